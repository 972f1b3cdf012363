import Domain

/// What is odd in settings that are whole: start values that nobody filled in, and thresholds of nought.
func readBezwaren(_ catalogus: Catalogus) -> [Instellingsbezwaar] {
  var uit: [Instellingsbezwaar] = []
  let werkmap = catalogus.werkmap
  for (sleutel, waarde) in [("organisatie", werkmap.organisatie), ("gemeente", werkmap.gemeente)]
  where Beginwaarde.isNogLeeg(waarde) {
    uit.append(.nietIngevuld(bestand: "verantwoording.yaml", sleutel: sleutel))
  }
  if Beginwaarde.isNogLeeg(catalogus.gebieden.gemeentenaam) {
    uit.append(.nietIngevuld(bestand: "gebieden/\(catalogus.gebieden.jaar).yaml", sleutel: "gemeente"))
  }
  for bron in catalogus.bronnen {
    for (sleutel, waarde) in [("bron", bron.bron.code), ("organisatie", bron.organisatie)]
    where Beginwaarde.isNogLeeg(waarde) {
      uit.append(.nietIngevuld(bestand: "bronnen/\(bron.bron.code).yaml", sleutel: sleutel))
    }
  }
  if werkmap.drempels.kinderenVerborgenTotEnMet == 0 { uit.append(.drempelNul("kinderen_verborgen_tot_en_met")) }
  if werkmap.drempels.signalenVerborgenOnder == 0 { uit.append(.drempelNul("signalen_verborgen_onder")) }
  return uit
}

/// Reports a gemeente whose wijken are those of another: every row would be refused, or counted in the wrong place.
///
/// A name may say more than the areas do ('gemeente Haarlem'), or be the code.
func checkGemeente(_ knoop: Knoop?, _ gemeente: String, _ gebieden: Gebiedsindeling) {
  let eigen = folded(gemeente), ander = folded(gebieden.gemeentenaam)
  if Beginwaarde.isNogLeeg(gemeente) || Beginwaarde.isNogLeeg(gebieden.gemeentenaam) { return }
  if eigen == folded(gebieden.gemeente.code) || eigen.contains(ander) || ander.contains(eigen) { return }
  knoop?.veld("gemeente")?.report(
    "De gemeente is '\(gemeente)', en de wijken in gebieden/ zijn van '\(gebieden.gemeentenaam)'",
    "Verbeter de naam, of haal de goede wijken op met 'verantwoording gebieden inlezen'")
}
