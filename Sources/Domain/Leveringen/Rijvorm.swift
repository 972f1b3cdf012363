/// What must be done to the rows of a file before they are rows of ours: how people keep lists that no system wrote.
package struct Rijvorm: Hashable, Sendable {
  /// Fields whose cell holds more than one value, with what stands between them: each value becomes a row.
  package var splitsen: [Veld: String] = [:]
  /// Fields that are ticked in columns of their own: our word with the names of its columns.
  package var aangekruist: [Veld: [String: [String]]] = [:]
  /// Fields that are the sum of columns: boys and girls.
  package var optellen: [Veld: [String]] = [:]
  /// Rows of people who do not count: of the team, parents.
  package var overslaan: Overslaan?
  /// The field that the name of the sheet fills, when each group or place has its own.
  package var bladveld: Veld?

  package struct Overslaan: Hashable, Sendable {
    /// Names that the column may have.
    package var kolom: [String]
    /// Words in it, as `wordform` has them.
    package var waarden: Set<String>

    package init(kolom: [String], waarden: Set<String>) { (self.kolom, self.waarden) = (kolom, waarden) }
  }

  package init() {}

  package var isLeeg: Bool { self == Rijvorm() }

  /// Fields that no column of the file holds as such.
  package var gemaakt: Set<Veld> {
    Set(aangekruist.keys).union(optellen.keys).union(bladveld.map { [$0] } ?? [])
  }
}
