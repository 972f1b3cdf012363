/// Which files should have come and which came: the difference between 0 and 'ontbreekt' (DOMEIN §4, rule 4).
package struct Leveringsdekking: Hashable, Sendable {
  /// One planned or delivered file.
  package struct Plek: Hashable, Comparable, Sendable {
    package let bron: BronID
    package let soort: Leveringsoort
    package let maand: Maand

    package init(_ bron: BronID, _ soort: Leveringsoort, _ maand: Maand) {
      (self.bron, self.soort, self.maand) = (bron, soort, maand)
    }

    package static func < (links: Plek, rechts: Plek) -> Bool {
      (links.maand, links.bron, links.soort) < (rechts.maand, rechts.bron, rechts.soort)
    }
  }

  /// Planned and due: a month that is not due yet is not in here.
  package var verwacht: Set<Plek>
  package var geleverd: Set<Plek>

  package init(verwacht: Set<Plek> = [], geleverd: Set<Plek> = []) {
    (self.verwacht, self.geleverd) = (verwacht, geleverd)
  }

  /// What did not come although it was planned; sorted.
  package var ontbrekend: [Plek] { verwacht.subtracting(geleverd).sorted() }
}
