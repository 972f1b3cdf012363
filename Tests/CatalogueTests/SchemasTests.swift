import Catalogue
import Domain
import Foundation
import Testing

@Suite struct `The schemas of a werkmap` {
  private static let map = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/schema")

  private static func schema(_ naam: String) throws -> [String: Any] {
    let data = try Data(contentsOf: map.appending(path: "\(naam).schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private static func yaml(in werkmap: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: werkmap).filter { $0.hasSuffix(".yaml") }.sorted()
  }

  private static func misfits(_ werkmap: String, _ bestand: String) throws -> [String] {
    let fouten = Foutenlijst()
    let tekst = try String(contentsOfFile: werkmap + "/" + bestand, encoding: .utf8)
    let knoop = try #require(Knoop.parse(tekst, bestand: bestand, fouten: fouten))
    let schema = try schema(try #require(Schemas.name(of: bestand), "\(bestand) has no schema"))
    return Schematoets(wortel: schema).fouten(knoop, schema)
  }

  /// VERANTWOORDING_GOLDEN=opnemen writes them anew, and still fails.
  @Test func `are the ones that the loader's own lists make`() throws {
    for (bestand, gemaakt) in try Schemas.make() {
      let url = Self.map.appending(path: bestand)
      if ProcessInfo.processInfo.environment["VERANTWOORDING_GOLDEN"] == "opnemen" {
        try gemaakt.write(to: url, atomically: true, encoding: .utf8)
        Issue.record("written: \(bestand)")
      }
      #expect(try String(contentsOf: url, encoding: .utf8) == gemaakt, "\(bestand)")
    }
  }

  @Test func `fit every file of the demo and of a fresh werkmap`() throws {
    let vers = try Proefmap()
    defer { vers.remove() }
    try newWerkmap(vers.pad, .voorbeeld)
    for werkmap in [voorbeeldwerkmap, vers.pad] {
      for bestand in try Self.yaml(in: werkmap) { #expect(try Self.misfits(werkmap, bestand) == [], "\(bestand)") }
    }
  }

  @Test func `lie beside the files that name them in their first line`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    for bestand in try Self.yaml(in: map.pad) {
      let eerste = try map.read(bestand).prefix { !$0.isNewline }
      let pad = try #require(eerste.firstMatch(of: /^# yaml-language-server: \$schema=(.*)$/)?.1, "\(bestand)")
      let schema = URL(fileURLWithPath: map.pad).appending(path: bestand).deletingLastPathComponent()
        .appending(path: String(pad))
      #expect(FileManager.default.fileExists(atPath: schema.standardizedFileURL.path), "\(bestand): \(pad)")
    }
  }

  @Test(arguments: [
    ("verantwoording.yaml", "vanaf: 2026-01", "vanaf: januari"), ("verantwoording.yaml", "drempels:", "grenzen:"),
    ("verantwoording.yaml", "kleinste_noemer: 20", "kleinste_noemer: 0"),
    ("gebieden/2024.yaml", "jaar: 2024", "jaar: later"), ("vakanties.yaml", "bron: ", "herkomst: "),
    ("bronnen/organisatie.yaml", "ritme: jaarlijks", "ritme: soms"),
    ("bronnen/organisatie.yaml", "begintijd:", "aanvang:"), ("doelen.yaml", "titel: ", "naam_lang: "),
  ])
  func `refuse what the loader refuses`(bestand: String, goed: String, fout: String) throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    let tekst = try map.read(bestand)
    let plek = try #require(tekst.range(of: goed))
    try map.write(bestand, tekst.replacingCharacters(in: plek, with: fout))
    #expect(try !Self.misfits(map.pad, bestand).isEmpty)
    #expect(throws: Configuratiefouten.self) { try Catalogus.load(werkmap: map.pad).get() }
  }
}
