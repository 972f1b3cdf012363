import Domain
import Foundation
import Storage

/// What may be kept no longer, by `bewaren` in `verantwoording.yaml` (DOMEIN §6): the clock starts when a report is approved.
///
/// * A delivered file and its rejected rows go when every month in it was approved, the term ago or longer.
/// * Rows go a term after the last approval of a report that covers their months, and only from the first month on without a gap:
///   what is counted over a year needs all of it. Approved reports stay as they are.
/// * Reports go a term after they were approved; a version never goes before the next.
struct Bewaarplan {
  struct Bestand { let levering: String, url: URL }
  let bestanden: [Bestand]
  let leveringen: [String]
  let rapporten: [Periode]
  /// Rows of this month and before are gone, or go now; nil: none.
  let totEnMet: Maand?

  init(_ werkmap: Werkmap, _ catalogus: Catalogus, _ opslag: Opslag, peildatum: Dag) throws {
    let termijnen = catalogus.werkmap.bewaren
    var eerste: [Maand: Dag] = [:], laatste: [Maand: Dag] = [:], perPeriode: [Periode: Dag] = [:]
    for regel in Grootboek(werkmap).regels() where regel.opdracht == Grootboek.vaststellen && regel.uitkomst.isGedaan {
      guard let periode = regel.periode.flatMap({ Periode(code: $0) }), let dag = Dag(iso: regel.tijdstip.prefix(10))
      else { continue }
      perPeriode[periode] = max(perPeriode[periode] ?? dag, dag)
      for maand in periode.maanden {
        eerste[maand] = min(eerste[maand] ?? dag, dag)
        laatste[maand] = max(laatste[maand] ?? dag, dag)
      }
    }
    func isOver(_ dag: Dag?, maanden: Int) -> Bool { dag.map { $0.later(maanden: maanden) <= peildatum } ?? false }

    var grens: Maand?, maand = catalogus.werkmap.vanaf
    while isOver(laatste[maand], maanden: 12 * termijnen.rijenJaren) {
      grens = maand
      maand = Maand(volgnummer: maand.volgnummer + 1)
    }
    totEnMet = grens
    let perLevering = try opslag.maandenPerLevering(), bekend = try opslag.leveringen().map(\.levering)
    leveringen = bekend.map(\.id).filter { id in
      guard let grens, let maanden = perLevering[id], let laatste = maanden.max() else { return false }
      return laatste <= grens
    }
    let archief = Dictionary(
      try Werkmap.bestanden(in: werkmap.archief).map { ($0.deletingPathExtension().lastPathComponent, $0) },
      uniquingKeysWith: { eerste, _ in eerste })
    bestanden = bekend.compactMap { levering in
      // What names no child may stay: nobody has to be protected from it.
      guard levering.soort.noemtKinderen, let maanden = perLevering[levering.id], !maanden.isEmpty,
        maanden.allSatisfy({ isOver(eerste[$0], maanden: termijnen.bronbestandenMaanden) }),
        let url = archief[levering.id]
      else { return nil }
      return Bestand(levering: levering.id, url: url)
    }
    rapporten = perPeriode.filter { isOver($0.value, maanden: 12 * termijnen.totalenJaren) }.keys.sorted()
  }
}

extension Dag {
  /// The same day of a later month; the last of that month when it has no such day.
  func later(maanden: Int) -> Dag {
    let delen = delen, maand = Maand(volgnummer: maand.volgnummer + maanden)
    return Dag(jaar: maand.jaar, maand: maand.nummer, dag: delen.dag) ?? maand.laatsteDag
  }
}
