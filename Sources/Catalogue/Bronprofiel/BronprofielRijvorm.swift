import Domain

/// `splitsen`, `aangekruist`, `optellen`, `overslaan` and `blad_is`: how rows that people keep by hand become rows of ours.
func readRijvorm(_ knoop: Knoop, _ profiel: Leveringsprofiel) -> Rijvorm {
  var vorm = Rijvorm()
  for (sleutel, waarde) in knoop.veld("splitsen")?.alsVelden() ?? [] {
    guard let veld = sleutel.alsKeuze(Veld.self), let teken = waarde.alsTekst() else { continue }
    if teken.isEmpty { waarde.report("Het teken tussen de waarden is leeg", "Noem het teken, zoals ',' of ' / '") }
    if profiel.kolommen[veld] == nil {
      sleutel.report("Het veld '\(veld.rawValue)' heeft geen kolom om te splitsen", "Noem de kolom onder 'kolommen'")
    }
    vorm.splitsen[veld] = teken
  }
  for (sleutel, woorden) in knoop.veld("aangekruist")?.alsVelden() ?? [] {
    guard let veld = sleutel.alsKeuze(Veld.self) else { continue }
    for (woord, namen) in woorden.alsVelden() {
      if let woord = woord.alsTekst() { vorm.aangekruist[veld, default: [:]][woord] = namen.alsTekstlijst() }
    }
  }
  for (sleutel, namen) in knoop.veld("optellen")?.alsVelden() ?? [] {
    guard let veld = sleutel.alsKeuze(Veld.self) else { continue }
    vorm.optellen[veld] = namen.alsTekstlijst()
  }
  if let blok = knoop.veld("overslaan") {
    blok.onlyKeys(Bestandssleutel.overslaan)
    let kolom = blok.tekstlijst("kolom"), waarden = blok.tekstlijst("waarden")
    let woorden = Set(waarden.map { wordform($0) }.filter { !$0.isEmpty })
    if woorden.count < waarden.count {
      blok.report("Een lege waarde slaat elke rij over waarvan de cel leeg is", "Haal de lege waarde weg")
    }
    vorm.overslaan = Rijvorm.Overslaan(kolom: kolom, waarden: woorden)
  }
  vorm.bladveld = knoop.veld("blad_is")?.alsKeuze(Veld.self)
  for veld in vorm.gemaakt where profiel.kolommen[veld] != nil || profiel.vast[veld] != nil {
    knoop.report(
      "Het veld '\(veld.rawValue)' heeft al een kolom of een vaste waarde",
      "Haal het daar weg, of onder 'aangekruist', 'optellen' of 'blad_is'")
  }
  return vorm
}
