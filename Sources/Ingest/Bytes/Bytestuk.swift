/// A stretch of bytes that someone else owns: a field inside a chunk, without a copy.
///
/// Every owner keeps `Bytestuk.speling` readable bytes behind its last one, so that words can be loaded whole.
struct Bytestuk {
  var begin: UnsafePointer<UInt8>
  var lengte: Int

  static let speling = 64

  var isLeeg: Bool { lengte == 0 }
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: begin, count: lengte) }
  var tekst: String { String(decoding: bytes, as: UTF8.self) }

  /// The first sixteen bytes as two words, zero where there is no byte: with the length exact for short fields.
  @inline(__always) var woorden: Woordpaar {
    let bron = UnsafeRawPointer(begin)
    let a = bron.loadUnaligned(as: UInt64.self) & Bytestuk.mask(lengte)
    let b = lengte > 8 ? bron.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & Bytestuk.mask(lengte - 8) : 0
    return Woordpaar(a: a, b: b)
  }

  @inline(__always) private static func mask(_ bytes: Int) -> UInt64 {
    bytes >= 8 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: bytes &* 8)) &- 1
  }

  @inline(__always) func isGelijk(aan ander: Bytestuk) -> Bool {
    lengte == ander.lengte && equalBytes(begin, ander.begin, lengte)
  }
}

struct Woordpaar: Equatable {
  var a: UInt64
  var b: UInt64
}

/// Compares word by word; reads nothing outside the two stretches.
@inline(__always) func equalBytes(_ links: UnsafePointer<UInt8>, _ rechts: UnsafePointer<UInt8>, _ aantal: Int) -> Bool
{
  let a = UnsafeRawPointer(links), b = UnsafeRawPointer(rechts)
  guard aantal >= 8 else {
    var plek = 0
    while plek < aantal {
      if links[plek] != rechts[plek] { return false }
      plek &+= 1
    }
    return true
  }
  var plek = 0
  while plek &+ 8 <= aantal {
    if a.loadUnaligned(fromByteOffset: plek, as: UInt64.self) != b.loadUnaligned(fromByteOffset: plek, as: UInt64.self)
    {
      return false
    }
    plek &+= 8
  }
  // The last word overlaps the one before it.
  return a.loadUnaligned(fromByteOffset: aantal &- 8, as: UInt64.self)
    == b.loadUnaligned(fromByteOffset: aantal &- 8, as: UInt64.self)
}
