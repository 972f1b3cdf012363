import Foundation
import GRDB
private import Synchronization

/// The SQLite file of one werkmap. One value owns the connection; everything else asks it.
///
/// Rollback journal, not WAL: what a run adds is nearly all new pages, which a rollback journal writes once and WAL twice, and
/// only one process writes at a time (the lock of the werkmap). Killed at any instant, the file is as before the transaction.
package struct Opslag: Sendable {
  let databank: DatabaseQueue
  private let houder: Databankhouder
  /// Inside a transaction that is rolled back: every step is part of it.
  private var isProef = false
  let kinderen = Kindergeheugen()

  /// Opens or makes the file and brings its tables up to date.
  package init(pad: String) throws {
    // A new file holds nothing that a power cut could take: no step of making its tables waits for the disk. The first
    // transaction that brings something does, for the whole file.
    if !FileManager.default.fileExists(atPath: pad) {
      let nieuw = try DatabaseQueue(path: pad, configuration: Opslag.configuratie(synchronous: "OFF"))
      try Schema.migrator.migrate(nieuw)
      _ = Databankhouder(nieuw)
    }
    let databank = try DatabaseQueue(path: pad, configuration: Opslag.configuratie())
    try databank.read { db in try Opslag.verify(db, pad: pad) }
    try self.init(databank)
  }

  /// A store that is gone afterwards, for `controleer` and tests.
  package static func inMemory() throws -> Opslag { try Opslag(DatabaseQueue(configuration: configuratie())) }

  private init(_ databank: DatabaseQueue) throws {
    (self.databank, houder) = (databank, Databankhouder(databank))
    let migrator = Schema.migrator
    try databank.read { db in
      guard try migrator.hasBeenSuperseded(db) == false else { throw Opslagfout.nieuwereVersie }
    }
    try migrator.migrate(databank)
  }

  private static func configuratie(synchronous: String = "FULL") -> Configuration {
    var configuratie = Configuration()
    configuratie.label = "verantwoording"
    configuratie.busyMode = .timeout(30)
    // Values of rows stay out of error messages.
    configuratie.publicStatementArguments = false
    configuratie.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA page_size = 16384;
          PRAGMA journal_mode = TRUNCATE;
          PRAGMA synchronous = \(synchronous);
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -16384;
          """)
    }
    return configuratie
  }

  /// Everything in `werk` happens, or nothing: one transaction for a run, or one per levering, as the caller wants.
  package func inlezen<Uitkomst>(_ werk: (Transactie) throws -> Uitkomst) throws -> Uitkomst {
    if isProef { return try rehearse(werk) }
    return try databank.write { db in
      // Taken out: a transaction that fails leaves nothing behind, and the next one reads the children again.
      let transactie = try Transactie(db, kinderen: kinderen.take())
      let uitkomst = try werk(transactie)
      let gebleven = try transactie.finish()
      db.afterNextTransaction(onCommit: { _ in kinderen.keep(gebleven) })
      return uitkomst
    }
  }

  /// Does `werk` as it would be done, and leaves the store as it was: one transaction, rolled back. What `werk` gets sees
  /// its own changes; it is for one thread.
  package func rehearsing<Uitkomst>(_ werk: (Opslag) throws -> Uitkomst) throws -> Uitkomst {
    var proef = self
    proef.isProef = true
    var uitkomst: Uitkomst?
    try databank.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        uitkomst = try werk(proef)
        return .rollback
      }
    }
    guard let uitkomst else { throw Opslagfout.beschadigd }
    return uitkomst
  }

  /// One levering of a rehearsal: what fails leaves the others.
  private func rehearse<Uitkomst>(_ werk: (Transactie) throws -> Uitkomst) throws -> Uitkomst {
    // Proof: a rehearsal is one block on one thread that holds the connection; what re-enters it does so from that same block.
    try databank.unsafeReentrantWrite { db in
      var uitkomst: Uitkomst?
      try db.inSavepoint {
        let transactie = try Transactie(db, kinderen: nil)
        uitkomst = try werk(transactie)
        _ = try transactie.finish()
        return .commit
      }
      guard let uitkomst else { throw Opslagfout.beschadigd }
      return uitkomst
    }
  }

  func read<Uitkomst>(_ werk: (Database) throws -> Uitkomst) throws -> Uitkomst {
    // Proof: in a rehearsal the block that holds the connection reads from itself, on its own thread.
    isProef ? try databank.unsafeReentrantRead(werk) : try databank.read(werk)
  }

  /// Whether SQLite accepts a statement as it stands; for the tests.
  package func prepare(_ sql: SQL) throws { try read { db in _ = try db.makeStatement(sql: sql.rawValue) } }

  /// Whether the file is whole: SQLite's own check of every page. Takes as long as reading the file.
  package func isHeel() throws -> Bool {
    try read { db in try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok" }
  }
}

/// Closes a connection with its last user, and keeps its empty shell: to dispose of the queue inside it, the system starts a thread,
/// and waits for ever when it may not.
final class Databankhouder: Sendable {
  private let databank: DatabaseQueue

  init(_ databank: DatabaseQueue) { self.databank = databank }

  deinit {
    try? databank.close()
    _ = Unmanaged.passRetained(databank)
  }
}

/// The children between two transactions of one process, so that twelve files read them once.
final class Kindergeheugen: Sendable {
  private let register = Mutex<Kindregister?>(nil)

  func take() -> Kindregister? {
    register.withLock { register in
      defer { register = nil }
      return register
    }
  }

  func keep(_ kinderen: Kindregister?) { register.withLock { $0 = kinderen } }
}
