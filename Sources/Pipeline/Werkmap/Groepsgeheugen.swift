import Foundation
import Glibc

/// Which groups this program gave folders of a workspace to: what may be taken back, and nothing else. A folder that somebody else opened
/// for a group looks the same, so what stands on the disk cannot tell.
///
/// Written before anything is given, and taken away after all of it is taken back: a run that is killed between leaves too much in it,
/// never too little. It stays out of backups, as every hidden file: another machine has other groups.
struct Groepsgeheugen {
  struct Groep: Codable, Hashable {
    let naam: String
    let gid: gid_t
  }

  private let url: URL

  init(_ werkmap: Werkmap) { url = werkmap.map.appending(path: ".managergroep") }

  /// - Throws: `Wereldfout` when it is there and cannot be understood: then nobody knows what is open.
  func groepen() throws -> [Groep] {
    guard FileManager.default.fileExists(atPath: url.path) else { return [] }
    do { return try JSONDecoder().decode([Groep].self, from: Data(contentsOf: url)) } catch {
      throw Wereldfout(
        "Kan \(url.path) niet lezen; daarin staat welke groep bij mappen van de werkmap kan. Er is niets veranderd. Kijk wie erbij kan "
          + "(ls -l), sluit wat dicht moet (chmod -R g-rwx,g-s inbox te-doen toelichting reports) en haal dit bestand weg."
      )
    }
  }

  /// Replaces all of it; nothing takes the note away.
  func write(_ groepen: [Groep]) throws {
    let map = url.deletingLastPathComponent()
    if groepen.isEmpty {
      guard unlink(url.path) == 0 || errno == ENOENT else {
        throw Wereldfout("Kan \(url.path) niet weghalen: \(lastSystemError()).")
      }
      return try flushToDisk(map)
    }
    let tussen = map.appending(path: ".managergroep.tmp"), schrijver = JSONEncoder()
    schrijver.outputFormatting = [.sortedKeys]
    do { try schrijver.encode(groepen).write(to: tussen) } catch {
      throw Wereldfout("Kan \(tussen.path) niet schrijven: \(error.localizedDescription)")
    }
    chmod(tussen.path, 0o600)
    try flushToDisk(tussen)
    guard rename(tussen.path, url.path) == 0 else {
      throw Wereldfout("Kan \(url.path) niet plaatsen: \(lastSystemError()).")
    }
    try flushToDisk(map)
  }

  /// 'de groep 'a'', 'de groepen 'a' en 'b''.
  static func named(_ groepen: [Groep]) -> String {
    (groepen.count == 1 ? "de groep " : "de groepen ") + enumerated(groepen.map { "'\($0.naam)'" })
  }
}
