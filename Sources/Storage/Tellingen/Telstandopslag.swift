package import Domain
import Foundation
import GRDB

/// Which count of which period, and from what: with the same `grond` and unchanged rows the figures are the same.
package struct Telvraag: Hashable, Sendable {
  /// Of each kind of count the last one is kept.
  package let wat: String
  package let periode: Periode
  /// Everything beside the rows of the store that the figures depend on, spelled out.
  package let grond: String

  /// The first month whose rows the figures depend on; nil: the first that a figure of the period looks back at.
  package let vanaf: Maand?

  package init(_ wat: String, _ periode: Periode, vanaf: Maand? = nil, grond: String) {
    (self.wat, self.periode, self.grond) = ("\(wat) \(periode.code)", periode, grond)
    self.vanaf = vanaf
  }
}

extension Opslag {
  /// The figures of an earlier count; nil when it was never kept, or something changed since.
  package func telstand(_ vraag: Telvraag) -> Geteld? {
    // What cannot be read is counted again.
    try? read { db in
      let statement = try db.cachedStatement(sql: SQL.telstand.rawValue)
      guard let inhoud = try Data.fetchOne(statement, arguments: [vraag.wat, vraag.grond]) else { return nil }
      return try inhoud.withUnsafeBytes(Telstandcodering.decode)
    }
  }

  /// Keeps a count. Only for who holds the lock of the werkmap: no row may have changed since it was made.
  package func keep(_ geteld: Geteld, _ vraag: Telvraag) throws {
    guard let inhoud = Telstandcodering.encode(geteld) else { return }
    // A month looks back at the two before it.
    let maanden = (vraag.periode.metOnderliggende.flatMap(\.geteldeMaanden) + [vraag.vanaf].compactMap(\.self))
      .map(\.volgnummer).sorted()
    try databank.write { db in
      try db.cachedStatement(sql: SQL.voegTelstandToe.rawValue).execute(
        arguments: [
          vraag.wat, maanden.first ?? 0, maanden.last ?? 0, vraag.periode.eersteDag.nummer,
          vraag.periode.laatsteDag.nummer, vraag.grond, Data(inhoud),
        ])
    }
  }
}
