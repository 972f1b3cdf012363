import Domain
import Naief
import Reporting
import Testing

@Suite struct `R01 unieke kinderen 0 tot en met 12` {
  func world(_ aantal: Int) -> Proefwereld {
    var wereld = Proefwereld()
    // In two months and two wijken: the same children are counted once.
    wereld.add("2026-02-03", kinderen: 1...aantal)
    wereld.add("2026-11-03", kinderen: 1...aantal) { $0.wijk = "WK039202" }
    return wereld
  }

  @Test(arguments: [(1499, Oordeel.nietGehaald), (1500, .gehaald)])
  func `the norm itself counts as gehaald`(aantal: Int, oordeel: Oordeel) throws {
    let uitkomst = try world(aantal).weigh("R01")
    #expect(uitkomst.oordeel == oordeel)
    #expect(uitkomst.nagestreefd == "minstens 1.500 kinderen")
  }

  @Test func `a missing month leaves it open, unless the norm is met already`() throws {
    var wereld = world(1499)
    wereld.miss(.aanwezigheid, "2026-05")
    let maart = try #require(Maand(code: "2026-05"))
    #expect(try wereld.weigh("R01").oordeel == .nietTeBeoordelen(.ontbrekendeLevering([maart])))
    var gehaald = world(1500)
    gehaald.miss(.aanwezigheid, "2026-05")
    let uitkomst = try gehaald.weigh("R01")
    #expect(uitkomst.oordeel == .gehaald)
    #expect(uitkomst.gronden.contains("Wat ontbreekt, verandert dit oordeel niet."))
  }

  @Test func `a child of 13 and a child without birth date do not count`() throws {
    var wereld = world(1499)
    wereld.add("2026-03-03") { $0.kinderen = [.init(nummer: 9001, leeftijd: 13), .init(nummer: 9002, leeftijd: nil)] }
    #expect(try wereld.weigh("R01").gerealiseerd == "1.499 kinderen")
  }

  @Test func `half-way the agreed profile says whether it is on schedule`() throws {
    // 75% of 1.500 by the end of June.
    #expect(try world(1125).weigh("R01", "2026-H1", peildatum: "2026-07-05").oordeel == .opSchema)
    let achter = try world(1124).weigh("R01", "2026-H1", peildatum: "2026-07-05")
    #expect(achter.oordeel == .looptAchter)
    #expect(achter.gronden.contains("Volgens plan zouden het er nu 1.125 kinderen zijn."))
  }
}

@Suite struct `R02 bereik onder kinderen in zes wijken` {
  private let wijken = ["WK039208", "WK039209", "WK039215", "WK039218", "WK039219", "WK039221"]

  func world(_ laatste: Int) -> Proefwereld {
    var wereld = Proefwereld()
    for (plek, wijk) in wijken.enumerated() {
      wereld.inwoners[wijk] = 100
      let aantal = plek == 5 ? laatste : 20
      // The activity is elsewhere: residence counts.
      wereld.add("2026-04-07") { sessie in
        sessie.kinderen = (0..<aantal).map { .init(nummer: UInt32(plek * 1000 + $0), leeftijd: 9, woonwijk: wijk) }
      }
    }
    return wereld
  }

  @Test func `gehaald when every wijk has its fifth`() throws {
    let uitkomst = try world(20).weigh("R02")
    #expect(uitkomst.oordeel == .gehaald)
    #expect(uitkomst.gerealiseerd == "gehaald in 6 van 6 wijken")
    #expect(uitkomst.gronden.contains("Aantal inwoners: BRP, voorbeeld, op 1 januari 2026."))
  }

  @Test func `niet gehaald when one wijk falls short, and it is named`() throws {
    let uitkomst = try world(19).weigh("R02")
    #expect(uitkomst.oordeel == .nietGehaald)
    #expect(uitkomst.gronden.first == "Niet gehaald: Meerwijk.")
    #expect(uitkomst.delen.last?.gerealiseerd == "19% (19 van 100)")
  }

  @Test func `not assessable without residents of that age`() throws {
    var wereld = world(20)
    wereld.inwoners["WK039221"] = nil
    #expect(try wereld.weigh("R02").oordeel == .nietTeBeoordelen(.geenInwoners))
  }

  @Test func `children with an unknown address are left out and counted`() throws {
    var wereld = world(20)
    wereld.add("2026-05-05") { $0.kinderen = [.init(nummer: 1, woonwijk: "WK039208"), .init(nummer: 77_777)] }
    let meting = try #require(try wereld.weigh("R02").delen.first?.meting)
    #expect(meting.uitgesloten == [.init(.woonwijkOnbekend, 1)])
  }
}

@Suite struct `R11 groei van unieke kinderen in Oost` {
  func world(toen: Int, nu: Int) -> Proefwereld {
    var wereld = Proefwereld()
    if toen > 0 { wereld.add("2025-03-04", kinderen: 1...toen) { $0.wijk = "WK039207" } }
    wereld.add("2026-03-03", kinderen: 1...nu) { $0.wijk = "WK039208" }
    wereld.add("2026-03-03", kinderen: 5000...6000) { $0.wijk = "WK039218" }
    return wereld
  }

  @Test(arguments: [(211, Oordeel.gehaald), (210, .gehaald), (209, .nietGehaald)])
  func `5% more than 200 is 210`(nu: Int, oordeel: Oordeel) throws {
    let uitkomst = try world(toen: 200, nu: nu).weigh("R11")
    #expect(uitkomst.oordeel == oordeel)
    #expect(uitkomst.nagestreefd == "5% meer dan dezelfde periode vorig jaar")
    #expect(uitkomst.gronden.contains("Vorig jaar waren het er 200 kinderen."))
  }

  @Test func `growth of one child over 201 is not 5%, although 211 is the rounded norm`() throws {
    // 5% over 201 is 211,05: 211 is less.
    #expect(try world(toen: 201, nu: 211).weigh("R11").oordeel == .nietGehaald)
    #expect(try world(toen: 201, nu: 212).weigh("R11").oordeel == .gehaald)
  }

  @Test func `not assessable without last year, or with a hole in it`() throws {
    #expect(try world(toen: 0, nu: 50).weigh("R11").oordeel == .nietTeBeoordelen(.geenNulpunt))
    var gat = world(toen: 200, nu: 300)
    gat.miss(.aanwezigheid, "2025-08")
    #expect(try gat.weigh("R11").oordeel == .nietTeBeoordelen(.geenNulpunt))
  }

  @Test func `half-way the same stretch of last year is the measure`() throws {
    var wereld = world(toen: 100, nu: 105)
    wereld.add("2025-11-04", kinderen: 500...900) { $0.wijk = "WK039207" }
    #expect(try wereld.weigh("R11", "2026-H1", peildatum: "2026-07-10").oordeel == .opSchema)
  }
}

@Suite struct `R16 deelnemers uit aandachtswijken` {
  func world(aandacht: Int, overig: Int, onbekend: Int = 0) -> Proefwereld {
    var wereld = Proefwereld()
    wereld.add("2026-02-03") { sessie in
      sessie.kinderen =
        (0..<aandacht).map { .init(nummer: UInt32($0), woonwijk: "WK039221") }
        + (0..<overig).map { .init(nummer: UInt32(1000 + $0), woonwijk: "WK039202") }
        + (0..<onbekend).map { .init(nummer: UInt32(2000 + $0)) }
    }
    return wereld
  }

  @Test(arguments: [(60, 40, Oordeel.gehaald), (59, 41, .nietGehaald)])
  func `60% is enough and 59% is not`(aandacht: Int, overig: Int, oordeel: Oordeel) throws {
    #expect(try world(aandacht: aandacht, overig: overig).weigh("R16").oordeel == oordeel)
  }

  @Test func `not assessable when no address is known`() throws {
    #expect(try world(aandacht: 0, overig: 0, onbekend: 30).weigh("R16").oordeel == .nietTeBeoordelen(.geenGegevens))
  }

  @Test func `children with an unknown address are in neither term`() throws {
    #expect(try world(aandacht: 60, overig: 40, onbekend: 300).weigh("R16").gerealiseerd == "60% (60 van 100)")
  }
}

@Suite struct `R18 kinderen met vijf deelnames in drie opeenvolgende maanden` {
  func world(_ aantal: Int, _ dagen: [String]) -> Proefwereld {
    var wereld = Proefwereld()
    for dag in dagen { wereld.add(dag, kinderen: 1...aantal) }
    return wereld
  }
  private let reeks = ["2026-01-06", "2026-01-13", "2026-02-03", "2026-02-10", "2026-03-31"]

  @Test(arguments: [(400, Oordeel.gehaald), (399, .nietGehaald)])
  func `400 such children are enough`(aantal: Int, oordeel: Oordeel) throws {
    #expect(try world(aantal, reeks).weigh("R18").oordeel == oordeel)
  }

  @Test func `not assessable when a month is missing`() throws {
    var wereld = world(399, reeks)
    wereld.miss(.aanwezigheid, "2026-02")
    #expect(try wereld.weigh("R18").oordeel.isOnbekend)
  }

  @Test func `five deelnames spread over four months do not count`() throws {
    let verspreid = ["2026-01-06", "2026-02-03", "2026-03-03", "2026-04-07", "2026-04-14"]
    #expect(try world(400, verspreid).weigh("R18").gerealiseerd == "0 kinderen")
    // From December into January is across the border of the year.
    let overDeGrens = ["2025-12-02", "2025-12-09", "2026-01-06", "2026-01-13", "2026-02-03"]
    #expect(try world(400, overDeGrens).weigh("R18").gerealiseerd == "0 kinderen")
  }
}
