import Disclosure
package import Domain

/// A comparison as a page: the same tables as in the terminal and the workbook. Internal.
package func makeVergelijkrapport(_ naast: Naastelkaar, standPer: Dag, werkmap: Werkmapgegevens) -> Rapport {
  Rapport(
    titel: naast.titel.metHoofdletter, organisatie: werkmap.organisatie, gemeente: werkmap.gemeente, editie: .intern,
    periode: naast.b.periode, standPer: standPer, status: .werkversie, isConcept: false, banier: werkmap.banier,
    stijl: werkmap.huisstijl,
    hoofdstukken: naast.tabellen.map { Hoofdstuk("h-\($0.id)", vergelijknaam($0), [.tabel($0)]) }, cijfers: [])
}
