import Foundation
import Reporting
import Testing

@Suite struct `The page of measures` {
  /// VERANTWOORDING_GOLDEN=opnemen writes it anew, and still fails.
  @Test func `is made from the tables that the count uses`() throws {
    let bestand = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/maten.md")
    let gemaakt = makeMatenpagina()
    if ProcessInfo.processInfo.environment["VERANTWOORDING_GOLDEN"] == "opnemen" {
      try gemaakt.write(to: bestand, atomically: true, encoding: .utf8)
      Issue.record("written: maten.md")
    }
    #expect(try String(contentsOf: bestand, encoding: .utf8) == gemaakt)
  }
}
