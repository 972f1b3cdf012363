/// A live formula as a value, so that every spreadsheet format writes it in its own grammar and no text is ever parsed.
///
/// Places are named by table, row and column; only the layout of the workbook knows where those stand on a sheet.
package indirect enum Formule: Hashable, Sendable {
  case getal(Int)
  case tekst(String)
  /// The cell in this column (from 0) of the row that holds the formula.
  case dezeRij(Int)
  /// A body cell of a table, row and column from 0.
  case cel(tabel: String, rij: Int, kolom: Int)
  /// All body cells of a column.
  case kolom(tabel: String, kolom: Int)
  case functie(Functie, [Formule])
  case reken(Formule, Teken, Formule)

  /// The functions we use: those that Excel, LibreOffice and OpenFormula share under one name.
  package enum Functie: String, CaseIterable, Sendable {
    case sum = "SUM"
    case sumifs = "SUMIFS"
    case countif = "COUNTIF"
    case round = "ROUND"
    case abs = "ABS"
    case `if` = "IF"
  }

  package enum Teken: String, CaseIterable, Sendable {
    case plus = "+"
    case min = "-"
    case keer = "*"
    case door = "/"
    case gelijk = "="
    case groter = ">"
    case kleiner = "<"
  }
}

extension Formule {
  package static func - (links: Formule, rechts: Formule) -> Formule { .reken(links, .min, rechts) }
  package static func / (links: Formule, rechts: Formule) -> Formule { .reken(links, .door, rechts) }

  package static func sum(_ delen: Formule...) -> Formule { .functie(.sum, delen) }

  /// `dan` when `links` and `rechts` stand in that relation, else `anders`.
  package static func keuze(
    _ links: Formule, _ teken: Teken, _ rechts: Formule, dan: Formule, anders: Formule
  ) -> Formule {
    .functie(.if, [.reken(links, teken, rechts), dan, anders])
  }
}
