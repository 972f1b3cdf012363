package import Domain

/// The national picture as it may be shown: nil where too few gemeenten stand behind a number.
package struct Koepelbeeld: Hashable, Sendable {
  package struct Doel: Hashable, Sendable {
    /// Gemeenten that serve it, of those whose report says so.
    package let gemeenten: Breuk?
    package let wijken: Breuk?
  }
  package struct Bereik: Hashable, Sendable {
    package let rij: Koepeltelling.Bereikrij
    package let gemeenten: Int
    /// Children reached over children that live there; nil: hidden.
    package let aandeel: Breuk?
  }
  package let gemeenten: Int
  package let doelen: [DoelID: Doel]
  /// Nil: hidden. A kind that nobody agreed is not there.
  package let afspraken: [Afspraaksoort: [Oordeelwoord: Int]?]
  package let bereik: [Bereik]
  /// All sizes of one band together; nil where that would give a hidden size away.
  package let bereikSamen: [String: Breuk]
  package let gemist: [Koepeltelling.Gemiste]
}

/// A number of an umbrella rests on at least so many gemeenten: of one it is that gemeente's own figure, and of two each knows the
/// other's (the rule of CBS for tables of organisations).
package let kleinsteKoepelgroep = 3

/// Every number of an umbrella through the gate.
///
/// It is counted from figures that were released already, so no count of children can be narrowed by it beside those reports. What
/// it guards is that a reader of the umbrella alone learns no figure of one gemeente: a gemeente with one wijk, a goal served once.
package func release(_ telling: Koepeltelling) -> Vrijgegeven<Koepelbeeld> {
  let k = kleinsteKoepelgroep
  /// Nobody is an open answer; one or two are not, nor are all but one or two of a group that is small itself.
  func share(_ deel: Int, _ geheel: Int, rustOp: Int) -> Breuk? {
    guard geheel > 0, rustOp >= k || deel == 0 else { return nil }
    return Breuk(teller: deel, noemer: geheel)
  }
  let doelen = telling.doelen.mapValues { stand in
    Koepelbeeld.Doel(
      gemeenten: stand.gemeentenBekend < k
        ? nil : share(stand.gemeenten, stand.gemeentenBekend, rustOp: stand.gemeenten),
      wijken: telling.gemeenten < k ? nil : share(stand.wijken, stand.wijkenBekend, rustOp: stand.gemeentenMetWijk))
  }
  let verborgen = hiddenSizes(telling.bereik)
  var samen: [String: Breuk] = [:]
  for (leeftijd, rijen) in Dictionary(grouping: telling.bereik, by: \.key.leeftijd) {
    let (kinderen, inwoners, gemeenten) = rijen.reduce((0, 0, 0)) {
      ($0.0 + $1.value.kinderen, $0.1 + $1.value.inwoners, $0.2 + $1.value.gemeenten)
    }
    // What is hidden together is itself a group: otherwise the whole less what is shown would tell it.
    let dicht = rijen.filter { verborgen.contains($0.key) }.reduce(0) { $0 + $1.value.gemeenten }
    if gemeenten >= k, dicht == 0 || dicht >= k {
      samen[leeftijd] = Breuk(teller: kinderen, noemer: inwoners)
    }
  }
  return Vrijgegeven(
    Koepelbeeld(
      gemeenten: telling.gemeenten, doelen: doelen,
      afspraken: telling.afspraken.mapValues { $0.gemeenten >= k ? $0.perOordeel : nil },
      bereik: telling.bereik.sorted { $0.key < $1.key }.map { rij, stand in
        .init(
          rij: rij, gemeenten: stand.gemeenten,
          aandeel: verborgen.contains(rij) ? nil : Breuk(teller: stand.kinderen, noemer: stand.inwoners))
      },
      bereikSamen: samen, gemist: telling.gemist))
}

/// Sizes with too few gemeenten, and the smallest other size beside them until the hidden ones are a group themselves.
private func hiddenSizes(
  _ bereik: [Koepeltelling.Bereikrij: Koepeltelling.Bereikstand]
) -> Set<Koepeltelling.Bereikrij> {
  var uit: Set<Koepeltelling.Bereikrij> = []
  for (_, rijen) in Dictionary(grouping: bereik, by: \.key.leeftijd) {
    let volgorde = rijen.sorted { ($0.value.gemeenten, $0.key) < ($1.value.gemeenten, $1.key) }
    var dicht = 0
    for (rij, stand) in volgorde
    where stand.gemeenten < kleinsteKoepelgroep || (1..<kleinsteKoepelgroep).contains(dicht) {
      uit.insert(rij)
      dicht += stand.gemeenten
    }
  }
  return uit
}
