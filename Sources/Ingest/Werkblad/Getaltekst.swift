internal import Glibc

/// Numbers as a spreadsheet shows them, in one spelling: point, no exponent, no trailing zeros.
enum Getaltekst {
  /// Appends the number in `bytes`; false when they are no finite number.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to uit: inout [UInt8]) -> Bool {
    if isPlainInteger(bytes) {
      uit.append(contentsOf: bytes)
      return true
    }
    guard let waarde = parse(bytes) else { return false }
    append(waarde, to: &uit)
    return true
  }

  /// Nil unless all of it is one finite number.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard bytes.count > 0, bytes.count < 64 else { return nil }
    // strtod would also take hexadecimal, 'inf' and leading space.
    for byte in bytes where !"0123456789+-.eE".utf8.contains(byte) { return nil }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 65) { kopie in
      for (i, byte) in bytes.enumerated() { kopie[i] = CChar(bitPattern: byte) }
      kopie[bytes.count] = 0
      guard let begin = kopie.baseAddress else { return nil }
      var einde: UnsafeMutablePointer<CChar>?
      let waarde = strtod(begin, &einde)
      return einde == begin + bytes.count && waarde.isFinite ? waarde : nil
    }
  }

  /// Rounds to 15 digits, as every spreadsheet program shows it: 0.1 + 0.2 is 0.3.
  static func append(_ waarde: Double, to uit: inout [UInt8]) {
    if waarde == waarde.rounded(), abs(waarde) < 1e15 {
      uit.append(contentsOf: String(Int(waarde)).utf8)
      return
    }
    var (cijfers, exponent) = decimal(abs(waarde))
    if cijfers.count > 15 {
      let rondOp = cijfers[15] >= UInt8(ascii: "5")
      cijfers.removeSubrange(15...)
      if rondOp { exponent += roundUp(&cijfers) }
    }
    while cijfers.count > 1, cijfers.last == UInt8(ascii: "0") { cijfers.removeLast() }
    if waarde < 0 { uit.append(UInt8(ascii: "-")) }
    if exponent <= 0 {
      uit.append(contentsOf: "0.".utf8)
      uit.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -exponent))
      uit.append(contentsOf: cijfers)
    } else if exponent >= cijfers.count {
      uit.append(contentsOf: cijfers)
      uit.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: exponent - cijfers.count))
    } else {
      uit.append(contentsOf: cijfers[..<exponent])
      uit.append(UInt8(ascii: "."))
      uit.append(contentsOf: cijfers[exponent...])
    }
  }

  private static func isPlainInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 0, bytes.count <= 15 else { return false }
    for byte in bytes where byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") { return false }
    return bytes.count == 1 || bytes[0] != UInt8(ascii: "0")
  }

  /// Significant digits, and the place of the point: 0.00125 is ("125", -2), 12.5 is ("125", 2).
  private static func decimal(_ waarde: Double) -> ([UInt8], Int) {
    var cijfers: [UInt8] = []
    var exponent = 0
    var punt: Int?
    var tekst = "\(waarde)".utf8[...]
    if let e = tekst.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(decoding: tekst[tekst.index(after: e)...], as: UTF8.self)) ?? 0
      tekst = tekst[..<e]
    }
    for byte in tekst {
      if byte == UInt8(ascii: ".") { punt = cijfers.count } else { cijfers.append(byte) }
    }
    exponent += punt ?? cijfers.count
    let nullen = cijfers.prefix { $0 == UInt8(ascii: "0") }.count
    cijfers.removeFirst(min(nullen, cijfers.count - 1))
    return (cijfers, exponent - nullen)
  }

  /// Adds one to the last digit; 1 when the number grew a digit in front.
  private static func roundUp(_ cijfers: inout [UInt8]) -> Int {
    for i in cijfers.indices.reversed() {
      if cijfers[i] != UInt8(ascii: "9") {
        cijfers[i] += 1
        return 0
      }
      cijfers[i] = UInt8(ascii: "0")
    }
    cijfers.insert(UInt8(ascii: "1"), at: 0)
    return 1
  }
}
