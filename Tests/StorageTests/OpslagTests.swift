import Counting
import Domain
import Foundation
import Storage
import TestSupport
import Testing

private let jaar = Periode.jaar(2025)

@Suite struct `The store` {
  @Test(arguments: SQL.allCases) func `accepts every statement`(sql: SQL) throws {
    try Opslag.inMemory().prepare(sql)
  }

  @Test(arguments: [1, 2]) func `gives back what a count over the rows themselves gives`(seed: UInt64) throws {
    let map = Toevalswerkmap(seed: seed)
    let opslag = try Opslag.inMemory()
    try opslag.neem(Proeflevering.all(map))
    let direct = Telopdracht(
      periode: jaar, gebieden: map.gebieden, doelen: map.doelen, leeftijdsbanden: map.leeftijdsbanden,
      werkvormen: map.werkvormen, organisaties: map.bronnen, kalender: Weekkalender(vakanties: map.vakanties),
      registers: map.registers,
      dekking: map.dekking)
    #expect(try opslag.cijfers(map, jaar) == count(direct, blokken: Blokkenlijst(map.blokken)).cijfers)
  }

  @Test(arguments: [3, 4]) func `does not care in which order files come`(seed: UInt64) throws {
    let map = Toevalswerkmap(seed: seed)
    let leveringen = Proeflevering.all(map)
    let verwacht = try Opslag.inMemory()
    try verwacht.neem(leveringen)
    var toeval = SplitMix64(seed: seed)
    let geschud = try Opslag.inMemory()
    try geschud.neem(leveringen.shuffled(using: &toeval))
    #expect(try geschud.cijfers(map, jaar) == verwacht.cijfers(map, jaar))
  }

  @Test func `changes nothing when everything comes twice`() throws {
    let map = Toevalswerkmap(seed: 5)
    let opslag = try Opslag.inMemory()
    try opslag.neem(Proeflevering.all(map))
    let eerst = try (opslag.cijfers(map, jaar), opslag.leveringen())
    try opslag.neem(Proeflevering.all(map))
    #expect(try opslag.cijfers(map, jaar) == eerst.0)
    #expect(try opslag.leveringen() == eerst.1)
  }

  @Test(arguments: [6, 7]) func `lets a newer file take the place of its month, and undoes it without a trace`(
    seed: UInt64
  ) throws {
    let map = Toevalswerkmap(seed: seed)
    let plek = try #require(map.dekking.geleverd.sorted().first { $0.soort == .aanwezigheid })
    let nieuw = Proeflevering.correction(plek.bron, plek.maand, seed: seed)
    let opslag = try Opslag.inMemory()
    try opslag.neem(Proeflevering.all(map))
    let eerst = try opslag.cijfers(map, jaar)

    try opslag.neem([nieuw])
    let later = try opslag.cijfers(map, jaar)
    let zonderOud = try Opslag.inMemory()
    try zonderOud.neem(
      Proeflevering.all(map).filter {
        $0.levering.soort != .aanwezigheid || $0.levering.bron != plek.bron || $0.levering.maanden != [plek.maand]
      } + [nieuw])
    #expect(try later == zonderOud.cijfers(map, jaar))
    #expect(later != eerst)
    let vervangen = try opslag.leveringen().filter { $0.geldigeMaanden.isEmpty }
    #expect(vervangen.map(\.levering.maanden) == [[plek.maand]])

    try opslag.inlezen { try $0.ongedaan(nieuw.levering.id) }
    #expect(try opslag.cijfers(map, jaar) == eerst)
  }

  @Test func `says what a newer file takes away before anything is kept`() throws {
    struct Gestopt: Error {}
    let map = Toevalswerkmap(seed: 8)
    let opslag = try Opslag.inMemory()
    try opslag.neem(Proeflevering.all(map))
    let plek = try #require(map.dekking.geleverd.sorted().first { $0.soort == .aanwezigheid })
    let eerst = try opslag.cijfers(map, jaar)
    let oud = map.blokken.filter { $0.bron == plek.bron && $0.maand == plek.maand }
    let leeg = Proeflevering(plek.bron, .aanwezigheid, [plek.maand], versie: 9).levering
    #expect(throws: Gestopt.self) {
      try opslag.inlezen { transactie in
        _ = try transactie.kindnummers(voor: [pseudoniem(999_999)])
        let nummer = try transactie.begin()
        try transactie.legVast(leeg, als: nummer, ingelezenOp: "2026-03-01")
        let verschil = try transactie.verschil(leeg, als: nummer)
        #expect(verschil.vervangenMaanden == [plek.maand])
        #expect(verschil.verdwenen.count == oud.map(\.aantal).reduce(0, +))
        #expect(verschil.verdwenenRijen == oud.map(\.kind.count).reduce(0, +))
        #expect(verschil.dalingProcent == 100)
        throw Gestopt()
      }
    }
    #expect(try opslag.cijfers(map, jaar) == eerst)
    let grens = try opslag.blokken().kindgrens()
    #expect(try opslag.inlezen { try $0.kindnummers(voor: [pseudoniem(888_888)]) } == [UInt32(grens)])
  }

  @Test func `gives a pseudonym the same number for ever`() throws {
    let opslag = try Opslag.inMemory()
    let alle = (0..<5_000).map { pseudoniem(UInt32($0)) }
    let eerste = try opslag.inlezen { try $0.kindnummers(voor: Array(alle[..<3_000])) }
    #expect(eerste == (0..<3_000).map { UInt32($0) })
    let tweede = try opslag.inlezen { transactie in
      try transactie.kindnummers(voor: [alle[4_000], alle[10], alle[4_000]])
        + transactie.kindnummers(voor: Array(alle[2_999...]))
    }
    #expect(tweede[..<3] == [3_000, 10, 3_000])
    #expect(Set(tweede).count == 2_002)
    #expect(try opslag.inlezen { try $0.kindnummers(voor: Array(alle[2_999...])) } == Array(tweede[3...]))
    #expect(try opslag.blokken().kindgrens() == 5_000)
  }

  @Test func `keeps findings by code and by row`() throws {
    let opslag = try Opslag.inMemory()
    let proef = Proeflevering(BronID("buurts"), .aanwezigheid, [Maand(jaar: 2025, nummer: 1)])
    let plaatsen = (0..<1_000).map {
      Rijplaats($0 % 3 == 0 ? .dubbel : .kindLeeg, regel: $0 * 7 + 2, kolom: $0 % 5 == 0 ? nil : $0 % 5)
    }
    try opslag.inlezen { transactie in
      let nummer = try transactie.begin()
      try transactie.bewaar(plaatsen, aantallen: [.dubbel: 334, .kindLeeg: 666], onder: nummer)
      try transactie.legVast(proef.levering, als: nummer, ingelezenOp: "2026-03-01")
    }
    #expect(try opslag.bevindingen(proef.levering.id) == [.dubbel: 334, .kindLeeg: 666])
    #expect(try opslag.rijbevindingen(proef.levering.id) == plaatsen)
    #expect(throws: Opslagfout.onbekendeLevering("nergens")) { try opslag.rijbevindingen("nergens") }
  }

  @Test func `is as before the transaction when a run is killed halfway`() throws {
    let map = FileManager.default.temporaryDirectory.appending(path: "opslag-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    let heel = map.appending(path: "heel.sqlite").path, gekopieerd = map.appending(path: "kopie.sqlite").path
    let opslag = try Opslag(pad: heel)
    let bron = BronID("buurts"), maand = Maand(jaar: 2025, nummer: 1)
    var eerste = Proeflevering(bron, .aanwezigheid, [maand])
    var toeval = SplitMix64(seed: 1)
    eerste.blokken = [Toevalswerkmap.blok(bron, maand, "W1", 20, 60, &toeval)]
    try opslag.neem([eerste])
    // More than the cache holds, so that half of it is in the file already.
    var groot = Presentieblok(bron: bron, maand: maand, wijk: "W2")
    groot.kind = Array(repeating: 1, count: 2_000_000)
    try opslag.inlezen { transactie in
      let nummer = try transactie.begin()
      for _ in 0..<4 { try transactie.bewaar(groot, onder: nummer) }
      // What a killed process leaves behind: the file and its journal as they are now.
      for einde in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: heel + einde, toPath: gekopieerd + einde)
      }
    }
    let grootte = try FileManager.default.attributesOfItem(atPath: gekopieerd)[.size] as? Int
    #expect(try #require(grootte) > 8_000_000)
    // A levering that is never entered in the books leaves nothing either.
    #expect(try opslag.blokken().wijken(in: [maand]) == ["W1"])
    let hersteld = try Opslag(pad: gekopieerd)
    #expect(try hersteld.isHeel())
    #expect(try hersteld.leveringen().map(\.levering.id) == [eerste.levering.id])
    #expect(try hersteld.blokken().wijken(in: [maand]) == ["W1"])
    #expect(
      try hersteld.blokken().blokken(wijk: "W1", in: [maand], metHerkomst: true)
        == opslag.blokken().blokken(wijk: "W1", in: [maand], metHerkomst: true))
  }

  @Test func `that another program damaged says so`() throws {
    let pad = FileManager.default.temporaryDirectory.appending(path: "kapot-\(UUID().uuidString).sqlite")
    defer { try? FileManager.default.removeItem(at: pad) }
    try Data("dit is geen databank, maar een verslag van iets heel anders".utf8).write(to: pad)
    #expect(throws: (any Error).self) { try Opslag(pad: pad.path) }
    try FileManager.default.removeItem(at: pad)
    _ = try Opslag(pad: pad.path)
    #expect(throws: (any Error).self) { try Opslag(pad: "/bestaat/niet/verantwoording.sqlite") }
  }

  @Test func `keeps a run that was cut off`() throws {
    let opslag = try Opslag.inMemory()
    let eerste = try opslag.beginRun("2026-03-01T06:00", wat: "maand 2026-02")
    let tweede = try opslag.beginRun("2026-03-02T06:00", wat: "maand 2026-02")
    try opslag.eindigRun(tweede, "2026-03-02T06:01", uitkomst: 1)
    let runs = try opslag.runs()
    #expect(runs.map(\.nummer) == [eerste, tweede])
    #expect(runs.map(\.uitkomst) == [nil, 1])
  }
}
