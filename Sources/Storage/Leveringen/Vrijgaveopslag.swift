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

/// The certificate of a release as the store keeps it.
package struct Bewijsstuk: Hashable, Sendable {
  package let sha256: String
  package let tekst: String
  package init(sha256: String, tekst: String) { (self.sha256, self.tekst) = (sha256, tekst) }
}

extension Opslag {
  /// Enters a release in the book of what was published, before anybody can see the report: killed in between, the next run
  /// shows the same.
  ///
  /// - Parameter bewijs: its certificate; nil where nothing was hidden.
  package func boek(_ stuk: Vrijgavestuk, bewijs: Bewijsstuk?) throws {
    try databank.write { db in
      try db.execute(
        sql: SQL.voegVrijgaveToe.rawValue,
        arguments: [stuk.periode, stuk.editie, stuk.standPer, stuk.cijfers, stuk.metingen, stuk.verslag])
      guard let bewijs else { return }
      try db.execute(
        sql: SQL.voegBewijsToe.rawValue, arguments: [db.lastInsertedRowID, bewijs.sha256, bewijs.tekst])
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

  /// Of every release of an edition its certificate, in the order of `vrijgaven`; nil for one from before they were kept.
  package func bewijzen(editie: String) throws -> [Bewijsstuk?] {
    try read { db in
      try Row.fetchAll(db, sql: SQL.bewijzen.rawValue, arguments: [editie]).map { rij in
        let sha256: String? = rij[0]
        return sha256.map { Bewijsstuk(sha256: $0, tekst: rij[1]) }
      }
    }
  }
}
