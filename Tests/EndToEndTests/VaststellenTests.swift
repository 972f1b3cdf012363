import Foundation
import Testing

@Suite struct `Approving a report` {
  private static let periode = ["--periode", "2026-02", "--peildatum", "2026-03-05"]

  /// The demo with everything that its checklist asks for.
  private func ready() throws -> Demowerkmap {
    let werkmap = try Demowerkmap()
    _ = try Programma.run(["inlezen", "--werkmap", werkmap.pad])
    let pad = werkmap.map.appending(path: "toelichting/2026-02.md")
    var tekst = try String(contentsOf: pad, encoding: .utf8)
    if !tekst.contains("# R10\n") { tekst += "\n# R10\n\nIn januari vielen uren uit.\n" }
    try tekst.write(to: pad, atomically: true, encoding: .utf8)
    return werkmap
  }

  /// That a command was tried stands in the ledger, whatever comes of it; the store keeps a copy.
  private func withoutLedger(_ werkmap: Demowerkmap) throws -> [String: Data] {
    try werkmap.contents().filter { !$0.key.hasPrefix("grootboek") && !$0.key.hasPrefix("verantwoording.sqlite") }
  }

  private func approve(_ werkmap: Demowerkmap, _ extra: [String] = []) throws -> Programma.Afloop {
    try Programma.run(
      ["vaststellen", "--werkmap", werkmap.pad, "--formaten", "html,json"] + Self.periode + extra)
  }

  @Test func `is refused with everything that is missing, and writes nothing`() throws {
    let werkmap = try ready()
    let pad = werkmap.map.appending(path: "toelichting/2026-02.md")
    try String(contentsOf: pad, encoding: .utf8).replacing("# R10\n", with: "# R01\n")
      .replacing("# Wat kan er beter?", with: "# R11").write(to: pad, atomically: true, encoding: .utf8)
    let eerst = try withoutLedger(werkmap)
    let afloop = try approve(werkmap)
    #expect(afloop.code == 2)
    #expect(afloop.fouten.contains("R10") && afloop.fouten.contains("Wat kan er beter?"))
    #expect(try withoutLedger(werkmap) == eerst)
  }

  @Test func `freezes files and figures that no later run touches`() throws {
    let werkmap = try ready()
    let afloop = try approve(werkmap)
    #expect(afloop.code == 0, "\(afloop.fouten)")
    let vast = try werkmap.contents(of: "reports/2026-02/versie-1")
    #expect(vast.keys.contains { $0.hasSuffix("kinderwerk-haarlem-2026-02.html") })
    #expect(!vast.keys.contains { $0.contains("INTERN") || $0.hasSuffix("vaststelling.json") })
    let binnen = try werkmap.contents(of: "reports/INTERN/2026-02/versie-1")
    for naam in ["vaststelling.json", "cijferstand-INTERN.json", "kinderwerk-haarlem-2026-02-INTERN.html"] {
      #expect(binnen["reports/INTERN/2026-02/versie-1/\(naam)"] != nil, "\(naam)")
    }
    let pagina = try #require(vast.first { $0.key.hasSuffix("2026-02.html") }?.value)
    #expect(String(decoding: pagina, as: UTF8.self).contains("versie 1, vastgesteld"))

    _ = try Programma.run(
      ["rapportage", "--werkmap", werkmap.pad, "--formaat", "html", "--editie", "beide"] + Self.periode)
    #expect(try werkmap.contents(of: "reports/2026-02/versie-1") == vast)
    #expect(try werkmap.contents(of: "reports/INTERN/2026-02/versie-1") == binnen)
    let later = try werkmap.contents(of: "reports/2026-02")
      .first { $0.key.hasSuffix("2026-02/kinderwerk-haarlem-2026-02.html") }
    #expect(
      String(decoding: try #require(later?.value), as: UTF8.self).contains("versie 1 is vastgesteld en gaat voor"))
    #expect(
      try Programma.run(["vergelijk", "2026-02@1", "--werkmap", werkmap.pad, "--peildatum", "2026-03-05"]).uitvoer
        .contains("dezelfde cijfers"))
    let maandLater = try Programma.run([
      "vergelijk", "2026-02@1", "--werkmap", werkmap.pad, "--peildatum", "2026-04-05",
    ])
    #expect(maandLater.uitvoer.contains("De stand is nu per 2026-04-05; die was per 2026-03-05"))
  }

  @Test func `asks for a reason the second time, and keeps both versions`() throws {
    let werkmap = try ready()
    #expect(try approve(werkmap).code == 0)
    let zonder = try approve(werkmap)
    #expect(zonder.code == 2 && zonder.fouten.contains("--reden"))
    #expect(try approve(werkmap, ["--reden", "Nagekomen presentielijst."]).code == 0)
    let boek = try String(contentsOf: werkmap.map.appending(path: "grootboek.jsonl"), encoding: .utf8)
    #expect(boek.contains("Nagekomen presentielijst.") && boek.contains("\"versie\":2"))
    #expect(try !werkmap.contents(of: "reports/2026-02/versie-1").isEmpty)
    #expect(try !werkmap.contents(of: "reports/2026-02/versie-2").isEmpty)
  }

  @Test func `is followed by status when later deliveries change a figure, with the cause in vergelijk`() throws {
    let werkmap = try ready()
    #expect(try approve(werkmap).code == 0)
    let archief = try FileManager.default.contentsOfDirectory(atPath: werkmap.map.appending(path: "archief").path)
    let naam = try #require(archief.first { $0.hasPrefix("buurts-aanwezigheid-2026-02") })
    let bron = werkmap.map.appending(path: "archief/\(naam)")
    // The same month again, without its last four rows.
    let regels = try Data(contentsOf: bron).split(separator: UInt8(ascii: "\n"))
    let nieuw = werkmap.map.appending(path: "inbox/buurts-aanwezigheid-2026-02.csv")
    try Data(regels.dropLast(4).joined(separator: [UInt8(ascii: "\n")]) + [UInt8(ascii: "\n")]).write(to: nieuw)
    let ingelezen = try Programma.run(["inlezen", "--werkmap", werkmap.pad])
    #expect(ingelezen.code <= 1, "\(ingelezen.fouten)")
    let status = try Programma.run(["status", "--werkmap", werkmap.pad, "--peildatum", "2026-03-05"])
    #expect(
      status.uitvoer.contains("2026-02, versie 1") && status.uitvoer.contains("veranderd door wat later binnenkwam"))
    let verschil = try Programma.run(["vergelijk", "2026-02@1", "2026-02@nu", "--werkmap", werkmap.pad])
    #expect(
      verschil.uitvoer.contains("deelnames@2026-02:")
        && verschil.uitvoer.components(separatedBy: "Geleverd: buurts-aanwezigheid-2026-02-").count == 2)
  }

  @Test func `shows in status that a frozen file was changed`() throws {
    let werkmap = try ready()
    #expect(try approve(werkmap).code == 0)
    let pad = werkmap.map.appending(path: "reports/2026-02/versie-1/kinderwerk-haarlem-2026-02.html")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: pad.path)
    try Data("anders".utf8).write(to: pad)
    let status = try Programma.run(["status", "--werkmap", werkmap.pad, "--peildatum", "2026-03-05"])
    #expect(status.code == 1 && status.uitvoer.contains("BESCHADIGD: kinderwerk-haarlem-2026-02.html"))
  }

  @Test func `refuses a period that is not over, and a version that is not there`() throws {
    let werkmap = try ready()
    let vroeg = try Programma.run([
      "vaststellen", "--werkmap", werkmap.pad, "--periode", "2026-02", "--peildatum", "2026-02-20",
    ])
    #expect(vroeg.code == 2 && vroeg.fouten.contains("nog niet voorbij"))
    for versie in ["2026-02@1", "2026-02@x", "onzin"] {
      #expect(try Programma.run(["vergelijk", versie, "--werkmap", werkmap.pad]).code == 2)
    }
  }
}
