/// XML as bytes, with what text may not hold escaped.
struct XMLBytes {
  private(set) var bytes: [UInt8] = []

  init(ruimte: Int = 4_096) { bytes.reserveCapacity(ruimte) }

  /// Markup, as it is.
  mutating func raw(_ tekst: String) { bytes += tekst.utf8 }
  mutating func raw(_ tekst: [UInt8]) { bytes += tekst }
  mutating func raw(_ getal: Int) { appendInteger(getal, to: &bytes) }

  /// The inside of an attribute between double quotes.
  mutating func attribute(_ tekst: String) {
    for byte in Celtekst.clean(tekst).utf8 { escape(byte) }
  }

  /// Text between tags.
  mutating func text(_ tekst: String) {
    for byte in tekst.utf8 { if byte == UInt8(ascii: "\"") { bytes.append(byte) } else { escape(byte) } }
  }

  /// Text inside a paragraph. ODF folds spaces, so a second one is written as `<text:s/>`; a newline starts a paragraph.
  mutating func paragraphs(_ tekst: String) {
    raw("<text:p>")
    var isSpatie = true
    for byte in Celtekst.clean(tekst).utf8 {
      switch byte {
      case UInt8(ascii: " ") where isSpatie: raw("<text:s/>")
      case UInt8(ascii: "\n"): raw("</text:p><text:p>")
      case UInt8(ascii: "\t"): raw("<text:tab/>")
      default: escape(byte)
      }
      isSpatie = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
    }
    raw("</text:p>")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case UInt8(ascii: "\""): raw("&quot;")
    default: bytes.append(byte)
    }
  }
}
