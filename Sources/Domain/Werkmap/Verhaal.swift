/// An ervaringsverhaal beside the figures: 'where possible with figures, otherwise with convincing stories' (DOMEIN §3).
package struct Verhaal: Hashable, Sendable {
  /// Path inside the werkmap.
  package var bestand: String
  package var titel: String
  package var doel: DoelID
  /// Nil: it is not tied to an area.
  package var gebied: Gebied?
  package var datum: Dag
  /// Who tells, as a reader may know it: 'moeder in Schalkwijk'. Never a name.
  package var verteller: String
  /// The day on which consent was recorded. Nil: there is none, and the story is never shown.
  package var toestemming: Dag?
  /// A line such as 'VOORBEELD — verzonnen gegevens'.
  package var banier: String?
  /// Plain text, one per paragraph.
  package var alineas: [String]
  /// Only a picture that may be shown: with recorded consent and a text alternative, and without what a camera writes in it.
  package var foto: Verhaalfoto?
  /// Why the picture that the file names is not shown: 'de foto heeft geen toestemming'. Nil: there is none, or it is shown.
  package var fotobezwaar: String?

  package init(
    bestand: String, titel: String, doel: DoelID, gebied: Gebied?, datum: Dag, verteller: String, toestemming: Dag?,
    banier: String?, alineas: [String]
  ) {
    (self.bestand, self.titel, self.doel, self.gebied, self.datum) = (bestand, titel, doel, gebied, datum)
    (self.verteller, self.toestemming, self.banier, self.alineas) = (verteller, toestemming, banier, alineas)
  }
}

/// A picture beside a story.
package struct Verhaalfoto: Hashable, Sendable {
  package let beeld: Logo.Beeld
  /// What is on it, for who does not see it.
  package let alt: String

  package init(beeld: Logo.Beeld, alt: String) { (self.beeld, self.alt) = (beeld, alt) }
}

/// What the manager explains about one period (Awb 4:80: 'toelichting op de verschillen'), and the notes for the talk.
package struct Toelichting: Hashable, Sendable {
  /// Path inside the werkmap.
  package let bestand: String
  package let periode: Periode
  package let banier: String?
  /// Heading as written to its paragraphs: the id of an agreement ('R05'), 'Samenvatting', or one of the three questions.
  package let stukken: [(kop: String, alineas: [String])]

  package init(bestand: String, periode: Periode, banier: String?, stukken: [(kop: String, alineas: [String])]) {
    (self.bestand, self.periode, self.banier, self.stukken) = (bestand, periode, banier, stukken)
  }

  /// The three questions with which a report ends: the start of a conversation (DOMEIN §3).
  package static let vragen = [
    "Wat gaat er goed?", "Wat kan er beter?",
    "Hoe kunnen uitvoerder en gemeente elkaar daarin ondersteunen en versterken?",
  ]

  /// The paragraphs under a heading, compared folded; empty when there are none.
  package func alineas(onder kop: String) -> [String] {
    stukken.first { folded($0.kop) == folded(kop) }?.alineas ?? []
  }

  package static func == (links: Toelichting, rechts: Toelichting) -> Bool {
    (links.bestand, links.periode, links.banier) == (rechts.bestand, rechts.periode, rechts.banier)
      && links.stukken.elementsEqual(rechts.stukken) { $0.kop == $1.kop && $0.alineas == $1.alineas }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(bestand) }
}
