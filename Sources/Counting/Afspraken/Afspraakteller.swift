import Domain

/// Everything that one figure counts: its presentielijsten on the walk, its registers at the end.
struct Afspraakteller {
  private var teller: Afspraakpresentie?
  private var noemer: Afspraakpresentie?
  private let filter: Afspraakfilter
  /// The weeks that count, where weeks are counted.
  private let geteldeWeken: Set<Week>

  init(_ vraag: Afspraakvraag, _ keuze: Afspraakkeuze) {
    let venster = vraag.venster
    filter = Afspraakfilter(vraag.toets.selectie, vraag.sleutel.item, keuze)
    let heel = keuze.opdracht.kalender.weken(van: venster.van, tot: venster.tot)
    geteldeWeken = Set(
      keuze.opdracht.kalender.weken(van: venster.van, tot: venster.tot, vraag.rekenwijze.weeksoort ?? .alle))
    func presentie(_ telling: Telling, inWeken: Bool = false) -> Afspraakpresentie? {
      let wat: Presentietelling
      switch telling {
      case .presentie(let soort): wat = soort
      case .doelen: wat = .activiteiten
      case .planning, .signalen, .evaluaties, .bezoeken, .velden, .veldkinderen, .verhalen, .inwoners, .geteldeWeken,
        .alleDoelen:
        return nil
      }
      let vensters = wat.vensters(venster.periode)
      let van = inWeken ? heel.first?.maandag ?? venster.van : vensters.first?.lowerBound ?? venster.van
      let tot = inWeken ? heel.last.map { $0.maandag + 6 } ?? venster.tot : venster.tot
      return Afspraakpresentie(wat, filter, van: van, tot: tot, vensters: vensters, keuze.aandachtswijken)
    }
    switch vraag.rekenwijze {
    case .som(let telling, _): teller = presentie(telling, inWeken: vraag.rekenwijze.weeksoort != nil)
    case .verhouding(let boven, let onder):
      teller = presentie(boven, inWeken: vraag.rekenwijze.weeksoort != nil)
      noemer = presentie(onder)
    case .langsteGat(let soort): teller = presentie(.presentie(.weken(soort)), inWeken: true)
    case .mediaan, .stand: break
    }
    if let soort = vraag.verloopsoort {
      let begin = soort == .tweeJaar ? venster.van - 364 : teller?.van ?? venster.van
      teller?.follow(from: begin, to: venster.periode.laatsteDag, vraag.drempel)
      // Which children came is known from the numerator.
      if vraag.drempel == nil { noemer?.follow(from: begin, to: venster.periode.laatsteDag, nil) }
    }
  }

  /// Months whose blocks are needed.
  var maanden: [Maand] {
    [teller, noemer].compactMap(\.self).flatMap { deel in
      Periode.vrij(min(deel.verloop?.begin ?? deel.van, deel.van), deel.tot).maanden
    }
  }

  mutating func add(_ blok: Presentieblok, _ activiteiten: [Activiteit]) {
    teller?.add(blok, activiteiten)
    noemer?.add(blok, activiteiten)
  }

  /// The figure, when everything has been seen.
  func meting(_ vraag: Afspraakvraag, _ keuze: Afspraakkeuze) -> Afspraakmeting {
    let maat = vraag.toets.maat.maat
    var meting = Afspraakmeting(
      vraag.sleutel, .geen, soort: maat.soort, grondslag: vraag.rekenwijze.grondslag(maat),
      steuntOp: vraag.rekenwijze.steuntOp)
    var uitgesloten = [teller, noemer].compactMap { $0?.uitgesloten }.first { !$0.isEmpty } ?? [:]
    if let deel = noemer?.uitgesloten { uitgesloten.merge(deel, uniquingKeysWith: max) }
    let peiling = Peiling(
      peildatum: keuze.opdracht.peildatum, termijn: vraag.toets.maat.termijn, feestdagen: keuze.opdracht.feestdagen)
    let registers = Afspraakregisters(keuze: keuze, filter: filter, venster: vraag.venster, peiling: peiling)
    var isOnvolledig = false
    switch vraag.rekenwijze {
    case .som(let telling, let per):
      let som = registers.som(telling)
      uitgesloten.merge(som?.uitgesloten ?? [:], uniquingKeysWith: +)
      let aantal = som?.aantal ?? presence(telling, vraag, keuze)
      meting.waarde = Breuk(teller: aantal, noemer: per).map { .getal($0) } ?? .geen
      // Held, and nobody counted the parents: no number, as the cell has it.
      if let teller, uitgesloten[.zonderOuders] != nil, !teller.kentOuders { meting.waarde = .geen }
    case .verhouding(let boven, let onder):
      let paar = registers.verhouding(boven, per: onder)
      uitgesloten.merge(paar?.noemer.uitgesloten ?? [:], uniquingKeysWith: +)
      let som = paar?.noemer.aantal ?? denominator(onder, vraag, keuze, &meting)
      meting.waarnemingen = som
      let waarde = som.flatMap { Breuk(teller: paar?.teller ?? presence(boven, vraag, keuze), noemer: $0) }
      meting.open = paar?.open
      meting.waarde = waarde.map { .getal($0) } ?? .geen
    case .mediaan(let gedaan):
      let uitkomst = registers.doorlooptijd(gedaan)
      meting.waarde = uitkomst.mediaan.map { .getal($0) } ?? .geen
      (meting.waarnemingen, meting.open) = (uitkomst.aantal, uitkomst.open)
    case .stand(let stand):
      let lijst = registers.wachtlijst
      let getal =
        switch stand {
        case .wachtenden: lijst.wachtenden
        case .langsteWeken: lijst.langsteWeken
        }
      meting.waarde = getal.map { .getal(Breuk($0)) } ?? .geen
      isOnvolledig = lijst.isOnvolledig
    case .langsteGat: meting.waarde = gap(vraag, keuze).map { .getal(Breuk($0)) } ?? .geen
    }
    if vraag.toets.kiestLeefgebied, registers.zonderLeefgebied > 0 {
      uitgesloten[.leefgebiedOnbekend] = registers.zonderLeefgebied
    }
    meting.uitgesloten = uitgesloten.sorted { $0.key < $1.key }.map { Afspraakmeting.Uitgesloten($0.key, $0.value) }
    meting.respons = vraag.rekenwijze.vragen.flatMap { registers.respons($0) }
    meting.verloop = course(vraag, registers)
    let gekeken = vraag.rekenwijze.kijktInVensters ? vraag.venster.periode.geteldeMaanden : []
    let eerdere = gekeken.filter { $0.eersteDag < vraag.venster.van }
    keuze.mark(&meting, filter: filter, eerdere: eerdere)
    if !eerdere.isEmpty, meting.heeftWaarde {
      // Months before the registration are as unknown as those that were not delivered.
      let vroeg = gekeken.filter { $0.laatsteDag < keuze.opdracht.kalender.vanaf }
      meting.ontbrekend = keuze.nietGeleverd(eerdere, filter).union(meting.ontbrekend).union(vroeg).sorted()
    }
    if isOnvolledig, let laatste = vraag.venster.maanden.last {
      // A location that used to be counted was not: what is known is not the whole.
      meting.ontbrekend = Set(meting.ontbrekend + [laatste]).sorted()
      if meting.waarde == .geen { meting.waarde = .ontbreekt(Maandenlijst(vraag.venster.maanden)) }
    }
    if vraag.rekenwijze.weeksoort != nil { markWeken(&meting, vraag, keuze) }
    return meting
  }

  /// Weeks that were not delivered whole and had no bijeenkomst leave the figure open, also over the edge of the window. A share
  /// is at most as if there was one in each of them.
  private func markWeken(_ meting: inout Afspraakmeting, _ vraag: Afspraakvraag, _ keuze: Afspraakkeuze) {
    guard meting.heeftWaarde else { return }
    let dicht = keuze.nietGeleverd(geteldeWeken.flatMap(\.maanden), filter).union(meting.ontbrekend)
    let onbekend = geteldeWeken.subtracting(teller?.weken ?? []).filter { !dicht.isDisjoint(with: $0.maanden) }
    meting.ontbrekend = Set(meting.ontbrekend + onbekend.flatMap { $0.maanden.filter(dicht.contains) }).sorted()
    guard case .verhouding = vraag.rekenwijze, case .getal(let getal) = meting.waarde, !meting.ontbrekend.isEmpty
    else { return }
    meting.hoogstens = Breuk(teller: getal.teller + onbekend.count, noemer: getal.noemer)
  }

  /// The figure by week, where it is followed.
  private func course(_ vraag: Afspraakvraag, _ registers: Afspraakregisters) -> Verloop? {
    guard vraag.verloopsoort != nil else { return nil }
    let (van, tot) = (vraag.venster.van, vraag.venster.tot)
    let weken = Week.weken(van: van, tot: tot).filter { $0.maandag + 6 <= tot }
    switch vraag.rekenwijze {
    case .som(.presentie(.kinderen), _), .som(.presentie(.vasteKinderen), _), .som(.presentie(.kinderenBinnen), _),
      .verhouding(_, per: .inwoners), .verhouding(.presentie(.kinderen), per: .presentie(.kinderen)),
      .verhouding(.presentie(.vasteKinderen), per: .presentie(.vasteKinderen)):
      return teller?.verloop?.kinderen(van: van, tot: tot)
    case .som(.presentie(.dagen), _): return teller?.verloop?.totalen(van: van, tot: tot, hoogstens: 7)
    case .som: return teller?.verloop?.totalen(van: van, tot: tot, hoogstens: nil)
    case .mediaan(let gedaan): return weken.isEmpty ? nil : registers.doorlooptijden(gedaan, weken)
    case .stand: return registers.standen()
    case .langsteGat: return nil
    case .verhouding(let boven, let onder):
      guard let begin = weken.first else { return nil }
      func ratio(_ teller: [Int], _ noemer: [Int]) -> Verloop {
        Verloop(begin: begin, perWeek: noemer, .verhouding(teller: teller))
      }
      if let paar = registers.verhouding(boven, per: onder) {
        return ratio(weken.map { paar.perWeek[$0]?.teller ?? 0 }, weken.map { paar.perWeek[$0]?.noemer ?? 0 })
      }
      if case .geteldeWeken = onder {
        let gezien = teller?.weken ?? []
        return ratio(
          weken.map { geteldeWeken.contains($0) && gezien.contains($0) ? 1 : 0 },
          weken.map { geteldeWeken.contains($0) ? 1 : 0 })
      }
      guard let teller = teller?.verloop, let noemer = noemer?.verloop else { return nil }
      return ratio(teller.perWeek(van: van, tot: tot), noemer.perWeek(van: van, tot: tot))
    }
  }

  private func presence(_ telling: Telling, _ vraag: Afspraakvraag, _ keuze: Afspraakkeuze) -> Int {
    switch telling {
    case .presentie(.weken): return teller?.weken.intersection(geteldeWeken).count ?? 0
    case .doelen(let drempel):
      let gediend = teller?.gediend ?? [:]
      return keuze.opdracht.doelen.count { doel in
        gediend.count { $0.value.contains(doel) } >= drempel
      }
    case .presentie, .planning, .signalen, .evaluaties, .bezoeken, .velden, .veldkinderen, .verhalen, .inwoners,
      .geteldeWeken,
      .alleDoelen:
      return teller?.uitkomst ?? 0
    }
  }

  private func denominator(
    _ telling: Telling, _ vraag: Afspraakvraag, _ keuze: Afspraakkeuze, _ meting: inout Afspraakmeting
  ) -> Int? {
    switch telling {
    case .geteldeWeken: return geteldeWeken.count
    case .inwoners:
      guard let inwoners = keuze.inwoners(vraag, filter) else { return nil }
      meting.noemerbron = inwoners.bron
      return inwoners.aantal
    case .presentie, .planning, .signalen, .evaluaties, .bezoeken, .velden, .veldkinderen, .verhalen, .doelen,
      .alleDoelen:
      return noemer?.uitkomst
    }
  }

  private func gap(_ vraag: Afspraakvraag, _ keuze: Afspraakkeuze) -> Int? {
    let gezien = teller?.weken ?? [], dicht = keuze.nietGeleverd(geteldeWeken.flatMap(\.maanden), filter)
    return longestGap(
      geteldeWeken.sorted().map { week in
        gezien.contains(week) ? true : dicht.isDisjoint(with: week.maanden) ? false : nil
      })
  }
}

extension Afspraakmeting {
  /// Something came: what is missing leaves a figure open, and does not take its place.
  fileprivate var heeftWaarde: Bool { if case .ontbreekt = waarde { false } else { true } }
}

extension Rekenwijze {
  /// The kind of weeks that it counts; nil when it counts something else. Such weeks are looked at whole, so that one on the
  /// edge of the year is not called empty for days that lie outside.
  var weeksoort: Weeksoort? {
    switch self {
    case .som(.presentie(.weken(let soort)), _), .verhouding(_, per: .geteldeWeken(let soort)), .langsteGat(let soort):
      soort
    case .som, .verhouding, .mediaan, .stand: nil
    }
  }
}

extension Rekenwijze {
  /// Whose answers count; nil when it is not about evaluations.
  var vragen: Vraagkeuze? {
    switch self {
    case .som(.evaluaties(let vragen, _), _), .verhouding(_, per: .evaluaties(let vragen, _)): vragen
    case .som, .verhouding, .mediaan, .stand, .langsteGat: nil
    }
  }
}
