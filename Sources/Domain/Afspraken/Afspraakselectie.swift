/// Which rows an agreement is about. Empty lists leave everything in.
package struct Selectie: Hashable, Sendable {
  /// Whether areas mean where the activity is or where the child lives.
  package var plaats: Plaats = .activiteit
  package var gebied: Gebiedskeuze = .overal
  /// An activity with one of these.
  package var doelen: [DoelID] = []
  package var werkvormen: [String] = []
  /// On the day of the activity (DOMEIN §4, rule 3).
  package var leeftijd: Leeftijdsband?
  package var organisaties: [BronID] = []
  package var locaties: [String] = []
  package var activiteiten: [String] = []
  package var leefgebieden: [String] = []
  /// Of an evaluation: 'kinderen' or 'ouders', and which question.
  package var doelgroep: String?
  package var vraag: String?
  /// Left out on purpose; what this leaves out is counted and shown.
  package var zonder = Uitzondering()

  package enum Plaats: String, CaseIterable, Sendable { case activiteit, woonplaats }
  package enum Gebiedskeuze: Hashable, Sendable {
    case overal
    case gebieden([Gebied])
    /// The wijken that the gemeente named as such.
    case aandachtswijken
  }
  package struct Uitzondering: Hashable, Sendable {
    package var activiteiten: [String] = []
    package var locaties: [String] = []
    package var werkvormen: [String] = []
    package var isLeeg: Bool { activiteiten.isEmpty && locaties.isEmpty && werkvormen.isEmpty }
    package init() {}
  }

  package init() {}
}

/// Along what an agreement is taken apart, and how many of the parts must meet the norm.
package enum Verdeling: Hashable, Sendable {
  case geheel
  /// Each part is held against the same norm.
  case per(Dimensie, Onderdelen, Dekking)
  /// The norm itself is divided: percentages that add up to 100, in the order of writing. The whole is weighed too.
  case verdeeld(Dimensie, [Deel])

  package struct Deel: Hashable, Sendable {
    package let item: String
    package let procent: Int
    package init(_ item: String, procent: Int) { (self.item, self.procent) = (item, procent) }
  }
  package enum Dimensie: String, CaseIterable, Sendable {
    case stadsdeel, wijk, locatie, doel, werkvorm, organisatie, leefgebied
    case leeftijdsband
  }
  package enum Onderdelen: Hashable, Sendable {
    /// Every one that the configuration knows; for locaties and leefgebieden every one that occurs.
    case alle
    case lijst([String])
  }
  package enum Dekking: Hashable, Sendable {
    case elk
    case tenMinste(Int)
  }

  package var dimensie: Dimensie? {
    switch self {
    case .geheel: nil
    case .per(let dimensie, _, _), .verdeeld(let dimensie, _): dimensie
    }
  }
}
