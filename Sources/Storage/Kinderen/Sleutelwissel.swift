import Foundation
import GRDB

/// Which children are known under the new key while the old one is still read: one bit per child.
struct Sleutelwissel {
  private(set) var data: Data

  init(_ data: Data) { self.data = data }

  mutating func add(_ nummers: [UInt32]) {
    for nummer in nummers {
      let plek = Int(nummer / 8)
      if plek >= data.count { data.append(Data(count: plek + 1 - data.count)) }
      data[plek] |= 1 << UInt8(nummer % 8)
    }
  }

  var aantal: Int { data.reduce(0) { $0 + $1.nonzeroBitCount } }
}

/// How far a change of keys is.
package struct Wisselstand: Hashable, Sendable {
  package let kinderen: Int
  /// Known under the new key.
  package let overgezet: Int
  package init(kinderen: Int, overgezet: Int) { (self.kinderen, self.overgezet) = (kinderen, overgezet) }
}

extension Opslag {
  /// Nil when no file was read during a change of keys.
  package func wisselstand() throws -> Wisselstand? {
    try read { db in
      guard let data = try Data.fetchOne(db, sql: SQL.sleutelwissel.rawValue) else { return nil }
      let kinderen = try Int.fetchOne(db, sql: SQL.kindgrens.rawValue) ?? 0
      return Wisselstand(kinderen: kinderen, overgezet: Sleutelwissel(data).aantal)
    }
  }

  /// Children that ever got a number.
  package func aantalKinderen() throws -> Int {
    try read { db in try Int.fetchOne(db, sql: SQL.kindgrens.rawValue) ?? 0 }
  }

  /// Forgets how far a change of keys was.
  package func sluitSleutelwissel() throws {
    try databank.write { db in try db.execute(sql: SQL.verwijderSleutelwissel.rawValue) }
  }
}
