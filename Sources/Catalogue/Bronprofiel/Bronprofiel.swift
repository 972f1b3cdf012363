package import Domain

/// One file of `bronnen/`: who delivers, and how its files are written. Nil when something that must be there is missing.
package func readBronprofiel(_ knoop: Knoop) -> Bronprofiel? {
  knoop.onlyKeys(Bestandssleutel.bron)
  let code = knoop.tekst("bron")
  if let code, !isBroncode(code) {
    knoop.veld("bron")?.report(
      "De broncode '\(code)' heeft andere tekens dan kleine letters, cijfers en streepjes",
      "Kies een korte code zoals 'buurts' of 'speeltuin-noord'")
  }
  let organisatie = knoop.tekst("organisatie")
  let isOnderaannemer = knoop.jaNee("onderaannemer", anders: false)
  let kindsleutel = knoop.veld("kindsleutel").map { $0.alsKeuze(uit: ["gedeeld", "eigen"]) } ?? "gedeeld"
  let elementen = knoop.lijst("leveringen")
  if knoop.heeft("leveringen"), elementen.isEmpty {
    knoop.report("De lijst 'leveringen' is leeg", "Noem elk soort bestand dat deze bron levert")
  }
  let leveringen = elementen.compactMap(readLeveringsprofiel)
  let koppeling = knoop.veld("koppeling")?.alsKeuze(Koppeling.self)
  if koppeling != nil {
    for (levering, element) in zip(leveringen, elementen) { requireNames(levering, element) }
  }
  guard let code, let organisatie else { return nil }
  var profiel = Bronprofiel(
    bron: BronID(code), organisatie: organisatie, isOnderaannemer: isOnderaannemer,
    deeltKindsleutels: kindsleutel != "eigen", leveringen: leveringen)
  profiel.koppeling = koppeling
  profiel.contact = knoop.veld("contact").flatMap(readContact)
  return profiel
}

private func readContact(_ knoop: Knoop) -> Broncontact? {
  knoop.onlyKeys(Bestandssleutel.contact)
  return knoop.tekst("naam").map {
    Broncontact(naam: $0, telefoon: knoop.veld("telefoon")?.alsTekst(), mail: knoop.veld("mail")?.alsTekst())
  }
}

/// A presentielijst that names no child cannot link any.
private func requireNames(_ levering: Leveringsprofiel, _ knoop: Knoop) {
  guard levering.soort == .aanwezigheid, levering.kolommen[.kind] != nil else { return }
  func heeft(_ velden: Veld...) -> Bool { velden.allSatisfy { levering.kolommen[$0] != nil } }
  if heeft(.geboortedatum), heeft(.voornaam, .achternaam) || heeft(.naam) { return }
  (knoop.veld("kolommen") ?? knoop).report(
    "Voor de koppeling op naam en geboortedatum ontbreken kolommen",
    "Voeg geboortedatum toe, en voornaam en achternaam, of naam")
}

/// The code ends up in file names and in keys of the store.
private func isBroncode(_ code: String) -> Bool {
  !code.isEmpty && code.utf8.count <= 40
    && code.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 }
}
