import Foundation
import Glibc
import Storage

/// One run per workspace at a time. The folder itself is locked, so that no file is left behind; the kernel lets go of the
/// lock when the process ends, however it ends.
package struct Slot: ~Copyable {
  private let descriptor: CInt
  private let werkmap: Werkmap
  private let groep: Managergroep?

  /// - Parameter bewijs: whether store, ledger and archive must agree before any work; not for who builds the store again.
  /// - Throws: `Wereldfout` when another run holds the lock, the folder cannot be opened, the group of the manager cannot get what is its, or the
  ///   workspace contradicts itself.
  package init(_ werkmap: Werkmap, bewijs: Bool = true) throws {
    let descriptor = open(werkmap.map.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Wereldfout("Kan de werkmap \(werkmap.map.path) niet openen: \(lastSystemError()).")
    }
    let groep: Managergroep?
    do {
      try Slot.lock(descriptor)
      groep = try Managergroep.of(werkmap)
      Rechten.tighten(werkmap)
      try Managergroep.settle(groep, werkmap)
      if bewijs {
        try werkmap.requireAgreement()
        try Grootboek(werkmap).heal()
      }
    } catch {
      close(descriptor)
      throw error
    }
    (self.descriptor, self.werkmap, self.groep) = (descriptor, werkmap, groep)
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

  /// The last acts of every command: the group of the manager gets what was made, and the store is sealed as it was left.
  deinit {
    Rechten.shareAtEnd(groep, werkmap)
    Opslag.seal(pad: werkmap.opslag.path)
    close(descriptor)
  }
}

/// Runs `werk` as the only one in the workspace.
func locked<Uit>(_ werkmap: Werkmap, _ werk: () throws -> Uit) throws -> Uit {
  let slot = try Slot(werkmap)
  defer { _ = slot }
  return try werk()
}
