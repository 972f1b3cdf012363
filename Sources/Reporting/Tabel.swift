/// A table that can be read alone: its caption says what a row is and what may not be added up; its legend stands under it.
package struct Tabel: Hashable, Sendable {
  package struct Kolom: Hashable, Sendable {
    package enum Soort: Hashable, Sendable { case tekst, getal, datum }
    package let kop: String
    package let soort: Soort
    /// In characters, for sheets and print; nil fits the content.
    package let breedte: Int?
    package init(_ kop: String, _ soort: Soort = .tekst, breedte: Int? = nil) {
      (self.kop, self.soort, self.breedte) = (kop, soort, breedte)
    }
  }

  /// Anchor and table name: lower-case ASCII letters, digits and '-'.
  package let id: String
  package let bijschrift: String
  package let kolommen: [Kolom]
  /// Every row has as many cells as there are columns. The first cell names the row.
  package let rijen: Tabelrijen
  package let legenda: [String]
  /// A person works through its rows: the filter is there however few they are.
  package var isWerklijst = false
  /// Something to look over as a whole, with a column per month or goal: a button in each would only hide its name.
  package var isOverzicht = false

  /// Whether a spreadsheet offers to filter its rows.
  package var heeftFilter: Bool { isWerklijst || rijen.count >= 15 && !isOverzicht }

  package init(id: String, bijschrift: String, kolommen: [Kolom], rijen: [[Cel]], legenda: [String] = []) {
    self.init(id: id, bijschrift: bijschrift, kolommen: kolommen, rijen: Tabelrijen(rijen), legenda: legenda)
  }

  package init(id: String, bijschrift: String, kolommen: [Kolom], rijen: Tabelrijen, legenda: [String] = []) {
    precondition(rijen.hasWidth(kolommen.count), "a row of \(id) does not fit its columns")
    (self.id, self.bijschrift, self.kolommen) = (id, bijschrift, kolommen)
    (self.rijen, self.legenda) = (rijen, legenda)
  }
}
