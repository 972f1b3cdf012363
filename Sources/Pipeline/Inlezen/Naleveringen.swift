import Domain
import Reporting
import Storage

/// A published report whose figures rest on data that changed after it was made.
package struct VerouderdRapport: Encodable, Hashable, Sendable {
  package let periode: String
  /// When it was made, as the ledger says.
  package let gemaakt: String
  /// 'jjjj-mm': months that changed since.
  package let maanden: [String]
  /// Deliveries that changed them, and those that were undone.
  package let leveringen: [String]

  var melding: String {
    "Rapportage \(periode) is gemaakt vóór een nalevering van \(months). "
      + "Maak die opnieuw met: verantwoording rapportage --periode \(periode)"
  }

  private var months: String {
    let namen = maanden.compactMap { Maand(code: $0)?.inTekst }
    return namen.count > 3 ? "\(namen[0]) tot en met \(namen[namen.count - 1])" : enumerated(namen)
  }
}

/// Which reports are older than what they tell about, by the ledger and the store.
///
/// A report tells about its own months and those of its year before them: its agreements count from 1 January.
func outdatedReports(_ opslag: Opslag, _ regels: [Grootboek.Regel]) throws -> [VerouderdRapport] {
  var gemaakt: [String: [String: String]] = [:]
  // An approved version is not made again by itself: `Verantwoordingsstand` tells how it stands.
  for regel in regels where regel.opdracht != Grootboek.vaststellen {
    for bestand in regel.bestanden {
      // By name: what stays inside lay beside the rest once, and has a folder of its own now.
      let delen = bestand.split(separator: "/").map(String.init)
      guard let naam = delen.last, let periode = delen.first(where: { Periode(code: $0) != nil }) else { continue }
      gemaakt[periode, default: [:]][naam] = regel.tijdstip
    }
  }
  guard let oudste = gemaakt.values.flatMap(\.values).min() else { return [] }
  let erbij = try opslag.naleveringen(na: oudste).map { (id: $0.levering, op: $0.ingelezenOp, maanden: $0.maanden) }
  let weg = [Grootboek.ongedaan, Grootboek.vergeten]
  let eraf = regels.filter { weg.contains($0.opdracht) && $0.uitkomst == .goed && $0.tijdstip > oudste }.map {
    (id: $0.leveringen.first ?? "", op: $0.tijdstip, maanden: ($0.maanden ?? []).compactMap { Maand(code: $0) })
  }
  return gemaakt.compactMap { code, bestanden -> (Periode, VerouderdRapport)? in
    // The oldest file of a period decides: an edition or format that was not made again is out of date.
    guard let periode = Periode(code: code), let moment = bestanden.values.min() else { return nil }
    let jaarbegin = Periode.jaar(periode.eersteDag.delen.jaar).eersteDag
    let steun = Set(Periode.vrij(min(jaarbegin, periode.eersteDag), periode.laatsteDag).maanden)
    let later = (erbij + eraf).filter { $0.op > moment && !steun.isDisjoint(with: $0.maanden) }
    guard !later.isEmpty else { return nil }
    let maanden = Set(later.flatMap(\.maanden)).intersection(steun).sorted().map(\.code)
    return (
      periode,
      VerouderdRapport(periode: code, gemaakt: moment, maanden: maanden, leveringen: Set(later.map(\.id)).sorted())
    )
  }
  .sorted { $0.0 < $1.0 }.map(\.1)
}
