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
  ("gebieden/2024.yaml", PackageResources.haarlem_2024_yaml),
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

/// Where an empty werkmap differs: no wijk, no gemeente and no month of Haarlem.
private let leeg: [(bestand: String, bytes: [UInt8])] = [
  ("gebieden/2024.yaml", PackageResources.leeg_gebieden_yaml)
]

/// Writes a fresh werkmap with the defaults of Haarlem and an explanation in every file.
///
/// - Parameter isLeeg: with one made-up wijk instead of those of Haarlem, and a gemeente to fill in.
/// Refuses, with `Configuratiefouten`, a folder in which something lies already; other errors are those of the disk.
package func newWerkmap(_ pad: String, isLeeg: Bool = false) throws {
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
  for (bestand, eigen) in sjablonen {
    var bytes = isLeeg ? leeg.first { $0.bestand == bestand }?.bytes ?? eigen : eigen
    if isLeeg, bestand == "verantwoording.yaml" {
      bytes = Array(
        String(decoding: eigen, as: UTF8.self).replacing("gemeente: Haarlem", with: "gemeente: \(Beginwaarde.gemeente)")
          .utf8)
    }
    let plek = URL(fileURLWithPath: pad).appending(path: bestand)
    try bestanden.createDirectory(at: plek.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: plek)
  }
}
