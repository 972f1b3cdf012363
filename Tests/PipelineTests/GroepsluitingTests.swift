import Domain
import Foundation
import Glibc
@testable import Pipeline
import TestSupport
import Testing

@Suite struct `A group that is taken out of the settings` {
  private static let heeftGroepen = Machinegroep.alle.count > 1
  private static let rij = "b1;06-01-2026;;;A1;Hal;WK039201;k1;;;;aanwezig;\n"

  /// A workspace that was shared with the first group, with files of all kinds, and its note.
  private func shared() throws -> (Proefwerkmap, groep: Machinegroep) {
    let groep = try #require(Machinegroep.alle.first), proef = try Proefwerkmap()
    try name(groep.naam, in: proef)
    try proef.write("stil", to: "inbox/nieuw/lijst.txt")
    try proef.write("x", to: "te-doen/wat-nu.html")
    try proef.write("---\nperiode: 2026-01\n---\n\n# Samenvatting\n\nHet ging goed.\n", to: "toelichting/2026-01.md")
    try proef.write("x", to: "reports/2025/versie-1/rapport.html")
    chmod(proef.map.appending(path: "reports/2025/versie-1/rapport.html").path, 0o400)
    chmod(proef.map.appending(path: "inbox").path, 0o703)
    try proef.ingest([
      "een-activiteiten-2026.csv": Proefwerkmap.register,
      "een-aanwezigheid-2026-01.csv": Proefwerkmap.presentiekop + Self.rij,
    ])
    return (proef, groep)
  }

  private func name(_ groep: String?, in proef: Proefwerkmap) throws {
    let pad = proef.map.appending(path: "verantwoording.yaml")
    let regels = try String(contentsOf: pad, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("managergroep") }.joined(separator: "\n")
    try Data((regels + (groep.map { "managergroep: \($0)\n" } ?? "")).utf8).write(to: pad)
  }

  private func note(_ proef: Proefwerkmap) -> URL { proef.map.appending(path: ".managergroep") }

  private struct Recht: Equatable {
    var modus: mode_t
    var gid: gid_t
  }

  private func right(_ proef: Proefwerkmap, _ pad: String) throws -> Recht {
    var gegevens = stat()
    try #require(lstat(proef.map.appending(path: pad).path, &gegevens) == 0, "\(pad)")
    return Recht(modus: gegevens.st_mode & 0o7777, gid: gegevens.st_gid)
  }

  /// All that is for the group, in the order in which it is given; the folder of the workspace, through which one gets in, first.
  private func entries(_ proef: Proefwerkmap) throws -> [String] {
    var uit = [""]
    for deel in ["inbox", "te-doen", "toelichting", "reports"] {
      let map = proef.map.appending(path: deel)
      uit.append(deel)
      uit += (FileManager.default.enumerator(atPath: map.path)?.compactMap { $0 as? String } ?? []).sorted()
        .map { "\(deel)/\($0)" }
    }
    return uit
  }

  private func rights(_ proef: Proefwerkmap) throws -> [String: Recht] {
    Dictionary(uniqueKeysWithValues: try entries(proef).map { ($0, try right(proef, $0)) })
  }

  private func set(_ proef: Proefwerkmap, _ rechten: [String: Recht], _ paden: some Sequence<String>) throws {
    for pad in paden {
      let recht = try #require(rechten[pad]), plek = proef.map.appending(path: pad).path
      chown(plek, uid_t.max, recht.gid)
      chmod(plek, recht.modus)
    }
  }

  /// Nothing is open for a group any more, and what was there for others is.
  private func expectClosed(_ proef: Proefwerkmap) throws {
    for (pad, recht) in try rights(proef) {
      #expect(recht.gid == getegid() && recht.modus & 0o2070 == 0, "\(pad): \(String(recht.modus, radix: 8))")
    }
    #expect(try right(proef, "inbox").modus == 0o703)
    #expect(try right(proef, "reports/2025/versie-1/rapport.html").modus == 0o400)
    #expect(!FileManager.default.fileExists(atPath: note(proef).path))
  }

  @Test(.enabled(if: heeftGroepen)) func `can nowhere get in after the next command, and status says so until then`()
    throws
  {
    let (proef, groep) = try shared()
    #expect(try right(proef, ".managergroep").modus == 0o600)
    try name(nil, in: proef)
    let status = try proef.status()
    #expect(!status.isGedeeld && status.uitkomst == .mensNodig)
    #expect(status.tekst.contains("Rechten: de groep '\(groep.naam)' kan nog bij inbox/"))
    // What an administrator opened for another group is not ours to close.
    let ander = Machinegroep.alle[1], eigen = proef.map.appending(path: "inbox/nieuw").path
    chown(eigen, uid_t.max, ander.gid)
    chmod(eigen, 0o2770)
    try proef.ingestInbox()
    #expect(try right(proef, "inbox/nieuw") == Recht(modus: 0o2770, gid: ander.gid))
    chown(eigen, uid_t.max, getegid())
    chmod(eigen, 0o700)
    try expectClosed(proef)
    #expect(try proef.status().isGedeeld && !proef.status().tekst.contains("Rechten"))
    #expect(Rechten.takeNotices().contains { $0.contains("kan nergens meer bij") })
  }

  @Test(.enabled(if: heeftGroepen)) func `stays in while nobody can read the settings`() throws {
    let (proef, _) = try shared()
    let eerst = try rights(proef)
    try Data("managergroep: [stuk\n".utf8).write(to: proef.map.appending(path: "verantwoording.yaml"))
    #expect(throws: (any Error).self) { try proef.ingestInbox() }
    #expect(try rights(proef) == eerst && FileManager.default.fileExists(atPath: note(proef).path))
  }

  @Test(.enabled(if: heeftGroepen)) func `makes room for the one that is named instead`() throws {
    let (proef, groep) = try shared(), ander = Machinegroep.alle[1]
    try name(ander.naam, in: proef)
    #expect(try !proef.status().isGedeeld)
    try proef.ingestInbox()
    for (pad, recht) in try rights(proef) { #expect(recht.gid == ander.gid && recht.gid != groep.gid, "\(pad)") }
    #expect(try String(contentsOf: note(proef), encoding: .utf8) == #"[{"gid":\#(ander.gid),"naam":"\#(ander.naam)"}]"#)
    #expect(try proef.status().isGedeeld)
    try name(nil, in: proef)
    try proef.ingestInbox()
    try expectClosed(proef)
  }

  /// Killed behind any one of the changes, while it was taken away or given: the next command ends it, whatever the settings say then.
  @Test(.enabled(if: heeftGroepen)) func `leaves nothing open when a run was killed half-way`() throws {
    let (proef, groep) = try shared()
    let open = try rights(proef), geheugen = try Data(contentsOf: note(proef)), paden = try entries(proef)
    try name(nil, in: proef)
    try proef.ingestInbox()
    try expectClosed(proef)
    let dicht = try rights(proef)
    for plek in 0...paden.count {
      // The folder of the workspace is closed last.
      try set(proef, dicht, paden)
      try set(proef, open, ([""] + paden.dropFirst(max(1, plek))).prefix(plek == paden.count ? 0 : paden.count))
      try geheugen.write(to: note(proef))
      if plek < paden.count { #expect(try !proef.status().isGedeeld) }
      try proef.ingestInbox()
      try expectClosed(proef)
    }
    for plek in 0...paden.count {
      // Given as far as this: the note was there before the first.
      try set(proef, open, paden.prefix(plek))
      try geheugen.write(to: note(proef))
      if plek % 2 == 0 {
        try proef.ingestInbox()
        try expectClosed(proef)
      } else {
        try name(groep.naam, in: proef)
        try proef.ingestInbox()
        #expect(try rights(proef) == open)
        try name(nil, in: proef)
        try proef.ingestInbox()
      }
    }
    try expectClosed(proef)
  }

  @Test(.enabled(if: heeftGroepen))
  func `is given nothing when it cannot be remembered, and what cannot be read is told`() throws {
    let groep = try #require(Machinegroep.alle.first), proef = try Proefwerkmap()
    try FileManager.default.createDirectory(at: note(proef), withIntermediateDirectories: true)
    try name(groep.naam, in: proef)
    let eerst = try right(proef, "inbox")
    let fout = #expect(throws: Wereldfout.self) { try proef.ingestInbox() }
    #expect(fout?.description.contains("chmod -R g-rwx,g-s") == true)
    #expect(try right(proef, "inbox") == eerst)
    #expect(try proef.status().uitkomst == .mensNodig)
  }

  @Test func `is in no backup`() throws {
    #expect(Reservekopie.isVluchtig(".managergroep"))
  }
}
