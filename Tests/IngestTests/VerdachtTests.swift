import Domain
import Ingest
import TestSupport
import Testing

@Suite struct `A bijeenkomst whose rows contradict each other` {
  private func regels(_ rijen: [String]) -> Proeflevering {
    Proeflevering(([Proeflevering.kop] + rijen).joined(separator: "\n") + "\n")
  }

  @Test func `is where most of its rows say, and the others wait for repair with their text`() throws {
    let uitslag = try regels([
      "b1;03-01-2025;;;A1;Hal;Zuid;k1;;ja", "b1;03-01-2025;;;A1;Hal;Noord;k2;;ja", "b2;03-01-2025;;;A1;Hal;Zuid;k1;;ja",
      "b1;03-01-2025;;;A2;Hal;Noord;k3;;ja", "b1;03-01-2025;;;A1;Hal;Noord;k4;;ja",
    ]).run().uitslag
    #expect(uitslag.regels == ["2 BIJEENKOMST_TEGENSTRIJDIG", "5 BIJEENKOMST_TEGENSTRIJDIG"])
    #expect(uitslag.balans == Rijbalans(gelezen: 5, aangenomen: 3, afgekeurd: 2))
    #expect(
      uitslag.afgekeurd == ["b1;03-01-2025;;;A1;Hal;Zuid;k1;;ja", "b1;03-01-2025;;;A2;Hal;Noord;k3;;ja"])
    #expect(uitslag.blokken.map(\.wijk) == ["WK01", "WK02"])
    #expect(uitslag.blokken.map(\.regel) == [[3, 6], [4]])
  }

  @Test(arguments: 0..<8)
  func `keeps and rejects the same rows whatever the chunks and threads`(seed: Int) throws {
    var toeval = SplitMix64(seed: UInt64(seed))
    let rijen = (0..<300).map { nummer in
      let bijeenkomst = Int.random(in: 0..<12, using: &toeval)
      let dwaalt = Int.random(in: 0..<6, using: &toeval) == 0
      return "b\(bijeenkomst);0\(1 + bijeenkomst % 9)-01-2025;;;A\(dwaalt ? 3 : 1);Hal;"
        + "\(Bool.random(using: &toeval) && dwaalt ? "Zuid" : "Noord");k\(nummer);;ja"
    }
    var levering = regels(rijen)
    let heel = try levering.run().uitslag
    #expect(heel.balans.sluit && heel.balans.afgekeurd > 10 && heel.afgekeurd.count == heel.balans.afgekeurd)
    #expect(heel.blokken.allSatisfy { $0.wijk == "WK01" && $0.activiteiten == ["A1"] })
    for (draden, blokgrootte) in [(2, 97), (3, 1_000)] {
      (levering.draden, levering.blokgrootte) = (draden, blokgrootte)
      #expect(try levering.run().uitslag == heel)
    }
  }
}

@Suite struct `What a bijeenkomst is` {
  private func run(_ rijen: [String], _ kop: String = Proeflevering.kop) throws -> [Proeflevering.Uitslag] {
    try [rijen, rijen.reversed()].map { rijen in
      try Proeflevering(([kop] + rijen).joined(separator: "\n") + "\n").run().uitslag
    }
  }

  @Test func `most of its rows say, whichever comes first`() throws {
    let uitslagen = try run([
      "b1;03-01-2025;14:00;14:30;A1;Hal;Noord;k1;;ja", "b1;03-01-2025;14:00;16:00;A1;hal;Noord;k2;;ja",
      "b1;03-01-2025;14:00;16:00;A1;Hal;Noord;k3;;ja", "b1;03-01-2025;;;A1;;Noord;k4;;ja",
    ])
    for uitslag in uitslagen {
      #expect(uitslag.balans.aangenomen == 4)
      #expect(uitslag.blokken.first?.einde == [960])
      #expect(uitslag.blokken.first?.locaties == ["Hal"])
      #expect(uitslag.regels.count == 1 && uitslag.regels[0].hasSuffix("BIJEENKOMST_ONEENS"))
    }
  }

  @Test func `nobody knows its hours when as many rows say one thing as another`() throws {
    for uitslag in try run([
      "b1;03-01-2025;14:00;15:00;A1;Hal;Noord;k1;;ja", "b1;03-01-2025;14:00;16:00;A1;Hal;Noord;k2;;ja",
    ]) {
      #expect(uitslag.balans.aangenomen == 2)
      #expect(uitslag.blokken.first?.begin == [Presentieblok.geenTijd])
    }
  }

  @Test(arguments: ["16:00;18:00;A1;Hal", "14:00;15:00;A1;Zon"])
  func `is two under one number when places or times do not touch`(ander: String) throws {
    for uitslag in try run([
      "b1;03-01-2025;14:00;15:00;A1;Hal;Noord;k1;;ja", "b1;03-01-2025;\(ander);Noord;k2;;ja",
    ]) {
      #expect(uitslag.regels == ["2 BIJEENKOMST_TEGENSTRIJDIG", "3 BIJEENKOMST_TEGENSTRIJDIG"])
      #expect(uitslag.blokken.isEmpty)
      #expect(uitslag.afgekeurd.count == 2)
    }
    let drie = try run([
      "b1;03-01-2025;14:00;15:00;A1;Hal;Noord;k1;;ja", "b1;03-01-2025;\(ander);Noord;k2;;ja",
      "b1;03-01-2025;14:00;15:00;A1;Hal;Noord;k3;;ja",
    ])
    for uitslag in drie { #expect(uitslag.regels == ["3 BIJEENKOMST_TEGENSTRIJDIG"]) }
  }

  @Test func `a correction on the same list is for a person, in either order`() throws {
    for uitslag in try run([
      "b1;03-01-2025;;;A1;Hal;Noord;k1;;afwezig", "b1;03-01-2025;;;A1;Hal;Noord;k1;;aanwezig",
      "b1;03-01-2025;;;A1;Hal;Noord;k2;;aanwezig",
    ]) {
      #expect(uitslag.regels.filter { $0.hasSuffix("RIJ_TEGENSTRIJDIG") }.count == 2)
      #expect(uitslag.blokken.first?.kind.count == 1)
      #expect(uitslag.balans == Rijbalans(gelezen: 3, aangenomen: 1, afgekeurd: 2))
      #expect(uitslag.afgekeurd.count == 2)
    }
  }

  @Test func `rows with another birth date are no doubles, also at one age`() throws {
    for uitslag in try run([
      "b1;03-01-2025;;;A1;Hal;Noord;k1;02-03-2015;ja", "b1;03-01-2025;;;A1;Hal;Noord;k1;03-03-2015;ja",
    ]) {
      #expect(uitslag.regels == ["2 RIJ_TEGENSTRIJDIG", "3 RIJ_TEGENSTRIJDIG"])
    }
  }

  @Test func `two head counts that differ count neither, and the same one twice counts once`() throws {
    let kop = "bijeenkomst;datum;activiteit;wijk;anoniem;kind;status"
    for uitslag in try run(
      [
        "b1;03-01-2025;A1;Noord;12;;", "b1;03-01-2025;A1;Noord;15;;", "b1;03-01-2025;A1;Noord;;k1;ja",
        "b2;03-01-2025;A1;Noord;7;;", "b2;03-01-2025;A1;Noord;7;;",
      ], kop)
    {
      #expect(uitslag.regels.filter { $0.hasSuffix("RIJ_TEGENSTRIJDIG") }.count == 2)
      #expect(uitslag.regels.filter { $0.hasSuffix("DUBBEL") }.count == 1)
      #expect(Set(uitslag.blokken.first?.anoniem ?? []) == [0, 7])
      #expect(uitslag.balans == Rijbalans(gelezen: 5, aangenomen: 2, afgekeurd: 2, dubbel: 1))
    }
  }

  @Test func `nobody came is a count of nought`() throws {
    let uitslag = try run(["b1;03-01-2025;A1;Noord;0;;"], "bijeenkomst;datum;activiteit;wijk;anoniem;kind;status")[0]
    #expect(uitslag.balans.aangenomen == 1)
    #expect(uitslag.blokken.first?.anoniem == [0])
  }
}

@Suite struct `A child at two places at one time` {
  private func lines(_ rijen: [String], minuten: Int = 15) throws -> [String] {
    var levering = Proeflevering(([Proeflevering.kop] + rijen).joined(separator: "\n") + "\n")
    levering.drempels.gelijktijdigVanafMinuten = minuten
    return try levering.run().uitslag.regels
  }

  @Test(arguments: [
    // Overlap of half an hour, elsewhere.
    ("b2;03-01-2025;15:00;16:00;A2;Veld;Zuid;k1;;ja", 15, true),
    ("b2;03-01-2025;15:00;16:00;A2;Veld;Zuid;k1;;ja", 30, true),
    ("b2;03-01-2025;15:00;16:00;A2;Veld;Zuid;k1;;ja", 31, false),
    // Another activity in the same hall, and one that lies wholly within the other.
    ("b2;03-01-2025;15:00;15:20;A2;Hal;Noord;k1;;ja", 15, true),
    // The same activity at the same place, kept on two lists.
    ("b2;03-01-2025;15:00;16:00;A1;Hal;Noord;k1;;ja", 15, false),
    // Right after each other, another day, another child, one time unknown, and a child that was not there.
    ("b2;03-01-2025;15:30;16:00;A2;Veld;Zuid;k1;;ja", 15, false),
    ("b2;04-01-2025;15:00;16:00;A2;Veld;Zuid;k1;;ja", 15, false),
    ("b2;03-01-2025;15:00;16:00;A2;Veld;Zuid;k2;;ja", 15, false),
    ("b2;03-01-2025;15:00;;A2;Veld;Zuid;k1;;ja", 15, false),
    ("b2;03-01-2025;15:00;16:00;A2;Veld;Zuid;k1;;ziek", 15, false),
  ])
  func `is found on both rows, when both times are known`(ander: String, minuten: Int, gevonden: Bool) throws {
    let regels = try lines(["b1;03-01-2025;14:00;15:30;A1;Hal;Noord;k1;;ja", ander], minuten: minuten)
    #expect(regels == (gevonden ? ["2 KIND_OP_TWEE_PLEKKEN", "3 KIND_OP_TWEE_PLEKKEN"] : []))
  }

  @Test(arguments: 0..<20)
  func `is found where comparing every pair finds it`(seed: Int) throws {
    struct Bezoek { let kind: Int, dag: Int, begin: Int, einde: Int, plek: Int }
    var toeval = SplitMix64(seed: UInt64(seed))
    var bezoeken: [Bezoek] = [], rijen: [String] = []
    for nummer in 0..<120 {
      let begin = Int.random(in: 600..<900, using: &toeval), duur = Int.random(in: 0..<200, using: &toeval)
      let bezoek = Bezoek(
        kind: Int.random(in: 0..<9, using: &toeval), dag: Int.random(in: 1..<6, using: &toeval), begin: begin,
        einde: begin + duur, plek: Int.random(in: 0..<3, using: &toeval))
      bezoeken.append(bezoek)
      func klok(_ minuut: Int) -> String { padded(minuut / 60, 2) + ":" + padded(minuut % 60, 2) }
      rijen.append(
        "b\(nummer);0\(bezoek.dag)-01-2025;\(klok(bezoek.begin));\(klok(bezoek.einde));A1;plek \(bezoek.plek);"
          + "\(bezoek.plek == 0 ? "Zuid" : "Noord");k\(bezoek.kind);;ja")
    }
    let verwacht = bezoeken.indices.filter { i in
      bezoeken.indices.contains { j in
        let (a, b) = (bezoeken[i], bezoeken[j])
        return i != j && a.kind == b.kind && a.dag == b.dag && a.plek != b.plek
          && min(a.einde, b.einde) - max(a.begin, b.begin) >= 15
      }
    }
    #expect(verwacht.count > 10)
    #expect(try lines(rijen) == verwacht.map { "\($0 + 2) KIND_OP_TWEE_PLEKKEN" })
  }
}

@Suite struct `Dates of a levering that are not likely` {
  private func codes(_ dagen: [(dag: Int, deelnames: Int)], _ drempels: Drempels = Drempels()) throws -> [String] {
    var rijen: [String] = [], kind = 0
    for (dag, deelnames) in dagen {
      for _ in 0..<deelnames {
        rijen.append("b\(dag);\(padded(dag, 2))-01-2025;;;A1;Hal;Noord;k\(kind);;ja")
        kind += 1
      }
    }
    var levering = Proeflevering(([Proeflevering.kop] + rijen).joined(separator: "\n") + "\n")
    levering.drempels = drempels
    let uitkomst = try levering.run().uitkomst
    for bevinding in uitkomst.bevindingen {
      #expect(uitkomst.aantallen[bevinding.code] != nil && bevinding.plaats.regel == nil)
    }
    return uitkomst.bevindingen.map(\.code.rawValue)
  }

  // January 2025 begins on a Wednesday: the 4th and 5th are a weekend.
  @Test func `are most of it in weekends, above a share that a person sets`() throws {
    let dagen = [(4, 6), (5, 6), (11, 6), (12, 6), (6, 6), (7, 5)]
    #expect(try codes(dagen) == ["WEEKEND_PIEK"])
    var ruim = Drempels()
    ruim.weekendHoogstensProcent = 69
    #expect(try codes(dagen, ruim) == [])
    // Exactly half is not above half; few rows and few days say nothing.
    #expect(try codes([(4, 6), (5, 6), (6, 6), (7, 3), (8, 3)]) == [])
    #expect(try codes([(4, 3), (5, 3), (11, 3), (12, 3), (6, 1)]) == [])
    #expect(try codes([(4, 30), (11, 30)]) == [])
  }

  @Test func `are most of a month on one day`() throws {
    #expect(try codes([(6, 3), (7, 3), (8, 3), (9, 3), (31, 13)]) == ["DAG_PIEK"])
    #expect(try codes([(6, 3), (7, 3), (8, 3), (9, 4), (31, 13)]) == [])
    #expect(try codes([(6, 3), (7, 3), (8, 3), (31, 13)]) == [])
  }
}
