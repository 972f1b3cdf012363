import Foundation
import GRDB

/// One value in a file for the analyst's own tools.
package enum Verkenningswaarde: Hashable, Sendable {
  case tekst(String)
  case getal(Int)
  case decimaal(Double)
  case leeg

  fileprivate var databaseValue: (any DatabaseValueConvertible)? {
    switch self {
    case .tekst(let tekst): tekst
    case .getal(let getal): getal
    case .decimaal(let getal): getal
    case .leeg: nil
    }
  }
}

/// A table with what its rows and columns are: the names come from the program, never from a file.
package struct Verkenningstabel: Sendable {
  package enum Soort: String, Sendable { case tekst = "TEXT", getal = "INTEGER", decimaal = "REAL" }
  package struct Kolom: Sendable {
    package let naam: String
    package let soort: Soort
    package let uitleg: String
    package init(_ naam: String, _ soort: Soort, _ uitleg: String) {
      (self.naam, self.soort, self.uitleg) = (naam, soort, uitleg)
    }
  }
  package let naam: String
  package let uitleg: String
  package let kolommen: [Kolom]
  package let rijen: [[Verkenningswaarde]]

  package init(_ naam: String, _ uitleg: String, _ kolommen: [Kolom], _ rijen: [[Verkenningswaarde]]) {
    (self.naam, self.uitleg, self.kolommen, self.rijen) = (naam, uitleg, kolommen, rijen)
  }
}

/// Writes tables and a dictionary of them into a new SQLite file that any tool opens without settings.
package func writeVerkenning(_ tabellen: [Verkenningstabel], naar pad: String) throws {
  let databank = try DatabaseQueue(path: pad)
  try databank.write { db in
    try db.execute(
      sql:
        "CREATE TABLE woordenboek (tabel TEXT NOT NULL, kolom TEXT NOT NULL, uitleg TEXT NOT NULL, PRIMARY KEY (tabel, kolom))"
    )
    for tabel in tabellen {
      let kolommen = tabel.kolommen.map { "\($0.naam) \($0.soort.rawValue)" }.joined(separator: ", ")
      try db.execute(sql: "CREATE TABLE \(tabel.naam) (\(kolommen))")
      let plekken = tabel.kolommen.map { _ in "?" }.joined(separator: ", ")
      let toevoegen = try db.makeStatement(sql: "INSERT INTO \(tabel.naam) VALUES (\(plekken))")
      for rij in tabel.rijen { try toevoegen.execute(arguments: StatementArguments(rij.map(\.databaseValue))) }
      for (kolom, uitleg) in [("", tabel.uitleg)] + tabel.kolommen.map({ ($0.naam, $0.uitleg) }) {
        try db.execute(sql: "INSERT INTO woordenboek VALUES (?, ?, ?)", arguments: [tabel.naam, kolom, uitleg])
      }
    }
  }
  try databank.close()
}
