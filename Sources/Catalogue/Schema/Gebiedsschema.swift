import Domain

/// `gebieden/JAAR.yaml` and `vakanties.yaml`.
enum Gebiedsschema: Schemabouw {
  static var gebieden: Schema {
    document(
      "De wijken van een gemeente in één jaar",
      object(
        Bestandssleutel.gebieden,
        [
          "jaar": whole("Het jaar van de indeling.", 1990...2100), "bron": text("Waar de wijken vandaan komen."),
          "gemeente": object(
            Bestandssleutel.gemeente,
            ["code": text("De code van het CBS, zoals GM0392."), "naam": text("De naam.")],
            verplicht: ["code", "naam"]),
          "wijken": list(wijk, "Elke wijk één keer."), "inwoners": list(inwoners, "Inwoners, per leeftijd en dag."),
        ], verplicht: ["jaar", "bron", "gemeente", "wijken"]), ["dag": day])
  }

  private static var wijk: Schema {
    object(
      Bestandssleutel.wijk,
      [
        "code": text("De code van het CBS, zoals WK039201."), "naam": text("De naam."),
        "stadsdeel": text("In welk stadsdeel de wijk ligt."),
        "aandachtswijk": yesNo("Krijgt deze wijk extra aandacht?"),
        "plaats": object(
          Bestandssleutel.plaats, ["rij": whole("De rij op de kaart.", 1...40), "kolom": whole("De kolom.", 1...8)]),
        "aliassen": singles("Andere namen in bestanden."), "postcodes": singles("Vier cijfers of zes tekens."),
      ], verplicht: ["code", "naam", "stadsdeel"])
  }

  private static var inwoners: Schema {
    object(
      Bestandssleutel.inwoners,
      [
        "leeftijd": pattern("^[0-9]+-[0-9]+$", "Zoals 4-12."), "peildatum": reference("dag"),
        "bron": text("Van wie het getal is."), "gemeente": whole("Het totaal, als dat anders is.", 0...20_000_000),
        "wijken": table(whole("Inwoners.", 0...10_000_000), "Per wijk een aantal."),
      ], verplicht: ["leeftijd", "peildatum", "bron", "wijken"])
  }

  static var kalender: Schema {
    document(
      "Schoolvakanties en feestdagen",
      object(
        Bestandssleutel.vakanties,
        [
          "regio": text("De regio van de schoolvakanties."), "bron": text("Waar de dagen vandaan komen."),
          "vakanties": list(
            object(
              Bestandssleutel.vakantie,
              ["naam": text("Zoals Herfstvakantie 2025."), "van": reference("dag"), "tot": reference("dag")],
              verplicht: ["naam", "van", "tot"]), "Vakanties overlappen elkaar niet."),
          "feestdagen": object(
            Bestandssleutel.feestdagen,
            [
              "zonder": list(
                choice(Feestdagen.Wettelijk.allCases.map(\.rawValue), "Een feestdag."), "Dagen waarop u werkt."),
              "extra": list(
                object(
                  Bestandssleutel.feestdag, ["naam": text("Hoe de dag heet."), "dag": reference("dag")],
                  verplicht: ["naam", "dag"]), "Uw eigen vrije dagen."),
            ]),
        ], verplicht: ["bron", "vakanties"]), ["dag": day])
  }
}
