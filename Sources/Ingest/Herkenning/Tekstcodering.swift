package import Domain

/// How the bytes of a text file stand for characters.
package enum Tekstcodering: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf16le = "utf-16le"
  case utf16be = "utf-16be"
  case utf32le = "utf-32le"
  case utf32be = "utf-32be"
  case windows1252 = "windows-1252"
  case iso8859_15 = "iso-8859-15"

  package init(_ codering: Bestandsformaat.Codering) {
    switch codering {
    case .utf8: self = .utf8
    case .utf16le: self = .utf16le
    case .utf16be: self = .utf16be
    case .windows1252: self = .windows1252
    case .iso8859_15: self = .iso8859_15
    }
  }

  /// The same as a bronprofiel names it; nil for UTF-32, which no bronprofiel can ask for.
  package var inBronprofiel: Bestandsformaat.Codering? { Bestandsformaat.Codering(rawValue: rawValue) }

  /// The bytes that may announce it at the begin of a file.
  var bom: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16le: [0xFF, 0xFE]
    case .utf16be: [0xFE, 0xFF]
    case .utf32le: [0xFF, 0xFE, 0, 0]
    case .utf32be: [0, 0, 0xFE, 0xFF]
    case .windows1252, .iso8859_15: []
    }
  }
}

/// Where Windows-1252 and ISO-8859-15 differ from Latin-1, whose bytes are their own code points.
enum Enkelbyte {
  /// Code points of bytes 80 to 9F in Windows-1252; 0 where it has none.
  static let windows1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// The eight places where ISO-8859-15 has another character than Windows-1252.
  static let iso8859_15: [UInt8: UInt16] = [
    0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152, 0xBD: 0x0153, 0xBE: 0x0178,
  ]

  /// Whether two bytes look like one letter of UTF-8: 'Ã«', 'â€™'. No word of a language here has those letters side by side.
  @inline(__always)
  static func isUTF8(_ eerste: UInt8, _ tweede: UInt8) -> Bool {
    (0xC2...0xC5).contains(eerste) && tweede & 0xC0 == 0x80 || eerste == 0xE2 && (tweede == 0x80 || tweede == 0x82)
  }

  /// Whether a byte is a letter with an accent in CP437, CP850 or Mac Roman only: ‚ ‰ Š ‹ Ž • Ÿ never follow a small letter.
  static func isOuderwets(_ byte: UInt8, na vorige: UInt8) -> Bool {
    (0x61...0x7A).contains(vorige) && [0x82, 0x89, 0x8A, 0x8B, 0x8E, 0x95, 0x9F].contains(byte)
  }
}
