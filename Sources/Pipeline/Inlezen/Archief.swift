import Foundation
import Glibc
import Ingest

/// Files as they were delivered, each under the id of its levering, so that a figure can be traced to its line and a rejected row can
/// be repaired. A file of which no row waits is kept without what nobody reads (`Uitdunning`): a text without those columns, a workbook
/// as a text of what was read.
struct Archief {
  let werkmap: Werkmap
  /// A file of more bytes is cut by the next round: whoever waits for the figures does not wait for that.
  static let meteen = 4 << 20

  /// Brings a file in. One from the inbox is moved; one that the user named stays where it is, and a copy goes to the archive.
  ///
  /// - Parameter lezing: how it was read, when what is not read may go; nil keeps it whole.
  func take(_ url: URL, als levering: String, zonderOngelezen lezing: Inleesopdracht?) throws {
    try FileManager.default.createDirectory(at: werkmap.archief, withIntermediateDirectories: true)
    let einde = url.pathExtension.isEmpty || url.pathExtension.utf8.count > 16 ? "" : ".\(url.pathExtension)"
    let plek = werkmap.archief.appending(path: levering + einde)
    let isUitInbox = url.standardizedFileURL.path.hasPrefix(werkmap.inbox.standardizedFileURL.path + "/")
    if !isUitInbox, try !files(levering).isEmpty { return }
    if let lezing {
      if try url.resolvingSymlinksInPath().resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 > Archief.meteen {
        try mark(levering)
      } else if try thin(lezing, als: levering) {
        if isUitInbox { try remove(url) }
        return
      }
    }
    if !isUitInbox { return try copy(url, naar: plek) }
    if rename(url.path, plek.path) == 0 { return Rechten.narrow(plek.path, 0o600) }
    guard errno == EXDEV else {
      throw Wereldfout("Kan \(url.path) niet naar het archief brengen: \(lastSystemError()).")
    }
    // Another file system: first the copy, whole and on disk, then away with the original.
    try copy(url, naar: plek)
    try remove(url)
  }

  /// Takes away what is not read of a file that lies in the archive whole, because rows of it waited.
  ///
  /// - Returns: false when it stays as it is.
  @discardableResult func thin(_ lezing: Inleesopdracht, als levering: String) throws -> Bool {
    let einde = URL(fileURLWithPath: lezing.pad).pathExtension
    let naam = einde.isEmpty ? levering : "\(levering).\(Archief.isText(einde) ? einde : "csv")"
    let plek = werkmap.archief.appending(path: naam)
    let isKlaar = try lezing.pad == plek.path && Uitdunning.isAfschrift(plek.path)
    guard try isKlaar || thin(lezing, naar: plek) else { return false }
    // A workbook is replaced by a text with another name.
    for bestand in try files(levering) where bestand.lastPathComponent != naam { try remove(bestand) }
    return true
  }

  /// Files that lie here under the id of a levering: two, when a run was killed while it replaced one.
  private func files(_ levering: String) throws -> [URL] {
    try Werkmap.bestanden(in: werkmap.archief).filter { $0.deletingPathExtension().lastPathComponent == levering }
  }

  /// Whether a file is called what texts are called.
  static func isText(_ einde: String) -> Bool { ["csv", "txt", "tsv", ""].contains(einde.lowercased()) }

  // MARK: What is still to be cut

  private static let merk = ".heel"

  private func marker(_ levering: String) -> URL { werkmap.archief.appending(path: ".\(levering)\(Archief.merk)") }

  func mark(_ levering: String) throws {
    guard FileManager.default.createFile(atPath: marker(levering).path, contents: nil) else {
      throw Wereldfout("Kan niets in \(werkmap.archief.path) zetten: \(lastSystemError()).")
    }
  }

  /// Leveringen whose file lies here whole and may be cut.
  func whole() throws -> Set<String> {
    guard FileManager.default.fileExists(atPath: werkmap.archief.path) else { return [] }
    return Set(
      try FileManager.default.contentsOfDirectory(atPath: werkmap.archief.path)
        .filter { $0.hasPrefix(".") && $0.hasSuffix(Archief.merk) }
        .map { String($0.dropFirst().dropLast(Archief.merk.count)) })
  }

  /// Nothing is to be cut of it any more.
  func unmark(_ levering: String) { try? FileManager.default.removeItem(at: marker(levering)) }

  private func remove(_ url: URL) throws {
    guard unlink(url.path) == 0 else {
      throw Wereldfout("Kan \(url.path) niet weghalen: \(lastSystemError()).")
    }
  }

  private func copy(_ url: URL, naar plek: URL) throws {
    try place(plek) { tussen in
      try FileManager.default.copyItem(at: url.resolvingSymlinksInPath(), to: tussen)
      return true
    }
  }

  /// - Returns: false when nothing of it may go.
  private func thin(_ lezing: Inleesopdracht, naar plek: URL) throws -> Bool {
    try place(plek) { tussen in
      do { return try Uitdunning.write(lezing, naar: tussen.path) } catch is Bestandsfout {
        // The profile reads this file another way than its header says: then it stays whole.
        return false
      }
    }
  }

  /// Writes beside `plek` and puts it there whole, or leaves everything as it was.
  @discardableResult private func place(_ plek: URL, _ write: (URL) throws -> Bool) throws -> Bool {
    let tussen = plek.deletingLastPathComponent().appending(path: ".\(plek.lastPathComponent).tmp")
    try? FileManager.default.removeItem(at: tussen)
    do {
      guard try write(tussen) else { return false }
      Rechten.narrow(tussen.path, 0o600)
      try flushToDisk(tussen)
      guard rename(tussen.path, plek.path) == 0 else { throw Wereldfout(lastSystemError()) }
      try flushToDisk(plek.deletingLastPathComponent())
      return true
    } catch {
      try? FileManager.default.removeItem(at: tussen)
      throw Wereldfout("Kan \(plek.lastPathComponent) niet in het archief zetten: \(error)")
    }
  }
}
