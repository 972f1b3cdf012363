import Disclosure
import Domain
import Naief
import Reporting
import Testing

@Suite struct `R05 signalen opgevolgd binnen 14 kalenderdagen` {
  func world(opTijd: Int, teLaat: Int) -> Proefwereld {
    var wereld = Proefwereld()
    for _ in 0..<opTijd { wereld.signaal("2026-02-02", opgepakt: "2026-02-16") }
    for _ in 0..<teLaat { wereld.signaal("2026-02-02", opgepakt: "2026-02-17") }
    return wereld
  }

  @Test(arguments: [(54, 6, Oordeel.gehaald), (53, 7, .nietGehaald)])
  func `the fourteenth day is still in time`(opTijd: Int, teLaat: Int, oordeel: Oordeel) throws {
    #expect(
      try world(opTijd: opTijd, teLaat: teLaat).weigh("R05", "2026-K1", peildatum: "2026-04-20").oordeel == oordeel)
  }

  @Test func `not assessable under 20 signals`() throws {
    let uitkomst = try world(opTijd: 19, teLaat: 0).weigh("R05", "2026-K1")
    #expect(uitkomst.oordeel == .nietTeBeoordelen(.noemerTeKlein(19, minstens: 20)))
    #expect(uitkomst.gronden.first == "Het zijn er 19. We spraken af te oordelen vanaf 20.")
  }

  @Test func `an open signal that is too young is not in the denominator, an old one is`() throws {
    var wereld = world(opTijd: 27, teLaat: 0)
    wereld.signaal("2026-03-30")
    wereld.signaal("2026-02-02")
    let uitkomst = try wereld.weigh("R05", "2026-K1", peildatum: "2026-04-10")
    #expect(uitkomst.gerealiseerd == "96% (27 van 28)")
    #expect(uitkomst.gronden.contains("Niet meegeteld: 1 signaal (nog open en jonger dan de termijn)."))
  }

  @Test func `an action after the peildatum has not happened yet`() throws {
    var wereld = world(opTijd: 30, teLaat: 0)
    wereld.signaal("2026-03-30", opgepakt: "2026-04-12")
    #expect(try wereld.weigh("R05", "2026-K1", peildatum: "2026-04-10").gerealiseerd == "100% (30 van 30)")
    #expect(try wereld.weigh("R05", "2026-K1", peildatum: "2026-04-12").gerealiseerd == "100% (31 van 31)")
  }
}

@Suite struct `R06 mediane doorlooptijd in werkdagen` {
  @Test func `ten werkdagen are two weeks`() throws {
    var wereld = Proefwereld()
    for _ in 0..<21 { wereld.signaal("2026-02-02", opgepakt: "2026-02-16") }
    let uitkomst = try wereld.weigh("R06", "2026-H1")
    #expect(uitkomst.oordeel == .gehaald)
    #expect(uitkomst.gerealiseerd == "10 werkdagen (21 signalen)")
  }

  @Test func `half a day over the norm is niet gehaald and is printed so`() throws {
    var wereld = Proefwereld()
    for _ in 0..<10 { wereld.signaal("2026-02-02", opgepakt: "2026-02-16") }
    for _ in 0..<10 { wereld.signaal("2026-02-02", opgepakt: "2026-02-17") }
    let uitkomst = try wereld.weigh("R06", "2026-H1")
    #expect(uitkomst.oordeel == .nietGehaald)
    #expect(uitkomst.gerealiseerd == "10,5 werkdagen (20 signalen)")
  }

  @Test func `not assessable without signals`() throws {
    #expect(try Proefwereld().weigh("R06", "2026-H1").oordeel == .nietTeBeoordelen(.geenGegevens))
  }

  @Test func `old open signals count with the days so far`() throws {
    var wereld = Proefwereld()
    for _ in 0..<10 { wereld.signaal("2026-02-02", opgepakt: "2026-02-03") }
    for _ in 0..<11 { wereld.signaal("2026-02-02") }
    #expect(try wereld.weigh("R06", "2026-H1", peildatum: "2026-07-02").oordeel == .nietGehaald)
  }
}

@Suite struct `R07 signalen naar leefgebied` {
  @Test func `is told per leefgebied, without a verdict however many there are`() throws {
    var wereld = Proefwereld()
    for _ in 0..<40 { wereld.signaal("2026-02-02", leefgebied: "thuis") }
    for _ in 0..<12 { wereld.signaal("2026-02-02", leefgebied: "school") }
    let uitkomst = try wereld.weigh("R07", "2026-K1")
    #expect(uitkomst.oordeel == .geenNorm)
    #expect(uitkomst.gerealiseerd == "school 12 signalen, thuis 40 signalen")
    #expect(uitkomst.prognose == nil)
  }

  @Test func `stays without a verdict when a delivery is missing, and says so in the figure`() throws {
    var wereld = Proefwereld()
    wereld.signaal("2026-02-02")
    wereld.miss(.signalen, "2026-01", "2026-02", "2026-03")
    let uitkomst = try wereld.weigh("R07", "2026-K1")
    #expect(uitkomst.oordeel == .geenNorm)
    #expect(uitkomst.gerealiseerd == "ontbreekt: thuis")
  }

  @Test func `a small number is hidden from the gemeente`() throws {
    var wereld = Proefwereld()
    for _ in 0..<40 { wereld.signaal("2026-02-02", leefgebied: "thuis") }
    for _ in 0..<9 { wereld.signaal("2026-02-02", leefgebied: "school") }
    let uitkomst = try wereld.weigh("R07", "2026-K1", editie: .gemeente)
    // The other one goes with it: it would follow from the total.
    #expect(uitkomst.gerealiseerd == "verborgen (•): alle 2 leefgebieden")
    for _ in 0..<40 { wereld.signaal("2026-02-02", leefgebied: "geld") }
    for _ in 0..<3 { wereld.signaal("2026-02-02", leefgebied: "vrienden") }
    #expect(
      try wereld.weigh("R07", "2026-K1", editie: .gemeente).gerealiseerd
        == "geld 40 signalen, thuis 40 signalen, verborgen (•): school en vrienden")
  }
}

@Suite struct `R08 warme overdracht met terugkoppeling` {
  func world(warm: Int, koud: Int) -> Proefwereld {
    var wereld = Proefwereld()
    for _ in 0..<warm { wereld.signaal("2026-02-02", doorgespeeld: "2026-02-03", terug: "2026-03-01", warm: true) }
    // Warm, and nobody reported back.
    for _ in 0..<koud { wereld.signaal("2026-02-02", doorgespeeld: "2026-02-03", warm: true) }
    wereld.signaal("2026-02-02", doorgespeeld: "2026-02-03", terug: "2026-02-09", warm: false)
    return wereld
  }

  @Test(arguments: [(70, 30, Oordeel.gehaald), (69, 31, .nietGehaald), (85, 15, .gehaald), (86, 14, .nietGehaald)])
  func `the band holds at both ends`(warm: Int, koud: Int, oordeel: Oordeel) throws {
    #expect(try world(warm: warm, koud: koud).weigh("R08").oordeel == oordeel)
  }

  @Test func `not assessable under the agreed denominator`() throws {
    #expect(try world(warm: 10, koud: 3).weigh("R08").oordeel == .nietTeBeoordelen(.noemerTeKlein(13, minstens: 20)))
  }

  @Test func `unknown whether it was warm is left out, warm without an answer is not enough`() throws {
    var wereld = world(warm: 70, koud: 29)
    wereld.signaal("2026-02-02", doorgespeeld: "2026-02-03", warm: true)
    for _ in 0..<5 { wereld.signaal("2026-02-02", doorgespeeld: "2026-02-03") }
    let uitkomst = try wereld.weigh("R08")
    #expect(uitkomst.gerealiseerd == "70% (70 van 100)")
    #expect(uitkomst.gronden.contains("Niet meegeteld: 5 signalen (niet bekend of de overdracht warm was)."))
  }
}
