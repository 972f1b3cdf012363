import Foundation
import Testing

@Suite struct `The analyst's own tools` {
  @Test func `answer the questions of the manual, and find no small number of children`() throws {
    let werkmap = try Demowerkmap()
    #expect(try Programma.run(["inlezen", "--werkmap", werkmap.pad]).code == 1)
    let map = werkmap.ouder.appending(path: "verkenning")
    let afloop = try Programma.run([
      "verkenning", "--werkmap", werkmap.pad, "--periode", "2026-02", "--peildatum", "2026-03-05", "--map", map.path,
    ])
    #expect(afloop.code == 0, "\(afloop.fouten)")
    let tekst = try String(
      contentsOf: Demowerkmap.fixtures.deletingLastPathComponent().appending(path: "docs/verkenning.md"),
      encoding: .utf8)
    let vragen = tekst.components(separatedBy: "```sql\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    #expect(vragen.count == 5)
    for vraag in vragen { #expect(try !ask(vraag, map).isEmpty, "\(vraag)") }
    let klein = """
      SELECT COUNT(*) FROM cijfer WHERE waarde BETWEEN 1 AND 4
      AND maat IN ('unieke_kinderen', 'kinderen_4_keer', 'vaste_kinderen', 'deelnames', 'anonieme_deelnames', 'wachtlijst');
      """
    #expect(try ask(klein, map) == "0\n")
    #expect(try ask("SELECT COUNT(*) FROM woordenboek WHERE uitleg = '';", map) == "0\n")
  }

  /// Through Python's own SQLite: a stock tool.
  private func ask(_ vraag: String, _ map: URL) throws -> String {
    let proces = Process(), uit = Pipe()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    proces.arguments = [
      "python3", "-c",
      "import sqlite3,sys\nfor r in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print(*r, sep='|')",
      map.appending(path: "verkenning-INTERN.sqlite").path, vraag,
    ]
    proces.standardOutput = uit
    try proces.run()
    let tekst = try uit.fileHandleForReading.readToEnd() ?? Data()
    proces.waitUntilExit()
    return String(decoding: tekst, as: UTF8.self)
  }
}
