package import Disclosure
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
    editie: editie, banier: werkmap.banier, merkkleur: werkmap.merkkleur,
    bladen: bladen.map { blad in
      let tabel: Werkblad.Deel = blad.tabel.rijen.isEmpty ? .tekst(blad.tabel.bijschrift) : .tabel(blad.tabel)
      return Werkblad(
        naam: Werkblad.validName(blad.naam), titel: bladen.count == 1 ? titel : blad.naam,
        delen: blad.zinnen.map { .tekst($0) } + [tabel])
    })
}

extension Werkblad {
  /// At most 31 characters, without those that Excel refuses.
  package static func validName(_ naam: String) -> String {
    let zuiver = naam.map { "[]:*?/\\'".contains($0) ? "-" : String($0) }.joined()
    return zuiver.isEmpty ? "Blad" : String(zuiver.prefix(31))
  }
}
