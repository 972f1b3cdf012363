import Parallel
import Storage

/// Keeps counts in the store, on a thread of its own while the report goes on.
///
/// Only for who holds the lock of the werkmap, from before the counting until `finish`: no row may change between a count and its
/// keeping.
final class Bewaarder: Sendable {
  private let rij = Werkrij()

  func keep(_ geteld: Geteld, _ vraag: Telvraag, in opslag: Opslag) {
    // Without it the next run takes longer, and that is all: a full disk is told by what must be written.
    rij.add { try? opslag.keep(geteld, vraag) }
  }

  /// Waits for what is under way.
  func finish() { rij.finish() }
}
