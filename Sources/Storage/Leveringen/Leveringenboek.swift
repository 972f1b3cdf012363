package import Domain
import GRDB

/// A levering with what became of it since.
package struct Leveringstand: Hashable, Sendable {
  package let levering: Levering
  package let volgorde: Leveringnummer
  /// As the caller's clock said.
  package let ingelezenOp: String
  /// Months in which it is the newest; none left means it is replaced altogether.
  package let geldigeMaanden: [Maand]
}

extension Opslag {
  /// Every levering in the order of coming, current and replaced.
  package func leveringen() throws -> [Leveringstand] { try read(Opslag.leveringen) }

  static func leveringen(_ db: Database) throws -> [Leveringstand] {
    var maanden: [Int64: [Maand]] = [:]
    for rij in try Row.fetchAll(db, sql: SQL.alleMaanden.rawValue) {
      maanden[rij[0], default: []].append(Maand(volgnummer: rij[1]))
    }
    var geldig: [Int64: [Maand]] = [:]
    for rij in try Row.fetchAll(db, sql: SQL.geldigeMaanden.rawValue) {
      geldig[rij[3], default: []].append(Maand(volgnummer: rij[2]))
    }
    return try Row.fetchAll(db, sql: SQL.alleLeveringen.rawValue).compactMap { rij in
      let nummer: Int64 = rij["nummer"]
      guard let soort = Leveringsoort(rawValue: rij["soort"]) else { return nil }
      let levering = Levering(
        id: rij["id"], bron: BronID(rij["bron"]), soort: soort, bestand: rij["bestand"], sha256: rij["sha256"],
        maanden: maanden[nummer] ?? [],
        balans: Rijbalans(
          gelezen: rij["gelezen"], aangenomen: rij["aangenomen"], afgekeurd: rij["afgekeurd"], dubbel: rij["dubbel"],
          vervangen: rij["vervangen"]))
      return Leveringstand(
        levering: levering, volgorde: Leveringnummer(waarde: nummer), ingelezenOp: rij["ingelezen_op"],
        geldigeMaanden: geldig[nummer] ?? [])
    }
  }

  /// Every bron, soort and month that a levering speaks for.
  package func geleverd() throws -> Set<Leveringsdekking.Plek> {
    try read { db in
      try Row.fetchAll(db, sql: SQL.geldigeMaanden.rawValue).reduce(into: []) { uit, rij in
        guard let soort = Leveringsoort(rawValue: rij[1]) else { return }
        uit.insert(Leveringsdekking.Plek(BronID(rij[0]), soort, Maand(volgnummer: rij[2])))
      }
    }
  }

  /// The wijken where each bron ever held or planned a bijeenkomst.
  package func werkgebied() throws -> [BronID: Set<String>] {
    try read { db in
      try Row.fetchAll(db, sql: SQL.werkgebied.rawValue).reduce(into: [:]) { uit, rij in
        uit[BronID(rij[0]), default: []].insert(rij[1])
      }
    }
  }
}
