import Domain

/// A file of `bronnen/`. Fields, kinds and notations are those of the loader.
enum Bronschema: Schemabouw {
  static var wortel: Schema {
    document(
      "Een bron: wie levert, en hoe haar bestanden eruitzien",
      object(
        Bestandssleutel.bron,
        [
          "bron": pattern("^[a-z0-9_-]{1,40}$", "Een korte code, zonder spaties."),
          "organisatie": text("De organisatie die levert."), "onderaannemer": yesNo("Werkt zij voor een ander?"),
          "kindsleutel": choice(["gedeeld", "eigen"], "Is hetzelfde kindnummer in elke bron hetzelfde kind?"),
          "koppeling": choice(Koppeling.allCases.map(\.rawValue), "Herken kinderen van andere organisaties."),
          "contact": object(
            Bestandssleutel.contact,
            [
              "naam": text("Wie u belt als er iets ontbreekt."), "telefoon": single("Het telefoonnummer."),
              "mail": text("Het e-mailadres."),
            ], verplicht: ["naam"]),
          "leveringen": list(levering, "Elk soort bestand dat deze bron levert."),
        ], verplicht: ["bron", "organisatie", "leveringen"]), ["kolom": kolom])
  }

  private static var velden: [String] { Veld.allCases.map(\.rawValue) }

  private static func perVeld(_ van: Schema, _ uitleg: String) -> Schema {
    var uit = object(velden, Dictionary(uniqueKeysWithValues: velden.map { ($0, van) }))
    uit["description"] = uitleg
    return uit
  }

  private static var levering: Schema {
    object(
      Bestandssleutel.levering,
      [
        "soort": choice(Leveringsoort.allCases.map(\.rawValue), "Wat er in het bestand staat."),
        "bestand": pattern("^[^/]+$", "De naam, met * voor wat wisselt."),
        "periode": single("bestandsnaam, kolom, of een vaste periode zoals 2025-K1."),
        "ritme": choice(Leveringsprofiel.Ritme.allCases.map(\.rawValue), "Hoe vaak het bestand komt."),
        "uiterlijk": whole("Op deze dag van de volgende maand is het bestand er.", 1...31),
        "buiten_periode": choice(
          Leveringsprofiel.BuitenPeriode.allCases.map(\.rawValue), "Wat er gebeurt met een rij van een andere maand."),
        "delen": choice(Leveringsdelen.allCases.map(\.rawValue), "Waaraan u ziet welk deel van de maand dit is."),
        "volledig": yesNo("Loopt het bestand door tot het eind van zijn periode?"), "formaat": formaat,
        "totaalregels": singles("Woorden vooraan een regel met totalen."),
        "kolommen": perVeld(reference("kolom"), "Per veld de naam van de kolom."),
        "waarden": perVeld(
          table(singles("Schrijfwijzen in het bestand."), "Ons woord, met hun schrijfwijzen."),
          "Wat woorden in een kolom betekenen."),
        "vast": perVeld(single("De waarde."), "Wat voor het hele bestand geldt."),
        "breed": object(
          Bestandssleutel.breed,
          ["notatie": text("Hoe de datums bovenaan staan."), "weekdag": choice(weekdagen, "Op welke dag.")],
          verplicht: ["notatie"]),
        "nummer": object(Bestandssleutel.nummer, ["cijfers": whole("Cijfers van een kindnummer.", 1...18)]),
        "splitsen": perVeld(text("Het teken tussen de waarden."), "Velden met meer waarden in één cel."),
        "aangekruist": perVeld(
          table(singles("Namen van kolommen."), "Ons woord, met de kolommen."), "Kolommen met kruisjes."),
        "optellen": perVeld(singles("Namen van kolommen."), "Velden die de som zijn van kolommen."),
        "overslaan": object(
          Bestandssleutel.overslaan,
          ["kolom": singles("Namen van de kolom."), "waarden": singles("Rijen met deze waarden tellen niet.")],
          verplicht: ["kolom", "waarden"]),
        "blad_is": choice(velden, "Het veld dat in de naam van het blad staat."),
      ], verplicht: ["soort", "bestand", "kolommen"])
  }

  private static var formaat: Schema {
    object(
      Bestandssleutel.formaat,
      [
        "soort": choice(Bestandsformaat.Soort.allCases.map(\.rawValue), "Het soort bestand."),
        "scheiding": choice(scheidingen.keys.sorted(), "Het teken tussen de kolommen."),
        "codering": choice(Bestandsformaat.Codering.allCases.map(\.rawValue), "Hoe letters zijn opgeslagen."),
        "blad": text("De naam van het blad; * mag."), "bladen": singles("Namen van meer bladen."),
        "regels_voor_kop": whole("Regels boven de kop.", 0...1000), "kopregels": whole("Regels van de kop.", 1...5),
      ])
  }

  private static var kolom: Schema {
    object(
      Bestandssleutel.kolom,
      [
        "namen": singles("Namen die de kolom kan hebben."),
        "notatie": choice(notaties, "Hoe datums of tijden er staan."),
        "verplicht": yesNo("Moet de kolom er zijn?"),
      ], verplicht: ["namen"])
  }
}
