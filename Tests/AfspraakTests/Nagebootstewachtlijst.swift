import Domain
import Foundation
import Reporting
import TestSupport

/// A made-up waiting list in 2025 and 2026: children come and find a place, more of them after summer. Counted weekly or monthly.
struct Nagebootstewachtlijst {
  /// At the end of each week; 52 weeks of 2025 and 53 of 2026.
  private let standen: [Int]
  private let isPerMaand: Bool

  init(zaad: UInt64) {
    var g = SplitMix64(seed: zaad)
    isPerMaand = Bool.random(using: &g)
    let komt = exp(Double.random(in: log(0.5)...log(6), using: &g))
    let wacht = exp(Double.random(in: log(5)...log(40), using: &g))
    let golf = Double.random(in: 0...0.3, using: &g), fase = Double.random(in: 0...52, using: &g)
    let nieuweGroepen = Double.random(in: 1...4, using: &g), vakantie = Double.random(in: 0.1...0.8, using: &g)
    let traag = Double.random(in: 0.2...0.7, using: &g), ruis = Double.random(in: 0.1...0.4, using: &g)
    var (ar, drift, lijst) = (0.0, 0.0, Nagebootst.poisson(komt * wacht, &g))
    var uit: [Int] = []
    for week in -60..<105 {
      ar = traag * ar + ruis * (1 - traag * traag).squareRoot() * Nagebootst.normal(&g)
      drift += 0.02 * Nagebootst.normal(&g)
      let isVakantie = Week(Nagebootst.begin[0].maandag + week * 7).isVakantie(haarlem.vakanties)
      let rust = isVakantie ? vakantie : 1
      let kans = (1 / wacht) * rust * ((35...38).contains((week + 104) % 52) ? nieuweGroepen : 1)
      lijst -= (0..<lijst).count { _ in Double.random(in: 0...1, using: &g) < kans }
      lijst += Nagebootst.poisson(
        komt * exp(ar + drift) * rust * (1 + golf * cos((Double(week) - fase) / 52 * 2 * .pi)), &g)
      if week >= 0 { uit.append(lijst) }
    }
    standen = uit
  }

  /// Whether was counted at the end of this week, and what the list then was.
  private func isGeteld(_ week: Int) -> Bool {
    let zondag = Nagebootst.begin[0].maandag + week * 7 + 6
    return !isPerMaand || zondag.maand != (zondag + 7).maand
  }

  func known(tot: Dag) -> (meting: Afspraakmeting, eind: Breuk)? {
    let begin = Nagebootst.begin[0]
    let voorbij = standen.indices.count { begin.maandag + $0 * 7 + 6 <= tot }
    func stand(_ week: Int) -> Int? { (0...week).last(where: isGeteld).map { standen[$0] } }
    let weken = (voorbij - 52)..<voorbij
    let bekend = weken.compactMap { week in stand(week).map { (week, $0) } }
    let laatste = standen.indices.last { begin.maandag + $0 * 7 + 6 <= Periode.jaar(2026).laatsteDag }
    guard let eerste = bekend.first?.0, let nu = bekend.last?.1, let laatste, let eind = stand(laatste) else {
      return nil
    }
    let sleutel = Afspraakmeting.Sleutel(afspraak: "B", venster: Meetvenster(periode: .jaar(2026), tot: tot))
    let verloop = Verloop(
      begin: Week(begin.maandag + eerste * 7), perWeek: bekend.map(\.1),
      .stand(teldagen: bekend.count { isGeteld($0.0) }))
    return (Afspraakmeting(sleutel, .getal(Breuk(nu)), soort: .kinderen, verloop: verloop), Breuk(eind))
  }
}
