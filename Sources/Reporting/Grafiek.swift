package import Domain

/// A chart as a value: one form per question, zero on the axis, units always, and a text for who cannot see it.
package struct Grafiek: Hashable, Sendable {
  package enum Soort: Hashable, Sendable {
    /// Bar in a track with the norm as a strong line: one agreement.
    case afspraak
    /// Horizontal bars with last year's mark: goals.
    case staven
    /// Course of the year: line, last year dashed, norm as a line.
    case lijn
    /// Upright bars over time: small, one among equals on the same axis. A text in the cells leaves no mark.
    case kolommen
  }
  package enum Rol: Hashable, Sendable {
    case nu, vorigJaar, norm, verwacht, bandOnder, bandBoven
    /// Where no number is shown: hatched, and as high as the axis, so that the height says nothing.
    case zonderGetal
  }
  package struct Reeks: Hashable, Sendable {
    package let naam: String
    package let rol: Rol
    /// One per category; nil is a gap (missing or suppressed), never 0.
    package let waarden: [Breuk?]
    /// What stands in the table of the chart for a gap, by category; nothing where there was nothing to count yet.
    package let gaten: [Int: Cel]
    package init(_ naam: String, _ rol: Rol, _ waarden: [Breuk?], gaten: [Int: Cel] = [:]) {
      (self.naam, self.rol, self.waarden, self.gaten) = (naam, rol, waarden, gaten)
    }
  }
  package let id: String
  package let titel: String
  /// What the chart says, in words with its figures.
  package let alt: String
  package let soort: Soort
  package let xTitel: String
  package let yTitel: String
  package let notatie: Notatie
  package let categorieen: [String]
  package let reeksen: [Reeks]
  /// In a few words, under the picture; the long text is for who cannot see it.
  package var onderschrift = ""
  /// Stretches that are shaded, in places on the axis: 0 is the middle of the first category.
  package var vakken: [Vak] = []
  package struct Vak: Hashable, Sendable {
    package let van: Double
    package let tot: Double
  }

  package init(
    id: String, titel: String, alt: String, soort: Soort, xTitel: String, yTitel: String, notatie: Notatie,
    categorieen: [String], reeksen: [Reeks]
  ) {
    precondition(reeksen.allSatisfy { $0.waarden.count == categorieen.count }, "a series of \(id) misses a category")
    (self.id, self.titel, self.alt, self.soort, self.xTitel) = (id, titel, alt, soort, xTitel)
    (self.yTitel, self.notatie, self.categorieen, self.reeksen) = (yTitel, notatie, categorieen, reeksen)
  }
}
