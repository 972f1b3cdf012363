package import Disclosure
package import Domain

/// The coverage of the goals as a page: the same tables as in the terminal and the workbook.
package func makeDekkingsrapport(_ overzicht: Dekkingsoverzicht, editie: Editie, werkmap: Werkmapgegevens) -> Rapport {
  Rapport(
    titel: "Dekking van de doelen, \(overzicht.periode.inTekst)", organisatie: werkmap.organisatie,
    gemeente: werkmap.gemeente, editie: editie, periode: overzicht.periode, standPer: overzicht.standPer,
    status: .werkversie, isConcept: false, banier: werkmap.banier, stijl: werkmap.huisstijl,
    hoofdstukken: overzicht.tabellen.map { tabel in
      Hoofdstuk("h-\(tabel.id)", dekkingnaam(tabel), [.tabel(tabel)])
    }, cijfers: [])
}
