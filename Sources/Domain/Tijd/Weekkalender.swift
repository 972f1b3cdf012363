/// Which weeks are meant: all of them, or those in which school goes on.
package enum Weeksoort: Hashable, Sendable { case alle, school }

/// The one place for weeks: to which stretch a week belongs, whether it is a holiday, and whether it can be judged.
///
/// A week is an ISO week and belongs where its Thursday lies, so that the weeks of months are those of the year
/// (DOMEIN §4, rule 11).
package struct Weekkalender: Hashable, Sendable {
  package var vakanties: [Vakantie]
  /// The first day of the registration: a week that began before it is only half known.
  package var vanaf: Dag
  /// Nothing after it is known: a week that is not over on it is not judged.
  package var peildatum: Dag

  package init(vakanties: [Vakantie], vanaf: Dag = .eerste, peildatum: Dag = .laatste) {
    (self.vakanties, self.vanaf, self.peildatum) = (vakanties, vanaf, peildatum)
  }

  package func isTeBeoordelen(_ week: Week) -> Bool { vanaf <= week.maandag && week.maandag + 6 <= peildatum }

  package func hoortBij(_ soort: Weeksoort, _ week: Week) -> Bool {
    switch soort {
    case .alle: true
    case .school: !week.isVakantie(vakanties)
    }
  }

  /// The weeks of this kind between two days that can be judged; each week in one stretch only.
  package func weken(van: Dag, tot: Dag, _ soort: Weeksoort = .alle) -> [Week] {
    Week.weken(van: van, tot: tot).filter { isTeBeoordelen($0) && hoortBij(soort, $0) }
  }
}

extension Dag {
  /// Before and after every day of the calendar.
  package static let eerste = Dag(nummer: -1_000_000)
  package static let laatste = Dag(nummer: 4_000_000)
}

extension Week {
  /// At least three of the five working days lie in a school holiday, so that a week with only a free Friday still counts.
  package func isVakantie(_ vakanties: [Vakantie]) -> Bool {
    (0..<5).count { dag in vakanties.contains { $0.van <= maandag + dag && maandag + dag <= $0.tot } } >= 3
  }

  /// Every week whose Thursday lies between two days: the weeks of that stretch, each in one stretch only.
  package static func weken(van: Dag, tot: Dag) -> [Week] {
    var week = Week(van)
    var uit: [Week] = []
    while week.maandag + 3 <= tot {
      if week.maandag + 3 >= van { uit.append(week) }
      week = week.volgende
    }
    return uit
  }

  /// Calendar months that its days lie in: one, or two.
  package var maanden: [Maand] { Periode.week(self).maanden }
}
