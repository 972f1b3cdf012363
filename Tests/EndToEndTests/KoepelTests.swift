import Foundation
import Testing

@Suite struct `One picture of many gemeenten` {
  private static let dag = ["--peildatum", "2026-03-05"]

  /// Four gemeenten made from the demo's February, each with its own codes and fewer rows than the one before; the first is approved.
  private final class Gemeenten {
    let ouder = FileManager.default.temporaryDirectory.appending(path: "koepel-\(UUID().uuidString)")
    let aantal = 4

    func map(_ nummer: Int) -> URL { ouder.appending(path: "gemeente-\(nummer)") }

    init() throws {
      for nummer in 1...aantal {
        let map = map(nummer), code = "400\(nummer)"
        try FileManager.default.createDirectory(at: ouder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Demowerkmap.fixtures.appending(path: "werkmap-haarlem"), to: map)
        func change(_ bestand: String, _ paren: [(String, String)]) throws {
          let url = map.appending(path: bestand)
          var tekst = try String(contentsOf: url, encoding: .utf8)
          for (oud, nieuw) in paren { tekst = tekst.replacing(oud, with: nieuw) }
          try tekst.write(to: url, atomically: true, encoding: .utf8)
        }
        try change(
          "gebieden/2024.yaml",
          [
            ("WK0392", "WK\(code)"), ("GM0392", "GM\(code)"), ("naam: Haarlem }", "naam: Voorbeeld \(nummer) }"),
          ])
        try change(
          "verantwoording.yaml",
          [
            ("gemeente: Haarlem", "gemeente: Voorbeeld \(nummer)"), ("vanaf: 2025-01", "vanaf: 2026-02"),
          ])
        let inbox = map.appending(path: "inbox")
        for naam in try FileManager.default.contentsOfDirectory(atPath: inbox.path) {
          let url = inbox.appending(path: naam)
          guard naam.contains("2026"), !naam.contains("2026-01") else {
            try FileManager.default.removeItem(at: url)
            continue
          }
          // Not every bron writes UTF-8: byte for byte.
          var tekst = try String(contentsOf: url, encoding: .isoLatin1).replacing("WK0392", with: "WK\(code)")
          if naam.contains("2026-02") {
            tekst = tekst.components(separatedBy: "\r\n").dropLast(80 * (nummer - 1)).joined(separator: "\r\n")
          }
          try tekst.write(to: url, atomically: true, encoding: .isoLatin1)
        }
        _ = try Programma.run(["sleutel", "--werkmap", map.path])
        let maand = try Programma.run(
          ["maand", "--werkmap", map.path, "--periode", "2026-02", "--formaat", "json,html,csv"] + dag)
        #expect([0, 1, 5].contains(maand.code), "\(maand.fouten)")
      }
      try change(map(1).appending(path: "toelichting/2026-02.md"))
      let vast = try Programma.run(
        ["vaststellen", "--werkmap", map(1).path, "--periode", "2026-02", "--formaat", "json"] + dag)
      #expect(vast.code == 0, "\(vast.fouten)")
    }

    /// Every agreement that asks for an explanation gets one.
    private func change(_ url: URL) throws {
      var tekst = try String(contentsOf: url, encoding: .utf8)
      for nummer in 1...20 where !tekst.contains("# R\(nummer < 10 ? "0" : "")\(nummer)\n") {
        tekst += "\n# R\(nummer < 10 ? "0" : "")\(nummer)\n\nDe registratie begon pas in februari.\n"
      }
      try tekst.write(to: url, atomically: true, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(at: ouder) }

    func koepel(_ extra: [String]) throws -> Programma.Afloop {
      try Programma.run(["koepel", ouder.path, "--periode", "2026-02"] + extra)
    }

    /// What was printed for the gemeente, by our own reading of the file.
    func printed(_ nummer: Int, versie: Bool = false) throws -> [String: Any] {
      let map = map(nummer).appending(path: "reports/2026-02" + (versie ? "/versie-1" : ""))
      let naam = try #require(
        FileManager.default.contentsOfDirectory(atPath: map.path).first {
          $0.hasSuffix("-2026-02.json") && !$0.contains("INTERN")
        })
      return try #require(
        JSONSerialization.jsonObject(with: Data(contentsOf: map.appending(path: naam))) as? [String: Any])
    }
  }

  @Test func `prints the number of no hidden cell of any gemeente`() throws {
    let gemeenten = try Gemeenten()
    let uit = gemeenten.ouder.appending(path: "beeld")
    let afloop = try gemeenten.koepel(["--werkversies", "--uitvoer", uit.path])
    #expect(afloop.code == 0, "\(afloop.fouten)\(afloop.uitvoer)")
    for nummer in 1...gemeenten.aantal {
      let gezocht = try search(gemeenten.map(nummer), uit)
      #expect(gezocht.code == 0 && gezocht.tekst.contains("index.html: 1 bestanden"), "\(gezocht.tekst)")
    }
    // It does find one: the file for inside, as if it lay among what leaves.
    let intern = gemeenten.map(2).appending(path: "reports/INTERN/2026-02")
    let naam = try #require(
      FileManager.default.contentsOfDirectory(atPath: intern.path).first { $0.hasSuffix("-INTERN.csv") })
    try FileManager.default.copyItem(at: intern.appending(path: naam), to: uit.appending(path: "gelekt.txt"))
    #expect(try search(gemeenten.map(2), uit).code == 1)
  }

  /// Looks for the numbers of hidden cells of one workspace in its reports and in a folder.
  private func search(_ werkmap: URL, _ map: URL) throws -> (code: Int32, tekst: String) {
    let script = Demowerkmap.fixtures.deletingLastPathComponent().appending(path: "Tests/Vormen/verborgen.py")
    let proces = Process(), uitvoer = Pipe()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    proces.arguments = [script.path, werkmap.appending(path: "reports").path, map.path]
    (proces.standardOutput, proces.standardError) = (uitvoer, uitvoer)
    try proces.run()
    let tekst = String(decoding: uitvoer.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    proces.waitUntilExit()
    return (proces.terminationStatus, tekst)
  }

  @Test func `adds up what was released, and reads nothing else`() throws {
    let gemeenten = try Gemeenten()
    // Approved alone: one gemeente, so that nothing of it may be shown.
    let alleen = try gemeenten.koepel(["--als", "json"])
    #expect(alleen.code == 1 && alleen.uitvoer.contains("Er is geen vastgesteld rapport over februari 2026."))
    #expect(alleen.uitvoer.contains("\"gemeenten\" : 1"))

    // All that is no report goes: what is left must be enough.
    for nummer in 1...gemeenten.aantal {
      for naam in ["verantwoording.sqlite", "archief", "quarantaine", "inbox"] {
        try? FileManager.default.removeItem(at: gemeenten.map(nummer).appending(path: naam))
      }
      let rapporten = gemeenten.map(nummer).appending(path: "reports/2026-02")
      // Another edition beside it, that comes first by name, is not the one of the gemeente.
      try Data("{\"rapport\":{\"editie\":\"open\"}}".utf8)
        .write(to: rapporten.appending(path: "kinderwerk-a-2026-02-open.json"))
      for naam in try FileManager.default.contentsOfDirectory(atPath: rapporten.path) where naam.contains("INTERN") {
        try FileManager.default.removeItem(at: rapporten.appending(path: naam))
      }
    }
    let uit = gemeenten.ouder.appending(path: "beeld")
    let afloop = try gemeenten.koepel(["--werkversies", "--uitvoer", uit.path])
    #expect(afloop.code == 0, "\(afloop.fouten)\(afloop.uitvoer)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: uit.path).sorted()
        == ["koepel-2026-02.csv", "koepel-2026-02.html", "koepel-2026-02.xlsx"])

    var cellen: [String: String] = [:]
    let csv = try String(contentsOf: uit.appending(path: "koepel-2026-02.csv"), encoding: .utf8)
    for regel in csv.components(separatedBy: "\r\n").dropFirst() where !regel.isEmpty {
      let velden = regel.components(separatedBy: ";")
      cellen["\(velden[0])/\(velden[1].prefix(3))/\(velden[2])"] = velden[6] == "volledig" ? velden[3] : "•"
    }
    let stukken = try (1...gemeenten.aantal).map { try gemeenten.printed($0, versie: $0 == 1) }
    func figures(_ stuk: [String: Any]) -> [[String: Any]] { stuk["cijfers"] as? [[String: Any]] ?? [] }
    var bediend = 0, gewogen = 0
    for nummer in 1...10 {
      let doel = nummer < 10 ? "D0\(nummer)" : "D10"
      let perGemeente = stukken.map { stuk in
        figures(stuk).filter {
          $0["maat"] as? String == "bijeenkomsten" && $0["doel"] as? String == doel
            && $0["periode"] as? String == "2026-02" && ($0["waarde"] as? Int ?? 0) > 0
        }
      }
      let dient = perGemeente.count { rijen in rijen.contains { $0["gebied"] == nil } }
      let metWijk = perGemeente.count { rijen in rijen.contains { $0["gebied_soort"] as? String == "wijk" } }
      let wijken = perGemeente.reduce(0) { $0 + $1.count { $0["gebied_soort"] as? String == "wijk" } }
      #expect(cellen["koepel-doelen/\(doel)/Gemeenten"] == ([1, 2].contains(dient) ? "•" : "\(dient)"))
      #expect(cellen["koepel-doelen/\(doel)/Wijken"] == ([1, 2].contains(metWijk) ? "•" : "\(wijken)"))
      bediend += dient
    }
    for stuk in stukken { gewogen += (stuk["afspraken"] as? [[String: Any]])?.count ?? 0 }
    #expect(bediend >= 20 && gewogen >= 20)
    let kinderen = stukken.map { stuk in
      figures(stuk).first { $0["maat"] as? String == "unieke_kinderen" && $0.count == 4 }?["waarde"] as? Int ?? 0
    }
    #expect(Set(kinderen).count == gemeenten.aantal && kinderen.allSatisfy { $0 > 0 })
    let pagina = try String(contentsOf: uit.appending(path: "koepel-2026-02.html"), encoding: .utf8)
    #expect(pagina.contains("WERKVERSIE") && pagina.contains("Kinderwerk in 4 gemeenten"))

    // The same bytes, whatever order the folders are named in.
    let ander = gemeenten.ouder.appending(path: "ander")
    let namen = (1...gemeenten.aantal).reversed().map { gemeenten.map($0).path }
    let nogmaals = try Programma.run(
      ["koepel"] + namen + ["--periode", "2026-02", "--werkversies", "--uitvoer", ander.path])
    #expect(nogmaals.code == 0)
    for vorm in ["csv", "html", "xlsx"] {
      #expect(
        try Data(contentsOf: uit.appending(path: "koepel-2026-02.\(vorm)"))
          == Data(contentsOf: ander.appending(path: "koepel-2026-02.\(vorm)")), "\(vorm)")
    }

    // An approved report that was changed afterwards is no report.
    let vast = gemeenten.map(1).appending(path: "reports/2026-02/versie-1")
    let naam = try #require(
      FileManager.default.contentsOfDirectory(atPath: vast.path).first {
        $0.hasPrefix("kinderwerk-") && $0.hasSuffix(".json") && !$0.contains("INTERN")
      })
    let url = vast.appending(path: naam)
    try Data(contentsOf: url).dropLast(1).write(to: url)
    #expect(try gemeenten.koepel([]).code == 4)
  }
}
