/// What tells whether two lists with one number and one day are of one bijeenkomst.
///
/// Files that are parts of one month number each their own: 'bijeenkomst 1' of noord is not that of zuid. Within one file the
/// same question is answered by the majority of rows.
package struct Bijeenkomstbeeld: Sendable {
  private let activiteit: String
  /// As written; empty when the bron tells none.
  private let plek: String
  private let begin: UInt16
  private let einde: UInt16
  private let anoniem: UInt16

  init(_ blok: Presentieblok, _ nummer: Int) {
    activiteit = blok.activiteiten.isEmpty ? "" : blok.activiteiten[Int(blok.activiteit[nummer])]
    plek = blok.locaties.isEmpty ? "" : blok.locaties[Int(blok.locatie[nummer])]
    (begin, einde, anoniem) = (blok.begin[nummer], blok.einde[nummer], blok.anoniem[nummer])
  }

  private var heeftTijden: Bool { begin != Presentieblok.geenTijd && einde != Presentieblok.geenTijd }

  /// Another activity, another place, times that do not overlap, or another head count. What one of them does not tell
  /// says nothing.
  package func isAnother(than ander: Bijeenkomstbeeld) -> Bool {
    activiteit != ander.activiteit
      || !plek.isEmpty && !ander.plek.isEmpty && plek != ander.plek && wordform(plek) != wordform(ander.plek)
      || heeftTijden && ander.heeftTijden && (begin, einde) != (ander.begin, ander.einde)
        && !(begin < ander.einde && ander.begin < einde)
      || anoniem > 0 && ander.anoniem > 0 && anoniem != ander.anoniem
  }
}

extension Presentieblok {
  package func beeld(_ nummer: Int) -> Bijeenkomstbeeld { Bijeenkomstbeeld(self, nummer) }
}
