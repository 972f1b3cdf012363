package import Domain

/// Every figure of a period and of the periods inside it, exact and in a fixed order: by period, then by cell, then by measure.
///
/// Cells of known wijken, stadsdelen, goals, age bands, forms and organisations are always there, with 0 where nothing was.
/// A cell of wijk × doel, and of 'geen doel', is there only when something was planned or held in it.
package struct Telstaat: Sendable {
  package let cijfers: [Cijfer]
  /// How full the optional columns of the counted presentielijsten are, in whole months.
  package let vulling: [Leveringsdekking.Plek: Kolomvulling]

  package init(cijfers: [Cijfer], vulling: [Leveringsdekking.Plek: Kolomvulling]) {
    (self.cijfers, self.vulling) = (cijfers, vulling)
  }

  /// For looking up; built on demand because most callers pass the list on.
  package func perSleutel() -> [Cijfersleutel: Cijfer] {
    Dictionary(cijfers.map { ($0.sleutel, $0) }, uniquingKeysWith: { eerste, _ in eerste })
  }
}
