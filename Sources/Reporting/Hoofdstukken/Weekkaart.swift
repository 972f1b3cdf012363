import Domain

extension Rapportinvoer {
  /// Where there was something to do every week, as a map; nil when the weeks were not counted.
  var weekmap: Tegelkaart? {
    guard let stand = continuiteit else { return nil }
    let vulling: [String: Tegelkaart.Vulling] = Dictionary(
      stand.elkeWeek.map { ($0.code, .alles) } + stand.metGat.map { ($0.code, .deel) }
        + stand.zonder.map { ($0.code, .niets) } + stand.onbekend.map { ($0.code, .onbekend) },
      uniquingKeysWith: { eerste, _ in eerste })
    let tegels = tiles { wijk in
      let vulling = vulling[wijk.code] ?? .onbekend
      let gebied = Gebied(.wijk, wijk.code)
      guard let weken = cijfer(.schoolwekenMetAanbod, gebied: gebied)?.getal,
        let alle = cijfer(.schoolweken, gebied: gebied)?.getal
      else { return ("?", vulling) }
      return ("\(weken.teller) van \(alle.teller)", vulling)
    }
    let delen = [
      stand.zonder.isEmpty ? nil : "Niets: \(enumerated(stand.zonder.map(\.naam))).",
      stand.metGat.isEmpty ? nil : "Niet elke schoolweek: \(enumerated(stand.metGat.map(\.naam))).",
      stand.onbekend.isEmpty ? nil : "Niet bekend: \(enumerated(stand.onbekend.map(\.naam))).",
    ].compactMap(\.self)
    let aantal = stand.zonder.count, onbekend = stand.onbekend.count
    let titel =
      switch aantal {
      case 0 where onbekend > 0:
        onbekend == 1 ? "Van één wijk weten we het niet" : "Van \(Telwoord.woord(onbekend)) wijken weten we het niet"
      case 0: stand.metGat.isEmpty ? "In elke wijk was er iets te doen" : "Niet overal was er elke schoolweek iets"
      case 1: "Eén wijk bleef zonder aanbod"
      default: "\(Telwoord.woord(aantal).metHoofdletter) wijken bleven zonder aanbod"
      }
    return Tegelkaart(
      id: "kaart-weken", titel: titel,
      alt: "Kaart van de wijken. In \(stand.elkeWeek.count) wijken was er elke schoolweek iets te doen. "
        + delen.joined(separator: " "),
      onderschrift: "Schoolweken met aanbod, van alle schoolweken. De kaart is schematisch.", tegels: tegels,
      sleutel: mapKey(tegels, alles: "elke schoolweek", deel: "niet elke schoolweek", niets: "niets"))
  }

  /// The wijken where `gebieden/` puts them; where it does not, in a grid: by stadsdeel, each beginning a row of its own, four
  /// beside one another.
  func tiles(_ inhoud: (Wijk) -> (waarde: String, vulling: Tegelkaart.Vulling)) -> [Tegelkaart.Tegel] {
    var rij = 0
    var uit: [Tegelkaart.Tegel] = []
    for deel in stadsdeelindeling {
      for (plek, wijk) in deel.wijken.enumerated() {
        let (waarde, vulling) = inhoud(wijk)
        let vast = wijk.plaats.map { (rij: $0.rij - 1, kolom: $0.kolom - 1) }
        uit.append(
          .init(
            naam: wijk.naam, stadsdeel: deel.naam, waarde: waarde, vulling: vulling, rij: vast?.rij ?? rij + plek / 4,
            kolom: vast?.kolom ?? plek % 4))
      }
      rij += (deel.wijken.count + 3) / 4
    }
    return uit
  }

  func mapKey(_ tegels: [Tegelkaart.Tegel], alles: String, deel: String, niets: String) -> [(
    vulling: Tegelkaart.Vulling, tekst: String
  )] {
    let alle: [(Tegelkaart.Vulling, String)] = [
      (.alles, alles), (.deel, deel), (.niets, niets), (.verborgen, "\(Cel.onderdruktTeken) verborgen"),
      (.onbekend, "niet bekend"),
    ]
    return alle.filter { paar in tegels.contains { $0.vulling == paar.0 } }.map { (vulling: $0.0, tekst: $0.1) }
  }
}
