import Domain
import Naief
import Reporting
import Testing

@Suite struct `R12 tevredenheid van kinderen` {
  func world(antwoorden: Int, som: Int, uitgenodigd: Int = 100) -> Proefwereld {
    var wereld = Proefwereld()
    wereld.evaluatie(
      "2026-05-12", "kinderen", schaal: 1...10, uitgenodigd: uitgenodigd, antwoorden: antwoorden, som: som)
    return wereld
  }

  @Test(arguments: [(40, 320, Oordeel.gehaald), (40, 319, .nietGehaald)])
  func `8,0 is enough`(antwoorden: Int, som: Int, oordeel: Oordeel) throws {
    #expect(try world(antwoorden: antwoorden, som: som).weigh("R12").oordeel == oordeel)
  }

  @Test func `a mean just under 8,0 is never printed as 8,0`() throws {
    #expect(try world(antwoorden: 40, som: 319).weigh("R12").gerealiseerd == "7,98 punten (40 antwoorden)")
  }

  @Test func `not assessable under 30 answers or under 25% response`() throws {
    #expect(
      try world(antwoorden: 29, som: 250).weigh("R12").oordeel == .nietTeBeoordelen(.noemerTeKlein(29, minstens: 30)))
    let laag = try world(antwoorden: 49, som: 450, uitgenodigd: 200).weigh("R12")
    #expect(laag.gronden.first == "De respons is 24,5%. We spraken minstens 25% af.")
  }

  @Test func `another scale is left out, never rescaled`() throws {
    var wereld = world(antwoorden: 40, som: 320)
    wereld.evaluatie("2026-06-02", "kinderen", schaal: 1...5, uitgenodigd: 50, antwoorden: 50, som: 100)
    let uitkomst = try wereld.weigh("R12")
    #expect(uitkomst.gerealiseerd == "8,0 punten (40 antwoorden)")
    #expect(uitkomst.gronden.contains("Niet meegeteld: 1 (andere schaal)."))
  }
}

@Suite struct `R13 ouders die steun ervaren` {
  func world(eens: Int, antwoorden: Int) -> Proefwereld {
    var wereld = Proefwereld()
    wereld.evaluatie(
      "2026-05-12", "ouders", schaal: 0...1, uitgenodigd: 200, antwoorden: antwoorden, som: eens)
    return wereld
  }

  @Test(arguments: [(75, Oordeel.gehaald), (74, .nietGehaald)])
  func `75 of 100 is enough`(eens: Int, oordeel: Oordeel) throws {
    #expect(try world(eens: eens, antwoorden: 100).weigh("R13").oordeel == oordeel)
  }

  @Test func `not assessable when no parent was asked`() throws {
    var wereld = Proefwereld()
    wereld.evaluatie("2026-05-12", "kinderen", schaal: 0...1, uitgenodigd: 20, antwoorden: 20, som: 20)
    #expect(try wereld.weigh("R13").oordeel == .nietTeBeoordelen(.geenGegevens))
  }

  @Test func `two rounds are one ratio of totals`() throws {
    var wereld = world(eens: 90, antwoorden: 100)
    wereld.evaluatie("2026-11-12", "ouders", schaal: 0...1, uitgenodigd: 20, antwoorden: 10, som: 1)
    // The mean of 90% and 10% would be 50%.
    #expect(try wereld.weigh("R13").gerealiseerd == "83% (91 van 110)")
  }
}

@Suite struct `R14 korte wachtlijsten` {
  func world(kinderen: Int, weken: Int) -> Proefwereld {
    var wereld = Proefwereld()
    wereld.wachtlijst("2026-03-31", "Noorderhof", kinderen: 4, weken: 2)
    wereld.wachtlijst("2026-03-15", "Speelhuis", kinderen: 25, weken: 1)
    wereld.wachtlijst("2026-03-31", "Speelhuis", kinderen: kinderen, weken: weken)
    return wereld
  }

  @Test(arguments: [(10, 6, Oordeel.gehaald), (11, 6, .nietGehaald), (10, 7, .nietGehaald)])
  func `both limits hold for every locatie`(kinderen: Int, weken: Int, oordeel: Oordeel) throws {
    #expect(try world(kinderen: kinderen, weken: weken).weigh("R14", "2026-03").oordeel == oordeel)
  }

  @Test func `both figures say what they are of, and in how many locaties they are met`() throws {
    let uitkomst = try world(kinderen: 11, weken: 6).weigh("R14", "2026-03")
    #expect(
      uitkomst.gerealiseerd
        == "kinderen op de wachtlijst: gehaald op 1 van 2 locaties; langste wachttijd: gehaald op 2 van 2 locaties")
    #expect(
      uitkomst.nagestreefd
        == "kinderen op de wachtlijst: hoogstens 10 kinderen, elke locatie; en langste wachttijd: hoogstens 6 weken, elke locatie"
    )
  }

  @Test func `a stock is the last count, never a sum`() throws {
    let delen = try world(kinderen: 10, weken: 6).weigh("R14", "2026-03").delen
    #expect(delen.first { $0.naam == "Speelhuis" }?.gerealiseerd == "10 kinderen")
  }

  @Test func `not assessable when the month has no count`() throws {
    var wereld = world(kinderen: 10, weken: 6)
    wereld.miss(.wachtlijsten, "2026-04")
    #expect(try wereld.weigh("R14", "2026-04").oordeel.isOnbekend)
  }

  @Test func `a wait that was ever too long stays too long`() throws {
    var wereld = world(kinderen: 10, weken: 2)
    wereld.wachtlijst("2026-03-08", "Noorderhof", kinderen: 3, weken: 7)
    #expect(try wereld.weigh("R14", "2026-03").oordeel == .nietGehaald)
  }
}

@Suite struct `The response to evaluations` {
  @Test(arguments: [(40, Oordeel.gehaald), (39, .nietGehaald)])
  func `is all answers over all who were asked, and no mean of responses`(antwoorden: Int, oordeel: Oordeel) throws {
    var wereld = Proefwereld()
    // 100% of ten and a third of ninety: their mean is above the norm, the ratio of totals decides.
    wereld.evaluatie("2026-03-03", "kinderen", schaal: 1...10, uitgenodigd: 10, antwoorden: 10, som: 80)
    wereld.evaluatie(
      "2026-05-12", "kinderen", schaal: 1...5, uitgenodigd: 90, antwoorden: antwoorden - 10, som: 3 * antwoorden)
    wereld.evaluatie("2026-05-12", "ouders", schaal: 0...1, uitgenodigd: 500, antwoorden: 1, som: 1)
    let afspraak = try agreement("maat: respons\nselectie: { doelgroep: kinderen }\nnorm: { minimum: 40% }")
    let uitkomst = try #require(try wereld.weigh(afspraak).last)
    #expect(uitkomst.oordeel == oordeel)
    #expect(uitkomst.gerealiseerd == "\(antwoorden)% (\(antwoorden) van 100)")
    #expect(try Proefwereld().weigh(afspraak).last?.oordeel == .nietTeBeoordelen(.geenGegevens))
  }
}
