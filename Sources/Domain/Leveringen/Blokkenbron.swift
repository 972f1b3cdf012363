/// Where the count gets its blocks from: the store in the product, plain arrays in tests and in a run that just read them.
///
/// A count walks wijk by wijk over all months, so that its working set stays small however many years are stored.
package protocol Blokkenbron: Sendable {
  /// Codes of the wijken that have a block in one of these months, sorted.
  func wijken(in maanden: [Maand]) throws -> [String]

  /// Every child number in the blocks is below this.
  func kindgrens() throws -> Int

  /// The current blocks of one wijk, ordered by month and then by bron. Without `metHerkomst` the columns `idBytes`,
  /// `idEinde` and `regel` stay empty. May be called from several threads at once.
  func blokken(wijk: String, in maanden: [Maand], metHerkomst: Bool) throws -> [Presentieblok]
}

/// Blocks at hand in memory, in any order.
package struct Blokkenlijst: Blokkenbron {
  private let perWijk: [String: [Presentieblok]]

  package init(_ blokken: [Presentieblok]) {
    perWijk = Dictionary(grouping: blokken, by: \.wijk)
      .mapValues { $0.sorted { ($0.maand, $0.bron) < ($1.maand, $1.bron) } }
  }

  package func kindgrens() -> Int {
    perWijk.values.joined().map { Int($0.kind.max() ?? 0) + 1 }.max() ?? 0
  }

  package func wijken(in maanden: [Maand]) -> [String] {
    let gevraagd = Set(maanden)
    return perWijk.filter { $0.value.contains { gevraagd.contains($0.maand) } }.keys.sorted()
  }

  package func blokken(wijk: String, in maanden: [Maand], metHerkomst: Bool) -> [Presentieblok] {
    let gevraagd = Set(maanden)
    return perWijk[wijk, default: []].filter { gevraagd.contains($0.maand) }
  }
}
