import Domain
import Foundation
import Reporting
import Writers

/// Writes the page over all periods and editions in a folder of reports, from what lies there and what the ledger knows.
func writeIndex(of map: URL, _ catalogus: Catalogus, _ regels: [Grootboek.Regel]) throws {
  var standen: [String: Dag] = [:]
  for regel in regels {
    guard let dag = regel.peildatum.flatMap({ Dag(iso: $0) }) else { continue }
    for bestand in regel.bestanden { standen[bestand] = dag }
  }
  let mappen = try FileManager.default.contentsOfDirectory(atPath: map.path)
  let perioden = mappen.compactMap { Periode(code: $0) }.sorted(by: >)
  let overzicht = try perioden.flatMap { periode in
    let bestanden = try Werkmap.bestanden(in: map.appending(path: periode.code)).map(\.lastPathComponent)
    return [false, true].compactMap { isIntern -> Overzichtspagina.Regel? in
      let eigen = bestanden.filter { $0.contains("-INTERN") == isIntern && !$0.hasSuffix("datapackage.json") }
      guard !eigen.isEmpty else { return nil }
      let stand = eigen.compactMap { standen["\(periode.code)/\($0)"] }.max()
      return Overzichtspagina.Regel(
        periode: periode.inTekst, editie: isIntern ? "intern" : "gemeente", standPer: stand?.inTekst ?? "onbekend",
        bestanden: eigen.map { (formaat: String($0.split(separator: ".").last ?? ""), pad: "\(periode.code)/\($0)") })
    }
  }
  let werkmap = catalogus.werkmap
  let pagina = Overzichtspagina.write(
    organisatie: werkmap.organisatie, gemeente: werkmap.gemeente, banier: werkmap.banier,
    stijl: Palet(werkmap.huisstijl), regels: overzicht)
  try Data(pagina).write(to: map.appending(path: "index.html"), options: .atomic)
}
