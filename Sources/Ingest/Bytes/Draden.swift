import Glibc

/// Threads beside the caller's own, which work until their closure returns and are joined on `join`.
///
/// Plain threads: the work is split by hand, holds a core for its whole time, and must not wait for a pool.
struct Draden: ~Copyable {
  private var handvatten: [pthread_t] = []

  private final class Werk {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// A thread that the system refuses is left out: the others do its work.
  init(_ aantal: Int, _ werk: @escaping @Sendable (Int) -> Void) {
    for nummer in 0..<aantal {
      var handvat = pthread_t()
      let doos = Unmanaged.passRetained(Werk { werk(nummer) })
      let gelukt = pthread_create(
        &handvat, nil,
        { doos in
          guard let doos else { return nil }
          Unmanaged<Werk>.fromOpaque(doos).takeRetainedValue().run()
          return nil
        }, doos.toOpaque())
      if gelukt == 0 { handvatten.append(handvat) } else { doos.release() }
    }
  }

  consuming func join() {
    for handvat in handvatten { pthread_join(handvat, nil) }
  }
}

/// A value that threads take turns with, and can wait on until it changes.
///
/// `@unchecked Sendable`: `waarde` is read and written only inside `use` and `wait`, both of which hold `slot`.
final class Seinpost<Waarde>: @unchecked Sendable {
  private var waarde: Waarde
  private let slot: UnsafeMutablePointer<pthread_mutex_t>
  private let bel: UnsafeMutablePointer<pthread_cond_t>

  init(_ waarde: consuming Waarde) {
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
  func use<Uit>(_ beurt: (inout Waarde) throws -> Uit) rethrows -> Uit {
    pthread_mutex_lock(slot)
    defer {
      pthread_cond_broadcast(bel)
      pthread_mutex_unlock(slot)
    }
    return try beurt(&waarde)
  }

  /// Waits until `beurt` gives something.
  func wait<Uit>(_ beurt: (inout Waarde) -> Uit?) -> Uit {
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
