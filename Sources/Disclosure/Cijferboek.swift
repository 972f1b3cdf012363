package import Domain

/// Every released figure of one edition, by its coordinates. What is not in it was not asked for; what is hidden says so.
package struct Cijferboek: Sendable {
  package let editie: Editie
  private let cijfers: [Cijfersleutel: Cijfer]
  /// All figures in the order in which they were counted, without the price of sorting tens of thousands of ids.
  package let lijst: [Cijfer]

  init(editie: Editie, cijfers: [Cijfersleutel: Cijfer], lijst: [Cijfer]) {
    (self.editie, self.cijfers, self.lijst) = (editie, cijfers, lijst)
  }

  package subscript(_ sleutel: Cijfersleutel) -> Cijfer? { cijfers[sleutel] }

  /// All keys, sorted by their id, so that nobody sees the order of a dictionary.
  package var sleutels: [Cijfersleutel] {
    cijfers.keys.map { ($0.id, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
