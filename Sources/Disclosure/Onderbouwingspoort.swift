package import Domain

/// How well figures are founded, released: it answers for any stretch and shows no number that points at a child.
package struct Onderbouwingsboek: Sendable {
  private let grond: Onderbouwingsgrond
  private let editie: Editie
  private let drempels: Drempels

  init(_ grond: Onderbouwingsgrond, editie: Editie, drempels: Drempels) {
    (self.grond, self.editie, self.drempels) = (grond, editie, drempels)
  }

  /// - Parameter organisatie: nil is all of them.
  /// - Parameter wijken: where the figure is about; nil is everywhere.
  /// - Parameter velden: the optional columns that the figure rests on.
  package func onderbouwing(
    _ soorten: some Sequence<Leveringsoort>, _ maanden: some Sequence<Maand>, organisatie: BronID? = nil,
    wijken: Set<String>? = nil, velden: [Veld] = []
  ) -> Onderbouwing {
    let soorten = Set(soorten), maanden = Set(maanden)
    func telt(_ bron: BronID) -> Bool { organisatie == nil || organisatie == bron }
    var uit = Onderbouwing()
    uit.gemist = grond.dekking.verwacht.subtracting(grond.dekking.geleverd)
      .filter {
        soorten.contains($0.soort) && maanden.contains($0.maand) && telt($0.bron)
          && grond.dekking.concerns($0, wijken)
      }.sorted()
    for plek in uit.gemist where plek.soort == .aanwezigheid || plek.soort == .planning {
      let eigen = grond.dekking.werkgebied[plek.bron] ?? []
      uit.plaatsen[plek.bron] = (wijken.map { eigen.intersection($0) } ?? eigen).sorted()
    }
    for bestand in grond.bestanden
    where soorten.contains(bestand.levering.soort) && telt(bestand.levering.bron)
      && !maanden.isDisjoint(with: bestand.maanden)
    {
      uit.gelezen += bestand.levering.balans.gelezen
      uit.afgekeurd += bestand.levering.balans.afgekeurd
    }
    let isAfgerond = editie.geheimhouding == .afgerond
    if editie.geheimhouding.magNaarBuiten, isAfgerond || (uit.gelezen > 0 && soorten.contains(where: \.isZelfDeTelling))
    {
      let isVeel = uit.afgekeurd * 100 >= drempels.afgekeurdVanafProcent * uit.gelezen && uit.afgekeurd > 0
      (uit.gelezen, uit.afgekeurd, uit.isAlleenGraad) = (min(1, uit.gelezen), isVeel ? 1 : 0, true)
    }
    guard !velden.isEmpty, !isAfgerond else { return uit }
    var som = Kolomvulling()
    for (plek, vulling) in grond.vulling where maanden.contains(plek.maand) && telt(plek.bron) { som += vulling }
    for veld in velden {
      if let (gevuld, van) = som.stand(veld), isSafe(gevuld, van: van) {
        uit.vulling[veld] = Breuk(teller: gevuld, noemer: van)
      }
    }
    return uit
  }

  /// Whether a share in whole percents can be printed: from few children a few without a birth date would follow.
  private func isSafe(_ gevuld: Int, van: Int) -> Bool {
    guard editie.geheimhouding.magNaarBuiten else { return true }
    let grens = drempels.kinderenVerborgenTotEnMet
    guard van >= drempels.kleinsteNoemer else { return false }
    let klein = 1...max(1, grens)
    return van >= 200 * grens || !(klein.contains(gevuld) || klein.contains(van - gevuld))
  }
}

/// Numbers of files and rows are no children; how full a column is can point at one, and is then left out.
package func release(
  _ grond: Onderbouwingsgrond, editie: Editie, drempels: Drempels
) -> Vrijgegeven<Onderbouwingsboek> {
  Vrijgegeven(Onderbouwingsboek(grond, editie: editie, drempels: drempels))
}
