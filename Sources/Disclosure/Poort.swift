package import Domain

/// The one gate: every figure of every edition comes out of here.
///
/// In the edition for the gemeente (DOMEIN §6) hidden are: counts of children from 1 up to the limit; counts of signals below
/// theirs, and all signals below stadsdeel; shares and means over too small a denominator, or from whose terms a hidden count
/// follows. Then enough other cells are hidden that no sum of published cells gives a hidden one away.
package func release(
  _ cijfers: Cijferindex, editie: Editie, drempels: Drempels, gebieden: Gebiedsindeling
) -> Vrijgegeven<Cijferboek> {
  guard editie == .gemeente else { return Vrijgegeven(Cijferboek(editie: editie, cijfers: cijfers, geheim: nil)) }
  var geheim = cijfers.lijst.map { isSmall($0, drempels) }
  var maten: Set<Maat> = []
  for plek in geheim.indices where geheim[plek] && cijfers.lijst[plek].sleutel.maat.teltOp {
    maten.insert(cijfers.lijst[plek].sleutel.maat)
  }
  Optelsommen(cijfers, gebieden, maten: maten).complete(&geheim)
  // Last, so that a share follows from counts that a sum hid as well.
  for plek in geheim.indices where follows(cijfers.lijst[plek], from: geheim, in: cijfers, drempels) {
    geheim[plek] = true
  }
  return Vrijgegeven(Cijferboek(editie: editie, cijfers: cijfers, geheim: geheim))
}

/// The same for figures that are not looked up elsewhere.
package func release(
  _ cijfers: [Cijfer], editie: Editie, drempels: Drempels, gebieden: Gebiedsindeling
) -> Vrijgegeven<Cijferboek> {
  release(Cijferindex(cijfers), editie: editie, drempels: drempels, gebieden: gebieden)
}

/// Whether a count is secret by itself.
private func isSmall(_ cijfer: Cijfer, _ drempels: Drempels) -> Bool {
  guard case .getal(let getal) = cijfer.waarde else { return false }
  return switch cijfer.sleutel.maat.soort {
  case .aantal, .aandeel, .gemiddelde: false
  case .kinderen: getal.teller > 0 && getal.teller <= drempels.kinderenVerborgenTotEnMet
  case .signalen: cijfer.sleutel.gebied?.soort == .wijk || getal.teller < drempels.signalenVerborgenOnder
  }
}

/// Whether a share or mean would give a hidden count away, or rests on too few.
private func follows(
  _ cijfer: Cijfer, from geheim: [Bool], in cijfers: Cijferindex, _ drempels: Drempels
) -> Bool {
  guard case .getal(let getal) = cijfer.waarde else { return false }
  let grondslagen = cijfer.sleutel.maat.grondslagen
  guard !grondslagen.isEmpty else { return false }
  if cijfer.sleutel.maat.soort == .aandeel, getal.noemer < drempels.kleinsteNoemer { return true }
  return grondslagen.contains { grondslag in
    var sleutel = cijfer.sleutel
    sleutel.maat = grondslag
    return cijfers.plek(sleutel).map { geheim[$0] } ?? false
  }
}

extension Maat {
  /// The counts that a share, mean or median is made of: who knows it and one of them knows the other.
  var grondslagen: [Maat] {
    switch self {
    case .groepsgrootte: [.deelnames]
    case .aandeelVasteKinderen: [.vasteKinderen, .uniekeKinderen]
    case .aandeelDoorgespeeld14d: [.signalenDoorgespeeld14d, .signalen]
    case .mediaanDagenDoorgespeeld: [.signalenDoorgespeeld]
    case .mediaanDagenOpgepakt: [.signalenOpgepakt]
    case .mediaanDagenAfgerond: [.signalenAfgerond]
    case .tevredenheid: [.evaluatieAntwoorden]
    case .bijeenkomsten, .deelnames, .anoniemeDeelnames, .uniekeKinderen, .vasteKinderen, .wekenMetAanbod,
      .langsteGatWeken, .activiteitsuren, .activiteiten, .gepland, .afgelast, .afgelastOvermacht, .signalen,
      .signalenDoorgespeeld14d, .signalenDoorgespeeld, .signalenOpgepakt, .signalenAfgerond, .evaluatieAntwoorden,
      .wachtlijst, .praktijkbezoeken:
      []
    }
  }

  /// Whether cells of this measure add up over areas, periods and the ways of dividing them, so that a sum can give one away.
  var teltOp: Bool {
    switch self {
    case .deelnames, .anoniemeDeelnames, .signalen, .signalenDoorgespeeld14d, .signalenDoorgespeeld, .signalenOpgepakt,
      .signalenAfgerond, .evaluatieAntwoorden:
      true
    case .bijeenkomsten, .uniekeKinderen, .vasteKinderen, .groepsgrootte, .aandeelVasteKinderen, .wekenMetAanbod,
      .langsteGatWeken, .activiteitsuren, .activiteiten, .gepland, .afgelast, .afgelastOvermacht,
      .aandeelDoorgespeeld14d, .mediaanDagenDoorgespeeld, .mediaanDagenOpgepakt, .mediaanDagenAfgerond, .tevredenheid,
      .wachtlijst, .praktijkbezoeken:
      false
    }
  }
}
