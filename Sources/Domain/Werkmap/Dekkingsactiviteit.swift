/// One activity in one wijk, as a coverage view explains it: when and where it is held, and what was planned.
package struct Dekkingsactiviteit: Hashable, Sendable {
  package struct Sleutel: Hashable, Comparable, Sendable {
    package let activiteit: Activiteitsleutel
    package let wijk: String
    package init(_ activiteit: Activiteitsleutel, wijk: String) { (self.activiteit, self.wijk) = (activiteit, wijk) }
    package static func < (links: Sleutel, rechts: Sleutel) -> Bool {
      (links.wijk, links.activiteit) < (rechts.wijk, rechts.activiteit)
    }
  }

  /// A day of the week and its hours.
  package struct Moment: Hashable, Comparable, Sendable {
    /// 1 is Monday.
    package let weekdag: Int
    /// Minutes after midnight; nil when the bron gives none.
    package let begin: Int?
    package let einde: Int?
    package init(weekdag: Int, begin: Int?, einde: Int?) {
      (self.weekdag, self.begin, self.einde) = (weekdag, begin, einde)
    }
    package static func < (links: Moment, rechts: Moment) -> Bool {
      (links.weekdag, links.begin ?? -1, links.einde ?? -1) < (rechts.weekdag, rechts.begin ?? -1, rechts.einde ?? -1)
    }
  }

  /// What became of it in a month.
  package struct Telling: Hashable, Sendable {
    /// Bijeenkomsten with a presentielijst or a head-count.
    package var gehouden = 0
    package var gepland = 0
    /// Planned, and not held by the planning's own word.
    package var nietDoorgegaan = 0
    package init() {}

    package mutating func add(_ ander: Telling) {
      gehouden += ander.gehouden
      gepland += ander.gepland
      nietDoorgegaan += ander.nietDoorgegaan
    }
  }

  package let sleutel: Sleutel
  /// As the register had it last.
  package var naam: String
  package var werkvorm: String
  package var doelen: [DoelID]
  package var partners: [String]
  package var perMaand: [Maand: Telling] = [:]
  package var locaties: [String: Int] = [:]
  package var momenten: [Moment: Int] = [:]
  /// The last day on which it was held.
  package var laatste: Dag?
  /// Numbers of the children who were there in the period of the view, and those of each age; unreleased.
  package var kinderen: Set<UInt32> = []
  package var perLeeftijd: [Leeftijdsband: Set<UInt32>] = [:]
  package var deelnames = 0
  /// Parents who were there; nil where nobody counted them.
  package var ouders: Int?

  package init(_ sleutel: Sleutel, naam: String, werkvorm: String, doelen: [DoelID], partners: [String]) {
    (self.sleutel, self.naam, self.werkvorm) = (sleutel, naam, werkvorm)
    (self.doelen, self.partners) = (doelen, partners)
  }

  package func telling(_ maanden: some Sequence<Maand>) -> Telling {
    maanden.reduce(into: Telling()) { som, maand in perMaand[maand].map { som.add($0) } }
  }
}
