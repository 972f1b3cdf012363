import Domain

/// The stories in `verhalen/`, newest first. A story without recorded consent is read too: that it exists may be counted.
func readVerhalen(in werkmap: String, _ omgeving: Afspraakomgeving, fouten: Foutenlijst) -> [Verhaal] {
  files(".md", in: "verhalen", of: werkmap)
    .compactMap { bestand in
      Tekstbestand(bestand, in: werkmap, fouten: fouten).flatMap { readVerhaal($0, omgeving) }
    }
    .sorted { ($1.datum, $0.bestand) < ($0.datum, $1.bestand) }
}

private func readVerhaal(_ tekst: Tekstbestand, _ omgeving: Afspraakomgeving) -> Verhaal? {
  let knoop = tekst.kop
  knoop.onlyKeys("banier", "titel", "doel", "gebied", "datum", "verteller", "toestemming")
  let doel = knoop.verplicht("doel").flatMap { readDoel($0, omgeving) }
  let gebied = knoop.veld("gebied").flatMap { readGebied($0, omgeving) }
  let titel = knoop.tekst("titel"), datum = knoop.dag("datum"), verteller = knoop.tekst("verteller")
  var toestemming: Dag?
  if let veld = knoop.verplicht("toestemming"), let woord = veld.alsTekst(), woord != "nee" {
    toestemming = Dag(iso: woord)
    if toestemming == nil {
      veld.report(
        "Bij 'toestemming' staat '\(woord)'", "Schrijf de dag waarop de toestemming is vastgelegd (jjjj-mm-dd), of nee")
    }
  }
  let alineas = tekst.stukken.flatMap(\.alineas)
  if alineas.isEmpty { knoop.report("Dit verhaal heeft geen tekst", "Schrijf het verhaal onder de tweede regel '---'") }
  guard let doel, let titel, let datum, let verteller else { return nil }
  return Verhaal(
    bestand: knoop.bestand, titel: titel, doel: doel, gebied: gebied, datum: datum, verteller: verteller,
    toestemming: toestemming, banier: knoop.veld("banier")?.alsTekst(), alineas: alineas)
}

/// The explanations in `toelichting/`, by period. The name of a file is the code of its period.
func readToelichtingen(in werkmap: String, koppen: [String], fouten: Foutenlijst) -> [Toelichting] {
  let bekend = ["Samenvatting"] + Toelichting.vragen + koppen
  return files(".md", in: "toelichting", of: werkmap)
    .compactMap { bestand -> Toelichting? in
      guard let tekst = Tekstbestand(bestand, in: werkmap, fouten: fouten) else { return nil }
      tekst.kop.onlyKeys("banier", "periode")
      let periode = tekst.kop.periode("periode")
      if let periode, bestand != "toelichting/\(periode.code).md" {
        tekst.kop.veld("periode")?
          .report("De periode \(periode.code) past niet bij de naam van het bestand", "Noem het \(periode.code).md")
      }
      for stuk in tekst.stukken where !bekend.contains(where: { folded($0) == folded(stuk.kop) }) {
        fouten.add(
          Configuratiefout(
            bestand: bestand, regel: stuk.regel,
            wat: stuk.kop.isEmpty ? "Boven deze tekst staat geen kop" : "De kop '\(stuk.kop)' is onbekend",
            remedie: suggestion(for: stuk.kop, among: bekend)))
      }
      guard let periode else { return nil }
      return Toelichting(
        bestand: bestand, periode: periode, banier: tekst.kop.veld("banier")?.alsTekst(),
        stukken: tekst.stukken.map { ($0.kop, $0.alineas) })
    }
    .sorted { $0.periode < $1.periode }
}
