import Domain
import Foundation
import Glibc
import Pipeline
import Storage
import Testing

/// Faults of docs/betrouwbaarheid.md that need no program of their own to be caused.
@Suite struct `A fault of the world` {
  private let lijst = Proefwerkmap.presentiekop + "b1;06-01-2026;;;A1;Hal;WK039201;k1;;;;aanwezig;\n"

  @Test func `leaves a file that changed while it was read where it is`() throws {
    let proef = try Proefwerkmap(), naam = "een-aanwezigheid-2026-01.csv"
    try proef.ingest(["een-activiteiten-2026.csv": Proefwerkmap.register])
    try proef.write(lijst, to: "inbox/\(naam)")
    let pad = proef.map.appending(path: "inbox/\(naam)").path,
      erbij = Array("b1;06-01-2026;;;A1;Hal;WK039201;k2;;;;aanwezig;\n".utf8)
    var opdracht = Inleesronde.Opdracht()
    opdracht.tijdstip = "2026-04-01T07:00:00Z"
    let verslag = try ingestOnRequest(
      opdracht, in: proef.werkmap, peildatum: proef.peildatum,
      voortgang: Voortgang { stand in
        guard stand.stap == naam, stand.gedaan > 0 else { return }
        let bestand = open(pad, O_WRONLY | O_APPEND)
        write(bestand, erbij, erbij.count)
        close(bestand)
      })
    #expect(verslag.bestanden.map(\.lot) == [.nietGelezen])
    #expect(FileManager.default.fileExists(atPath: pad))
    #expect(try proef.contents(of: "archief").keys.allSatisfy { !$0.contains("aanwezigheid") })
    #expect(try proef.status().leveringen == 1)
    #expect(try proef.ingestInbox().bestanden.map(\.lot) == [.ingelezen])
  }

  @Test func `refuses data of a newer version`() throws {
    let proef = try Proefwerkmap()
    try proef.ingest(["een-activiteiten-2026.csv": Proefwerkmap.register])
    let eerst = try proef.contents(of: "reports")
    Opslag.forget()
    let sqlite = Process()
    sqlite.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    sqlite.arguments = [
      "-c",
      "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.execute(\"insert into grdb_migrations values ('van later')\"); d.commit()",
      proef.werkmap.opslag.path,
    ]
    try sqlite.run()
    sqlite.waitUntilExit()
    try #require(sqlite.terminationStatus == 0)
    let fout = #expect(throws: (any Error).self) { try proef.report(.maand(Maand(jaar: 2026, nummer: 1))) }
    #expect("\(try #require(fout))".contains("nieuwere versie"))
    #expect(try proef.contents(of: "reports") == eerst)
  }

  private static let isAndereSchijf: Bool = {
    var hier = stat(), daar = stat()
    return stat(NSTemporaryDirectory(), &hier) == 0 && stat("/dev/shm", &daar) == 0 && hier.st_dev != daar.st_dev
      && access("/dev/shm", W_OK) == 0
  }()

  @Test(.enabled(if: isAndereSchijf)) func `brings a file to an archive on another disk, and only then takes it away`()
    throws
  {
    let proef = try Proefwerkmap(), elders = URL(fileURLWithPath: "/dev/shm/archief-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: elders, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: elders) }
    try? FileManager.default.removeItem(at: proef.werkmap.archief)
    try FileManager.default.createSymbolicLink(at: proef.werkmap.archief, withDestinationURL: elders)
    // A row waits, so that the file is kept as it came.
    let inhoud = lijst + "b2;07-01-2026;;;A1;Hal;NERGENS;k1;;;;aanwezig;\n"
    let verslag = try proef.ingest([
      "een-activiteiten-2026.csv": Proefwerkmap.register, "een-aanwezigheid-2026-01.csv": inhoud,
    ])
    #expect(verslag.bestanden.allSatisfy { $0.lot == .ingelezen })
    #expect(try proef.contents(of: "inbox").isEmpty)
    let namen = try FileManager.default.contentsOfDirectory(atPath: elders.path).filter { $0.contains("aanwezigheid") }
    #expect(namen.count == 1)
    #expect(try Data(contentsOf: elders.appending(path: try #require(namen.first))) == Data(inhoud.utf8))
  }

  @Test func `that stops a month before it began is seen by who watches the machine`() throws {
    let proef = try Proefwerkmap()
    try proef.ingest(["een-activiteiten-2026.csv": Proefwerkmap.register, "een-aanwezigheid-2026-01.csv": lijst])
    let metrieken = proef.map.appending(path: "metrieken.prom")
    func month(_ tijdstip: String) throws -> Maandverslag {
      try runMonth(
        Maandopdracht(
          maand: Maand(jaar: 2026, nummer: 1), peildatum: proef.peildatum, uitvoermap: nil, formaten: "json",
          tijdstip: tijdstip), in: proef.werkmap, voortgang: .stil)
    }
    _ = try month("2026-04-01T08:00:00Z")
    #expect(try !String(contentsOf: metrieken, encoding: .utf8).contains("{periode=\"2026-01\"} 4"))
    for naam in ["verantwoording.sqlite", "verantwoording.sqlite.zegel"] {
      try FileManager.default.removeItem(at: proef.map.appending(path: naam))
    }
    Opslag.forget()
    #expect(throws: Wereldfout.self) { try month("2026-04-02T08:00:00Z") }
    #expect(try String(contentsOf: metrieken, encoding: .utf8).contains("{periode=\"2026-01\"} 4"))
  }
}
