import Domain
import Foundation
import Reporting
import TestSupport

/// A made-up year of signals: how many come and how long they take both drift and cluster, and some never end.
struct Nagebootstesignalen {
  private let signalen: [(dag: Dag, duur: Int)]

  init(zaad: UInt64) {
    var g = SplitMix64(seed: zaad)
    let perWeek = exp(Double.random(in: log(2)...log(12), using: &g))
    let golf = Double.random(in: 0...0.3, using: &g), vakantie = Double.random(in: 0.1...0.8, using: &g)
    let niveau = exp(Double.random(in: log(4)...log(20), using: &g))
    let breed = Double.random(in: 0.4...1, using: &g), blijft = Double.random(in: 0...0.08, using: &g)
    let traag = Double.random(in: 0.2...0.7, using: &g), ruis = Double.random(in: 0.1...0.4, using: &g)
    var (ar, drift) = (0.0, 0.0)
    var alle: [(Dag, Int)] = []
    for week in 0..<Nagebootst.weken[1] {
      ar = traag * ar + ruis * (1 - traag * traag).squareRoot() * Nagebootst.normal(&g)
      drift += 0.03 * Nagebootst.normal(&g)
      let maandag = Nagebootst.begin[1].maandag + week * 7
      let druk =
        (1 + golf * cos(Double(week) / 52 * 2 * .pi)) * (Week(maandag).isVakantie(haarlem.vakanties) ? vakantie : 1)
      for _ in 0..<Nagebootst.poisson(perWeek * druk, &g) {
        let dag = maandag + Int.random(in: 0...6, using: &g)
        let duur = niveau * exp(ar + drift + breed * Nagebootst.normal(&g))
        guard dag <= Nagebootstesignalen.eind, dag.delen.jaar == 2026 else { continue }
        alle.append((dag, Double.random(in: 0...1, using: &g) < blijft ? 10_000 : Int(duur.rounded())))
      }
    }
    signalen = alle
  }

  static let eind = Periode.jaar(2026).laatsteDag
  static let termijn = Termijn(14, .kalenderdagen)

  /// Days so far of every signal until `dag`, and which are open; the young and open ones apart.
  private func durations(op dag: Dag) -> (tellen: [Int], gevallen: [Duurverloop.Geval]) {
    var tellen: [Int] = [], gevallen: [Duurverloop.Geval] = []
    for signaal in signalen where signaal.dag <= dag {
      let oud = signaal.dag.dagen(tot: dag), isOpen = signaal.duur > oud
      let week = Nagebootst.begin[1].maandag.dagen(tot: signaal.dag) / 7
      gevallen.append(.init(week: week, dagen: min(oud, signaal.duur), isOpen: isOpen))
      if !isOpen || oud > Nagebootstesignalen.termijn.dagen { tellen.append(min(oud, signaal.duur)) }
    }
    return (tellen.sorted(), gevallen)
  }

  private func median(_ orde: [Int]) -> Breuk? {
    orde.isEmpty ? nil : Breuk(teller: orde[(orde.count - 1) / 2] + orde[orde.count / 2], noemer: 2)
  }

  func known(tot: Dag) -> (meting: Afspraakmeting, eind: Breuk)? {
    let voorbij = (0..<Nagebootst.weken[1]).count { Nagebootst.begin[1].maandag + $0 * 7 + 6 <= tot }
    let (tellen, gevallen) = durations(op: tot)
    guard let nu = median(tellen), let eind = median(durations(op: Nagebootstesignalen.eind).tellen) else { return nil }
    let sleutel = Afspraakmeting.Sleutel(afspraak: "B", venster: Meetvenster(periode: .jaar(2026), tot: tot))
    let verloop = Verloop(
      begin: Nagebootst.begin[1], perWeek: (0..<voorbij).map { week in gevallen.count { $0.week == week } },
      .doorlooptijden(Duurverloop(gevallen, termijn: Nagebootstesignalen.termijn)))
    return (Afspraakmeting(sleutel, .getal(nu), soort: .gemiddelde, grondslag: .signalen, verloop: verloop), eind)
  }
}
