/// What a figure is held against. Everything is exact: 90% is 90/100, and 89,6% is less.
package enum Norm: Hashable, Sendable {
  case minimum(Breuk, Fasering = .eind)
  case maximum(Breuk, Fasering = .eind)
  /// Both ends count as met.
  case band(Breuk, Breuk)
  /// Against an earlier value.
  case groei(Groei, vanaf: Nulpunt)
  /// At least this much on or before a day.
  case mijlpaal(minstens: Breuk, uiterlijk: Dag)
  /// Followed, never weighed: the number of signals (DOMEIN §3).
  case monitor
  /// Measured for the first time; a norm follows.
  case nulmeting
}

/// How much more (or, negative, less) than before. Percent is not procentpunt (DOMEIN §4, rule 7).
package enum Groei: Hashable, Sendable {
  /// A share of the earlier value: 5/100 is 5% more.
  case procent(Breuk)
  /// Added to an earlier share: 5/100 is from 60% to 65%.
  case procentpunt(Breuk)
}

/// The earlier value of a norm that grows.
package enum Nulpunt: Hashable, Sendable {
  /// The same stretch a year earlier, counted the same way.
  case vorigJaar
  /// A value that was agreed, with where it comes from.
  case vast(Breuk, toelichting: String)
}

/// How much of the norm must be there on the way.
package enum Fasering: Hashable, Sendable {
  /// The same part every month.
  case lineair
  /// Parts per equal stretch of the period, as percentages that add up to 100: 25/30/20/25 per quarter.
  case profiel([Int])
  /// Only the end counts.
  case eind
}

/// When a figure may be weighed, and what is left out of it.
package struct Voorwaarden: Hashable, Sendable {
  /// A share or mean over fewer than this is not weighed.
  package var minimaleNoemer: Int?
  /// Answers over invited, at least; not weighed below it.
  package var minimaleRespons: Breuk?
  /// Units that the numerator may fall short by: 'hoogstens 2 weken uitval'.
  package var toegestaneUitval: Int = 0
  /// Weeks in a school holiday are not counted.
  package var zonderVakanties: Bool = false
  /// What a missing delivery does to the verdict.
  package var bijOntbreken: BijOntbreken = .nietBeoordelen

  package enum BijOntbreken: Hashable, Sendable {
    case nietBeoordelen
    /// Weigh on the months that are there, when at least so many are.
    case opBasisVan(minstensMaanden: Int)
  }

  package init() {}
}

/// What is counted, as a reader says it. A norm without a unit is not a norm.
package enum Eenheid: String, CaseIterable, Hashable, Sendable {
  case kinderen, deelnames, bijeenkomsten, activiteiten, uren, dagen, kalenderdagen, werkdagen, weken, signalen, punten
  case momenten, verhalen, doelen, bezoeken, antwoorden, ouders
  case deelnamesPerBegeleider = "deelnames per begeleider"
  case deelnamesPerBijeenkomst = "deelnames per bijeenkomst"
  case procent = "%"

  package var enkelvoud: String {
    switch self {
    case .kinderen: "kind"
    case .deelnames: "deelname"
    case .bijeenkomsten: "bijeenkomst"
    case .activiteiten: "activiteit"
    case .uren: "uur"
    case .dagen: "dag"
    case .kalenderdagen: "kalenderdag"
    case .werkdagen: "werkdag"
    case .weken: "week"
    case .signalen: "signaal"
    case .punten: "punt"
    case .momenten: "moment"
    case .verhalen: "verhaal"
    case .doelen: "doel"
    case .bezoeken: "bezoek"
    case .antwoorden: "antwoord"
    case .ouders: "ouder"
    case .deelnamesPerBegeleider: "deelname per begeleider"
    case .deelnamesPerBijeenkomst: "deelname per bijeenkomst"
    case .procent: "%"
    }
  }

  /// After a number other than one: '480 uur'.
  package var meervoud: String { self == .uren ? enkelvoud : rawValue }

  /// Reads '%', the plural or the singular.
  package init?(woord: String) {
    guard let eenheid = Eenheid.allCases.first(where: { $0.rawValue == woord || $0.enkelvoud == woord })
    else { return nil }
    self = eenheid
  }
}
