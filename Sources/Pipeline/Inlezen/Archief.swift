import Foundation
import Glibc

/// Files as they were delivered, each under the id of its levering, so that a figure can be traced to its line and a rejected row can
/// be repaired.
struct Archief {
  let werkmap: Werkmap

  /// Brings a file in. One from the inbox is moved; one that the user named stays where it is, and a copy goes to the archive.
  func take(_ url: URL, als levering: String) throws {
    try FileManager.default.createDirectory(at: werkmap.archief, withIntermediateDirectories: true)
    let einde = url.pathExtension.isEmpty || url.pathExtension.utf8.count > 16 ? "" : ".\(url.pathExtension)"
    let plek = werkmap.archief.appending(path: levering + einde)
    let isUitInbox = url.standardizedFileURL.path.hasPrefix(werkmap.inbox.standardizedFileURL.path + "/")
    if !isUitInbox {
      if FileManager.default.fileExists(atPath: plek.path) { return }
      return try copy(url, naar: plek)
    }
    if rename(url.path, plek.path) == 0 { return Rechten.narrow(plek.path, 0o600) }
    guard errno == EXDEV else {
      throw Wereldfout("Kan \(url.path) niet naar het archief brengen: \(lastSystemError()).")
    }
    // Another file system: first the copy, whole and on disk, then away with the original.
    try copy(url, naar: plek)
    guard unlink(url.path) == 0 else {
      throw Wereldfout("Kan \(url.path) niet uit de inbox halen: \(lastSystemError()).")
    }
  }

  private func copy(_ url: URL, naar plek: URL) throws {
    let tussen = plek.deletingLastPathComponent().appending(path: ".\(plek.lastPathComponent).tmp")
    try? FileManager.default.removeItem(at: tussen)
    do {
      try FileManager.default.copyItem(at: url.resolvingSymlinksInPath(), to: tussen)
      Rechten.narrow(tussen.path, 0o600)
      try flushToDisk(tussen)
      guard rename(tussen.path, plek.path) == 0 else { throw Wereldfout(lastSystemError()) }
      try flushToDisk(plek.deletingLastPathComponent())
    } catch {
      try? FileManager.default.removeItem(at: tussen)
      throw Wereldfout("Kan \(url.path) niet naar het archief brengen: \(error)")
    }
  }
}
