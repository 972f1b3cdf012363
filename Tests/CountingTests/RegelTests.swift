import Counting
import Domain
import TestSupport
import Testing

private let januari = Maand(jaar: 2025, nummer: 1)
private let februari = Maand(jaar: 2025, nummer: 2)
private let kwartaal = Periode.kwartaal(jaar: 2025, 1)

/// Two bronnen, three wijken in two stadsdelen; activity A serves D01 and D02, B serves D02, C serves nothing.
private func tel(
  _ blokken: [Presentieblok], _ periode: Periode = kwartaal, geleverd: [Maand]? = nil, vakanties: [Vakantie] = [],
  kalender: Weekkalender? = nil, extra: [BronID] = [], gemist: Set<Leveringsdekking.Plek> = [],
  werkgebied: [BronID: Set<String>] = [:], onderweg: Set<Leveringsdekking.Plek> = []
) throws -> (String) -> Cijfer? {
  let bronnen = [BronID("buurts"), BronID("speeltuinen")]
  let doelen = [DoelID("D01"), DoelID("D02")]
  var registers = Registers()
  for bron in bronnen {
    for (code, doelen) in [("A", doelen), ("B", [doelen[1]]), ("C", [])] {
      registers.activiteiten.append(
        Activiteit(bron: bron, code: code, naam: code, werkvorm: "groep", doelen: doelen, partners: []))
    }
  }
  func plekken(_ maanden: [Maand]) -> Set<Leveringsdekking.Plek> {
    Set(maanden.flatMap { maand in bronnen.map { Leveringsdekking.Plek($0, .aanwezigheid, maand) } })
  }
  let opdracht = Telopdracht(
    periode: periode,
    gebieden: Gebiedsindeling(
      jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
      wijken: [("W1", "Noord"), ("W2", "Noord"), ("W3", "Oost")].map { Wijk(code: $0.0, naam: $0.0, stadsdeel: $0.1) },
      aliassen: [:], postcodes: [:], inwoners: [], bron: "verzonnen"),
    doelen: doelen, leeftijdsbanden: [.jaren(4...8), .jaren(9...12), .onbekend], werkvormen: ["groep"],
    organisaties: bronnen + extra, kalender: kalender ?? Weekkalender(vakanties: vakanties), registers: registers,
    dekking: Leveringsdekking(
      verwacht: plekken(periode.maanden).subtracting(onderweg),
      geleverd: plekken(geleverd ?? periode.maanden).subtracting(gemist).subtracting(onderweg),
      onderweg: onderweg, werkgebied: werkgebied))
  let cijfers = try count(opdracht, blokken: Blokkenlijst(blokken)).perSleutel()
  return { id in Cijfersleutel(id: id).flatMap { cijfers[$0] } }
}

extension Cijfer {
  fileprivate var getal: Int? {
    if case .getal(let getal) = waarde, getal.noemer == 1 { getal.teller } else { nil }
  }
}

@Suite struct `The rules of counting` {
  @Test func `unique children do not add up over months, wijken or goals`() throws {
    var blokken = [Presentieblok("buurts", januari, "W1"), Presentieblok("buurts", februari, "W2")]
    blokken[0].add("S1", dag: 7, aanwezig: [1, 2, 3])
    blokken[1].add("S2", dag: 4, aanwezig: [2, 3, 4])
    let cijfer = try tel(blokken)
    #expect(cijfer("unieke_kinderen@2025-01")?.getal == 3)
    #expect(cijfer("unieke_kinderen@2025-02")?.getal == 3)
    #expect(cijfer("unieke_kinderen@2025-K1")?.getal == 4)
    #expect(cijfer("unieke_kinderen@2025-K1/stadsdeel=Noord")?.getal == 4)
    #expect(cijfer("unieke_kinderen@2025-K1/wijk=W1")?.getal == 3)
    // A serves two goals: the same children in both, and each once in the whole.
    #expect(cijfer("deelnames@2025-K1/doel=D01")?.getal == 6)
    #expect(cijfer("deelnames@2025-K1/doel=D02")?.getal == 6)
    #expect(cijfer("deelnames@2025-K1")?.getal == 6)
  }

  @Test func `a bron that did not come leaves open only the wijken where it works`() throws {
    var blokken = [Presentieblok("buurts", januari, "W1"), Presentieblok("speeltuinen", februari, "W2")]
    blokken[0].add("S1", dag: 7, aanwezig: [1, 2, 3])
    blokken[1].add("S2", dag: 4, aanwezig: [2, 3, 4])
    let cijfer = try tel(
      blokken, gemist: [.init(BronID("speeltuinen"), .aanwezigheid, januari)],
      werkgebied: [BronID("buurts"): ["W1"], BronID("speeltuinen"): ["W2"]])
    #expect(cijfer("deelnames@2025-01/wijk=W1")?.ontbrekend == [])
    #expect(cijfer("deelnames@2025-01/wijk=W2")?.waarde == .ontbreekt([januari]))
    // Nobody ever worked in W3: its empty list in what did come is 0.
    #expect(cijfer("deelnames@2025-01/wijk=W3")?.getal == 0 && cijfer("deelnames@2025-01/wijk=W3")?.ontbrekend == [])
    #expect(cijfer("deelnames@2025-01/stadsdeel=Noord")?.ontbrekend == [januari])
    #expect(cijfer("deelnames@2025-01/stadsdeel=Oost")?.ontbrekend == [])
    #expect(cijfer("deelnames@2025-01")?.ontbrekend == [januari])
    #expect(cijfer("deelnames@2025-K1/wijk=W2")?.getal == 3)
    // An unknown werkgebied is everywhere.
    let onbekend = try tel(blokken, gemist: [.init(BronID("speeltuinen"), .aanwezigheid, januari)])
    #expect(onbekend("deelnames@2025-01/wijk=W1")?.ontbrekend == [januari])
  }

  @Test func `in the month that runs the file of one bron is no nought of another that is still on its way`() throws {
    let maart = Maand(jaar: 2025, nummer: 3),
      onderweg = Leveringsdekking.Plek(BronID("speeltuinen"), .aanwezigheid, maart)
    var blokken = [Presentieblok("buurts", maart, "W1"), Presentieblok("speeltuinen", februari, "W2")]
    blokken[0].add("S1", dag: 7, aanwezig: [1, 2, 3])
    blokken[1].add("S2", dag: 4, aanwezig: [2, 3, 4])
    let cijfer = try tel(
      blokken, gemist: [], werkgebied: [BronID("buurts"): ["W1", "W3"], BronID("speeltuinen"): ["W2"]],
      onderweg: [onderweg])
    #expect(cijfer("deelnames@2025-03/wijk=W2")?.waarde == .ontbreekt([maart]))
    #expect(cijfer("deelnames@2025-03/wijk=W1")?.getal == 3)
    #expect(cijfer("deelnames@2025-03/wijk=W3")?.getal == 0)
    // Together they are what came so far; that the period runs is said elsewhere.
    #expect(cijfer("deelnames@2025-03")?.getal == 3 && cijfer("deelnames@2025-03")?.ontbrekend == [])
    #expect(cijfer("deelnames@2025-K1/wijk=W2")?.getal == 3)
    // Where nobody ever worked, the file that came says that there was nothing.
    let elders = try tel(
      blokken, werkgebied: [BronID("buurts"): ["W1"], BronID("speeltuinen"): ["W2"]], onderweg: [onderweg])
    #expect(elders("deelnames@2025-03/wijk=W3")?.getal == 0)
  }

  @Test func `a head-count is a bijeenkomst with anonymous deelnames and no children`() throws {
    var blok = Presentieblok("speeltuinen", januari, "W1")
    blok.add("S1", dag: 7, aanwezig: [], anoniem: 40)
    blok.add("S2", dag: 8, aanwezig: [1, 2])
    blok.add("S3", dag: 9, [(1, .afgemeld), (2, .afwezig)])
    let cijfer = try tel([blok])
    #expect(cijfer("bijeenkomsten@2025-01")?.getal == 2)
    #expect(cijfer("anonieme_deelnames@2025-01")?.getal == 40)
    #expect(cijfer("deelnames@2025-01")?.getal == 2)
    #expect(cijfer("unieke_kinderen@2025-01")?.getal == 2)
    #expect(cijfer("groepsgrootte@2025-01")?.waarde == .getal(Breuk(2)))
    #expect(cijfer("bijeenkomsten@2025-01/leeftijd=4-8")?.getal == 1)
    #expect(cijfer("anonieme_deelnames@2025-01/leeftijd=onbekend") == nil)
  }

  @Test func `parents are counted where somebody did, and are nobody's deelname`() throws {
    var blok = Presentieblok("buurts", januari, "W1", activiteiten: ["A", "B"])
    blok.add("S1", dag: 7, aanwezig: [], ouders: 6)
    blok.add("S2", dag: 8, aanwezig: [1, 2], ouders: 0)
    blok.add("S3", dag: 9, aanwezig: [3], activiteit: 1)
    blok.add("S4", dag: 10, aanwezig: [], ouders: 0)
    var elders = Presentieblok("speeltuinen", januari, "W2", activiteiten: ["C"])
    elders.add("S5", dag: 7, aanwezig: [4])
    let cijfer = try tel([blok, elders])
    #expect(cijfer("ouders@2025-01")?.getal == 6)
    #expect(cijfer("bijeenkomsten_met_ouders@2025-01")?.getal == 2)
    // One with parents alone was held; one with nobody at all was not.
    #expect(cijfer("bijeenkomsten@2025-01")?.getal == 4)
    #expect(cijfer("deelnames@2025-01")?.getal == 4)
    #expect(cijfer("ouders@2025-01/doel=D01")?.getal == 6)
    #expect(cijfer("bijeenkomsten_met_ouders@2025-01/doel=D02")?.getal == 2)
    // Held and nobody counted: no number. Nothing held: nought.
    #expect(cijfer("ouders@2025-01/wijk=W2")?.waarde == .geen)
    #expect(cijfer("ouders@2025-01/wijk=W3")?.getal == 0)
    #expect(cijfer("ouders@2025-01/leeftijd=4-8") == nil)
    // Of a month in which nobody counted a parent there is no figure of them.
    #expect(cijfer("ouders@2025-02") == nil)
  }

  @Test(arguments: [(0, 0, nil), (4, 0, Publieksgrond.kinderen), (4, 3, .deels), (4, 4, .ouders)])
  func `whom a goal about parents shows`(held: Int, geteld: Int, grond: Publieksgrond?) {
    #expect(Publieksgrond(bijeenkomsten: held, metOuders: geteld) == grond)
  }

  @Test func `age is that of the day, and an unknown one is a band of its own`() throws {
    var blok = Presentieblok("buurts", januari, "W1")
    blok.add("S1", dag: 7, aanwezig: [1], leeftijd: 8)
    blok.add("S2", dag: 14, aanwezig: [1], leeftijd: 9)
    blok.add("S3", dag: 21, aanwezig: [2], leeftijd: nil)
    blok.add("S4", dag: 22, aanwezig: [3], leeftijd: 14)
    let cijfer = try tel([blok])
    #expect(cijfer("unieke_kinderen@2025-01/leeftijd=4-8")?.getal == 1)
    #expect(cijfer("unieke_kinderen@2025-01/leeftijd=9-12")?.getal == 1)
    #expect(cijfer("unieke_kinderen@2025-01/leeftijd=onbekend")?.getal == 1)
    #expect(cijfer("unieke_kinderen@2025-01")?.getal == 3)
  }

  @Test func `a month without a file is missing, a wijk without rows is 0`() throws {
    var blok = Presentieblok("buurts", januari, "W1")
    blok.add("S1", dag: 7, aanwezig: [1])
    let cijfer = try tel([blok], geleverd: [januari, Maand(jaar: 2025, nummer: 3)])
    #expect(cijfer("deelnames@2025-02")?.waarde == .ontbreekt([februari]))
    #expect(cijfer("deelnames@2025-K1")?.getal == 1)
    #expect(cijfer("deelnames@2025-K1")?.ontbrekend == [februari])
    #expect(cijfer("deelnames@2025-01/wijk=W3")?.getal == 0)
    #expect(cijfer("deelnames@2025-03")?.getal == 0)
    #expect(cijfer("groepsgrootte@2025-03")?.waarde == .geen)
  }

  @Test func `an organisation that delivers no presentielijsten misses none`() throws {
    let cijfer = try tel([], extra: [BronID("wijkteam")])
    #expect(cijfer("deelnames@2025-K1/organisatie=buurts")?.getal == 0)
    #expect(cijfer("deelnames@2025-K1/organisatie=wijkteam") == nil)
  }

  @Test func `a child in two organisations is one child`() throws {
    var blokken = [Presentieblok("buurts", januari, "W1"), Presentieblok("speeltuinen", januari, "W1")]
    for plek in 0..<2 {
      for dag in 1...3 { blokken[plek].add("S\(dag)", dag: UInt8(dag * 7), aanwezig: [5]) }
    }
    let cijfer = try tel(blokken)
    #expect(cijfer("unieke_kinderen@2025-01")?.getal == 1)
    #expect(cijfer("vaste_kinderen@2025-01")?.getal == 1)
    #expect(cijfer("vaste_kinderen@2025-01/organisatie=buurts")?.getal == 0)
    #expect(cijfer("bijeenkomsten@2025-01")?.getal == 6)
    #expect(cijfer("activiteiten@2025-01")?.getal == 2)
  }

  @Test func `four deelnames in a quarter need not lie in one month`() throws {
    var blokken = [Presentieblok("buurts", januari, "W1"), Presentieblok("buurts", februari, "W3")]
    for dag in 1...2 {
      blokken[0].add("S\(dag)", dag: UInt8(dag), aanwezig: [9, 10])
      blokken[1].add("T\(dag)", dag: UInt8(dag), aanwezig: dag == 1 ? [9, 10] : [9])
    }
    let cijfer = try tel(blokken)
    #expect(cijfer("vaste_kinderen@2025-K1")?.getal == 1)
    #expect(cijfer("vaste_kinderen@2025-01")?.getal == 0)
    // The three months up to and including February; four times in February itself is another measure.
    #expect(cijfer("vaste_kinderen@2025-02")?.getal == 1)
    #expect(cijfer("kinderen_4_keer@2025-02")?.getal == 0)
    #expect(cijfer("kinderen_4_keer@2025-K1")?.getal == 1)
    #expect(cijfer("aandeel_vaste_kinderen@2025-02") == nil)
    #expect(cijfer("aandeel_vaste_kinderen@2025-K1")?.waarde == .getal(try #require(Breuk(teller: 1, noemer: 2))))
  }

  @Test func `a share of totals is not a mean of shares`() throws {
    var blokken = [Presentieblok("buurts", januari, "W1"), Presentieblok("buurts", januari, "W2")]
    blokken[0].add("S1", dag: 7, aanwezig: [1, 2, 3, 4, 5, 6, 7, 8])
    blokken[1].add("S2", dag: 7, aanwezig: [1])
    blokken[1].add("S3", dag: 8, aanwezig: [2])
    // (8 + 1 + 1) / 3, not (8 + 1) / 2.
    #expect(
      try tel(blokken)("groepsgrootte@2025-01")?.waarde == .getal(try #require(Breuk(teller: 10, noemer: 3))))
  }

  @Test func `31 December lies in a week of the next year, and a holiday is no gap`() throws {
    var blok = Presentieblok("buurts", Maand(jaar: 2025, nummer: 12), "W1")
    blok.add("S1", dag: 1, aanwezig: [1])
    blok.add("S2", dag: 31, aanwezig: [1])
    let december = Periode.maand(Maand(jaar: 2025, nummer: 12))
    let zonder = try tel([blok], december)
    // Of weeks 49–52 the last three are empty; week 1 is one of January.
    #expect(zonder("weken_met_aanbod@2025-12")?.getal == 1)
    #expect(zonder("langste_gat_weken@2025-12")?.getal == 3)
    #expect(zonder("schoolweken@2025-12")?.getal == 4)
    let januari = try tel([blok], .maand(Maand(jaar: 2026, nummer: 1)))
    #expect(januari("weken_met_aanbod@2026-01")?.getal == 1)
    let kerst = Vakantie(
      naam: "kerst", van: try #require(Dag(iso: "2025-12-20")), tot: try #require(Dag(iso: "2026-01-04")))
    let met = try tel([blok], december, vakanties: [kerst])
    #expect(met("weken_met_aanbod@2025-12")?.getal == 1)
    #expect(met("langste_gat_weken@2025-12")?.getal == 3)
    #expect(met("schoolweken_met_aanbod@2025-12")?.getal == 1)
    #expect(met("langste_gat_schoolweken@2025-12")?.getal == 2)
    #expect(met("schoolweken@2025-12")?.getal == 3)
  }

  @Test func `an activity without a goal, or without a register, is a gap that shows`() throws {
    var blok = Presentieblok("buurts", januari, "W3", activiteiten: ["B", "C", "onbekend"])
    blok.add("S1", dag: 7, aanwezig: [1], activiteit: 0)
    blok.add("S2", dag: 8, aanwezig: [1, 2], activiteit: 1)
    blok.add("S3", dag: 9, aanwezig: [3], activiteit: 2)
    let cijfer = try tel([blok])
    #expect(cijfer("deelnames@2025-01")?.getal == 4)
    #expect(cijfer("deelnames@2025-01/doel=D02")?.getal == 1)
    #expect(cijfer("deelnames@2025-01/doel=geen")?.getal == 3)
    #expect(cijfer("activiteiten@2025-01/wijk=W3/doel=geen")?.getal == 2)
    #expect(cijfer("deelnames@2025-01/werkvorm=groep")?.getal == 3)
    #expect(cijfer("deelnames@2025-02/doel=geen") == nil)
    #expect(cijfer("activiteitsuren@2025-01")?.waarde == .getal(try #require(Breuk(teller: 270, noemer: 60))))
  }

  @Test func `weeks that are not over, or begun before the registration, are not judged`() throws {
    var blok = Presentieblok("buurts", januari, "W1")
    for dag in [2, 9, 16, 23, 30] { blok.add("S\(dag)", dag: UInt8(dag), aanwezig: [1]) }
    func weken(_ vanaf: String, _ peildatum: String) throws -> Int? {
      var kalender = Weekkalender(vakanties: [])
      kalender.vanaf = try #require(Dag(iso: vanaf))
      kalender.peildatum = try #require(Dag(iso: peildatum))
      return try tel([blok], .maand(januari), kalender: kalender)("weken_met_aanbod@2025-01")?.getal
    }
    #expect(try weken("2024-01-01", "2025-12-31") == 5)
    // Week 1 begins on 30 December.
    #expect(try weken("2025-01-01", "2025-12-31") == 4)
    // Week 4 is over on 26 January.
    #expect(try weken("2025-01-01", "2025-01-26") == 3)
    #expect(try weken("2025-01-01", "2025-01-25") == 2)
  }

  @Test func `nothing after the peildatum counts`() throws {
    var blok = Presentieblok("buurts", januari, "W1"), later = Presentieblok("buurts", februari, "W2")
    blok.add("S1", dag: 7, aanwezig: [1])
    blok.add("S2", dag: 21, aanwezig: [1, 2])
    later.add("S3", dag: 3, aanwezig: [3])
    let peildatum = try #require(Dag(iso: "2025-01-20"))
    let cijfer = try tel([blok, later], kalender: Weekkalender(vakanties: [], peildatum: peildatum))
    #expect(cijfer("deelnames@2025-K1")?.getal == 1)
    #expect(cijfer("unieke_kinderen@2025-01")?.getal == 1)
    // A month that has not begun is not 0, whatever arrived about it.
    #expect(cijfer("deelnames@2025-02")?.waarde == .ontbreekt([februari]))
  }

  @Test func `a week over the end of a month is not known until both months came`() throws {
    var blok = Presentieblok("buurts", januari, "W1")
    blok.add("S1", dag: 7, aanwezig: [1])
    // 30 January is a Thursday: the week ends on 2 February.
    let half = try tel([blok], .maand(januari), geleverd: [januari])
    #expect(half("weken_met_aanbod@2025-01")?.ontbrekend == [Maand(jaar: 2024, nummer: 12), februari])
    #expect(half("langste_gat_weken@2025-01")?.getal == 2)
    // When that week is a holiday, no school week is open.
    let vrij = Vakantie(
      naam: "proef", van: try #require(Dag(iso: "2025-01-27")), tot: try #require(Dag(iso: "2025-02-02")))
    let vakantie = try tel([blok], .maand(januari), geleverd: [januari], vakanties: [vrij])
    #expect(vakantie("weken_met_aanbod@2025-01")?.ontbrekend == [Maand(jaar: 2024, nummer: 12), februari])
    #expect(vakantie("schoolweken_met_aanbod@2025-01")?.ontbrekend == [Maand(jaar: 2024, nummer: 12)])
    let heel = try tel([blok], .kwartaal(jaar: 2025, 1))
    #expect(heel("langste_gat_weken@2025-01")?.getal == 3)
    #expect(heel("langste_gat_weken@2025-01")?.ontbrekend == [Maand(jaar: 2024, nummer: 12)])
  }
}
