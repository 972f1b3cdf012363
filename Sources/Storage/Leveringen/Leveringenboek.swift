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
  /// Whether no later one took its place everywhere: its rejected rows still wait for someone.
  package let isLaatste: Bool
  /// The settings by which its rows were judged, as the caller spells them.
  package let grond: String

  /// Months that it is about and of which it brought nothing that can be used.
  package var onbruikbareMaanden: [Maand] { geldigeMaanden.filter { levering.standen[$0] == .onbruikbaar } }
}

extension Opslag {
  /// Every levering in the order of coming, current and replaced.
  package func leveringen() throws -> [Leveringstand] { try read(Opslag.leveringen) }

  static func leveringen(_ db: Database) throws -> [Leveringstand] {
    let geldig = try Geldigheid(db)
    return try Row.fetchAll(db, sql: SQL.alleLeveringen.rawValue).compactMap { rij in
      let nummer: Int64 = rij["nummer"]
      guard let soort = Leveringsoort(rawValue: rij["soort"]) else { return nil }
      let standen = geldig.states(nummer)
      var levering = Levering(
        id: rij["id"], bron: BronID(rij["bron"]), soort: soort, bestand: rij["bestand"], sha256: rij["sha256"],
        maanden: standen.keys.sorted(),
        balans: Rijbalans(
          gelezen: rij["gelezen"], aangenomen: rij["aangenomen"], afgekeurd: rij["afgekeurd"], dubbel: rij["dubbel"],
          vervangen: rij["vervangen"]))
      (levering.periode, levering.deel, levering.reden) = (rij["periode"], rij["deel"], rij["reden"])
      levering.standen = standen
      return Leveringstand(
        levering: levering, volgorde: Leveringnummer(waarde: nummer), ingelezenOp: rij["ingelezen_op"],
        geldigeMaanden: geldig.months(nummer), isLaatste: geldig.isNewest(nummer), grond: rij["grond"])
    }
  }

  /// Every bron, soort and month that is delivered, and whether by rows or as a nought.
  package func standen() throws -> [Leveringsdekking.Plek: Maandstand] { try read { try Geldigheid($0).delivered() } }

  /// What is delivered, whatever the day.
  package func geleverd() throws -> Set<Leveringsdekking.Plek> { Set(try standen().keys) }

  /// The wijken where each bron ever held or planned a bijeenkomst.
  package func werkgebied() throws -> [BronID: Set<String>] {
    try read { db in
      try Row.fetchAll(db, sql: SQL.werkgebied.rawValue).reduce(into: [:]) { uit, rij in
        uit[BronID(rij[0]), default: []].insert(rij[1])
      }
    }
  }
}
