import Foundation
import Testing

/// The document is run: its commands in its order, from an empty folder, with the outputs that it prints.
@Suite struct `The document for the first time` {
  private static let document = Demowerkmap.fixtures.deletingLastPathComponent().appending(
    path: "docs/eerste-gebruik.md")

  private struct Stap {
    let opdracht: [String]
    let uitvoer: [String]
  }

  /// Blocks ```console: a line with '$' is a command, what follows is what it says.
  private static func steps() throws -> [Stap] {
    var uit: [Stap] = [], binnen = false
    for heel in try String(contentsOf: document, encoding: .utf8).components(separatedBy: "\n") {
      let regel = heel.hasPrefix("   ") && !binnen ? String(heel.trimmingPrefix(while: \.isWhitespace)) : heel
      if regel.trimmingCharacters(in: .whitespaces).hasPrefix("```") {
        binnen = regel.contains("console")
      } else if binnen {
        let tekst = regel.hasPrefix("   ") ? String(regel.dropFirst(3)) : regel
        if tekst.hasPrefix("$ verantwoording ") {
          uit.append(Stap(opdracht: tekst.dropFirst(17).split(separator: " ").map(String.init), uitvoer: []))
        } else if let laatste = uit.popLast() {
          uit.append(Stap(opdracht: laatste.opdracht, uitvoer: laatste.uitvoer + [tekst]))
        }
      }
    }
    return uit
  }

  @Test func `does what it says, from an empty folder to a first report`() throws {
    let map = FileManager.default.temporaryDirectory.appending(path: "eerst-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    try Data(kwb.utf8).write(to: map.appending(path: "kwb-2024.csv"))
    let stappen = try Self.steps()
    #expect(stappen.count == 7, "four for the example and the first gemeente, three for the second")
    for stap in stappen {
      if stap.opdracht.first == "controleer" {
        let isZaanstad = stap.opdracht.contains("zaanstad")
        try fillIn(
          map.appending(path: isZaanstad ? "zaanstad" : "almere"), wijk: isZaanstad ? "WK047911" : "De Werven")
      }
      let afloop = try Programma.run(stap.opdracht, in: map)
      #expect(afloop.code <= 1, "\(stap.opdracht): \(afloop.uitvoer)\(afloop.fouten)")
      let gezegd = afloop.uitvoer.replacing(map.resolvingSymlinksInPath().path, with: "/…").replacing(
        map.path, with: "/…")
      for regel in stap.uitvoer where !regel.isEmpty { #expect(gezegd.contains(regel), "\(stap.opdracht): \(gezegd)") }
    }
    for (plaats, woord) in [("zaanstad", "Zaanstad"), ("almere", "De Werven")] {
      let reports = map.appending(path: "\(plaats)/reports"), naam = "kinderwerk-\(plaats)-2026-01"
      let rapport = try String(contentsOf: reports.appending(path: "2026-01/\(naam).html"), encoding: .utf8)
      #expect(rapport.contains("Stichting Voorbeeld"))
      let intern = reports.appending(path: "INTERN/2026-01/\(naam)-INTERN-bijlage.html")
      #expect(try String(contentsOf: intern, encoding: .utf8).contains(woord))
    }
  }

  /// What a person does between the commands: one name in two files, and the two exports.
  private func fillIn(_ werkmap: URL, wijk: String) throws {
    for bestand in ["verantwoording.yaml", "bronnen/organisatie.yaml"] {
      let url = werkmap.appending(path: bestand)
      let tekst = try String(contentsOf: url, encoding: .utf8)
      try tekst.replacing("Naam van uw organisatie", with: "Stichting Voorbeeld").write(
        to: url, atomically: true, encoding: .utf8)
    }
    try Data("Activiteitcode;Naam;Werkvorm;Doelen;Partners\nA1;Inloop;groep;D02;\n".utf8)
      .write(to: werkmap.appending(path: "inbox/activiteiten-2026.csv"))
    var rijen = "Bijeenkomstnummer;Datum;Begin;Eind;Activiteitcode;Locatie;Wijk;Kindnummer;Geboortedatum;Status\n"
    for kind in 10..<22 { rijen += "B1;14-01-2026;15:00;16:30;A1;Zaal;\(wijk);V\(kind);01-02-2017;aanwezig\n" }
    try Data(rijen.utf8).write(to: werkmap.appending(path: "inbox/aanwezigheid-2026-01.csv"))
  }

  private let kwb = """
    "WijkenEnBuurten";"Gemeentenaam_1";"SoortRegio_2";"Codering_3";"AantalInwoners_5"
    "GM0479";"Zaanstad  ";"Gemeente  ";"GM0479    ";"161250.0"
    "WK047911";"Zaanstad  ";"Wijk      ";"WK047911  ";"15005.0"
    "WK047912";"Zaanstad  ";"Wijk      ";"WK047912  ";"."

    """
}
