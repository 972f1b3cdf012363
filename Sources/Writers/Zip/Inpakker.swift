import CZlib
import Dispatch
import Glibc

/// Bytes that are compressed already: pieces of one deflate stream, with what a zip archive tells of them.
struct Ingepakt: Sendable {
  private(set) var stukken: [[UInt8]] = []
  /// Of the bytes before they were compressed.
  private(set) var lengte = 0
  private(set) var controlegetal: UInt = 0

  /// Puts a stream behind this one: as if both had been compressed as one.
  mutating func append(_ ander: Ingepakt) {
    stukken += ander.stukken
    controlegetal = crc32_combine(controlegetal, ander.controlegetal, ander.lengte)
    lengte += ander.lengte
  }

  fileprivate mutating func append(_ bytes: some Sequence<UInt8>, of bron: UnsafeRawBufferPointer) {
    stukken.append(Array(bytes))
    lengte += bron.count
    controlegetal = crc32_z(controlegetal, bron.baseAddress?.assumingMemoryBound(to: UInt8.self), bron.count)
  }
}

/// Compresses on a thread of its own what comes in portions, while the next one is being made.
///
/// A stream ends on a whole byte and without its end mark, so that another can follow; no later byte refers to one before it.
final class Inpakker: Sendable {
  /// A portion of this size keeps both threads at work and the cache warm.
  static let portie = 1 << 17

  private let rij = DispatchQueue(label: "inpakken")
  private let stroom = Stroom()

  func append(_ bytes: [UInt8]) { rij.async { [stroom] in stroom.append(bytes[...], Z_NO_FLUSH) } }

  /// Waits for what is under way.
  func finish() -> Ingepakt {
    rij.sync {
      stroom.append([], Z_FULL_FLUSH)
      return stroom.ingepakt
    }
  }

  /// Compresses a piece at once. `isLaatste`: nothing follows.
  static func pack(_ bytes: ArraySlice<UInt8>, isLaatste: Bool = false) -> Ingepakt {
    let stroom = Stroom()
    stroom.append(bytes, isLaatste ? Z_FINISH : Z_FULL_FLUSH)
    return stroom.ingepakt
  }

  /// Used by one thread at a time: its `Inpakker` only touches it from within its own queue.
  private final class Stroom: @unchecked Sendable {
    private var stand = z_stream()
    private(set) var ingepakt = Ingepakt()
    private var ruimte = [UInt8](repeating: 0, count: Inpakker.portie)

    init() {
      // Level 2 takes a quarter of the time of the usual level, for a quarter more bytes in a sheet of figures. A negative window:
      // without a header, as in a zip archive.
      let code = deflateInit2_(
        &stand, 2, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
      precondition(code == Z_OK, "no memory to compress in")
    }

    deinit { deflateEnd(&stand) }

    func append(_ bytes: ArraySlice<UInt8>, _ wijze: CInt) {
      bytes.withUnsafeBytes { bron in
        var uit: [UInt8] = []
        stand.next_in = UnsafeMutablePointer(mutating: bron.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stand.avail_in = UInt32(bron.count)
        // A buffer that is full may have more behind it. The file is read back and its checksums compared, so that an error
        // here cannot go unseen.
        repeat {
          ruimte.withUnsafeMutableBufferPointer { ruimte in
            stand.next_out = ruimte.baseAddress
            stand.avail_out = UInt32(ruimte.count)
            deflate(&stand, wijze)
          }
          uit += ruimte.prefix(ruimte.count - Int(stand.avail_out))
        } while stand.avail_out == 0
        ingepakt.append(uit, of: bron)
      }
    }
  }
}
