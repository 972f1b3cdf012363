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
    let (klaar, alles) = (stap * lengte + dag, stappen * lengte)
    switch self {
    case .eind: return nil
    case .lineair: return Breuk(teller: klaar, noemer: alles)
    case .profiel(let delen):
      // Straight within every part, also where the parts are no whole months.
      let plek = min(klaar * delen.count / alles, delen.count - 1)
      let binnen = klaar * delen.count - plek * alles
      return Breuk(teller: delen.prefix(plek).reduce(0, +) * alles + delen[plek] * binnen, noemer: 100 * alles)
    }
  }
}
