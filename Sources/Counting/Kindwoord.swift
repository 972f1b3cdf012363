/// Sixteen small counters in one word: how often one child was present in each of sixteen cells, up to four times.
///
/// Four is enough: unique children need 'at least once' and vaste kinderen 'at least four times'. One addition serves all
/// cells of a deelname together, and the sum of two words is that of two disjoint selections, in any order.
enum Kindwoord {
  /// Counters per word, four bits each.
  static let breedte = 16
  static let elk: UInt64 = 0x1111_1111_1111_1111

  /// Adds one to the counters that `masker` has; no counter of the mask above one.
  @inline(__always) static func adding(_ masker: UInt64, to woord: UInt64) -> UInt64 {
    let som = woord &+ masker
    // A counter is five now only where it was four: bits 2 and 0. Take that one off again.
    return som &- ((som &>> 2) & som & elk)
  }

  /// Sum of two words, each counter at most four.
  @inline(__always) static func sum(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let som = a &+ b
    // Four or more shows in bit 2 (4–7) or bit 3 (8); the lower bits then go.
    let vol = (som | (som &>> 1)) & 0x4444_4444_4444_4444
    return vol | (som & ~((vol &>> 1) | (vol &>> 2)) & 0x3333_3333_3333_3333)
  }

  /// The same for two words at once, for the long runs over all children.
  @inline(__always) static func sum(_ a: SIMD2<UInt64>, _ b: SIMD2<UInt64>) -> SIMD2<UInt64> {
    let som = a &+ b
    let vol = (som | (som &>> 1)) & SIMD2(repeating: 0x4444_4444_4444_4444)
    return vol | (som & ~((vol &>> 1) | (vol &>> 2)) & SIMD2(repeating: 0x3333_3333_3333_3333))
  }
}
