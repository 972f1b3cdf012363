/// The days on which the Netherlands does not work, so that a werkdag is one (Algemene termijnenwet, art. 3).
///
/// Computed for every year; a werkmap can leave one out or add a day of its own in `vakanties.yaml`.
package struct Feestdagen: Hashable, Sendable {
  /// The law's list. Goede Vrijdag stands in the second paragraph and counts as one of them.
  package enum Wettelijk: String, CaseIterable, Hashable, Sendable {
    case nieuwjaarsdag = "Nieuwjaarsdag"
    case goedeVrijdag = "Goede Vrijdag"
    case tweedePaasdag = "Tweede Paasdag"
    case koningsdag = "Koningsdag"
    case bevrijdingsdag = "Bevrijdingsdag"
    case hemelvaartsdag = "Hemelvaartsdag"
    case tweedePinksterdag = "Tweede Pinksterdag"
    case eersteKerstdag = "Eerste Kerstdag"
    case tweedeKerstdag = "Tweede Kerstdag"

    /// The day in a year; nil before the calendar of the Gregorian Easter.
    package func dag(in jaar: Int) -> Dag? {
      switch self {
      case .nieuwjaarsdag: return Dag(jaar: jaar, maand: 1, dag: 1)
      case .goedeVrijdag: return Feestdagen.eerstePaasdag(jaar).map { $0 - 2 }
      case .tweedePaasdag: return Feestdagen.eerstePaasdag(jaar).map { $0 + 1 }
      case .koningsdag:
        // On a Sunday it is kept the day before.
        return Dag(jaar: jaar, maand: 4, dag: 27).map { $0.weekdag == 7 ? $0 - 1 : $0 }
      case .bevrijdingsdag: return Dag(jaar: jaar, maand: 5, dag: 5)
      case .hemelvaartsdag: return Feestdagen.eerstePaasdag(jaar).map { $0 + 39 }
      case .tweedePinksterdag: return Feestdagen.eerstePaasdag(jaar).map { $0 + 50 }
      case .eersteKerstdag: return Dag(jaar: jaar, maand: 12, dag: 25)
      case .tweedeKerstdag: return Dag(jaar: jaar, maand: 12, dag: 26)
      }
    }
  }

  /// Holidays of the law on which this organisation works all the same.
  package var zonder: Set<Wettelijk>
  /// Free days that the law does not know: a bridging day, the day of a local feast.
  package var extra: Set<Dag>

  package init(zonder: Set<Wettelijk> = [], extra: Set<Dag> = []) { (self.zonder, self.extra) = (zonder, extra) }

  /// Monday to Friday and no holiday.
  package func isWerkdag(_ dag: Dag) -> Bool {
    guard dag.weekdag <= 5, !extra.contains(dag) else { return false }
    let jaar = dag.delen.jaar
    return !Wettelijk.allCases.contains { !zonder.contains($0) && $0.dag(in: jaar) == dag }
  }

  /// Werkdagen after `van` up to and including `tot`; 0 when `tot` is not later.
  package func werkdagen(na van: Dag, totEnMet tot: Dag) -> Int {
    guard van < tot else { return 0 }
    let dagen = van.dagen(tot: tot)
    let doordeweeks = dagen / 7 * 5 + (0..<dagen % 7).count { (tot - $0).weekdag <= 5 }
    var vrij = extra
    for jaar in van.delen.jaar...tot.delen.jaar {
      vrij.formUnion(Wettelijk.allCases.filter { !zonder.contains($0) }.compactMap { $0.dag(in: jaar) })
    }
    return doordeweeks - vrij.count { van < $0 && $0 <= tot && $0.weekdag <= 5 }
  }

  /// Easter Sunday of the Gregorian calendar (the 'anonymous' algorithm; Meeus, *Astronomical Algorithms*, ch. 8).
  package static func eerstePaasdag(_ jaar: Int) -> Dag? {
    let a = jaar % 19, b = jaar / 100, c = jaar % 100
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let som = h + l - 7 * m + 114
    return Dag(jaar: jaar, maand: som / 31, dag: som % 31 + 1)
  }
}
