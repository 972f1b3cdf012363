import Foundation
import GRDB

/// The ledger once more, in the store: a line goes in with the rows that it is about, whole or not at all. The file beside it is
/// what a person reads; what the one lost, the other has.
extension Opslag {
  /// Every line, in the order of coming.
  package func grootboekregels() throws -> [String] {
    try read { db in try String.fetchAll(db, sql: SQL.grootboekregels.rawValue) }
  }

  /// Enters lines that are not there yet.
  package func noteer(_ regels: [String]) throws {
    guard !regels.isEmpty else { return }
    try databank.write { db in
      for regel in regels { try db.execute(sql: SQL.voegGrootboekregelToe.rawValue, arguments: [regel]) }
    }
  }

  /// Takes lines away that were kept long enough.
  package func vergeetGrootboekregels(_ regels: [String]) throws {
    try databank.write { db in
      for regel in regels { try db.execute(sql: SQL.vergeetGrootboekregel.rawValue, arguments: [regel]) }
    }
  }

  /// What the store knows about itself, such as the fingerprint of its key.
  package func kenmerk(_ naam: String) throws -> String? {
    try read { db in try String.fetchOne(db, sql: SQL.kenmerk.rawValue, arguments: [naam]) }
  }

  package func zet(_ naam: String, _ waarde: String) throws {
    // A run that changes nothing leaves the bytes of the store as they were.
    guard try kenmerk(naam) != waarde else { return }
    try databank.write { db in try db.execute(sql: SQL.zetKenmerk.rawValue, arguments: [naam, waarde]) }
  }

  /// Copies the whole store into a new file, while others may read and write it (SQLite's backup API).
  package func copy(naar pad: String) throws {
    let doel = try DatabaseQueue(path: pad)
    defer { _ = Databankhouder(doel) }
    try databank.backup(to: doel)
  }
}

extension Transactie {
  /// Enters a line of the ledger together with what it is about.
  package func noteer(_ regel: String) throws { try execute(.voegGrootboekregelToe, [regel]) }
}
