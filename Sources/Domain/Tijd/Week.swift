/// An ISO 8601 week. The week-year is not the calendar year: 31-12-2025 lies in 2026-W01, and 2026 has 53 weeks.
package struct Week: Hashable, Comparable, Sendable {
  package let jaar: Int
  /// 1–53.
  package let nummer: Int

  /// The week that holds `dag`: the one of its Thursday.
  package init(_ dag: Dag) {
    let donderdag = dag + (4 - dag.weekdag)
    let jaar = donderdag.delen.jaar
    self.jaar = jaar
    self.nummer = (Dag(jaar: jaar, maand: 1, dag: 1) ?? donderdag).dagen(tot: donderdag) / 7 + 1
  }

  package init?(jaar: Int, nummer: Int) {
    guard (1...Week.aantal(in: jaar)).contains(nummer) else { return nil }
    self.jaar = jaar
    self.nummer = nummer
  }

  package var maandag: Dag {
    // 4 January always lies in week 1.
    let vierde = Dag(jaar: jaar, maand: 1, dag: 4) ?? Dag(nummer: 0)
    return vierde - (vierde.weekdag - 1) + (nummer - 1) * 7
  }

  package var volgende: Week { Week(maandag + 7) }

  /// 52 or 53; 28 December always lies in the last week.
  package static func aantal(in jaar: Int) -> Int {
    Dag(jaar: jaar, maand: 12, dag: 28).map { Week($0).nummer } ?? 52
  }

  /// 'jjjj-Www'.
  package var code: String { "\(padded(jaar, 4))-W\(padded(nummer, 2))" }

  package static func < (links: Week, rechts: Week) -> Bool {
    (links.jaar, links.nummer) < (rechts.jaar, rechts.nummer)
  }
}
