/// One step through bytes that should be UTF-8 (RFC 3629: no surrogates, no overlong forms).
enum UTF8Stap: Equatable {
  /// A character of this many bytes.
  case goed(Int)
  /// The bytes at hand end within a character.
  case onaf
  /// This many bytes are no character: a whole one may begin after them.
  case fout(Int)

  /// Looks at the character that begins at `i`.
  @inline(__always)
  static func zet(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> UTF8Stap {
    let eerste = bytes[i]
    if eerste < 0x80 { return .goed(1) }
    let lengte: Int
    var laagste: UInt8 = 0x80, hoogste: UInt8 = 0xBF
    switch eerste {
    case 0xC2...0xDF: lengte = 2
    case 0xE0: (lengte, laagste) = (3, 0xA0)
    case 0xED: (lengte, hoogste) = (3, 0x9F)
    case 0xE1...0xEF: lengte = 3
    case 0xF0: (lengte, laagste) = (4, 0x90)
    case 0xF4: (lengte, hoogste) = (4, 0x8F)
    case 0xF1...0xF3: lengte = 4
    default: return .fout(1)
    }
    for stap in 1..<lengte {
      guard i + stap < bytes.count else { return .onaf }
      let byte = bytes[i + stap]
      guard byte >= laagste, byte <= hoogste else { return .fout(stap) }
      (laagste, hoogste) = (0x80, 0xBF)
    }
    return .goed(lengte)
  }
}
