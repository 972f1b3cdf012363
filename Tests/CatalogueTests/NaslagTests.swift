import Foundation
import Testing

@Suite struct `The reference of the werkmap` {
  @Test(arguments: [
    "verantwoording.yaml", "doelen.yaml", "vakanties.yaml", "catalogi/ivrk.yaml", "koppelingen/naar-ivrk.yaml",
    "gebieden/haarlem-2024.yaml",
  ])
  func `names every key that a fresh werkmap uses`(bestand: String) throws {
    let wortel = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    let naslag = try String(contentsOf: wortel.appending(path: "docs/werkmap.md"), encoding: .utf8)
    let sjabloon = try String(
      contentsOf: wortel.appending(path: "Sources/Catalogue/Sjablonen/\(bestand)"), encoding: .utf8)
    for sleutel in keys(sjabloon) { #expect(naslag.contains("`\(sleutel)"), "\(sleutel) in \(bestand)") }
  }

  /// Words before a colon; the codes of goals and wijken, and the words of a user's own lists, are no keys.
  private func keys(_ yaml: String) -> Set<String> {
    var gevonden: Set<String> = []
    var isEigenLijst = false
    for regel in yaml.components(separatedBy: "\n") {
      if regel.drop(while: { $0 == " " }).hasPrefix("#") || regel.isEmpty { continue }
      if !regel.hasPrefix(" ") { isEigenLijst = regel.hasPrefix("functies:") || regel.hasPrefix("woordkeus:") }
      for deel in regel.matches(of: /(?:^|[ {,-])([a-z_]+): ?(?=[^ ]|$)/) where !(isEigenLijst && regel.hasPrefix(" "))
      {
        gevonden.insert(String(deel.output.1))
      }
    }
    return gevonden
  }
}
