import Domain
import Reporting

/// A delivery that a bron promised and that is not in yet.
package struct Verwacht: Encodable, Hashable, Sendable {
  package let bron: String
  package let organisatie: String
  package let soort: String
  /// 'jjjj-mm' or 'jjjj'.
  package let periode: String
  /// The last day on which it is in time, as the bronprofiel says, 'jjjj-mm-dd'.
  package let uiterlijk: String
  /// 0: it is not due yet.
  package let dagenTeLaat: Int
  /// The pattern of its name, where other parts of the month are in.
  package var bestand: String?

  enum CodingKeys: String, CodingKey {
    case bron, organisatie, soort, periode, uiterlijk, bestand
    case dagenTeLaat = "dagen_te_laat"
  }

  package var isTeLaat: Bool { dagenTeLaat > 0 }
}

/// Which promised deliveries are not in, the longest overdue first.
///
/// Each month that is over counts, also when its delivery may still be on its way: whether a figure 'ontbreekt' does not
/// depend on that, only how loudly `status` asks for it.
///
/// - Parameter delen: patterns of the parts that are still to come, of months of which others are in.
func outstandingDeliveries(
  _ catalogus: Catalogus, geleverd: Set<Leveringsdekking.Plek>, peildatum: Dag,
  delen: [Leveringsdekking.Plek: [String]] = [:]
) -> [Verwacht] {
  var uit: [Verwacht] = []
  for bron in catalogus.bronnen {
    for (soort, profielen) in Dictionary(grouping: bron.leveringen, by: \.soort) {
      func expect(_ periode: Periode, uiterlijk: Dag, bestand: String? = nil) {
        uit.append(
          Verwacht(
            bron: bron.bron.code, organisatie: bron.organisatie, soort: soort.rawValue, periode: periode.code,
            uiterlijk: uiterlijk.iso, dagenTeLaat: max(0, uiterlijk.dagen(tot: peildatum)), bestand: bestand))
      }
      let maandelijks = profielen.filter(\.ritme.isMaandelijksVerwacht)
      if !maandelijks.isEmpty {
        for maand in months(from: catalogus.werkmap.vanaf, before: peildatum.maand)
        where !geleverd.contains(.init(bron.bron, soort, maand)) {
          let uiterlijk = lastDay(maandelijks, in: maand.volgende)
          guard let missend = delen[.init(bron.bron, soort, maand)] else {
            expect(.maand(maand), uiterlijk: uiterlijk)
            continue
          }
          for bestand in missend { expect(.maand(maand), uiterlijk: uiterlijk, bestand: bestand) }
        }
      } else {
        let jaarlijks = profielen.filter { $0.ritme == .jaarlijks }
        for jaar in years(soort, from: catalogus.werkmap.vanaf.jaar, peildatum) where !jaarlijks.isEmpty {
          if geleverd.contains(where: { $0.bron == bron.bron && $0.soort == soort && $0.maand.jaar == jaar }) {
            continue
          }
          expect(
            .jaar(jaar),
            uiterlijk: lastDay(jaarlijks, in: Maand(jaar: soort == .activiteiten ? jaar : jaar + 1, nummer: 1)))
        }
      }
    }
  }
  return uit.sorted { ($0.uiterlijk, $0.bron, $0.soort, $0.periode) < ($1.uiterlijk, $1.bron, $1.soort, $1.periode) }
}

private func months(from eerste: Maand, before maand: Maand) -> [Maand] {
  eerste < maand ? (eerste.volgnummer..<maand.volgnummer).map(Maand.init(volgnummer:)) : []
}

/// The register of activities is needed when its year begins, everything else when the year is over.
private func years(_ soort: Leveringsoort, from eerste: Int, _ peildatum: Dag) -> [Int] {
  let laatste = peildatum.delen.jaar - (soort == .activiteiten ? 0 : 1)
  return eerste <= laatste ? Array(eerste...laatste) : []
}

/// Without a day in the bronprofiel: the first of the month, when the monthly run comes by.
private func lastDay(_ profielen: [Leveringsprofiel], in maand: Maand) -> Dag {
  let dag = profielen.map { $0.uiterlijk ?? 1 }.max() ?? 1
  return min(maand.eersteDag + (dag - 1), maand.laatsteDag)
}

/// One line per bron and soort, for a person.
func outstandingLines(_ verwacht: [Verwacht]) -> [String] {
  struct Sleutel: Hashable { let bron: String, soort: String, bestand: String? }
  var volgorde: [Sleutel] = [], groepen: [Sleutel: [Verwacht]] = [:]
  for levering in verwacht {
    let sleutel = Sleutel(bron: levering.bron, soort: levering.soort, bestand: levering.bestand)
    if groepen[sleutel] == nil { volgorde.append(sleutel) }
    groepen[sleutel, default: []].append(levering)
  }
  return volgorde.compactMap { sleutel in
    guard let groep = groepen[sleutel], let eerste = groep.first, let dag = Dag(iso: eerste.uiterlijk) else {
      return nil
    }
    let wanneer =
      eerste.isTeLaat
      ? "te laat sinds \(dag.inTekst) (\(counted(eerste.dagenTeLaat, "dag", "dagen")))" : "uiterlijk \(dag.inTekst)"
    return
      "\(sleutel.soort) van \(eerste.organisatie) (\(sleutel.bron))\(sleutel.bestand.map { ", bestand \($0)," } ?? "") over \(enumerated(folded(periods: groep.map(\.periode)))): \(wanneer)"
  }
}

/// '2026-03 tot en met 2026-10' for three or more months in a row; years and loose months as they are.
private func folded(periods codes: [String]) -> [String] {
  var reeksen: [(eerste: String, laatste: String, maand: Maand?, aantal: Int)] = []
  for code in codes {
    let maand = Maand(code: code)
    if let vorige = reeksen.last, let maand, vorige.maand?.volgende == maand {
      reeksen[reeksen.count - 1] = (vorige.eerste, code, maand, vorige.aantal + 1)
    } else {
      reeksen.append((code, code, maand, 1))
    }
  }
  return reeksen.flatMap { reeks in
    switch reeks.aantal {
    case 1: [reeks.eerste]
    case 2: [reeks.eerste, reeks.laatste]
    default: ["\(reeks.eerste) tot en met \(reeks.laatste)"]
    }
  }
}

/// Documents that the gemeente expects within two months, the first one first.
func upcomingDocuments(_ termijnen: [Inlevertermijn], peildatum: Dag) -> [String] {
  termijnen.compactMap { termijn -> (dag: Dag, tekst: String)? in
    let jaar = peildatum.delen.jaar
    let dagen = [jaar, jaar + 1].compactMap { Dag(jaar: $0, maand: termijn.maand, dag: termijn.dag) }
    guard let dag = dagen.first(where: { $0 >= peildatum }), peildatum.dagen(tot: dag) <= 60 else { return nil }
    return (dag, "\(termijn.stuk): \(dag.inTekst) (over \(counted(peildatum.dagen(tot: dag), "dag", "dagen")))")
  }
  .sorted { ($0.dag, $0.tekst) < ($1.dag, $1.tekst) }.map(\.tekst)
}
