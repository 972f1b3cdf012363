/// The stable code of a goal within its catalogue: 'D05' of the tien doelen, 'IVRK3' of the IVRK-taken.
package struct DoelID: Hashable, Comparable, Sendable {
  private let naam: Naam
  package init(_ code: String) { naam = Naam(code) }
  package var code: String { naam.tekst }
  var bits: UInt { naam.bits }

  /// Stands where activities without a goal are counted: a gap to report, never dropped (DOMEIN §2). No catalogue has it.
  package static let geen = DoelID("geen")

  package static func < (links: DoelID, rechts: DoelID) -> Bool { links.naam < rechts.naam }
}

/// One goal that kinderwerk pursues. Its text is the source's, to the letter.
package struct Doel: Hashable, Sendable {
  package let id: DoelID
  package let tekst: String
  /// A short label for narrow columns and chart axes.
  package let kort: String
  /// What stands behind the goal in its catalogue, such as the right behind an IVRK-taak.
  package let achtergrond: String?
  /// Share (0–100, percent) of kinderwerkers nationally that pursues the goal (NJi 2021, n=228, 82 gemeenten).
  /// Nil: there is no national figure, which is said and never shown as 0.
  package let landelijkAandeel: Int?
  /// What a visitor of the work can look for; ours, and not the source's.
  package let kijkvraag: String?
  /// Whose coming counts for it.
  package var telt: Doelpubliek = .kinderen

  package init(
    id: DoelID, tekst: String, kort: String, achtergrond: String? = nil, landelijkAandeel: Int? = nil,
    kijkvraag: String? = nil
  ) {
    self.kijkvraag = kijkvraag
    (self.id, self.tekst, self.kort) = (id, tekst, kort)
    (self.achtergrond, self.landelijkAandeel) = (achtergrond, landelijkAandeel)
  }
}

/// For whom a goal is: of one that is about parents they are what is counted, wherever somebody counted them.
package enum Doelpubliek: String, CaseIterable, Hashable, Sendable { case kinderen, ouders }

/// A versioned list of goals. The tien doelen are one; the IVRK-taken, Positieve Gezondheid and others are its siblings.
package struct Doelcatalogus: Hashable, Sendable {
  /// What a user types after `--catalogus`: 'tien-doelen', 'ivrk'.
  package let naam: String
  package let titel: String
  package let versie: String
  package let bron: String
  /// In the order of the source. At most 60, so that the goals of an activity fit one machine word.
  package let doelen: [Doel]

  package init(naam: String, titel: String, versie: String, bron: String, doelen: [Doel]) {
    (self.naam, self.titel, self.versie, self.bron, self.doelen) = (naam, titel, versie, bron, doelen)
  }

  package static let grootsteAantal = 60
}

/// A hand-made n:m link from the tien doelen to another catalogue, with who made it, when and why.
package struct Doelkoppeling: Hashable, Sendable {
  package let catalogus: String
  package let auteur: String
  package let datum: Dag
  package let reden: String
  /// Per goal of the tien doelen the goals of the other catalogue it serves; each list sorted.
  package let naar: [DoelID: [DoelID]]

  package init(catalogus: String, auteur: String, datum: Dag, reden: String, naar: [DoelID: [DoelID]]) {
    (self.catalogus, self.auteur, self.datum, self.reden, self.naar) = (catalogus, auteur, datum, reden, naar)
  }
}

extension Doelkoppeling {
  /// The goals of the other catalogue that these goals serve together, each once and sorted.
  package func translate(_ doelen: [DoelID]) -> [DoelID] { Set(doelen.flatMap { naar[$0] ?? [] }).sorted() }
}
