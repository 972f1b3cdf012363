private import Synchronization

/// A value that stands in many thousands of figures, as one word to copy, compare and hash, however large it is.
///
/// Equal values have one place for as long as the process lives. Each is kept once and for ever, so this is for what a
/// werkmap has a bounded number of, not for ids of bijeenkomsten or children.
struct Vast<Waarde: Hashable & Sendable>: Sendable {
  // Unmanaged: the value is immutable, and the table that made this place holds it until the process ends.
  private let plek: Unmanaged<Doos>

  fileprivate final class Doos: Sendable {
    let waarde: Waarde
    init(_ waarde: Waarde) { self.waarde = waarde }
  }

  fileprivate init(_ doos: Doos) { plek = Unmanaged.passUnretained(doos) }

  var waarde: Waarde { plek._withUnsafeGuaranteedRef { $0.waarde } }

  /// Differs between two values of one process; another process gives others.
  var bits: UInt { UInt(bitPattern: plek.toOpaque()) }
}

extension Vast: Hashable {
  static func == (links: Vast, rechts: Vast) -> Bool { links.bits == rechts.bits }
  func hash(into hasher: inout Hasher) { hasher.combine(bits) }
}

/// The places of all values of one kind. Only for a `static let`: what it gives out points into it.
final class Vastetabel<Waarde: Hashable & Sendable>: Sendable {
  private let dozen = Mutex<[Waarde: Vast<Waarde>.Doos]>([:])

  subscript(_ waarde: Waarde) -> Vast<Waarde> {
    dozen.withLock { dozen in
      if let bekend = dozen[waarde] { return Vast(bekend) }
      let nieuw = Vast<Waarde>.Doos(waarde)
      dozen[waarde] = nieuw
      return Vast(nieuw)
    }
  }
}
