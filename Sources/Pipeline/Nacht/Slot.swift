import Foundation
import Glibc
import Storage

/// One run per workspace at a time. The folder itself is locked, so that no file is left behind; the kernel lets go of the
/// lock when the process ends, however it ends.
package struct Slot: ~Copyable {
  private let descriptor: CInt
  private let opslag: String

  /// - Parameter bewijs: whether store, ledger and archive must agree before any work; not for who builds the store again.
  /// - Throws: `Wereldfout` when another run holds the lock, the folder cannot be opened, or the workspace contradicts itself.
  package init(_ werkmap: Werkmap, bewijs: Bool = true) throws {
    opslag = werkmap.opslag.path
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
    Rechten.tighten(werkmap)
    guard bewijs else { return }
    try werkmap.requireAgreement()
    try Grootboek(werkmap).heal()
  }

  /// The last act of every command: the store is sealed as it was left.
  deinit {
    Opslag.seal(pad: opslag)
    close(descriptor)
  }
}
