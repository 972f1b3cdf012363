package import Domain

/// The one gate: every figure of every edition comes out of here.
///
/// In the edition for the gemeente (DOMEIN §6) hidden are: counts of children from 1 up to the limit; counts of signals below
/// theirs, and all signals below stadsdeel; shares and means over too small a denominator, or from whose terms a hidden count
/// follows. Then other cells are hidden until `Aanvaller` cannot work a hidden count out of what is left.
package func release(
  _ cijfers: Cijferindex, editie: Editie, drempels: Drempels, gebieden: Gebiedsindeling
) -> Vrijgegeven<Cijferboek> {
  guard editie == .gemeente else { return Vrijgegeven(Cijferboek(editie: editie, cijfers: cijfers, geheim: nil)) }
  var verberging = Verberging(
    cijfers, gebieden, drempels, geheim: cijfers.lijst.map { isSmall($0, drempels) })
  verberging.complete()
  var geheim = verberging.geheim
  // Last, so that a share follows from counts that the attacker made hidden as well.
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
      .schoolwekenMetAanbod, .schoolweken, .langsteGatWeken, .langsteGatSchoolweken, .activiteitsuren, .activiteiten,
      .gepland, .afgelast, .afgelastOvermacht, .signalen,
      .signalenDoorgespeeld14d, .signalenDoorgespeeld, .signalenOpgepakt, .signalenAfgerond, .evaluatieAntwoorden,
      .wachtlijst, .praktijkbezoeken:
      []
    }
  }
}
