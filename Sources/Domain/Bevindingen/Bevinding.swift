/// A finding about the input: bad data is a value, returned and collected, never thrown (three kinds of error, ONTWERP).
///
/// It names file, line, column and remedy and never the content of a cell, which could identify a child (DOMEIN §6).
package struct Bevinding: Hashable, Sendable {
  package let code: Bevindingscode
  package let plaats: Plaats
  /// What the message may fill in: a name from the configuration, a limit. Never a cell's content.
  package let toelichting: String?

  package init(_ code: Bevindingscode, _ plaats: Plaats, toelichting: String? = nil) {
    (self.code, self.plaats, self.toelichting) = (code, plaats, toelichting)
  }

  /// 'aanwezigheid.csv, regel 12, kolom 'Datum': De datum bestaat niet … De rij telt niet mee. Verbeter … [DATUM_ONGELDIG]'.
  package var melding: String {
    let regel = plaats.regel.map { ", regel \($0)" } ?? ""
    let kolom = plaats.kolom.map { ", kolom '\($0)'" } ?? ""
    let extra = toelichting.map { " (\($0))" } ?? ""
    return "\(plaats.bestand)\(regel)\(kolom): \(code.tekst)\(extra) \(code.gevolg) \(code.herstel) [\(code.rawValue)]"
  }

  /// Where a person must look.
  package struct Plaats: Hashable, Sendable {
    /// Without folder.
    package let bestand: String
    /// Physical line, or row of a spreadsheet; nil when the file as a whole is meant.
    package let regel: Int?
    /// Name of the column as the file spells it.
    package let kolom: String?

    package init(bestand: String, regel: Int? = nil, kolom: String? = nil) {
      (self.bestand, self.regel, self.kolom) = (bestand, regel, kolom)
    }
  }
}

/// How much a finding weighs.
package enum Ernst: String, CaseIterable, Sendable {
  /// The file is refused whole, for safety (exit code 3).
  case geweigerd
  /// The file cannot be read at all, or not without guessing.
  case bestand
  /// The row waits in quarantine.
  case rij
  /// The row counts, and someone should look.
  case melding
  /// Every file is good by itself and together they are not: seen when all files of a run are in.
  case samenhang
}

/// What a code says to the person who must act: what is wrong, what it does to the figures, and what helps.
package struct Bevindingstekst: Hashable, Sendable {
  package let tekst: String
  package let gevolg: String
  package let herstel: String

  init(_ tekst: String, gevolg: String, herstel: String) {
    (self.tekst, self.gevolg, self.herstel) = (tekst, gevolg, herstel)
  }
}

extension Bevindingscode {
  package var tekst: String { uitleg.tekst }
  package var gevolg: String { uitleg.gevolg }
  package var herstel: String { uitleg.herstel }
}
