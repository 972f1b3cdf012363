import CZip
import Glibc

/// Opens a finished file again, because a library that met a full disk may still report success.
///
/// Every part is inflated to its end, so that its checksum is compared; the cells of every sheet are counted.
struct Teruglezing: ~Copyable {
  private let archief: OpaquePointer
  private let pad: String

  init(_ pad: String) throws {
    var code: Int32 = 0
    guard let archief = zip_open(pad, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
      throw Schrijffout.onleesbaar(bestand: pad, melding: "geen heel zip-bestand (code \(code))")
    }
    (self.archief, self.pad) = (archief, pad)
  }

  deinit { zip_discard(archief) }

  /// Names of the parts, in the order of the central directory.
  func parts() -> [String] {
    (0..<zip_get_num_entries(archief, 0)).compactMap { nummer in
      zip_get_name(archief, zip_uint64_t(nummer), 0).map { String(cString: $0) }
    }
  }

  /// A whole part.
  func read(_ deel: String) throws -> [UInt8] {
    guard let bestand = zip_fopen(archief, deel, 0) else {
      throw Schrijffout.onleesbaar(bestand: pad, melding: "deel ontbreekt: \(deel)")
    }
    defer { zip_fclose(bestand) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let gelezen = buffer.withUnsafeMutableBytes { zip_fread(bestand, $0.baseAddress, zip_uint64_t($0.count)) }
      guard gelezen >= 0 else { throw Schrijffout.onleesbaar(bestand: pad, melding: "deel is beschadigd: \(deel)") }
      if gelezen == 0 { return bytes }
      bytes += buffer[0..<Int(gelezen)]
    }
  }

  /// Reads a part to its end and counts how often `teken` stands in it.
  func count(_ teken: StaticString, in deel: String) throws -> Int {
    guard let bestand = zip_fopen(archief, deel, 0) else {
      throw Schrijffout.onleesbaar(bestand: pad, melding: "deel ontbreekt: \(deel)")
    }
    defer { zip_fclose(bestand) }
    let zoek = Array(UnsafeBufferPointer(start: teken.utf8Start, count: teken.utf8CodeUnitCount))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // The tail of the former read stays in front, so that a mark over the border is seen once.
    let staart = zoek.count - 1
    var (over, aantal) = (0, 0)
    while true {
      let gelezen = buffer.withUnsafeMutableBytes {
        zip_fread(bestand, $0.baseAddress.map { $0 + over }, zip_uint64_t($0.count - over))
      }
      guard gelezen >= 0 else { throw Schrijffout.onleesbaar(bestand: pad, melding: "deel is beschadigd: \(deel)") }
      if gelezen == 0 { return aantal }
      let einde = over + Int(gelezen)
      aantal += Teruglezing.occurrences(of: zoek, in: buffer[0..<einde])
      over = min(staart, einde)
      buffer.withUnsafeMutableBytes { bytes in
        guard let basis = bytes.baseAddress else { return }
        basis.copyMemory(from: basis + (einde - over), byteCount: over)
      }
    }
  }

  private static func occurrences(of zoek: [UInt8], in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { bytes in
      var (plek, aantal) = (0, 0)
      while let gevonden = firstPlace(of: zoek, in: bytes, from: plek) {
        plek = gevonden + zoek.count
        aantal += 1
      }
      return aantal
    }
  }
}
