import Domain

/// `verantwoording.yaml`; nil when something in it was reported that leaves no settings.
func readWerkmapgegevens(_ knoop: Knoop, in werkmap: String) -> Werkmapgegevens? {
  knoop.onlyKeys(Bestandssleutel.werkmap)
  let banden = readLeeftijdsbanden(knoop)
  let werkvormen = readWords(knoop, "werkvormen", verplicht: true)
  let organisatie = knoop.tekst("organisatie"), gemeente = knoop.tekst("gemeente"), vanaf = knoop.maand("vanaf")
  guard let organisatie, let gemeente, let vanaf else { return nil }
  var gegevens = Werkmapgegevens(
    organisatie: organisatie, gemeente: gemeente, banier: knoop.veld("banier")?.alsTekst(),
    huisstijl: knoop.veld("huisstijl").map { readHuisstijl($0, van: organisatie, in: werkmap) } ?? Huisstijl(),
    leeftijdsbanden: banden, werkvormen: werkvormen,
    drempels: knoop.veld("drempels").map(readDrempels) ?? Drempels(), woordkeus: readWoordkeus(knoop), vanaf: vanaf)
  gegevens.sleutelbestand = knoop.veld("sleutelbestand")?.alsTekst()
  gegevens.koppeling = knoop.veld("koppeling")?.alsKeuze(Koppeling.self)
  if let vraag = knoop.veld("tevredenheidsvraag")?.alsTekst() { gegevens.tevredenheidsvraag = vraag }
  gegevens.leefgebieden = readWords(knoop, "leefgebieden", verplicht: false)
  gegevens.functies = readFuncties(knoop)
  gegevens.partnersoorten = knoop.veld("partners")?.alsLijst().compactMap(readPartnersoort) ?? []
  gegevens.termijnen = knoop.veld("termijnen")?.alsLijst().compactMap(readTermijn) ?? []
  if let bewaren = knoop.veld("bewaren") { gegevens.bewaren = readBewaartermijnen(bewaren) }
  if let plan = knoop.veld("publicatieplan") { gegevens.publicatieplan = readPublicatieplan(plan) }
  gegevens.managergroep = managergroep(knoop)
  gegevens.rooster = knoop.veld("rooster").map(readRooster)
  return gegevens
}

extension Werkmapgegevens {
  /// With the words that were added to its lists.
  func added(_ schrijfwijzen: Schrijfwijzen) -> Werkmapgegevens {
    var uit = self
    func words(_ soort: Woordsoort, beside bekend: [String]) -> [String] {
      let gezien = Set(bekend.map { folded($0) })
      return (schrijfwijzen.lijsten[soort] ?? []).map(\.woord).filter { !gezien.contains(folded($0)) }
    }
    uit.leefgebieden += words(.leefgebied, beside: leefgebieden)
    uit.werkvormen += words(.werkvorm, beside: werkvormen)
    return uit
  }
}

private func readLeeftijdsbanden(_ knoop: Knoop) -> [Leeftijdsband] {
  let gelezen = knoop.lijst("leeftijdsbanden").compactMap { element -> (band: Leeftijdsband, knoop: Knoop)? in
    guard let tekst = element.alsTekst() else { return nil }
    if let band = Leeftijdsband(code: tekst) { return (band, element) }
    element.report("De leeftijdsband '\(tekst)' is niet te lezen", "Schrijf bijvoorbeeld 4-7, of onbekend")
    return nil
  }
  for (plek, ene) in gelezen.enumerated() {
    for ander in gelezen[..<plek] where overlap(ene.band, ander.band) {
      ene.knoop.report(
        "De leeftijdsbanden \(ander.band.code) en \(ene.band.code) overlappen elkaar",
        "Laat elke leeftijd in één band vallen")
    }
  }
  if !gelezen.isEmpty, !gelezen.contains(where: { $0.band == .onbekend }) {
    knoop.veld("leeftijdsbanden")?
      .report(
        "De leeftijdsband 'onbekend' ontbreekt", "Voeg 'onbekend' toe: een onbekende geboortedatum is een eigen band")
  }
  return gelezen.map(\.band)
}

private func overlap(_ ene: Leeftijdsband, _ ander: Leeftijdsband) -> Bool {
  switch (ene, ander) {
  case (.jaren(let a), .jaren(let b)): a.overlaps(b)
  case (.onbekend, .onbekend): true
  case (.jaren, .onbekend), (.onbekend, .jaren): false
  }
}

private func readWords(_ knoop: Knoop, _ sleutel: String, verplicht: Bool) -> [String] {
  let lijst = verplicht ? knoop.lijst(sleutel) : knoop.veld(sleutel)?.alsLijst() ?? []
  let woorden = lijst.compactMap { element in element.alsTekst().map { (waarde: $0, knoop: element) } }
  reportDuplicates(woorden, "Het woord")
  return woorden.map(\.waarde)
}

private func readWoordkeus(_ knoop: Knoop) -> [String: String] {
  let paren = knoop.veld("woordkeus")?.alsVelden() ?? []
  return Dictionary(
    paren.compactMap { sleutel, waarde in
      guard let woord = sleutel.alsTekst(), let liever = waarde.alsTekst() else { return nil }
      return (woord, liever)
    }, uniquingKeysWith: { eerste, _ in eerste })
}

private func readFuncties(_ knoop: Knoop) -> [String: String] {
  var functies: [String: String] = [:]
  var gezien: [(waarde: String, knoop: Knoop)] = []
  for (sleutel, waarde) in knoop.veld("functies")?.alsVelden() ?? [] {
    guard let functie = sleutel.alsTekst() else { continue }
    functies[folded(functie)] = functie
    gezien.append((functie, sleutel))
    for element in waarde.alsLijst() {
      guard let spelling = element.alsTekst() else { continue }
      if folded(spelling) != folded(functie) { gezien.append((spelling, element)) }
      functies[folded(spelling)] = functie
    }
  }
  reportDuplicates(gezien.map { (folded($0.waarde), $0.knoop) }, "De schrijfwijze")
  return functies
}

private func readPartnersoort(_ knoop: Knoop) -> Partnersoort? {
  knoop.onlyKeys(Bestandssleutel.partner)
  let landelijk = knoop.heeft("landelijk") ? knoop.getal("landelijk", tussen: 0...100) : nil
  return knoop.tekst("naam")
    .map { Partnersoort(naam: $0, landelijk: landelijk, toelichting: knoop.veld("toelichting")?.alsTekst()) }
}

private func readTermijn(_ knoop: Knoop) -> Inlevertermijn? {
  knoop.onlyKeys(Bestandssleutel.termijn)
  let stuk = knoop.tekst("stuk"), dag = knoop.getal("dag", tussen: 1...31), maand = knoop.getal("maand", tussen: 1...12)
  guard let stuk, let dag, let maand else { return nil }
  if dag > Maand.lengte(jaar: 2024, maand: maand) {
    knoop.report("Dag \(dag) bestaat niet in maand \(maand)", "Kies een dag die elk jaar bestaat")
  }
  return Inlevertermijn(stuk: stuk, maand: maand, dag: dag)
}

private func readBewaartermijnen(_ knoop: Knoop) -> Bewaartermijnen {
  knoop.onlyKeys(Bestandssleutel.bewaren)
  var termijnen = Bewaartermijnen()
  termijnen.bronbestandenMaanden = knoop.getal("bronbestanden_maanden", tussen: 0...120, anders: 3) ?? 3
  termijnen.rijenJaren = knoop.getal("rijen_jaren", tussen: 0...20, anders: 2) ?? 2
  termijnen.totalenJaren = knoop.getal("totalen_jaren", tussen: 1...50, anders: 7) ?? 7
  return termijnen
}
