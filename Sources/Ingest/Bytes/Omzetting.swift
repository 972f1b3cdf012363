import Domain

/// Turns the bytes of a file into UTF-8, and finds back where a place in the text lies in the file.
///
/// What a coding does not know becomes U+FFFD, which the sieve rejects: nothing is guessed.
struct Omzetting: Sendable {
  let codering: Bestandsformaat.Codering
  /// Old Mac files end their lines with a lone carriage return.
  let regeleindeIsCR: Bool
  private let alleenZeker: Bool

  init(_ vorm: Tekstvorm, regeleindeIsCR: Bool) {
    (codering, alleenZeker, self.regeleindeIsCR) = (vorm.codering, vorm.alleenZeker, regeleindeIsCR)
  }

  /// Bytes of one unit: a place in the file is always a multiple of it, after the byte order mark.
  var eenheid: Int { codering == .utf16le || codering == .utf16be ? 2 : 1 }
  var isOngewijzigd: Bool { codering == .utf8 && !regeleindeIsCR }

  /// At most three bytes come out of one.
  func convert(_ ruw: UnsafeBufferPointer<UInt8>, into tekst: inout Geheugen<UInt8>) {
    tekst.removeAll()
    tekst.reserve(ruw.count * 3)
    switch codering {
    case .utf8: if let begin = ruw.baseAddress { tekst.append(begin, ruw.count) }
    case .windows1252: convert(ruw, by: alleenZeker ? Omzetting.zeker1252 : Omzetting.windows1252, into: &tekst)
    case .iso8859_15: convert(ruw, by: Omzetting.iso8859_15, into: &tekst)
    case .utf16le, .utf16be: convertUTF16(ruw, into: &tekst)
    }
    if regeleindeIsCR {
      for plek in 0..<tekst.aantal where tekst[plek] == 0x0D { tekst[plek] = 0x0A }
    }
  }

  /// Two bytes that are one letter of UTF-8 are no two letters: such a line is of another coding than the file.
  private func convert(_ ruw: UnsafeBufferPointer<UInt8>, by tabel: [UInt32], into tekst: inout Geheugen<UInt8>) {
    for plek in 0..<ruw.count {
      let byte = ruw[plek]
      if byte < 0x80 {
        tekst.append(byte)
      } else {
        let isUTF8 = plek + 1 < ruw.count && Enkelbyte.isUTF8(byte, ruw[plek + 1])
        Omzetting.append(isUTF8 ? 0xFFFD : tabel[Int(byte) - 0x80], to: &tekst)
      }
    }
  }

  private func convertUTF16(_ ruw: UnsafeBufferPointer<UInt8>, into tekst: inout Geheugen<UInt8>) {
    let (hoog, laag) = codering == .utf16le ? (1, 0) : (0, 1)
    func eenheid(_ plek: Int) -> UInt32 { UInt32(ruw[plek + hoog]) << 8 | UInt32(ruw[plek + laag]) }
    var plek = 0
    while plek + 1 < ruw.count {
      let waarde = eenheid(plek)
      plek += 2
      if waarde & 0xFC00 == 0xD800, plek + 1 < ruw.count, eenheid(plek) & 0xFC00 == 0xDC00 {
        Omzetting.append(0x10000 + ((waarde & 0x3FF) << 10 | eenheid(plek) & 0x3FF), to: &tekst)
        plek += 2
      } else {
        Omzetting.append(waarde & 0xF800 == 0xD800 ? 0xFFFD : waarde, to: &tekst)
      }
    }
    if plek < ruw.count { Omzetting.append(0xFFFD, to: &tekst) }
  }

  /// How many bytes of the file made the first `lengte` bytes of `tekst`.
  func rawLength(of tekst: UnsafePointer<UInt8>, _ lengte: Int) -> Int {
    if codering == .utf8 { return lengte }
    var eenheden = 0
    for plek in 0..<lengte where tekst[plek] & 0xC0 != 0x80 {
      // Four bytes of UTF-8 were a pair in UTF-16.
      eenheden += eenheid == 2 && tekst[plek] >= 0xF0 ? 2 : 1
    }
    return eenheden * eenheid
  }

  /// How many bytes of `tekst` come out of the first `ruw` bytes of the file; a character that crosses counts whole.
  func textLength(of tekst: UnsafePointer<UInt8>, _ lengte: Int, raw ruw: Int) -> Int {
    if codering == .utf8 { return min(ruw, lengte) }
    var eenheden = ruw / eenheid
    var plek = 0
    while plek < lengte {
      if tekst[plek] & 0xC0 != 0x80 {
        if eenheden <= 0 { return plek }
        eenheden -= eenheid == 2 && tekst[plek] >= 0xF0 ? 2 : 1
      }
      plek += 1
    }
    return lengte
  }

  /// Capacity is reserved by `convert`.
  @inline(__always) private static func append(_ scalar: UInt32, to tekst: inout Geheugen<UInt8>) {
    func voeg(_ waarde: UInt32) { tekst.append(UInt8(truncatingIfNeeded: waarde)) }
    switch scalar {
    case ..<0x80: voeg(scalar)
    case ..<0x800:
      voeg(0xC0 | scalar >> 6)
      voeg(0x80 | scalar & 0x3F)
    case ..<0x10000:
      voeg(0xE0 | scalar >> 12)
      voeg(0x80 | scalar >> 6 & 0x3F)
      voeg(0x80 | scalar & 0x3F)
    default:
      voeg(0xF0 | scalar >> 18)
      voeg(0x80 | scalar >> 12 & 0x3F)
      voeg(0x80 | scalar >> 6 & 0x3F)
      voeg(0x80 | scalar & 0x3F)
    }
  }

  /// The upper half; 0xFFFD where Windows-1252 has no character.
  private static let windows1252: [UInt32] =
    [
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
      0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
      0x0153, 0xFFFD, 0x017E, 0x0178,
    ] + (0xA0...0xFF).map { UInt32($0) }

  /// Without what ISO-8859-15 reads as something else.
  private static let zeker1252: [UInt32] = windows1252.enumerated().map { plek, teken in
    Enkelbyte.iso8859_15[UInt8(plek + 0x80)] == nil ? teken : 0xFFFD
  }

  /// Without its control codes: no export has those, and Windows-1252 has letters there.
  private static let iso8859_15: [UInt32] = (0x80...0xFF).map { (byte: UInt8) -> UInt32 in
    byte < 0xA0 ? 0xFFFD : UInt32(Enkelbyte.iso8859_15[byte] ?? UInt16(byte))
  }
}

/// Whether the bytes are UTF-8 in the strict sense of RFC 3629, and hold no U+FFFD: a character was lost there.
func isCleanUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var plek = 0
  let einde = bytes.count
  while plek < einde {
    let byte = bytes[plek]
    if byte < 0x80 {
      plek += 1
      continue
    }
    let (extra, laagste, hoogste): (Int, UInt8, UInt8)
    switch byte {
    case 0xC2...0xDF: (extra, laagste, hoogste) = (1, 0x80, 0xBF)
    case 0xE0: (extra, laagste, hoogste) = (2, 0xA0, 0xBF)
    case 0xED: (extra, laagste, hoogste) = (2, 0x80, 0x9F)
    case 0xE1...0xEF: (extra, laagste, hoogste) = (2, 0x80, 0xBF)
    case 0xF0: (extra, laagste, hoogste) = (3, 0x90, 0xBF)
    case 0xF4: (extra, laagste, hoogste) = (3, 0x80, 0x8F)
    case 0xF1...0xF3: (extra, laagste, hoogste) = (3, 0x80, 0xBF)
    default: return false
    }
    guard plek + extra < einde, bytes[plek + 1] >= laagste, bytes[plek + 1] <= hoogste else { return false }
    for verder in stride(from: 2, through: extra, by: 1) where bytes[plek + verder] & 0xC0 != 0x80 { return false }
    if byte == 0xEF, bytes[plek + 1] == 0xBF, bytes[plek + 2] == 0xBD { return false }
    plek += extra + 1
  }
  return true
}
