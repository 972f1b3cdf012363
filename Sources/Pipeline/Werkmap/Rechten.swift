import Catalogue
import Foundation
import Glibc
import Synchronization

/// Who may read what this program makes: nobody but its own user, whatever the shell or cron said. A group reads along where the
/// folder of the workspace carries the setgid bit: `chgrp beheer MAP; chmod 2750 MAP`. With a `managergroep` that bit says nothing: the
/// group then gets what `Managergroep` gives it.
package enum Rechten {
  /// The bits that new files and folders do not get; set once, before anything is made.
  package static func set(for map: String) {
    var gegevens = stat()
    let deelt = stat(map, &gegevens) == 0 && gegevens.st_mode & S_ISGID != 0 && readManagergroep(in: map) == .geen
    umask(deelt ? 0o027 : 0o077)
  }

  static var masker: mode_t {
    let nu = umask(0o077)
    umask(nu)
    return nu
  }

  /// Closes what an earlier version, or another program, left open. What is not ours to close stays, and is no reason to stop.
  static func tighten(_ werkmap: Werkmap) {
    for url in [werkmap.opslag, werkmap.grootboek, werkmap.metrieken] { narrow(url.path, 0o600) }
    for url in [werkmap.archief, werkmap.quarantaine] { narrow(url.path, 0o700) }
    // A group that reads the reports keeps them, also while the settings cannot be read.
    if readManagergroep(in: werkmap.map.path) == .geen { narrow(werkmap.reports.path, 0o700) }
  }

  /// - Throws: `Wereldfout` when the group of the manager did not get what is its at the end of a command: that may not pass in silence.
  package static func requireShared() throws {
    if let fout = tekort.withLock({ $0 }) { throw Wereldfout(fout) }
  }

  /// What was given to another group or taken back, once.
  package static func takeNotices() -> [String] {
    mededelingen.withLock { regels in
      defer { regels = [] }
      return regels
    }
  }

  static func note(_ regel: String) { mededelingen.withLock { $0.append(regel) } }

  private static let mededelingen = Mutex<[String]>([])
  private static let tekort = Mutex<String?>(nil)

  static func shareAtEnd(_ groep: Managergroep?, _ werkmap: Werkmap) {
    do { try groep?.share(werkmap) } catch { tekort.withLock { $0 = "\(error)" } }
  }

  /// Takes bits away and never adds one.
  static func narrow(_ pad: String, _ meest: mode_t) {
    var gegevens = stat()
    guard lstat(pad, &gegevens) == 0, gegevens.st_mode & S_IFMT != S_IFLNK else { return }
    let groep: mode_t = masker & 0o050 == 0 ? (meest & 0o500) >> 3 : 0
    let over = gegevens.st_mode & 0o7777 & (meest | groep | S_ISGID)
    if over != gegevens.st_mode & 0o7777 { chmod(pad, over) }
  }
}
