import Domain
import GRDB
import GRDBSQLite

/// Fills one statement over and over. Straight to SQLite: a register of thirty thousand rows costs a quarter of what it
/// costs through lists of boxed values.
struct Rijschrijver {
  private let opdracht: Statement
  private var plek: Int32 = 0

  init(_ opdracht: Statement) { self.opdracht = opdracht }

  mutating func bind(_ getallen: Int...) {
    for getal in getallen { bind(Optional(getal)) }
  }
  mutating func bind(_ dag: Dag?) { bind(dag.map { Int($0.nummer) }) }

  mutating func bind(_ getal: Int?) {
    plek += 1
    if let getal {
      sqlite3_bind_int64(opdracht.sqliteStatement, plek, Int64(getal))
    } else {
      sqlite3_bind_null(opdracht.sqliteStatement, plek)
    }
  }

  mutating func bind(_ teksten: String...) {
    for var tekst in teksten {
      plek += 1
      tekst.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { tekens in
          // An empty text has no address; a null one would be NULL.
          _ = sqlite3_bind_text(
            opdracht.sqliteStatement, plek, tekens.baseAddress ?? Rijschrijver.leeg, Int32(tekens.count),
            Rijschrijver.kopie)
        }
      }
    }
  }

  /// Bytes must stay where they are until `write`.
  mutating func bind(_ bytes: UnsafeRawBufferPointer) {
    plek += 1
    sqlite3_bind_blob64(opdracht.sqliteStatement, plek, bytes.baseAddress, UInt64(bytes.count), nil)
  }

  /// Writes the row that was bound and begins the next.
  mutating func write(_ db: Database) throws {
    let uitkomst = sqlite3_step(opdracht.sqliteStatement)
    sqlite3_reset(opdracht.sqliteStatement)
    plek = 0
    guard uitkomst == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: uitkomst)) }
  }

  private static var leeg: UnsafePointer<CChar> {
    UnsafeRawPointer(StaticString("").utf8Start).assumingMemoryBound(to: CChar.self)
  }
  /// SQLITE_TRANSIENT, a macro that Swift cannot see: SQLite makes a copy.
  // Proof: sqlite3.h defines it as -1 taken for a destructor, which is as large as a pointer; SQLite compares it and never calls it.
  private static let kopie = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

/// Reads the rows of one statement in place.
struct Rijlezer {
  private let opdracht: Statement

  init(_ opdracht: Statement, _ argumenten: Int...) {
    self.opdracht = opdracht
    sqlite3_reset(opdracht.sqliteStatement)
    for (plek, argument) in argumenten.enumerated() {
      sqlite3_bind_int64(opdracht.sqliteStatement, Int32(plek + 1), Int64(argument))
    }
  }

  /// Goes to the next row; false when there is none.
  func next(_ db: Database) throws -> Bool {
    switch sqlite3_step(opdracht.sqliteStatement) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    case let fout: throw DatabaseError(resultCode: ResultCode(rawValue: fout))
    }
  }

  func close() { sqlite3_reset(opdracht.sqliteStatement) }

  func getal(_ kolom: Int32) -> Int { Int(sqlite3_column_int64(opdracht.sqliteStatement, kolom)) }
  func getalOfNiets(_ kolom: Int32) -> Int? {
    sqlite3_column_type(opdracht.sqliteStatement, kolom) == SQLITE_NULL ? nil : getal(kolom)
  }
  func dag(_ kolom: Int32) -> Dag { Dag(nummer: Int32(truncatingIfNeeded: getal(kolom))) }
  func dagOfNiets(_ kolom: Int32) -> Dag? {
    getalOfNiets(kolom).map { Dag(nummer: Int32(truncatingIfNeeded: $0)) }
  }

  func tekst(_ kolom: Int32) -> String {
    guard let bytes = sqlite3_column_text(opdracht.sqliteStatement, kolom) else { return "" }
    let lengte = Int(sqlite3_column_bytes(opdracht.sqliteStatement, kolom))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: lengte), as: UTF8.self)
  }
}
