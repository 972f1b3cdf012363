internal import Domain

/// Counts names and attributes while the bytes pass, because libxml2 compares both in pairs and then takes forever.
///
/// Knows just enough of XML to tell names from values and from text; comments and CDATA are passed over.
struct XMLTellen {
  private enum Staat { case buiten, begin, naam, tussen, waarde, overslaan }

  private var staat = Staat.buiten
  private var aanhaling: UInt8 = 0
  private var kenmerken = 0
  /// FNV-1a of the name that is being read, and of the value of a namespace.
  private var mengsel: UInt64 = 0
  private var lengte = 0
  private var isNaamruimte = false
  private var gezien = [UInt64](repeating: 0, count: 1 << 14)
  private var verschillend = 0
  private let grenzen: Leesgrenzen

  init(grenzen: Leesgrenzen) { self.grenzen = grenzen }

  /// - Throws: `bestandTeGroot` for more than anyone's spreadsheet has.
  mutating func tel(_ bytes: UnsafeBufferPointer<UInt8>) throws(Weigering) {
    for byte in bytes { stap(byte) }
    guard verschillend <= grenzen.namen else {
      throw Weigering(.bestandTeGroot, "meer dan \(grenzen.namen) verschillende namen in de xml")
    }
    guard meeste <= grenzen.kenmerken else {
      throw Weigering(.bestandTeGroot, "meer dan \(grenzen.kenmerken) kenmerken in één element")
    }
  }

  private var meeste = 0

  @inline(__always) private mutating func stap(_ byte: UInt8) {
    switch staat {
    case .buiten:
      if byte == UInt8(ascii: "<") { (staat, kenmerken) = (.begin, 0) }
    case .begin:
      staat = byte == UInt8(ascii: "!") ? .overslaan : .naam
      beginNaam(byte)
    case .naam:
      if byte > UInt8(ascii: ">") || (byte > UInt8(ascii: "/") && byte < UInt8(ascii: "=")) || byte == UInt8(ascii: "-")
      {
        meng(byte)
      } else {
        merk()
        isNaamruimte = lengte >= 5 && begintXmlns
        sluitNaam(byte)
      }
    case .tussen: sluitNaam(byte)
    case .waarde:
      if byte == aanhaling {
        if isNaamruimte { merk() }
        staat = .tussen
      } else if isNaamruimte {
        meng(byte)
      }
    case .overslaan:
      if byte == UInt8(ascii: ">") { staat = .buiten }
    }
  }

  /// A byte between names and values.
  @inline(__always) private mutating func sluitNaam(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): staat = .buiten
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      (staat, aanhaling, mengsel) = (.waarde, byte, Self.zaad)
      kenmerken += 1
      if kenmerken > meeste { meeste = kenmerken }
    case 0x00...0x20, UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: "?"): staat = .tussen
    default:
      staat = .naam
      beginNaam(byte)
    }
  }

  private static let zaad: UInt64 = 0xCBF2_9CE4_8422_2325
  private var eersteVijf: UInt64 = 0
  private var begintXmlns: Bool { eersteVijf & 0xFF_FFFF_FFFF == 0x78_6D6C_6E73 }

  @inline(__always) private mutating func beginNaam(_ byte: UInt8) {
    (mengsel, lengte, eersteVijf) = (Self.zaad, 0, 0)
    meng(byte)
  }

  @inline(__always) private mutating func meng(_ byte: UInt8) {
    mengsel = (mengsel ^ UInt64(byte)) &* 0x100_0000_01B3
    if lengte < 5 { eersteVijf = eersteVijf << 8 | UInt64(byte) }
    lengte &+= 1
  }

  /// Counts what was not seen before; two that meet in the table count as one.
  @inline(__always) private mutating func merk() {
    let plaats = Int(truncatingIfNeeded: mengsel ^ mengsel >> 32) & (1 << 20 - 1)
    let bit: UInt64 = 1 << UInt64(plaats & 63)
    if gezien[plaats >> 6] & bit == 0 {
      gezien[plaats >> 6] |= bit
      verschillend += 1
    }
  }
}
