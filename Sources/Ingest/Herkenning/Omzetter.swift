/// Turns the bytes of a text file into UTF-8, piece by piece.
///
/// What is no character becomes U+FFFD and is counted with its place: nothing disappears in silence.
package struct Omzetter: Sendable {
  package let codering: Tekstcodering
  /// Places that were no character.
  package private(set) var ongeldig = 0
  /// Byte in the file of the first of them, from 0.
  package private(set) var eersteOngeldig: Int?
  private var rest: [UInt8] = []
  private var gelezen = 0
  private var overslaan: Int

  /// `bom` bytes at the begin are skipped.
  package init(_ codering: Tekstcodering, bom: Int) { (self.codering, overslaan) = (codering, bom) }

  /// Appends the text of the next piece; an unfinished character waits for the next one.
  package mutating func zetOm(_ stuk: some Collection<UInt8>, naar uit: inout [UInt8]) {
    let weg = min(overslaan, stuk.count)
    overslaan -= weg
    gelezen += weg
    rest.append(contentsOf: stuk.dropFirst(weg))
    let bron = rest
    let gebruikt = bron.withUnsafeBufferPointer { verwerk($0, &uit) }
    rest.removeFirst(gebruikt)
    gelezen += gebruikt
  }

  /// After the last piece: what is left of a character is no character.
  package mutating func sluit(naar uit: inout [UInt8]) {
    guard !rest.isEmpty else { return }
    meld(0, &uit)
    rest.removeAll()
  }

  private mutating func meld(_ plaats: Int, _ uit: inout [UInt8]) {
    ongeldig += 1
    if eersteOngeldig == nil { eersteOngeldig = gelezen + plaats }
    uit += [0xEF, 0xBF, 0xBD]
  }

  private mutating func verwerk(_ bytes: UnsafeBufferPointer<UInt8>, _ uit: inout [UInt8]) -> Int {
    switch codering {
    case .utf8: utf8(bytes, &uit)
    case .utf16le: utf16(bytes, &uit, hoog: 1)
    case .utf16be: utf16(bytes, &uit, hoog: 0)
    case .utf32le: utf32(bytes, &uit, bigEndian: false)
    case .utf32be: utf32(bytes, &uit, bigEndian: true)
    case .windows1252, .iso8859_15: enkelbyte(bytes, &uit)
    }
  }

  private mutating func utf8(_ bytes: UnsafeBufferPointer<UInt8>, _ uit: inout [UInt8]) -> Int {
    var goed = 0, i = 0
    while i < bytes.count {
      switch UTF8Stap.zet(bytes, at: i) {
      case .goed(let aantal): i += aantal
      case .fout(let aantal):
        uit.append(contentsOf: bytes[goed..<i])
        meld(i, &uit)
        i += aantal
        goed = i
      case .onaf:
        uit.append(contentsOf: bytes[goed..<i])
        return i
      }
    }
    uit.append(contentsOf: bytes[goed..<i])
    return i
  }

  private mutating func utf16(_ bytes: UnsafeBufferPointer<UInt8>, _ uit: inout [UInt8], hoog: Int) -> Int {
    var i = 0
    while i + 1 < bytes.count {
      let eenheid = UInt32(bytes[i + hoog]) << 8 | UInt32(bytes[i + 1 - hoog])
      guard eenheid & 0xFC00 == 0xD800 else {
        append(eenheid, at: i, &uit)
        i += 2
        continue
      }
      guard i + 3 < bytes.count else { return i }
      let laag = UInt32(bytes[i + 2 + hoog]) << 8 | UInt32(bytes[i + 3 - hoog])
      if laag & 0xFC00 == 0xDC00 {
        append(0x1_0000 + (eenheid & 0x3FF) << 10 + laag & 0x3FF, at: i, &uit)
        i += 4
      } else {
        meld(i, &uit)
        i += 2
      }
    }
    return i
  }

  private mutating func utf32(_ bytes: UnsafeBufferPointer<UInt8>, _ uit: inout [UInt8], bigEndian: Bool) -> Int {
    var i = 0
    while i + 3 < bytes.count {
      var waarde: UInt32 = 0
      for stap in 0..<4 { waarde = waarde << 8 | UInt32(bytes[bigEndian ? i + stap : i + 3 - stap]) }
      append(waarde, at: i, &uit)
      i += 4
    }
    return i
  }

  private mutating func enkelbyte(_ bytes: UnsafeBufferPointer<UInt8>, _ uit: inout [UInt8]) -> Int {
    for (i, byte) in bytes.enumerated() {
      if byte < 0x80 {
        uit.append(byte)
      } else if i + 1 < bytes.count, Enkelbyte.isUTF8(byte, bytes[i + 1]) {
        meld(i, &uit)
      } else if codering == .windows1252, byte < 0xA0 {
        let teken = Enkelbyte.windows1252[Int(byte - 0x80)]
        if teken == 0 { meld(i, &uit) } else { append(UInt32(teken), at: i, &uit) }
      } else if codering == .iso8859_15, let teken = Enkelbyte.iso8859_15[byte] {
        append(UInt32(teken), at: i, &uit)
      } else {
        append(UInt32(byte), at: i, &uit)
      }
    }
    return bytes.count
  }

  private mutating func append(_ waarde: UInt32, at plaats: Int, _ uit: inout [UInt8]) {
    guard let teken = Unicode.Scalar(waarde) else { return meld(plaats, &uit) }
    uit.append(contentsOf: UTF8.encode(teken) ?? UTF8.encodedReplacementCharacter)
  }
}
