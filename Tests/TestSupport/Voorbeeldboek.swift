package import Domain

@testable package import Disclosure

/// Books as the gate could give them, for tests of what is done with them: without the search for what must be hidden besides,
/// which is tested where it is done.
package enum Voorbeeldboek {
  package static func boek(
    _ cijfers: [Cijfer], editie: Editie = .gemeente, isGeheim: (Cijfersleutel) -> Bool
  ) -> Vrijgegeven<Cijferboek> {
    let index = Cijferindex(cijfers)
    let besluiten = index.lijst.map { isGeheim($0.sleutel) ? Besluit.geheim : .open }
    return Vrijgegeven(Cijferboek(editie: editie, cijfers: index, besluiten: besluiten))
  }

  /// Small counts are hidden, with the shares and means of them.
  package static func boek(_ cijfers: [Cijfer], editie: Editie, drempels: Drempels) -> Vrijgegeven<Cijferboek> {
    let index = Cijferindex(cijfers)
    switch editie.geheimhouding {
    case .geen: return Vrijgegeven(Cijferboek(editie: editie, cijfers: index, besluiten: nil))
    case .kleineAantallen, .afgerond: break
    }
    let klein = index.lijst.map { cijfer in
      guard case .getal(let getal) = cijfer.waarde else { return false }
      return secrecy(cijfer.sleutel, getal.teller, drempels) > 0
    }
    let besluiten = index.lijst.enumerated().map { plek, cijfer in
      cijfer.sleutel.isTeFijn
        ? Besluit.afwezig : klein[plek] || follows(cijfer, from: klein, in: index, drempels) ? .geheim : .open
    }
    return Vrijgegeven(Cijferboek(editie: editie, cijfers: index, besluiten: besluiten))
  }
}
