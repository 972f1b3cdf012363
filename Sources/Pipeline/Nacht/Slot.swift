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
    let descriptor = open(werkmap.map.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Wereldfout("Kan de werkmap \(werkmap.map.path) niet openen: \(lastSystemError()).")
    }
    do {
      try Slot.lock(descriptor)
      Rechten.tighten(werkmap)
      if bewijs {
        try werkmap.requireAgreement()
        try Grootboek(werkmap).heal()
      }
    } catch {
      close(descriptor)
      throw error
    }
    (self.descriptor, opslag) = (descriptor, werkmap.opslag.path)
  }

  private static func lock(_ descriptor: CInt) throws {
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return }
    let bezet = errno == EWOULDBLOCK
    let reden = lastSystemError()
    throw Wereldfout(
      bezet
        ? "Er loopt al een opdracht in deze werkmap. Wacht tot die klaar is en probeer het dan opnieuw."
        : "Kan de werkmap niet op slot zetten: \(reden).")
  }

  /// The last act of every command: the store is sealed as it was left.
  deinit {
    Opslag.seal(pad: opslag)
    close(descriptor)
  }
}

/// Runs `werk` as the only one in the workspace.
func locked<Uit>(_ werkmap: Werkmap, _ werk: () throws -> Uit) throws -> Uit {
  let slot = try Slot(werkmap)
  defer { _ = slot }
  return try werk()
}
