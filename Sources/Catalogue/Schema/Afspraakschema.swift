import Domain

/// `resultaatafspraken.yaml`. Made from the same lists as the loader: a new measure, unit or key is in it by itself.
enum Afspraakschema: Schemabouw {
  static var wortel: Schema {
    document(
      "Resultaatafspraken van een werkmap",
      object(
        Afspraaksleutel.bestand,
        [
          "versie": text("De versie van deze lijst met afspraken."),
          "afspraken": list(reference("afspraak"), "De afspraken, in de volgorde van het rapport."),
        ], verplicht: ["afspraken"]),
      [
        "afspraak": afspraak, "deel": deel, "selectie": selectie, "verdeling": verdeling, "norm": norm,
        "voorwaarden": voorwaarden, "addendum": addendum, "waarde": waarde, "dag": day, "fasering": fasering,
      ])
  }

  private static var waarde: Schema {
    let eenheden = Set(Eenheid.allCases.flatMap { [$0.rawValue, $0.enkelvoud] } + ["procentpunt"]).sorted()
    return [
      "type": "string", "pattern": "^-?[0-9][0-9.,]* ?(\(eenheden.joined(separator: "|")))$",
      "description": "Een getal met zijn eenheid, zoals 1.500 kinderen of 20%.",
    ]
  }

  private static var fasering: Schema {
    [
      "description": "Hoeveel van de norm er onderweg moet zijn: lineair, eind, of delen die samen 100% zijn.",
      "oneOf": [
        choice(["lineair", "eind"], "Elke maand evenveel, of alleen het eind."),
        list(percentage("Een deel."), "Per deel van de periode."),
      ],
    ]
  }

  private static var toets: Schema {
    [
      "maat": choice(Afspraakmaat.alle.map(\.naam), "Wat er gemeten wordt."),
      "minimaal": whole("Minstens zoveel deelnames per kind, of activiteiten per doel.", 1...200),
      "maanden": whole("Binnen zoveel opeenvolgende maanden.", 1...12),
      "termijn": [
        "type": "string", "pattern": "^[0-9]+ (kalenderdagen|werkdagen)$", "description": "Zoals 14 kalenderdagen.",
      ] as Schema,
      "selectie": reference("selectie"), "verdeling": reference("verdeling"), "norm": reference("norm"),
      "fasering": reference("fasering"), "voorwaarden": reference("voorwaarden"),
    ]
  }

  private static var deel: Schema {
    let naam: Schema = ["naam": text("Hoe dit deel heet in het rapport, zoals: waarvan teruggekoppeld.")]
    return object(
      Afspraaksleutel.deel, naam.merging(toets) { eerste, _ in eerste }.merging(combinations) { eerste, _ in eerste })
  }

  private static var combinations: Schema {
    [
      "en": list(reference("deel"), "Alle delen moeten gehaald zijn."),
      "of": list(reference("deel"), "Eén deel is genoeg."),
    ]
  }

  private static var afspraak: Schema {
    let eigen: Schema = [
      "id": text("De code van de afspraak, zoals R01."), "titel": text("De afspraak in een paar woorden."),
      "artikel": text("Waar het is afgesproken."), "doelen": texts("De doelen waar de afspraak aan werkt, zoals D05."),
      "periode": [
        "type": "string",
        "description":
          "Waarover de norm geldt: \(Meetperiode.woorden.map(\.woord).joined(separator: ", ")), of een vaste periode.",
      ] as Schema,
      "geldig": object(
        Afspraaksleutel.geldig, ["van": reference("dag"), "tot": reference("dag")], verplicht: ["van", "tot"]),
      "deadline": reference("dag"), "addenda": list(reference("addendum"), "Wijzigingen onderweg."),
      "mijlpaal": object(
        Afspraaksleutel.mijlpaal, ["uiterlijk": reference("dag"), "bereikt": reference("dag")], verplicht: ["uiterlijk"]
      ),
      "inspanning": text("Wat u samen doet, zonder norm."),
    ]
    var uit = object(
      Afspraaksleutel.afspraak,
      eigen.merging(toets) { eerste, _ in eerste }.merging(combinations) { eerste, _ in eerste },
      verplicht: ["id", "titel", "periode", "geldig"])
    uit["oneOf"] = ["maat", "en", "of", "mijlpaal", "inspanning"].map { ["required": [$0]] }
    return uit
  }

  private static var selectie: Schema {
    object(
      Afspraaksleutel.selectie,
      [
        "plaats": choice(Selectie.Plaats.allCases.map(\.rawValue), "Waar de activiteit is, of waar het kind woont."),
        "gebieden": [
          "oneOf": [choice(["aandachtswijken"], "De wijken die de gemeente aanwees."), texts("Stadsdelen of wijken.")]
        ] as Schema,
        "doelen": texts("Activiteiten met een van deze doelen."), "werkvormen": texts("Alleen deze werkvormen."),
        "leeftijd": [
          "type": "string", "pattern": "^([0-9]+-[0-9]+|onbekend)$", "description": "Op de dag zelf, zoals 4-12.",
        ] as Schema,
        "organisaties": texts("Alleen deze bronnen."), "locaties": texts("Alleen deze locaties."),
        "activiteiten": texts("Alleen deze codes."), "leefgebieden": texts("Alleen signalen over deze leefgebieden."),
        "doelgroep": text("Van een evaluatie: kinderen of ouders."), "vraag": text("Van een evaluatie: welke vraag."),
        "zonder": object(
          Afspraaksleutel.zonder,
          [
            "activiteiten": texts("Deze codes niet."), "locaties": texts("Deze locaties niet."),
            "werkvormen": texts("Deze werkvormen niet."),
          ]),
      ])
  }

  private static var verdeling: Schema {
    let dimensies = Verdeling.Dimensie.allCases.map(\.rawValue)
    return object(
      Afspraaksleutel.verdeling,
      [
        "per": choice(dimensies, "Elk deel heeft dezelfde norm."), "alleen": texts("Alleen deze delen."),
        "dekking": [
          "oneOf": [
            choice(["elk"], "Elk deel moet de norm halen."),
            object(Afspraaksleutel.dekking, ["ten_minste": whole("Zoveel delen moeten de norm halen.", 1...10_000)]),
          ]
        ] as Schema,
        "verdeeld": choice(dimensies, "De norm zelf is verdeeld."),
        "delen": [
          "type": "object", "additionalProperties": percentage("Het deel van de norm."),
          "description": "Per deel een percentage, samen 100%.",
        ] as Schema,
      ])
  }

  private static var norm: Schema {
    var uit = object(
      Afspraaksleutel.norm,
      [
        "minimum": reference("waarde"), "maximum": reference("waarde"),
        "band": list(reference("waarde"), "De laagste en de hoogste."), "groei": reference("waarde"),
        "ten_opzichte_van": [
          "oneOf": [
            choice(["vorig_jaar"], "Dezelfde periode vorig jaar."),
            object(
              Afspraaksleutel.nulpunt,
              ["waarde": reference("waarde"), "toelichting": text("Waar de waarde vandaan komt.")],
              verplicht: ["waarde", "toelichting"]),
          ]
        ] as Schema,
        "mijlpaal": object(
          Afspraaksleutel.normmijlpaal, ["minstens": reference("waarde"), "uiterlijk": reference("dag")],
          verplicht: ["minstens", "uiterlijk"]),
        "zonder_oordeel": choice(["monitor", "nulmeting"], "Volgen zonder norm, of voor het eerst meten."),
        "kwalitatief": reference("waarde"),
      ])
    let soorten = Afspraaksleutel.norm.filter { $0 != "ten_opzichte_van" }
    uit["oneOf"] = soorten.map { ["required": [$0]] }
    return uit
  }

  private static var voorwaarden: Schema {
    object(
      Afspraaksleutel.voorwaarden,
      [
        "minimale_noemer": whole("Onder dit aantal geen oordeel.", 1...1_000_000),
        "minimale_respons": percentage("Onder deze respons geen oordeel."),
        "toegestane_uitval": whole("Zoveel mag er uitvallen.", 0...1_000),
        "zonder_vakanties": choice(["ja", "nee"], "Weken in een schoolvakantie tellen niet."),
        "bij_ontbreken": [
          "oneOf": [
            choice(["niet_beoordelen"], "Geen oordeel als een levering ontbreekt."),
            object(
              Afspraaksleutel.bijOntbreken, ["minstens_maanden": whole("Wel een oordeel vanaf zoveel maanden.", 1...12)]
            ),
          ]
        ] as Schema,
      ])
  }

  private static var addendum: Schema {
    object(
      Afspraaksleutel.addendum,
      [
        "vanaf": reference("dag"), "artikel": text("Waar de wijziging staat."), "reden": text("Waarom."),
        "onderdeel": whole("Welk deel van en/of, vanaf 1.", 1...100), "norm": reference("norm"),
        "fasering": reference("fasering"),
      ], verplicht: ["vanaf", "artikel", "reden", "norm"])
  }
}
