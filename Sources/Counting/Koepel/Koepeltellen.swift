package import Domain

/// Counts what the reports of one period say together. A pure function of the contributions, whatever way they were merged.
///
/// - Parameters:
///   - stand: of one period.
///   - doelen: the goals that are asked for; 'geen' is none of them.
package func count(_ stand: Koepelstand, doelen: [DoelID]) -> Koepeltelling {
  var uit = Koepeltelling()
  let perGemeente = Dictionary(grouping: stand.bijdragen, by: \.plek.gemeente).sorted { $0.key < $1.key }
  uit.gemeenten = perGemeente.count
  for doel in doelen { uit.doelen[doel] = serve(doel, perGemeente.map(\.value)) }
  for (_, bijdragen) in perGemeente {
    for (soort, afspraken) in Dictionary(grouping: bijdragen.flatMap(\.afspraken), by: \.soort) {
      uit.afspraken[soort, default: .init()].gemeenten += 1
      for afspraak in afspraken { uit.afspraken[soort]?.perOordeel[afspraak.oordeel, default: 0] += 1 }
    }
    reach(bijdragen, &uit)
  }
  return uit
}

/// A gemeente serves a goal when one of its organisations does; it does not when all say so over a whole period.
private func serve(_ doel: DoelID, _ gemeenten: [[Koepelbijdrage]]) -> Koepeltelling.Doelstand {
  var uit = Koepeltelling.Doelstand()
  for bijdragen in gemeenten {
    let gezegd = bijdragen.map { serves(doel, $0) }
    if gezegd.contains(true) {
      uit.gemeenten += 1
      uit.gemeentenBekend += 1
    } else if gezegd.allSatisfy({ $0 == false }) {
      uit.gemeentenBekend += 1
    }
    let metWijken = bijdragen.filter(\.toontWijkenPerDoel)
    guard !metWijken.isEmpty else { continue }
    let bediend = metWijken.reduce(into: Set<String>()) { $0.formUnion($1.wijken(met: doel)) }
    uit.wijken += bediend.count
    uit.wijkenBekend += metWijken.reduce(into: Set<String>()) { $0.formUnion($1.wijken) }.count
    uit.gemeentenMetWijk += bediend.isEmpty ? 0 : 1
  }
  return uit
}

/// Nil: the report does not say.
private func serves(_ doel: DoelID, _ bijdrage: Koepelbijdrage) -> Bool? {
  guard let cijfer = bijdrage.cijfers[Cijfersleutel(.bijeenkomsten, bijdrage.periode, doel: doel)],
    case .getal(let getal) = cijfer.waarde
  else { return nil }
  if getal.teller > 0 { return true }
  return cijfer.ontbrekend.isEmpty ? false : nil
}

private func reach(_ bijdragen: [Koepelbijdrage], _ uit: inout Koepeltelling) {
  for bijdrage in bijdragen where !bijdrage.toontWijkenPerDoel {
    uit.gemist.append(.init(naam: bijdrage.gemeentenaam, gemis: .geenWijken))
  }
  guard let enige = bijdragen.first, bijdragen.count == 1 else {
    uit.gemist.append(.init(naam: bijdragen.first?.gemeentenaam ?? "", gemis: .meerOrganisaties))
    return
  }
  let cijfer = enige.cijfers[Cijfersleutel(.uniekeKinderen, enige.periode)]
  func miss(_ gemis: Koepeltelling.Gemis) { uit.gemist.append(.init(naam: enige.gemeentenaam, gemis: gemis)) }
  guard let cijfer, cijfer.ontbrekend.isEmpty else { return miss(.levering) }
  switch cijfer.waarde {
  case .ontbreekt, .geen: return miss(.levering)
  case .onderdrukt: return miss(.uniekeKinderenVerborgen)
  case .getal(let getal):
    guard let inwoners = enige.inwoners else { return miss(.geenInwoners) }
    let rij = Koepeltelling.Bereikrij(
      leeftijd: inwoners.leeftijd, grootte: Gemeentegrootte(kinderen: inwoners.aantal))
    uit.bereik[rij, default: .init()].kinderen += getal.teller
    uit.bereik[rij]?.inwoners += inwoners.aantal
    uit.bereik[rij]?.gemeenten += 1
  }
}

extension Koepelbijdrage {
  /// Whether its report has the table of wijken and goals.
  fileprivate var toontWijkenPerDoel: Bool {
    cijfers.keys.contains { $0.maat == .bijeenkomsten && $0.gebied?.soort == .wijk && $0.doel != nil }
  }

  fileprivate func wijken(met doel: DoelID) -> [String] {
    wijken.filter { wijk in
      let sleutel = Cijfersleutel(.bijeenkomsten, periode, gebied: Gebied(.wijk, wijk), doel: doel)
      guard case .getal(let getal) = cijfers[sleutel]?.waarde else { return false }
      return getal.teller > 0
    }
  }
}
