package import Domain
import Foundation
import Storage

/// What `verkenning` tells.
package struct Verkenningsverslag: Encodable, Sendable {
  package let map: String
  package let bestanden: [String]
  package let rijen: Int
  /// Figures that are in it without their value, because they are about too few children or signals.
  package let verborgen: Int

  package var tekst: String {
    "\(map)\n" + bestanden.map { "  \($0)\n" }.joined()
      + "\(counted(rijen, "rij", "rijen")); van \(counted(verborgen, "cijfer", "cijfers")) staat de waarde er niet: het gaat over te weinig kinderen of signalen.\n"
      + "INTERN: geen namen en geen pseudoniemen, maar ook niet voor buiten de organisatie.\n"
  }
}

/// Writes the cells of a period for the analyst's own tools: an SQLite file, and the same tables as CSV with a data package.
///
/// No row of a child, no pseudonym, no name of a file. Small counts have no value, as in the report for the gemeente.
package func explore(
  _ periode: Periode, in werkmap: Werkmap, peildatum: Dag, naar map: String
) throws -> Verkenningsverslag {
  try requireBegun(periode, peildatum: peildatum)
  let bank = try Cijferbank(werkmap, catalogus: try werkmap.loadCatalogus(), peildatum: peildatum)
  let verkenning = try Verkenning(bank, periode)
  let tabellen = verkenning.tabellen
  let doel = URL(fileURLWithPath: map, isDirectory: true)
  let publicatie = try Publicatie(doel: doel, naam: "verkenning-\(periode.code)")
  do {
    try writeVerkenning(tabellen, naar: publicatie.staging.appending(path: "verkenning-INTERN.sqlite").path)
    for tabel in tabellen {
      try Data(csv(tabel).utf8).write(to: publicatie.staging.appending(path: "\(tabel.naam)-INTERN.csv"))
    }
    try dataPackage(tabellen, periode).write(to: publicatie.staging.appending(path: "datapackage.json"))
    for bestand in try Werkmap.bestanden(in: publicatie.staging) {
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: bestand.path)
    }
    return Verkenningsverslag(
      map: doel.path, bestanden: try publicatie.deliver(), rijen: tabellen.reduce(0) { $0 + $1.rijen.count },
      verborgen: verkenning.verborgen)
  } catch {
    publicatie.discard()
    throw error
  }
}

/// RFC 4180, a decimal point, UTF-8: what a data package says it is.
private func csv(_ tabel: Verkenningstabel) -> String {
  func cell(_ waarde: Verkenningswaarde) -> String {
    switch waarde {
    case .tekst(let tekst): "\"\(tekst.replacingOccurrences(of: "\"", with: "\"\""))\""
    case .getal(let getal): String(getal)
    case .decimaal(let getal): String(getal)
    case .leeg: ""
    }
  }
  return ([tabel.kolommen.map(\.naam)] + tabel.rijen.map { $0.map(cell) }).map { $0.joined(separator: ",") + "\r\n" }
    .joined()
}

/// Frictionless Data Package: which file holds what.
private func dataPackage(_ tabellen: [Verkenningstabel], _ periode: Periode) throws -> Data {
  struct Veld: Encodable { let name: String, type: String, description: String }
  struct Schema: Encodable { let fields: [Veld] }
  struct Bron: Encodable { let name: String, path: String, description: String, schema: Schema }
  struct Pakket: Encodable { let name: String, title: String, resources: [Bron] }
  let bronnen = tabellen.map { tabel in
    Bron(
      name: tabel.naam, path: "\(tabel.naam)-INTERN.csv", description: tabel.uitleg,
      schema: Schema(
        fields: tabel.kolommen.map { kolom in
          let soort =
            switch kolom.soort {
            case .tekst: "string"
            case .getal: "integer"
            case .decimaal: "number"
            }
          return Veld(name: kolom.naam, type: soort, description: kolom.uitleg)
        }))
  }
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return try encoder.encode(
    Pakket(
      name: "verkenning-\(periode.code.lowercased())", title: "Verkenning \(periode.code), INTERN", resources: bronnen))
}
