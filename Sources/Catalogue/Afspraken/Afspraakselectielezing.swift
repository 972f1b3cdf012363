import Domain

/// Which rows an agreement is about; names that the rest of the configuration does not know are reported.
func readSelectie(_ knoop: Knoop, _ omgeving: Afspraakomgeving) -> Selectie {
  knoop.onlyKeys(Afspraaksleutel.selectie)
  var uit = Selectie()
  uit.plaats = knoop.keuze("plaats", anders: .activiteit)
  if let veld = knoop.veld("gebieden") {
    if veld.isEnkel {
      if veld.alsKeuze(uit: ["aandachtswijken"]) != nil {
        uit.gebied = .aandachtswijken
        if let gebieden = omgeving.gebieden, !gebieden.wijken.contains(where: \.isAandachtswijk) {
          veld.report("Er zijn geen aandachtswijken aangewezen", "Zet 'aandachtswijk: ja' bij de wijken in gebieden/")
        }
      }
    } else {
      uit.gebied = .gebieden(veld.alsLijst().compactMap { readGebied($0, omgeving) })
    }
  }
  func lijst(_ sleutel: String, _ read: (Knoop) -> String?) -> [String] {
    Set((knoop.veld(sleutel)?.alsLijst() ?? []).compactMap(read)).sorted()
  }
  uit.doelen = lijst("doelen") { readDoel($0, omgeving)?.code }.map { DoelID($0) }
  uit.werkvormen = lijst("werkvormen") { readBekend($0, omgeving.werkvormen, "werkvorm", "verantwoording.yaml") }
  uit.organisaties = lijst("organisaties") {
    readBekend($0, omgeving.bronnen?.map(\.code), "organisatie", "bronnen/")
  }.map { BronID($0) }
  uit.locaties = lijst("locaties") { $0.alsTekst().map { omgeving.schrijfwijzen.word(.locatie, $0) } }
  uit.activiteiten = lijst("activiteiten") { $0.alsTekst() }
  uit.leefgebieden = lijst("leefgebieden") {
    readBekend($0, omgeving.leefgebieden.map { $0 + [Woordenboek.overig] }, "leefgebied", "verantwoording.yaml")
  }
  uit.leeftijd = knoop.veld("leeftijd").flatMap(readLeeftijd)
  uit.doelgroep = knoop.veld("doelgroep")?.alsTekst()
  uit.vraag = knoop.veld("vraag")?.alsTekst().map { omgeving.schrijfwijzen.word(.vraag, $0) }
  if let veld = knoop.veld("zonder") {
    veld.onlyKeys(Afspraaksleutel.zonder)
    func namen(_ sleutel: String) -> [String] { (veld.veld(sleutel)?.alsTekstlijst() ?? []).sorted() }
    (uit.zonder.activiteiten, uit.zonder.locaties) = (
      namen("activiteiten"), namen("locaties").map { omgeving.schrijfwijzen.word(.locatie, $0) }
    )
    uit.zonder.werkvormen = (veld.veld("werkvormen")?.alsLijst() ?? [])
      .compactMap { readBekend($0, omgeving.werkvormen, "werkvorm", "verantwoording.yaml") }.sorted()
  }
  return uit
}

func readDoel(_ knoop: Knoop, _ omgeving: Afspraakomgeving) -> DoelID? {
  readBekend(knoop, omgeving.doelen?.map(\.code), "doel", "doelen.yaml").map { DoelID($0) }
}

/// A stadsdeel by name, a wijk by code, name or alias.
func readGebied(_ knoop: Knoop, _ omgeving: Afspraakomgeving) -> Gebied? {
  guard let tekst = knoop.alsTekst() else { return nil }
  guard let gebieden = omgeving.gebieden else { return Gebied(.wijk, tekst) }
  if tekst == gebieden.gemeente.code || tekst == gebieden.gemeentenaam { return gebieden.gemeente }
  if gebieden.stadsdelen.contains(tekst) { return Gebied(.stadsdeel, tekst) }
  if let wijk = gebieden.aliassen[folded(tekst)]
    ?? gebieden.wijken.first(where: { $0.code == tekst || $0.naam == tekst })?.code
  {
    return Gebied(.wijk, wijk)
  }
  knoop.report(
    "Het gebied '\(tekst)' is onbekend",
    suggestion(for: tekst, among: gebieden.stadsdelen + gebieden.wijken.map(\.naam)))
  return nil
}

/// One part of a division, as the code that counting uses.
func readItem(_ knoop: Knoop, _ dimensie: Verdeling.Dimensie, _ omgeving: Afspraakomgeving) -> String? {
  switch dimensie {
  case .stadsdeel, .wijk:
    guard let gebied = readGebied(knoop, omgeving) else { return nil }
    if omgeving.gebieden != nil, gebied.soort.rawValue != dimensie.rawValue {
      knoop.report(
        "'\(gebied.code)' is geen \(dimensie.rawValue) maar een \(gebied.soort.rawValue)",
        "Kies een \(dimensie.rawValue)")
      return nil
    }
    return gebied.code
  case .doel: return readDoel(knoop, omgeving)?.code
  case .werkvorm: return readBekend(knoop, omgeving.werkvormen, "werkvorm", "verantwoording.yaml")
  case .organisatie: return readBekend(knoop, omgeving.bronnen?.map(\.code), "organisatie", "bronnen/")
  case .leeftijdsband:
    return readBekend(knoop, omgeving.leeftijdsbanden?.map(\.code), "leeftijdsband", "verantwoording.yaml")
  case .leefgebied:
    return readBekend(
      knoop, omgeving.leefgebieden.map { $0 + [Woordenboek.overig] }, "leefgebied", "verantwoording.yaml")
  case .locatie: return knoop.alsTekst().map { omgeving.schrijfwijzen.word(.locatie, $0) }
  }
}

private func readBekend(_ knoop: Knoop, _ bekend: [String]?, _ soort: String, _ waar: String) -> String? {
  guard let tekst = knoop.alsTekst(), let bekend else { return knoop.isEnkel ? knoop.alsTekst() : nil }
  if bekend.contains(tekst) { return tekst }
  let lidwoord = ["doel", "leefgebied"].contains(soort) ? "Het" : "De"
  knoop.report("\(lidwoord) \(soort) '\(tekst)' staat niet in \(waar)", suggestion(for: tekst, among: bekend))
  return nil
}

private func readLeeftijd(_ knoop: Knoop) -> Leeftijdsband? {
  guard let tekst = knoop.alsTekst() else { return nil }
  if let band = Leeftijdsband(code: tekst) { return band }
  knoop.report("De leeftijd '\(tekst)' is onbekend", "Schrijf bijvoorbeeld 4-12, of onbekend")
  return nil
}

/// A selection that the rows of the measure cannot follow.
func checkSelectie(_ knoop: Knoop, _ maat: Afspraakmaat, _ selectie: Selectie) {
  guard let blok = knoop.veld("selectie") else { return }
  let steunt = Maatkeuze(maat).rekenwijze.steuntOp
  func refuse(_ sleutel: String, _ waarom: String) {
    blok.veld(sleutel)?.report("De maat '\(maat.naam)' kent geen '\(sleutel)': \(waarom)", "Haal '\(sleutel)' weg")
  }
  if !steunt.contains(.aanwezigheid) {
    if selectie.plaats == .woonplaats { refuse("plaats", "alleen van deelnemers is de woonwijk bekend") }
    for sleutel in ["leeftijd"] { refuse(sleutel, "alleen van deelnemers is de leeftijd bekend") }
  }
  if steunt != [.signalen] { refuse("leefgebieden", "alleen een signaal heeft een leefgebied") }
  if steunt != [.evaluaties] {
    for sleutel in ["doelgroep", "vraag"] { refuse(sleutel, "alleen een evaluatie heeft dat") }
  }
  if !steunt.isEmpty, !steunt.contains(.activiteiten), !steunt.contains(where: { $0.vorm.kent.contains(.activiteit) }) {
    for sleutel in ["doelen", "werkvormen", "activiteiten", "zonder"] {
      refuse(sleutel, "er is geen activiteit bij bekend")
    }
  }
  if steunt == [.signalen] || steunt == [.evaluaties] { refuse("locaties", "er is geen locatie bij bekend") }
  if case .som(.verhalen, _) = Maatkeuze(maat).rekenwijze {
    for sleutel in ["gebieden", "werkvormen", "organisaties", "locaties", "activiteiten", "zonder"] {
      refuse(sleutel, "van een verhaal tellen alleen de dag en de doelen")
    }
  }
}

/// A reach needs residents of exactly this age in each area: another age is never scaled (DOMEIN §5).
func checkInwoners(
  _ knoop: Knoop, _ keuze: Maatkeuze, _ selectie: Selectie, _ verdeling: Verdeling, _ omgeving: Afspraakomgeving
) {
  guard case .verhouding(_, per: .inwoners) = keuze.rekenwijze, let gebieden = omgeving.gebieden else { return }
  let plek = knoop.veld("selectie") ?? knoop
  guard case .jaren(let leeftijd)? = selectie.leeftijd else {
    plek.report(
      "De maat '\(keuze.maat.naam)' deelt door inwoners van een leeftijd", "Voeg 'leeftijd: 4-12' toe aan 'selectie'")
    return
  }
  guard selectie.plaats == .woonplaats else {
    plek.report(
      "De maat '\(keuze.maat.naam)' deelt door inwoners, maar telt naar de plaats van de activiteit",
      "Voeg 'plaats: woonplaats' toe aan 'selectie'")
    return
  }
  let nodig: [Gebied] =
    switch verdeling {
    case .per(.wijk, .lijst(let codes), _): codes.map { Gebied(.wijk, $0) }
    case .per(.stadsdeel, .lijst(let codes), _): codes.map { Gebied(.stadsdeel, $0) }
    case .per(.wijk, .alle, _): gebieden.wijken.map { Gebied(.wijk, $0.code) }
    case .per(.stadsdeel, .alle, _): gebieden.stadsdelen.map { Gebied(.stadsdeel, $0) }
    case .geheel, .per, .verdeeld:
      switch selectie.gebied {
      case .gebieden(let lijst): lijst
      case .aandachtswijken: gebieden.wijken.filter(\.isAandachtswijk).map { Gebied(.wijk, $0.code) }
      case .overal: [gebieden.gemeente]
      }
    }
  let zonder = nodig.filter { gebied in
    !gebieden.inwoners.contains { $0.gebied == gebied && $0.leeftijd == leeftijd }
  }.map { gebieden.naam($0) }
  guard !zonder.isEmpty else { return }
  let eerste = zonder.prefix(4).joined(separator: ", ")
  plek.report(
    "Er is geen aantal inwoners van \(leeftijd.lowerBound)–\(leeftijd.upperBound) jaar voor \(eerste)\(zonder.count > 4 ? " en \(zonder.count - 4) andere" : "")",
    "Vul ze aan in gebieden/ met peildatum en bron; een andere leeftijd omrekenen mag niet")
}
