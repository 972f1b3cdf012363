package import Domain
import GRDB

/// What a levering takes away from what was known before it, so that a run can stop before it commits.
package struct Verschil: Hashable, Sendable {
  /// A bijeenkomst that was there and is not any more.
  package struct Verdwenen: Hashable, Sendable {
    package let dag: Dag
    package let wijk: String
    /// The bron's own id.
    package let id: String
    package let rijen: Int
  }

  /// A levering of which rows count no more.
  package struct Vervangen: Hashable, Sendable {
    package let levering: String
    package let bestand: String
    package let rijen: Int
  }

  /// One part of a month that an earlier levering spoke for. A guard looks at each by itself: what another month gained hides nothing.
  package struct Maandverschil: Hashable, Sendable {
    package let maand: Maand
    /// Empty for the whole month.
    package let deel: String
    /// Bijeenkomsten, or facts of a register.
    package internal(set) var bijeenkomstenVoorheen = 0
    package internal(set) var bijeenkomstenNu = 0
    /// In both: the same id on the same day and place, with at least one child in common where both name any.
    package internal(set) var gedeeld = 0
    /// Rows on presentielijsten, or rows of a register.
    package internal(set) var rijenVoorheen = 0
    package internal(set) var rijenNu = 0

    /// How many percent fewer rows than before, rounded down; 0 when there are as many or more, or nothing was before.
    package var dalingProcent: Int {
      rijenVoorheen > 0 ? max(0, (rijenVoorheen - rijenNu) * 100 / rijenVoorheen) : 0
    }

    /// Whether a shrinkage of more than `grens` percent is one to stop at. One row less of several is no news.
    package func isAbnormal(_ grens: Int) -> Bool {
      dalingProcent > grens && (rijenNu == 0 || rijenVoorheen - rijenNu > 1)
    }

    /// Hardly anything in common: more likely a file that belongs beside the other than a newer version of it.
    package var isAnder: Bool {
      let kleinste = min(bijeenkomstenVoorheen, bijeenkomstenNu)
      return kleinste > 0 && gedeeld * 4 < kleinste
    }
  }

  /// Sorted; empty when everything is new.
  package internal(set) var maanden: [Maandverschil] = []
  /// Months of which another part has most of the same bijeenkomsten: they would count as two files and be one.
  package internal(set) var dubbeleDelen: [Maandverschil] = []
  /// In the order in which they came.
  package internal(set) var vervangen: [Vervangen] = []
  /// Sorted by day, wijk and id.
  package internal(set) var verdwenen: [Verdwenen] = []

  package var vervangenMaanden: [Maand] { maanden.map(\.maand) }
  package var verdwenenRijen: Int { verdwenen.reduce(0) { $0 + $1.rijen } }
  /// Of the month that shrank most.
  package var dalingProcent: Int { maanden.map(\.dalingProcent).max() ?? 0 }
}
