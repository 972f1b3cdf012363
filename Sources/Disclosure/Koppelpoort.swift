package import Domain

/// Which part of the children of one bron is recognised elsewhere, as far as it may be shown.
package struct Koppelaandeel: Hashable, Sendable {
  package let bron: BronID
  /// Recognised at another organisation; nil: hidden.
  package let gekoppeld: Breuk?
  /// Cannot be recognised: without name or birth date, or in doubt; nil: hidden.
  package let onbekend: Breuk?
}

/// How well children are recognised, through the same gate. The edition for the gemeente gets shares in steps of ten
/// percent, and only where half a step is more children than the limit: no count follows from it.
package func release(
  _ standen: [Koppelstand], editie: Editie, drempels: Drempels
) -> Vrijgegeven<[Koppelaandeel]> {
  Vrijgegeven(
    standen.map { stand in
      func share(_ aantal: Int) -> Breuk? {
        guard editie.geheimhouding.magNaarBuiten else { return Breuk(teller: aantal, noemer: stand.kinderen) }
        guard stand.kinderen / 20 > drempels.kinderenVerborgenTotEnMet else { return nil }
        return Breuk(teller: (aantal * 20 + stand.kinderen) / (stand.kinderen * 2), noemer: 10)
      }
      return Koppelaandeel(
        bron: stand.bron, gekoppeld: share(stand.gekoppeld), onbekend: share(stand.dubbelzinnig + stand.zonder))
    })
}
