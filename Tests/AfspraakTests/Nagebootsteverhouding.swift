import Domain
import Foundation
import Reporting
import TestSupport

/// A made-up year of shares and means, week by week: how many there are, and which part of them, both drift and cluster.
struct Nagebootsteverhouding {
  enum Soort: String, CaseIterable {
    case afgelast = "aandeel afgelast"
    case opTijd = "aandeel signalen op tijd"
    case groepsgrootte = "deelnames per bijeenkomst"
    case tevredenheid
    case wekenMetAanbod = "aandeel weken met aanbod"
  }

  let soort: Soort
  private let teller: [Int]
  private let noemer: [Int]

  init(_ soort: Soort, zaad: UInt64) {
    self.soort = soort
    var g = SplitMix64(seed: zaad)
    let golf = Double.random(in: 0...0.3, using: &g), vakantie = Double.random(in: 0.1...0.8, using: &g)
    let traag = Double.random(in: 0.2...0.7, using: &g), ruis = Double.random(in: 0.08...0.3, using: &g)
    let perWeek =
      switch soort {
      case .afgelast, .groepsgrootte: exp(Double.random(in: log(8)...log(60), using: &g))
      case .opTijd: exp(Double.random(in: log(2)...log(12), using: &g))
      // Rounds of questions: most weeks nobody is asked.
      case .tevredenheid: Double.random(in: 6...40, using: &g)
      case .wekenMetAanbod: 1.0
      }
    let rondes = Double.random(in: 0.15...0.6, using: &g)
    let niveau =
      switch soort {
      case .afgelast: Double.random(in: 0.02...0.12, using: &g)
      case .opTijd: Double.random(in: 0.6...0.96, using: &g)
      case .groepsgrootte: Double.random(in: 5...20, using: &g)
      case .tevredenheid: Double.random(in: 6.8...9, using: &g)
      case .wekenMetAanbod: Double.random(in: 0.6...0.98, using: &g)
      }
    let schommel = Double.random(in: 0.1...0.5, using: &g)
    var (ar, ar2, drift) = (0.0, 0.0, 0.0)
    var boven: [Int] = [], onder: [Int] = []
    for week in 0..<Nagebootst.weken[1] {
      ar = traag * ar + ruis * (1 - traag * traag).squareRoot() * Nagebootst.normal(&g)
      ar2 = traag * ar2 + schommel * (1 - traag * traag).squareRoot() * Nagebootst.normal(&g)
      drift += 0.03 * Nagebootst.normal(&g)
      let isVakantie = Week(Nagebootst.begin[1].maandag + week * 7).isVakantie(haarlem.vakanties)
      let druk = exp(ar) * (1 + golf * cos(Double(week) / 52 * 2 * .pi)) * (isVakantie ? vakantie : 1)
      let vindtPlaats = soort != .tevredenheid || Double.random(in: 0...1, using: &g) < rondes
      // Of weeks there is one a week, and none in a holiday.
      let aantal =
        soort == .wekenMetAanbod ? (isVakantie ? 0 : 1) : vindtPlaats ? Nagebootst.poisson(perWeek * druk, &g) : 0
      onder.append(aantal)
      switch soort {
      case .afgelast, .opTijd, .wekenMetAanbod:
        let kans = 1 / (1 + exp(-(log(niveau / (1 - niveau)) + ar2 + drift)))
        boven.append((0..<aantal).count { _ in Double.random(in: 0...1, using: &g) < kans })
      case .groepsgrootte:
        let groep = niveau * exp(0.5 * (ar2 + drift))
        boven.append((0..<aantal).reduce(0) { som, _ in som + Nagebootst.poisson(groep, &g) })
      case .tevredenheid:
        let cijfer = niveau + 0.6 * (ar2 + drift)
        boven.append(
          (0..<aantal).reduce(0) { som, _ in
            som + min(10, max(1, Int((cijfer + 1.4 * Nagebootst.normal(&g)).rounded())))
          })
      }
    }
    (teller, noemer) = (boven, onder)
  }

  /// What was known on `tot`, and what the year became; nil when the year has nothing to divide by.
  func known(tot: Dag) -> (meting: Afspraakmeting, eind: Breuk)? {
    let voorbij = (0..<Nagebootst.weken[1]).count { Nagebootst.begin[1].maandag + $0 * 7 + 6 <= tot }
    let sleutel = Afspraakmeting.Sleutel(afspraak: "B", venster: Meetvenster(periode: .jaar(2026), tot: tot))
    let nu = Breuk(teller: teller[..<voorbij].reduce(0, +), noemer: noemer[..<voorbij].reduce(0, +))
    guard let eind = Breuk(teller: teller.reduce(0, +), noemer: noemer.reduce(0, +)), let nu else { return nil }
    let isAandeel = [.afgelast, .opTijd, .wekenMetAanbod].contains(soort)
    let verloop = Verloop(
      begin: Nagebootst.begin[1], perWeek: Array(noemer[..<voorbij]), .verhouding(teller: Array(teller[..<voorbij])))
    return (
      Afspraakmeting(sleutel, .getal(nu), soort: isAandeel ? .aandeel : .gemiddelde, verloop: verloop), eind
    )
  }
}
