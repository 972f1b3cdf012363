import Foundation
import Testing

@Suite struct `The manual` {
  private static let handleiding = Demowerkmap.fixtures.deletingLastPathComponent().appending(
    path: "docs/handleiding.md")

  @Test func `names every command of the program`() throws {
    let hulp = try Programma.run(["--help"]).uitvoer
    let opdrachten = hulp.components(separatedBy: "OPDRACHTEN:").dropFirst().joined()
      .split(separator: "\n").filter {
        $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.contains("verantwoording help")
      }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    let tekst = try String(contentsOf: Self.handleiding, encoding: .utf8)
    #expect(opdrachten.count >= 10)
    for opdracht in opdrachten { #expect(tekst.contains("`\(opdracht)"), "\(opdracht)") }
  }

  @Test func `names every exit code`() throws {
    let tekst = try String(contentsOf: Self.handleiding, encoding: .utf8)
    for code in 0...5 { #expect(tekst.contains("| \(code) |")) }
  }
}
