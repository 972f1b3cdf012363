/// The national picture before its own pass through the gate. Every number says on how many gemeenten it rests.
package struct Koepeltelling: Hashable, Sendable {
  /// Where a goal is served: at least one bijeenkomst in the period.
  package struct Doelstand: Hashable, Sendable {
    package var gemeenten = 0
    /// Gemeenten of which the report says whether the goal is served.
    package var gemeentenBekend = 0
    package var wijken = 0
    package var wijkenBekend = 0
    /// Gemeenten in which those wijken lie.
    package var gemeentenMetWijk = 0
    package init() {}
  }

  package struct Afsprakenstand: Hashable, Sendable {
    package var perOordeel: [Oordeelwoord: Int] = [:]
    package var gemeenten = 0
    package init() {}
  }

  /// Children reached beside children that live there, of gemeenten of one size and one age band.
  package struct Bereikstand: Hashable, Sendable {
    package var kinderen = 0
    package var inwoners = 0
    package var gemeenten = 0
    package init() {}
  }

  package struct Bereikrij: Hashable, Comparable, Sendable {
    /// '0-12'.
    package let leeftijd: String
    package let grootte: Gemeentegrootte
    package init(leeftijd: String, grootte: Gemeentegrootte) { (self.leeftijd, self.grootte) = (leeftijd, grootte) }
    package static func < (links: Bereikrij, rechts: Bereikrij) -> Bool {
      (links.leeftijd, links.grootte.vanaf) < (rechts.leeftijd, rechts.grootte.vanaf)
    }
  }

  /// Why a contribution does not count in a table.
  package enum Gemis: Hashable, Sendable {
    case geenRapport(String)
    case levering
    case uniekeKinderenVerborgen
    case geenInwoners
    /// Children of more organisations of one gemeente do not add up: one child may be in two.
    case meerOrganisaties
    case geenWijken
  }

  package struct Gemiste: Hashable, Sendable {
    package let naam: String
    package let gemis: Gemis
    package init(naam: String, gemis: Gemis) { (self.naam, self.gemis) = (naam, gemis) }
  }

  package var gemeenten = 0
  package var doelen: [DoelID: Doelstand] = [:]
  package var afspraken: [Afspraaksoort: Afsprakenstand] = [:]
  package var bereik: [Bereikrij: Bereikstand] = [:]
  package var gemist: [Gemiste] = []

  package init() {}
}

/// Size of a gemeente by the children that live there, in the band of its own source.
package enum Gemeentegrootte: Int, CaseIterable, Hashable, Sendable {
  case klein = 0
  case middel = 2_500
  case groot = 10_000
  case grootst = 25_000

  package var vanaf: Int { rawValue }

  package init(kinderen: Int) {
    self = Gemeentegrootte.allCases.last { kinderen >= $0.vanaf } ?? .klein
  }
}
