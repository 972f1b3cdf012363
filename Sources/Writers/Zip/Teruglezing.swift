import CIsal
import CZip

/// Opens a finished file again, because a library that met a full disk may still report success.
///
/// Every part is inflated to its end and held against its length and checksum; the cells of every sheet are counted.
struct Teruglezing: ~Copyable {
  private let archief: OpaquePointer
  private let pad: String
  private let stand = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)
  /// As they stand in the file.
  private let invoer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  init(_ pad: String) throws {
    var code: Int32 = 0
    guard let archief = zip_open(pad, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
      stand.deallocate()
      invoer.deallocate()
      throw Schrijffout.onleesbaar(bestand: pad, melding: "geen heel zip-bestand (code \(code))")
    }
    (self.archief, self.pad) = (archief, pad)
  }

  deinit {
    zip_discard(archief)
    stand.deallocate()
    invoer.deallocate()
  }

  /// Names of the parts, in the order of the central directory.
  func parts() -> [String] {
    (0..<zip_get_num_entries(archief, 0)).compactMap { nummer in
      zip_get_name(archief, zip_uint64_t(nummer), 0).map { String(cString: $0) }
    }
  }

  /// A whole part.
  func read(_ deel: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try eachPiece(of: deel, over: 0) { bytes += $0 }
    return bytes
  }

  /// Reads a part to its end and counts how often `teken` stands in it.
  func count(_ teken: StaticString, in deel: String) throws -> Int {
    let zoek = Array(UnsafeBufferPointer(start: teken.utf8Start, count: teken.utf8CodeUnitCount))
    var aantal = 0
    try eachPiece(of: deel, over: zoek.count - 1) { bytes in
      var plek = 0
      while let gevonden = firstPlace(of: zoek, in: bytes, from: plek) {
        plek = gevonden + zoek.count
        aantal += 1
      }
    }
    return aantal
  }

  /// Reads a part to its end, piece by piece. The last `over` bytes of a piece come again in front of the next, so that a mark
  /// over the border is seen once.
  private func eachPiece(of deel: String, over staart: Int, _ werk: (UnsafeRawBufferPointer) -> Void) throws {
    var gegevens = zip_stat_t()
    guard zip_stat(archief, deel, 0, &gegevens) == 0,
      let bestand = zip_fopen(archief, deel, zip_flags_t(ZIP_FL_COMPRESSED))
    else { throw Schrijffout.onleesbaar(bestand: pad, melding: "deel ontbreekt: \(deel)") }
    defer { zip_fclose(bestand) }
    isal_inflate_init(stand)
    var (over, lengte, controlegetal) = (0, 0, UInt32(0))
    do {
      try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { uitvoer in
        while true {
          let ruimte = UnsafeMutableRawBufferPointer(rebasing: uitvoer[over...])
          let aantal = try gegevens.comp_method == ZIP_CM_STORE ? read(bestand, ruimte) : inflate(bestand, ruimte)
          if aantal == 0 { break }
          controlegetal = checksum(UnsafeRawBufferPointer(rebasing: ruimte[..<aantal]), after: controlegetal)
          lengte += aantal
          let gevuld = UnsafeRawBufferPointer(rebasing: uitvoer[..<(over + aantal)])
          werk(gevuld)
          over = min(staart, gevuld.count)
          uitvoer.copyMemory(from: UnsafeRawBufferPointer(rebasing: gevuld[(gevuld.count - over)...]))
        }
      }
      guard lengte == Int(gegevens.size), controlegetal == gegevens.crc else { throw Beschadigd() }
    } catch is Beschadigd {
      throw Schrijffout.onleesbaar(bestand: pad, melding: "deel is beschadigd: \(deel)")
    }
  }

  private struct Beschadigd: Error {}

  /// Bytes as they stand in the file; 0 at the end.
  private func read(_ bestand: OpaquePointer, _ ruimte: UnsafeMutableRawBufferPointer) throws -> Int {
    let gelezen = zip_fread(bestand, ruimte.baseAddress, zip_uint64_t(ruimte.count))
    guard gelezen >= 0 else { throw Beschadigd() }
    return Int(gelezen)
  }

  /// The next inflated bytes; 0 at the end of the stream.
  private func inflate(_ bestand: OpaquePointer, _ ruimte: UnsafeMutableRawBufferPointer) throws -> Int {
    stand.pointee.next_out = ruimte.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stand.pointee.avail_out = UInt32(ruimte.count)
    while true {
      guard isal_inflate(stand) >= ISAL_DECOMP_OK else { throw Beschadigd() }
      let aantal = ruimte.count - Int(stand.pointee.avail_out)
      if aantal > 0 || stand.pointee.block_state == ISAL_BLOCK_FINISH { return aantal }
      let gelezen = try read(bestand, invoer)
      guard gelezen > 0, stand.pointee.avail_in == 0 else { throw Beschadigd() }
      stand.pointee.next_in = invoer.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stand.pointee.avail_in = UInt32(gelezen)
    }
  }
}
