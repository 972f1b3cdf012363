/// Finds out how the bytes of a text file stand for characters, and what that rests on.
///
/// Takes the file in pieces, so that a single strange byte at the end of a large file still counts.
package struct Coderingskenner: Sendable {
  package enum Uitslag: Hashable, Sendable {
    case zeker(Tekstcodering, bom: Int, bewijs: String)
    /// A guess would change letters: the bronprofiel must say it.
    case onduidelijk(bewijs: String)
  }

  private var begin: [UInt8] = []
  private var lengte = 0
  private var nullen = [0, 0, 0, 0]
  private var onaf: [UInt8] = []
  private var meerbyte = 0
  private var fouten = 0
  /// Bytes 80–9F, which are letters and quotes in Windows-1252 and control codes in ISO-8859-15.
  private var stuurbytes = 0
  /// Of those the five that Windows-1252 leaves empty.
  private var onbestaand = 0
  /// Bytes that stand for different characters in the two.
  private var verschillen = 0
  private var hoge = 0
  /// Bytes behind a small letter that Windows-1252 never has there, and where DOS and old Macs have é, ë and ï.
  private var ouderwets = 0
  private static let proef = 64 << 10

  package init() {}

  /// Whether any byte stands for more than ASCII.
  var heeftHoge: Bool { hoge > 0 }
  /// Whether any byte is a control code in ISO-8859-15.
  var heeftStuurbytes: Bool { stuurbytes > 0 }
  /// Whether some characters are UTF-8 and others are not.
  var isGemengd: Bool { meerbyte > 0 && fouten > 0 }
  /// Whether every letter beyond ASCII takes one byte: no UTF-8, and nothing that Windows-1252 lacks.
  var isEnkelbyte: Bool {
    meerbyte == 0 && fouten > 0 && onbestaand == 0 && ouderwets == 0 && nullen.allSatisfy { $0 == 0 }
  }

  /// Looks at the next piece of the file.
  package mutating func neem(_ stuk: [UInt8]) {
    if begin.count < Self.proef { begin += stuk.prefix(Self.proef - begin.count) }
    let rest = onaf.isEmpty ? stuk : onaf + stuk
    onaf = []
    stuk.withUnsafeBufferPointer { bytes in tel(bytes) }
    rest.withUnsafeBufferPointer { bytes in telUTF8(bytes) }
    lengte += stuk.count
  }

  private mutating func tel(_ bytes: UnsafeBufferPointer<UInt8>) {
    var i = 0
    while i < bytes.count {
      if Self.isPlain(bytes, at: i, ookNul: false) {
        i += 8
        continue
      }
      let byte = bytes[i]
      if byte == 0 {
        nullen[(lengte + i) & 3] += 1
      } else if byte >= 0x80 {
        hoge += 1
        if byte < 0xA0 {
          stuurbytes += 1
          if Enkelbyte.windows1252[Int(byte - 0x80)] == 0 { onbestaand += 1 }
          if i > 0, Enkelbyte.isOuderwets(byte, na: bytes[i - 1]) { ouderwets += 1 }
        } else if Enkelbyte.iso8859_15[byte] != nil {
          verschillen += 1
        }
      }
      i += 1
    }
  }

  private mutating func telUTF8(_ bytes: UnsafeBufferPointer<UInt8>) {
    var i = 0
    while i < bytes.count {
      if Self.isPlain(bytes, at: i, ookNul: true) {
        i += 8
        continue
      }
      switch UTF8Stap.zet(bytes, at: i) {
      case .goed(let aantal):
        if aantal > 1 { meerbyte += 1 }
        i += aantal
      case .fout(let aantal):
        fouten += 1
        i += aantal
      case .onaf:
        onaf = Array(bytes[i...])
        return
      }
    }
  }

  /// Whether eight ASCII bytes stand at `i`: nearly all of nearly every file.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int, ookNul: Bool) -> Bool {
    guard i + 8 <= bytes.count else { return false }
    let woord = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: i, as: UInt64.self)
    guard woord & 0x8080_8080_8080_8080 == 0 else { return false }
    // A byte of zero borrows into its highest bit.
    return ookNul || (woord &- 0x0101_0101_0101_0101) & 0x8080_8080_8080_8080 == 0
  }

  /// What it is, by everything taken so far.
  package func besluit() -> Uitslag {
    if let uitslag = byMark() ?? byZeros() { return uitslag }
    let fouten = fouten + (onaf.isEmpty ? 0 : 1)
    if hoge == 0 { return .zeker(.utf8, bom: 0, bewijs: "Codering: alleen ASCII-tekens, in elke codering gelijk") }
    if fouten == 0 {
      return .zeker(.utf8, bom: 0, bewijs: "Codering utf-8: \(meerbyte) tekens van meer bytes, alle geldig")
    }
    if meerbyte > 0 {
      return .onduidelijk(
        bewijs:
          "Codering onduidelijk: \(meerbyte) tekens zijn geldig utf-8 en \(fouten) niet; het bestand mengt coderingen")
    }
    if onbestaand > 0 {
      return .onduidelijk(
        bewijs: "Codering onduidelijk: \(onbestaand) bytes bestaan niet in windows-1252 en niet in utf-8")
    }
    if ouderwets > 0 {
      return .onduidelijk(
        bewijs: "Codering onduidelijk: \(ouderwets) letters staan waar alleen DOS of een oude Mac ze zet")
    }
    if stuurbytes > 0 {
      return .zeker(
        .windows1252, bom: 0,
        bewijs: "Codering windows-1252: \(stuurbytes) tekens die alleen daarin bestaan, geen utf-8")
    }
    if verschillen > 0 {
      return .onduidelijk(
        bewijs: "Codering onduidelijk: \(verschillen) tekens verschillen tussen windows-1252 en iso-8859-15")
    }
    return .zeker(
      .windows1252, bom: 0,
      bewijs: "Codering windows-1252: \(hoge) letters met accent, geen utf-8; iso-8859-15 geeft hetzelfde")
  }

  private func byMark() -> Uitslag? {
    let volgorde: [Tekstcodering] = [.utf32le, .utf32be, .utf8, .utf16le, .utf16be]
    for codering in volgorde where begin.starts(with: codering.bom) {
      // FF FE 00 00 could also be UTF-16 that begins with a NUL.
      if codering == .utf32le, !isUTF32(bigEndian: false) { continue }
      return .zeker(
        codering, bom: codering.bom.count, bewijs: "Codering \(codering.rawValue): het bestand begint met een BOM")
    }
    return nil
  }

  /// Letters of our alphabet leave zero bytes in UTF-16 and UTF-32, always at the same place.
  private func byZeros() -> Uitslag? {
    let alle = nullen.reduce(0, +)
    guard alle > 0 else { return nil }
    for (codering, bigEndian) in [(Tekstcodering.utf32le, false), (.utf32be, true)] where isUTF32(bigEndian: bigEndian)
    {
      return .zeker(codering, bom: 0, bewijs: "Codering \(codering.rawValue): drie van de vier bytes zijn nul")
    }
    let (even, oneven) = (nullen[0] + nullen[2], nullen[1] + nullen[3])
    let (meeste, minste) = (max(even, oneven), min(even, oneven))
    if lengte % 2 == 0, meeste * 10 >= lengte * 3, minste * 20 <= meeste {
      let codering: Tekstcodering = even > oneven ? .utf16be : .utf16le
      let welke = even > oneven ? "eerste" : "tweede"
      return .zeker(
        codering, bom: 0, bewijs: "Codering \(codering.rawValue): \(meeste) keer is de \(welke) byte van een teken nul")
    }
    if fouten == 0 {
      return .zeker(.utf8, bom: 0, bewijs: "Codering utf-8, met \(alle) NUL-bytes tussen de tekst")
    }
    return .onduidelijk(bewijs: "Codering onduidelijk: \(alle) NUL-bytes en \(fouten) bytes die geen utf-8 zijn")
  }

  private func isUTF32(bigEndian: Bool) -> Bool {
    guard lengte % 4 == 0, begin.count >= 8 else { return false }
    return stride(from: 0, to: begin.count - 3, by: 4).allSatisfy { i in
      let bytes = bigEndian ? Array(begin[i..<(i + 4)]) : begin[i..<(i + 4)].reversed()
      let waarde = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return Unicode.Scalar(waarde) != nil
    }
  }
}
