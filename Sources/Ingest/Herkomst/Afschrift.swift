import Domain
import Foundation

/// What was read of a workbook, as text for the archive: only the sheets and columns that the bronprofiel reads, and of each cell what
/// it held and what the workbook said that it is. So no date, number or formula is interpreted a second time. A text whose lines cannot be
/// cut as bytes (two bytes a letter, lines that end with a carriage return) is kept the same way.
///
/// Row N stands on line N, as findings, repair files and `herleid` number it; lines between are empty. The first line holds the columns
/// and what was noticed before them (`Kop`), the last one what was noticed on the way (`Slot`), so that a copy that lacks its end is
/// known. A line break in a cell is written as '\n'. A cell of a column that nobody reads is empty.
enum Afschrift {
  static let merk = Array("verantwoording-afschrift-1;".utf8)
  static let slotmerk = Array(":einde;".utf8)
  /// Before the code of a line whose cells could not be told apart; the line itself is not kept.
  static let gebrekmerk = UInt8(ascii: "!")
  /// Before one letter per cell.
  static let soortmerk = UInt8(ascii: ":")
  static let scheiding = UInt8(ascii: ";")

  /// What opening the workbook showed.
  struct Kop: Codable, Equatable {
    var kopregel: Int
    var herkend: [String]
    var verborgenBladen: Int
    var andereCodering: String?
    var zonderKop: [String]
    /// Columns whose head is an error or a formula without a value.
    var koppenZonderWaarde: [Int]
    /// The delimiter of a presentielijst that the fast road read: it is read by that road again (`Tekstafschrift`).
    var scheiding: UInt8?
  }

  /// What reading it to the end showed.
  struct Slot: Codable, Equatable {
    var bewijs: [String]
    /// False for text and pages, which hide nothing.
    var isBlad: Bool
    var verborgenRijen = 0
    var zonderWaarde = 0
    var aangevuld = 0
  }

  static func isAfschrift(_ pad: String) throws -> Bool {
    let bestand = try Bronbestand(pad)
    var begin = Geheugen<UInt8>(ruimte: 64)
    defer { begin.free() }
    begin.setCount(try bestand.read(into: begin.begin, min(merk.count, bestand.grootte), at: 0))
    return begin.buffer.elementsEqual(merk)
  }

  static func letter(_ soort: Rij.Celsoort) -> UInt8 {
    switch soort {
    case .tekst: UInt8(ascii: "t")
    case .datum: UInt8(ascii: "d")
    case .tijd: UInt8(ascii: "u")
    case .getal: UInt8(ascii: "g")
    case .jaNee: UInt8(ascii: "j")
    case .fout: UInt8(ascii: "f")
    }
  }

  /// A cell as it stands on its line.
  static func field(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let terug = UInt8(ascii: "\\")
    guard bytes.contains(where: { $0 == terug || $0 == 0x0A || $0 == 0x0D }) else {
      return csvField(bytes, scheiding: scheiding)
    }
    let veilig = bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case terug: [terug, terug]
      case 0x0A: [terug, UInt8(ascii: "n")]
      case 0x0D: [terug, UInt8(ascii: "r")]
      default: [byte]
      }
    }
    return csvField(veilig[...], scheiding: scheiding)
  }

  /// The cells of a line; nil when it is no line of an afschrift.
  static func fields(_ regel: ArraySlice<UInt8>) -> [[UInt8]]? {
    let aanhaling = UInt8(ascii: "\""), terug = UInt8(ascii: "\\")
    var uit: [[UInt8]] = [], veld: [UInt8] = [], isBinnen = false, plek = regel.startIndex
    while plek < regel.endIndex {
      let byte = regel[plek], volgende = plek + 1 < regel.endIndex ? regel[plek + 1] : nil
      plek += 1
      switch byte {
      case aanhaling where isBinnen && volgende == aanhaling:
        veld.append(aanhaling)
        plek += 1
      case aanhaling: isBinnen.toggle()
      case scheiding where !isBinnen:
        uit.append(veld)
        veld = []
      case terug:
        switch volgende {
        case terug: veld.append(terug)
        case UInt8(ascii: "n"): veld.append(0x0A)
        case UInt8(ascii: "r"): veld.append(0x0D)
        default: return nil
        }
        plek += 1
      default: veld.append(byte)
      }
    }
    return isBinnen ? nil : uit + [veld]
  }

  /// SHA-256 over rows as they are read: equal sums are equal rows.
  struct Rijensom {
    private var som = Somregel()

    mutating func add(_ rij: Rij, blad: String) {
      var bytes = Array("\(rij.regel) \(rij.gebrek?.rawValue ?? "") \(rij.einden) \(blad.utf8.count) \(blad)".utf8)
      bytes += rij.soorten.map(Afschrift.letter) + rij.bytes
      bytes.withUnsafeBytes { som.add($0) }
    }

    var hex: String { som.hex }
  }
}
