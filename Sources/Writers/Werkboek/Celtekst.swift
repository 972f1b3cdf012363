/// Text as a spreadsheet may hold it: valid XML 1.0, at most 32,767 characters, and what is lost stays visible.
enum Celtekst {
  /// Excel counts UTF-16 units.
  static let grootsteLengte = 32_767
  private static let staart = " … [ingekort]"

  static func clean(_ tekst: String) -> String {
    if tekst.utf8.count <= grootsteLengte, !tekst.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f || $0 == 0xef }) {
      return tekst
    }
    var uit = String.UnicodeScalarView()
    var lengte = 0
    var vorige: Unicode.Scalar = " "
    let ruimte = tekst.utf16.count <= grootsteLengte ? grootsteLengte : grootsteLengte - staart.utf16.count
    for scalar in tekst.unicodeScalars {
      defer { vorige = scalar }
      guard let nieuw = replacement(scalar, na: vorige) else { continue }
      let eenheden = nieuw.value > 0xffff ? 2 : 1
      if lengte + eenheden > ruimte { return String(uit) + staart }
      uit.append(nieuw)
      lengte += eenheden
    }
    return String(uit)
  }

  /// A control character becomes its picture (U+2400 and on), a noncharacter U+FFFD, a line end one newline.
  private static func replacement(_ scalar: Unicode.Scalar, na vorige: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0a: vorige == "\r" ? nil : scalar
    case 0x0d: "\n"
    case 0x09: scalar
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7f: "\u{2421}"
    case 0xfffe, 0xffff: "\u{fffd}"
    default: scalar
    }
  }

  /// Excel reads '_x0041_' as 'A': a text that spells such a code gets its first '_' escaped, as Excel does itself.
  static func escapeExcelCodes(_ tekst: String) -> String {
    let bytes = Array(tekst.utf8)
    guard hasCode(bytes) else { return tekst }
    var uit: [UInt8] = []
    for plek in bytes.indices {
      if bytes[plek] == UInt8(ascii: "_"), plek + 6 < bytes.count, bytes[plek + 1] == UInt8(ascii: "x"),
        bytes[plek + 6] == UInt8(ascii: "_"), bytes[(plek + 2)..<(plek + 6)].allSatisfy(isHex)
      {
        uit += "_x005F".utf8
      }
      uit.append(bytes[plek])
    }
    return String(decoding: uit, as: UTF8.self)
  }

  /// Whether there may be one: ids of figures are full of '_', and a code begins with '_x'.
  private static func hasCode(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "_") && $1 == UInt8(ascii: "x") }
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
  }
}
