package import Domain

/// What a figure will be at the end of its window, or why nobody can say.
///
/// Deterministic: the same figures give the same prognosis.
package func predict(_ meting: Afspraakmeting, per schaal: Int = 1, vakanties: [Vakantie]) -> Prognose.Uitkomst {
  guard case .getal(let nu) = meting.waarde, let verloop = meting.verloop else {
    return .geweigerd("Bij dit getal hoort geen verwachting.")
  }
  guard meting.ontbrekend.isEmpty else {
    return .geweigerd("Geen verwachting: de levering over \(list(meting.ontbrekend)) ontbreekt.")
  }
  let weken = verloop.perWeek.count
  guard weken >= 8 else {
    return .geweigerd("Geen verwachting: er zijn pas \(weken) hele weken geteld, en nodig zijn er 8.")
  }
  let patroon = Weekpatroon(meting.sleutel.venster, begin: verloop.begin, voorbij: weken, vakanties: vakanties)
  if !verloop.tellerPerWeek.isEmpty { return predictRatio(meting, nu, verloop, patroon) }
  if !verloop.gezienInWeken.isEmpty { return predictChildren(meting, nu, verloop, patroon, per: schaal) }
  return predictTotal(nu, verloop, patroon, per: schaal, vakanties: vakanties)
}

private func predictTotal(
  _ nu: Breuk, _ verloop: Verloop, _ patroon: Weekpatroon, per schaal: Int, vakanties: [Vakantie]
) -> Prognose.Uitkomst {
  let weken = verloop.perWeek.count
  let toen = verloop.vorigJaarPerWeek.indices.map { Week(verloop.begin.maandag - 364 + $0 * 7).isVakantie(vakanties) }
  // Last year must have been counted for most of the year, not just begun.
  let heeftVorigJaar =
    verloop.vorigJaarPerWeek.count(where: { $0 > 0 }) * 2 >= verloop.vorigJaarPerWeek.count
    && verloop.vorigJaarPerWeek.prefix(weken).contains { $0 > 0 }
  guard heeftVorigJaar || weken >= 26 else {
    return .geweigerd("Geen verwachting: zonder vorig jaar zijn 26 hele weken nodig, en er zijn er \(weken).")
  }
  let usual =
    heeftVorigJaar
    ? patroon.usual(verloop.vorigJaarPerWeek, vakantie: toen)
    : patroon.usual(verloop.perWeek, vakantie: Array(patroon.isVakantie.prefix(weken)))
  guard let herhaling = Weekherhaling(perWeek: verloop.perWeek, usual: usual, patroon) else {
    return .geweigerd("Geen verwachting: er is nog niets geteld.")
  }
  func end(_ erbij: Double) -> Breuk { nu + (Breuk(teller: Int(erbij.rounded()), noemer: schaal) ?? Breuk(0)) }
  return .verwacht(end(herhaling.verwacht), onder: end(herhaling.onder), boven: end(herhaling.boven))
}

/// Children, or the share of the residents that they are.
private func predictChildren(
  _ meting: Afspraakmeting, _ nu: Breuk, _ verloop: Verloop, _ patroon: Weekpatroon, per schaal: Int
) -> Prognose.Uitkomst {
  let noemer = meting.soort == .aandeel ? nu.noemer : schaal
  guard let groei = Kindgroei(verloop, patroon) ?? Kindgroei(alleen: verloop, patroon) else {
    return .geweigerd(
      "Geen verwachting: daarvoor zijn 30 kinderen nodig, en zonder vorig jaar \(Kindgroei.wekenAlleen) hele weken.")
  }
  func end(_ erbij: Double) -> Breuk { nu + (Breuk(teller: Int(erbij.rounded()), noemer: noemer) ?? Breuk(0)) }
  return .verwacht(end(groei.verwacht), onder: end(groei.onder), boven: end(groei.boven))
}

private func predictRatio(
  _ meting: Afspraakmeting, _ nu: Breuk, _ verloop: Verloop, _ patroon: Weekpatroon
) -> Prognose.Uitkomst {
  let isAandeel = meting.soort == .aandeel
  guard verloop.perWeek.count(where: { $0 > 0 }) >= 4,
    let herhaling = Verhoudingherhaling(
      verloop, teller: nu.teller, noemer: nu.noemer, patroon, isAandeel: isAandeel)
  else { return .geweigerd("Geen verwachting: er is in te weinig weken iets geteld.") }
  /// A thousandth of a percent is beyond every notation.
  func end(_ getal: Double) -> Breuk { Breuk(teller: Int((getal * 100_000).rounded()), noemer: 100_000) ?? nu }
  return .verwacht(end(herhaling.verwacht), onder: end(herhaling.onder), boven: end(herhaling.boven))
}

/// The prognosis of one part, with what is still needed per remaining month and the text that stands beside the verdict.
func predict(_ toets: Toets, _ deel: Deeluitkomst, vakanties: [Vakantie]) -> Prognose? {
  guard deel.meting.verloop != nil, case .getal(let nu) = deel.meting.waarde else { return nil }
  let venster = deel.meting.sleutel.venster
  let schaal = if case .som(_, let per) = toets.maat.rekenwijze { per } else { 1 }
  let uitkomst = predict(deel.meting, per: schaal, vakanties: vakanties)
  var nodig: Breuk?
  if case .maximum = toets.norm {
    nodig = nil
  } else if toets.maat.rekenwijze.isTotaal, let norm = deel.norm, nu < norm, let maanden = remainingMonths(venster) {
    nodig = (norm - nu) * (Breuk(teller: maanden.noemer, noemer: maanden.teller) ?? Breuk(1))
  }
  let eenheid = toets.maat.maat.eenheid
  func getal(_ waarde: Breuk) -> String { Afspraakgetal.notatie(waarde, eenheid).tekst(waarde) }
  let tekst =
    switch uitkomst {
    case .verwacht(let midden, let onder, let boven): "verwacht \(getal(midden)) (\(getal(onder))–\(getal(boven)))"
    case .geweigerd(let reden): reden
    }
  return Prognose(eind: venster.periode.laatsteDag, uitkomst: uitkomst, nogNodigPerMaand: nodig, tekst: tekst)
}

/// Months that remain, the running one by its days; nil when none does.
private func remainingMonths(_ venster: Meetvenster) -> Breuk? {
  let lengte = venster.tot.maand.laatsteDag.delen.dag
  let heel = venster.periode.laatsteDag.maand.volgnummer - venster.tot.maand.volgnummer
  let dagen = lengte - venster.tot.delen.dag
  guard heel > 0 || dagen > 0 else { return nil }
  return Breuk(teller: heel * lengte + dagen, noemer: lengte)
}
