/// Thirty-two small counters in two words: how often one child was present in each of thirty-two cells, up to four times.
///
/// Four is enough: unique children need 'at least once' and vaste kinderen 'at least four times'. One addition serves all
/// cells of a deelname together, and the sum of two words is that of two disjoint selections, in any order.
typealias Kindwoord = SIMD2<UInt64>

extension Kindwoord {
  /// Counters per word, four bits each.
  static var breedte: Int { 32 }

  static func masker(_ byte: UInt64) -> Kindwoord { Kindwoord(repeating: byte &* 0x0101_0101_0101_0101) }

  /// A one in the counter of this lane.
  static func een(_ baan: Int) -> Kindwoord {
    var woord = Kindwoord()
    woord[baan / 16] = 1 << UInt64(baan % 16 * 4)
    return woord
  }

  /// Adds one to the counters that `masker` has; no counter of the mask above one.
  @inline(__always) func adding(_ masker: Kindwoord) -> Kindwoord {
    let som = self &+ masker
    // A counter is five now only where it was four: bits 2 and 0. Take that one off again.
    return som &- ((som &>> 2) & som & .masker(0x11))
  }

  /// Sum of two words, each counter at most four.
  @inline(__always) static func sum(_ a: Kindwoord, _ b: Kindwoord) -> Kindwoord {
    let som = a &+ b
    // Four or more shows in bit 2 (4–7) or bit 3 (8); the lower bits then go.
    let vol = (som | (som &>> 1)) & .masker(0x44)
    return vol | (som & ~((vol &>> 1) | (vol &>> 2)) & .masker(0x33))
  }
}
