import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct `A machine that has no file descriptor left` {
  private func ingest(_ werkmap: Demowerkmap, descriptors: Int) throws -> Programma.Afloop {
    try Programma.run(["inlezen", "--werkmap", werkmap.pad], descriptors: descriptors)
  }

  /// One folder in another, so that looking into all of them takes one descriptor more each.
  private func deep(_ werkmap: Demowerkmap) throws -> [URL] {
    var uit = [werkmap.map.appending(path: "inbox")]
    for _ in 1...12 { uit.append(uit[uit.count - 1].appending(path: "diep")) }
    try FileManager.default.createDirectory(at: uit[uit.count - 1], withIntermediateDirectories: true)
    for map in uit { chmod(map.path, 0o700) }
    return uit
  }

  private func isGiven(_ url: URL, _ groep: Machinegroep) throws -> Bool {
    var gegevens = stat()
    try #require(lstat(url.path, &gegevens) == 0)
    return gegevens.st_gid == groep.gid && gegevens.st_mode & 0o7777 == 0o2770
  }

  /// Whatever number is left: the folders of the manager are all given, or the command stops and says why.
  @Test(.enabled(if: !Machinegroep.alle.isEmpty)) func `never takes a folder for shared that it could not look into`()
    throws
  {
    let groep = try #require(Machinegroep.alle.first), werkmap = try Demowerkmap()
    let mappen = try deep(werkmap), pad = werkmap.map.appending(path: "verantwoording.yaml")
    try FileManager.default.removeItem(at: werkmap.map.appending(path: "inbox"))
    _ = try deep(werkmap)
    try Data((String(contentsOf: pad, encoding: .utf8) + "managergroep: \(groep.naam)\n").utf8).write(to: pad)
    var meldingen: [String] = [], isGelukt = false
    for descriptors in 4...60 where !isGelukt {
      let afloop = try ingest(werkmap, descriptors: descriptors)
      // A program that cannot even begin says nothing.
      guard afloop.code == 4 || afloop.code < 2 else { continue }
      isGelukt = try mappen.allSatisfy { try isGiven($0, groep) }
      if isGelukt { continue }
      #expect(afloop.code == 4, "\(descriptors): \(afloop.fouten)")
      #expect(afloop.fouten.contains("Too many open files") || afloop.fouten.contains("bestaat op deze machine niet"))
      meldingen.append(afloop.fouten)
    }
    #expect(isGelukt)
    #expect(meldingen.contains { $0.contains("Kan inbox niet openen") })
    #expect(meldingen.contains { $0.contains("Kan een map niet lezen") })
  }
}
