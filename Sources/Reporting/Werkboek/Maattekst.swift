package import Domain

/// How a measure is called at the head of a column, in what it is counted, and what it means. B1.
extension Maat {
  package var kop: String {
    switch self {
    case .bijeenkomsten: "Bijeenkomsten"
    case .deelnames: "Deelnames"
    case .anoniemeDeelnames: "Anonieme deelnames"
    case .uniekeKinderen: "Unieke kinderen"
    case .groepsgrootte: "Groepsgrootte"
    case .vasteKinderen: "Vaste kinderen"
    case .aandeelVasteKinderen: "Aandeel vaste kinderen"
    case .wekenMetAanbod: "Weken met aanbod"
    case .schoolwekenMetAanbod: "Schoolweken met aanbod"
    case .schoolweken: "Schoolweken"
    case .langsteGatWeken: "Langste gat (weken)"
    case .langsteGatSchoolweken: "Langste gat (schoolweken)"
    case .activiteitsuren: "Activiteitsuren"
    case .activiteiten: "Activiteiten"
    case .gepland: "Gepland"
    case .afgelast: "Afgelast"
    case .afgelastOvermacht: "Afgelast door overmacht"
    case .signalen: "Signalen"
    case .signalenDoorgespeeld14d: "Doorgespeeld binnen 14 dagen"
    case .aandeelDoorgespeeld14d: "Aandeel doorgespeeld binnen 14 dagen"
    case .signalenDoorgespeeld: "Doorgespeeld"
    case .signalenOpgepakt: "Opgepakt"
    case .signalenAfgerond: "Afgerond"
    case .mediaanDagenDoorgespeeld: "Dagen tot doorspelen (mediaan)"
    case .mediaanDagenOpgepakt: "Dagen tot oppakken (mediaan)"
    case .mediaanDagenAfgerond: "Dagen tot afronden (mediaan)"
    case .evaluatieAntwoorden: "Antwoorden op vragenlijsten"
    case .tevredenheid: "Tevredenheid"
    case .wachtlijst: "Wachtlijst"
    case .praktijkbezoeken: "Praktijkbezoeken"
    }
  }

  package var eenheid: String {
    switch self {
    case .bijeenkomsten, .gepland, .afgelast, .afgelastOvermacht: "bijeenkomsten"
    case .deelnames, .anoniemeDeelnames: "deelnames"
    case .uniekeKinderen, .vasteKinderen, .wachtlijst: "kinderen"
    case .groepsgrootte: "kinderen per bijeenkomst"
    case .aandeelVasteKinderen: "% van de kinderen"
    case .wekenMetAanbod, .langsteGatWeken: "weken"
    case .schoolwekenMetAanbod, .schoolweken, .langsteGatSchoolweken: "schoolweken"
    case .activiteitsuren: "uren"
    case .activiteiten: "activiteiten"
    case .signalen, .signalenDoorgespeeld14d, .signalenDoorgespeeld, .signalenOpgepakt, .signalenAfgerond: "signalen"
    case .aandeelDoorgespeeld14d: "% van de signalen"
    case .mediaanDagenDoorgespeeld, .mediaanDagenOpgepakt, .mediaanDagenAfgerond: "kalenderdagen"
    case .evaluatieAntwoorden: "antwoorden"
    case .tevredenheid: "cijfer van 1 tot 10"
    case .praktijkbezoeken: "bezoeken"
    }
  }

  package var uitleg: String {
    switch self {
    case .bijeenkomsten: "Keren dat een activiteit doorging met minstens één kind. Een bijeenkomst is op één datum."
    case .deelnames: "Kinderen op de presentielijsten. Een kind dat drie keer komt, telt drie keer."
    case .anoniemeDeelnames: "Koppen geteld bij open aanbod, zonder naam. Deze tellen niet mee als unieke kinderen."
    case .uniekeKinderen: "Verschillende kinderen. Een kind telt één keer, hoe vaak het ook komt. Niet optellen."
    case .groepsgrootte: "Deelnames gedeeld door bijeenkomsten met een presentielijst."
    case .vasteKinderen: "Kinderen met vier of meer deelnames in de periode. Niet optellen."
    case .aandeelVasteKinderen: "Vaste kinderen gedeeld door unieke kinderen."
    case .wekenMetAanbod: "Weken met minstens één bijeenkomst. Een week hoort bij de maand van de donderdag."
    case .schoolwekenMetAanbod: "Schoolweken met minstens één bijeenkomst. Vakantieweken tellen niet mee."
    case .schoolweken:
      "Weken die geen vakantieweek zijn, en die voorbij zijn. Een week hoort bij de maand van de donderdag."
    case .langsteGatWeken: "Meeste weken achter elkaar zonder bijeenkomst, ook in de vakantie."
    case .langsteGatSchoolweken: "Meeste schoolweken achter elkaar zonder bijeenkomst. Een vakantieweek telt niet mee."
    case .activiteitsuren: "Duur van de bijeenkomsten samen. Een bijeenkomst zonder eindtijd telt niet mee."
    case .activiteiten: "Verschillende activiteiten met minstens één bijeenkomst."
    case .gepland: "Bijeenkomsten in de planning."
    case .afgelast: "Geplande bijeenkomsten die niet doorgingen, ook door overmacht."
    case .afgelastOvermacht: "Afgelast door iets waar de organisatie niets aan kon doen."
    case .signalen: "Zorgen over een kind die een medewerker opschreef. Er is geen norm voor het aantal."
    case .signalenDoorgespeeld14d: "Signalen die binnen 14 kalenderdagen bij de juiste persoon lagen."
    case .aandeelDoorgespeeld14d:
      "Doorgespeeld binnen 14 dagen, gedeeld door alle signalen. Wat nog open is en jonger dan 14 dagen, telt nog niet mee."
    case .signalenDoorgespeeld: "Signalen die aan iemand anders zijn doorgegeven."
    case .signalenOpgepakt: "Signalen waarmee iemand aan de slag ging."
    case .signalenAfgerond: "Signalen die klaar zijn."
    case .mediaanDagenDoorgespeeld:
      "De helft van alle signalen was binnen zoveel dagen doorgespeeld, ook geteld wat nog open is. Soms is dat nog niet te zeggen."
    case .mediaanDagenOpgepakt:
      "De helft van alle signalen was binnen zoveel dagen opgepakt, ook geteld wat nog open is. Soms is dat nog niet te zeggen."
    case .mediaanDagenAfgerond:
      "De helft van alle signalen was binnen zoveel dagen klaar, ook geteld wat nog open is. Soms is dat nog niet te zeggen."
    case .evaluatieAntwoorden: "Ingevulde vragenlijsten van kinderen en ouders."
    case .tevredenheid:
      "Gemiddeld antwoord op één vraag, op een schaal van 1 tot 10. Andere vragen en schalen tellen niet mee."
    case .wachtlijst:
      "Kinderen die wachten. Van elke locatie telt de laatste telling in de periode. Niet optellen over de tijd."
    case .praktijkbezoeken: "Bezoeken van de gemeente aan het werk zelf."
    }
  }

  /// Whether parts make up the whole over `as`. Unique children never do: one child comes in two months or wijken.
  func addsUp(over as_: Uitsplitsing) -> Bool {
    if as_.isPerDoel { return false }
    return switch self {
    case .deelnames, .evaluatieAntwoorden: true
    case .bijeenkomsten, .anoniemeDeelnames, .activiteitsuren, .gepland, .afgelast, .afgelastOvermacht,
      .praktijkbezoeken:
      as_ != .leeftijd
    case .uniekeKinderen, .groepsgrootte, .vasteKinderen, .aandeelVasteKinderen, .wekenMetAanbod,
      .schoolwekenMetAanbod, .schoolweken, .langsteGatWeken, .langsteGatSchoolweken, .activiteiten, .signalen,
      .signalenDoorgespeeld14d, .aandeelDoorgespeeld14d, .signalenDoorgespeeld,
      .signalenOpgepakt, .signalenAfgerond, .mediaanDagenDoorgespeeld, .mediaanDagenOpgepakt, .mediaanDagenAfgerond,
      .tevredenheid, .wachtlijst:
      false
    }
  }
}

/// Along what a table divides the whole: the first column of *Gegevens*.
enum Uitsplitsing: String, CaseIterable {
  case totaal, stadsdeel, wijk, doel, organisatie, werkvorm, leeftijd
  case stadsdeelEnDoel = "stadsdeel en doel"
  case wijkEnDoel = "wijk en doel"

  /// One activity serves several goals, so nothing adds up over them.
  var isPerDoel: Bool {
    switch self {
    case .doel, .stadsdeelEnDoel, .wijkEnDoel: true
    case .totaal, .stadsdeel, .wijk, .organisatie, .werkvorm, .leeftijd: false
    }
  }

  /// Nil for a combination that the workbook does not show.
  init?(_ sleutel: Cijfersleutel) {
    let anders = [sleutel.organisatie != nil, sleutel.werkvorm != nil, sleutel.leeftijd != nil].count { $0 }
    switch (sleutel.gebied?.soort, sleutel.doel != nil, anders) {
    case (nil, false, 0), (.gemeente, false, 0): self = .totaal
    case (.stadsdeel, false, 0): self = .stadsdeel
    case (.wijk, false, 0): self = .wijk
    case (nil, true, 0), (.gemeente, true, 0): self = .doel
    case (.stadsdeel, true, 0): self = .stadsdeelEnDoel
    case (.wijk, true, 0): self = .wijkEnDoel
    case (nil, false, 1):
      self = sleutel.organisatie != nil ? .organisatie : sleutel.werkvorm != nil ? .werkvorm : .leeftijd
    default: return nil
    }
  }
}
