import Domain
import Foundation
import Reporting
import Writers

/// Writes the page over all periods and editions in a folder of reports, from what lies there and what the ledger knows.
///
/// - Parameter storing: a run that failed after the last one that succeeded, or to which something was missing.
func writeIndex(of map: URL, _ catalogus: Catalogus, _ regels: [Grootboek.Regel], storing: Grootboek.Regel? = nil)
  throws
{
  var standen: [String: Dag] = [:]
  for regel in regels {
    guard let dag = regel.peildatum.flatMap({ Dag(iso: $0) }) else { continue }
    for bestand in regel.bestanden { standen[bestand] = dag }
  }
  let mappen = try FileManager.default.contentsOfDirectory(atPath: map.path)
  let perioden = mappen.compactMap { Periode(code: $0) }.sorted(by: >)
  var overzicht: [Overzichtspagina.Regel] = []
  for periode in perioden {
    let submappen = try FileManager.default.contentsOfDirectory(atPath: map.appending(path: periode.code).path)
    let versies = submappen.compactMap { naam in naam.hasPrefix("versie-") ? Int(naam.dropFirst(7)) : nil }.sorted(
      by: >)
    for versie in versies.map({ Optional($0) }) + [nil] {
      let pad = versie.map { "\(periode.code)/\(Vaststelling.map($0))" } ?? periode.code
      let bestanden = try Werkmap.bestanden(in: map.appending(path: pad)).map(\.lastPathComponent)
      for isIntern in [false, true] {
        let eigen = bestanden.filter {
          $0.hasPrefix("kinderwerk-") && $0.contains("-INTERN") == isIntern && !$0.hasSuffix("datapackage.json")
        }
        guard !eigen.isEmpty else { continue }
        let stand = eigen.compactMap { standen["\(pad)/\($0)"] }.max()
        let editie = (isIntern ? "intern" : "gemeente") + (versie.map { ", versie \($0) vastgesteld" } ?? "")
        overzicht.append(
          Overzichtspagina.Regel(
            periode: periode.inTekst, editie: editie, standPer: stand?.inTekst ?? "onbekend",
            bestanden: eigen.map { (formaat: format($0), pad: "\(pad)/\($0)") }))
      }
    }
  }
  let werkmap = catalogus.werkmap
  let pagina = Overzichtspagina.write(
    organisatie: werkmap.organisatie, gemeente: werkmap.gemeente, banier: werkmap.banier,
    stijl: Palet(werkmap.huisstijl), regels: overzicht, storing: storing.map(message))
  try Data(pagina).write(to: map.appending(path: "index.html"), options: .atomic)
}

/// 'pdf', or 'pdf kort' for a report in another shape than whole.
private func format(_ bestand: String) -> String {
  let soort = String(bestand.split(separator: ".").last ?? "")
  let vorm = Lezing.allCases.first { $0 != .heel && bestand.contains("\($0.achtervoegsel).") }
  return vorm.map { "\(soort) \($0.rawValue)" } ?? soort
}

/// What a reader of the reports should know of a run that failed, or to which something was missing.
private func message(_ regel: Grootboek.Regel) -> String {
  let wanneer = Kloktijd(utc: regel.tijdstip)?.dag.inTekst ?? regel.tijdstip
  if regel.uitkomst == .verlies {
    let over = regel.periode.flatMap { Periode(code: $0) }?.inTekst ?? ""
    return
      "In de cijfers over \(over) ontbreekt iets (stand van \(wanneer)). Wat er mist, staat bij: verantwoording status"
  }
  return
    "Op \(wanneer) is een opdracht niet gelukt (\(regel.opdracht)\(regel.periode.map { " \($0)" } ?? "")). De rapporten hieronder zijn van daarvoor. "
    + "Wat er misging, staat bij: verantwoording status"
}
