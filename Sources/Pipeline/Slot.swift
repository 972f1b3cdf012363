import Foundation
import Glibc

/// One run per workspace at a time. The kernel lets go of the lock when the process ends, however it ends.
package struct Slot: ~Copyable {
  private let descriptor: CInt

  /// - Throws: `Wereldfout` when another run holds the lock or the file cannot be made.
  package init(_ werkmap: Werkmap) throws {
    descriptor = open(werkmap.slot.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Wereldfout("Kan niet schrijven in de werkmap \(werkmap.map.path): \(lastSystemError()).")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let bezet = errno == EWOULDBLOCK
      let reden = lastSystemError()
      close(descriptor)
      throw Wereldfout(
        bezet
          ? "Er loopt al een opdracht in deze werkmap. Wacht tot die klaar is en probeer het dan opnieuw."
          : "Kan de werkmap niet op slot zetten: \(reden).")
    }
  }

  deinit { close(descriptor) }
}
