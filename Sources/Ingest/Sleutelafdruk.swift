import Crypto

/// HMAC-SHA-256 (RFC 2104) of which the first sixteen bytes are kept: begun once, finished for every child.
///
/// The library's own type does the same through generic code, which takes longer than the hash of a few bytes; a large file asks
/// for it millions of times. A test holds the two beside one another.
struct Sleutelafdruk {
  private let binnen: SHA256
  private let buiten: SHA256

  /// - Parameter ruimte: bytes before every text, so that the same text means something else elsewhere.
  init(_ sleutel: Pseudoniemsleutel, ruimte: [UInt8]) {
    // A key longer than a block of the hash counts by its own hash.
    let blokmaat = SHA256.blockByteCount
    var blok = sleutel.bytes.count > blokmaat ? Array(SHA256.hash(data: sleutel.bytes)) : sleutel.bytes
    blok += Array(repeating: 0, count: blokmaat - blok.count)
    var (binnen, buiten) = (SHA256(), SHA256())
    binnen.update(data: blok.map { $0 ^ 0x36 } + ruimte)
    buiten.update(data: blok.map { $0 ^ 0x5c })
    (self.binnen, self.buiten) = (binnen, buiten)
  }

  /// The first sixteen bytes as two words.
  func words(of bytes: UnsafeRawBufferPointer) -> (hoog: UInt64, laag: UInt64) {
    var (binnen, buiten) = (binnen, buiten)
    binnen.update(bufferPointer: bytes)
    binnen.finalize().withUnsafeBytes { buiten.update(bufferPointer: $0) }
    return buiten.finalize().withUnsafeBytes { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
  }
}

/// The number that decides which way the count of this name is rounded: HMAC-SHA-256 in a space apart from that of pseudonyms.
package func roundingDraw(_ sleutel: Pseudoniemsleutel, _ naam: String) -> UInt64 {
  let afdruk = Sleutelafdruk(sleutel, ruimte: Array("afronden\n".utf8))
  return Array(naam.utf8).withUnsafeBytes(afdruk.words).hoog
}
