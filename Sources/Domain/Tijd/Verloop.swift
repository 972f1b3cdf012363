/// The course of a figure by week, from which a prognosis is made. Dropped where the figure itself is hidden.
package struct Verloop: Hashable, Sendable {
  /// With fewer whole weeks nothing is foretold, and last year need not be looked at.
  package static let minsteWeken = 8

  /// Monday of the first week.
  package let begin: Week
  /// Per whole week that is over what was counted: the total, the denominator, children seen for the first time, signals, or
  /// the stock on its last day.
  package let perWeek: [Int]
  package let aard: Aard

  package init(begin: Week, perWeek: [Int], _ aard: Aard) {
    (self.begin, self.perWeek, self.aard) = (begin, perWeek, aard)
  }

  /// What kind of figure moves, with what its method needs beside the weeks.
  package enum Aard: Hashable, Sendable {
    /// Weeks add up. With the same period of last year, whole, in weeks that begin 364 days earlier; empty when it is not known.
    /// A week has `hoogstens` so many, as days do; nil knows no bound.
    case aantal(vorigJaar: [Int], hoogstens: Int? = nil)
    /// A ratio of totals: the numerator per week.
    case verhouding(teller: [Int])
    /// Unique children.
    case kinderen(Kindverloop)
    /// Children that come often enough.
    case vasteKinderen(Kindverloop, Drempelverloop)
    /// A median of lead times.
    case doorlooptijden(Duurverloop)
    /// A stock, whose weeks begin before the window; in so many different days was it counted.
    case stand(teldagen: Int)
  }
}

/// How children accumulate: in how many weeks each was seen; `gezien[0]` counts those seen in one week.
package struct Kindverloop: Hashable, Sendable {
  package let gezien: [Int]
  /// Last year, by the week in which a child was first seen, whole; empty when it is not known.
  package let vorigJaarPerWeek: [Int]
  /// `gezien` as it was at this point last year.
  package let vorigJaarGezien: [Int]

  package init(gezien: [Int], vorigJaarPerWeek: [Int] = [], vorigJaarGezien: [Int] = []) {
    (self.gezien, self.vorigJaarPerWeek, self.vorigJaarGezien) = (gezien, vorigJaarPerWeek, vorigJaarGezien)
  }
}

/// How long it takes children to come often enough, counted from the week in which each was first seen.
package struct Drempelverloop: Hashable, Sendable {
  /// Within so many consecutive months; nil is the whole window.
  package let maanden: Int?
  /// `na[n]`: children that reached it n weeks after they were first seen.
  package let na: [Int]
  /// `nogNiet[n]`: children that did not reach it yet, first seen n weeks ago.
  package let nogNiet: [Int]
  /// At this point last year, and how many reached it in the rest of that year; nil when it is not known.
  package let vorigJaar: Vorig?

  package struct Vorig: Hashable, Sendable {
    package let na: [Int]
    package let nogNiet: [Int]
    package let later: Int
    package init(na: [Int], nogNiet: [Int], later: Int) { (self.na, self.nogNiet, self.later) = (na, nogNiet, later) }
  }

  package init(na: [Int], nogNiet: [Int], binnenMaanden maanden: Int? = nil, vorigJaar: Vorig? = nil) {
    (self.maanden, self.na, self.nogNiet, self.vorigJaar) = (maanden, na, nogNiet, vorigJaar)
  }
}

/// The cases behind a median, each in the week in which it began.
package struct Duurverloop: Hashable, Sendable {
  package struct Geval: Hashable, Sendable {
    /// From the first week of the course.
    package let week: Int
    /// Days it took, or took so far.
    package let dagen: Int
    package let isOpen: Bool
    package init(week: Int, dagen: Int, isOpen: Bool) { (self.week, self.dagen, self.isOpen) = (week, dagen, isOpen) }
  }

  package let gevallen: [Geval]
  /// An open case that is not older than this does not count yet. Its kind of days is that of the cases.
  package let termijn: Termijn
  package init(_ gevallen: [Geval], termijn: Termijn) { (self.gevallen, self.termijn) = (gevallen, termijn) }
}
