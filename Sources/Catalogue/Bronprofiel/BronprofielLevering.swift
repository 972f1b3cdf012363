import Domain

/// One element of `leveringen`: a kind of file, its columns and their values.
func readLeveringsprofiel(_ knoop: Knoop) -> Leveringsprofiel? {
  knoop.onlyKeys(Bestandssleutel.levering)
  let soort = knoop.keuze("soort", Leveringsoort.self)
  let bestand = knoop.tekst("bestand")
  if let bestand, bestand.contains("/") {
    knoop.veld("bestand")?.report("De bestandsnaam '\(bestand)' bevat een map", "Noem alleen de naam, zonder map")
  }
  let formaat = readFormaat(knoop.veld("formaat"), bestand: bestand ?? "")
  let kolommen = readKolommen(knoop)
  let vast = readVast(knoop.veld("vast"), kolommen: kolommen)
  let breed = knoop.veld("breed").flatMap { blok -> Leveringsprofiel.Breedprofiel? in
    blok.onlyKeys(Bestandssleutel.breed)
    let weekdag = blok.veld("weekdag")?.alsKeuze(uit: weekdagen).flatMap { weekdagen.firstIndex(of: $0) }.map { $0 + 1 }
    return blok.tekst("notatie").map { Leveringsprofiel.Breedprofiel(notatie: $0, weekdag: weekdag) }
  }
  var profiel = Leveringsprofiel(
    soort: soort ?? .aanwezigheid, bestand: bestand ?? "", periode: readPeriodebron(knoop),
    ritme: knoop.keuze("ritme", anders: .maandelijks), formaat: formaat, kolommen: kolommen,
    waarden: readWaarden(knoop.veld("waarden")), buitenPeriode: knoop.keuze("buiten_periode", anders: .afkeuren),
    vast: vast, totaalregels: knoop.veld("totaalregels")?.alsTekstlijst() ?? [], breed: breed)
  profiel.uiterlijk = readUiterlijk(knoop, profiel.ritme)
  if let nummer = knoop.veld("nummer") {
    nummer.onlyKeys(Bestandssleutel.nummer)
    profiel.nummercijfers = nummer.getal("cijfers", tussen: 1...18)
  }
  profiel.delen = knoop.veld("delen")?.alsKeuze(Leveringsdelen.self)
  if let delen = profiel.delen, delen != .bestandsnaam, profiel.soort != .aanwezigheid {
    knoop.veld("delen")?.report(
      "Alleen een presentielijst kan delen per locatie of wijk hebben", "Schrijf 'delen: bestandsnaam'")
  }
  profiel.isVolledig = knoop.jaNee("volledig", anders: false)
  profiel.rijvorm = readRijvorm(knoop, profiel)
  guard let soort, bestand != nil else { return nil }
  reportMissingVelden(profiel, soort, knoop)
  return profiel
}

/// From Monday, as `weekdag` spells them.
let weekdagen = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]

/// The day by which a file is promised; a file that comes now and then has none.
private func readUiterlijk(_ knoop: Knoop, _ ritme: Leveringsprofiel.Ritme) -> Int? {
  guard knoop.heeft("uiterlijk") else { return nil }
  if ritme == .incidenteel {
    knoop.veld("uiterlijk")?.report(
      "Een incidentele levering heeft geen uiterste dag", "Haal 'uiterlijk' weg, of kies een ander 'ritme'")
  }
  return knoop.getal("uiterlijk", tussen: 1...31)
}

private func readPeriodebron(_ knoop: Knoop) -> Periodebron {
  guard let veld = knoop.veld("periode"), let tekst = veld.alsTekst() else { return .bestandsnaam }
  switch tekst {
  case "bestandsnaam": return .bestandsnaam
  case "kolom": return .kolom
  default:
    if let periode = Periode(code: tekst) { return .vast(periode) }
    veld.report(
      "De periode '\(tekst)' is onbekend", "Schrijf bestandsnaam, kolom, of een periode zoals 2025, 2025-K1 of 2025-03")
    return .bestandsnaam
  }
}

private func readVast(_ knoop: Knoop?, kolommen: [Veld: Kolomprofiel]) -> [Veld: String] {
  var vast: [Veld: String] = [:]
  for (sleutel, waarde) in knoop?.alsVelden() ?? [] {
    guard let veld = sleutel.alsKeuze(Veld.self), let tekst = waarde.alsTekst() else { continue }
    if kolommen[veld] != nil {
      waarde.report("Het veld '\(veld.rawValue)' heeft al een kolom", "Haal het weg onder 'vast' of onder 'kolommen'")
    }
    vast[veld] = tekst
  }
  return vast
}

/// Fields without which a file of this kind cannot be counted.
private func reportMissingVelden(_ profiel: Leveringsprofiel, _ soort: Leveringsoort, _ knoop: Knoop) {
  // One answer per row needs no totals, and no name for the round.
  let nodig: [Veld] =
    soort == .evaluaties && profiel.kolommen[.antwoord] != nil
    ? [.datum, .doelgroep, .vraag, .antwoord] : soort.nodigeVelden
  for veld in nodig where profiel.kolommen[veld] == nil && profiel.vast[veld] == nil {
    if profiel.breed != nil, [.datum, .bijeenkomst, .status].contains(veld) { continue }
    // A list of counts names no child, and nobody is absent from it.
    let telt = [Veld.anoniem, .ouders].contains { profiel.kolommen[$0] != nil || profiel.rijvorm.optellen[$0] != nil }
    if [.kind, .status].contains(veld), telt {
      continue
    }
    if profiel.rijvorm.gemaakt.contains(veld) { continue }
    (knoop.veld("kolommen") ?? knoop).report(
      "Voor \(soort.rawValue) ontbreekt het veld '\(veld.rawValue)' onder 'kolommen'",
      "Voeg toe: \(veld.rawValue): { namen: [de naam van de kolom] }")
  }
}
