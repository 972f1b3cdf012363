import Domain
import Testing

@Suite struct `A day of the calendar` {
  @Test(arguments: [(2025, 12, 31, "2026-W01"), (2027, 1, 1, "2026-W53"), (2024, 12, 30, "2025-W01")])
  func `lies in the ISO week of its Thursday`(jaar: Int, maand: Int, dag: Int, week: String) throws {
    #expect(Week(try #require(Dag(jaar: jaar, maand: maand, dag: dag))).code == week)
  }

  @Test func `2026 has 53 weeks and 2025 has 52`() {
    #expect(Week.aantal(in: 2026) == 53)
    #expect(Week.aantal(in: 2025) == 52)
  }

  @Test(arguments: ["2025-02-29", "2025-00-10", "2025-13-01", "2025-1-1", "+025-01-01", "2025-04-31"])
  func `is not made of something that is no day`(tekst: String) {
    #expect(Dag(iso: tekst) == nil)
  }

  @Test func `survives the way to a number and back for four centuries`() throws {
    var dag = try #require(Dag(iso: "1899-12-31"))
    let laatste = try #require(Dag(iso: "2300-01-01"))
    var vorige = dag
    while dag < laatste {
      dag = dag + 1
      let delen = dag.delen
      #expect(Dag(jaar: delen.jaar, maand: delen.maand, dag: delen.dag) == dag)
      #expect(dag.weekdag == vorige.weekdag % 7 + 1)
      vorige = dag
    }
  }

  @Test(arguments: [("2016-02-29", "2025-02-28", 8), ("2016-02-29", "2025-03-01", 9), ("2018-05-04", "2025-05-04", 7)])
  func `gives the age in completed years`(geboren: String, op: String, jaren: Int) throws {
    #expect(Dag.leeftijd(geboren: try #require(Dag(iso: geboren)), op: try #require(Dag(iso: op))) == jaren)
  }
}

@Suite struct `A period` {
  @Test(arguments: [
    "2026-03", "2026-K1", "2026-H2", "2026", "schooljaar-2025-2026", "2026-W53", "2026-01-01..2026-02-14",
  ])
  func `reads back what it writes`(code: String) {
    #expect(Periode(code: code)?.code == code)
  }

  @Test(arguments: [
    "2026-13", "2026-K5", "2026-H0", "26", "schooljaar-2025-2027", "2025-W53", "2026-02-14..2026-01-01", "",
  ])
  func `refuses a code that means nothing`(code: String) {
    #expect(Periode(code: code) == nil)
  }

  @Test func `of a year holds two halves, four quarters and twelve months`() {
    let codes = Periode.jaar(2025).metOnderliggende.map(\.code)
    #expect(codes.count == 19)
    #expect(codes.first == "2025" && codes.last == "2025-12")
  }
}

@Suite struct `An exact figure` {
  @Test func `is compared unrounded`() throws {
    #expect(try #require(Breuk(teller: 896, noemer: 1000)) < #require(Breuk(teller: 9, noemer: 10)))
    #expect(Breuk(3).isEvenGroot(als: try #require(Breuk(teller: 6, noemer: 2))))
  }

  @Test(arguments: [(33, 4, 1, 83), (1, 3, 2, 33), (5, 2, 0, 3), (-5, 2, 0, -3), (0, 7, 1, 0)])
  func `is rounded half away from zero`(teller: Int, noemer: Int, decimalen: Int, eenheden: Int) throws {
    #expect(try #require(Breuk(teller: teller, noemer: noemer)).afgerond(decimalen: decimalen) == eenheden)
  }
}

@Suite struct `A figure's id` {
  @Test(arguments: [
    "unieke_kinderen@2026-K1/wijk=WK039218/doel=D03", "deelnames@2026", "signalen@2026-02/stadsdeel=Oost",
    "bijeenkomsten@2026-H1/leeftijd=onbekend/werkvorm=groep/organisatie=speeltuinen",
  ])
  func `reads back to its coordinates`(id: String) { #expect(Cijfersleutel(id: id)?.id == id) }

  @Test(arguments: ["", "x@2026", "deelnames", "deelnames@2026/plein=1", "deelnames@2026/doel"])
  func `that means nothing is refused`(id: String) { #expect(Cijfersleutel(id: id) == nil) }
}
