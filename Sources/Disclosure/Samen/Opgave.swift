/// Counts, what a reader is shown of them, and what must stay unknown: the question that `Onderdrukker` answers, whatever is
/// counted.
package struct Opgave: Sendable {
  /// The true count per place.
  package var telling: [Int]
  /// How many counts a reader must hold possible there; 0 where nothing is secret.
  package var ruimte: [Int]
  /// Whether it is hidden already.
  package var isVerborgen: [Bool]
  /// What hiding it costs, the cheapest first; nil where it was printed before and stays.
  package var prijs: [Prijs?]
  package var betrekkingen: [Betrekking]

  package init(
    telling: [Int], ruimte: [Int], isVerborgen: [Bool], prijs: [Prijs?], betrekkingen: [Betrekking]
  ) {
    (self.telling, self.ruimte, self.isVerborgen) = (telling, ruimte, isVerborgen)
    (self.prijs, self.betrekkingen) = (prijs, betrekkingen)
  }

  /// How much a reader loses with a count: first by how many rest on it, then by its size.
  package struct Prijs: Hashable, Comparable, Sendable {
    /// 0 a cell of two dimensions, up to 3 the whole gemeente.
    package let rang: Int
    package let telling: Int
    package init(rang: Int, telling: Int) { (self.rang, self.telling) = (rang, telling) }

    package static func < (links: Prijs, rechts: Prijs) -> Bool {
      (links.rang, links.telling) < (rechts.rang, rechts.telling)
    }
  }
}

/// Other counts that agree with everything that is shown: by how much they differ from the true ones, place by place.
package struct Getuige: Hashable, Sendable {
  package let verschil: [Int: Int]
  package init(_ verschil: [Int: Int]) { self.verschil = verschil }
}

/// What is hidden, and the proof that it is enough.
package struct Onderdrukking: Sendable {
  package var isVerborgen: [Bool]
  /// Between them, with the true counts, every secret has room.
  package var getuigen: [Getuige]
  /// Secrets for which no proof was found, whatever is hidden. Not empty: nothing may be published.
  package var onbewezen: [Int]
  /// Secrets that earlier reports left less room than asked, with the room that is left: this release takes nothing of it.
  package var haalbaar: [Int: Int] = [:]
}
