import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

@Suite struct `A store of an earlier version` {
  private static let versies = Schema.migrator.migrations

  /// What the tables of each version can hold: a levering with a row of each kind, and a child.
  private func fill(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO levering (nummer, id, bron, soort, bestand, sha256, gelezen, aangenomen, afgekeurd, dubbel, vervangen,
          ingelezen_op) VALUES (1, 'een', 'buurts', 'planning', 'een.csv', 'a', 3, 2, 1, 0, 0, '2025-02-01'),
          (2, 'twee', 'buurts', 'aanwezigheid', 'herstel-een.xlsx', 'b', 0, 0, 0, 0, 0, '2025-03-01');
        INSERT INTO planregel VALUES (1, 0, 20100, 'buurts', 'p1', 'A1', 'Hal', 'WK039201', 'doorgegaan');
        INSERT INTO evaluatie VALUES (1, 0, 20100, 'buurts', 'e1', 'kinderen', 'v', 'WK039201', 'A1', 1, 10, 9, 4, 30);
        INSERT INTO kindblok VALUES (0, zeroblob(32));
        INSERT INTO momentopname VALUES (NULL, '2025', 'gemeente', '2026-01-05', 'a=1');
        """)
    let kolommen = try db.columns(in: "leveringmaand").count
    for (levering, stand) in [(1, "rijen"), (2, "nihil")] {
      try db.execute(
        sql: "INSERT INTO leveringmaand VALUES (\(levering), \(2025 * 12)\(kolommen == 4 ? ", '', '\(stand)'" : ""))")
    }
  }

  @Test(arguments: Array(versies.indices)) func `opens with everything that it held`(nummer: Int) throws {
    let pad = FileManager.default.temporaryDirectory.appending(path: "versie-\(UUID().uuidString).sqlite").path
    defer { for einde in ["", "-journal", ".zegel"] { try? FileManager.default.removeItem(atPath: pad + einde) } }
    do {
      let oud = try DatabaseQueue(path: pad)
      try Schema.migrator.migrate(oud, upTo: Self.versies[nummer])
      try oud.write(fill)
      try oud.close()
    }
    let opslag = try Opslag(pad: pad)
    #expect(try opslag.isHeel())
    let leveringen = try opslag.leveringen()
    #expect(leveringen.map(\.levering.id) == ["een", "twee"])
    #expect(leveringen.map(\.levering.balans.aangenomen) == [2, 0])
    #expect(leveringen.map(\.geldigeMaanden) == Array(repeating: [Maand(jaar: 2025, nummer: 1)], count: 2))
    #expect(try opslag.blokken().kindgrens() == 2)
    let tabellen = "SELECT COALESCE(sql, name) FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"
    let nieuw = try Opslag.inMemory()
    let verwacht = try nieuw.read { db in try String.fetchAll(db, sql: tabellen) }
    #expect(try opslag.read { db in try String.fetchAll(db, sql: tabellen) } == verwacht)
    for tabel in ["planregel", "evaluatie", "momentopname"] {
      #expect(try opslag.read { db in try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(tabel)") } == 1)
    }
  }

  @Test func `is refused when a later program made it`() throws {
    let pad = FileManager.default.temporaryDirectory.appending(path: "later-\(UUID().uuidString).sqlite").path
    defer { for einde in ["", "-journal", ".zegel"] { try? FileManager.default.removeItem(atPath: pad + einde) } }
    _ = try Opslag(pad: pad)
    let later = try DatabaseQueue(path: pad)
    try later.write { db in try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('van morgen')") }
    try later.close()
    #expect(throws: Opslagfout.nieuwereVersie) { try Opslag(pad: pad) }
  }
}
