/// A measure that an agreement can name: how it is called, read and computed. Made in the table of measures, `Maatregel.alle`.
package struct Afspraakmaat: Sendable {
  /// What the YAML says after `maat:`.
  package let naam: String
  /// As a reader says it: 'unieke kinderen'.
  package let omschrijving: String
  package let eenheid: Eenheid
  package let soort: Maat.Soort
  /// What must be chosen beside the name.
  package let parameters: [Parameter]
  /// The same measure among the `cijfers`, whose figure is taken when the selection is one of its cells.
  package let standaard: Maat?
  package let rekenwijze: @Sendable (Maatkeuze) -> Rekenwijze

  package enum Parameter: String, CaseIterable, Sendable { case minimaal, maanden, termijn }

  init(
    _ naam: String, _ omschrijving: String, _ eenheid: Eenheid, _ soort: Maat.Soort, _ parameters: [Parameter] = [],
    standaard: Maat? = nil, rekenwijze: @escaping @Sendable (Maatkeuze) -> Rekenwijze
  ) {
    (self.naam, self.omschrijving, self.eenheid, self.soort) = (naam, omschrijving, eenheid, soort)
    (self.parameters, self.standaard, self.rekenwijze) = (parameters, standaard, rekenwijze)
  }

  /// Every measure that an agreement can name.
  package static let alle: [Afspraakmaat] = Maatregel.alle.compactMap(\.afspraak)

  package static func named(_ naam: String) -> Afspraakmaat? { alle.first { $0.naam == naam } }

  /// The measure that `zonder_vakanties: true` picks: the same of school weeks. Itself where no weeks are counted.
  package var zonderVakanties: Afspraakmaat {
    switch naam {
    case "weken_met_aanbod": Afspraakmaat.named("schoolweken_met_aanbod") ?? self
    case "aandeel_weken_met_aanbod": Afspraakmaat.named("aandeel_schoolweken_met_aanbod") ?? self
    case "langste_gat_weken": Afspraakmaat.named("langste_gat_schoolweken") ?? self
    default: self
    }
  }
}

extension Afspraakmaat: Hashable {
  package static func == (links: Afspraakmaat, rechts: Afspraakmaat) -> Bool { links.naam == rechts.naam }
  package func hash(into hasher: inout Hasher) { hasher.combine(naam) }
}

/// A measure with its parameters filled in.
package struct Maatkeuze: Hashable, Sendable {
  package var maat: Afspraakmaat
  /// At least so many: deelnames of a child, activities of a goal.
  package let minimaal: Int
  /// Within so many consecutive months.
  package let maanden: Int
  package let termijn: Termijn

  package init(
    _ maat: Afspraakmaat, minimaal: Int = 1, maanden: Int = 1, termijn: Termijn = Termijn(14, .kalenderdagen)
  ) {
    (self.maat, self.minimaal, self.maanden, self.termijn) = (maat, minimaal, maanden, termijn)
  }

  package var rekenwijze: Rekenwijze { maat.rekenwijze(self) }
}

/// A number of days of a kind: a kalenderdag is not a werkdag (DOMEIN §4, rule 7).
package struct Termijn: Hashable, Sendable {
  package enum Soort: String, CaseIterable, Sendable { case kalenderdagen, werkdagen }
  package let dagen: Int
  package let soort: Soort
  package init(_ dagen: Int, _ soort: Soort) { (self.dagen, self.soort) = (dagen, soort) }

  /// Days of this kind from `van` to `tot`. The first day does not count; a werkdag is Monday to Friday and no holiday.
  package func dagen(van: Dag, tot: Dag, feestdagen: Feestdagen) -> Int {
    guard soort == .werkdagen, van < tot else { return van.dagen(tot: tot) }
    return feestdagen.werkdagen(na: van, totEnMet: tot)
  }
}

/// How a measure comes about. Closed: whatever an agreement counts is one of these.
package enum Rekenwijze: Sendable {
  /// A total, in units of 1/`per` (minutes are 1/60 hour).
  case som(Telling, per: Int)
  /// Ratio of totals, never a mean of ratios (DOMEIN §4, rule 9).
  case verhouding(Telling, per: Telling)
  /// Median days from the signal to a later day of it.
  case mediaan(@Sendable (Signaal) -> Dag?)
  /// A stock on a day, never summed.
  case stand(Stand)
  /// Longest run of weeks of this kind without a bijeenkomst.
  case langsteGat(Weeksoort)

  package enum Stand: Sendable {
    /// Children waiting on the last counted day.
    case wachtenden
    /// The longest wait that was ever counted, in weeks.
    case langsteWeken
  }

  /// A figure that can only grow while rows come in: met is met, and too much is too much.
  package var isTotaal: Bool {
    switch self {
    case .som, .verhouding(_, per: .inwoners): true
    case .verhouding, .mediaan, .stand, .langsteGat: false
    }
  }

  /// Months of it add up: no thing is counted in two of them.
  package var isOptelbaar: Bool {
    switch self {
    case .som(.presentie(let telling), _): telling.isOptelbaar
    case .som(.doelen, _), .som(.alleDoelen, _), .som(.inwoners, _), .som(.veldkinderen, _): false
    case .som: true
    case .verhouding, .mediaan, .stand, .langsteGat: false
    }
  }

  /// The kinds of deliveries that the figure rests on; sorted.
  package var steuntOp: [Leveringsoort] {
    switch self {
    case .som(let telling, _): telling.steuntOp
    case .verhouding(let teller, let noemer): Set(teller.steuntOp + noemer.steuntOp).sorted()
    case .mediaan: [.signalen]
    case .stand: [.wachtlijsten]
    case .langsteGat: [.aanwezigheid]
    }
  }
}

/// What is counted.
package enum Telling: Sendable {
  case presentie(Presentietelling)
  case planning(@Sendable (Planregel) -> Rijoordeel)
  case signalen(@Sendable (Signaal, Peiling) -> Rijoordeel)
  case evaluaties(Vraagkeuze, @Sendable (Evaluatie) -> Rijoordeel)
  case bezoeken
  /// The sum of a number of the rows of a `Veldregister`.
  case velden(Leveringsoort, Veld)
  /// Distinct children of the rows of a `Veldregister` who were this old on the day of the row.
  case veldkinderen(Leveringsoort, leeftijd: ClosedRange<Int>)
  /// Stories with recorded consent.
  case verhalen
  /// Residents of the selected age and area: an external denominator with its own peildatum.
  case inwoners
  /// Weeks of the window that can be judged.
  case geteldeWeken(Weeksoort)
  /// Goals of the catalogue with at least so many activities.
  case doelen(minstensActiviteiten: Int)
  case alleDoelen

  package var steuntOp: [Leveringsoort] {
    switch self {
    case .presentie: [.aanwezigheid]
    case .planning: [.planning]
    case .signalen: [.signalen]
    case .evaluaties: [.evaluaties]
    case .bezoeken: [.praktijkbezoeken]
    case .velden(let soort, _), .veldkinderen(let soort, _): [soort]
    case .doelen: [.activiteiten, .aanwezigheid]
    case .verhalen, .inwoners, .geteldeWeken, .alleDoelen: []
    }
  }
}

/// Of which questions answers count. A mean is never taken over different questions (DOMEIN §4, rule 13).
package enum Vraagkeuze: Hashable, Sendable {
  /// All of them: only how many answered.
  case elke
  /// The one that the agreement names; without a name there must be one only on this scale.
  case een(ClosedRange<Int>)
  /// The one that the werkmap marks, unless the agreement names another.
  case tevredenheid
}

/// What is counted on presentielijsten.
package enum Presentietelling: Hashable, Sendable {
  /// With a child present, or a head-count.
  case bijeenkomsten
  case bijeenkomstenMetDeelname
  case deelnames, anoniemeDeelnames
  /// Parents, at bijeenkomsten where they were counted.
  case ouders
  /// Held time; a bijeenkomst without an end time does not count.
  case minuten
  case dagen, activiteiten
  case weken(Weeksoort)
  case kinderen(minstens: Int)
  /// Children with so many deelnames in one `Vastvenster` of the period.
  case vasteKinderen(minstens: Int)
  /// Children with so many deelnames within so many consecutive calendar months.
  case kinderenBinnen(maanden: Int, minstens: Int)
  case kinderenMetWoonwijk, kinderenUitAandachtswijken
  /// Only bijeenkomsten of which the number of workers is known.
  case deelnamesMetBegeleider, begeleiders

  package var isOptelbaar: Bool {
    switch self {
    case .bijeenkomsten, .bijeenkomstenMetDeelname, .deelnames, .anoniemeDeelnames, .minuten, .dagen,
      .deelnamesMetBegeleider, .begeleiders, .ouders:
      true
    case .weken, .activiteiten, .kinderen, .vasteKinderen, .kinderenBinnen, .kinderenMetWoonwijk,
      .kinderenUitAandachtswijken:
      false
    }
  }
}

/// What one row of a register does to a count.
package enum Rijoordeel: Hashable, Sendable {
  case telt(Int)
  case teltNiet
  /// Left out on purpose: counted and shown.
  case uitgesloten(Uitsluiting)
}

/// Why a row was left out of a figure.
package enum Uitsluiting: String, CaseIterable, Hashable, Sendable, Comparable {
  /// An open signal younger than the term: it can still be in time.
  case teJongOpen = "nog open en jonger dan de termijn"
  case overmacht = "afgelast door overmacht"
  case andereSchaal = "andere schaal"
  case meerVragen = "meer dan één vraag: noem in de afspraak welke"
  case zonderBegeleiders = "aantal begeleiders onbekend"
  case zonderOuders = "ouders niet geteld"
  case zonderEindtijd = "eindtijd onbekend"
  case woonwijkOnbekend = "woonwijk onbekend"
  case leeftijdOnbekend = "leeftijd onbekend"
  /// The agreement is about one area of life, and of these signals nobody can say whether it is theirs.
  case leefgebiedOnbekend = "leefgebied onbekend"
  case warmOnbekend = "niet bekend of de overdracht warm was"
  case afgesproken = "uitgezonderd in de afspraak"

  package static func < (links: Uitsluiting, rechts: Uitsluiting) -> Bool { links.rawValue < rechts.rawValue }
}

/// Until when the world is known, and the term that open signals get.
package struct Peiling: Hashable, Sendable {
  package let peildatum: Dag
  package let termijn: Termijn
  package let feestdagen: Feestdagen
  package init(peildatum: Dag, termijn: Termijn, feestdagen: Feestdagen) {
    (self.peildatum, self.termijn, self.feestdagen) = (peildatum, termijn, feestdagen)
  }

  /// The same with another term; nil keeps it.
  package func binnen(_ ander: Termijn?) -> Peiling {
    Peiling(peildatum: peildatum, termijn: ander ?? termijn, feestdagen: feestdagen)
  }

  /// Days of the kind of the term between two days.
  package func dagen(van: Dag, tot: Dag) -> Int { termijn.dagen(van: van, tot: tot, feestdagen: feestdagen) }

  /// Right-censoring: still open, and young enough to be in time.
  package func isTeJongOpen(_ signaal: Signaal, _ gedaan: Dag?) -> Bool {
    guard gedaan.map({ $0 > peildatum }) ?? true else { return false }
    return dagen(van: signaal.dag, tot: peildatum) <= termijn.dagen
  }

  package func isOpTijd(_ signaal: Signaal, _ gedaan: Dag?) -> Bool {
    guard let gedaan, gedaan <= peildatum, gedaan >= signaal.dag else { return false }
    return dagen(van: signaal.dag, tot: gedaan) <= termijn.dagen
  }
}
