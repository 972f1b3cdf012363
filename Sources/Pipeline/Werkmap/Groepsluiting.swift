import Foundation
import Glibc

/// Takes back from groups what `Managergroep` gave them: what is of one of these groups and ours is for nobody but its user, as if it
/// had never been given. Who is neither its user nor of its group keeps what the inbox gave them.
///
/// Links are not followed. What another user made stays as that user made it, behind folders that are closed.
struct Groepsluiting {
  private let groepen: [Groepsgeheugen.Groep]
  private let gids: Set<gid_t>

  init(_ groepen: [Groepsgeheugen.Groep]) { (self.groepen, gids) = (groepen, Set(groepen.map(\.gid))) }

  /// - Throws: `Wereldfout` when a folder belongs to another user and is open still, or the system refuses.
  func close(_ werkmap: Werkmap) throws {
    let map = try Handvat(pad: werkmap.map.path, soort: S_IFDIR)
    for deel in Managergroep.delen {
      guard let eigen = try map.open(deel.naam) else { continue }
      let pad = werkmap.map.appending(path: deel.naam).path
      try requireOurs(eigen, pad)
      try walk(eigen, pad)
    }
    // The way in goes last: until then `status` can say what is open.
    try take(map, werkmap.map.path)
  }

  private func walk(_ handvat: borrowing Handvat, _ pad: String) throws {
    try take(handvat, pad)
    for naam in try handvat.names() {
      guard let eigen = try handvat.open(naam) else { continue }
      if eigen.isMap { try walk(eigen, "\(pad)/\(naam)") } else { try take(eigen, "\(pad)/\(naam)") }
    }
  }

  private func take(_ handvat: borrowing Handvat, _ pad: String) throws {
    let gegevens = handvat.gegevens
    guard gids.contains(gegevens.st_gid), gegevens.st_uid == geteuid() || geteuid() == 0 else { return }
    // First what it may: from then on the group is out, whatever happens.
    guard fchmod(handvat.descriptor, gegevens.st_mode & 0o7777 & ~(0o070 | S_ISGID)) == 0,
      gegevens.st_gid == getegid() || fchown(handvat.descriptor, .max, getegid()) == 0
    else {
      throw Wereldfout(
        "Kan \(pad) niet sluiten voor \(Groepsgeheugen.named(groepen)): \(lastSystemError()). Wat al dicht is, blijft dicht. "
          + "De volgende opdracht probeert het opnieuw.")
    }
  }

  private func requireOurs(_ handvat: borrowing Handvat, _ pad: String) throws {
    let gegevens = handvat.gegevens
    guard gids.contains(gegevens.st_gid), gegevens.st_mode & 0o070 != 0, gegevens.st_uid != geteuid(), geteuid() != 0
    else { return }
    throw Wereldfout(
      "De map \(pad) is van een andere gebruiker en staat nog open voor \(Groepsgeheugen.named(groepen)). Sluit haar als beheerder: "
        + "chmod g-rwx,g-s '\(pad)'")
  }
}
