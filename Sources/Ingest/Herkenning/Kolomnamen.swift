internal import Domain

/// How systems and people call the columns that we know, and those that a person stands behind.
enum Kolomnamen {
  /// Names per field, as they occur; compared folded.
  private static let namen: [Veld: [String]] = [
    .bijeenkomst: [
      "bijeenkomst", "bijeenkomstnr", "bijeenkomstnummer", "bijeenkomst id", "sessie", "sessie id", "sessienummer",
      "sessienr",
    ],
    .datum: [
      "datum", "dag", "datum activiteit", "datum bijeenkomst", "activiteitdatum", "sessiedatum", "datum signaal",
      "signaaldatum", "tijdstempel", "timestamp", "datum en tijd",
    ],
    .begintijd: ["begin", "begintijd", "starttijd", "start", "van", "aanvang", "aanvangstijd"],
    .eindtijd: ["eind", "einde", "eindtijd", "tot"],
    .activiteit: [
      "activiteit", "activiteitcode", "activiteit code", "activiteit id", "activiteitnummer", "code activiteit",
    ],
    .locatie: ["locatie", "plaats", "accommodatie", "gebouw", "speeltuin", "locatienaam"],
    .wijk: ["wijk", "wijkcode", "wijk code", "wijknaam", "buurt", "gebied"],
    .kind: [
      "kind", "kindnummer", "kind id", "kindnr", "kindcode", "deelnemer", "deelnemernummer", "deelnemer id",
      "clientnummer", "client id", "deelnr", "deelnemernr", "lidnummer", "lidnr", "leerlingnummer",
    ],
    .geboortedatum: ["geboortedatum", "gebdatum", "geb datum", "geboren", "geboortedag"],
    .postcode: ["postcode", "pc", "pc4", "pc6"],
    .status: ["status", "aanwezigheid", "aanwezig", "presentie"],
    .anoniem: [
      "anoniem", "anonieme deelnemers", "aantal anoniem", "aantal kinderen", "koppen", "aantal", "aantal aanwezig",
      "opkomst",
    ],
    .ouders: ["ouders", "aantal ouders", "ouders aanwezig", "aanwezige ouders", "ouders geteld", "opvoeders"],
    .begeleiders: ["begeleiders", "aantal begeleiders", "begeleiding"],
    .naam: ["naam", "naam activiteit", "activiteitnaam", "omschrijving"],
    .werkvorm: ["werkvorm", "vorm", "soort activiteit"],
    .doelen: ["doelen", "doel", "doelcodes", "kinderwerkdoelen"],
    .partners: ["partners", "partner", "samenwerkingspartner"],
    .uitkomst: ["uitkomst", "uitgevoerd", "gehouden", "doorgegaan", "stand"],
    .signaal: ["signaal", "signaal id", "signaalnummer", "signaalnr"],
    .leefgebied: ["leefgebied", "leefdomein", "domein"],
    .melder: ["melder", "melder functie", "functie", "functie melder", "gesignaleerd door"],
    .doorgespeeldAan: ["doorgespeeld aan", "doorgezet naar", "overgedragen aan"],
    .doorgespeeld: ["datum doorgespeeld", "doorgespeeld op", "doorgezet op"],
    .opgepakt: ["opgepakt", "datum opgepakt", "opgepakt op"],
    .afgerond: ["afgerond", "datum afgerond", "afgerond op"],
    .teruggekoppeld: ["teruggekoppeld", "terugkoppeling", "datum terugkoppeling"],
    .warm: ["warm", "warme overdracht"],
    .evaluatie: ["evaluatie", "evaluatie id", "evaluatienummer"],
    .doelgroep: ["doelgroep"],
    .vraag: ["vraag", "stelling"],
    .schaal: ["schaal"],
    .uitgenodigd: ["uitgenodigd", "aantal uitgenodigd"],
    .antwoorden: ["antwoorden", "respondenten", "aantal antwoorden"],
    .som: ["som", "som scores", "totaalscore"],
    .peildatum: ["peildatum"],
    .wachtenden: ["wachtenden", "aantal wachtenden", "wachtlijst"],
    .langsteWeken: ["langste weken", "langste wachttijd", "langste wachttijd weken"],
    .antwoord: ["antwoord", "score", "cijfer"],
    .geldigVan: ["geldig van", "geldig vanaf", "vanaf", "ingangsdatum"],
    .geldigTot: ["geldig tot", "geldig tot en met", "einddatum"],
    .exportdatum: [
      "exportdatum", "export datum", "datum export", "datum van export", "afgedrukt op", "geexporteerd op",
      "aangemaakt op",
    ],
    .maand: ["maand", "periode", "maand en jaar"],
    .uren: ["uren", "aantal uren", "vrijwilligersuren", "uren vrijwilligers"],
    .aanbod: ["aanbod", "aanbod jongerenwerk", "naar aanbod", "naar", "vervolgaanbod", "doorstroom naar"],
    .bezoeker: ["bezoeker", "functie bezoeker", "bezoeker functie"],
  ]

  /// Which fields a kind of file can have.
  static func velden(van soort: Leveringsoort) -> [Veld] { soort.vorm.velden }

  /// How columns of this field are called, as they occur.
  static func spellings(_ veld: Veld) -> [String] { namen[veld] ?? [] }

  /// The field that a column is called after in a file of this kind.
  static func veld(_ naam: String, in soort: Leveringsoort) -> Veld? {
    let gevouwen = folded(naam)
    return velden(van: soort).first { veld in
      namen[veld]?.contains { folded($0) == gevouwen } ?? false || folded(veld.rawValue) == gevouwen
    }
  }

  /// The same for a header of several rows: the whole name, or the words of one row from the bottom up.
  static func veld(_ delen: [String], in soort: Leveringsoort) -> Veld? {
    veld(delen.joined(separator: " "), in: soort) ?? delen.reversed().lazy.compactMap { veld($0, in: soort) }.first
  }

  static func isBekend(_ delen: [String]) -> Bool {
    Leveringsoort.allCases.contains { veld(delen, in: $0) != nil } || delen.contains(where: isPersoonlijk)
  }

  /// The kind of file that these columns fit best, and how sure that is; nil when nothing fits.
  ///
  /// Every column that a kind knows speaks for it, every field that it cannot do without and that is missing against it: one
  /// odd column decides nothing.
  ///
  /// - Parameters:
  ///   - isBreed: dates stand across, and tell what a presentielijst needs.
  ///   - heeftTellingen: columns of boys and girls are one head count.
  static func soort(voor kolommen: [[String]], isBreed: Bool, heeftTellingen: Bool = false) -> Soortkeuze? {
    let scores = Leveringsoort.allCases.map { soort -> Soortkeuze in
      var gevonden = Set(kolommen.compactMap { veld($0, in: soort) })
      if soort == .aanwezigheid, heeftTellingen { gevonden.insert(.anoniem) }
      let breed: Set<Veld> = isBreed && soort == .aanwezigheid ? [.datum, .bijeenkomst, .status] : []
      let ontbreekt = soort.nodigeVelden.filter { nodig in
        !gevonden.contains(nodig) && !breed.contains(nodig)
          && !(soort == .aanwezigheid && isCounted(nodig, gevonden))
      }
      return Soortkeuze(
        soort: soort, passend: gevonden.count, kolommen: kolommen.count, ontbreekt: ontbreekt,
        punten: gevonden.count * 2 - ontbreekt.count * 3 + (breed.isEmpty ? 0 : 6), isBreed: !breed.isEmpty)
    }.sorted { ($1.punten, $0.soort.rawValue) < ($0.punten, $1.soort.rawValue) }
    guard var beste = scores.first, beste.passend > 0 else { return nil }
    beste.voorsprong = beste.punten - scores[1].punten
    return beste
  }

  /// A list of counts has no child and no status.
  private static func isCounted(_ veld: Veld, _ gevonden: Set<Veld>) -> Bool {
    (veld == .kind || veld == .status) && (gevonden.contains(.anoniem) || gevonden.contains(.ouders))
  }

  /// A column that a person can be known by, or that holds free text: never shown.
  static func isPersoonlijk(_ naam: String) -> Bool {
    let gevouwen = folded(naam)
    let delen = [
      "voornaam", "achternaam", "familienaam", "roepnaam", "tussenvoegsel", "naamkind", "kindnaam", "deelnemernaam",
      "adres", "straat", "huisnummer", "woonplaats", "telefoon", "mobiel", "mail", "geboorte", "geboren", "postcode",
      "opmerking",
      "toelichting", "omschrijving", "verhaal", "vrijetekst", "bijzonderheden", "notitie", "ouder", "verzorger",
      "contactpersoon", "nationaliteit", "geslacht",
      "school", "huisarts", "allergie", "medisch", "kind", "client", "deelnemer",
    ]
    return gevouwen == "naam" || isBSN(naam) || delen.contains { gevouwen.contains($0) }
  }

  /// A column for the citizen service number, which may not be there at all.
  static func isBSN(_ naam: String) -> Bool {
    let gevouwen = folded(naam)
    return ["bsn", "burgerservice", "sofinummer", "sofinr"].contains { gevouwen.contains($0) }
  }

  /// Spellings of attendance that may be shown: they say nothing about a child.
  static let presentie: [(woord: String, schrijfwijzen: [String])] = [
    ("aanwezig", ["aanwezig", "ja", "j", "x", "1", "waar", "true", "present", "v", "✓", "✔"]),
    ("afgemeld", ["afgemeld", "ziek", "verhinderd", "afmelding", "a", "z"]),
    ("afwezig", ["afwezig", "nee", "n", "0", "onwaar", "false", "noshow"]),
  ]
}
