import Glibc

/// A value that threads take turns with, and can wait on until it changes.
///
/// `@unchecked Sendable`: `waarde` is read and written only inside `use` and `wait`, both of which hold `slot`.
package final class Seinpost<Waarde>: @unchecked Sendable {
  private var waarde: Waarde
  private let slot: UnsafeMutablePointer<pthread_mutex_t>
  private let bel: UnsafeMutablePointer<pthread_cond_t>

  package init(_ waarde: consuming Waarde) {
    self.waarde = waarde
    slot = .allocate(capacity: 1)
    bel = .allocate(capacity: 1)
    pthread_mutex_init(slot, nil)
    pthread_cond_init(bel, nil)
  }

  deinit {
    pthread_cond_destroy(bel)
    pthread_mutex_destroy(slot)
    bel.deallocate()
    slot.deallocate()
  }

  /// Runs `beurt` alone and wakes whoever waits.
  package func use<Uit>(_ beurt: (inout Waarde) throws -> Uit) rethrows -> Uit {
    pthread_mutex_lock(slot)
    defer {
      pthread_cond_broadcast(bel)
      pthread_mutex_unlock(slot)
    }
    return try beurt(&waarde)
  }

  /// Waits until `beurt` gives something.
  package func wait<Uit>(_ beurt: (inout Waarde) -> Uit?) -> Uit {
    pthread_mutex_lock(slot)
    defer {
      pthread_cond_broadcast(bel)
      pthread_mutex_unlock(slot)
    }
    while true {
      if let uit = beurt(&waarde) { return uit }
      pthread_cond_wait(bel, slot)
    }
  }
}
