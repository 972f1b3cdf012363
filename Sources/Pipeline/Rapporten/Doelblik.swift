import Domain

/// By whose goals the figures are divided: the tien doelen, or another catalogue through its hand-made crosswalk.
///
/// Agreements are always weighed by the goals they were made with.
struct Doelblik {
  /// As configured.
  let eigen: Catalogus
  /// The same with the chosen goals, and with stories under the goals they come to.
  let gekozen: Catalogus
  private let koppeling: Doelkoppeling?

  /// - Parameter naam: of a catalogue in the werkmap; nil or the own name keeps the tien doelen.
  /// - Throws: `Opdrachtfout` with the names that exist.
  init(_ catalogus: Catalogus, _ naam: String?) throws {
    eigen = catalogus
    guard let naam, naam != catalogus.doelen.naam else {
      (gekozen, koppeling) = (catalogus, nil)
      return
    }
    guard let ander = catalogus.andereCatalogi.first(where: { $0.catalogus.naam == naam }) else {
      let namen = [catalogus.doelen.naam] + catalogus.andereCatalogi.map(\.catalogus.naam)
      throw Opdrachtfout("De catalogus '\(naam)' bestaat niet. Kies uit: \(namen.joined(separator: ", ")).")
    }
    let koppeling = ander.koppeling
    var gekozen = Catalogus(
      werkmap: catalogus.werkmap, doelen: ander.catalogus, andereCatalogi: catalogus.andereCatalogi,
      gebieden: catalogus.gebieden, vakanties: catalogus.vakanties, bronnen: catalogus.bronnen,
      afspraken: catalogus.afspraken)
    gekozen.toelichtingen = catalogus.toelichtingen
    (gekozen.schrijfwijzen, gekozen.tekstbezwaren) = (catalogus.schrijfwijzen, catalogus.tekstbezwaren)
    gekozen.verhalen = catalogus.verhalen.compactMap { verhaal in
      koppeling.translate([verhaal.doel]).first.map { verhaal.moved(to: $0) }
    }
    (self.gekozen, self.koppeling) = (gekozen, koppeling)
  }

  /// Whether the figures are divided by other goals than the agreements know.
  var isGedraaid: Bool { koppeling != nil }

  /// Activities under the chosen goals.
  func turned(_ activiteiten: [Activiteit]) -> [Activiteit] {
    guard let koppeling else { return activiteiten }
    return activiteiten.map { activiteit in
      var uit = activiteit
      uit.doelen = koppeling.translate(activiteit.doelen)
      return uit
    }
  }
}

extension Verhaal {
  fileprivate func moved(to doel: DoelID) -> Verhaal {
    Verhaal(
      bestand: bestand, titel: titel, doel: doel, gebied: gebied, datum: datum, verteller: verteller,
      toestemming: toestemming, banier: banier, alineas: alineas)
  }
}
