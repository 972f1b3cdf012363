import Domain
import Foundation

/// Every file of a fresh werkmap and where it goes. The texts themselves lie in `Sjablonen/`, with their comments.
private let sjablonen: [(bestand: String, bytes: [UInt8])] = [
  ("LEESMIJ.md", PackageResources.LEESMIJ_md),
  ("verantwoording.yaml", PackageResources.verantwoording_yaml),
  ("doelen.yaml", PackageResources.doelen_yaml),
  ("vakanties.yaml", PackageResources.vakanties_yaml),
  ("resultaatafspraken.yaml", PackageResources.resultaatafspraken_yaml),
  ("bronnen/organisatie.yaml", PackageResources.voorbeeld_yaml),
  ("catalogi/ivrk.yaml", PackageResources.ivrk_yaml),
  ("catalogi/positieve-gezondheid.yaml", PackageResources.positieve_gezondheid_yaml),
  ("catalogi/beschermende-factoren.yaml", PackageResources.beschermende_factoren_yaml),
  ("catalogi/visie.yaml", PackageResources.visie_yaml),
  ("koppelingen/naar-ivrk.yaml", PackageResources.naar_ivrk_yaml),
  ("koppelingen/naar-positieve-gezondheid.yaml", PackageResources.naar_positieve_gezondheid_yaml),
  ("koppelingen/naar-beschermende-factoren.yaml", PackageResources.naar_beschermende_factoren_yaml),
  ("koppelingen/naar-visie.yaml", PackageResources.naar_visie_yaml),
]

private let mappen = ["inbox", "archief", "quarantaine", "toelichting", "verhalen", "reports"]

/// What a fresh werkmap begins with.
package enum Begin: Sendable {
  /// The wijken of Haarlem, and settings to fill in.
  case haarlem
  /// One made-up wijk, and a gemeente to fill in.
  case leeg
  /// The wijken of a gemeente: its name, the year of the areas and the file `gebieden/JAAR.yaml`.
  case gemeente(naam: String, jaar: Int, gebieden: String)
  /// A month of invented data of Haarlem that gives a report at once.
  case voorbeeld

  /// The gemeente of which the areas are part of the program with their stadsdelen, residents and places on the map.
  package static let uitgewerkt = "GM0392"

  private var gebieden: (bestand: String, tekst: String) {
    switch self {
    case .haarlem, .voorbeeld: ("gebieden/2024.yaml", text(PackageResources.haarlem_2024_yaml))
    case .leeg: ("gebieden/2024.yaml", text(PackageResources.leeg_gebieden_yaml))
    case .gemeente(_, let jaar, let tekst): ("gebieden/\(jaar).yaml", tekst)
    }
  }

  private var gemeente: String {
    switch self {
    case .haarlem, .voorbeeld: "Haarlem"
    case .leeg: Beginwaarde.gemeente
    case .gemeente(let naam, _, _): naam
    }
  }

  /// Every file with its text, before the line that names its schema.
  fileprivate var bestanden: [(bestand: String, tekst: String)] {
    var uit = sjablonen.map { ($0.bestand, text($0.bytes)) } + [gebieden]
    if let plek = uit.firstIndex(where: { $0.0 == "verantwoording.yaml" }) {
      uit[plek].1 = uit[plek].1.replacing("gemeente: Haarlem", with: "gemeente: \(yamlQuoted(gemeente))")
    }
    guard case .voorbeeld = self else { return uit }
    return Voorbeeldmaand.filled(uit)
  }
}

/// Every gemeente of one year with its wijken, as part of the program: codes and names, no residents.
///
/// Source: CBS and Kadaster, Gebiedsindelingen 2024 (wijken and gemeenten as they were on 1 January 2024), CC BY 4.0.
package enum Wijkenlijst {
  package static let jaar = 2024
  package static let bron = "CBS en Kadaster, Gebiedsindelingen 2024"
  /// A head and the rows, as a file of the CBS has them: code, name.
  package static var rijen: [[String]] {
    text(PackageResources.wijken_2024_csv).split(separator: "\n").map { rij in
      rij.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// A name as YAML takes it: plain where it can be, between quotes where it cannot.
private func yamlQuoted(_ tekst: String) -> String {
  let isGewoon = tekst.first?.isLetter == true && tekst.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" }
  return isGewoon ? tekst : "\"" + tekst.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline } + "\""
}

/// Writes a fresh werkmap with an explanation in every file and the schemas by which an editor helps.
///
/// Refuses, with `Configuratiefouten`, a folder in which something lies already; other errors are those of the disk.
package func newWerkmap(_ pad: String, _ begin: Begin = .haarlem) throws {
  let bestanden = FileManager.default
  if let inhoud = try? bestanden.contentsOfDirectory(atPath: pad), !inhoud.isEmpty {
    throw Configuratiefouten(fouten: [
      Configuratiefout(
        bestand: pad, wat: "Deze map bestaat al en is niet leeg", remedie: "Kies een nieuwe naam, of een lege map")
    ])
  }
  for map in mappen {
    try bestanden.createDirectory(atPath: pad + "/" + map, withIntermediateDirectories: true)
  }
  let schemas = try Schemas.make().map { ("schema/\($0.bestand)", $0.tekst) }
  for (bestand, tekst) in begin.bestanden + schemas {
    let plek = URL(fileURLWithPath: pad).appending(path: bestand)
    try bestanden.createDirectory(at: plek.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(((Schemas.line(of: bestand) ?? "") + tekst).utf8).write(to: plek)
  }
}
