import Domain

extension Rapportinvoer {
  /// Where many and where few children came beside those who live there, as a map. Nil where the residents of a wijk are not known,
  /// or where there is no figure of the gemeente.
  var reachMap: Tegelkaart? {
    guard let index = Inwonerindex(catalogus.gebieden, op: periode.laatsteDag), let geheel = cijfer(.uniekeKinderen),
      let getal = index.perHonderd(geheel).getal
    else { return nil }
    // Nothing is above or below a number that is still incomplete.
    let maat = geheel.ontbrekend.isEmpty ? getal : nil
    let tegels = tiles { reach(of: $0, index, maat) }
    func namen(_ vulling: Tegelkaart.Vulling) -> [String] { tegels.filter { $0.vulling == vulling }.map(\.naam) }
    let minder = namen(.deel).count + namen(.niets).count
    let titel =
      switch minder {
      case 0: "Kinderen per wijk, naast wie er woont"
      case _ where maat == nil: "Kinderen per wijk, naast wie er woont"
      case 1: "In één wijk kwamen naar verhouding minder kinderen"
      default: "In \(Telwoord.woord(minder)) wijken kwamen naar verhouding minder kinderen"
      }
    let delen: [(String, Tegelkaart.Vulling)] = [
      ("Minder", .deel), ("Geen kind", .niets), ("Verborgen", .verborgen), ("Niet volledig bekend", .onbekend),
    ]
    let grens = Self.perHonderd.tekst(getal)
    let zinnen =
      [
        "Kaart van de wijken. In de hele gemeente kwamen er \(maat == nil ? "ten minste " : "")\(grens) per 100 kinderen."
      ]
      + delen.filter { !namen($0.1).isEmpty }.map { "\($0.0): \(enumerated(namen($0.1)))." }
    return Tegelkaart(
      id: "kaart-bereik", titel: titel, alt: zinnen.joined(separator: " "),
      onderschrift: "Kinderen per 100 kinderen van \(index.band) die er wonen. De kaart is schematisch.",
      tegels: tegels,
      sleutel: mapKey(
        tegels, alles: maat == nil ? "kinderen bereikt" : "\(grens) of meer", deel: "minder dan \(grens)",
        niets: "geen kind"))
  }

  private static let perHonderd = Notatie.decimaal(1)

  /// What is printed is compared: a wijk with the same number as the gemeente is not below it.
  private func reach(
    of wijk: Wijk, _ index: Inwonerindex, _ maat: Breuk?
  ) -> (waarde: String, vulling: Tegelkaart.Vulling) {
    guard let cijfer = cijfer(.uniekeKinderen, gebied: Gebied(.wijk, wijk.code)) else { return ("?", .onbekend) }
    switch cijfer.waarde {
    case .onderdrukt: return (Cel.onderdruktTeken, .verborgen)
    case .ontbreekt, .geen: return ("?", .onbekend)
    case .getal(let aantal):
      guard let getal = index.perHonderd(cijfer).getal else { return ("?", .onbekend) }
      let tekst = Self.perHonderd.tekst(getal)
      guard cijfer.ontbrekend.isEmpty else { return (tekst, .onbekend) }
      if aantal.teller == 0 { return (tekst, .niets) }
      let isMinder = maat.map { getal.afgerond(decimalen: 1) < $0.afgerond(decimalen: 1) } ?? false
      return (tekst, isMinder ? .deel : .alles)
    }
  }
}
