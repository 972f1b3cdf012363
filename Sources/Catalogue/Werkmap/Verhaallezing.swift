import Domain

/// The stories in `verhalen/`, newest first. A story without recorded consent is read too: that it exists may be counted.
func readVerhalen(in werkmap: String, _ omgeving: Afspraakomgeving, fouten: Foutenlijst) -> [Verhaal] {
  files(".md", in: "verhalen", of: werkmap)
    .compactMap { bestand in
      Tekstbestand(bestand, in: werkmap, fouten: fouten).flatMap { readVerhaal($0, omgeving, in: werkmap) }
    }
    .sorted { ($1.datum, $0.bestand) < ($0.datum, $1.bestand) }
}

private func readVerhaal(_ tekst: Tekstbestand, _ omgeving: Afspraakomgeving, in werkmap: String) -> Verhaal? {
  let knoop = tekst.kop
  knoop.onlyKeys(
    "banier", "titel", "doel", "gebied", "datum", "verteller", "toestemming", "foto", "foto_alt", "foto_toestemming")
  let doel = knoop.verplicht("doel").flatMap { readDoel($0, omgeving) }
  let gebied = knoop.veld("gebied").flatMap { readGebied($0, omgeving) }
  let titel = knoop.tekst("titel"), datum = knoop.dag("datum"), verteller = knoop.tekst("verteller")
  let toestemming = readToestemming(knoop.verplicht("toestemming"))
  let (foto, bezwaar) = readFoto(knoop, in: werkmap)
  let alineas = tekst.stukken.flatMap(\.alineas)
  if alineas.isEmpty { knoop.report("Dit verhaal heeft geen tekst", "Schrijf het verhaal onder de tweede regel '---'") }
  guard let doel, let titel, let datum, let verteller else { return nil }
  var verhaal = Verhaal(
    bestand: knoop.bestand, titel: titel, doel: doel, gebied: gebied, datum: datum, verteller: verteller,
    toestemming: toestemming, banier: knoop.veld("banier")?.alsTekst(), alineas: alineas)
  (verhaal.foto, verhaal.fotobezwaar) = (foto, bezwaar)
  return verhaal
}

/// The explanations in `toelichting/`, by period. The name of a file is the code of its period.
///
/// - Parameter koppen: the headings that can occur; nil when that is not known, and then none is refused.
func readToelichtingen(in werkmap: String, koppen: [String]?, fouten: Foutenlijst) -> [Toelichting] {
  let bekend = ["Samenvatting"] + Toelichting.vragen + (koppen ?? [])
  return files(".md", in: "toelichting", of: werkmap)
    .compactMap { bestand -> Toelichting? in
      guard let tekst = Tekstbestand(bestand, in: werkmap, fouten: fouten) else { return nil }
      tekst.kop.onlyKeys("banier", "periode")
      let periode = tekst.kop.periode("periode")
      if let periode, bestand != "toelichting/\(periode.code).md" {
        tekst.kop.veld("periode")?
          .report("De periode \(periode.code) past niet bij de naam van het bestand", "Noem het \(periode.code).md")
      }
      for stuk in tekst.stukken
      where !bekend.contains(where: { folded($0) == folded(stuk.kop) }) && (koppen != nil || stuk.kop.isEmpty) {
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
