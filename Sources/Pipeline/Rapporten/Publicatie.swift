import CProces
import Foundation
import Glibc
import Writers

/// Puts the finished files of a period in their place, all at once: written in a folder beside the target, read back whole, forced to
/// disk, and then the two folders change places. A reader sees the run before or this one, never some of both.
struct Publicatie {
  /// A fresh folder on the same file system as `doel`.
  let staging: URL
  let doel: URL
  /// Folders above it that were not there before, the deepest first.
  private let aangelegd: [URL]

  /// - Parameters:
  ///   - doel: the folder where the files will appear, such as `reports/2026-02`.
  ///   - isVanGebruiker: a folder that the user named and that exists: above it we may not be allowed to write.
  init(doel: URL, naam: String, isVanGebruiker: Bool = false) throws {
    self.doel = doel
    // Hidden, and beside the target or in it, because a rename does not cross file systems.
    staging = (isVanGebruiker ? doel : doel.deletingLastPathComponent())
      .appending(path: ".tussen-\(naam)", directoryHint: .isDirectory)
    try Publicatie.recover(doel)
    try? FileManager.default.removeItem(at: staging)
    var ouder = staging.deletingLastPathComponent(), nieuw: [URL] = []
    while !FileManager.default.fileExists(atPath: ouder.path), ouder.path.count > 1 {
      nieuw.append(ouder)
      ouder = ouder.deletingLastPathComponent()
    }
    aangelegd = nieuw
    try FileManager.default.createDirectory(at: staging, withIntermediateDirectories: true)
  }

  /// The names of what was made, sorted, when every file of it could be read back whole and lies on the disk.
  func verify() throws -> [String] {
    let bestanden = try Werkmap.bestanden(in: staging)
    for bestand in bestanden {
      try Nalezing.check(bestand.path)
      try flushToDisk(bestand)
    }
    return bestanden.map(\.lastPathComponent)
  }

  /// Moves every file into a folder that holds other things as well, such as one that the user named. Returns the names, sorted.
  func deliver() throws -> [String] {
    let namen = try verify()
    try FileManager.default.createDirectory(at: doel, withIntermediateDirectories: true)
    for naam in namen {
      let plek = doel.appending(path: naam)
      guard rename(staging.appending(path: naam).path, plek.path) == 0 else {
        throw Wereldfout("Kan \(plek.path) niet plaatsen: \(lastSystemError()).")
      }
    }
    try flushToDisk(doel)
    try? FileManager.default.removeItem(at: staging)
    return namen
  }

  /// Makes the staging folder the target. What the target held beside it goes along: approved versions and files of a person in
  /// their place, the rest as `vorige` says.
  func publish(_ vorige: Vorige) throws {
    if FileManager.default.fileExists(atPath: doel.path) { try vorige.bring(from: doel, to: staging) }
    try flushToDisk(staging)
    try Publicatie.place(staging, doel)
    try flushToDisk(doel.deletingLastPathComponent())
  }

  /// Where two folders cannot change places (some network disks), the old one goes aside first; `recover` brings it back when the
  /// run is cut off in between.
  private static func place(_ staging: URL, _ doel: URL) throws {
    let opzij = aside(doel)
    if FileManager.default.fileExists(atPath: doel.path) {
      if wissel(staging.path, doel.path) == 0 {
        try? FileManager.default.removeItem(at: staging)
        return
      }
      guard rename(doel.path, opzij.path) == 0 else {
        throw Wereldfout("Kan \(doel.path) niet vervangen: \(lastSystemError()).")
      }
    }
    guard rename(staging.path, doel.path) == 0 else {
      let reden = lastSystemError()
      rename(opzij.path, doel.path)
      throw Wereldfout("Kan \(doel.path) niet plaatsen: \(reden).")
    }
    try? FileManager.default.removeItem(at: opzij)
  }

  private static func aside(_ doel: URL) -> URL {
    doel.deletingLastPathComponent().appending(path: ".opzij-\(doel.lastPathComponent)", directoryHint: .isDirectory)
  }

  private static func recover(_ doel: URL) throws {
    let opzij = aside(doel)
    guard FileManager.default.fileExists(atPath: opzij.path) else { return }
    if FileManager.default.fileExists(atPath: doel.path) {
      try FileManager.default.removeItem(at: opzij)
    } else if rename(opzij.path, doel.path) != 0 {
      throw Wereldfout("Kan \(doel.path) niet terugzetten: \(lastSystemError()).")
    }
  }

  /// Makes the staging folder itself the target, its files read-only: a version that no later run writes to.
  ///
  /// A target that is there already was left by a run that was cut off before it reached the ledger, and goes.
  func freeze() throws {
    for bestand in try Werkmap.bestanden(in: staging) {
      guard chmod(bestand.path, 0o444 & ~Rechten.masker) == 0 else {
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

  /// Removes what was laid ready, and the folders above it that were made for it alone; the target is untouched.
  func discard() {
    try? FileManager.default.removeItem(at: staging)
    for map in aangelegd { rmdir(map.path) }
  }
}

/// Forces a file or folder to disk.
func flushToDisk(_ url: URL) throws {
  let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw Wereldfout("Kan \(url.path) niet openen: \(lastSystemError()).") }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw Wereldfout("Kan \(url.path) niet vastleggen: \(lastSystemError()).") }
}

/// What one run lays ready, in the folder of what stays inside and in that of what may leave.
struct Publicaties {
  private let intern: Publicatie
  private let buiten: Publicatie

  fileprivate init(_ make: (Rapportkamer) throws -> Publicatie) throws {
    (intern, buiten) = (try make(.intern), try make(.buiten))
  }

  subscript(_ kamer: Rapportkamer) -> Publicatie {
    switch kamer {
    case .intern: intern
    case .buiten: buiten
    }
  }

  /// In the order in which they take their places.
  var alle: [Publicatie] { Rapportkamer.allCases.map { self[$0] } }

  /// Every file that lies ready, as it will be called below the folder of reports; sorted within its folder.
  func paths(below reports: URL) throws -> [String] {
    let begin = reports.standardizedFileURL.path
    return try alle.flatMap { publicatie in
      let map = String(publicatie.doel.standardizedFileURL.path.dropFirst(begin.count + 1))
      return try Werkmap.bestanden(in: publicatie.staging).map { "\(map)/\($0.lastPathComponent)" }
    }
  }
}

extension Rapportkamer {
  /// Fresh folders to lay reports ready in.
  static func publications(_ naam: String, _ map: (Rapportkamer) -> URL) throws -> Publicaties {
    try Publicaties { try Publicatie(doel: map($0), naam: naam) }
  }
}
