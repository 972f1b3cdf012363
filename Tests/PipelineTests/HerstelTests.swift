import Domain
import Foundation
import Pipeline
import Testing

@Suite struct `The quarantine as a workbench` {
  private static let lijst =
    Proefwerkmap.presentiekop
      + """
      b1;06-01-2026;;;A1;Hal;WK039201;k1;;;;aanwezig;
      b1;06-01-2026;;;A1;Hal;NERGENS;k2;;;;aanwezig;
      b1;99-01-2026;;;A1;Hal;WK039201;k3;;;;aanwezig;
      b1;06-01-2026;;;A1;Hal;WK039201;k4;;;;OOIT;

      """

  private func start() throws -> (proef: Proefwerkmap, levering: String) {
    let proef = try Proefwerkmap()
    let verslag = try proef.ingest([
      "een-activiteiten-2026.csv": Proefwerkmap.register, "een-aanwezigheid-2026-01.csv": Self.lijst,
    ])
    return (proef, try #require(verslag.bestanden.last?.levering))
  }

  /// Makes the workbooks and puts the one of a levering in the inbox, changed as a person would.
  private func mend(_ levering: String, _ proef: Proefwerkmap, _ wissels: [(String, String)]) throws -> Inleesverslag {
    _ = try makeRepairFiles([levering], in: proef.werkmap, peildatum: proef.peildatum)
    let naam = "herstel-\(levering).xlsx"
    try replace(
      in: proef.map.appending(path: "quarantaine/\(naam)"), to: proef.map.appending(path: "inbox/\(naam)"), wissels)
    return try proef.ingestInbox()
  }

  private func replace(in bron: URL, to doel: URL, _ wissels: [(String, String)]) throws {
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let script = """
      import sys, zipfile
      bron, doel, *paren = sys.argv[1:]
      with zipfile.ZipFile(bron) as van, zipfile.ZipFile(doel, "w", zipfile.ZIP_DEFLATED) as naar:
          for deel in van.infolist():
              tekst = van.read(deel)
              for oud, nieuw in zip(paren[::2], paren[1::2]):
                  tekst = tekst.replace((">%s<" % oud).encode(), (">%s<" % nieuw).encode())
              naar.writestr(deel, tekst)
      """
    proces.arguments = ["python3", "-c", script, bron.path, doel.path] + wissels.flatMap { [$0.0, $0.1] }
    try proces.run()
    proces.waitUntilExit()
    try #require(proces.terminationStatus == 0)
  }

  private func sums(_ verslag: Inleesverslag) -> [Int] {
    let bestand = verslag.bestanden[0]
    #expect(bestand.gelezen == bestand.aangenomen + bestand.afgekeurd + bestand.dubbel + bestand.vervangen)
    return [bestand.gelezen, bestand.aangenomen, bestand.afgekeurd]
  }

  /// Files of rows that wait; beside them lies the workbook of words.
  private func rows(_ proef: Proefwerkmap) throws -> [String] {
    try proef.contents(of: "quarantaine").keys.filter { !$0.hasPrefix("schrijfwijzen") }.sorted()
  }

  @Test func `takes in only the mended rows, and offers the others again until none is left`() throws {
    let (proef, levering) = try start()
    #expect(try proef.status().quarantaine.map(\.rijen) == [3])
    // One row is right now, one is wrong in another way, one was left alone.
    let eerste = try mend(levering, proef, [("NERGENS", "WK039201"), ("99-01-2026", "98-01-2026")])
    #expect(sums(eerste) == [3, 1, 2])
    let stand = try proef.status().quarantaine
    #expect(stand.map(\.rijen) == [2])
    let tweede = try mend(stand[0].levering, proef, [("98-01-2026", "06-01-2026")])
    #expect(sums(tweede) == [2, 1, 1])
    let derde = try mend(try proef.status().quarantaine[0].levering, proef, [("OOIT", "aanwezig")])
    #expect(sums(derde) == [1, 1, 0])
    #expect(try proef.status().quarantaine == [])
    #expect(try rows(proef).isEmpty)
    // As if the file had been right at once.
    let heel = try Proefwerkmap()
    let goed = Self.lijst.replacing("NERGENS", with: "WK039201").replacing("99-01", with: "06-01")
      .replacing("OOIT", with: "aanwezig")
    try heel.ingest(["een-activiteiten-2026.csv": Proefwerkmap.register, "een-aanwezigheid-2026-01.csv": goed])
    let verwacht = try heel.stand()
    #expect(try proef.stand() == verwacht)
  }

  @Test func `changes nothing when the same mended file comes twice`() throws {
    let (proef, levering) = try start()
    let naam = "herstel-\(levering).xlsx"
    _ = try mend(levering, proef, [("NERGENS", "WK039201")])
    let eerst = try proef.stand()
    let archief = try proef.contents(of: "archief")
    let kopie = try #require(archief.keys.first { $0.hasSuffix(".xlsx") })
    try FileManager.default.copyItem(
      at: proef.map.appending(path: "archief/\(kopie)"), to: proef.map.appending(path: "inbox/\(naam)"))
    let verslag = try proef.ingestInbox()
    #expect(verslag.bestanden.map(\.lot) == [.ongewijzigd])
    #expect(try proef.stand() == eerst)
  }

  @Test
  func `rejects a row again that still contradicts its bijeenkomst, until it is mended or has a number of its own`()
    throws
  {
    let proef = try Proefwerkmap()
    let lijst =
      ["WK039201", "WK039201", "WK039202", "WK039203"].enumerated().map { nummer, wijk in
        "b1;06-01-2026;;;A1;Hal;\(wijk);k\(nummer);;;;aanwezig;\n"
      }.joined()
    let verslag = try proef.ingest([
      "een-activiteiten-2026.csv": Proefwerkmap.register,
      "een-aanwezigheid-2026-01.csv": Proefwerkmap.presentiekop + lijst,
    ])
    let levering = try #require(verslag.bestanden.last?.levering)
    #expect(verslag.bestanden.last?.bevindingen["BIJEENKOMST_TEGENSTRIJDIG"] == 2)
    #expect(try proef.contents(of: "quarantaine")["\(levering).csv"].map { $0.split(separator: 10).count } == 2)
    let eerst = try proef.stand()
    let niets = try mend(levering, proef, [])
    #expect(sums(niets) == [2, 0, 2])
    #expect(try proef.stand() == eerst)
    let goed = try mend(try proef.status().quarantaine[0].levering, proef, [("WK039202", "WK039201")])
    #expect(sums(goed) == [2, 1, 1])
    let eigen = try mend(try proef.status().quarantaine[0].levering, proef, [("b1", "b1-bis")])
    #expect(sums(eigen) == [1, 1, 0])
    #expect(try proef.status().quarantaine == [])
  }

  @Test func `is emptied by a newer delivery, and goes with the delivery that is undone`() throws {
    let (proef, levering) = try start()
    _ = try mend(levering, proef, [("NERGENS", "WK039201")])
    let nieuw = try proef.ingest(["een-aanwezigheid-2026-01.csv": Self.lijst.replacing("OOIT", with: "afwezig")])
    let nieuwe = try #require(nieuw.bestanden[0].levering)
    #expect(try proef.status().quarantaine.map(\.levering) == [nieuwe])
    #expect(try rows(proef) == ["\(nieuwe).csv"])
    _ = try proef.undo(nieuwe)
    // The delivery before it counts again, with its repair; undoing that takes both away.
    let herstel = try proef.status().quarantaine
    #expect(herstel.count == 1 && herstel[0].rijen == 2)
    #expect(try proef.undo(levering).contains("1 herstelbestand"))
    #expect(try proef.status().leveringen == 1)
    #expect(try proef.contents(of: "quarantaine").isEmpty)
    let nooit = try Proefwerkmap()
    try nooit.ingest(["een-activiteiten-2026.csv": Proefwerkmap.register])
    let leeg = try nooit.stand()
    #expect(try proef.stand() == leeg)
  }

  @Test func `shows cells only in files that their owner alone may read, with a filter on the sheet`() throws {
    let (proef, levering) = try start()
    let verslag = try makeRepairFiles([], in: proef.werkmap, peildatum: proef.peildatum)
    #expect(verslag.bestanden.map(\.rijen) == [3] && !verslag.tekst.contains("NERGENS"))
    for naam in ["\(levering).csv", "herstel-\(levering).xlsx"] {
      let pad = proef.map.appending(path: "quarantaine/\(naam)").path
      #expect(try FileManager.default.attributesOfItem(atPath: pad)[.posixPermissions] as? Int == 0o600, "\(naam)")
    }
    let werkboek = proef.map.appending(path: "quarantaine/herstel-\(levering).xlsx").path
    let delen = try unpacked(werkboek)
    #expect(delen.contains("autoFilter") && delen.contains("NERGENS") && delen.contains("WIJK_ONBEKEND"))
  }
}

@Suite struct `A run that is killed around its commit` {
  private static let bestanden = [
    "een-activiteiten-2026.csv": Proefwerkmap.register,
    "een-aanwezigheid-2026-01.csv": Proefwerkmap.presentiekop + "b1;06-01-2026;;;A1;Hal;NERGENS;k2;;;;aanwezig;\n",
  ]

  /// The folder and the store tell the same.
  private func isWhole(_ proef: Proefwerkmap) throws -> Bool {
    let open = try proef.status().quarantaine
    return try proef.contents(of: "quarantaine").keys.sorted() == open.map { "\($0.levering).csv" }.sorted()
  }

  @Test func `just after it, gives the rows their name when it is started again`() throws {
    let proef = try Proefwerkmap()
    let id = try #require(try proef.ingest(Self.bestanden).bestanden.last?.levering)
    let map = proef.map.appending(path: "quarantaine")
    let rijen = try proef.contents(of: "quarantaine")
    // As the kill leaves it: committed, not yet renamed, the file still in the inbox.
    try FileManager.default.moveItem(at: map.appending(path: "\(id).csv"), to: map.appending(path: ".wacht-\(id).csv"))
    try FileManager.default.moveItem(
      at: proef.map.appending(path: "archief/\(id).csv"),
      to: proef.map.appending(path: "inbox/een-aanwezigheid-2026-01.csv"))
    #expect(try proef.status().quarantaine.map(\.bestand) == ["quarantaine/.wacht-\(id).csv"])
    let verslag = try proef.ingestInbox()
    #expect(verslag.bestanden.map(\.lot) == [.ongewijzigd])
    #expect(try proef.contents(of: "quarantaine") == rijen)
    #expect(try isWhole(proef))
  }

  @Test func `just before it, leaves no rows of a levering that is not there`() throws {
    let proef = try Proefwerkmap()
    try proef.ingest(Self.bestanden.filter { $0.key.contains("activiteiten") })
    // As the kill leaves it: rows prepared and rows in progress, nothing in the store, the file still in the inbox.
    try proef.write("2;WIJK_ONBEKEND;geheim\n", to: "quarantaine/.wacht-een-aanwezigheid-2026-01-0123abcd.csv")
    try proef.write("geheim\n", to: ".tussen/quarantaine-een-aanwezigheid-2026-01.csv")
    try proef.ingest(Self.bestanden)
    #expect(try isWhole(proef))
    #expect(try proef.contents(of: ".tussen").isEmpty)
    // With nothing in the inbox too; and a file that a person put there stays.
    try proef.write("2;WIJK_ONBEKEND;geheim\n", to: "quarantaine/.wacht-een-aanwezigheid-2026-01-0123abcd.csv")
    try proef.write("eigen\n", to: "quarantaine/aantekening.csv")
    try proef.ingestInbox()
    let namen = try proef.contents(of: "quarantaine").keys.sorted()
    #expect(namen.count == 2 && namen[0] == "aantekening.csv")
  }
}
