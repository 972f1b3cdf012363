import Foundation
import Glibc
import Testing

@Suite struct `A run that is killed at any moment` {
  /// Starts reading the inbox and kills it after a while; whether it was still at work then.
  private func ingestAndKill(_ werkmap: Demowerkmap, after milliseconden: Int) throws -> Bool {
    let proces = Process()
    proces.executableURL = Programma.pad
    proces.arguments = ["inlezen", "--werkmap", werkmap.pad]
    (proces.standardOutput, proces.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try proces.run()
    usleep(UInt32(milliseconden) * 1000)
    let liep = proces.isRunning
    kill(proces.processIdentifier, SIGKILL)
    proces.waitUntilExit()
    return liep
  }

  private func figures(_ werkmap: Demowerkmap) throws -> String {
    try Programma.run(["cijfers", "--werkmap", werkmap.pad, "--periode", "2025", "--peildatum", "2026-03-05"]).uitvoer
  }

  @Test func `is completed by the next, and leaves no rows without their levering and no levering without its rows`()
    throws
  {
    let heel = try Demowerkmap()
    let begin = ContinuousClock.now
    _ = try Programma.run(["inlezen", "--werkmap", heel.pad])
    let duur = Int((ContinuousClock.now - begin) / .milliseconds(1))
    let (cijfers, rijen) = (try figures(heel), try heel.contents(of: "quarantaine"))

    let werkmap = try Demowerkmap()
    var afgebroken = 0
    for poging in 1...8 {
      // Each time the rest is shorter; what matters is that the kills fall in different places.
      if try ingestAndKill(werkmap, after: max(5, duur * poging / 40)) { afgebroken += 1 }
      let status = try Programma.run(["status", "--werkmap", werkmap.pad, "--formaat", "json"])
      let stand = try #require(JSONSerialization.jsonObject(with: Data(status.uitvoer.utf8)) as? [String: Any])
      #expect(stand["isOpslagHeel"] as? Bool == true)
      let wachtend = try #require(stand["quarantaine"] as? [[String: Any]])
      for levering in wachtend { #expect(levering["bestand"] is String, "\(levering["levering"] ?? "")") }
    }
    #expect(afgebroken > 1)
    _ = try Programma.run(["inlezen", "--werkmap", werkmap.pad])
    #expect(try figures(werkmap) == cijfers)
    #expect(try werkmap.contents(of: "quarantaine") == rijen)
    #expect(try werkmap.contents(of: "inbox").isEmpty)
    #expect(try werkmap.contents(of: ".tussen").isEmpty)
  }
}
