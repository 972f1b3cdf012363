/// An activity at its place and its hour in the week: what somebody can come and see.
package struct Werkmoment: Hashable, Comparable, Sendable {
  /// Bron and code, as in `Dekkingstelling.namen`.
  package let activiteit: String
  package let wijk: String
  package let locatie: String
  /// 1 is Monday.
  package let weekdag: Int
  /// Minutes after midnight; nil when the bron gives none.
  package let begin: Int?

  package init(activiteit: String, wijk: String, locatie: String, weekdag: Int, begin: Int?) {
    (self.activiteit, self.wijk, self.locatie) = (activiteit, wijk, locatie)
    (self.weekdag, self.begin) = (weekdag, begin)
  }

  package static func < (links: Werkmoment, rechts: Werkmoment) -> Bool {
    (links.activiteit, links.wijk, links.locatie, links.weekdag, links.begin ?? -1)
      < (rechts.activiteit, rechts.wijk, rechts.locatie, rechts.weekdag, rechts.begin ?? -1)
  }

  /// How often it was held, and by how many visits in all: children by name and head-counts together.
  package struct Stand: Hashable, Sendable {
    package var keren = 0
    package var bezoeken = 0
    package init() {}
    package mutating func add(_ ander: Stand) {
      keren += ander.keren
      bezoeken += ander.bezoeken
    }
  }
}

/// What an activity is for, as its register says.
package struct Werkaard: Hashable, Sendable {
  package let doelen: [DoelID]
  package let partners: [String]
  /// With one child or one family: nobody comes and looks there.
  package let isIndividueel: Bool
  package init(doelen: [DoelID], partners: [String], isIndividueel: Bool = false) {
    (self.doelen, self.partners, self.isIndividueel) = (doelen, partners, isIndividueel)
  }

  package init(_ activiteit: Activiteit) {
    self.init(
      doelen: activiteit.doelen, partners: activiteit.partners, isIndividueel: activiteit.werkvorm == "individueel")
  }
}
