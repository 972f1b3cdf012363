/// The bijeenkomsten of one bron in one month and one wijk, with their presentielijsten, as columns.
///
/// Columns, because ten million deelnames are then a few flat arrays: no allocation per row, written and read as they are.
/// All columns of bijeenkomsten have `aantal` elements; those of presences run from `presentieEinde[i - 1]` to `presentieEinde[i]`.
package struct Presentieblok: Sendable, Equatable {
  package var bron: BronID
  package var maand: Maand
  /// Code of the wijk where the activity was.
  package var wijk: String

  /// Codes of activities and names of locations that the columns below point into.
  package var activiteiten: [String] = []
  package var locaties: [String] = []
  /// Codes of wijken where children live; empty when the bron does not tell.
  package var woonwijken: [String] = []

  // Bijeenkomsten: ordered by day, then by their first row in the file.
  /// The bron's own ids as UTF-8, one after another; id `i` ends before `idEinde[i]`.
  package var idBytes: [UInt8] = []
  package var idEinde: [UInt32] = []
  /// Day of the month, 1–31.
  package var dag: [UInt8] = []
  /// Minutes after midnight; `Presentieblok.geenTijd` when the bron gives none.
  package var begin: [UInt16] = []
  package var einde: [UInt16] = []
  package var activiteit: [UInt16] = []
  package var locatie: [UInt16] = []
  /// Head-count of children without a name.
  package var anoniem: [UInt16] = []
  /// Parents who were there, counted; `nietGeteld` where nobody did. Empty when the bron never counts them.
  package var ouders: [UInt16] = []
  /// Number of workers present; 0 when the bron does not tell.
  package var begeleiders: [UInt8] = []
  package var presentieEinde: [UInt32] = []

  // Presences.
  /// The store's number of the child.
  package var kind: [UInt32] = []
  package var kenmerk: [Presentiekenmerk] = []
  /// Index in `woonwijken`; empty when `woonwijken` is; 255 when unknown.
  package var woonwijk: [UInt8] = []
  /// Physical line (or spreadsheet row) in the delivered file, for `herleid`.
  package var regel: [UInt32] = []

  package static let geenTijd = UInt16.max
  package static let nietGeteld = UInt16.max
  package static let onbekendeWoonwijk = UInt8.max

  package init(bron: BronID, maand: Maand, wijk: String) {
    (self.bron, self.maand, self.wijk) = (bron, maand, wijk)
  }

  /// Number of bijeenkomsten.
  package var aantal: Int { dag.count }

  /// Parents at a bijeenkomst; nil where they were not counted.
  package func ouders(bij bijeenkomst: Int) -> Int? {
    guard !ouders.isEmpty, ouders[bijeenkomst] != Presentieblok.nietGeteld else { return nil }
    return Int(ouders[bijeenkomst])
  }

  package func presenties(_ bijeenkomst: Int) -> Range<Int> {
    (bijeenkomst == 0 ? 0 : Int(presentieEinde[bijeenkomst - 1]))..<Int(presentieEinde[bijeenkomst])
  }
}

/// Status and age of one child at one bijeenkomst in one byte. The age is that of the day itself, so that no birth date is kept.
package struct Presentiekenmerk: RawRepresentable, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package enum Status: UInt8, CaseIterable, Sendable { case aanwezig, afgemeld, afwezig }

  /// Ages 0–30 are kept as they are, older as 30; nil is an unknown birth date.
  package init(_ status: Status, leeftijd: Int?) {
    rawValue = status.rawValue << 5 | (leeftijd.map { UInt8(min(max($0, 0), 30)) } ?? 31)
  }

  package var isAanwezig: Bool { rawValue >> 5 == Status.aanwezig.rawValue }
  package var status: Status { Status(rawValue: rawValue >> 5) ?? .afwezig }
  package var leeftijd: Int? { rawValue & 31 == 31 ? nil : Int(rawValue & 31) }
}
