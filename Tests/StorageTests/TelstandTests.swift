import Counting
import Domain
import GRDB
@testable import Storage
import TestSupport
import Testing

@Suite struct `A count that is kept` {
  private static let jaar = Periode.jaar(2025)
  private let map = Toevalswerkmap(seed: 11)
  private let vraag = Telvraag("alles", Self.jaar, grond: "proef")

  private func counted(_ opslag: Opslag) throws -> Geteld {
    var opdracht = Telopdracht(
      periode: Self.jaar, gebieden: map.gebieden, doelen: map.doelen, leeftijdsbanden: map.leeftijdsbanden,
      werkvormen: map.werkvormen, organisaties: map.bronnen, kalender: Weekkalender(vakanties: map.vakanties),
      registers: try opslag.registers(Self.jaar), dekking: map.dekking)
    opdracht.dekking.geleverd = try opslag.geleverd()
    let staat = try countPresentie(opdracht, blokken: try opslag.blokken())
    return Geteld(cijfers: staat.cijfers, vulling: staat.vulling)
  }

  @Test func `reads back as it was, with what is missing and what has no figure`() throws {
    let opslag = try Opslag.inMemory()
    // Some months of some bronnen did not come.
    try opslag.neem(
      Proeflevering.all(map).filter { !$0.levering.id.contains("2025-0") || $0.levering.id.hasSuffix("3-1") })
    let geteld = try counted(opslag)
    func isSoort(_ cijfer: Cijfer, _ soort: Int) -> Bool {
      switch cijfer.waarde {
      case .getal: soort == 0
      case .geen: soort == 1
      case .ontbreekt: soort == 2
      case .onderdrukt: false
      }
    }
    for soort in 0..<3 { #expect(geteld.cijfers.contains { isSoort($0, soort) }) }
    #expect(geteld.cijfers.contains { !$0.ontbrekend.isEmpty } && !geteld.vulling.isEmpty)
    #expect(opslag.telstand(vraag) == nil)
    try opslag.keep(geteld, vraag)
    #expect(opslag.telstand(vraag) == geteld)
    #expect(opslag.telstand(Telvraag("alles", Self.jaar, grond: "anders")) == nil)
    #expect(opslag.telstand(Telvraag("totalen", Self.jaar, grond: "proef")) == nil)
    #expect(opslag.telstand(Telvraag("alles", .jaar(2026), grond: "proef")) == nil)
  }

  @Test func `is never a hidden figure`() throws {
    let opslag = try Opslag.inMemory()
    let verborgen = Cijfer(Cijfersleutel(.deelnames, Self.jaar), .onderdrukt)
    try opslag.keep(Geteld(cijfers: [verborgen], vulling: [:]), vraag)
    #expect(opslag.telstand(vraag) == nil)
  }

  @Test func `that is damaged is counted again and never a crash`() throws {
    let opslag = try Opslag.inMemory()
    try opslag.neem(Proeflevering.all(map))
    let bytes = try #require(Telstandcodering.encode(try counted(opslag)))
    var toeval = SplitMix64(seed: 5)
    for _ in 0..<400 {
      var kapot = bytes
      kapot[Int.random(in: 0..<2_000, using: &toeval)] ^= UInt8.random(in: 1...255, using: &toeval)
      if Bool.random(using: &toeval) { kapot.removeLast(Int.random(in: 1..<bytes.count, using: &toeval)) }
      _ = kapot.withUnsafeBytes { try? Telstandcodering.decode($0) }
    }
    #expect(throws: Opslagfout.self) { try bytes.dropLast().withUnsafeBytes { _ = try Telstandcodering.decode($0) } }
  }

  /// Every kind of file, and an attendance file with other lists that takes the place of its month.
  @Test func `goes as soon as anything comes that it could rest on`() throws {
    for levering in Proeflevering.all(map) where levering.levering.soort != .activiteiten {
      let opslag = try Opslag.inMemory()
      try opslag.keep(Geteld(cijfers: [], vulling: [:]), vraag)
      let buiten = Telvraag("alles", .jaar(2031), grond: "proef")
      try opslag.keep(Geteld(cijfers: [], vulling: [:]), buiten)
      try opslag.neem([levering])
      let raakt = levering.levering.maanden.contains { $0.jaar == 2025 }
      #expect((opslag.telstand(vraag) == nil) == raakt, "\(levering.levering.id)")
      #expect(opslag.telstand(buiten) != nil, "\(levering.levering.id)")
      try opslag.keep(Geteld(cijfers: [], vulling: [:]), vraag)
      try opslag.inlezen { try $0.ongedaan(levering.levering.id) }
      #expect(opslag.telstand(vraag) == nil, "\(levering.levering.id)")
    }
  }

  /// No code does so; the database looks after it all the same.
  @Test(arguments: [
    "presentieblok", "leveringmaand", "planregel", "signaal", "evaluatie", "wachtlijststand", "praktijkbezoek",
  ])
  func `goes when a row is changed or taken away by itself`(tabel: String) throws {
    for wijziging in ["UPDATE \(tabel) SET levering = levering", "DELETE FROM \(tabel)"] {
      let opslag = try Opslag.inMemory()
      try opslag.neem(Proeflevering.all(map))
      try opslag.keep(Geteld(cijfers: [], vulling: [:]), vraag)
      try opslag.databank.write { db in
        #expect(try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(tabel)") ?? 0 > 0)
        try db.execute(sql: wijziging)
      }
      #expect(opslag.telstand(vraag) == nil, "\(wijziging)")
    }
  }

  /// Blocks and rows of other months in a file add to those months.
  @Test func `goes when a late correction comes`() throws {
    let opslag = try Opslag.inMemory()
    try opslag.neem(Proeflevering.all(map))
    let plek = try #require(map.dekking.geleverd.sorted().first { $0.soort == .aanwezigheid && $0.maand.jaar == 2025 })
    let laat = Proeflevering.correction(plek.bron, plek.maand, seed: 8)
    for voorheen in [true, false] {
      try opslag.keep(try counted(opslag), vraag)
      try opslag.inlezen { transactie in
        let nummer = try transactie.begin()
        if voorheen {
          for var blok in laat.blokken {
            blok.kind = try transactie.kindnummers(voor: blok.kind.map(pseudoniem))
            try transactie.bewaar(blok, onder: nummer)
          }
        }
        // Speaks for a month of another year only; the one without rows for another than the one with.
        try transactie.legVast(
          Levering(
            id: "laat-\(voorheen)", bron: plek.bron, soort: .aanwezigheid, bestand: "laat.csv",
            sha256: "laat-\(voorheen)", maanden: [Maand(jaar: 2031, nummer: voorheen ? 1 : 2)],
            balans: Rijbalans(gelezen: 0, aangenomen: 0, afgekeurd: 0)),
          als: nummer, ingelezenOp: "2031-02-01")
      }
      #expect((opslag.telstand(vraag) == nil) == voorheen)
    }
    // In the place of the levering that brought the late rows: with it go they.
    try opslag.keep(try counted(opslag), vraag)
    try opslag.neem([Proeflevering(plek.bron, .aanwezigheid, [Maand(jaar: 2031, nummer: 1)], versie: 3)])
    #expect(opslag.telstand(vraag) == nil)
  }
}
