package import Domain

/// What the end of the period is expected to bring, or why that cannot be said.
package struct Prognose: Hashable, Sendable {
  package enum Uitkomst: Hashable, Sendable {
    /// Expected value and the ends of the 80% band, in the unit of the agreement.
    case verwacht(Breuk, onder: Breuk, boven: Breuk)
    /// One sentence: too few weeks, no pattern of last year.
    case geweigerd(String)
  }
  package let eind: Dag
  package let uitkomst: Uitkomst
  /// Still needed per remaining month to reach a minimum; nil when it is met, or nothing remains.
  package let nogNodigPerMaand: Breuk?
  /// 'verwacht 1.420 (1.360–1.480)', or the reason why not.
  package let tekst: String

  package init(eind: Dag, uitkomst: Uitkomst, nogNodigPerMaand: Breuk?, tekst: String) {
    (self.eind, self.uitkomst, self.nogNodigPerMaand, self.tekst) = (eind, uitkomst, nogNodigPerMaand, tekst)
  }
}
