package import Domain

/// Contributions that a random umbrella could have: hidden and missing figures among them, and more organisations in one gemeente.
package func randomBijdrage(_ toeval: inout SplitMix64, periode: Periode, doelen: [DoelID]) -> Koepelbijdrage {
  let nummer = Int.random(in: 1...6, using: &toeval)
  let wijken = (1...Int.random(in: 1...4, using: &toeval)).map { "WK\(nummer)0\($0)" }
  var cijfers: [Cijfersleutel: Cijfer] = [:]
  func put(_ sleutel: Cijfersleutel, upTo hoogste: Int) {
    let waarde: Waarde =
      switch Int.random(in: 0..<8, using: &toeval) {
      case 0: .onderdrukt
      case 1: .ontbreekt(Maandenlijst(periode.maanden))
      default: .getal(Breuk(Int.random(in: 0...hoogste, using: &toeval)))
      }
    let mist = Int.random(in: 0..<8, using: &toeval) == 0
    cijfers[sleutel] = Cijfer(sleutel, waarde, ontbrekend: mist ? Maandenlijst(periode.maanden) : [])
  }
  put(Cijfersleutel(.uniekeKinderen, periode), upTo: 900)
  for doel in doelen {
    put(Cijfersleutel(.bijeenkomsten, periode, doel: doel), upTo: 3)
    for wijk in wijken where Bool.random(using: &toeval) {
      put(Cijfersleutel(.bijeenkomsten, periode, gebied: Gebied(.wijk, wijk), doel: doel), upTo: 2)
    }
  }
  let afspraken = (0..<Int.random(in: 0...3, using: &toeval)).compactMap { plek -> Koepelbijdrage.Afspraak? in
    guard let soort = Afspraaksoort.allCases.randomElement(using: &toeval),
      let oordeel = Oordeelwoord.allCases.randomElement(using: &toeval)
    else { return nil }
    return .init(id: "R\(plek)", soort: soort, oordeel: oordeel)
  }
  return Koepelbijdrage(
    plek: .init(gemeente: "GM\(nummer)", organisatie: Int.random(in: 0..<4, using: &toeval) == 0 ? "b" : "a"),
    gemeentenaam: "Gemeente \(nummer)", periode: periode, standPer: periode.laatsteDag + 5,
    versie: Int.random(in: 0...2, using: &toeval), wijken: wijken,
    inwoners: Bool.random(using: &toeval)
      ? .init(leeftijd: "0-12", aantal: Int.random(in: 1000...30_000, using: &toeval)) : nil,
    cijfers: cijfers, afspraken: afspraken)
}
