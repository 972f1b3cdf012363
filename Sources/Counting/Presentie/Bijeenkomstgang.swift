package import Domain

/// One bijeenkomst as a walk over a block shows it; `presenties` points into the block's presence columns.
package struct Bijeenkomstblik: Sendable {
  /// Index in the block's columns of bijeenkomsten.
  package let plek: Int
  package let dag: Dag
  /// Index in the block's `activiteiten`: look the code up once per block, not once per bijeenkomst.
  package let activiteit: Int
  package let locatie: Int
  package let anoniem: Int
  /// Parents; nil where they were not counted.
  package let ouders: Int?
  package let begeleiders: Int
  /// Minutes held; nil when the bron gives no begin or end, or an end before the begin.
  package let minuten: Int?
  package let presenties: Range<Int>

  /// Who was there without a name: with one of them a bijeenkomst was held, also without a child on the list.
  package var hoofden: Int { anoniem + (ouders ?? 0) }
}

extension Presentieblok {
  /// Every bijeenkomst of the block in its order: by day, then by first row.
  package func forEachBijeenkomst(_ visit: (Bijeenkomstblik) throws -> Void) rethrows {
    let eersteDag = maand.eersteDag
    var van = 0
    for plek in 0..<aantal {
      let tot = Int(presentieEinde[plek])
      try visit(
        Bijeenkomstblik(
          plek: plek, dag: eersteDag + (Int(dag[plek]) - 1), activiteit: Int(activiteit[plek]),
          locatie: Int(locatie[plek]), anoniem: Int(anoniem[plek]),
          ouders: ouders(bij: plek), begeleiders: Int(begeleiders[plek]),
          minuten: minuten(plek), presenties: van..<tot))
      van = tot
    }
  }

  /// Held time of a bijeenkomst; nil when it is not known.
  package func minuten(_ bijeenkomst: Int) -> Int? {
    let van = begin[bijeenkomst], tot = einde[bijeenkomst]
    guard van != Presentieblok.geenTijd, tot != Presentieblok.geenTijd, van < tot else { return nil }
    return Int(tot - van)
  }
}
