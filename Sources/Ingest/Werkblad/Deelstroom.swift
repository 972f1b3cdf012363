internal import CZip
internal import Domain

/// Owns one open part of an archive.
private struct Deelhandvat: ~Copyable {
  let bestand: OpaquePointer
  deinit { zip_fclose(bestand) }
}

/// The bytes of one part, counted while they are unpacked: what an archive says about itself may be a lie.
final class Deelstroom {
  private let handvat: Deelhandvat
  /// Keeps the archive open for as long as a part is read.
  private let pakket: Zippakket
  private let ingepakt: UInt64
  private var uitgepakt: UInt64 = 0
  private var isTenEinde = false

  init(_ bestand: OpaquePointer, in pakket: Zippakket, ingepakt: UInt64) {
    handvat = Deelhandvat(bestand: bestand)
    (self.pakket, self.ingepakt) = (pakket, ingepakt)
  }

  var grenzen: Leesgrenzen { pakket.grenzen }

  /// Fills the buffer from its begin and says with how many bytes; 0 at the end. A wrong checksum is found at the end.
  func lees(_ buffer: UnsafeMutableRawBufferPointer) throws(Weigering) -> Int {
    if isTenEinde { return 0 }
    let aantal = zip_fread(handvat.bestand, buffer.baseAddress, UInt64(buffer.count))
    guard aantal >= 0 else { throw Weigering(.bestandOnleesbaar, "zip") }
    isTenEinde = aantal == 0
    uitgepakt += UInt64(aantal)
    if uitgepakt > grenzen.onderdeel { throw Weigering(.bestandZipbom, "onderdeel boven 4 GiB") }
    if uitgepakt > grenzen.klein, uitgepakt / max(1, ingepakt) > grenzen.verhouding {
      throw Weigering(.bestandZipbom, "verhouding boven \(grenzen.verhouding)")
    }
    return Int(aantal)
  }

  /// Reads what is left, so that a truncated part or a wrong checksum is not missed.
  func drain() throws(Weigering) {
    var rest = [UInt8](repeating: 0, count: 16 << 10)
    while !isTenEinde {
      var fout: Weigering?
      rest.withUnsafeMutableBytes { (buffer: UnsafeMutableRawBufferPointer) in
        do throws(Weigering) { _ = try lees(buffer) } catch { fout = error }
      }
      if let fout { throw fout }
    }
  }
}
