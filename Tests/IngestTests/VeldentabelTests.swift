import Domain
import Foundation
import Ingest
import Testing

@Suite struct `The reference of the fields of a bronprofiel` {
  private static let pagina = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/bronprofiel.md").standardized

  /// VERANTWOORDING_GOLDEN=opnemen writes it anew, and still fails.
  @Test func `stands in the documentation as the code has it`() throws {
    let begin = "<!-- velden -->\n", einde = "<!-- /velden -->"
    let pagina = try String(contentsOf: Self.pagina, encoding: .utf8)
    let van = try #require(pagina.range(of: begin)), tot = try #require(pagina.range(of: einde))
    if ProcessInfo.processInfo.environment["VERANTWOORDING_GOLDEN"] == "opnemen" {
      let nieuw = pagina[..<van.upperBound] + "\n" + Veldentabel.markdown + "\n" + pagina[tot.lowerBound...]
      try Data(nieuw.utf8).write(to: Self.pagina)
      Issue.record("written: bronprofiel.md")
      return
    }
    #expect(pagina[van.upperBound..<tot.lowerBound] == "\n" + Veldentabel.markdown + "\n")
  }

  @Test func `names every field that there is, and each that a kind cannot do without`() {
    let tabel = Veldentabel.markdown
    for veld in Veld.allCases { #expect(tabel.contains("| `\(veld.rawValue)` |"), "\(veld.rawValue)") }
    for soort in Leveringsoort.allCases {
      let deel = tabel.components(separatedBy: "### ").first { $0.hasPrefix("\(soort.rawValue)\n") } ?? ""
      for veld in soort.nodigeVelden { #expect(deel.contains("| `\(veld.rawValue)` |"), "\(soort): \(veld)") }
    }
  }
}
