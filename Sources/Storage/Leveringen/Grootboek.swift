import GRDB

/// One run as the ledger has it. Times are the caller's own text.
package struct Run: Hashable, Sendable {
  package let nummer: Int64
  package let begin: String
  /// Nil: it was cut off.
  package let einde: String?
  /// Exit code.
  package let uitkomst: Int?
  package let wat: String
}

extension Opslag {
  /// Enters the start of a run, in a transaction of its own: a run that is cut off leaves a row without an end.
  package func beginRun(_ begin: String, wat: String) throws -> Int64 {
    try databank.write { db in
      try db.execute(sql: SQL.beginRun.rawValue, arguments: [begin, wat])
      return db.lastInsertedRowID
    }
  }

  /// The last write of a run.
  package func eindigRun(_ nummer: Int64, _ einde: String, uitkomst: Int) throws {
    try databank.write { db in
      try db.execute(sql: SQL.eindigRun.rawValue, arguments: [einde, uitkomst, nummer])
    }
  }

  /// In order of start.
  package func runs() throws -> [Run] {
    try read { db in
      try Row.fetchAll(db, sql: SQL.runs.rawValue).map {
        Run(nummer: $0[0], begin: $0[1], einde: $0[2], uitkomst: $0[3], wat: $0[4])
      }
    }
  }
}
