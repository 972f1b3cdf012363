package import Domain

/// What stands around the matrix of the coverage page: its head, and the same figures as tables.
package func makeDekkingsrapport(_ blad: Dekkingsblad, editie: Editie, werkmap: Werkmapgegevens) -> Rapport {
  Rapport(
    titel: "Waar dienen we welk doel? \(blad.overzicht.periode.inTekst.metHoofdletter)",
    organisatie: werkmap.organisatie,
    gemeente: werkmap.gemeente, editie: editie, periode: blad.overzicht.periode, standPer: blad.overzicht.standPer,
    status: .werkversie, isConcept: false, banier: werkmap.banier, stijl: werkmap.huisstijl,
    hoofdstukken: blad.tabellen.map { tabel in
      Hoofdstuk("h-\(tabel.id)", dekkingnaam(tabel), [.tabel(tabel)])
    }, cijfers: [])
}
