import Disclosure
package import Domain

/// The workbook that a gemeente can filter, as a value: writers for XLSX and ODS only walk it.
package struct Werkboek: Hashable, Sendable {
  package let titel: String
  package let organisatie: String
  package let gemeente: String
  package let periode: String
  /// The date the data reach to. Also the creation date of the file, so that the same input gives the same bytes.
  package let standPer: Dag
  package let editie: Editie
  package let banier: String?
  package let stijl: Huisstijl
  package let bladen: [Werkblad]
  /// What its own check found wrong, one line each: 'Som over leeftijd, Deelnames'. It must be empty.
  package var afwijkingen: [String] = []
  /// Names for key figures, which formulas of a reader can use.
  package let namen: [Celnaam]

  /// A name for one body cell of a table: letters, digits and '_'.
  package struct Celnaam: Hashable, Sendable {
    package let naam: String
    package let tabel: String
    package let rij: Int
    package let kolom: Int
    package init(_ naam: String, tabel: String, rij: Int, kolom: Int) {
      (self.naam, self.tabel, self.rij, self.kolom) = (naam, tabel, rij, kolom)
    }
  }

  package init(
    titel: String, organisatie: String, gemeente: String, periode: String, standPer: Dag, editie: Editie,
    banier: String?, stijl: Huisstijl, bladen: [Werkblad], namen: [Celnaam] = []
  ) {
    precondition(Set(bladen.map(\.naam)).count == bladen.count, "two sheets of one name")
    let tabellen = bladen.flatMap(\.tabellen).map(\.id)
    precondition(Set(tabellen).count == tabellen.count, "two tables of one id")
    (self.titel, self.organisatie, self.gemeente, self.periode) = (titel, organisatie, gemeente, periode)
    (self.standPer, self.editie, self.banier) = (standPer, editie, banier)
    (self.stijl, self.bladen, self.namen) = (stijl, bladen, namen)
  }

  package var isIntern: Bool { !editie.geheimhouding.magNaarBuiten }

  /// The lines that every sheet carries under its title: who, when, which edition.
  package var ondertitels: [String] {
    var regels = ["\(organisatie) · gemeente \(gemeente) · \(periode) · stand per \(standPer.inTekst)"]
    if isIntern { regels.append("INTERN — niet verspreiden: dit werkboek laat ook kleine aantallen zien") }
    if let banier { regels.append(banier) }
    return regels
  }
}

/// One sheet: parts one under another in reading order. No merged cells, no empty rows, nothing hidden.
package struct Werkblad: Hashable, Sendable {
  package enum Deel: Hashable, Sendable {
    case kop(String)
    /// Broken over rows where the sheet is narrower than the sentence.
    case tekst(String)
    case tabel(Tabel)
    case grafiek(Bladgrafiek)
    /// Small charts of one form beside one another, so that the eye compares them.
    case raster([Bladgrafiek])
    /// The wijken in their places, two cells for each: its name and its value.
    case kaart(Tegelkaart)

    var isKop: Bool { if case .kop = self { true } else { false } }
    /// Says something about what comes after it.
    var isInleiding: Bool {
      switch self {
      case .kop, .tekst: true
      case .tabel, .grafiek, .raster, .kaart: false
      }
    }
  }

  /// At most 31 characters, none of `[]:*?/\'`.
  package let naam: String
  package let titel: String
  package let delen: [Deel]
  /// Columns of the only table whose numbers get a colour scale from light to the brand colour; the numbers say the same.
  package let kleurschaal: ClosedRange<Int>?
  /// Last column that is printed; nil prints all.
  package var laatsteDrukkolom: Int?
  /// How many of its parts are printed; nil prints all. What is there to filter and to look up stays on the screen: no hundred
  /// pages of figures.
  package var drukdelen: Int?

  package init(naam: String, titel: String, delen: [Deel], kleurschaal: ClosedRange<Int>? = nil) {
    precondition(naam.count <= 31 && !naam.contains { "[]:*?/\\'".contains($0) }, "no name for a sheet: \(naam)")
    (self.naam, self.titel, self.delen, self.kleurschaal) = (naam, titel, delen, kleurschaal)
  }

  /// The line that is printed in place of what only serves on the screen.
  static func voorScherm(_ wat: String) -> Deel {
    .tekst("\(wat) op dit blad zijn om te filteren en na te zoeken. Ze staan op het scherm en worden niet afgedrukt.")
  }

  var kaarten: [Tegelkaart] { delen.compactMap { if case .kaart(let kaart) = $0 { kaart } else { nil } } }

  package var tabellen: [Tabel] {
    delen.compactMap { if case .tabel(let tabel) = $0 { tabel } else { nil } }
  }
}

extension Cel {
  /// The number that stands here, written or computed.
  package var getal: Breuk? {
    switch inhoud {
    case .getal(let getal, _), .formule(_, let getal, _): getal
    case .tekst, .datum, .onderdrukt, .ontbreekt, .geen, .leeg, .tekstformule, .koppeling: nil
    }
  }
}
