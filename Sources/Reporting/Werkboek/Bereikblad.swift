import Domain

extension Werkblad {
  /// *Bereik*: wijken beside their residents, and why wijken together are more than the gemeente.
  static func bereik(_ invoer: Werkboekinvoer) -> Werkblad? {
    let regels: [Matentabel.Regel] = invoer.wijken.map {
      ([.tekst($0.naam), .tekst($0.stadsdeel)], Gebied(.wijk, $0.code), nil, nil)
    }
    var plan = Matentabel(
      invoer, namen: [.init("Wijk", breedte: 28), .init("Stadsdeel", breedte: 14)], regels: regels,
      maten: [.uniekeKinderen, .deelnames, .bijeenkomsten])
    guard let kinderen = plan.kolom(.uniekeKinderen) else { return nil }
    let herkomst = appendInwoners(to: &plan, kinderen: kinderen, invoer)
    _ = plan.appendVorigJaar(.uniekeKinderen, kop: "Unieke kinderen vorig jaar")
    let wijken = plan.tabel(
      "bereik-wijken",
      "Elke rij is een wijk: waar de activiteit is, niet waar het kind woont. Tel unieke kinderen niet op.",
      legenda: herkomst)
    var delen: [Werkblad.Deel] = [.kop("Per wijk"), .tabel(wijken)]
    if let overlap = overlap(invoer, wijken: wijken, kinderen: kinderen) {
      delen += [.kop("Per stadsdeel, met overlap"), .tabel(overlap)]
    }
    return Werkblad(naam: "Bereik", titel: "Bereik per wijk en stadsdeel", delen: delen)
  }

  /// Residents of the age band that most wijken have, and the share by formula. Gives back the source in words.
  private static func appendInwoners(
    to plan: inout Matentabel, kinderen: Int, _ invoer: Werkboekinvoer
  ) -> [String] {
    let perWijk = invoer.catalogus.gebieden.inwoners.filter { $0.gebied.soort == .wijk && $0.leeftijd.upperBound <= 20 }
    let groepen = Dictionary(grouping: perWijk, by: { [$0.leeftijd.lowerBound, $0.leeftijd.upperBound] })
    guard
      let band = groepen.max(by: { ($0.value.count, $1.key[0], $1.key[1]) < ($1.value.count, $0.key[0], $0.key[1]) })?
        .value,
      let eerste = band.first
    else { return [] }
    let aantallen = Dictionary(band.map { ($0.gebied.code, $0.aantal) }, uniquingKeysWith: { $1 })
    let naam = "\(eerste.leeftijd.lowerBound) tot en met \(eerste.leeftijd.upperBound) jaar"
    let kolom = plan.kolommen.count
    plan.append(
      .init("Inwoners \(naam)", .getal, breedte: 14),
      invoer.wijken.map { wijk in
        aantallen[wijk.code].map { Cel(.getal(Breuk($0), .aantal)) } ?? Cel(.geen)
      })
    plan.append(
      .init("Verhouding tot inwoners", .getal, breedte: 14),
      plan.rijen.map { rij in
        guard let a = rij[kinderen].getal, let b = rij[kolom].getal, let deel = a / b else { return Cel(.geen) }
        return Cel(.formule(.dezeRij(kinderen) / .dezeRij(kolom), deel, .procent(0)))
      })
    return [
      "Inwoners op \(eerste.peildatum.inTekst). Bron: \(eerste.bron).",
      "Verhouding: kinderen van alle leeftijden die in de wijk meedoen, gedeeld door de kinderen die er wonen.",
    ]
  }

  /// 'Wijken samen 210; 188 kinderen': only where no wijk is hidden, or the sum would be no sum.
  private static func overlap(_ invoer: Werkboekinvoer, wijken: Tabel, kinderen: Int) -> Tabel? {
    var rijen: [[Cel]] = []
    var plek = 0
    for stadsdeel in invoer.stadsdelen {
      let eigen = plek..<(plek + stadsdeel.wijken.count)
      plek = eigen.upperBound
      guard let cijfer = invoer.cijfer(.uniekeKinderen, gebied: Gebied(.stadsdeel, stadsdeel.naam)) else { continue }
      rijen.append([.tekst(stadsdeel.naam)] + sum(cijfer, eigen, wijken, kinderen))
    }
    if let cijfer = invoer.cijfer(.uniekeKinderen) {
      rijen.append([Cel(.tekst("Hele gemeente"), isVet: true)] + sum(cijfer, 0..<wijken.rijen.count, wijken, kinderen))
    }
    guard !rijen.isEmpty else { return nil }
    return invoer.tabel(
      "bereik-stadsdelen", "Elke rij is een gebied. Een kind dat in twee wijken meedoet, telt in het gebied één keer.",
      [
        .init("Stadsdeel"), .init("Verschillende kinderen", .getal), .init("Wijken opgeteld", .getal),
        .init("Overlap", .getal),
      ], rijen, legenda: ["Overlap: zoveel keer telt een kind mee in een tweede wijk."])
  }

  private static func sum(_ cijfer: Cijfer, _ eigen: Range<Int>, _ wijken: Tabel, _ kolom: Int) -> [Cel] {
    let getallen = eigen.compactMap { wijken.rijen[$0][kolom].getal }
    guard case .getal(let geheel) = cijfer.waarde, getallen.count == eigen.count else {
      return [Cel(cijfer), Cel(.geen), Cel(.geen)]
    }
    let som = getallen.reduce(Breuk(0), +)
    let cellen = eigen.map { Formule.cel(tabel: wijken.id, rij: $0, kolom: kolom) }
    return [
      Cel(cijfer), Cel(.formule(.functie(.sum, cellen), som, .aantal)),
      Cel(.formule(.dezeRij(2) - .dezeRij(1), som - geheel, .aantal)),
    ]
  }
}
