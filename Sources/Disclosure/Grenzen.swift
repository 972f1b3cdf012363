import Domain

/// Between which counts a reader knows each figure to lie, by its place in the list. The true count is always inside.
struct Grenzen {
  /// More than any count.
  static let onbegrensd = 1 << 40
  static let open = 0...onbegrensd

  private var laag: [Int]
  private var hoog: [Int]
  /// What a bound never passes: the true count, also where figures contradict each other.
  private let waar: [ClosedRange<Int>]
  /// Whether something was learned since it was last set to false.
  var isAangescherpt = false

  init(_ cijfers: Cijferindex, geheim: [Bool]) {
    waar = cijfers.lijst.indices.map { plek in
      guard case .getal(let getal) = cijfers.lijst[plek].waarde else { return Self.open }
      return getal.teller...getal.teller
    }
    laag = zip(waar, geheim).map { $1 ? 0 : $0.lowerBound }
    hoog = zip(waar, geheim).map { $1 ? Self.onbegrensd : $0.upperBound }
  }

  subscript(_ plek: Int) -> ClosedRange<Int> { laag[plek]...hoog[plek] }

  mutating func atLeast(_ grens: Int, at plek: Int) {
    let grens = min(grens, waar[plek].lowerBound)
    guard grens > laag[plek] else { return }
    laag[plek] = grens
    isAangescherpt = true
  }

  mutating func atMost(_ grens: Int, at plek: Int) {
    let grens = max(grens, waar[plek].upperBound)
    guard grens < hoog[plek] else { return }
    hoog[plek] = grens
    isAangescherpt = true
  }

  /// Takes back what the cell itself says.
  mutating func forget(_ plek: Int) { (laag[plek], hoog[plek]) = (0, Self.onbegrensd) }

  /// Whether fewer than `ruimte` + 1 counts are left.
  func isNarrow(at plek: Int, ruimte: Int) -> Bool { hoog[plek] - laag[plek] < ruimte }
}
