import Crypto
import TestSupport
import Testing

@testable import Ingest

@Suite struct `The print of a child key` {
  @Test(arguments: [32, 63, 64, 65, 200]) func `is the HMAC of the library, for keys of every length`(lengte: Int)
    throws
  {
    var toeval = SplitMix64(seed: UInt64(lengte))
    func bytes(_ aantal: Int) -> [UInt8] { (0..<aantal).map { _ in UInt8(truncatingIfNeeded: toeval.next()) } }
    let sleutel = bytes(lengte)
    for aantal in [0, 1, 9, 54, 55, 56, 63, 64, 65, 300] {
      let ruimte = bytes(aantal % 7), tekst = bytes(aantal)
      let afdruk = Sleutelafdruk(try #require(Pseudoniemsleutel(sleutel)), ruimte: ruimte)
      let (hoog, laag) = tekst.withUnsafeBytes(afdruk.words)
      let verwacht = HMAC<SHA256>.authenticationCode(for: ruimte + tekst, using: SymmetricKey(data: sleutel))
      let eigen = withUnsafeBytes(of: (hoog.bigEndian, laag.bigEndian)) { Array($0) }
      #expect(eigen == Array(Array(verwacht).prefix(16)))
    }
  }
}
