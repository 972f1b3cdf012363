package import Domain

/// A reader that hands over rows one by one, whatever the file was: the sieve behind it validates CSV, XLSX and ODS alike.
///
/// A reader hands over every row that holds something, header and preamble included, in the order of the file. It skips
/// rows that are wholly empty, but keeps counting them in `Rij.regel`. The sieve finds the header itself.
package protocol Rijbron: ~Copyable {
  /// Replaces the content of `rij` by the next row; false after the last one.
  ///
  /// Throws `Bestandsfout` when the file breaks halfway: nothing of it counts then.
  mutating func lees(_ rij: inout Rij) throws -> Bool
  /// What was passed over or noticed so far; nil for text, which hides nothing.
  var bladstand: Bladstand? { get }
}

extension Rijbron where Self: ~Copyable {
  package var bladstand: Bladstand? { nil }
}

/// One row as read: its cells as UTF-8, one after another, without quotes and escapes.
///
/// One value is reused for all rows of a file, so that reading allocates nothing per row.
package struct Rij: Sendable, Equatable {
  /// What the file itself says that a cell is. CSV knows text only; a spreadsheet knows dates and numbers.
  package enum Celsoort: UInt8, CaseIterable, Sendable {
    case tekst
    /// Written as 'jjjj-mm-dd', or 'jjjj-mm-ddTuu:mm:ss' when it has a time.
    case datum
    /// Written as 'uu:mm' or 'uu:mm:ss'.
    case tijd
    /// Shortest decimal with a point and without exponent: '12', '7.5'.
    case getal
    /// Written as '1' or '0'.
    case jaNee
    /// An error value such as #N/B, or a formula without a stored value; its bytes are empty.
    case fout
  }

  package private(set) var bytes: [UInt8] = []
  /// Field `i` ends before `einden[i]`.
  package private(set) var einden: [Int] = []
  package private(set) var soorten: [Celsoort] = []
  /// Physical line in a text file, row number in a sheet; the first is 1.
  package var regel = 0
  /// Why its cells cannot be told apart; then its only cell is the line itself.
  package internal(set) var gebrek: Bevindingscode?

  package init() {}

  package var aantal: Int { einden.count }

  /// Empties the row; the memory stays.
  package mutating func begin(regel: Int) {
    bytes.removeAll(keepingCapacity: true)
    einden.removeAll(keepingCapacity: true)
    soorten.removeAll(keepingCapacity: true)
    self.regel = regel
    gebrek = nil
  }

  /// Adds the next cell. Sheets leave cells out: add an empty one for each that is missing before the last.
  package mutating func voegToe(_ inhoud: some Sequence<UInt8>, _ soort: Celsoort = .tekst) {
    bytes.append(contentsOf: inhoud)
    einden.append(bytes.count)
    soorten.append(soort)
  }

  /// Where cell `i` lies in `bytes`.
  package func bereik(_ i: Int) -> Range<Int> { (i == 0 ? 0 : einden[i - 1])..<einden[i] }

  package subscript(i: Int) -> ArraySlice<UInt8> { bytes[bereik(i)] }

  /// For headers and messages about configuration only; never in the hot path.
  package func tekst(_ i: Int) -> String { String(decoding: self[i], as: UTF8.self) }
}

/// The file as a whole cannot be used: broken, hostile, ambiguous, or refused for safety. Holds no cell content.
package struct Bestandsfout: Error, Equatable {
  /// At least one; all that are known at once.
  package let bevindingen: [Bevinding]
  package init(_ bevindingen: [Bevinding]) { self.bevindingen = bevindingen }
}

/// How a text file is written down: settled by the bronprofiel, or recognised from its first bytes.
package struct Tekstvorm: Hashable, Sendable {
  package var codering: Bestandsformaat.Codering
  /// Bytes of the byte order mark to skip.
  package var bom: Int
  package var scheiding: UInt8
  package var aanhaling: UInt8 = UInt8(ascii: "\"")
  /// What the bronprofiel says and what the bytes say, when that is not the same: the bytes were followed.
  package var andereCodering: String?
  /// Whether bytes that differ between Windows-1252 and ISO-8859-15 are no letter: nobody said which it is.
  var alleenZeker = false
  /// One Dutch sentence per thing recognised, for `controleer`: 'Scheidingsteken ; (12 kolommen op 40 van 40 regels)'.
  package var bewijs: [String] = []

  package init(codering: Bestandsformaat.Codering, bom: Int, scheiding: UInt8) {
    (self.codering, self.bom, self.scheiding) = (codering, bom, scheiding)
  }
}
