package import Domain

/// A workbook around tables that someone else made, with the same looks: the repair file for a bron (rejected rows with their
/// place, code and remedy), a list for the analyst.
///
/// - Parameter bladen: per sheet its name, the sentences above the table and the table; a table without rows is said in its
///   caption alone.
package func makeWerkboek(
  titel: String, periode: String, standPer: Dag, editie: Editie, werkmap: Werkmapgegevens,
  bladen: [(naam: String, zinnen: [String], tabel: Tabel)]
) -> Werkboek {
  Werkboek(
    titel: titel, organisatie: werkmap.organisatie, gemeente: werkmap.gemeente, periode: periode, standPer: standPer,
    editie: editie, banier: werkmap.banier, stijl: werkmap.huisstijl,
    bladen: bladen.map { blad in
      let tabel: Werkblad.Deel = blad.tabel.rijen.isEmpty ? .tekst(blad.tabel.bijschrift) : .tabel(blad.tabel)
      return Werkblad(
        naam: Werkblad.validName(blad.naam), titel: bladen.count == 1 ? titel : blad.naam,
        delen: blad.zinnen.map { .tekst($0) } + [tabel])
    })
}

/// The analyst's workbook of goal coverage: the same tables that terminal and page show, a sheet each.
package func makeDekkingWerkboek(_ blad: Dekkingsblad, editie: Editie, werkmap: Werkmapgegevens) -> Werkboek {
  let overzicht = blad.overzicht
  return makeWerkboek(
    titel: "Dekking van de doelen, \(overzicht.periode.inTekst)", periode: overzicht.periode.inTekst,
    standPer: overzicht.standPer, editie: editie, werkmap: werkmap,
    bladen: blad.tabellen.map { tabel in (dekkingnaam(tabel), [], tabel) })
}

/// What each table of the coverage is called, in the workbook and on the page; a new one by its id, so that no two are alike.
func dekkingnaam(_ tabel: Tabel) -> String { dekkingnamen[tabel.id] ?? tabel.id }

private let dekkingnamen = [
  "dekking-stadsdelen": "Per stadsdeel", "dekking-gaten": "Gaten per wijk", "dekking-maanden": "Per maand",
  "dekking-wijken": "Per wijk", "dekking-continuiteit": "Continuïteit", "dekking-concentratie": "Waar het op rust",
  "dekking-zonder-doel": "Zonder doel", "dekking-onderbouwing": "Onderbouwing", "dekking-gegevens": "Alle vakken",
  "dekking-uitleg": "Waarom en wat kan", "dekking-activiteiten": "Activiteiten",
]

extension Werkblad {
  /// At most 31 characters, without those that Excel refuses.
  package static func validName(_ naam: String) -> String {
    let zuiver = naam.map { "[]:*?/\\'".contains($0) ? "-" : String($0) }.joined()
    return zuiver.isEmpty ? "Blad" : String(zuiver.prefix(31))
  }
}
