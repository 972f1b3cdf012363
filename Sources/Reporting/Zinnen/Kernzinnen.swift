import Domain

/// The three findings with which every report opens: how many children, what came of the agreements, where it lacked.
extension Rapportinvoer {
  var vondsten: [Vondst] {
    [grouped(reachSentences), agreementFinding, continuityFinding].compactMap(\.self)
  }

  var kernzinnen: [Zin] { vondsten.flatMap(\.zinnen) }

  private func grouped(_ zinnen: [Zin]) -> Vondst? { zinnen.first.map { Vondst($0, Array(zinnen.dropFirst())) } }

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
      // Where people came without a name, 'no children' would be untrue.
      if getal.teller == 0, let hoofden = cijfer(.anoniemeDeelnames), hoofden.getal?.teller ?? 0 > 0,
        let aantal = hoofden.getoond
      {
        return [
          "\(naam: periode.inZin.metHoofdletter) telden we\(totNu) \(aantal) \(aantal.of("deelname", "deelnames")) zonder naam."
        ] + [incomplete(hoofden)].compactMap(\.self)
      }
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

  /// Of all agreements: how many are well, and how many are not.
  private var agreementFinding: Vondst? {
    guard !laatsteUitkomsten.isEmpty else { return nil }
    let (goed, alle) = deel(.afsprakenGoed, van: .afspraken)
    guard count(.afsprakenGewogen) > 0 else { return Vondst("Over de afspraken valt nu nog niets te zeggen.") }
    let gehaald = count(.afsprakenGehaald)
    let hoe: (een: String, meer: String) =
      gehaald == goed.getal
      ? ("is gehaald", "zijn gehaald")
      : gehaald == 0 ? ("ligt op schema", "liggen op schema") : ("ligt op schema", "zijn gehaald of liggen op schema")
    let kern: Zin =
      switch (alle.getal, goed.getal) {
      case (1, 0): "De afspraak vraagt aandacht."
      case (1, _): "De afspraak \(hoe.een)."
      case (let alles, let goede) where alles == goede:
        alles == 2 ? "Beide afspraken \(hoe.meer)." : "Alle \(alle) afspraken \(hoe.meer)."
      case (_, 0): "Van de \(alle) afspraken ligt er nog geen op schema."
      case (_, 1): "Eén van de \(alle) afspraken \(hoe.een)."
      default: "\(capital(goed)) van de \(alle) afspraken \(hoe.meer)."
      }
    return Vondst(kern, [shortfall, undecided].compactMap(\.self))
  }

  /// 'Drie zijn niet gehaald en drie lopen achter.'
  private var shortfall: Zin? {
    let niet = telling(.afsprakenNietGehaald), achter = telling(.afsprakenLopenAchter)
    guard count(.afspraken) > 1 else { return nil }
    let nietTekst: Zin = niet.getal == 1 ? "is niet gehaald" : "zijn niet gehaald"
    let achterTekst: Zin = achter.getal == 1 ? "loopt achter" : "lopen achter"
    return switch (niet.getal, achter.getal) {
    case (0, 0): nil
    case (_, 0): "\(capital(niet)) \(nietTekst)."
    case (0, _): "\(capital(achter)) \(achterTekst)."
    default: "\(capital(niet)) \(nietTekst) en \(achter) \(achterTekst)."
    }
  }

  private var undecided: Zin? {
    let open = telling(.afsprakenNietTeBeoordelen)
    return switch open.getal {
    case 0: nil
    case 1: "Over één valt nog niets te zeggen."
    default: "Over \(open) valt nog niets te zeggen."
    }
  }

  /// At the start of a sentence.
  private func capital(_ getoond: Getoond) -> Getoond {
    Getoond(getoond.tekst.metHoofdletter, id: getoond.id, waarde: getoond.waarde)
  }

  /// Where there was something to do every week; wijken of which we do not know it are named.
  private var continuityFinding: Vondst? {
    guard let stand = continuiteit, stand.elkeWeek.count + stand.metGat.count + stand.zonder.count > 0 else {
      return nil
    }
    let (goed, alle) = deel(.wijkenElkeWeek, van: .wijken)
    let kern: Zin =
      switch goed.getal {
      case alle.getal: "In elke wijk was er elke schoolweek iets te doen."
      case 0: "In geen enkele wijk was er elke schoolweek iets te doen."
      case 1: "In één van de \(alle) wijken was er elke schoolweek iets te doen."
      default: "In \(goed) van de \(alle) wijken was er elke schoolweek iets te doen."
      }
    // What it rests on is said where it is little: 'elke schoolweek' says not much of one week.
    let weinig = cijfer(.schoolweken)?.getal.map { $0.teller < 3 } ?? false
    return Vondst(
      kern,
      [
        weinig ? schoolweeksSentence : nil, withoutOffer(stand.zonder.map(\.naam)),
        unknown(stand.onbekend.map(\.naam)),
      ].compactMap(\.self))
  }

  /// 'Er waren 12 schoolweken.' Nil when the weeks were not counted.
  var schoolweeksSentence: Zin? {
    guard continuiteit != nil, let weken = cijfer(.schoolweken)?.getoond else { return nil }
    return weken.getal == 1 ? "Er was \(weken) schoolweek." : "Er waren \(weken) schoolweken."
  }

  private func withoutOffer(_ namen: [String]) -> Zin? {
    switch namen.count {
    case 0: nil
    case 1...3: "In \(namen: namen) was er niets."
    default: "In \(telling(.wijkenZonderAanbod)) wijken was er niets."
    }
  }

  private func unknown(_ namen: [String]) -> Zin? {
    switch namen.count {
    case 0: nil
    case 1...3: "Van \(namen: namen) weten we het niet: een levering ontbreekt."
    default: "Van \(telling(.wijkenOnbekend)) wijken weten we het niet: een levering ontbreekt."
    }
  }
}
