import GRDB

/// One release as the store keeps it: texts that the caller makes and reads back.
package struct Vrijgavestuk: Hashable, Sendable {
  package let periode: String
  package let editie: String
  package let standPer: String
  /// Figures that no earlier release of this edition had, one a line.
  package let cijfers: String
  /// Figures of agreements that were hidden, one a line.
  package let metingen: String
  /// What was counted about it, as JSON.
  package let verslag: String

  package init(periode: String, editie: String, standPer: String, cijfers: String, metingen: String, verslag: String) {
    (self.periode, self.editie, self.standPer) = (periode, editie, standPer)
    (self.cijfers, self.metingen, self.verslag) = (cijfers, metingen, verslag)
  }
}

extension Opslag {
  /// Enters a release in the book of what was published, before anybody can see the report: killed in between, the next run
  /// shows the same.
  package func boek(_ stuk: Vrijgavestuk) throws {
    try databank.write { db in
      try db.execute(
        sql: SQL.voegVrijgaveToe.rawValue,
        arguments: [stuk.periode, stuk.editie, stuk.standPer, stuk.cijfers, stuk.metingen, stuk.verslag])
    }
  }

  /// Every release of an edition, the oldest first.
  package func vrijgaven(editie: String) throws -> [Vrijgavestuk] {
    try read { db in
      try Row.fetchAll(db, sql: SQL.vrijgaven.rawValue, arguments: [editie]).map {
        Vrijgavestuk(
          periode: $0[0], editie: $0[1], standPer: $0[2], cijfers: $0[3], metingen: $0[4], verslag: $0[5])
      }
    }
  }
}
