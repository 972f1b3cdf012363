import CZip
import Glibc

/// Lends compressed bytes to libzip, which copies them into an archive as they are.
final class Ingepaktebron {
  private let ingepakt: Ingepakt
  /// Piece and byte in it where reading goes on.
  private var plek = (stuk: 0, byte: 0)

  private init(_ ingepakt: Ingepakt) { self.ingepakt = ingepakt }

  /// A source that frees itself with the archive; nil when libzip has no memory.
  static func make(_ ingepakt: Ingepakt, _ archief: OpaquePointer) -> OpaquePointer? {
    let zelf = Unmanaged.passRetained(Ingepaktebron(ingepakt))
    let bron = zip_source_function(
      archief,
      { zelf, naar, lengte, opdracht in
        guard let zelf else { return -1 }
        let bron = Unmanaged<Ingepaktebron>.fromOpaque(zelf)
        if opdracht == ZIP_SOURCE_FREE {
          bron.release()
          return 0
        }
        return bron._withUnsafeGuaranteedRef { $0.answer(opdracht, naar, lengte) }
      }, zelf.toOpaque())
    if bron == nil { zelf.release() }
    return bron
  }

  private func answer(
    _ opdracht: zip_source_cmd_t, _ naar: UnsafeMutableRawPointer?, _ lengte: zip_uint64_t
  ) -> zip_int64_t {
    switch opdracht {
    case ZIP_SOURCE_OPEN:
      plek = (0, 0)
      return 0
    case ZIP_SOURCE_READ: return zip_int64_t(read(UnsafeMutableRawBufferPointer(start: naar, count: Int(lengte))))
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_STAT:
      guard let stat = naar?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
      zip_stat_init(stat)
      stat.pointee.valid =
        zip_uint64_t(ZIP_STAT_SIZE) | zip_uint64_t(ZIP_STAT_COMP_SIZE) | zip_uint64_t(ZIP_STAT_COMP_METHOD)
        | zip_uint64_t(ZIP_STAT_CRC)
      stat.pointee.size = zip_uint64_t(ingepakt.lengte)
      stat.pointee.comp_size = zip_uint64_t(ingepakt.stukken.reduce(0) { $0 + $1.count })
      stat.pointee.comp_method = zip_uint16_t(ZIP_CM_DEFLATE)
      stat.pointee.crc = ingepakt.controlegetal
      return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
      // It never fails: two numbers, of no error.
      let grootte = MemoryLayout<Int32>.size * 2
      if let naar { memset(naar, 0, grootte) }
      return zip_int64_t(grootte)
    case ZIP_SOURCE_SUPPORTS:
      return [ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE]
        .reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
    default: return -1
    }
  }

  private func read(_ naar: UnsafeMutableRawBufferPointer) -> Int {
    var gelezen = 0
    while gelezen < naar.count, plek.stuk < ingepakt.stukken.count {
      let stuk = ingepakt.stukken[plek.stuk]
      let aantal = min(stuk.count - plek.byte, naar.count - gelezen)
      stuk.withUnsafeBytes { bron in
        UnsafeMutableRawBufferPointer(rebasing: naar[gelezen..<gelezen + aantal])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bron[plek.byte..<plek.byte + aantal]))
      }
      gelezen += aantal
      plek = plek.byte + aantal == stuk.count ? (plek.stuk + 1, 0) : (plek.stuk, plek.byte + aantal)
    }
    return gelezen
  }
}
