import Foundation
import Glibc

/// Puts finished files in their place: written in a staging folder, forced to disk, then renamed. A reader never sees half a file.
struct Publicatie {
  /// A fresh folder on the same file system as `doel`.
  let staging: URL
  let doel: URL

  /// - Parameters:
  ///   - doel: the folder where the files will appear, such as `reports/2026-02`.
  ///   - isVanGebruiker: a folder that the user named and that exists: above it we may not be allowed to write.
  init(doel: URL, naam: String, isVanGebruiker: Bool = false) throws {
    self.doel = doel
    // Hidden, and beside the target or in it, because a rename does not cross file systems.
    staging = (isVanGebruiker ? doel : doel.deletingLastPathComponent())
      .appending(path: ".tussen-\(naam)", directoryHint: .isDirectory)
    try? FileManager.default.removeItem(at: staging)
    try FileManager.default.createDirectory(at: staging, withIntermediateDirectories: true)
  }

  /// Moves every file of the staging folder to the target and removes the folder. Returns the names, sorted.
  func publish() throws -> [String] {
    try FileManager.default.createDirectory(at: doel, withIntermediateDirectories: true)
    let bestanden = try Werkmap.bestanden(in: staging)
    for bestand in bestanden { try flushToDisk(bestand) }
    for bestand in bestanden {
      let plek = doel.appending(path: bestand.lastPathComponent)
      guard rename(bestand.path, plek.path) == 0 else {
        throw Wereldfout("Kan \(plek.path) niet plaatsen: \(lastSystemError()).")
      }
    }
    try flushToDisk(doel)
    try? FileManager.default.removeItem(at: staging)
    return bestanden.map(\.lastPathComponent)
  }

  /// Makes the staging folder itself the target, its files read-only: a version that no later run writes to.
  ///
  /// A target that is there already was left by a run that was cut off before it reached the ledger, and goes.
  func freeze() throws {
    for bestand in try Werkmap.bestanden(in: staging) {
      guard chmod(bestand.path, 0o444) == 0 else {
        throw Wereldfout("Kan \(bestand.path) niet vastzetten: \(lastSystemError()).")
      }
      try flushToDisk(bestand)
    }
    try? FileManager.default.removeItem(at: doel)
    guard rename(staging.path, doel.path) == 0 else {
      throw Wereldfout("Kan \(doel.path) niet plaatsen: \(lastSystemError()).")
    }
    try flushToDisk(doel.deletingLastPathComponent())
  }

  /// Removes what a failed run left; the target is untouched.
  func discard() { try? FileManager.default.removeItem(at: staging) }
}

/// Forces a file or folder to disk.
func flushToDisk(_ url: URL) throws {
  let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw Wereldfout("Kan \(url.path) niet openen: \(lastSystemError()).") }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw Wereldfout("Kan \(url.path) niet vastleggen: \(lastSystemError()).") }
}
