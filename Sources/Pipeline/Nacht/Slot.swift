import Foundation
import Glibc

/// One run per workspace at a time. The folder itself is locked, so that no file is left behind; the kernel lets go of the
/// lock when the process ends, however it ends.
package struct Slot: ~Copyable {
  private let descriptor: CInt

  /// - Throws: `Wereldfout` when another run holds the lock or the folder cannot be opened.
  package init(_ werkmap: Werkmap) throws {
    descriptor = open(werkmap.map.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Wereldfout("Kan de werkmap \(werkmap.map.path) niet openen: \(lastSystemError()).")
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
