/// The rows of one sheet, whatever kind of workbook it lies in.
protocol Bladrijen: AnyObject {
  /// Replaces `rij` by the next row that holds something; false after the last.
  func lees(_ rij: inout Rij) throws(Weigering) -> Bool
  /// What was passed over or noticed so far.
  var stand: Bladstand { get }
}

/// What a person should know of a sheet beside its rows.
package struct Bladstand: Hashable, Sendable {
  /// Rows that Excel does not show. They are read: hidden is not deleted.
  package var verborgenRijen = 0
  /// Formulas without a stored value: nobody opened and saved the file since they were made.
  package var zonderWaarde = 0
  /// Merged cells, known after the last row.
  package var samengevoegd: [Celbereik] = []
  /// Cells that took the content of the merged cell they lie under.
  package var aangevuld = 0
  package init() {}
}

/// A rectangle of cells; rows count from 1, columns from 0.
package struct Celbereik: Hashable, Sendable {
  package let rijen: ClosedRange<Int>
  package let kolommen: ClosedRange<Int>

  init(rijen: ClosedRange<Int>, kolommen: ClosedRange<Int>) { (self.rijen, self.kolommen) = (rijen, kolommen) }

  /// Reads 'B2:D4'; nil for anything else.
  init?(_ tekst: String) {
    let hoeken = tekst.split(separator: ":", maxSplits: 1).map { Celnaam.lees(Array($0.utf8)) }
    guard let eerste = hoeken.first, let a = eerste, let laatste = hoeken.last, let b = laatste else { return nil }
    guard a.rij <= b.rij, a.kolom <= b.kolom else { return nil }
    rijen = a.rij...b.rij
    kolommen = a.kolom...b.kolom
  }
}

/// The name of a cell: 'B12'.
enum Celnaam {
  /// Column from 0 and row from 1; nil for anything else.
  static func lees(_ naam: some Collection<UInt8>) -> (kolom: Int, rij: Int)? {
    var kolom = 0, rij = 0, letters = 0
    for byte in naam {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where rij == 0, UInt8(ascii: "a")...UInt8(ascii: "z") where rij == 0:
        kolom = kolom * 26 + Int((byte | 0x20) - UInt8(ascii: "a")) + 1
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0:
        rij = rij * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      guard letters <= 3, rij < 1_000_000_000 else { return nil }
    }
    return letters > 0 && rij > 0 ? (kolom - 1, rij) : nil
  }
}
