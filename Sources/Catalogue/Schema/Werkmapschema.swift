import Domain

/// `verantwoording.yaml`: the thresholds come from the list of the loader, with its bounds.
enum Werkmapschema: Schemabouw {
  static var wortel: Schema {
    document(
      "Instellingen van een werkmap",
      object(
        Bestandssleutel.werkmap,
        [
          "organisatie": text("Wie zich verantwoordt."), "gemeente": text("Aan welke gemeente."),
          "banier": text("Een regel boven elke bladzijde."), "huisstijl": huisstijl,
          "vanaf": pattern("^[0-9]{4}-(0[1-9]|1[0-2])$", "De eerste maand waarover u levert, als jjjj-mm."),
          "leeftijdsbanden": list(
            pattern("^([0-9]+-[0-9]+|[0-9]+\\+|onbekend)$", "Een band, zoals 4-7."),
            "De banden overlappen elkaar niet. Zet 'onbekend' erbij."),
          "werkvormen": texts("De vormen van werk in uw register van activiteiten."),
          "leefgebieden": texts("Waarover een signaal kan gaan."), "drempels": drempels,
          "woordkeus": table(text("Uw woord."), "Een woord van ons, en het woord dat uw gemeente liever leest."),
          "functies": table(singles("Schrijfwijzen in bestanden."), "Een functie met haar schrijfwijzen."),
          "partners": list(partner, "De soorten partners."),
          "termijnen": list(termijn, "Wanneer een stuk af moet zijn."),
          "bewaren": bewaren, "sleutelbestand": text("Waar de sleutel ligt; anders naast de werkmap."),
          "koppeling": choice(Koppeling.allCases.map(\.rawValue), "Herken een kind dat bij twee organisaties komt."),
          "tevredenheidsvraag": text("De vraag waarvan de antwoorden de tevredenheid zijn."), "rooster": rooster,
          "publicatieplan": publicatieplan,
          "managergroep": pattern(
            "^[a-z_][a-z0-9_-]{0,31}$", "De groep van deze machine die bij inbox, te-doen, toelichting en reports mag."),
        ], verplicht: ["organisatie", "gemeente", "vanaf", "leeftijdsbanden", "werkvormen"]))
  }

  private static var huisstijl: Schema {
    let kleur = pattern("^#[0-9a-fA-F]{6}$", "Een kleur met aanhalingstekens, zoals \"#0b5c73\".")
    return object(
      Bestandssleutel.huisstijl,
      [
        "merkkleur": kleur, "accentkleur": kleur,
        "lettertype": pattern("^[\\p{L}0-9 -]{1,31}$", "De naam van één lettertype, zoals Open Sans."),
        "logo": text("Een PNG, JPEG of SVG in de werkmap, van hoogstens 300 kB."),
      ])
  }

  private static var drempels: Schema {
    object(
      drempelregels.map(\.naam),
      Dictionary(
        uniqueKeysWithValues: drempelregels.map { regel in
          (regel.naam, whole("Anders: \(Drempels()[keyPath: regel.veld]).", regel.grenzen))
        }))
  }

  private static var publicatieplan: Schema {
    let tabellen = object(
      Tabelsoort.allCases.map(\.rawValue),
      Dictionary(
        uniqueKeysWithValues: Tabelsoort.allCases.map {
          (
            $0.rawValue,
            choice(Publicatieslag.allCases.map(\.rawValue), "Vanaf welke periode deze tabel in de editie staat.")
          )
        }))
    return object(
      Bestandssleutel.publicatieplan,
      Dictionary(uniqueKeysWithValues: Bestandssleutel.publicatieplan.map { ($0, tabellen) }))
  }

  private static var rooster: Schema {
    let tijd = pattern("^[0-9]{1,2}:[0-9]{2}$", "Uur en minuut, zoals 06:30.")
    return object(
      Bestandssleutel.rooster,
      [
        "dag": object(Bestandssleutel.roosterdag, ["tijd": tijd], verplicht: ["tijd"]),
        "maand": object(
          Bestandssleutel.roostermaand, ["dag": whole("De dag van de maand.", 1...28), "tijd": tijd],
          verplicht: ["tijd"]),
        "perioden": list(
          choice(Taakrooster.Slag.allCases.map(\.rawValue), "Een periode."), "Rapporten die erbij komen als zij om is."),
        "correcties": yesNo("Rapporten opnieuw maken waarin later iets veranderde?"),
        "reservekopie": object(
          Bestandssleutel.roosterkopie,
          [
            "weekdag": choice(weekdagen, "Op welke dag."), "tijd": tijd, "naar": text("De map voor de kopie."),
            "versleuteld_voor": texts("Openbare sleutels van age (age1…): voor wie de kopie is."),
          ],
          verplicht: ["tijd", "naar"]),
        "melding": object(
          Bestandssleutel.roostermelding,
          [
            "opdracht": texts("Het programma, met zijn hele pad."), "seconden": whole("Hoogstens zo lang.", 1...600),
            "altijd": yesNo("Ook als er niets is?"),
          ], verplicht: ["opdracht"]),
      ])
  }

  private static var partner: Schema {
    object(
      Bestandssleutel.partner,
      [
        "naam": text("De soort partner."), "landelijk": whole("Landelijk deel, in procenten.", 0...100),
        "toelichting": text("Wat eronder valt."),
      ], verplicht: ["naam"])
  }

  private static var termijn: Schema {
    object(
      Bestandssleutel.termijn,
      ["stuk": text("Welk stuk."), "dag": whole("De dag.", 1...31), "maand": whole("De maand.", 1...12)],
      verplicht: ["stuk", "dag", "maand"])
  }

  private static var bewaren: Schema {
    object(
      Bestandssleutel.bewaren,
      [
        "bronbestanden_maanden": whole("Zo lang blijven geleverde bestanden.", 0...120),
        "rijen_jaren": whole("Zo lang blijven de rijen.", 0...20),
        "totalen_jaren": whole("Zo lang blijven de totalen.", 1...50),
      ])
  }
}

/// `schrijfwijzen.yaml`: a list for every kind of word.
enum Woordschema: Schemabouw {
  static var wortel: Schema {
    document(
      "Woorden uit bestanden",
      object(
        Woordsoort.allCases.map(\.rawValue),
        Dictionary(
          uniqueKeysWithValues: Woordsoort.allCases.map {
            ($0.rawValue, table(singles("Schrijfwijzen die hetzelfde betekenen."), "Woorden: \($0.naam)."))
          })))
  }
}
