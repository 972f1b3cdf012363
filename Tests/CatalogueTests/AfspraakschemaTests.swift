import Catalogue
import Foundation
import Testing

@Suite struct `The schema of resultaatafspraken` {
  private static let bestand = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/schema/resultaatafspraken.schema.json")

  private func schema() throws -> [String: Any] {
    let tekst = try String(contentsOf: Self.bestand, encoding: .utf8)
    return try #require(try JSONSerialization.jsonObject(with: Data(tekst.utf8)) as? [String: Any])
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
