package import Domain
import GRDB

extension Transactie {
  /// Keeps the words of a levering that can reach a report, so that a list that grows later is held against them too.
  func bewaar(_ woorden: [Geleverdwoord], onder nummer: Leveringnummer) throws {
    for woord in woorden {
      try execute(.voegWoordToe, [nummer.waarde, woord.soort.rawValue, woord.woord, woord.aantal])
    }
  }
}

extension Opslag {
  /// Every word of the leveringen that count, in the order in which it first came.
  package func woorden() throws -> [Geleverdwoord] {
    try read { db in
      try Row.fetchAll(db, sql: SQL.woorden.rawValue).compactMap { rij in
        Woordsoort(rawValue: rij[0]).map { Geleverdwoord($0, rij[1], aantal: rij[2]) }
      }
    }
  }
}
