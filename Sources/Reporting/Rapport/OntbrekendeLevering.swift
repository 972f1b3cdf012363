package import Domain

/// A file that was expected and did not come.
package struct OntbrekendeLevering: Hashable, Sendable {
  package let organisatie: String
  package let soort: Leveringsoort
  package let maanden: [Maand]
  package init(organisatie: String, soort: Leveringsoort, maanden: [Maand]) {
    (self.organisatie, self.soort, self.maanden) = (organisatie, soort, maanden)
  }
}
