import Domain

/// One test: measure, selection, division, norm and conditions, each checked against what the measure is.
func readToets(_ knoop: Knoop, _ omgeving: Afspraakomgeving) -> Toets? {
  let namen = Afspraakmaat.alle.map(\.naam)
  guard let naam = knoop.verplicht("maat")?.alsKeuze(uit: namen), let maat = Afspraakmaat.named(naam) else {
    // Read on, so that problems elsewhere in the block are told as well.
    _ = knoop.veld("selectie").map { readSelectie($0, omgeving) }
    return nil
  }
  let keuze = readMaatkeuze(knoop, maat)
  let selectie = knoop.veld("selectie").map { readSelectie($0, omgeving) } ?? Selectie()
  checkSelectie(knoop, maat, selectie)
  let verdeling = knoop.veld("verdeling").map { readVerdeling($0, omgeving) } ?? .geheel
  let norm = knoop.verplicht("norm").flatMap { readNorm($0, keuze, fasering: knoop.veld("fasering")) }
  let voorwaarden = knoop.veld("voorwaarden").map { readVoorwaarden($0, maat) } ?? Voorwaarden()
  if case .verdeeld? = verdeling, !keuze.rekenwijze.isOptelbaar {
    knoop.veld("verdeling")?.report(
      "De maat '\(maat.naam)' telt niet op over gebieden, dus de norm is niet te verdelen",
      "Gebruik 'per' met een norm voor elk deel")
  }
  if let verdeling { checkInwoners(knoop, keuze, selectie, verdeling, omgeving) }
  guard let verdeling else { return nil }
  var toets = Toets(
    keuze, selectie: selectie, verdeling: verdeling, norm: norm ?? .monitor, voorwaarden: voorwaarden)
  toets.naam = knoop.veld("naam")?.alsTekst()
  checkTegenspraak(knoop, toets, omgeving)
  return norm == nil ? nil : toets
}

private func readMaatkeuze(_ knoop: Knoop, _ maat: Afspraakmaat) -> Maatkeuze {
  for parameter in Afspraakmaat.Parameter.allCases {
    if maat.parameters.contains(parameter) {
      _ = knoop.verplicht(parameter.rawValue)
    } else {
      knoop.veld(parameter.rawValue)?.report(
        "De maat '\(maat.naam)' heeft geen '\(parameter.rawValue)'", "Haal deze regel weg")
    }
  }
  let termijn = knoop.veld("termijn")?.alsTermijn()
  if let termijn, let nodig = Termijn.Soort(rawValue: maat.eenheid.rawValue), termijn.soort != nodig {
    knoop.veld("termijn")?.report(
      "De maat '\(maat.naam)' telt \(nodig.rawValue), maar de termijn staat in \(termijn.soort.rawValue)",
      "Schrijf de termijn in \(nodig.rawValue)")
  }
  return Maatkeuze(
    maat, minimaal: knoop.getal("minimaal", tussen: 1...200, anders: 1) ?? 1,
    maanden: knoop.getal("maanden", tussen: 1...12, anders: 1) ?? 1, termijn: termijn ?? Termijn(14, .kalenderdagen))
}

/// What the agreement takes apart; nil after a report.
private func readVerdeling(_ knoop: Knoop, _ omgeving: Afspraakomgeving) -> Verdeling? {
  knoop.onlyKeys(Afspraaksleutel.verdeling)
  if let veld = knoop.veld("verdeeld") {
    guard let dimensie = veld.alsKeuze(Verdeling.Dimensie.self), let delen = knoop.verplicht("delen") else {
      return nil
    }
    let gelezen = delen.alsVelden().compactMap { sleutel, waarde -> Verdeling.Deel? in
      guard let item = readItem(sleutel, dimensie, omgeving), let deel = waarde.alsProcent() else { return nil }
      guard deel.noemer == 100 else {
        waarde.report("Een deel is een heel percentage", "Rond af, en laat de delen samen 100% zijn")
        return nil
      }
      return Verdeling.Deel(item, procent: deel.teller)
    }
    let som = gelezen.reduce(0) { $0 + $1.procent }
    if som != 100, gelezen.count == delen.alsVelden().count {
      delen.report("De delen zijn samen \(som)%, geen 100%", "Pas de percentages aan tot ze samen 100% zijn")
    }
    return .verdeeld(dimensie, gelezen)
  }
  guard let dimensie = knoop.keuze("per", Verdeling.Dimensie.self) else { return nil }
  let alleen = knoop.veld("alleen").map { $0.alsLijst().compactMap { readItem($0, dimensie, omgeving) } }
  var dekking = Verdeling.Dekking.elk
  if let veld = knoop.veld("dekking") {
    if veld.isEnkel {
      _ = veld.alsKeuze(uit: ["elk"])
    } else {
      veld.onlyKeys(Afspraaksleutel.dekking)
      guard let aantal = veld.getal("ten_minste", tussen: 1...10_000) else { return nil }
      if let alleen, aantal > alleen.count {
        veld.report("Ten minste \(aantal) van \(alleen.count) kan niet", "Kies hoogstens \(alleen.count)")
      }
      dekking = .tenMinste(aantal)
    }
  }
  return .per(dimensie, alleen.map { .lijst($0) } ?? .alle, dekking)
}

private func readVoorwaarden(_ knoop: Knoop, _ maat: Afspraakmaat) -> Voorwaarden {
  knoop.onlyKeys(Afspraaksleutel.voorwaarden)
  var uit = Voorwaarden()
  uit.minimaleNoemer = knoop.heeft("minimale_noemer") ? knoop.getal("minimale_noemer", tussen: 1...1_000_000) : nil
  uit.minimaleRespons = knoop.veld("minimale_respons")?.alsProcent()
  uit.toegestaneUitval = knoop.getal("toegestane_uitval", tussen: 0...1_000, anders: 0) ?? 0
  uit.zonderVakanties = knoop.jaNee("zonder_vakanties", anders: false)
  if let veld = knoop.veld("bij_ontbreken") {
    if veld.isEnkel {
      _ = veld.alsKeuze(uit: ["niet_beoordelen"])
    } else {
      veld.onlyKeys(Afspraaksleutel.bijOntbreken)
      if let maanden = veld.getal("minstens_maanden", tussen: 1...12) {
        uit.bijOntbreken = .opBasisVan(minstensMaanden: maanden)
      }
    }
  }
  let voorbeeld = Maatkeuze(maat).rekenwijze
  switch voorbeeld {
  case .som, .stand, .langsteGat:
    knoop.veld("minimale_noemer")?.report(
      "De maat '\(maat.naam)' is een aantal en heeft geen noemer", "Haal 'minimale_noemer' weg")
  case .verhouding, .mediaan: break
  }
  if uit.minimaleRespons != nil, !voorbeeld.steuntOp.contains(.evaluaties) {
    knoop.veld("minimale_respons")?.report(
      "De maat '\(maat.naam)' komt niet uit een evaluatie en heeft geen respons", "Haal 'minimale_respons' weg")
  }
  if uit.toegestaneUitval > 0, maat.soort != .aandeel {
    knoop.veld("toegestane_uitval")?.report(
      "De maat '\(maat.naam)' is geen aandeel, dus er is niets om uit te vallen", "Verlaag de norm zelf")
  }
  return uit
}
