import Domain

/// The three sentences with which every report opens: how many children, what came of the agreements, where it lacked.
extension Rapportinvoer {
  var kernzinnen: [Zin] {
    reachSentences + agreementSentences + continuitySentences
  }

  private var reachSentences: [Zin] {
    guard let kinderen = cijfer(.uniekeKinderen) else {
      return isVoorRegistratie
        ? ["Er zijn geen cijfers \(over: periode): we tellen sinds \([catalogus.werkmap.vanaf])."] : []
    }
    let totNu: Zin = looptijd.looptNog ? " tot nu toe" : ""
    switch kinderen.waarde {
    case .onderdrukt:
      return ["Het aantal kinderen \(in: periode) tonen we niet."]
    case .ontbreekt(let maanden):
      return ["Over \(maanden) is nog niets geleverd, dus het aantal kinderen is niet bekend."]
    case .geen:
      return ["Voor \(in: periode) valt er niets te tellen."]
    case .getal(let getal):
      guard let getoond = kinderen.getoond else { return [] }
      let eerste: Zin =
        getal.teller == 0
        ? "\(naam: periode.inZin.metHoofdletter) bereikten we\(totNu) geen kinderen."
        : "\(naam: periode.inZin.metHoofdletter) bereikten we\(totNu) \(getoond) \(getoond.of("kind", "kinderen"))."
      return [eerste]
        + [incomplete(kinderen) ?? beforeRegistration ?? changeSentence(vergelijk(kinderen))].compactMap(\.self)
    }
  }

  /// A period that began before anyone counted.
  private var beforeRegistration: Zin? {
    let vanaf = catalogus.werkmap.vanaf
    return periode.eersteDag < vanaf.eersteDag ? "Let op: we tellen pas sinds \([vanaf])." : nil
  }

  /// What is missing from a figure that is there.
  func incomplete(_ cijfer: Cijfer) -> Zin? {
    cijfer.ontbrekend.isEmpty ? nil : "Let op: over \(cijfer.ontbrekend) ontbreekt nog een levering."
  }

  private var agreementSentences: [Zin] {
    guard !afspraken.isEmpty else { return [] }
    let (goed, gewogen) = deel(.afsprakenGoed, van: .afsprakenGewogen)
    switch (gewogen.getal, goed.getal) {
    case (0, _): return ["Over de afspraken valt nu nog niets te zeggen."]
    case (1, 0): return ["Eén afspraak telt nu, en die vraagt aandacht."]
    case (1, _):
      return [
        zijnAlleGoedeGehaald
          ? "Eén afspraak telt nu, en die is gehaald." : "Eén afspraak telt nu, en die ligt op koers."
      ]
    case (let alle, let goede) where alle == goede && zijnAlleGoedeGehaald:
      return ["\(alleAfspraken(gewogen)) die nu tellen, zijn gehaald."]
    case (_, 1) where zijnAlleGoedeGehaald:
      return ["Van de \(gewogen) afspraken die nu tellen, is er \(goed) gehaald."]
    case (_, let goede) where goede > 1 && zijnAlleGoedeGehaald:
      return ["Van de \(gewogen) afspraken die nu tellen, zijn er \(goed) gehaald."]
    case (let alle, let goede) where alle == goede: return ["\(alleAfspraken(gewogen)) die nu tellen, liggen op koers."]
    case (_, 0): return ["Van de \(gewogen) afspraken die nu tellen, ligt er nog geen op koers."]
    case (_, 1): return ["Van de \(gewogen) afspraken die nu tellen, ligt er \(goed) op koers."]
    default: return ["Van de \(gewogen) afspraken die nu tellen, liggen er \(goed) op koers."]
    }
  }

  private func alleAfspraken(_ aantal: Getoond) -> Zin {
    aantal.getal == 2 ? "Beide afspraken" : "Alle \(aantal) afspraken"
  }

  /// Then nothing is on its way any more: 'gehaald' says more than 'op koers'.
  private var zijnAlleGoedeGehaald: Bool { count(.afsprakenGehaald) == count(.afsprakenGoed) }

  /// How many schoolweken it rests on comes first: 'elke schoolweek' says little of one week.
  private var continuitySentences: [Zin] {
    [schoolweeksSentence, continuitySentence, unknownSentence].compactMap(\.self)
  }

  /// 'Er waren 12 schoolweken.' Nil when the weeks were not counted.
  var schoolweeksSentence: Zin? {
    guard continuiteit != nil, let weken = cijfer(.schoolweken)?.getoond else { return nil }
    return weken.getal == 1 ? "Er was \(weken) schoolweek." : "Er waren \(weken) schoolweken."
  }

  /// Which wijken are in none of the groups.
  private var unknownSentence: Zin? {
    guard let stand = continuiteit, !stand.onbekend.isEmpty else { return nil }
    let wie: Zin =
      stand.onbekend.count > 3 ? "\(telling(.wijkenOnbekend)) wijken" : "\(namen: stand.onbekend.map(\.naam))"
    return "Van \(wie) weten we het niet: een levering ontbreekt."
  }

  private var continuitySentence: Zin? {
    guard let stand = continuiteit, stand.elkeWeek.count + stand.metGat.count + stand.zonder.count > 0 else {
      return nil
    }
    let overal = stand.onbekend.isEmpty
    let zonder = telling(.wijkenZonderAanbod), gaten = telling(.wijkenMetGat)
    switch (zonder.getal, gaten.getal) {
    case (0, 0):
      guard !overal else { return "In elke wijk was er elke schoolweek iets te doen." }
      let goed = telling(.wijkenElkeWeek)
      return goed.getal == 1
        ? "In één wijk was er elke schoolweek iets te doen." : "In \(goed) wijken was er elke schoolweek iets te doen."
    case (0, 1): return "In één wijk was niet elke schoolweek iets te doen."
    case (0, _): return "In \(gaten) wijken was niet elke schoolweek iets te doen."
    case (1, 0): return "In één wijk was niets te doen."
    case (_, 0): return "In \(zonder) wijken was niets te doen."
    case (1, 1): return "In één wijk was niets te doen, en in één wijk niet elke schoolweek."
    case (1, _): return "In één wijk was niets te doen, en in \(gaten) wijken niet elke schoolweek."
    case (_, 1): return "In \(zonder) wijken was niets te doen, en in één wijk niet elke schoolweek."
    default: return "In \(zonder) wijken was niets te doen, en in \(gaten) wijken niet elke schoolweek."
    }
  }
}
