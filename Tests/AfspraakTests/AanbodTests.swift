import Domain
import Naief
import Reporting
import Testing

/// Weekly in every wijk, with what a test changes.
func everywhere(_ change: (String, inout Proefwereld) -> Void = { _, _ in }) -> Proefwereld {
  var wereld = Proefwereld()
  for wijk in haarlem.gebieden.wijken {
    wereld.addWeekly("2025-12-30", "2027-01-01") { $0.wijk = wijk.code }
    change(wijk.code, &wereld)
  }
  return wereld
}

@Suite struct `R03 elke week aanbod in elke wijk` {
  @Test func `a week over the edge of the month that did not come whole leaves the verdict open`() throws {
    var wereld = Proefwereld()
    // Of the five weeks of January three are there; the first begins in December.
    wereld.addWeekly("2026-01-13", "2026-01-27")
    let afspraak = try agreement("maat: weken_met_aanbod\nnorm: { minimum: 4 weken }", periode: "maand")
    func verdict() throws -> Oordeel? { try wereld.weigh(afspraak, "2026-01", peildatum: "2026-02-05").last?.oordeel }
    #expect(try verdict()?.tekst == "niet gehaald")
    wereld.miss(.aanwezigheid, "2025-12")
    #expect(try verdict()?.isOnbekend == true)
  }

  @Test func `gehaald with an activity in all 53 weeks of 2026`() throws {
    let uitkomst = try everywhere().weigh("R03")
    #expect(uitkomst.oordeel == .gehaald)
    #expect(uitkomst.gerealiseerd == "gehaald in 21 van 21 wijken")
    #expect(uitkomst.delen[0].gerealiseerd == "100% (53 van 53)")
  }

  @Test(arguments: [(2, Oordeel.gehaald), (3, .nietGehaald)])
  func `two weeks may fail, three may not`(uitval: Int, oordeel: Oordeel) throws {
    var wereld = everywhere()
    let weg = ["2026-03-17", "2026-03-24", "2026-03-31"].prefix(uitval).map(dagVan)
    wereld.sessies.removeAll { $0.wijk == "WK039217" && weg.contains($0.dag) }
    let uitkomst = try wereld.weigh("R03")
    #expect(uitkomst.oordeel == oordeel)
    if uitval == 3 { #expect(uitkomst.gronden.first == "Niet gehaald: Spaarndam.") }
  }

  @Test func `not assessable when a month was not delivered`() throws {
    var wereld = everywhere()
    wereld.sessies.removeAll { $0.dag.maand.code == "2026-03" }
    wereld.miss(.aanwezigheid, "2026-03")
    #expect(try wereld.weigh("R03").oordeel.isOnbekend)
  }

  @Test func `holiday weeks are not counted`() throws {
    var wereld = everywhere()
    wereld.vakanties = [Vakantie(naam: "zomer", van: dagVan("2026-07-04"), tot: dagVan("2026-08-16"))]
    wereld.sessies.removeAll { $0.dag >= dagVan("2026-07-04") && $0.dag <= dagVan("2026-08-16") }
    let uitkomst = try wereld.weigh("R03")
    #expect(uitkomst.oordeel == .gehaald)
    #expect(uitkomst.delen[0].gerealiseerd == "100% (47 van 47)")
  }
}

@Suite struct `R04 activiteitsdagen per vakantieweek` {
  func world(dagen: Int) -> Proefwereld {
    var wereld = Proefwereld()
    wereld.vakanties = [Vakantie(naam: "herfst", van: dagVan("2026-10-10"), tot: dagVan("2026-10-18"))]
    for wijk in ["WK039201", "WK039202", "WK039207", "WK039210", "WK039218"] {
      for dag in 0..<dagen {
        wereld.add((dagVan("2026-10-12") + dag).iso) { $0.wijk = wijk }
        wereld.add((dagVan("2026-10-12") + dag).iso) { $0.wijk = wijk }
      }
    }
    return wereld
  }

  @Test(arguments: [(3, Oordeel.gehaald), (2, .nietGehaald)])
  func `three days are enough, and two activities on one day are one`(dagen: Int, oordeel: Oordeel) throws {
    #expect(try world(dagen: dagen).weigh("R04").oordeel == oordeel)
  }

  @Test func `not assessable when the month was not delivered`() throws {
    var wereld = world(dagen: 0)
    wereld.miss(.aanwezigheid, "2026-10")
    #expect(try wereld.weigh("R04").oordeel.isOnbekend)
  }

  @Test func `there is one window per holiday week, and none outside`() throws {
    let afspraak = try #require(demoafspraken.first { $0.id == "R04" })
    let uitkomsten = try world(dagen: 3).weigh(afspraak)
    #expect(uitkomsten.map(\.venster.periode.code) == ["2026-W42"])
  }

  @Test func `a period without a holiday week keeps its row, and says why there is no verdict`() throws {
    let afspraak = try #require(demoafspraken.first { $0.id == "R04" })
    let zonder = try world(dagen: 3).weigh(afspraak, "2026-K1")
    #expect(zonder.map(\.oordeel) == [.nietTeBeoordelen(.geenMoment(.vakantieweek))])
    #expect(zonder.first?.gronden == ["In deze periode is nog geen vakantieweek geweest."])
    #expect(zonder.first?.venster.periode.code == "2026-K1" && zonder.first?.delen.isEmpty == true)
    // Before the agreement holds there is no row.
    let voor = afspraak.geldig.lowerBound.delen.jaar - 1
    #expect(try world(dagen: 3).weigh(afspraak, "\(voor)-K1").isEmpty)
  }

  @Test func `a week over the end of a month is weighed whole, in the report that holds its Thursday`() throws {
    var wereld = Proefwereld()
    wereld.vakanties = [Vakantie(naam: "kerst", van: dagVan("2025-12-20"), tot: dagVan("2026-01-04"))]
    for wijk in ["WK039201", "WK039202", "WK039207", "WK039210", "WK039218"] {
      for dag in ["2025-12-30", "2026-01-02", "2026-01-03"] { wereld.add(dag) { $0.wijk = wijk } }
    }
    let afspraak = try #require(demoafspraken.first { $0.id == "R04" })
    #expect(try wereld.weigh(afspraak, "2025-12").map(\.venster.periode.code) == ["2025-W52"])
    let januari = try wereld.weigh(afspraak, "2026-01")
    #expect(januari.map(\.venster.periode.code) == ["2026-W01"])
    #expect(januari.map(\.oordeel) == [.gehaald])
  }
}

@Suite struct `R09 deelnames met een profiel` {
  func world(_ aantal: Int) -> Proefwereld {
    var wereld = Proefwereld()
    for dag in 0..<(aantal / 100) { wereld.add((dagVan("2026-01-05") + dag % 80).iso, kinderen: 1...100) }
    if aantal % 100 > 0 { wereld.add("2026-03-30", kinderen: 1...(aantal % 100)) }
    return wereld
  }

  @Test(arguments: [(24_000, Oordeel.gehaald), (23_999, .nietGehaald)])
  func `24.000 is enough`(aantal: Int, oordeel: Oordeel) throws {
    #expect(try world(aantal).weigh("R09").oordeel == oordeel)
  }

  @Test(arguments: [(6_000, Oordeel.opSchema), (5_999, .looptAchter)])
  func `a quarter of it by the end of March`(aantal: Int, oordeel: Oordeel) throws {
    #expect(try world(aantal).weigh("R09", "2026-K1", peildatum: "2026-04-05").oordeel == oordeel)
  }

  @Test func `not assessable without the delivery of a month`() throws {
    var wereld = world(23_999)
    wereld.miss(.aanwezigheid, "2026-09")
    #expect(try wereld.weigh("R09").oordeel.isOnbekend)
  }

  @Test func `who signed off or stayed away is no deelname`() throws {
    var wereld = world(23_999)
    wereld.add("2026-06-02") {
      $0.kinderen = [.init(nummer: 1, status: .afgemeld), .init(nummer: 2, status: .afwezig)]
    }
    #expect(try wereld.weigh("R09").gerealiseerd == "23.999 deelnames")
  }
}

@Suite struct `R10 activiteitsuren verdeeld over stadsdelen` {
  func world(oost: Int) -> Proefwereld {
    var wereld = Proefwereld()
    let uren = [("WK039201", 240), ("WK039210", 600), ("WK039218", 600), ("WK039207", oost), ("WK039202", 480)]
    for (wijk, aantal) in uren {
      for uur in 0..<aantal { wereld.add((dagVan("2026-01-05") + uur % 350).iso) { $0.wijk = wijk } }
    }
    return wereld
  }

  @Test(arguments: [(480, Oordeel.gehaald), (479, .nietGehaald)])
  func `the whole and every part must be there`(oost: Int, oordeel: Oordeel) throws {
    let uitkomst = try world(oost: oost).weigh("R10")
    #expect(uitkomst.oordeel == oordeel)
    #expect(uitkomst.delen.map(\.nagestreefd).last == "minstens 480 uur" || uitkomst.delen.count == 6)
  }

  @Test func `a surplus elsewhere does not make up for a part`() throws {
    var wereld = world(oost: 479)
    wereld.addWeekly("2026-01-05", "2026-12-20") { $0.wijk = "WK039201" }
    let uitkomst = try wereld.weigh("R10")
    #expect(uitkomst.oordeel == .nietGehaald)
    #expect(uitkomst.delen[0].oordeel == .gehaald)
    #expect(uitkomst.gronden.first == "Niet gehaald: Oost.")
  }

  @Test func `not assessable without the delivery of a month`() throws {
    var wereld = world(oost: 300)
    wereld.miss(.aanwezigheid, "2026-09")
    #expect(try wereld.weigh("R10").oordeel.isOnbekend)
  }

  @Test func `a bijeenkomst without an end time does not count and is told`() throws {
    var wereld = world(oost: 479)
    wereld.add("2026-06-02") { ($0.wijk, $0.minuten) = ("WK039207", nil) }
    let uitkomst = try wereld.weigh("R10")
    #expect(uitkomst.oordeel == .nietGehaald)
    #expect(uitkomst.gronden.contains("Niet meegeteld: 1 bijeenkomst (eindtijd onbekend)."))
  }
}

@Suite struct `R15 alle tien doelen in elk stadsdeel` {
  private let wijken = ["WK039201", "WK039202", "WK039207", "WK039210", "WK039218"]

  func world(activiteitenInOost: Int) -> Proefwereld {
    var wereld = Proefwereld()
    for wijk in wijken {
      for nummer in 1...(wijk == "WK039207" ? activiteitenInOost : 4) {
        wereld.add("2026-02-03") { ($0.wijk, $0.activiteit) = (wijk, "A\(nummer)") }
      }
    }
    return wereld
  }

  @Test(arguments: [(4, Oordeel.gehaald), (3, .nietGehaald)])
  func `four activities per goal in every stadsdeel`(aantal: Int, oordeel: Oordeel) throws {
    #expect(try world(activiteitenInOost: aantal).weigh("R15", "2026-K1").oordeel == oordeel)
  }

  @Test func `not assessable without the presentielijsten`() throws {
    var wereld = world(activiteitenInOost: 3)
    wereld.miss(.aanwezigheid, "2026-03")
    #expect(try wereld.weigh("R15", "2026-K1").oordeel.isOnbekend)
  }

  @Test func `an activity without a goal serves none, and one held twice is one`() throws {
    var wereld = world(activiteitenInOost: 3)
    wereld.registers.activiteiten.append(
      Activiteit(bron: BronID("buurts"), code: "A9", naam: "Zonder doel", werkvorm: "groep", doelen: [], partners: []))
    wereld.add("2026-02-10") { ($0.wijk, $0.activiteit) = ("WK039207", "A9") }
    wereld.add("2026-02-10") { ($0.wijk, $0.activiteit) = ("WK039207", "A1") }
    #expect(try wereld.weigh("R15", "2026-K1").delen.first { $0.naam == "Oost" }?.gerealiseerd == "0 doelen")
  }
}

@Suite struct `R17 kinderstem-momenten met terugkoppeling` {
  func world(momenten: Int, terug: Int) -> Proefwereld {
    var wereld = Proefwereld()
    for code in ["A040", "A041"] {
      wereld.registers.activiteiten.append(
        Activiteit(
          bron: BronID("buurts"), code: code, naam: code, werkvorm: "participatie", doelen: [DoelID("D09")],
          partners: []))
    }
    for plek in 0..<momenten {
      wereld.add((dagVan("2025-09-02") + plek * 14).iso) {
        $0.activiteit = plek < terug ? "A041" : "A040"
      }
    }
    return wereld
  }

  @Test(arguments: [(8, 6, Oordeel.gehaald), (8, 5, .nietGehaald), (7, 6, .nietGehaald)])
  func `both parts must hold`(momenten: Int, terug: Int, oordeel: Oordeel) throws {
    #expect(try world(momenten: momenten, terug: terug).weigh("R17", "schooljaar-2025-2026").oordeel == oordeel)
  }

  @Test func `not assessable without a month of the school year`() throws {
    var wereld = world(momenten: 7, terug: 6)
    wereld.miss(.aanwezigheid, "2026-06")
    #expect(try wereld.weigh("R17", "schooljaar-2025-2026").oordeel.isOnbekend)
  }

  @Test func `the school year runs over the turn of the year`() throws {
    let uitkomst = try world(momenten: 8, terug: 6).weigh("R17", "schooljaar-2025-2026")
    #expect(uitkomst.venster.periode == .schooljaar(van: 2025))
    #expect(uitkomst.gerealiseerd == "kinderstem-momenten: 8 momenten; waarvan teruggekoppeld: 6 momenten")
  }
}

@Suite struct `R19 deelnames per begeleider` {
  func world(kinderen: Int, begeleiders: Int) -> Proefwereld {
    var wereld = Proefwereld()
    wereld.add("2026-02-03", kinderen: 1...kinderen) { $0.begeleiders = begeleiders }
    return wereld
  }

  @Test(arguments: [(16, Oordeel.gehaald), (15, .nietGehaald), (30, .gehaald), (31, .nietGehaald)])
  func `both ends of the band count`(kinderen: Int, oordeel: Oordeel) throws {
    #expect(try world(kinderen: kinderen, begeleiders: 2).weigh("R19", "2026-K1").oordeel == oordeel)
  }

  @Test func `not assessable when nobody wrote down the workers`() throws {
    let uitkomst = try world(kinderen: 16, begeleiders: 0).weigh("R19", "2026-K1")
    #expect(uitkomst.oordeel == .nietTeBeoordelen(.geenGegevens))
  }

  @Test func `a bijeenkomst without known workers is in neither term`() throws {
    var wereld = world(kinderen: 16, begeleiders: 2)
    wereld.add("2026-02-10", kinderen: 1...100) { $0.begeleiders = 0 }
    let uitkomst = try wereld.weigh("R19", "2026-K1")
    #expect(uitkomst.gerealiseerd == "8,0 deelnames per begeleider (2 bijeenkomsten)")
    #expect(uitkomst.gronden.contains("Niet meegeteld: 1 bijeenkomst (aantal begeleiders onbekend)."))
  }
}

@Suite struct `R20 afgelaste bijeenkomsten, overmacht uitgezonderd` {
  func world(gehouden: Int, afgelast: Int, overmacht: Int = 0) -> Proefwereld {
    var wereld = Proefwereld()
    wereld.plan("2026-02-03", .gehouden, aantal: gehouden)
    wereld.plan("2026-02-03", .afgelast, aantal: afgelast)
    wereld.plan("2026-02-03", .afgelastOvermacht, aantal: overmacht)
    return wereld
  }

  @Test(arguments: [(95, 5, Oordeel.gehaald), (94, 6, .nietGehaald)])
  func `5% is still allowed`(gehouden: Int, afgelast: Int, oordeel: Oordeel) throws {
    #expect(try world(gehouden: gehouden, afgelast: afgelast).weigh("R20", "2026-K1").oordeel == oordeel)
  }

  @Test func `not assessable under the agreed denominator`() throws {
    let uitkomst = try world(gehouden: 18, afgelast: 1).weigh("R20", "2026-K1")
    #expect(uitkomst.oordeel == .nietTeBeoordelen(.noemerTeKlein(19, minstens: 20)))
  }

  @Test func `overmacht is in neither term, and counted apart`() throws {
    let uitkomst = try world(gehouden: 95, afgelast: 5, overmacht: 40).weigh("R20", "2026-K1")
    #expect(uitkomst.gerealiseerd == "5% (5 van 100)")
    #expect(uitkomst.gronden.contains("Niet meegeteld: 40 bijeenkomsten (afgelast door overmacht)."))
  }
}
