/// A column whose words can reach a report. Free words never leave the organisation (DOMEIN §6): each kind has a list.
package enum Woordsoort: String, CaseIterable, Hashable, Sendable, Comparable {
  case leefgebied, werkvorm, locatie, vraag
  case partner = "partners"
  case functie = "melder"
  case doorgespeeldAan = "doorgespeeld_aan"
  case bezoeker
  /// Of jongerenwerk, that a child goes on to.
  case aanbod

  /// Whether what we do not know is one heap, 'overig'. Two places or two questions are never one: they keep a number.
  package var isEenHoop: Bool {
    switch self {
    case .leefgebied, .werkvorm, .partner, .functie, .doorgespeeldAan, .bezoeker, .aanbod: true
    case .locatie, .vraag: false
    }
  }

  /// Whether an unknown word bends a figure or an agreement, so that a person is waited for.
  package var weegtMee: Bool {
    switch self {
    case .leefgebied, .werkvorm, .partner: true
    case .locatie, .vraag, .functie, .doorgespeeldAan, .bezoeker, .aanbod: false
    }
  }

  /// As a sentence calls it.
  package var naam: String {
    switch self {
    case .leefgebied: "leefgebied"
    case .werkvorm: "werkvorm"
    case .locatie: "locatie"
    case .vraag: "vraag"
    case .partner: "soort partner"
    case .functie: "functie van de melder"
    case .doorgespeeldAan: "doorgespeeld aan"
    case .bezoeker: "bezoeker"
    case .aanbod: "aanbod van jongerenwerk"
    }
  }

  package static func < (links: Woordsoort, rechts: Woordsoort) -> Bool {
    (allCases.firstIndex(of: links) ?? 0) < (allCases.firstIndex(of: rechts) ?? 0)
  }
}

/// A word as the leveringen spell it, and how many rows have it.
package struct Geleverdwoord: Hashable, Sendable {
  package let soort: Woordsoort
  package let woord: String
  package let aantal: Int

  package init(_ soort: Woordsoort, _ woord: String, aantal: Int) {
    (self.soort, self.woord, self.aantal) = (soort, woord, aantal)
  }
}

/// `schrijfwijzen.yaml`: words that were added to the lists of the workspace, each with the spellings that mean it.
package struct Schrijfwijzen: Hashable, Sendable {
  /// In the order of writing.
  package var lijsten: [Woordsoort: [Woord]] = [:]

  package struct Woord: Hashable, Sendable {
    package var woord: String
    package var spellingen: [String]
    package init(_ woord: String, spellingen: [String] = []) { (self.woord, self.spellingen) = (woord, spellingen) }
  }

  package init() {}

  /// The word that a spelling means; the spelling itself when no list has it.
  package func word(_ soort: Woordsoort, _ spelling: String) -> String {
    lijsten[soort]?.first { ([$0.woord] + $0.spellingen).contains { folded($0) == folded(spelling) } }?.woord
      ?? spelling
  }

  /// Takes in that `spelling` means `woord`; a word that no list has is added.
  package mutating func add(_ soort: Woordsoort, _ spelling: String, betekent woord: String) {
    var lijst = lijsten[soort, default: []]
    for plek in lijst.indices { lijst[plek].spellingen.removeAll { folded($0) == folded(spelling) } }
    let plek = lijst.firstIndex { folded($0.woord) == folded(woord) } ?? lijst.endIndex
    if plek == lijst.endIndex { lijst.append(Woord(woord)) }
    if folded(spelling) != folded(woord) { lijst[plek].spellingen.append(spelling) }
    lijsten[soort] = lijst
  }
}
