package import Domain

/// The one gate: every figure of every edition comes out of here.
///
/// A threshold per cell (DOMEIN §6). Hidden are, in the edition for the gemeente: counts of children from 1 up to the limit,
/// counts of signals below theirs and all signals below stadsdeel, and shares and means over too small a denominator.
package func release(_ cijfers: [Cijfer], editie: Editie, drempels: Drempels) -> Vrijgegeven<Cijferboek> {
  var boek: [Cijfersleutel: Cijfer] = [:]
  boek.reserveCapacity(cijfers.count)
  for cijfer in cijfers {
    let verborgen = editie == .gemeente && mustHide(cijfer, drempels)
    boek[cijfer.sleutel] =
      verborgen ? Cijfer(cijfer.sleutel, .onderdrukt, ontbrekend: cijfer.ontbrekend) : cijfer
  }
  return Vrijgegeven(Cijferboek(editie: editie, cijfers: boek))
}

private func mustHide(_ cijfer: Cijfer, _ drempels: Drempels) -> Bool {
  guard case .getal(let getal) = cijfer.waarde else { return false }
  switch cijfer.sleutel.maat.soort {
  case .aantal: return false
  case .kinderen: return (1...drempels.kinderenVerborgenTotEnMet).contains(getal.teller)
  case .signalen:
    return cijfer.sleutel.gebied?.soort == .wijk || getal.teller < drempels.signalenVerborgenOnder
  case .aandeel: return getal.noemer < drempels.kleinsteNoemer
  case .gemiddelde: return false
  }
}
