import Domain
import Synchronization

/// Work that several tests need the result of and that is the same each time, such as passing the gate: done once.
package final class Eenmalig<Sleutel: Hashable & Sendable, Waarde: Sendable>: Sendable {
  private let gedaan = Mutex<[Sleutel: Waarde]>([:])
  private let make: @Sendable (Sleutel) -> Waarde

  package init(_ make: @escaping @Sendable (Sleutel) -> Waarde) { self.make = make }

  /// Others wait while it is made.
  package subscript(_ sleutel: Sleutel) -> Waarde {
    gedaan.withLock { gedaan in
      if let waarde = gedaan[sleutel] { return waarde }
      let waarde = make(sleutel)
      gedaan[sleutel] = waarde
      return waarde
    }
  }
}
