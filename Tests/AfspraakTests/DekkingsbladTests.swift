import Counting
import Disclosure
import Domain
import Naief
import Reporting
import TestSupport
import Testing

extension Proefwereld {
  /// The page of coverage, with the course from the first of January of the year before.
  fileprivate func page(_ code: String, standPer: String = "2026-12-31", editie: Editie = .intern) throws
    -> Dekkingsblad
  {
    let periode = try #require(Periode(code: code))
    let venster = "2025-01-01..\(periode.laatsteDag.iso)"
    let telling = Telopdracht(
      periode: try #require(Periode(code: venster)), gebieden: gebieden, doelen: haarlem.doelen.doelen.map(\.id),
      leeftijdsbanden: haarlem.werkmap.leeftijdsbanden, werkvormen: haarlem.werkmap.werkvormen,
      organisaties: [BronID("buurts")], kalender: Weekkalender(vakanties: vakanties, peildatum: dagVan(standPer)),
      registers: registers, dekking: dekking)
    return Dekkingsblad(
      try overview(code, standPer: standPer), verloop: try overview(venster, standPer: standPer),
      activiteiten: release(try coverActivities(telling, in: periode, blokken: blokken), editie: editie),
      catalogus: haarlem)
  }
}

@Suite struct `The page of goal coverage` {
  private let oost = Gebied(.stadsdeel, "Oost")

  private func world() -> Proefwereld {
    var wereld = Proefwereld()
    wereld.registers.activiteiten = (1...4).map { nummer in
      Activiteit(
        bron: BronID("buurts"), code: "A\(nummer)", naam: "Activiteit \(nummer)",
        werkvorm: nummer == 4 ? "ouders" : "groep",
        doelen: nummer == 4 ? [DoelID("D05"), DoelID("D06")] : [DoelID("D05")], partners: nummer == 1 ? ["sport"] : [])
    }
    return wereld
  }

  private func uitleg(_ blad: Dekkingsblad, _ doel: String, _ gebied: Gebied) throws -> Vakuitleg {
    let doel = try #require(blad.overzicht.doelen.first { $0.id.code == doel })
    return try #require(blad.uitleg(.init(doel, gebied)))
  }

  /// Two roads lead to the numbers of a place: the count of the overview, and the activities behind it.
  @Test(arguments: [UInt64(1), 2, 3]) func `names exactly the activities and bijeenkomsten that the matrix counts`(
    zaad: UInt64
  ) throws {
    var wereld = world(), toeval = SplitMix64(seed: zaad)
    let wijken = wereld.gebieden.wijken.map(\.code)
    for _ in 0..<60 {
      let dag = dagVan("2025-11-01") + Int.random(in: 0..<150, using: &toeval)
      let wijk = wijken[Int.random(in: 0..<wijken.count, using: &toeval)], code = Int.random(in: 1...4, using: &toeval)
      wereld.add(dag.iso, kinderen: 1...Int.random(in: 1...9, using: &toeval)) {
        ($0.wijk, $0.activiteit) = (wijk, "A\(code)")
      }
    }
    let blad = try wereld.page("2026-K1")
    for vak in blad.overzicht.vakken where vak.periode == blad.overzicht.periode {
      let doel = try #require(blad.overzicht.doelen.first { $0.id == vak.doel })
      let hier = blad.here(.init(doel, vak.gebied)).filter(blad.isHeld)
      #expect(Set(hier.map(\.sleutel.activiteit)).count == vak.activiteiten)
      #expect(hier.reduce(0) { $0 + $1.telling(vak.periode.maanden).gehouden } == vak.bijeenkomsten)
    }
  }

  @Test func `says why a planned activity leaves a gap, and what happened before`() throws {
    var wereld = world()
    for (nummer, dag) in ["2025-10-07", "2026-02-03", "2026-02-10"].enumerated() {
      wereld.registers.planregels.append(
        Planregel(
          bron: BronID("buurts"), id: "P\(nummer)", dag: dagVan(dag), activiteit: "A1", locatie: "Speelhuis",
          wijk: "WK039207", uitkomst: .afgelast))
    }
    let vak = try uitleg(try wereld.page("2026-K1"), "D05", oost)
    #expect(
      vak.waarom == [
        "Activiteit 1 stond 2 keer gepland en ging geen enkele keer door. In de maanden ervoor: 1 keer gepland, 0 keer gehouden."
      ])
    #expect(vak.gepland.map(\.waar) == ["2 keer gepland, 2 keer niet doorgegaan"])
    #expect(vak.verloop.filter { $0.nietGehouden > 0 }.map(\.maand.code) == ["2025-10", "2026-02"])
  }

  @Test func `offers what is near, and the days on which nothing is planned there`() throws {
    var wereld = world()
    wereld.add("2026-02-03") { ($0.wijk, $0.activiteit, $0.locatie) = ("WK039207", "A4", "De Hal") }
    wereld.add("2026-02-04") { ($0.wijk, $0.activiteit, $0.locatie) = ("WK039208", "A1", "Het Plein") }
    wereld.add("2026-02-05") { ($0.wijk, $0.activiteit, $0.locatie) = ("WK039201", "A2", "De Zaal") }
    let vak = try uitleg(try wereld.page("2026-K1"), "D05", Gebied(.wijk, "WK039209"))
    #expect(vak.stand == .afwezig && vak.cijfers.first?.waarde == "0")
    // Wijk 7 and 8 are of the same stadsdeel; 1 is not.
    #expect(vak.kansen.prefix(3).map(\.naam) == ["4", "1", "2"].map { "Activiteit \($0) heeft dit doel al" })
    let hal = try uitleg(try wereld.page("2026-K1"), "D01", Gebied(.wijk, "WK039207")).kansen
    #expect(
      hal.contains {
        $0.naam == "De Hal" && $0.waar == "Wij plannen daar niets op maandag, woensdag, donderdag en vrijdag."
      })
  }

  @Test func `says few children in words, and an age only from enough children`() throws {
    var wereld = world()
    wereld.add("2026-02-03", kinderen: 1...3) { $0.wijk = "WK039207" }
    let weinig = try wereld.page("2026-K1")
    #expect(try uitleg(weinig, "D05", oost).cijfers.first { $0.naam == "kinderen" }?.waarde == "minder dan 5")
    #expect(weinig.keuzes.leeftijden.isEmpty)
    wereld.add("2026-02-10", kinderen: 4...9) { $0.wijk = "WK039207" }
    let genoeg = try wereld.page("2026-K1")
    #expect(try uitleg(genoeg, "D05", oost).cijfers.first { $0.naam == "kinderen" }?.waarde == "9")
    #expect(genoeg.keuzes.leeftijden.map(\.code) == ["8-10"])
  }

  @Test func `has no activity by name in an edition that leaves`() throws {
    var wereld = world()
    wereld.add("2026-02-03") { $0.wijk = "WK039207" }
    #expect(try wereld.page("2026-K1", editie: .gemeente).activiteiten.isEmpty)
    #expect(try !wereld.page("2026-K1").activiteiten.isEmpty)
  }

  @Test func `lies beside that of a later period: who stayed, came, stopped and came back`() throws {
    var wereld = world()
    wereld.add("2025-11-04", kinderen: 1...20) { $0.wijk = "WK039207" }
    wereld.add("2026-02-03", kinderen: 11...40) { $0.wijk = "WK039207" }
    func side(_ code: String) throws -> Vergelijkingskant {
      Vergelijkingskant(
        try #require(Periode(code: code)), nil,
        boek: release([], editie: .intern, drempels: Drempels(), gebieden: wereld.gebieden), afspraken: [],
        dekking: try wereld.page(code), ontbrekend: [], catalogus: haarlem, metGemeente: false)
    }
    let a = try side("2025-K4")
    var b = try side("2026-K1")
    b.eerder = Set(36...40)
    let tabel = try #require(Naastelkaar(a, b).tabellen.first { $0.id == "vergelijk-kinderen" })
    #expect(
      tabel.rijen.map { $0.map(\.zichtbareTekst) }.prefix(2) == [
        ["alle kinderen", "20", "10", "10", "15", "5"], ["Amsterdamsewijk", "20", "10", "10", "15", "5"],
      ])
    // The other way round nothing flows.
    #expect(!Naastelkaar(b, a).tabellen.contains { $0.id == "vergelijk-kinderen" })
  }
}
