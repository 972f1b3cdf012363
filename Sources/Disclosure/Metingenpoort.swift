package import Domain

/// The same gate for the figures of agreements, with the same thresholds as the cells of `cijfers`.
///
/// A figure that is such a cell is hidden when the cell is. Where exactly one part of a sum is hidden, the smallest other one
/// goes with it. What is hidden loses everything from which it could be computed back: numerator, response, course.
package func release(
  _ metingen: [Afspraakmeting], beside boek: Vrijgegeven<Cijferboek>, drempels: Drempels,
  eerderVerborgen: Set<String> = []
) -> Vrijgegeven<[Afspraakmeting]> {
  switch boek.inhoud.editie.geheimhouding {
  case .geen: return Vrijgegeven(metingen)
  // A verdict beside a rounded number would tell on which side of the norm the true one lies.
  case .afgerond: return Vrijgegeven([])
  case .kleineAantallen: break
  }
  var geheim = Set(
    metingen.filter {
      mustHide($0, drempels) || isHidden($0, in: boek.inhoud) || eerderVerborgen.contains($0.sleutel.id)
    }.map(\.sleutel))
  completeSums(metingen, boek.inhoud, drempels, &geheim)
  // How long the longest waits is told of the same few children as how many wait.
  let plekken = Set(
    metingen.filter { geheim.contains($0.sleutel) && $0.steuntOp == [.wachtlijsten] }.map(Wachtplek.init))
  for meting in metingen where meting.steuntOp == [.wachtlijsten] && plekken.contains(Wachtplek(meting)) {
    geheim.insert(meting.sleutel)
  }
  return Vrijgegeven(metingen.map { geheim.contains($0.sleutel) ? hidden($0) : blurred($0, drempels) })
}

extension Vrijgegeven where Inhoud == [Afspraakmeting] {
  /// Of the agreements that are hidden, for the book: hidden they stay.
  package var verborgen: Set<String> {
    Set(inhoud.filter { $0.waarde == .onderdrukt }.map(\.sleutel.id))
  }
}

/// Where and when children wait.
private struct Wachtplek: Hashable {
  private let item: Bereikitem
  private let venster: Meetvenster
  private let moment: Afspraakmeting.Moment

  init(_ meting: Afspraakmeting) {
    (item, venster, moment) = (meting.sleutel.item, meting.sleutel.venster, meting.sleutel.moment)
  }
}

private func isHidden(_ meting: Afspraakmeting, in boek: Cijferboek) -> Bool {
  guard let cel = meting.cijfer, let cijfer = boek[cel] else { return false }
  return cijfer.waarde == .onderdrukt
}

private func mustHide(_ meting: Afspraakmeting, _ drempels: Drempels) -> Bool {
  let isInWijk = if case .gebied(let gebied) = meting.sleutel.item { gebied.soort == .wijk } else { false }
  // What is not to be said yet has bounds, and they rest on as few signals.
  if meting.waarde == .geen, meting.open != nil {
    return isInWijk || (meting.waarnemingen ?? 0) < drempels.signalenVerborgenOnder
  }
  guard case .getal(let getal) = meting.waarde else { return false }
  let klein = 1...max(1, drempels.kinderenVerborgenTotEnMet)
  let isWijk = if case .gebied(let gebied) = meting.sleutel.item { gebied.soort == .wijk } else { false }
  switch (meting.soort, meting.grondslag) {
  case (.aantal, _), (.gemiddelde, .aantal), (.aandeel, .aantal): return false
  case (.kinderen, _): return klein.contains(getal.teller)
  case (.signalen, _): return isWijk || getal.teller < drempels.signalenVerborgenOnder
  case (.aandeel, .signalen):
    return isWijk || getal.noemer < drempels.kleinsteNoemer || getal.teller < drempels.signalenVerborgenOnder
  case (.aandeel, _):
    return getal.noemer < drempels.kleinsteNoemer || klein.contains(getal.teller)
      || klein.contains(getal.noemer - getal.teller)
  case (.gemiddelde, .signalen): return isWijk || (meting.waarnemingen ?? 0) < drempels.signalenVerborgenOnder
  case (.gemiddelde, _):
    return klein.contains(getal.teller)
      || (meting.waarnemingen.map { $0 < drempels.kleinsteNoemer } ?? klein.contains(getal.noemer))
  }
}

/// A whole with all its parts: what is hidden must have room beside the parts and the whole that are shown.
///
/// Which location lies in which wijk a reader knows and the gate does not: there either every location is shown or none.
private func completeSums(
  _ metingen: [Afspraakmeting], _ boek: Cijferboek, _ drempels: Drempels, _ geheim: inout Set<Afspraakmeting.Sleutel>
) {
  struct Som: Hashable {
    let afspraak: String
    let onderdeel: Int
    let venster: Meetvenster
    let moment: Afspraakmeting.Moment
  }
  let optelbaar = metingen.filter { ($0.soort == .kinderen || $0.soort == .signalen) && $0.telling != .max }
  let sommen = Dictionary(grouping: optelbaar) {
    Som(
      afspraak: $0.sleutel.afspraak, onderdeel: $0.sleutel.onderdeel, venster: $0.sleutel.venster,
      moment: $0.sleutel.moment)
  }
  for delen in sommen.values where delen.contains(where: { geheim.contains($0.sleutel) }) {
    let items = delen.filter { $0.sleutel.item != .geheel }
    if items.contains(where: { if case .locatie = $0.sleutel.item { geheim.contains($0.sleutel) } else { false } }) {
      for item in items { geheim.insert(item.sleutel) }
      continue
    }
    let opVolgorde = delen.sorted { $0.sleutel.item.code < $1.sleutel.item.code }
    var opgave = Opgave(telling: [], ruimte: [], isVerborgen: [], prijs: [], betrekkingen: [])
    for meting in opVolgorde {
      let isGeheel = meting.sleutel.item == .geheel
      let isGeheim = geheim.contains(meting.sleutel)
      opgave.telling.append(meting.telling)
      opgave.isVerborgen.append(isGeheim)
      opgave.ruimte.append(isGeheim && mustHide(meting, drempels) ? drempels.kinderenVerborgenTotEnMet + 1 : 0)
      opgave.prijs.append(.init(rang: isGeheel ? 3 : 0, telling: meting.telling))
    }
    // The whole: a figure of the agreement, or the one of all together that the report prints elsewhere.
    let plekken = opVolgorde.indices.filter { opVolgorde[$0].sleutel.item != .geheel }
    let som = plekken.reduce(0) { $0 + opgave.telling[$1] }
    let geheel = opVolgorde.firstIndex { $0.sleutel.item == .geheel }
    if let geheel, opgave.telling[geheel] == som {
      opgave.betrekkingen = [.sum(geheel, plekken)]
    } else {
      opgave.betrekkingen = [Betrekking(plekken.map { .init($0, 1) }, minstens: som, hoogstens: som)]
    }
    let uitkomst = Onderdrukker.suppress(opgave)
    for (plek, meting) in opVolgorde.enumerated() where uitkomst.isVerborgen[plek] || !uitkomst.onbewezen.isEmpty {
      geheim.insert(meting.sleutel)
    }
  }
}

extension Afspraakmeting {
  fileprivate var telling: Int { if case .getal(let getal) = waarde { getal.teller } else { .max } }
}

private func hidden(_ meting: Afspraakmeting) -> Afspraakmeting {
  Afspraakmeting(
    meting.sleutel, .onderdrukt, soort: meting.soort, grondslag: meting.grondslag, ontbrekend: meting.ontbrekend,
    uitgesloten: meting.uitgesloten.map { .init($0.reden, nil) }, steuntOp: meting.steuntOp,
    noemerbron: meting.noemerbron, cijfer: meting.cijfer)
}

/// Small numbers of what was left out lose their number, not their mention.
private func blurred(_ meting: Afspraakmeting, _ drempels: Drempels) -> Afspraakmeting {
  var uit = meting
  let grens =
    switch meting.grondslag {
    case .signalen: drempels.signalenVerborgenOnder
    case .kinderen: drempels.kinderenVerborgenTotEnMet + 1
    case .aantal, .aandeel, .gemiddelde: 0
    }
  uit.uitgesloten = meting.uitgesloten.map { .init($0.reden, $0.aantal.flatMap { $0 < grens ? nil : $0 }) }
  return uit
}
