import CIsal
import CZlib
import Glibc
import Parallel

/// Bytes that are compressed already: pieces of one deflate stream, with what a zip archive tells of them.
struct Ingepakt: Sendable {
  private(set) var stukken: [[UInt8]] = []
  /// Of the bytes before they were compressed.
  private(set) var lengte = 0
  private(set) var controlegetal: UInt32 = 0

  /// Puts a stream behind this one: as if both had been compressed as one.
  mutating func append(_ ander: Ingepakt) {
    stukken += ander.stukken
    controlegetal = UInt32(crc32_combine(UInt(controlegetal), UInt(ander.controlegetal), ander.lengte))
    lengte += ander.lengte
  }

  fileprivate mutating func append(_ bytes: some Sequence<UInt8>, of bron: UnsafeRawBufferPointer) {
    stukken.append(Array(bytes))
    lengte += bron.count
    controlegetal = checksum(bron, after: controlegetal)
  }
}

/// Compresses on a thread of its own what comes in portions, while the next one is being made.
///
/// A stream ends on a whole byte and without its end mark, so that another can follow; no later byte refers to one before it.
final class Inpakker: Sendable {
  /// A portion of this size keeps both threads at work and the cache warm.
  static let portie = 1 << 16

  private let rij = Werkrij()
  private let stroom = Stroom()

  func append(_ bytes: [UInt8]) { rij.add { [stroom] in stroom.append(bytes[...]) } }

  /// Waits for what is under way.
  func finish() -> Ingepakt {
    rij.finish()
    stroom.append([], .los)
    return stroom.ingepakt
  }

  /// Compresses a piece at once. `isLaatste`: nothing follows.
  static func pack(_ bytes: ArraySlice<UInt8>, isLaatste: Bool = false) -> Ingepakt {
    let stroom = Stroom()
    stroom.append(bytes, isLaatste ? .slot : .los)
    return stroom.ingepakt
  }

  /// How a piece ends: in the middle, on a whole byte so that another stream can follow, or for good.
  private enum Einde { case midden, los, slot }

  /// `@unchecked Sendable`: used by one thread at a time. An `Inpakker` only touches it from its own row of work, and after
  /// waiting for the end of that; `pack` keeps it to itself.
  private final class Stroom: @unchecked Sendable {
    private let stand = UnsafeMutablePointer<isal_zstream>.allocate(capacity: 1)
    private let werkruimte = UnsafeMutablePointer<UInt8>.allocate(capacity: Int(isal_level_1_size))
    private(set) var ingepakt = Ingepakt()
    private var ruimte = [UInt8](repeating: 0, count: Inpakker.portie)

    init() {
      // The library leaves its own buffers as it finds them; nothing that was not written is ever read.
      memset(stand, 0, MemoryLayout<isal_zstream>.size)
      werkruimte.initialize(repeating: 0, count: Int(isal_level_1_size))
      isal_deflate_init(stand)
      // Level 0 makes a third more bytes in the same time; 2 and 3 take more memory or four times the time, for no fewer.
      stand.pointee.level = 1
      stand.pointee.level_buf = werkruimte
      stand.pointee.level_buf_size = isal_level_1_size
    }

    deinit {
      stand.deallocate()
      werkruimte.deallocate()
    }

    func append(_ bytes: ArraySlice<UInt8>, _ einde: Einde = .midden) {
      stand.pointee.flush = UInt16(einde == .los ? FULL_FLUSH : NO_FLUSH)
      stand.pointee.end_of_stream = einde == .slot ? 1 : 0
      bytes.withUnsafeBytes { bron in
        var uit: [UInt8] = []
        stand.pointee.next_in = UnsafeMutablePointer(mutating: bron.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stand.pointee.avail_in = UInt32(bron.count)
        // A buffer that is full may have more behind it. The file is read back and its checksums compared, so that an error
        // here cannot go unseen.
        repeat {
          ruimte.withUnsafeMutableBufferPointer { ruimte in
            stand.pointee.next_out = ruimte.baseAddress
            stand.pointee.avail_out = UInt32(ruimte.count)
            isal_deflate(stand)
          }
          uit += ruimte.prefix(ruimte.count - Int(stand.pointee.avail_out))
        } while stand.pointee.avail_out == 0
        ingepakt.append(uit, of: bron)
      }
    }
  }
}

/// The checksum of a zip archive (CRC-32) of these bytes behind others.
func checksum(_ bytes: UnsafeRawBufferPointer, after eerder: UInt32 = 0) -> UInt32 {
  crc32_gzip_refl(eerder, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
}
