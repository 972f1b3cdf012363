import Catalogue
import Foundation
import Testing

/// As much of JSON Schema as ours uses. Returns the places where a node does not fit.
private struct Schematoets {
  let wortel: [String: Any]

  func fouten(_ knoop: Knoop, _ schema: [String: Any]) -> [String] {
    if let verwijzing = schema["$ref"] as? String {
      let naam = verwijzing.replacingOccurrences(of: "#/$defs/", with: "")
      guard let doel = (wortel["$defs"] as? [String: Any])?[naam] as? [String: Any] else { return ["\(naam)?"] }
      return fouten(knoop, doel)
    }
    var uit: [String] = []
    if let keuzes = schema["oneOf"] as? [[String: Any]], keuzes.count(where: { fouten(knoop, $0).isEmpty }) != 1 {
      uit.append("\(knoop.naam): oneOf")
    }
    if let verplicht = schema["required"] as? [String] {
      uit += verplicht.filter { !knoop.heeft($0) }.map { "\(knoop.naam): \($0) ontbreekt" }
    }
    switch schema["type"] as? String {
    case "object":
      guard !knoop.isEnkel, !knoop.isLijst else { return uit + ["\(knoop.naam): object"] }
      let velden = schema["properties"] as? [String: [String: Any]] ?? [:]
      for (sleutel, waarde) in knoop.alsVelden() {
        let naam = sleutel.alsTekst() ?? "?"
        if let veld = velden[naam] ?? schema["additionalProperties"] as? [String: Any] {
          uit += fouten(waarde, veld)
        } else {
          uit.append("\(sleutel.naam): onbekend")
        }
      }
    case "array":
      guard knoop.isLijst else { return uit + ["\(knoop.naam): array"] }
      let van = schema["items"] as? [String: Any] ?? [:]
      for element in knoop.alsLijst() { uit += fouten(element, van) }
    case "string":
      guard knoop.isEnkel, let tekst = knoop.alsTekst() else { return uit + ["\(knoop.naam): string"] }
      if let keuzes = schema["enum"] as? [String], !keuzes.contains(tekst) { uit.append("\(knoop.naam): \(tekst)") }
      if let patroon = schema["pattern"] as? String, tekst.range(of: patroon, options: .regularExpression) == nil {
        uit.append("\(knoop.naam): \(tekst)")
      }
    case "integer":
      guard knoop.isEnkel, let getal = knoop.alsTekst().flatMap({ Int($0) }) else {
        return uit + ["\(knoop.naam): integer"]
      }
      if let laagste = schema["minimum"] as? Int, getal < laagste { uit.append("\(knoop.naam): \(getal)") }
      if let hoogste = schema["maximum"] as? Int, getal > hoogste { uit.append("\(knoop.naam): \(getal)") }
    default: break
    }
    return uit
  }
}

@Suite struct `The schema of resultaatafspraken` {
  private static let bestand = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/schema/resultaatafspraken.schema.json")

  private func schema() throws -> [String: Any] {
    let tekst = try String(contentsOf: Self.bestand, encoding: .utf8)
    return try #require(try JSONSerialization.jsonObject(with: Data(tekst.utf8)) as? [String: Any])
  }

  /// VERANTWOORDING_GOLDEN=opnemen writes it anew, and still fails.
  @Test func `is the one that the loader's own lists make`() throws {
    let gemaakt = try makeAfspraakschema()
    if ProcessInfo.processInfo.environment["VERANTWOORDING_GOLDEN"] == "opnemen" {
      try FileManager.default.createDirectory(
        at: Self.bestand.deletingLastPathComponent(), withIntermediateDirectories: true)
      try gemaakt.write(to: Self.bestand, atomically: true, encoding: .utf8)
      Issue.record("written: \(Self.bestand.lastPathComponent)")
    }
    #expect(try String(contentsOf: Self.bestand, encoding: .utf8) == gemaakt)
  }

  @Test func `accepts the demo`() throws {
    let fouten = Foutenlijst()
    let knoop = try #require(
      Knoop.parse(try String(contentsOf: demo, encoding: .utf8), bestand: "resultaatafspraken.yaml", fouten: fouten))
    #expect(Schematoets(wortel: try schema()).fouten(knoop, try schema()) == [])
  }

  @Test(arguments: [
    "maat: deelnamen\nnorm: { minimum: 1 deelname }", "maat: deelnames\nnorm: { minimum: 1500 }",
    "maat: deelnames\nnorm: { minimum: 1 deelname }\nkleur: rood", "maat: deelnames\ninspanning: samen",
    "maat: deelnames\nnorm: { minimum: 1 deelname, maximum: 2 deelnames }",
    "maat: aandeel_opgepakt_binnen\ntermijn: 14 dagen\nnorm: { minimum: 90% }",
  ])
  func `refuses what the loader refuses`(regels: String) throws {
    let yaml =
      "afspraken:\n  - id: T01\n    titel: Proef\n    periode: jaar\n    geldig: { van: 2026-01-01, tot: 2026-12-31 }\n"
      + regels.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    let fouten = Foutenlijst()
    let knoop = try #require(Knoop.parse(yaml, bestand: "resultaatafspraken.yaml", fouten: fouten))
    #expect(!Schematoets(wortel: try schema()).fouten(knoop, try schema()).isEmpty)
    _ = readAfspraken(knoop, try haarlem())
    #expect(!fouten.isEmpty)
  }

  @Test func `names every key that the loader knows and no other`() throws {
    var gevonden: Set<String> = []
    func walk(_ deel: Any) {
      if let lijst = deel as? [Any] { lijst.forEach(walk) }
      guard let blok = deel as? [String: Any] else { return }
      if let velden = blok["properties"] as? [String: Any] { gevonden.formUnion(velden.keys) }
      blok.values.forEach(walk)
    }
    walk(try schema())
    #expect(gevonden == Afspraaksleutel.alle)
  }
}
