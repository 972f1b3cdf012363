package import Domain

/// The same gate for the figures of agreements, with the same thresholds as the cells of `cijfers`.
///
/// A figure that is such a cell is hidden when the cell is. Where exactly one part of a sum is hidden, the smallest other one
/// goes with it. What is hidden loses everything from which it could be computed back: numerator, response, course.
package func release(
  _ metingen: [Afspraakmeting], beside boek: Vrijgegeven<Cijferboek>, drempels: Drempels
) -> Vrijgegeven<[Afspraakmeting]> {
  guard boek.inhoud.editie == .gemeente else { return Vrijgegeven(metingen) }
  var geheim = Set(
    metingen.filter { mustHide($0, drempels) || isHidden($0, in: boek.inhoud) }.map(\.sleutel))
  completeSums(metingen, &geheim)
  return Vrijgegeven(metingen.map { geheim.contains($0.sleutel) ? hidden($0) : blurred($0, drempels) })
}

private func isHidden(_ meting: Afspraakmeting, in boek: Cijferboek) -> Bool {
  guard let cel = meting.cijfer, let cijfer = boek[cel] else { return false }
  return cijfer.waarde == .onderdrukt
}

private func mustHide(_ meting: Afspraakmeting, _ drempels: Drempels) -> Bool {
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
  case (.gemiddelde, _): return klein.contains(getal.teller) || klein.contains(meting.waarnemingen ?? getal.noemer)
  }
}

/// A whole with all its parts: one hidden part follows from the rest, so a second one is hidden.
private func completeSums(_ metingen: [Afspraakmeting], _ geheim: inout Set<Afspraakmeting.Sleutel>) {
  struct Som: Hashable {
    let afspraak: String
    let onderdeel: Int
    let venster: Meetvenster
    let moment: Afspraakmeting.Moment
  }
  let optelbaar = metingen.filter { $0.soort == .kinderen || $0.soort == .signalen }
  let sommen = Dictionary(grouping: optelbaar) {
    Som(
      afspraak: $0.sleutel.afspraak, onderdeel: $0.sleutel.onderdeel, venster: $0.sleutel.venster,
      moment: $0.sleutel.moment)
  }
  for delen in sommen.values where delen.count > 1 && delen.count(where: { geheim.contains($0.sleutel) }) == 1 {
    let open = delen.filter { !geheim.contains($0.sleutel) && $0.sleutel.item != .geheel }
    let kleinste = open.min { ($0.telling, $0.sleutel.item.code) < ($1.telling, $1.sleutel.item.code) }
    if let kleinste { geheim.insert(kleinste.sleutel) }
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
