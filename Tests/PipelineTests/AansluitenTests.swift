import Foundation
import Pipeline
import Testing

@Suite struct `Connecting sources from nothing` {
  private static let wortel = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// A copy of the second example, with ten exports and no bronprofiel.
  private func copy() throws -> URL {
    let map = URL(filePath: NSTemporaryDirectory()).appending(path: "zaanstad-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Self.wortel.appending(path: "Fixtures/werkmap-zaanstad"), to: map)
    return map
  }

  @Test func `prints what the document says, and writes a bronprofiel once`() throws {
    let map = try copy()
    defer { try? FileManager.default.removeItem(at: map) }
    func connect() throws -> Bronaansluiting {
      try connectSource(
        [map.appending(path: "exports").path], in: Werkmap(map.path), bron: "speelkring",
        organisatie: "Zaanse Speelkring (voorbeeld)", schrijf: true)
    }
    let aansluiting = try connect()
    let document = try String(
      contentsOf: Self.wortel.appending(path: "docs/bronnen-aansluiten.md"), encoding: .utf8)
    #expect(document.contains("<!-- uitvoer -->\n```\n" + aansluiting.tekst + "```\n"))
    #expect(aansluiting.geschreven == "bronnen/speelkring.yaml")
    #expect(throws: Opdrachtfout.self) { try connect() }
  }
}
