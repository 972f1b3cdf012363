package import Disclosure
package import Domain

/// Makes the overview of goal coverage from released counts.
///
/// `dekking` tells which deliveries are missing: an empty cell then is 'ontbreekt', never 'afwezig' (DOMEIN §4, rule 4).
package func makeDekkingsoverzicht(
  _ telling: Vrijgegeven<Dekkingstelling>, catalogus: Catalogus, dekking: Leveringsdekking,
  onderbouwing: Onderbouwingen? = nil, standPer: Dag
) -> Dekkingsoverzicht {
  var overzicht = Dekkingsopbouw(
    telling: telling, doelen: catalogus.doelen.doelen, gebieden: catalogus.gebieden,
    kalender: catalogus.kalender(peildatum: standPer),
    drempels: catalogus.werkmap.drempels, leeftijdsbanden: catalogus.werkmap.leeftijdsbanden,
    organisaties: Dictionary(
      catalogus.bronnen.map { ($0.bron, $0.organisatie) }, uniquingKeysWith: { eerste, _ in eerste }),
    dekking: dekking
  ).make()
  overzicht.werk = Werkplek.make(telling.inhoud, catalogus.gebieden)
  for stand in telling.inhoud.perWijk.values { overzicht.tijden.merge(stand.perTijdblok, uniquingKeysWith: +) }
  if let onderbouwing {
    overzicht.onderbouwing = onderbouwing.perOrganisatie(overzicht.periode)
      .map { .init(organisatie: $0.naam, merk: $0.merk) }
    overzicht.versies = onderbouwing.versies
  }
  return overzicht
}

/// The overview in the making, with what the configuration says of it.
package struct Dekkingsopbouw {
  private let telling: Dekkingstelling
  private let doelen: [Doel]
  private let gebieden: Gebiedsindeling
  private let drempels: Drempels
  private let leeftijdsbanden: [Leeftijdsband]
  private let organisaties: [BronID: String]
  private let standPer: Dag
  private let dekking: Leveringsdekking
  /// Every month that a week of the period touches.
  private let weekmaanden: Set<Maand>
  private let schoolweken: Set<Week>
  private let vakantieweken: Set<Week>

  package init(
    telling: Vrijgegeven<Dekkingstelling>, doelen: [Doel], gebieden: Gebiedsindeling, kalender: Weekkalender,
    drempels: Drempels, leeftijdsbanden: [Leeftijdsband], organisaties: [BronID: String], dekking: Leveringsdekking
  ) {
    let standPer = kalender.peildatum
    let periode = telling.inhoud.periode
    (self.telling, self.doelen, self.gebieden, self.drempels) = (telling.inhoud, doelen, gebieden, drempels)
    (self.leeftijdsbanden, self.organisaties, self.standPer) = (leeftijdsbanden, organisaties, standPer)
    self.dekking = dekking
    let weken = kalender.weken(van: periode.eersteDag, tot: periode.laatsteDag)
    schoolweken = Set(kalender.weken(van: periode.eersteDag, tot: periode.laatsteDag, .school))
    vakantieweken = Set(weken).subtracting(schoolweken)
    weekmaanden = Set(periode.maanden).union(weken.flatMap(\.maanden))
  }

  package func make() -> Dekkingsoverzicht {
    let vakken = makeVakken()
    let zonder = telling.perVak.filter { $0.key.doel == nil }.values
    let sleutels = Set(zonder.flatMap(\.activiteiten)).sorted()
    return Dekkingsoverzicht(
      periode: telling.periode, standPer: standPer,
      lopend: telling.periode.maanden.filter { standPer < $0.laatsteDag && $0.eersteDag <= standPer },
      dunOnder: drempels.dunOnderActiviteiten, doelen: doelen,
      gebieden: gebieden, vakken: vakken, continuiteit: makeContinuiteit(), concentraties: makeConcentraties(),
      zonderDoel: sleutels.map { .init(sleutel: $0, naam: telling.namen[$0] ?? $0) },
      bijeenkomstenZonderDoel: zonder.reduce(0) { $0 + $1.bijeenkomsten }, wijkgaten: makeWijkgaten(vakken))
  }

  private func makeVakken() -> [Dekkingsoverzicht.Vak] {
    let maanden = telling.periode.maanden.filter { $0.eersteDag <= standPer }
    let perioden: [Periode] = [telling.periode] + (maanden.count > 1 ? maanden.map { .maand($0) } : [])
    let perDoel = Dictionary(grouping: telling.perVak.filter { $0.key.doel != nil }) { $0.key.doel }
    let alle = areas.map { ($0.gebied, $0.wijken, missing(in: $0.wijken)) }
    return doelen.flatMap { doel in
      let eigen = perDoel[doel.id, default: []]
      return alle.flatMap { gebied, wijken, gemist in
        let hier = eigen.filter { wijken.contains($0.key.wijk) }
        let weken = hier.reduce(into: Set<Week>()) { $0.formUnion($1.value.weken) }
        return perioden.map { periode in
          var stand = Dekkingstelling.Stand()
          for (vak, deel) in hier where periode == telling.periode || periode == .maand(vak.maand) { stand.add(deel) }
          // A week over the end of a month is looked at whole.
          stand.weken = weken
          var vak = cell(doel.id, gebied, periode, stand, gemist)
          if doel.telt == .ouders {
            vak.publiek = Publieksgrond(bijeenkomsten: stand.bijeenkomsten, metOuders: stand.metOuders)
          }
          return vak
        }
      }
    }
  }

  /// The gemeente, its stadsdelen and its wijken, with the wijken in each.
  private var areas: [(gebied: Gebied, wijken: Set<String>)] {
    [(gebieden.gemeente, Set(gebieden.wijken.map(\.code)))]
      + gebieden.stadsdelen.map { naam in
        (Gebied(.stadsdeel, naam), Set(gebieden.wijken.filter { $0.stadsdeel == naam }.map(\.code)))
      } + gebieden.wijken.map { (Gebied(.wijk, $0.code), [$0.code]) }
  }

  /// Months of which a presentielijst of these wijken was expected and did not come.
  private func missing(in wijken: Set<String>) -> [Maand] {
    let stand = dekking.stand(.aanwezigheid, in: Set(telling.periode.maanden), wijken: wijken)
    return Set(stand.gemist.map(\.maand)).sorted()
  }

  private func cell(
    _ doel: DoelID, _ gebied: Gebied, _ periode: Periode, _ stand: Dekkingstelling.Stand, _ gemist: [Maand]
  ) -> Dekkingsoverzicht.Vak {
    let gemist = gemist.filter { periode.maanden.contains($0) }
    let weken = schoolweken.filter { periode.bevat($0.maandag + 3) }
    return Dekkingsoverzicht.Vak(
      doel: doel, gebied: gebied, periode: periode, stand: judge(stand, periode, gemist),
      activiteiten: stand.activiteiten.count, bijeenkomsten: stand.bijeenkomsten, gepland: stand.gepland,
      gehouden: stand.gehouden, afgelast: stand.afgelast, weken: stand.weken.intersection(weken).count,
      schoolweken: weken.count,
      ontbrekend: gemist, nodig: needed(periode))
  }

  private func judge(_ stand: Dekkingstelling.Stand, _ periode: Periode, _ gemist: [Maand]) -> Dekkingteken {
    if stand.activiteiten.count >= needed(periode), stand.bijeenkomsten > 0 { return .bediend }
    if elapsed(periode) == 0 { return .looptNog }
    if stand.bijeenkomsten > 0 { return gemist.isEmpty ? .dun : .ontbreekt }
    if !gemist.isEmpty { return .ontbreekt }
    return stand.gepland > 0 ? .geplandNietGehouden : .afwezig
  }

  private func elapsed(_ periode: Periode) -> Int { periode.maanden.count { $0.laatsteDag <= standPer } }

  /// The threshold is one of a quarter; a single month needs its third part, and a period that still runs its part so far.
  private func needed(_ periode: Periode) -> Int {
    let drempel = drempels.dunOnderActiviteiten, maanden = periode.maanden.count, voorbij = elapsed(periode)
    let geheel = if case .maand = periode { (drempel + 2) / 3 } else { drempel }
    return voorbij == 0 ? geheel : (geheel * voorbij + maanden - 1) / max(1, maanden)
  }

  private func whole(_ wijk: String) -> Dekkingstelling.Stand {
    var stand = Dekkingstelling.Stand()
    for (vak, deel) in telling.perWijk where vak.wijk == wijk { stand.add(deel) }
    return stand
  }

  private func makeContinuiteit() -> [Dekkingsoverzicht.Continuiteit] {
    gebieden.wijken.flatMap { wijk in
      let stand = whole(wijk.code)
      let locaties = telling.perLocatie.filter { $0.key.wijk == wijk.code }.sorted { $0.key < $1.key }
      return [steadiness(wijk.code, nil, wijk.naam, stand.weken, stand)]
        + locaties.map { steadiness(wijk.code, $0.key.naam, $0.key.naam, $0.value, .init()) }
    }
  }

  private func steadiness(
    _ wijk: String, _ locatie: String?, _ naam: String, _ weken: Set<Week>, _ stand: Dekkingstelling.Stand
  ) -> Dekkingsoverzicht.Continuiteit {
    Dekkingsoverzicht.Continuiteit(
      wijk: wijk, locatie: locatie, naam: naam, weken: weken.intersection(schoolweken).count,
      schoolweken: schoolweken.count, langsteGat: longestGap(weken, in: wijk),
      vakantieweken: weken.intersection(vakantieweken).count, gepland: stand.gepland, gehouden: stand.gehouden,
      afgelast: stand.afgelast)
  }

  private func longestGap(_ weken: Set<Week>, in wijk: String) -> Int {
    var (langste, gat) = (0, 0)
    let gemist = Set(
      dekking.stand(.aanwezigheid, in: weekmaanden, wijken: [wijk], ookNogNiet: true).gemist.map(\.maand))
    // Whether a week that was not delivered whole was empty, nobody knows: no run is known to go on through it.
    for week in schoolweken.sorted() {
      gat = weken.contains(week) || !gemist.isDisjoint(with: week.maanden) ? 0 : gat + 1
      langste = max(langste, gat)
    }
    return langste
  }

  /// What carries at least the configured part of a goal by itself, where the goal is held often enough to say so.
  private func makeConcentraties() -> [Dekkingsoverzicht.Concentratie] {
    doelen.flatMap { doel -> [Dekkingsoverzicht.Concentratie] in
      var stand = Dekkingstelling.Stand()
      for (vak, deel) in telling.perVak where vak.doel == doel.id { stand.add(deel) }
      guard stand.bijeenkomsten >= drempels.dunOnderActiviteiten else { return [] }
      let bronnen = stand.perOrganisatie.map { (naam: organisaties[$0.key] ?? $0.key.code, aantal: $0.value) }
      return [
        heaviest(doel.id, .locatie, stand.perLocatie.map { (naam: $0.key, aantal: $0.value) }, stand.bijeenkomsten),
        // With one organisation everything rests on it, which says nothing.
        organisaties.count > 1 ? heaviest(doel.id, .organisatie, bronnen, stand.bijeenkomsten) : nil,
        heaviest(doel.id, .partner, stand.perPartner.map { (naam: $0.key, aantal: $0.value) }, stand.bijeenkomsten),
        stand.metBegeleiders < drempels.dunOnderActiviteiten
          ? nil
          : heaviest(
            doel.id, .begeleider, [(naam: "één begeleider", aantal: stand.metEenBegeleider)], stand.metBegeleiders),
      ].compactMap(\.self)
    }
  }

  private func heaviest(
    _ doel: DoelID, _ waarop: Dekkingsoverzicht.Concentratie.Waarop, _ delen: [(naam: String, aantal: Int)],
    _ geheel: Int
  ) -> Dekkingsoverzicht.Concentratie? {
    guard let meest = delen.max(by: { ($0.aantal, $1.naam) < ($1.aantal, $0.naam) }),
      meest.aantal * 100 >= drempels.concentratieVanafProcent * geheel,
      let aandeel = Breuk(teller: meest.aantal, noemer: geheel)
    else { return nil }
    return .init(doel: doel, waarop: waarop, naam: meest.naam, aandeel: aandeel)
  }

  private func makeWijkgaten(_ vakken: [Dekkingsoverzicht.Vak]) -> [Dekkingsoverzicht.Wijkgat] {
    let perWijk = Dictionary(
      grouping: vakken.filter { $0.gebied.soort == .wijk && $0.periode == telling.periode }, by: \.gebied.code)
    let toontLeeftijden = telling.perWijk.values.contains { !$0.perLeeftijd.isEmpty }
    let gaten = gebieden.wijken.map { wijk in
      let stand = whole(wijk.code)
      let eigen = perWijk[wijk.code, default: []]
      let tijden = Tijdblok.allCases.filter { blok in
        (stand.bijeenkomsten > 0 || missing(in: [wijk.code]).isEmpty) && blok != .onbekend
          && stand.perTijdblok[blok] == nil
          && (blok != .vakantie || !vakantieweken.isEmpty)
      }
      // Without a bijeenkomst no age is served; without ages that may be shown nothing is said of them.
      let isLeeg = toontLeeftijden && stand.bijeenkomsten == 0 && missing(in: [wijk.code]).isEmpty
      let leeftijden =
        stand.perLeeftijd.isEmpty && !isLeeg
        ? [] : leeftijdsbanden.filter { $0 != .onbekend && stand.perLeeftijd[$0] == nil }
      return Dekkingsoverzicht.Wijkgat(
        wijk: wijk.code, naam: wijk.naam, stadsdeel: wijk.stadsdeel,
        zonderAanbod: eigen.filter { $0.stand == .afwezig || $0.stand == .geplandNietGehouden }.map(\.doel),
        dun: eigen.filter { $0.stand == .dun }.map(\.doel), langsteGat: longestGap(stand.weken, in: wijk.code),
        nietBediendeTijden: tijden, nietBediendeLeeftijden: leeftijden)
    }
    return gaten.sorted {
      ($1.zonderAanbod.count, $1.dun.count, $1.langsteGat, $0.wijk)
        < ($0.zonderAanbod.count, $0.dun.count, $0.langsteGat, $1.wijk)
    }
  }
}
