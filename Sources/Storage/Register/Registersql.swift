package import Domain

/// The statements of a register with days, from its description.
package struct Registersql: Sendable {
  /// Rows of a range of days; columns 0, 2 and 3 are levering, dag and bron.
  package let tussen: String
  /// The same of one levering.
  package let van: String
  /// What makes a row of a levering the same fact as another, in a range of days.
  package let feiten: String
  /// Nil where rows have a type, and a statement, of their own.
  package let voegToe: String?
  /// Nil for a table that stands in a migration of its own.
  package let maak: String?
  /// Takes the rows of one child away; nil where rows are not about one.
  package let wis: String?

  /// Nil where rows have no day or stand in blocks.
  package init?(_ soort: Leveringsoort) {
    let tabel: String, feit: [String]
    switch soort.vorm.rijen {
    case .presentielijst: return nil
    case .eigen(let register):
      guard let eigen = register.tabel else { return nil }
      (tabel, feit) = eigen
      (voegToe, maak, wis) = (nil, nil, nil)
    case .velden(let register):
      tabel = register.tabel
      feit = register.kolommen.filter(\.isSleutel).map(\.naam)
      let vragen = Array(repeating: "?", count: 4 + register.kolommen.count).joined(separator: ", ")
      voegToe = "INSERT INTO \(tabel) VALUES (\(vragen))"
      maak = Registersql.table(register)
      wis = register.kind.map { "DELETE FROM \(tabel) WHERE \($0.naam) = ?" }
    }
    let waar = "dag BETWEEN ? AND ?"
    tussen = "SELECT * FROM \(tabel) WHERE \(waar) ORDER BY levering, volgorde"
    van = "SELECT * FROM \(tabel) WHERE levering = ? AND \(waar)"
    let naam = feit.isEmpty ? "''" : feit.joined(separator: " || char(31) || ")
    feiten = "SELECT \(naam) AS feit, dag FROM \(tabel) WHERE levering = ? AND \(waar)"
  }

  private static func table(_ register: Veldregister) -> String {
    let kolommen = register.kolommen.map { "\($0.naam) \($0.isGetal ? "INTEGER" : "TEXT") NOT NULL" }
    return """
      CREATE TABLE \(register.tabel) (
        levering INTEGER NOT NULL REFERENCES levering ON DELETE CASCADE,
        volgorde INTEGER NOT NULL,
        dag INTEGER NOT NULL,
        bron TEXT NOT NULL,
        \(kolommen.joined(separator: ",\n  ")),
        PRIMARY KEY (levering, volgorde)
      ) STRICT, WITHOUT ROWID;
      """
  }
}
