import Domain

/// The one spelling of a number in every format: what a person sees as the same number is the same number.
///
/// White space around it, marks that nobody sees and the case of letters do not count; '123', '123.0' and '123,0' are one
/// number. With `cijfers` a number of digits only has that many, so that a spreadsheet that drops zeros loses nothing.
struct Nummervorm: Sendable {
  /// Digits that every number of the bron has; nil when the bron does not say.
  let cijfers: Int?

  /// Nil when the bytes already are that spelling: nearly always.
  func canonical(_ veld: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    if isPlain(veld) { return nil }
    var uit: [UInt8] = []
    var heeftRuimte = false
    for scalar in String(decoding: veld, as: UTF8.self).unicodeScalars {
      if Nummervorm.isInvisible(scalar) { continue }
      if scalar.properties.isWhitespace {
        heeftRuimte = !uit.isEmpty
        continue
      }
      if heeftRuimte { uit.append(0x20) }
      heeftRuimte = false
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        uit.append(byte >= 97 && byte <= 122 ? byte & ~0x20 : byte)
      } else {
        uit.append(contentsOf: scalar.properties.uppercaseMapping.utf8)
      }
    }
    dropDecimals(&uit)
    pad(&uit)
    return uit.elementsEqual(veld) ? nil : uit
  }

  /// Digits and capitals only, and as many digits as there must be.
  private func isPlain(_ veld: UnsafeBufferPointer<UInt8>) -> Bool {
    var isGetal = true
    for byte in veld {
      if byte >= 48 && byte <= 57 { continue }
      guard byte >= 65 && byte <= 90 else { return false }
      isGetal = false
    }
    return !isGetal || cijfers == nil || veld.count == cijfers
  }

  /// '123,0' is how a spreadsheet writes 123 in a column of numbers.
  private func dropDecimals(_ uit: inout [UInt8]) {
    guard let teken = uit.firstIndex(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }), teken > 0,
      teken + 1 < uit.count, uit[..<teken].allSatisfy(Nummervorm.isDigit), uit[(teken + 1)...].allSatisfy({ $0 == 48 })
    else { return }
    uit.removeSubrange(teken...)
  }

  private func pad(_ uit: inout [UInt8]) {
    guard let cijfers, !uit.isEmpty, uit.allSatisfy(Nummervorm.isDigit) else { return }
    while uit.count > cijfers, uit[0] == 48 { uit.removeFirst() }
    if uit.count < cijfers { uit.insert(contentsOf: repeatElement(48, count: cijfers - uit.count), at: 0) }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Zero-width spaces and joiners, soft hyphens, marks of direction.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint
      || scalar.properties.generalCategory == .control && !scalar.properties.isWhitespace
  }
}

extension Nummervorm {
  /// The same for text of a register.
  func canonical(_ tekst: String) -> String {
    var kopie = tekst
    return kopie.withUTF8 { canonical($0) }.map { String(decoding: $0, as: UTF8.self) } ?? tekst
  }
}

/// What makes a text no number of a child.
enum Nummergebrek {
  /// Nil for a number; `bytes` is canonical.
  static func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Bevindingscode? {
    if isPlaceholder(bytes) { return .kindPlaatshouder }
    return isScientific(bytes) || isRounded(bytes) ? .nummerOnbetrouwbaar : nil
  }

  private static let plaatshouders: Set<String> = [
    "onbekend", "nvt", "geen", "leeg", "null", "none", "na", "nb", "nog onbekend", "anoniem", "unknown", "niet bekend",
    "x", "xx", "xxx", "ntb", "nogonbekend", "nietbekend", "geennummer", "zondernummer", "nan", "undefined", "test",
  ]

  private static func isPlaceholder(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= 16 else { return false }
    // Numbers have a digit that is not 0.
    if bytes.contains(where: { $0 >= 49 && $0 <= 57 }) { return false }
    let vorm = folded(String(decoding: bytes, as: UTF8.self))
    return vorm.allSatisfy { $0 == "0" } || plaatshouders.contains(vorm)
  }

  /// '1234567890123450000': a spreadsheet keeps fifteen digits and writes nought for the rest.
  private static func isRounded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count > 15 && bytes.allSatisfy(Nummervorm.isDigit) && bytes[15...].allSatisfy { $0 == 48 }
  }

  /// '2,02601E+11': the digits behind the sixth are gone.
  private static func isScientific(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let e = bytes.lastIndex(of: UInt8(ascii: "E")), e > 0, e + 1 < bytes.count else { return false }
    var macht = bytes[(e + 1)...]
    let heeftTeken = macht.first == UInt8(ascii: "+") || macht.first == UInt8(ascii: "-")
    if heeftTeken { macht = macht.dropFirst() }
    let voor = bytes[..<e].split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") })
    guard !macht.isEmpty, macht.allSatisfy(Nummervorm.isDigit), (1...2).contains(voor.count),
      voor.allSatisfy({ $0.allSatisfy(Nummervorm.isDigit) })
    else { return false }
    return heeftTeken || voor.count == 2
  }
}
