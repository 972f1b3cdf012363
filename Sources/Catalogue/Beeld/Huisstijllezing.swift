import Domain

/// The block `huisstijl` of `verantwoording.yaml`. What is left out gets the colours and type of the program.
func readHuisstijl(_ knoop: Knoop, van organisatie: String, in werkmap: String) -> Huisstijl {
  knoop.onlyKeys(Bestandssleutel.huisstijl)
  let standaard = Huisstijl()
  return Huisstijl(
    merkkleur: readKleur(knoop, "merkkleur") ?? standaard.merkkleur,
    accentkleur: readKleur(knoop, "accentkleur") ?? standaard.accentkleur,
    lettertype: knoop.veld("lettertype").flatMap(readLettertype),
    logo: knoop.veld("logo").flatMap { readLogo($0, alt: "Logo van \(organisatie)", in: werkmap) })
}

private func readKleur(_ knoop: Knoop, _ sleutel: String) -> Kleur? {
  guard let veld = knoop.veld(sleutel), let tekst = veld.alsTekst() else { return nil }
  if tekst.utf8.count == 7, let kleur = Kleur(hex: tekst) { return kleur }
  veld.report("'\(tekst)' is geen kleur", "Schrijf een kleur als \"#0b5c73\", met aanhalingstekens")
  return nil
}

/// Excel takes 31 characters. The name ends up in style sheets and XML, so that it may hold nothing else.
private func readLettertype(_ knoop: Knoop) -> String? {
  guard let naam = knoop.alsTekst() else { return nil }
  if naam.count <= 31, naam.allSatisfy({ $0.isLetter || $0.isWholeNumber || $0 == " " || $0 == "-" }) { return naam }
  knoop.report(
    "'\(naam)' is geen naam van een lettertype", "Schrijf één naam van letters, cijfers en spaties, zoals Open Sans")
  return nil
}
