import Domain

/// Numbers of agreements, wijken and goals that sentences print: counted from released figures only, each with an id.
enum Telling: String, CaseIterable {
  case afsprakenGewogen = "afspraken_gewogen"
  /// Gehaald or op schema.
  case afsprakenGoed = "afspraken_op_koers"
  case afsprakenGehaald = "afspraken_gehaald"
  case afsprakenAandacht = "afspraken_aandacht"
  case afsprakenNietTeBeoordelen = "afspraken_niet_te_beoordelen"
  case wijken
  case wijkenElkeWeek = "wijken_elke_week"
  case wijkenMetGat = "wijken_met_gat"
  case wijkenZonderAanbod = "wijken_zonder_aanbod"

  var omschrijving: String {
    switch self {
    case .afsprakenGewogen: "Afspraken met een oordeel"
    case .afsprakenGoed: "Afspraken die gehaald zijn of op schema liggen"
    case .afsprakenGehaald: "Afspraken die gehaald zijn"
    case .afsprakenAandacht: "Afspraken die achterlopen of niet gehaald zijn"
    case .afsprakenNietTeBeoordelen: "Afspraken die nog niet te beoordelen zijn"
    case .wijken: "Wijken van de gemeente"
    case .wijkenElkeWeek: "Wijken met elke week aanbod, schoolvakanties niet meegeteld"
    case .wijkenMetGat: "Wijken met aanbod, maar niet elke week"
    case .wijkenZonderAanbod: "Wijken zonder een bijeenkomst"
    }
  }
}

extension Getoond {
  var getal: Int { waarde.teller }
}

extension Rapportinvoer {
  /// In words up to twenty.
  func telling(_ telling: Telling) -> Getoond {
    let getal = count(telling)
    return Getoond(Telwoord.woord(getal), id: "\(telling.rawValue)@\(periode.code)", waarde: Breuk(getal))
  }

  /// In digits, for a tile.
  func tellingInCijfers(_ telling: Telling) -> Getoond {
    let getal = Breuk(count(telling))
    return Getoond(Notatie.aantal.tekst(getal), id: "\(telling.rawValue)@\(periode.code)", waarde: getal)
  }

  func count(_ telling: Telling) -> Int {
    switch telling {
    case .afsprakenGewogen: afspraken.count { $0.oordeel.koers != nil }
    case .afsprakenGoed: afspraken.count { $0.oordeel.koers == true }
    case .afsprakenGehaald: afspraken.count { $0.oordeel == .gehaald }
    case .afsprakenAandacht: afspraken.count { $0.oordeel.koers == false }
    case .afsprakenNietTeBeoordelen:
      afspraken.count { if case .nietTeBeoordelen = $0.oordeel { true } else { false } }
    case .wijken: catalogus.gebieden.wijken.count
    case .wijkenElkeWeek: continuiteit?.elkeWeek.count ?? 0
    case .wijkenMetGat: continuiteit?.metGat.count ?? 0
    case .wijkenZonderAanbod: continuiteit?.zonder.count ?? 0
    }
  }

  /// Wijken by how continuous the offer was; nil when the weeks were not counted.
  var continuiteit: (elkeWeek: [Wijk], metGat: [Wijk], zonder: [Wijk], onbekend: [Wijk])? {
    var uit: (elkeWeek: [Wijk], metGat: [Wijk], zonder: [Wijk], onbekend: [Wijk]) = ([], [], [], [])
    for wijk in catalogus.gebieden.wijken {
      let gebied = Gebied(.wijk, wijk.code)
      guard let gat = cijfer(.langsteGatWeken, gebied: gebied), let weken = cijfer(.wekenMetAanbod, gebied: gebied)
      else { continue }
      switch (weken.getal?.teller, gat.getal?.teller) {
      case (nil, _), (_, nil): uit.onbekend.append(wijk)
      case (0, _): uit.zonder.append(wijk)
      case (_, 0): uit.elkeWeek.append(wijk)
      default: uit.metGat.append(wijk)
      }
    }
    let alle = uit.elkeWeek.count + uit.metGat.count + uit.zonder.count + uit.onbekend.count
    return alle == 0 ? nil : uit
  }
}

extension Oordeel {
  /// Whether it is well on its way; nil without a verdict.
  var koers: Bool? {
    switch self {
    case .gehaald, .opSchema: true
    case .looptAchter, .nietGehaald: false
    case .nietTeBeoordelen, .geenNorm: nil
    }
  }
}
