import Domain

/// Numbers of agreements, wijken and goals that sentences print: counted from released figures only, each with an id.
enum Telling: String, CaseIterable {
  case afspraken
  case afsprakenGewogen = "afspraken_gewogen"
  /// Gehaald or op schema.
  case afsprakenGoed = "afspraken_op_koers"
  case afsprakenGehaald = "afspraken_gehaald"
  case afsprakenAandacht = "afspraken_aandacht"
  case afsprakenNietGehaald = "afspraken_niet_gehaald"
  case afsprakenLopenAchter = "afspraken_lopen_achter"
  case afsprakenNietTeBeoordelen = "afspraken_niet_te_beoordelen"
  case wijken
  case wijkenElkeWeek = "wijken_elke_week"
  case wijkenMetGat = "wijken_met_gat"
  case wijkenZonderAanbod = "wijken_zonder_aanbod"
  case wijkenOnbekend = "wijken_onbekend"
  case wijkenMetDoel = "wijken_met_doel"

  /// 'wijken_elke_week@2026-H1', 'wijken_met_doel@2026-H1/doel=D03'.
  func id(_ periode: Periode, doel: DoelID? = nil) -> String {
    "\(rawValue)@\(periode.code)" + (doel.map { "/doel=\($0.code)" } ?? "")
  }

  var omschrijving: String {
    switch self {
    case .afspraken: "Afspraken met de gemeente"
    case .afsprakenGewogen: "Afspraken met een oordeel"
    case .afsprakenGoed: "Afspraken die gehaald zijn of op schema liggen"
    case .afsprakenGehaald: "Afspraken die gehaald zijn"
    case .afsprakenAandacht: "Afspraken die achterlopen of niet gehaald zijn"
    case .afsprakenNietGehaald: "Afspraken die niet gehaald zijn"
    case .afsprakenLopenAchter: "Afspraken die achterlopen"
    case .afsprakenNietTeBeoordelen: "Afspraken die nog niet te beoordelen zijn"
    case .wijken: "Wijken van de gemeente"
    case .wijkenElkeWeek: "Wijken met elke schoolweek aanbod"
    case .wijkenMetGat: "Wijken met aanbod, maar niet elke schoolweek"
    case .wijkenZonderAanbod: "Wijken zonder een bijeenkomst"
    case .wijkenOnbekend: "Wijken waarvan een levering ontbreekt"
    case .wijkenMetDoel: "Wijken met minstens één bijeenkomst voor het doel"
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
    return Getoond(Telwoord.woord(getal), id: telling.id(periode), waarde: Breuk(getal))
  }

  /// 'zeven van de tien', '7 van de 21': two numbers in one breath are both words or both digits.
  func deel(_ telling: Telling, van geheel: Telling, doel: DoelID? = nil) -> (deel: Getoond, geheel: Getoond) {
    let paar = (count(telling, doel: doel), count(geheel))
    let inWoorden = max(paar.0, paar.1) <= Telwoord.hoogste
    func getoond(_ getal: Int, _ id: String) -> Getoond {
      Getoond(inWoorden ? Telwoord.woord(getal) : Notatie.aantal.tekst(Breuk(getal)), id: id, waarde: Breuk(getal))
    }
    return (getoond(paar.0, telling.id(periode, doel: doel)), getoond(paar.1, geheel.id(periode)))
  }

  /// In digits, for a tile.
  func tellingInCijfers(_ telling: Telling) -> Getoond {
    let getal = Breuk(count(telling))
    return Getoond(Notatie.aantal.tekst(getal), id: telling.id(periode), waarde: getal)
  }

  func count(_ telling: Telling, doel: DoelID? = nil) -> Int {
    switch telling {
    case .afspraken: laatsteUitkomsten.count
    case .afsprakenNietGehaald: laatsteUitkomsten.count { $0.oordeel == .nietGehaald }
    case .afsprakenLopenAchter: laatsteUitkomsten.count { $0.oordeel == .looptAchter }
    case .afsprakenGewogen: laatsteUitkomsten.count { $0.oordeel.koers != nil }
    case .afsprakenGoed: laatsteUitkomsten.count { $0.oordeel.koers == true }
    case .afsprakenGehaald: laatsteUitkomsten.count { $0.oordeel == .gehaald }
    case .afsprakenAandacht: laatsteUitkomsten.count { $0.oordeel.koers == false }
    case .afsprakenNietTeBeoordelen:
      laatsteUitkomsten.count { if case .nietTeBeoordelen = $0.oordeel { true } else { false } }
    case .wijken: catalogus.gebieden.wijken.count
    case .wijkenElkeWeek: continuiteit?.elkeWeek.count ?? 0
    case .wijkenMetGat: continuiteit?.metGat.count ?? 0
    case .wijkenZonderAanbod: continuiteit?.zonder.count ?? 0
    case .wijkenOnbekend: continuiteit?.onbekend.count ?? 0
    case .wijkenMetDoel: doel.map { wijken(met: $0).count } ?? 0
    }
  }

  var laatsteUitkomsten: [Afspraakuitkomst] { afspraken.laatste }

  /// Wijken by how continuous the offer was; nil when the weeks were not counted.
  var continuiteit: (elkeWeek: [Wijk], metGat: [Wijk], zonder: [Wijk], onbekend: [Wijk])? {
    var uit: (elkeWeek: [Wijk], metGat: [Wijk], zonder: [Wijk], onbekend: [Wijk]) = ([], [], [], [])
    for wijk in catalogus.gebieden.wijken {
      let gebied = Gebied(.wijk, wijk.code)
      guard let alle = cijfer(.schoolweken, gebied: gebied), let weken = cijfer(.schoolwekenMetAanbod, gebied: gebied)
      else { continue }
      switch (weken.getal?.teller, alle.getal?.teller) {
      // Only holidays, or no week that is over: nothing to say.
      case (_, 0): continue
      case (let weken?, let alle?) where weken == alle: uit.elkeWeek.append(wijk)
      // With an unknown week it is in none of the groups.
      case _ where weken.ontbrekend.contains(where: touchesSchoolweek): uit.onbekend.append(wijk)
      case (nil, _), (_, nil): uit.onbekend.append(wijk)
      case (0, _): uit.zonder.append(wijk)
      default: uit.metGat.append(wijk)
      }
    }
    let alle = uit.elkeWeek.count + uit.metGat.count + uit.zonder.count + uit.onbekend.count
    return alle == 0 ? nil : uit
  }
}

extension Rapportinvoer {
  /// Whether a month that was not delivered can hold a day of a school week of the period: a month of the period itself, or the
  /// next or former one where a school week reaches over the border. Of a holiday week the days do not matter.
  private func touchesSchoolweek(_ maand: Maand) -> Bool {
    if periode.maanden.contains(maand) { return true }
    return [Week(periode.eersteDag), Week(periode.laatsteDag)].contains { week in
      let dagen = Periode.vrij(week.maandag, week.maandag + 6)
      return periode.bevat(week.maandag + 3) && dagen.maanden.contains(maand) && !week.isVakantie(catalogus.vakanties)
    }
  }
}

extension [Afspraakuitkomst] {
  /// Each agreement once: its last window that was weighed.
  var laatste: [Afspraakuitkomst] {
    var plekken: [String: Int] = [:]
    var uit: [Afspraakuitkomst] = []
    for uitkomst in self {
      if let plek = plekken[uitkomst.afspraak.id] {
        uit[plek] = uitkomst
      } else {
        plekken[uitkomst.afspraak.id] = uit.count
        uit.append(uitkomst)
      }
    }
    return uit
  }
}

extension Oordeel {
  /// Whether it is well on its way; nil without a verdict.
  package var koers: Bool? {
    switch self {
    case .gehaald, .opSchema: true
    case .looptAchter, .nietGehaald: false
    case .nietTeBeoordelen, .geenNorm: nil
    }
  }
}
