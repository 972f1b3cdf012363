import Crypto

/// SHA-256 of a file while it passes by.
struct Somregel {
  private var som = SHA256()

  mutating func add(_ bytes: UnsafeRawBufferPointer) { som.update(bufferPointer: bytes) }

  /// Lower-case hexadecimal.
  var hex: String {
    let cijfers = Array("0123456789abcdef".utf8)
    var uit: [UInt8] = []
    for byte in som.finalize() {
      uit.append(cijfers[Int(byte >> 4)])
      uit.append(cijfers[Int(byte & 15)])
    }
    return String(decoding: uit, as: UTF8.self)
  }
}
