import Counting
import Domain
import Naief
import Reporting
import Testing

@Suite struct `What a prognosis is made of` {
  @Test(arguments: [
    ("langste_gat_weken", "maximum: 3 weken", "Geen verwachting: over het langste gat beslist één lege week."),
    (
      "doelen_met_activiteiten", "minimum: 10 doelen",
      "Geen verwachting: of een doel genoeg activiteiten krijgt, hangt af van het programma."
    ),
    (
      "aandeel_uit_aandachtswijken", "minimum: 60%",
      "Geen verwachting: van kinderen die nog komen, is de woonwijk niet bekend."
    ),
  ])
  func `refuses what no method foretells, with the reason`(maat: String, norm: String, reden: String) throws {
    var wereld = Proefwereld()
    wereld.addWeekly("2026-01-06", "2026-06-28", kinderen: 1...40) { sessie in
      for plek in sessie.kinderen.indices { sessie.kinderen[plek].woonwijk = "WK039201" }
    }
    let minimaal = maat.hasPrefix("doelen") ? "\nminimaal: 4" : ""
    let afspraak = try agreement("maat: \(maat)\(minimaal)\nnorm: { \(norm) }")
    let uitkomst = try #require(try wereld.weigh(afspraak, "2026-06", peildatum: "2026-06-28").last)
    #expect(uitkomst.prognose?.tekst == reden)
    #expect(uitkomst.prognose?.uitkomst == .geweigerd(reden))
  }

  @Test func `waits only for a delivery that could hold something of the figure`() throws {
    var wereld = Proefwereld()
    wereld.addWeekly("2026-01-06", "2026-06-28", kinderen: 1...40)
    wereld.addWeekly("2026-01-07", "2026-06-28", kinderen: 41...60) { sessie in
      (sessie.bron, sessie.wijk, sessie.activiteit) = (BronID("stichting"), "WK039205", "S1")
    }
    wereld.registers.activiteiten.append(
      Activiteit(
        bron: BronID("stichting"), code: "S1", naam: "Sport", werkvorm: "individueel", doelen: [DoelID("D02")],
        partners: []))
    wereld.miss(.aanwezigheid, "2026-03", van: "stichting")
    func prognose(_ selectie: String) throws -> Prognose {
      let afspraak = try agreement("maat: deelnames\nselectie: { \(selectie) }\nnorm: { minimum: 2000 deelnames }")
      return try #require(try wereld.weigh(afspraak, "2026-06", peildatum: "2026-06-28").last?.prognose)
    }
    let ontbreekt = "Geen verwachting: de levering over maart 2026 ontbreekt."
    #expect(try prognose("gebieden: [Oude Stad]").tekst.hasPrefix("verwacht "))
    #expect(try prognose("gebieden: [Duinwijk]").tekst == ontbreekt)
    #expect(try prognose("werkvormen: [groep]").tekst.hasPrefix("verwacht "))
    #expect(try prognose("werkvormen: [groep, individueel]").tekst == ontbreekt)
    #expect(try prognose("doelen: [D01]").tekst.hasPrefix("verwacht "))
    #expect(try prognose("doelen: [D02]").tekst == ontbreekt)
  }

  @Test func `of vaste kinderen follows how children came before`() throws {
    var wereld = Proefwereld()
    // Every week ten children begin that come four weeks in a row: each is vast three weeks later.
    for (week, dag) in stride(from: 0, through: 24 * 7, by: 7).enumerated() {
      for begin in max(0, week - 3)...week {
        wereld.add((dagVan("2026-01-06") + dag).iso, kinderen: (begin * 10 + 1)...(begin * 10 + 10))
      }
    }
    let afspraak = try agreement("maat: kinderen_4_keer\nnorm: { minimum: 400 kinderen }")
    let metingen = try measure(
      wereld.opdracht([afspraak], "2026-06", "2026-06-28"), blokken: wereld.blokken, cijfer: { _ in nil })
    let meting = try #require(metingen.first)
    guard case .vasteKinderen(let kinderen, let drempel) = meting.verloop?.aard else {
      Issue.record("no course")
      return
    }
    #expect(meting.waarde == .getal(Breuk(220)))
    #expect(meting.verloop?.perWeek == [0] + Array(repeating: 10, count: 25))
    #expect(kinderen.gezien.prefix(4) == [10, 10, 10, 220])
    #expect(drempel.na.prefix(5) == [0, 0, 0, 220, 0] && drempel.nogNiet.prefix(4) == [10, 10, 10, 0])
    let prognose = try #require(try wereld.weigh(afspraak, "2026-06", peildatum: "2026-06-28").last?.prognose)
    #expect(prognose.tekst.hasPrefix("verwacht "))
    #expect(prognose.nogNodigPerMaand != nil)
  }

  @Test func `of kinderen die vaker meedoen counts a child in the week in which it came often enough`() throws {
    var wereld = Proefwereld()
    // Twice in each of the first three weeks of the year; child 2 once a month, which is never five times in three months.
    for dag in ["2026-01-06", "2026-01-08", "2026-01-13", "2026-01-15", "2026-01-20", "2026-01-22"] {
      wereld.add(dag, kinderen: 1...1)
    }
    for maand in 1...6 { wereld.add("2026-0\(maand)-05", kinderen: 2...2) }
    let afspraak = try agreement(
      "maat: kinderen_met_deelnames\nminimaal: 5\nmaanden: 3\nnorm: { minimum: 400 kinderen }")
    let metingen = try measure(
      wereld.opdracht([afspraak], "2026-06", "2026-06-28"), blokken: wereld.blokken, cijfer: { _ in nil })
    guard case .vasteKinderen(_, let drempel) = metingen.first?.verloop?.aard else {
      Issue.record("no course")
      return
    }
    #expect(metingen.first?.waarde == .getal(Breuk(1)))
    #expect(drempel.na.prefix(3) == [0, 0, 1] && drempel.na.reduce(0, +) == 1)
    #expect(drempel.nogNiet.reduce(0, +) == 1)
  }

  @Test func `of a median knows that open signals will take longer`() throws {
    var wereld = Proefwereld()
    // Signals took five days; of the last weeks none is finished, for whoever picks them up has left.
    for dag in stride(from: 5, to: 180, by: 3) {
      let begin = dagVan("2025-12-31") + dag
      wereld.signaal(begin.iso, opgepakt: dag < 120 ? (begin + 5).iso : nil)
    }
    let afspraak = try agreement(
      "maat: mediaan_dagen_opgepakt\ntermijn: 14 kalenderdagen\nnorm: { maximum: 10 kalenderdagen }")
    let uitkomst = try #require(try wereld.weigh(afspraak, "2026-06", peildatum: "2026-06-28").last)
    guard case .verwacht(let midden, let onder, let boven) = try #require(uitkomst.prognose).uitkomst else {
      Issue.record("no prognosis")
      return
    }
    #expect(onder <= midden && midden <= boven)
    #expect(midden.kommagetal > 5)
    var weinig = Proefwereld()
    for dag in 1...19 { weinig.signaal("2026-03-\(dag < 10 ? "0" : "")\(dag)", opgepakt: "2026-04-01") }
    let reden = try weinig.weigh(afspraak, "2026-06", peildatum: "2026-06-28").last?.prognose?.tekst
    #expect(reden == "Geen verwachting: daarvoor zijn 20 signalen nodig, in ten minste 4 weken.")
  }

  @Test func `of a waiting list moves from where it is, with the counts of last year in it`() throws {
    var wereld = Proefwereld()
    for maand in 0..<15 {
      let laatste = Maand(jaar: 2025, nummer: 3 + maand).laatsteDag
      wereld.wachtlijst(laatste.iso, "Speelhuis", kinderen: 20 + [0, 3, -2, 1, -3][maand % 5], weken: 4)
    }
    let afspraak = try agreement("maat: wachtlijst\nnorm: { maximum: 10 kinderen }")
    let prognose = try #require(try wereld.weigh(afspraak, "2026-06", peildatum: "2026-06-28").last?.prognose)
    guard case .verwacht(let midden, let onder, let boven) = prognose.uitkomst else {
      Issue.record("\(prognose.tekst)")
      return
    }
    #expect((15...23).contains(midden.teller) && onder < midden && midden < boven && onder.teller > 10)
    var kort = Proefwereld()
    for maand in 1...5 {
      kort.wachtlijst(Maand(jaar: 2026, nummer: maand).laatsteDag.iso, "Speelhuis", kinderen: 20, weken: 4)
    }
    let reden = try kort.weigh(afspraak, "2026-06", peildatum: "2026-06-28").last?.prognose?.tekst
    #expect(reden == "Geen verwachting: daarvoor zijn 8 teldagen nodig.")
  }

  @Test func `of days with an activity stays within the calendar`() throws {
    var wereld = Proefwereld()
    for dag in 5..<178 { wereld.add((dagVan("2025-12-31") + dag).iso) }
    let afspraak = try agreement("maat: activiteitsdagen\nnorm: { minimum: 300 dagen }")
    let prognose = try #require(try wereld.weigh(afspraak, "2026-06", peildatum: "2026-06-28").last?.prognose)
    guard case .verwacht(_, _, let boven) = prognose.uitkomst else {
      Issue.record("\(prognose.tekst)")
      return
    }
    #expect(boven <= Breuk(365))
  }

  @Test func `of what happens a few times a year is none`() throws {
    var wereld = Proefwereld()
    for maand in 1...6 { wereld.add("2026-0\(maand)-15") }
    let afspraak = try agreement("maat: momenten\nnorm: { minimum: 8 momenten }")
    let prognose = try #require(try wereld.weigh(afspraak, "2026-07", peildatum: "2026-07-12").last?.prognose)
    #expect(prognose.tekst == "Geen verwachting: pas in 6 weken is iets geteld, en nodig zijn er 8.")
  }
}
