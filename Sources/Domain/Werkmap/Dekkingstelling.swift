/// What was held and planned for each goal, in each wijk, in each month: numbers of activities and bijeenkomsten, not of children.
package struct Dekkingstelling: Hashable, Sendable {
  package struct Vak: Hashable, Sendable {
    /// Nil: activities without a goal.
    package let doel: DoelID?
    package let wijk: String
    package let maand: Maand
    package init(doel: DoelID?, wijk: String, maand: Maand) { (self.doel, self.wijk, self.maand) = (doel, wijk, maand) }
  }

  /// What adds up over wijken and months: sets are united, numbers summed.
  package struct Stand: Hashable, Sendable {
    /// Bron and code, as in `namen`.
    package var activiteiten: Set<String> = []
    package var bijeenkomsten = 0
    package var weken: Set<Week> = []
    package var gepland = 0
    /// Planned and held, by the planning's own word.
    package var gehouden = 0
    package var afgelast = 0
    /// Bijeenkomsten of which the number of workers is known, and those among them with one worker.
    package var metBegeleiders = 0
    package var metEenBegeleider = 0
    /// Bijeenkomsten at which parents were counted.
    package var metOuders = 0
    package var perLocatie: [String: Int] = [:]
    package var perOrganisatie: [BronID: Int] = [:]
    package var perPartner: [String: Int] = [:]
    package var perTijdblok: [Tijdblok: Int] = [:]
    /// Bijeenkomsten with a child of the band.
    package var perLeeftijd: [Leeftijdsband: Int] = [:]

    package init() {}

    package mutating func add(_ ander: Stand) {
      activiteiten.formUnion(ander.activiteiten)
      weken.formUnion(ander.weken)
      bijeenkomsten += ander.bijeenkomsten
      gepland += ander.gepland
      gehouden += ander.gehouden
      afgelast += ander.afgelast
      metBegeleiders += ander.metBegeleiders
      metEenBegeleider += ander.metEenBegeleider
      metOuders += ander.metOuders
      perLocatie.merge(ander.perLocatie, uniquingKeysWith: +)
      perOrganisatie.merge(ander.perOrganisatie, uniquingKeysWith: +)
      perPartner.merge(ander.perPartner, uniquingKeysWith: +)
      perTijdblok.merge(ander.perTijdblok, uniquingKeysWith: +)
      perLeeftijd.merge(ander.perLeeftijd, uniquingKeysWith: +)
    }
  }

  package let periode: Periode
  package var perVak: [Vak: Stand] = [:]
  /// Each wijk and month once, whatever goals its activities serve: here a bijeenkomst counts once.
  package var perWijk: [Vak: Stand] = [:]
  /// Weeks with a bijeenkomst per wijk and locatie.
  package var perLocatie: [Locatie: Set<Week>] = [:]
  /// How full the optional columns of the presentielijsten are.
  package var vulling: [Leveringsdekking.Plek: Kolomvulling] = [:]
  /// Name of an activity by bron and code.
  package var namen: [String: String] = [:]
  /// What was held where and when in the week.
  package var momenten: [Werkmoment: Werkmoment.Stand] = [:]
  /// Goals and partners of an activity by bron and code.
  package var aard: [String: Werkaard] = [:]

  package struct Locatie: Hashable, Comparable, Sendable {
    package let wijk: String
    package let naam: String
    package init(wijk: String, naam: String) { (self.wijk, self.naam) = (wijk, naam) }
    package static func < (links: Locatie, rechts: Locatie) -> Bool {
      (links.wijk, links.naam) < (rechts.wijk, rechts.naam)
    }
  }

  package init(periode: Periode) { self.periode = periode }
}

/// When on the day, as far as school goes.
package enum Tijdblok: String, CaseIterable, Hashable, Sendable, Comparable {
  case onderSchooltijd = "onder schooltijd"
  case naSchooltijd = "na schooltijd"
  case avond, weekend, vakantie
  case onbekend = "tijd onbekend"

  /// School ends at two, on Wednesday at noon; evening begins at half past five. `begin`: minutes after midnight.
  package init(_ dag: Dag, begin: Int?, vakanties: [Vakantie]) {
    if vakanties.contains(where: { $0.van <= dag && dag <= $0.tot }) { self = .vakantie; return }
    if dag.weekdag >= 6 { self = .weekend; return }
    guard let begin else { self = .onbekend; return }
    if begin >= 17 * 60 + 30 { self = .avond; return }
    self = begin >= (dag.weekdag == 3 ? 12 : 14) * 60 ? .naSchooltijd : .onderSchooltijd
  }

  package static func < (links: Tijdblok, rechts: Tijdblok) -> Bool {
    (allCases.firstIndex(of: links) ?? 0) < (allCases.firstIndex(of: rechts) ?? 0)
  }
}
