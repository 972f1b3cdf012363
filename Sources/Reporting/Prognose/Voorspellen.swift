package import Domain

/// What a figure will be at the end of its window, or why nobody can say.
///
/// Deterministic: the same figures give the same prognosis.
package func predict(_ meting: Afspraakmeting, per schaal: Int = 1, vakanties: [Vakantie]) -> Prognose.Uitkomst {
  guard case .getal(let nu) = meting.waarde, let verloop = meting.verloop else {
    return .geweigerd("Bij dit getal hoort geen verwachting.")
  }
  guard meting.ontbrekendVoorPrognose.isEmpty else {
    return .geweigerd("Geen verwachting: de levering over \(list(meting.ontbrekendVoorPrognose)) ontbreekt.")
  }
  let weken = verloop.perWeek.count
  guard weken >= Verloop.minsteWeken else {
    return .geweigerd(
      "Geen verwachting: er zijn pas \(weken) hele weken geteld, en nodig zijn er \(Verloop.minsteWeken).")
  }
  let patroon = Weekpatroon(meting.sleutel.venster, begin: verloop.begin, voorbij: weken, vakanties: vakanties)
  switch verloop.aard {
  case .aantal(let vorigJaar, let hoogstens):
    let toen = vorigJaar.indices.map { Week(verloop.begin.maandag - 364 + $0 * 7).isVakantie(vakanties) }
    return predictTotal(nu, verloop.perWeek, (vorigJaar, toen), hoogstens: hoogstens, patroon, per: schaal)
  case .verhouding(let teller): return predictRatio(meting, nu, teller, per: verloop.perWeek, patroon)
  case .kinderen(let kinderen):
    guard let groei = growth(kinderen, verloop.perWeek, patroon) else { return .geweigerd(teWeinigKinderen) }
    return added(groei, to: nu, noemer: meting.soort == .aandeel ? nu.noemer : schaal)
  case .vasteKinderen(let kinderen, let drempel):
    guard let nieuw = growth(kinderen, verloop.perWeek, patroon) else { return .geweigerd(teWeinigKinderen) }
    guard let groei = Drempelgroei(drempel, kinderen, nieuw: nieuw, patroon) else {
      return .geweigerd("Geen verwachting: nog geen \(Drempelgroei.minstens) kinderen kwamen vaak genoeg.")
    }
    guard meting.soort == .aandeel else { return added(groei.band, to: nu, noemer: schaal) }
    return share(groei.share(teller: nu.teller, noemer: nu.noemer, nieuw: nieuw), isAandeel: true)
  case .doorlooptijden(let duur):
    guard let herhaling = Duurherhaling(duur, patroon) else {
      return .geweigerd(
        "Geen verwachting: daarvoor zijn \(Duurherhaling.minsteGevallen) signalen nodig, "
          + "in ten minste \(Duurherhaling.minsteWeken) weken.")
    }
    return rounded(herhaling.band, per: 10)
  case .stand(let teldagen):
    guard let herhaling = Standherhaling(verloop.perWeek, teldagen: teldagen, nu: nu.kommagetal, patroon) else {
      return .geweigerd("Geen verwachting: daarvoor zijn \(Standherhaling.minsteTeldagen) teldagen nodig.")
    }
    return rounded(herhaling.band, per: 1)
  }
}

private let teWeinigKinderen =
  "Geen verwachting: nodig zijn 30 kinderen en, zonder cijfers van vorig jaar, \(Kindgroei.wekenAlleen) hele weken."

/// The three numbers in units of 1/`noemer`.
private func rounded(_ band: Band, per noemer: Int) -> Prognose.Uitkomst {
  func whole(_ getal: Double) -> Breuk {
    Breuk(teller: Int((getal * Double(noemer)).rounded()), noemer: noemer) ?? Breuk(0)
  }
  let band = band.notNarrower(than: 1 / Double(noemer))
  return .verwacht(whole(band.verwacht), onder: whole(band.onder), boven: whole(band.boven))
}

/// What is still to come on top of what is there.
private func added(_ band: Band, to nu: Breuk, noemer: Int) -> Prognose.Uitkomst {
  func end(_ erbij: Double) -> Breuk { nu + (Breuk(teller: Int(erbij.rounded()), noemer: noemer) ?? Breuk(0)) }
  let band = band.notNarrower(than: Double(noemer))
  return .verwacht(end(band.verwacht), onder: end(band.onder), boven: end(band.boven))
}

private func growth(_ kinderen: Kindverloop, _ perWeek: [Int], _ patroon: Weekpatroon) -> Band? {
  (Kindgroei(kinderen, patroon) ?? Kindgroei(alleen: kinderen, perWeek: perWeek, patroon))?.band
}

/// What happens a few times a year has no usual week.
private let minsteGevuldeWeken = 8

/// - Parameter eerder: last year by week, and which of its weeks were holidays.
private func predictTotal(
  _ nu: Breuk, _ perWeek: [Int], _ eerder: (geteld: [Int], isVakantie: [Bool]), hoogstens: Int?, _ patroon: Weekpatroon,
  per schaal: Int
) -> Prognose.Uitkomst {
  let weken = perWeek.count
  // Last year must have been counted from begin to end, not just begun: also what happens twice a month fills few weeks.
  let heeftVorigJaar =
    Weekpatroon.isSpread(eerder.geteld) && eerder.geteld.prefix(weken).contains { $0 > 0 }
  guard heeftVorigJaar || weken >= 26 else {
    return .geweigerd("Geen verwachting: zonder vorig jaar zijn 26 hele weken nodig, en er zijn er \(weken).")
  }
  let gevuld = perWeek.count { $0 > 0 }
  // A week of holidays among them does not matter.
  guard gevuld >= minsteGevuldeWeken || gevuld * 4 >= weken * 3 else {
    return .geweigerd(
      "Geen verwachting: pas in \(gevuld) weken is iets geteld, en nodig zijn er \(minsteGevuldeWeken).")
  }
  let usual =
    heeftVorigJaar
    ? patroon.usual(eerder.geteld, vakantie: eerder.isVakantie)
    : patroon.usual(perWeek, vakantie: Array(patroon.isVakantie.prefix(weken)))
  guard let herhaling = Weekherhaling(perWeek: perWeek, usual: usual, patroon, hoogstens: hoogstens) else {
    return .geweigerd("Geen verwachting: er is nog niets geteld.")
  }
  return added(herhaling.band, to: nu, noemer: schaal)
}

private func predictRatio(
  _ meting: Afspraakmeting, _ nu: Breuk, _ teller: [Int], per noemer: [Int], _ patroon: Weekpatroon
) -> Prognose.Uitkomst {
  guard noemer.count(where: { $0 > 0 }) >= 4,
    let herhaling = Verhoudingherhaling(
      teller, per: noemer, teller: nu.teller, noemer: nu.noemer, patroon, isAandeel: meting.soort == .aandeel)
  else { return .geweigerd("Geen verwachting: er is in te weinig weken iets geteld.") }
  return share(herhaling.band, isAandeel: meting.soort == .aandeel)
}

/// A thousandth of a percent is beyond every notation. A share that was always the same is one percent wide all the same.
private func share(_ band: Band, isAandeel: Bool) -> Prognose.Uitkomst {
  rounded(isAandeel ? band.notNarrower(than: 0.005, highest: 1) : band.notNarrower(than: 0.1), per: 100_000)
}

/// The prognosis of one part, with what is still needed per remaining month and the text that stands beside the verdict.
func predict(_ toets: Toets, _ deel: Deeluitkomst, vakanties: [Vakantie]) -> Prognose? {
  guard case .getal(let nu) = deel.meting.waarde else { return nil }
  let venster = deel.meting.sleutel.venster
  guard deel.meting.verloop != nil else {
    guard let reden = toets.rekenwijze.onvoorspelbaar, toets.norm.isTeVoorspellen else { return nil }
    return Prognose(
      eind: venster.periode.laatsteDag, uitkomst: .geweigerd(reden), nogNodigPerMaand: nil, tekst: reden)
  }
  let schaal = if case .som(_, let per) = toets.rekenwijze { per } else { 1 }
  let uitkomst = predict(deel.meting, per: schaal, vakanties: vakanties)
  var nodig: Breuk?
  if case .maximum = toets.norm {
    nodig = nil
  } else if toets.rekenwijze.isTotaal, let norm = deel.norm, nu < norm, let maanden = remainingMonths(venster) {
    nodig = (norm - nu) * (Breuk(teller: maanden.noemer, noemer: maanden.teller) ?? Breuk(1))
  }
  return Prognose(
    eind: venster.periode.laatsteDag, uitkomst: uitkomst, nogNodigPerMaand: nodig, tekst: describe(uitkomst, toets))
}

/// 'verwacht 1.420 (1.360–1.480)', or the reason why nothing is expected.
func describe(_ uitkomst: Prognose.Uitkomst, _ toets: Toets) -> String {
  let eenheid = toets.gemeten.maat.eenheid
  func getal(_ waarde: Breuk) -> String { Afspraakgetal.notatie(waarde, eenheid).tekst(waarde) }
  return switch uitkomst {
  case .verwacht(let midden, let onder, let boven): "verwacht \(getal(midden)) (\(getal(onder))–\(getal(boven)))"
  case .geweigerd(let reden): reden
  }
}

/// Months that remain, the running one by its days; nil when none does.
private func remainingMonths(_ venster: Meetvenster) -> Breuk? {
  let lengte = venster.tot.maand.laatsteDag.delen.dag
  let heel = venster.periode.laatsteDag.maand.volgnummer - venster.tot.maand.volgnummer
  let dagen = lengte - venster.tot.delen.dag
  guard heel > 0 || dagen > 0 else { return nil }
  return Breuk(teller: heel * lengte + dagen, noemer: lengte)
}
