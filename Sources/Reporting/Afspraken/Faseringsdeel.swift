import Domain

extension Fasering {
  /// Which part of the norm must be there at the end of `venster.tot`; nil when only the end counts.
  ///
  /// By calendar months where the period consists of them, the running month by its days; else by days.
  func deel(_ venster: Meetvenster) -> Breuk? {
    guard !venster.isAf else { return self == .eind ? nil : Breuk(1) }
    let maanden = venster.periode.maanden
    let isHeel =
      venster.periode.eersteDag == maanden.first?.eersteDag && venster.periode.laatsteDag == maanden.last?.laatsteDag
    let stappen = isHeel ? maanden.count : venster.van.dagen(tot: venster.periode.laatsteDag) + 1
    let stap = isHeel ? maanden.firstIndex(of: venster.tot.maand) ?? 0 : venster.van.dagen(tot: venster.tot)
    let lengte = isHeel ? venster.tot.maand.laatsteDag.delen.dag : 1
    let dag = isHeel ? venster.tot.delen.dag : 1
    switch self {
    case .eind: return nil
    case .lineair: return Breuk(teller: stap * lengte + dag, noemer: stappen * lengte)
    case .profiel(let delen):
      let perDeel = max(1, stappen / max(1, delen.count))
      let plek = min(stap / perDeel, delen.count - 1)
      let gedaan = delen.prefix(plek).reduce(0, +)
      let binnen = (stap - plek * perDeel) * lengte + dag
      return Breuk(teller: gedaan * perDeel * lengte + delen[plek] * binnen, noemer: 100 * perDeel * lengte)
    }
  }
}
