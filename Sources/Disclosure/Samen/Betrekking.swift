/// One linear relation between counts that every reader knows to hold: `minstens` ≤ Σ factor × count ≤ `hoogstens`.
///
/// Data, so that the gate, the check of its proof and the tests use one list.
package struct Betrekking: Hashable, Sendable {
  package struct Term: Hashable, Sendable {
    /// Place in the list of figures.
    package let plek: Int
    package let factor: Int
    package init(_ plek: Int, _ factor: Int) { (self.plek, self.factor) = (plek, factor) }
  }

  package let termen: [Term]
  /// Nil: no bound on that side.
  package let minstens: Int?
  package let hoogstens: Int?

  package init(_ termen: [Term], minstens: Int? = nil, hoogstens: Int? = nil) {
    (self.termen, self.minstens, self.hoogstens) = (termen, minstens, hoogstens)
  }

  /// A whole and all its parts.
  package static func sum(_ geheel: Int, _ delen: some Sequence<Int>) -> Betrekking {
    Betrekking([Term(geheel, 1)] + delen.map { Term($0, -1) }, minstens: 0, hoogstens: 0)
  }

  /// The first is no more than the second.
  package static func atMost(_ deel: Int, _ geheel: Int) -> Betrekking {
    Betrekking([Term(deel, 1), Term(geheel, -1)], hoogstens: 0)
  }

  /// Whether it holds for these counts.
  package func holds(_ telling: (Int) -> Int) -> Bool {
    let som = termen.reduce(0) { $0 + $1.factor * telling($1.plek) }
    return som >= minstens ?? som && som <= hoogstens ?? som
  }
}
