import Domain
import Naief

/// What should be said of an agreement, by reading the rules of docs/resultaatafspraken.md one by one. Independent of how the
/// program weighs.
struct NaiefOordeel {
  let wereld: Proefwereld
  let afspraak: Proefafspraak
  /// Days of the report.
  let rapport: ClosedRange<Dag>
  let peildatum: Dag

  struct Venster: Equatable {
    var van, eind, tot: Dag
    var isAf: Bool { tot == eind }
    var isWeek = false
    /// What is left of a stretch that the validity cuts off; nil is all of it.
    var deel: Deel?
  }

  // MARK: verdicts

  func oordeel(_ venster: Venster) -> String {
    var nummer = 0
    return judge(afspraak.eis, venster, &nummer)
  }

  private func judge(_ eis: Proefafspraak.Eis, _ venster: Venster, _ nummer: inout Int) -> String {
    switch eis {
    case .toets(let toets):
      nummer += 1
      return judge(toets, venster, nummer)
    case .en(let delen):
      let oordelen = delen.map { judge($0, venster, &nummer) }
      return Self.together(oordelen, minstens: nil)
    case .of(let delen): return Self.together(delen.map { judge($0, venster, &nummer) }, minstens: 1)
    case .mijlpaal(let uiterlijk, let bereikt):
      if let bereikt, bereikt <= peildatum { return bereikt <= uiterlijk ? "gehaald" : "niet gehaald" }
      return peildatum > uiterlijk ? "niet gehaald" : "niet te beoordelen"
    case .inspanning: return "geen norm"
    }
  }

  /// `minstens` nil: all. What is certain goes first, then what is on its way, then what nobody knows.
  private static func together(_ oordelen: [String], minstens: Int?) -> String {
    let gewogen = oordelen.filter { $0 != "geen norm" }
    if oordelen.isEmpty { return "niet te beoordelen" }
    if gewogen.isEmpty { return "geen norm" }
    let nodig = minstens ?? gewogen.count
    func aantal(_ woord: String) -> Int { gewogen.filter { $0 == woord }.count }
    if aantal("gehaald") >= nodig { return "gehaald" }
    if gewogen.count - aantal("niet gehaald") < nodig { return "niet gehaald" }
    if aantal("gehaald") + aantal("op schema") >= nodig { return "op schema" }
    let onbekend = aantal("niet te beoordelen")
    if onbekend > 0, aantal("gehaald") + aantal("op schema") + onbekend >= nodig { return "niet te beoordelen" }
    return "loopt achter"
  }

  private func norm(_ toets: Proefafspraak.Toets, _ nummer: Int, _ venster: Venster) -> Proefafspraak.Norm {
    afspraak.addenda.filter { $0.onderdeel == nummer && $0.vanaf <= venster.tot }.max { $0.vanaf < $1.vanaf }?.norm
      ?? toets.norm
  }

  private func judge(_ toets: Proefafspraak.Toets, _ venster: Venster, _ nummer: Int) -> String {
    let norm = norm(toets, nummer, venster)
    switch toets.verdeling {
    case .geheel: return judge(toets, norm, nil, Deel(boven: 1), venster)
    case .per(let wat, let alleen, let tenMinste):
      let codes = alleen ?? alle(wat, toets)
      return Self.together(
        codes.map { judge(toets, norm, (wat, $0), Deel(boven: 1), venster) }, minstens: tenMinste)
    case .verdeeld(let wat, let delen):
      let geheel = judge(toets, norm, nil, Deel(boven: 1), venster)
      let rest = delen.map { judge(toets, norm, (wat, $0.0), Deel(boven: $0.1, onder: 100), venster) }
      return Self.together([geheel] + rest, minstens: nil)
    }
  }

  private func alle(_ wat: String, _ toets: Proefafspraak.Toets) -> [String] {
    let wijken = wereld.gebieden.wijken
    switch wat {
    case "stadsdeel": return Set(wijken.map(\.stadsdeel)).sorted()
    case "wijk":
      let keuze = toets.selectie
      return wijken.filter { wijk in
        (!keuze.aandachtswijken || wereld.aandachtswijken.contains(wijk.code))
          && (keuze.gebieden.isEmpty || keuze.gebieden.contains(wijk.code) || keuze.gebieden.contains(wijk.stadsdeel))
      }.map(\.code)
    case "doel": return wereld.doelen.map(\.id.code)
    case "werkvorm": return haarlem.werkmap.werkvormen
    case "leeftijdsband": return haarlem.werkmap.leeftijdsbanden.map(\.code)
    case "leefgebied": return Set(wereld.registers.signalen.filter { $0.dag <= peildatum }.map(\.leefgebied)).sorted()
    case "locatie":
      var plaatsen = wereld.registers.wachtlijsten.filter { $0.peildatum <= peildatum }.map {
        ($0.bron.code, $0.wijk, $0.locatie)
      }
      let soort = Toevalsafspraak.soort(toets.maat)
      if soort == .presentie {
        plaatsen += wereld.registers.planregels.filter { $0.dag <= peildatum }.map {
          ($0.bron.code, $0.wijk, $0.locatie)
        }
        plaatsen += wereld.sessies.filter { sessie in
          vensters.contains { $0.van.maand <= sessie.dag.maand && sessie.dag.maand <= $0.tot.maand }
        }.map {
          ($0.bron.code, $0.wijk, $0.locatie)
        }
      }
      let keuze = toets.selectie
      func isBinnen(_ wijk: String) -> Bool {
        let stadsdeel = wijken.first { $0.code == wijk }?.stadsdeel ?? ""
        return keuze.woonplaats
          || (!keuze.aandachtswijken || wereld.aandachtswijken.contains(wijk))
            && (keuze.gebieden.isEmpty || keuze.gebieden.contains(wijk) || keuze.gebieden.contains(stadsdeel))
      }
      return Set(
        plaatsen.filter { bron, wijk, locatie in
          isBinnen(wijk) && keuze.lijsten["organisaties"]?.contains(bron) ?? true
            && keuze.lijsten["locaties"]?.contains(locatie) ?? true
            && !keuze.zonder["locaties", default: []].contains(locatie)
        }.map(\.2)
      ).sorted()
    default: return wereld.bronnen.map(\.code)
    }
  }

  /// Sums and reach: they only grow while rows come in.
  static let totalen: Set<String> = [
    "bijeenkomsten", "momenten", "deelnames", "anonieme_deelnames", "ouders", "vrijwilligersuren", "doorstroom",
    "unieke_kinderen",
    "kinderen_4_keer", "vaste_kinderen",
    "kinderen_met_deelnames", "activiteitsuren", "activiteitsdagen", "activiteiten", "weken_met_aanbod",
    "schoolweken_met_aanbod", "bereik",
    "doelen_met_activiteiten", "gepland", "afgelast", "evaluatie_antwoorden", "praktijkbezoeken", "verhalen",
    "signalen",
  ]
  /// Sums of which the months add up.
  static let optelbaar: Set<String> = totalen.subtracting([
    "doorstroom", "unieke_kinderen", "kinderen_4_keer", "vaste_kinderen", "kinderen_met_deelnames", "activiteiten",
    "weken_met_aanbod",
    "schoolweken_met_aanbod", "bereik",
    "doelen_met_activiteiten",
  ])

  private func count(_ toets: Proefafspraak.Toets, _ item: (String, String)?, _ venster: Venster)
    -> NaieveTelling.Uitkomst
  {
    let keuze = item.map { toets.selectie.with($0.0, $0.1) } ?? toets.selectie
    return NaieveTelling(
      Proefrijen(wereld, keuze, peildatum: peildatum), toets.proefmaat, van: venster.van, tot: venster.tot,
      eind: venster.eind
    ).uitkomst
  }

  private func judge(
    _ toets: Proefafspraak.Toets, _ norm: Proefafspraak.Norm, _ item: (String, String)?, _ deel: Deel, _ heel: Venster
  ) -> String {
    if case .monitor = norm { return "geen norm" }
    var venster = heel
    var laatste = heel.eind
    if case .mijlpaal(_, let uiterlijk) = norm {
      venster.tot = min(heel.tot, max(uiterlijk, heel.van))
      laatste = min(uiterlijk, heel.eind)
    }
    let uitkomst = count(toets, item, venster)
    guard !uitkomst.isOntbrekend else { return "niet te beoordelen" }
    var deel = deel
    if let stuk = heel.deel, Self.optelbaar.contains(toets.maat) {
      if case .mijlpaal = norm {} else { deel = deel * stuk }
    }
    // However the open cases end.
    func isMet(_ waarde: Deel?, _ onder: Deel?, _ boven: Deel?) -> Bool {
      guard let waarde else { return boven == nil }
      return (onder.map { waarde >= $0 } ?? true) && (boven.map { waarde <= $0 } ?? true)
    }
    guard let waarde = uitkomst.waarde ?? (uitkomst.open?.laagst).flatMap({ $0 }) else { return "niet te beoordelen" }
    // The limits, and the phasing of them.
    var onder: Deel?, boven: Deel?
    var fasering = Proefafspraak.Fasering.eind
    switch norm {
    case .minimum(let grens, let keuze):
      (onder, fasering) = (grens * deel, keuze ?? (Self.optelbaar.contains(toets.maat) ? .lineair : .eind))
    case .maximum(let grens, let keuze): (boven, fasering) = (grens * deel, keuze ?? .eind)
    case .band(let laag, let hoog): (onder, boven) = (laag * deel, hoog * deel)
    case .mijlpaal(let grens, _): onder = grens * deel
    case .groei(let hoeveel, let isPunt, let vast):
      var basis = vast
      if vast == nil {
        let eerder = count(toets, item, vorigJaar(venster))
        guard eerder.ontbrekend.isEmpty, !eerder.isOntbrekend, let vorig = eerder.waarde, vorig.boven > 0 else {
          return "niet te beoordelen"
        }
        basis = vorig
      }
      guard let basis else { return "niet te beoordelen" }
      let stap = Deel(boven: hoeveel, onder: 100)
      let grens = isPunt ? basis + stap : basis + basis * stap
      if hoeveel < 0 { boven = grens } else { onder = grens }
    case .monitor: break
    }
    if uitkomst.waarde == nil, let open = uitkomst.open {
      guard uitkomst.ontbrekend.isEmpty, onder != nil || boven != nil,
        isMet(open.laagst, onder, boven) == isMet(open.hoogst, onder, boven)
      else { return "niet te beoordelen" }
    }
    if heel.deel != nil, !Self.optelbaar.contains(toets.maat), Self.totalen.contains(toets.maat) {
      switch norm {
      case .minimum, .maximum, .band: return "niet te beoordelen"
      case .mijlpaal, .groei, .monitor: break
      }
    }
    // The conditions.
    if let minstens = toets.minimaleNoemer, (uitkomst.rust ?? waarde.onder) < minstens { return "niet te beoordelen" }
    if let minstens = toets.minimaleRespons {
      guard let respons = uitkomst.respons, respons >= Deel(boven: minstens, onder: 100) else {
        return "niet te beoordelen"
      }
    }
    let isTotaal = Self.totalen.contains(toets.maat)
    func eased(_ waarde: Deel) -> Deel {
      Deel(boven: max(waarde.boven, min(waarde.onder, waarde.boven + toets.uitval)), onder: waarde.onder)
    }
    let geteld = toets.uitval > 0 ? eased(waarde) : waarde
    let isGoed = (onder.map { geteld >= $0 } ?? true) && (boven.map { geteld <= $0 } ?? true)
    let oordeel = settled(toets, norm, venster, laatste, geteld, isGoed, isTotaal, onder, boven, fasering)
    guard !uitkomst.ontbrekend.isEmpty else {
      guard venster.tot >= laatste, let open = uitkomst.open, let laagst = open.laagst else { return oordeel }
      let hoogst = open.hoogst.map { isMet(toets.uitval > 0 ? eased($0) : $0, onder, boven) } ?? (boven == nil)
      let isVast = isMet(toets.uitval > 0 ? eased(laagst) : laagst, onder, boven) == isGoed && hoogst == isGoed
      return isVast ? oordeel : "niet te beoordelen"
    }
    // What is missing can only add to a total, and to the weeks with an offer.
    let groeit = isTotaal || uitkomst.hoogstens != nil
    if groeit, let boven, waarde > boven { return oordeel }
    if groeit, boven == nil {
      if oordeel == "gehaald" || (oordeel == "op schema" && uitkomst.hoogstens != nil) { return oordeel }
      if oordeel == "niet gehaald", let hoogstens = uitkomst.hoogstens, let onder, eased(hoogstens) < onder {
        return oordeel
      }
    }
    if let minstens = toets.minstensMaanden, maanden(venster.van, venster.tot) - uitkomst.ontbrekend.count >= minstens {
      return oordeel
    }
    return "niet te beoordelen"
  }

  /// The word for a whole figure.
  private func settled(
    _ toets: Proefafspraak.Toets, _ norm: Proefafspraak.Norm, _ venster: Venster, _ laatste: Dag, _ waarde: Deel,
    _ isGoed: Bool, _ isTotaal: Bool, _ onder: Deel?, _ boven: Deel?, _ fasering: Proefafspraak.Fasering
  ) -> String {
    if venster.tot >= laatste { return isGoed ? "gehaald" : "niet gehaald" }
    if case .groei(_, _, vast: nil) = norm { return isGoed ? "op schema" : "loopt achter" }
    guard isTotaal else {
      let isVerloren: Bool
      switch toets.maat {
      case "langste_wachttijd", "langste_gat_weken", "langste_gat_schoolweken": isVerloren = boven != nil
      case "aandeel_weken_met_aanbod", "aandeel_schoolweken_met_aanbod": isVerloren = onder == Deel(boven: 1)
      default: isVerloren = false
      }
      return isGoed ? "op schema" : isVerloren ? "niet gehaald" : "loopt achter"
    }
    if let boven, waarde > boven { return "niet gehaald" }
    if boven == nil, isGoed { return "gehaald" }
    guard let stuk = part(fasering, venster) else { return onder == nil ? "op schema" : "niet te beoordelen" }
    if let onder { return waarde < onder * stuk ? "loopt achter" : "op schema" }
    if let boven { return waarde > boven * stuk ? "loopt achter" : "op schema" }
    return "op schema"
  }

  /// Which part of the norm must be there, a straight line within every part of a profile.
  private func part(_ fasering: Proefafspraak.Fasering, _ venster: Venster) -> Deel? {
    let isHeel = venster.van == venster.van.maand.eersteDag && venster.eind == venster.eind.maand.laatsteDag
    var voorbij: Deel
    if isHeel {
      let klaar = maanden(venster.van, venster.tot) - 1
      let lengte = venster.tot.maand.laatsteDag.delen.dag
      voorbij = Deel(boven: klaar * lengte + venster.tot.delen.dag, onder: maanden(venster.van, venster.eind) * lengte)
    } else {
      voorbij = Deel(
        boven: venster.van.dagen(tot: venster.tot) + 1, onder: venster.van.dagen(tot: venster.eind) + 1)
    }
    switch fasering {
    case .eind: return nil
    case .lineair: return voorbij
    case .profiel(let delen):
      var som = Deel(boven: 0)
      for (plek, deel) in delen.enumerated() {
        let begin = Deel(boven: plek, onder: delen.count), eind = Deel(boven: plek + 1, onder: delen.count)
        if voorbij >= eind {
          som = som + Deel(boven: deel, onder: 100)
        } else if voorbij > begin {
          let binnen = (voorbij + Deel(boven: -plek, onder: delen.count)) * Deel(boven: delen.count)
          som = som + binnen * Deel(boven: deel, onder: 100)
        }
      }
      return som
    }
  }

  /// The figures in the order of the agreement, for what was counted.
  func waarden(_ venster: Venster) -> [NaieveTelling.Uitkomst] {
    afspraak.eis.toetsen.enumerated().flatMap { plek, toets -> [NaieveTelling.Uitkomst] in
      var eigen = venster
      if case .mijlpaal(_, let uiterlijk) = norm(toets, plek + 1, venster) {
        eigen.tot = min(venster.tot, max(uiterlijk, venster.van))
      }
      switch toets.verdeling {
      case .geheel: return [count(toets, nil, eigen)]
      case .per(let wat, let alleen, _):
        return (alleen ?? alle(wat, toets)).map { count(toets, (wat, $0), eigen) }
      case .verdeeld(let wat, let delen):
        return [count(toets, nil, eigen)] + delen.map { count(toets, (wat, $0.0), eigen) }
      }
    }
  }
}
