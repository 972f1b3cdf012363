private import Synchronization

/// The words of all children in one month, filled wijk by wijk by whichever thread has one ready.
///
/// The order does not show: the sum of words is associative and commutative.
final class Maandplank: Sendable {
  private let woorden: Mutex<[SIMD2<UInt64>]>

  init(woorden aantal: Int) { woorden = Mutex(Array(repeating: SIMD2(), count: (aantal + 1) / 2)) }

  /// Adds the words of a wijk's children, `breedte` per child in the order of `kinderen`.
  func add(_ stand: [UInt64], kinderen: [UInt32], breedte: Int) {
    woorden.withLock { woorden in
      woorden.withUnsafeMutableBytes { ruw in
        let alle = ruw.bindMemory(to: UInt64.self)
        stand.withUnsafeBufferPointer { stand in
          for (plek, kind) in kinderen.enumerated() where stand[plek * breedte] != 0 {
            let van = plek * breedte, naar = Int(kind) * breedte
            precondition(naar + breedte <= alle.count, "a child number lies above the bound of its source")
            for woord in 0..<breedte { alle[naar + woord] = Kindwoord.sum(alle[naar + woord], stand[van + woord]) }
          }
        }
      }
    }
  }

  /// The words so far; taken when all wijken are in.
  var inhoud: [SIMD2<UInt64>] { woorden.withLock { $0 } }
}
