import Glibc

/// Threads beside the caller's own, which work until their closure returns and are joined on `join`.
///
/// Plain threads: the work is split by hand, holds a core for its whole time, and must not wait for a pool. A pool of the system
/// waits for ever for a thread that the system refuses.
struct Draden: ~Copyable {
  private var handvatten: [pthread_t] = []

  /// A thread that the system refuses is left out. So no piece of work may belong to one thread: whoever is free takes the next,
  /// and the caller's own thread takes what nobody else does.
  init(_ aantal: Int, _ werk: @escaping @Sendable (Int) -> Void) {
    for nummer in 0..<aantal {
      if let handvat = startThread({ werk(nummer) }) { handvatten.append(handvat) }
    }
  }

  consuming func join() {
    for handvat in handvatten { pthread_join(handvat, nil) }
  }
}

private final class Werk {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// Nil when the system refuses: too many threads, or no room for another stack. Then `werk` does not run.
func startThread(_ werk: @escaping @Sendable () -> Void) -> pthread_t? {
  var handvat = pthread_t()
  let doos = Unmanaged.passRetained(Werk(werk))
  let gelukt = pthread_create(
    &handvat, nil,
    { doos in
      guard let doos else { return nil }
      Unmanaged<Werk>.fromOpaque(doos).takeRetainedValue().run()
      return nil
    }, doos.toOpaque())
  if gelukt == 0 { return handvat }
  doos.release()
  return nil
}
