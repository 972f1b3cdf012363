import Foundation
import Testing

@Suite struct `A manager without a terminal` {
  private func day(_ werkmap: Demowerkmap, _ dag: String) throws -> Programma.Afloop {
    try Programma.run(["dag", "--werkmap", werkmap.pad, "--peildatum", dag, "--formaten", "html"])
  }

  /// Types in a form as a person does.
  private func fill(_ werkmap: Demowerkmap, _ soort: String, _ naam: String, _ velden: [String]) throws {
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let script = Demowerkmap.fixtures.appending(path: "generator/vul_in.py").path
    proces.arguments = ["python3", "-B", script, soort, werkmap.map.appending(path: "te-doen/\(naam)").path] + velden
    try proces.run()
    proces.waitUntilExit()
    #expect(proces.terminationStatus == 0, "\(naam)")
  }

  private func text(_ werkmap: Demowerkmap, _ pad: String) throws -> String {
    try String(contentsOf: werkmap.map.appending(path: pad), encoding: .utf8)
  }

  @Test func `goes from exports to an approved version, a correction and version 2 with files alone`() throws {
    let werkmap = try Demowerkmap()
    let bestanden = FileManager.default
    // A correction of February that comes later.
    let nalevering = werkmap.map.appending(path: "inbox/speeltuinen_presentie_2026-02.csv")
    let apart = werkmap.ouder.appending(path: "apart.csv")
    try bestanden.moveItem(at: nalevering, to: apart)

    let eerste = try day(werkmap, "2026-03-05")
    #expect(eerste.code == 1, "\(eerste.fouten)")
    let pagina = try text(werkmap, "te-doen/wat-nu.html")
    #expect(pagina.contains("toelichting-2026-02.docx") && pagina.contains("akkoord-2026-02.xlsx"))
    #expect(!pagina.contains("<script") && !pagina.contains("_ONBEKEND"))

    try fill(werkmap, "docx", "toelichting-2026-02.docx", ["R10", "In januari vielen uren uit."])
    let tweede = try day(werkmap, "2026-03-06")
    #expect(tweede.uitvoer.contains("De tekst onder 'R10' staat nu in toelichting/2026-02.md"), "\(tweede.uitvoer)")
    #expect(try text(werkmap, "toelichting/2026-02.md").contains("# R10\n\nIn januari vielen uren uit."))

    // Approved, and then something came in: that approval counts no longer.
    let akkoord = ["Uw naam", "A. Manager", "Datum", "6 maart 2026", "Akkoord", "akkoord"]
    try fill(werkmap, "xlsx", "akkoord-2026-02.xlsx", akkoord)
    try bestanden.copyItem(at: apart, to: nalevering)
    let derde = try day(werkmap, "2026-03-07")
    #expect(derde.uitvoer.contains("telt niet"), "\(derde.uitvoer)\(derde.fouten)")
    #expect(!bestanden.fileExists(atPath: werkmap.map.appending(path: "reports/2026-02/versie-1").path))

    try fill(werkmap, "xlsx", "akkoord-2026-02.xlsx", akkoord)
    let vierde = try day(werkmap, "2026-03-08")
    #expect(vierde.uitvoer.contains("vastgesteld als versie 1"), "\(vierde.uitvoer)\(vierde.fouten)")

    // A delivery that replaces February once more, with one row less.
    var regels = try String(contentsOf: apart, encoding: .isoLatin1).components(separatedBy: "\r\n")
    regels.remove(at: regels.count / 2)
    try regels.joined(separator: "\r\n").write(
      to: werkmap.map.appending(path: "inbox/speeltuinen_presentie_2026-02_v2.csv"), atomically: true,
      encoding: .isoLatin1)
    let vijfde = try day(werkmap, "2026-03-09")
    #expect(vijfde.uitvoer.contains("klopt niet meer"), "\(vijfde.uitvoer)\(vijfde.fouten)")
    try fill(werkmap, "xlsx", "akkoord-2026-02.xlsx", akkoord + ["Reden", "De speeltuinen verbeterden een lijst."])
    let zesde = try day(werkmap, "2026-03-10")
    #expect(zesde.uitvoer.contains("vastgesteld als versie 2"), "\(zesde.uitvoer)\(zesde.fouten)")
  }

  @Test func `overwrites nothing that a person wrote`() throws {
    let werkmap = try Demowerkmap()
    _ = try day(werkmap, "2026-03-05")
    let pad = werkmap.map.appending(path: "toelichting/2026-02.md")
    let eigen = try text(werkmap, "toelichting/2026-02.md") + "\n# R10\n\nMijn eigen tekst.\n"
    try fill(werkmap, "docx", "toelichting-2026-02.docx", ["R10", "Een andere tekst."])
    try eigen.write(to: pad, atomically: true, encoding: .utf8)
    let afloop = try day(werkmap, "2026-03-06")
    #expect(afloop.uitvoer.contains("staat in toelichting/2026-02.md al een andere tekst"), "\(afloop.uitvoer)")
    #expect(try text(werkmap, "toelichting/2026-02.md") == eigen)
  }
}
