import Domain
import Testing

@Suite struct `The public holidays` {
  private let wet = Feestdagen()

  private func dag(_ iso: String) throws -> Dag { try #require(Dag(iso: iso)) }

  /// Dates of Easter Sunday as published (Rijksoverheid; the edges 22 March and 25 April from the almanac).
  @Test(arguments: [
    "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
    "2038-04-25",
  ])
  func `Easter falls where the almanac says`(iso: String) throws {
    let dag = try dag(iso)
    #expect(Feestdagen.eerstePaasdag(dag.delen.jaar) == dag)
  }

  @Test func `Easter is a Sunday between 22 March and 25 April in every year`() throws {
    for jaar in 1583...2600 {
      let pasen = try #require(Feestdagen.eerstePaasdag(jaar))
      #expect(pasen.weekdag == 7)
      #expect((try dag("\(jaar)-03-22")...dag("\(jaar)-04-25")).contains(pasen))
    }
  }

  @Test func `the nine days of the Algemene termijnenwet in 2026`() {
    let dagen = Feestdagen.Wettelijk.allCases.compactMap { $0.dag(in: 2026)?.iso }
    #expect(
      dagen == [
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14", "2026-05-25", "2026-12-25",
        "2026-12-26",
      ])
  }

  @Test(arguments: [("2025", "2025-04-26"), ("2026", "2026-04-27"), ("2031", "2031-04-26")])
  func `Koningsdag on a Sunday is kept on Saturday`(jaar: String, iso: String) throws {
    #expect(Feestdagen.Wettelijk.koningsdag.dag(in: try #require(Int(jaar))) == (try dag(iso)))
  }

  @Test func `Tweede Paasdag is no werkdag: from Good Friday's eve to Tuesday is one`() throws {
    #expect(try wet.werkdagen(na: dag("2026-04-02"), totEnMet: dag("2026-04-07")) == 1)
    #expect(try !wet.isWerkdag(dag("2026-04-06")))
  }

  @Test func `a holiday in the weekend takes no werkdag away`() throws {
    // Saturday 26 December 2026 is Tweede Kerstdag; Friday 25 December is the only one of the two that counts.
    #expect(try wet.werkdagen(na: dag("2026-12-23"), totEnMet: dag("2026-12-28")) == 2)
  }

  @Test func `the first day does not count and the last one does`() throws {
    #expect(try wet.werkdagen(na: dag("2026-02-06"), totEnMet: dag("2026-02-09")) == 1)
    #expect(try wet.werkdagen(na: dag("2026-02-09"), totEnMet: dag("2026-02-09")) == 0)
    #expect(try wet.werkdagen(na: dag("2026-02-10"), totEnMet: dag("2026-02-09")) == 0)
  }

  @Test func `a werkmap works on Good Friday and is free the day after Ascension`() throws {
    let eigen = Feestdagen(zonder: [.goedeVrijdag], extra: [try dag("2026-05-15")])
    #expect(try eigen.isWerkdag(dag("2026-04-03")))
    #expect(try !eigen.isWerkdag(dag("2026-05-15")))
    #expect(try eigen.werkdagen(na: dag("2026-05-13"), totEnMet: dag("2026-05-18")) == 1)
  }

  @Test func `counting by the week equals counting day by day over ten years`() throws {
    let begin = try dag("2024-01-01")
    for van in stride(from: 0, to: 3_650, by: 37) {
      let lengte = (van * 7) % 400
      let stuk = (begin + van, begin + van + lengte)
      let perDag = (0..<lengte).count { wet.isWerkdag(stuk.0 + $0 + 1) }
      #expect(wet.werkdagen(na: stuk.0, totEnMet: stuk.1) == perDag)
    }
  }
}
