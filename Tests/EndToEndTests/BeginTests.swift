import Foundation
import Testing

@Suite struct `A newcomer` {
  @Test(arguments: [
    ("2026-Q1", "2026-K1"), ("Q1 2026", "2026-K1"), ("1e kwartaal 2026", "2026-K1"), ("03-2026", "2026-03"),
    ("2026-3", "2026-03"), ("maart 2026", "2026-03"), ("2026-S2", "2026-H2"), ("2025-2026", "schooljaar-2025-2026"),
  ])
  func `is told which period was probably meant`(getypt: String, bedoeld: String) throws {
    let afloop = try Programma.run(["cijfers", "--periode", getypt])
    #expect(afloop.code == 2 && afloop.fouten.contains("Bedoelde u '\(bedoeld)'?"), "\(afloop.fouten)")
  }

  @Test func `reads no English in help and in errors of usage`() throws {
    for opdracht in [["--help"], ["dag", "--help"], ["cijfers"], ["herleid", "--onbekend"], ["bestaat-niet"]] {
      let afloop = try Programma.run(opdracht), tekst = afloop.uitvoer + afloop.fouten
      for woord in ["USAGE", "Usage", "OPTIONS", "OVERVIEW", "Error:", "Missing", "Unknown", "Unexpected", "Show help"]
      {
        #expect(!tekst.contains(woord), "\(opdracht): \(tekst)")
      }
    }
  }

  /// Lines that the program breaks itself; the one of GEBRUIK is the library's.
  @Test func `reads help that fits the screen, with commands that can be copied`() throws {
    let opdrachten = try Programma.run(["--help"]).uitvoer.split(whereSeparator: \.isNewline)
      .drop { !$0.hasPrefix("OPDRACHTEN") }.dropFirst()
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap {
        $0.split(separator: " ").first.map(String.init)
      }
    #expect(opdrachten.count > 20)
    for opdracht in opdrachten {
      let hulp = try Programma.run([opdracht, "--help"]).uitvoer
      let regels = hulp.split(whereSeparator: \.isNewline).map(String.init)
      #expect(regels.allSatisfy { $0.count <= 80 || $0.hasPrefix("GEBRUIK") }, "\(hulp)")
      let heel = hulp.replacing("\\\n", with: "").split(whereSeparator: \.isNewline).map(String.init)
      for regel in heel.prefix(while: { !$0.hasPrefix("GEBRUIK") }) where regel.contains("  --") {
        #expect(regel.contains("verantwoording \(opdracht)"), "an option on a line of its own: \(regel)")
      }
    }
  }

  @Test func `gets an empty werkmap and fills its areas from a file of the CBS`() throws {
    let map = FileManager.default.temporaryDirectory.appending(path: "begin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    let pad = map.appending(path: "w").path
    #expect(try Programma.run(["nieuw", pad, "--leeg"]).code == 0)
    let csv = map.appending(path: "kwb.csv")
    try Data(
      """
      "WijkenEnBuurten";"Gemeentenaam_1";"SoortRegio_2";"Codering_3";"AantalInwoners_5"
      "GM0479";"Zaanstad  ";"Gemeente  ";"GM0479    ";"161250.0"
      "WK047911";"Zaanstad  ";"Wijk      ";"WK047911  ";"15005.0"
      "WK047912";"Zaanstad  ";"Wijk      ";"WK047912  ";"."
      "BU04791101";"Zaanstad  ";"Buurt     ";"BU04791101";"100.0"

      """.utf8
    ).write(to: csv)
    let vraag = ["gebieden", "inlezen", csv.path, "--gemeente", "GM0479", "--jaar", "2024", "--werkmap", pad]
    let afloop = try Programma.run(vraag)
    #expect(afloop.code == 0 && afloop.uitvoer.contains("2 wijken van Zaanstad"), "\(afloop.uitvoer)\(afloop.fouten)")
    #expect(try Programma.run(["controleer", "--werkmap", pad]).code < 2)
    #expect(try Programma.run(vraag).code == 2, "what is there is not overwritten")
    let kwb = map.appending(path: "kwb-2024.csv"), ander = map.appending(path: "v").path
    try FileManager.default.moveItem(at: csv, to: kwb)
    #expect(try Programma.run(["nieuw", ander, "--gemeente", "gm0479", "--wijken", kwb.path]).code == 0)
    #expect(try String(contentsOfFile: ander + "/verantwoording.yaml", encoding: .utf8).contains("gemeente: Zaanstad"))
    #expect(try String(contentsOfFile: ander + "/gebieden/2024.yaml", encoding: .utf8).contains("WK047912"))
  }

  @Test func `sees a report at once, and is told what to do next`() throws {
    let map = FileManager.default.temporaryDirectory.appending(path: "begin met spatie-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    let pad = map.appending(path: "w").path
    let afloop = try Programma.run(["nieuw", pad, "--voorbeeld"])
    #expect(afloop.code == 0, "\(afloop.fouten)")
    let rapport = try #require(afloop.uitvoer.firstMatch(of: /Open het rapport: (.*\.html)/)?.1)
    let tekst = try String(contentsOfFile: String(rapport), encoding: .utf8)
    #expect(tekst.contains("VOORBEELD — verzonnen gegevens") && tekst.contains("Kinderwerk Voorbeeld"))
    #expect(afloop.uitvoer.contains("--werkmap '\(pad)'"), "a path with a space stands between quotes")
    #expect(try Programma.run(["controleer", "--werkmap", pad]).code == 0)
  }

  @Test func `gets the wijken of any gemeente from the program, and adds residents later`() throws {
    let map = FileManager.default.temporaryDirectory.appending(path: "begin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    let pad = map.appending(path: "w").path, gebieden = pad + "/gebieden/2024.yaml"
    let afloop = try Programma.run(["nieuw", pad, "--gemeente", "GM1900"])
    #expect(afloop.code == 0 && afloop.uitvoer.contains("Súdwest-Fryslân"), "\(afloop.fouten)")
    #expect(
      afloop.uitvoer.contains("gebieden inlezen kwb-2024.xlsx --gemeente GM1900 --jaar 2024"), "\(afloop.uitvoer)")
    #expect(try Programma.run(["controleer", "--werkmap", pad]).code < 2)
    let eigen = try String(contentsOfFile: gebieden, encoding: .utf8)
      .replacing("stadsdeel: \"Súdwest-Fryslân\"", with: "stadsdeel: Noord", maxReplacements: 1)
    try Data(eigen.utf8).write(to: URL(fileURLWithPath: gebieden))
    let wijk = try #require(eigen.firstMatch(of: /WK1900\d\d/)?.0)
    let kwb = map.appending(path: "kwb-2024.csv")
    try Data("gwb_code;regio;gm_naam;a_inw\nGM1900;Súdwest-Fryslân;;90000\n\(wijk);Een wijk;;1200\n".utf8).write(
      to: kwb)
    let vraag = ["gebieden", "inlezen", kwb.path, "--gemeente", "GM1900", "--jaar", "2024", "--werkmap", pad]
    #expect(try Programma.run(vraag).uitvoer.contains("de inwoners van 1 wijk van Súdwest-Fryslân staan er nu bij"))
    let aangevuld = try String(contentsOfFile: gebieden, encoding: .utf8)
    #expect(aangevuld.hasPrefix(eigen) && aangevuld.contains("      \(wijk): 1200\n"), "what a person wrote stays")
    #expect(try Programma.run(["controleer", "--werkmap", pad]).code < 2)
    #expect(try Programma.run(vraag).code == 2, "residents that are there are not overwritten")
  }

  @Test func `is told that a gemeente does not exist, and nothing is left behind`() throws {
    let map = FileManager.default.temporaryDirectory.appending(path: "begin-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: map) }
    let afloop = try Programma.run(["nieuw", map.path, "--gemeente", "GM9998"])
    #expect(afloop.code == 2 && afloop.fouten.contains("staat geen wijk van GM9998"), "\(afloop.fouten)")
    #expect(!FileManager.default.fileExists(atPath: map.path))
  }

  @Test(arguments: [("rapprotage", "rapportage"), ("statsu", "status"), ("deking", "dekking")])
  func `is told which command was probably meant`(getypt: String, bedoeld: String) throws {
    let afloop = try Programma.run([getypt])
    #expect(afloop.code == 2 && afloop.fouten.contains("Bedoelde u '\(bedoeld)'?"), "\(afloop.fouten)")
  }

  @Test func `finds every command in the page for man, and completions for three shells`() throws {
    let bladzijde = try Programma.run(["handboek"]).uitvoer
    #expect(bladzijde.hasPrefix(".TH VERANTWOORDING 1"))
    for opdracht in ["NIEUW", "DEKKING", "MAAND", "VERGELIJK", "TERUGZETTEN"] {
      #expect(bladzijde.contains(".SH \"\(opdracht)\""))
    }
    for woord in ["USAGE", "OPTIONS", "OVERVIEW"] { #expect(!bladzijde.contains(woord)) }
    for schil in ["bash", "zsh", "fish"] {
      let afloop = try Programma.run(["--generate-completion-script", schil])
      #expect(afloop.code == 0 && afloop.uitvoer.contains("vaststellen"), "\(schil)")
    }
  }
}
