import Domain

/// `doelen.yaml`, the files of `catalogi/` and those of `koppelingen/`.
enum Doelschema: Schemabouw {
  static var catalogus: Schema {
    document(
      "Een lijst met doelen",
      object(
        Bestandssleutel.doelen,
        [
          "naam": text("De korte naam van de lijst."), "titel": text("Hoe de lijst heet in het rapport."),
          "versie": single("De versie van de lijst."), "bron": text("Waar de lijst vandaan komt."),
          "doelen": list(doel, "Hoogstens \(Doelcatalogus.grootsteAantal) doelen."),
          // Inside the file of the catalogue itself, its name may be left out.
          "koppeling": crosswalk(verplicht: ["auteur", "datum", "reden", "doelen"]),
        ], verplicht: ["naam", "titel", "versie", "bron", "doelen"]), ["dag": day])
  }

  static var kruising: Schema {
    document(
      "Hoe de tien doelen bij een andere lijst passen",
      crosswalk(verplicht: ["catalogus", "auteur", "datum", "reden", "doelen"]), ["dag": day])
  }

  private static var doel: Schema {
    object(
      Bestandssleutel.doel,
      [
        "id": text("De code, zoals D01."), "kort": text("De korte naam."),
        "tekst": text("De tekst, letter voor letter."),
        "achtergrond": text("Uitleg bij het doel."),
        "kijkvraag": text("Waar u op let bij een praktijkbezoek."),
        "telt": choice(
          Doelpubliek.allCases.map(\.rawValue), "Wie er telt bij dit doel: kinderen, of ouders waar zij geteld zijn."),
        "landelijk": whole("Landelijk deel van de kinderwerkers, in procenten.", 0...100),
      ], verplicht: ["id", "kort", "tekst"])
  }

  private static func crosswalk(verplicht: [String]) -> Schema {
    object(
      Bestandssleutel.koppeling,
      [
        "catalogus": text("De naam van de andere lijst."), "auteur": text("Wie de koppeling maakte."),
        "datum": reference("dag"), "reden": text("Waarom zo."),
        "doelen": table(singles("De doelen die erbij passen; [] als er geen is."), "Per doel van de tien."),
      ], verplicht: verplicht)
  }
}
