import Domain

/// A catalogue of goals: `doelen.yaml` or a file in `catalogi/`. Nil when its name or title is missing.
func readDoelcatalogus(_ knoop: Knoop) -> Doelcatalogus? {
  knoop.onlyKeys(Bestandssleutel.doelen)
  let elementen = knoop.lijst("doelen")
  let gelezen = elementen.compactMap { element in readDoel(element).map { (waarde: $0, knoop: element) } }
  reportDuplicates(gelezen.map { ($0.waarde.id.code, $0.knoop) }, "Het doel")
  if elementen.count > Doelcatalogus.grootsteAantal {
    elementen[Doelcatalogus.grootsteAantal].report(
      "Deze catalogus heeft \(elementen.count) doelen", "Houd het bij hoogstens \(Doelcatalogus.grootsteAantal)")
  }
  let naam = knoop.tekst("naam"), titel = knoop.tekst("titel"), versie = knoop.tekst("versie"),
    bron = knoop.tekst("bron")
  guard let naam, let titel, let versie, let bron else { return nil }
  return Doelcatalogus(naam: naam, titel: titel, versie: versie, bron: bron, doelen: gelezen.map(\.waarde))
}

private func readDoel(_ knoop: Knoop) -> Doel? {
  knoop.onlyKeys(Bestandssleutel.doel)
  let landelijk = knoop.heeft("landelijk") ? knoop.getal("landelijk", tussen: 0...100) : nil
  let id = knoop.tekst("id"), tekst = knoop.tekst("tekst"), kort = knoop.tekst("kort")
  let telt = knoop.keuze("telt", anders: Doelpubliek.kinderen)
  // A goal with only its code still exists for the crosswalks: one mistake is one message.
  guard let id else { return nil }
  var doel = Doel(
    id: DoelID(id), tekst: tekst ?? "", kort: kort ?? "", achtergrond: knoop.veld("achtergrond")?.alsTekst(),
    landelijkAandeel: landelijk, kijkvraag: knoop.veld("kijkvraag")?.alsTekst())
  doel.telt = telt
  return doel
}

/// The catalogues in `catalogi/`, each with its crosswalk from `koppelingen/` or from a block `koppeling` in its own file.
func readAndereCatalogi(
  in werkmap: String, doelen: Doelcatalogus?, fouten: Foutenlijst
) -> [(catalogus: Doelcatalogus, koppeling: Doelkoppeling)] {
  var catalogi: [(catalogus: Doelcatalogus, knoop: Knoop)] = []
  for bestand in yamlFiles(in: "catalogi", of: werkmap) {
    guard let knoop = Knoop.read(bestand, in: werkmap, fouten: fouten), let gelezen = readDoelcatalogus(knoop)
    else { continue }
    catalogi.append((gelezen, knoop))
  }
  reportDuplicates(
    catalogi.map { ($0.catalogus.naam, $0.knoop.veld("naam") ?? $0.knoop) }, "De catalogus")
  var blokken: [(waarde: String, knoop: Knoop)] = []
  for (catalogus, knoop) in catalogi {
    if let blok = knoop.veld("koppeling") { blokken.append((catalogus.naam, blok)) }
  }
  for bestand in yamlFiles(in: "koppelingen", of: werkmap) {
    guard let knoop = Knoop.read(bestand, in: werkmap, fouten: fouten) else { continue }
    let namen = catalogi.map(\.catalogus.naam)
    if let naam = knoop.verplicht("catalogus")?.alsKeuze(uit: namen) { blokken.append((naam, knoop)) }
  }
  reportDuplicates(blokken, "Een koppeling naar de catalogus")
  return catalogi.compactMap { catalogus, knoop in
    guard let blok = blokken.first(where: { $0.waarde == catalogus.naam })?.knoop else {
      knoop.report(
        "De catalogus '\(catalogus.naam)' heeft geen koppeling met de tien doelen",
        "Maak koppelingen/naar-\(catalogus.naam).yaml, of zet een blok 'koppeling' in dit bestand")
      return nil
    }
    guard let doelen, let koppeling = readKoppeling(blok, van: doelen, naar: catalogus) else { return nil }
    return (catalogus, koppeling)
  }
  .sorted { $0.catalogus.naam < $1.catalogus.naam }
}

private func readKoppeling(_ knoop: Knoop, van doelen: Doelcatalogus, naar catalogus: Doelcatalogus) -> Doelkoppeling? {
  knoop.onlyKeys(Bestandssleutel.koppeling)
  let (onze, hunne) = (doelen.doelen.map(\.id.code), catalogus.doelen.map(\.id.code))
  var naar: [DoelID: [DoelID]] = [:]
  let blok = knoop.verplicht("doelen")
  for (sleutel, waarde) in blok?.alsVelden() ?? [] {
    let codes = waarde.alsLijst().compactMap { element -> String? in
      guard let code = element.alsTekst() else { return nil }
      if hunne.contains(code) { return code }
      element.report(
        "Het doel '\(code)' staat niet in de catalogus '\(catalogus.naam)'", suggestion(for: code, among: hunne))
      return nil
    }
    guard let onze_ = sleutel.alsTekst() else { continue }
    if onze.contains(onze_) {
      naar[DoelID(onze_)] = Set(codes).sorted().map { DoelID($0) }
    } else {
      sleutel.report("Het doel '\(onze_)' staat niet in doelen.yaml", suggestion(for: onze_, among: onze))
    }
  }
  if let blok {
    for code in onze where naar[DoelID(code)] == nil {
      blok.report(
        "Het doel '\(code)' ontbreekt in de koppeling", "Voeg '\(code): […]' toe; schrijf [] als er niets bij past")
    }
  }
  let auteur = knoop.tekst("auteur"), datum = knoop.dag("datum"), reden = knoop.tekst("reden")
  guard let auteur, let datum, let reden else { return nil }
  return Doelkoppeling(catalogus: catalogus.naam, auteur: auteur, datum: datum, reden: reden, naar: naar)
}
