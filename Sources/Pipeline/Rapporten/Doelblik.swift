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
    var gekozen = catalogus
    gekozen.doelen = ander.catalogus
    gekozen.verhalen = catalogus.verhalen.compactMap { verhaal -> Verhaal? in
      guard let doel = koppeling.translate([verhaal.doel]).first else { return nil }
      var verhaal = verhaal
      verhaal.doel = doel
      return verhaal
    }
    (self.gekozen, self.koppeling) = (gekozen, koppeling)
  }

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
