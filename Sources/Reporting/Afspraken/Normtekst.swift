import Domain

/// What was agreed, in words: 'minstens 1.500 kinderen', '70% tot en met 85%'.
func describe(_ norm: Norm, _ eenheid: Eenheid) -> String {
  func text(_ waarde: Breuk) -> String { Afspraakgetal.normtekst(waarde, eenheid) }
  switch norm {
  // More than everything cannot be.
  case .minimum(let grens, _) where eenheid == .procent && grens.isEvenGroot(als: Breuk(1)): return text(grens)
  case .minimum(let grens, _): return "minstens \(text(grens))"
  case .maximum(let grens, _): return "hoogstens \(text(grens))"
  case .band(let laag, let hoog): return "\(Afspraakgetal.normgetal(laag, eenheid)) tot en met \(text(hoog))"
  case .mijlpaal(let minstens, let uiterlijk): return "minstens \(text(minstens)) uiterlijk \(uiterlijk.inTekst)"
  case .monitor: return "volgen, zonder norm"
  case .nulmeting: return "nulmeting, nog zonder norm"
  case .groei(let groei, let vanaf):
    let hoeveel: String
    let omlaag: Bool
    switch groei {
    case .procent(let deel):
      (hoeveel, omlaag) = (Afspraakgetal.normtekst(deel.grootte, .procent), deel.teller < 0)
    case .procentpunt(let punt):
      (hoeveel, omlaag) = (Afspraakgetal.verschil(punt, .procent), punt.teller < 0)
    }
    let basis =
      switch vanaf {
      case .vorigJaar: "dezelfde periode vorig jaar"
      case .vast(let waarde, let toelichting): "\(text(waarde)) (\(toelichting))"
      }
    return "\(hoeveel) \(omlaag ? "minder" : "meer") dan \(basis)"
  }
}

/// The scope that a norm holds for: 'elke wijk', 'ten minste 4 van 6 wijken'.
func describe(_ verdeling: Verdeling, aantal: Int) -> String? {
  switch verdeling {
  case .geheel: nil
  case .verdeeld(let dimensie, _): "verdeeld over \(dimensie.meervoud)"
  case .per(let dimensie, _, .elk): "\(dimensie.elk) \(dimensie.naam)"
  case .per(let dimensie, _, .tenMinste(let k)): "ten minste \(k) van \(aantal) \(dimensie.meervoud)"
  }
}

extension Toets {
  /// ', met hoogstens 2 weken uitval': what the numerator may fall short by; empty without slack.
  var speling: String {
    let uitval = voorwaarden.toegestaneUitval
    guard uitval > 0 else { return "" }
    let eenheid: Eenheid? = if case .verhouding(.presentie(.weken), _) = rekenwijze { .weken } else { nil }
    let wat = eenheid.map { " " + (uitval == 1 ? $0.enkelvoud : $0.meervoud) } ?? ""
    return ", met hoogstens \(uitval)\(wat) uitval"
  }
}

extension Uitsluiting {
  /// What was left out, in the unit in which it was counted; nil where that differs.
  func eenheid(_ aantal: Int) -> String? {
    let woorden: (een: String, meer: String)? =
      switch self {
      case .teJongOpen, .warmOnbekend, .leefgebiedOnbekend: ("signaal", "signalen")
      case .overmacht, .zonderBegeleiders, .zonderEindtijd, .zonderOuders: ("bijeenkomst", "bijeenkomsten")
      case .woonwijkOnbekend: ("deelname", "deelnames")
      case .andereSchaal, .meerVragen, .leeftijdOnbekend, .afgesproken: nil
      }
    return woorden.map { aantal == 1 ? $0.een : $0.meer }
  }
}

extension Eis {
  /// What one of several tests is called: as written, else as its measure when no other has the same, else by its number.
  func naam(onderdeel nummer: Int) -> String? {
    let toetsen = toetsen
    guard toetsen.count > 1 else { return nil }
    let maat = toetsen[nummer - 1].gemeten.maat.omschrijving
    if let naam = toetsen[nummer - 1].naam { return naam }
    return toetsen.count { $0.gemeten.maat.omschrijving == maat } == 1 ? maat : "deel \(nummer)"
  }
}

extension Eenheid {
  /// How many a mean or a median rests on, in what they are: '16 antwoorden', '25 signalen'.
  func observed(_ aantal: Int) -> String {
    let getal = Notatie.aantal.tekst(Breuk(aantal))
    switch self {
    case .punten, .antwoorden: return "\(getal) \(aantal == 1 ? "antwoord" : "antwoorden")"
    case .werkdagen, .kalenderdagen, .signalen: return "\(getal) \(aantal == 1 ? "signaal" : "signalen")"
    case .deelnamesPerBegeleider, .deelnamesPerBijeenkomst, .bijeenkomsten:
      return "\(getal) \(aantal == 1 ? "bijeenkomst" : "bijeenkomsten")"
    case .kinderen, .deelnames, .activiteiten, .uren, .dagen, .weken, .momenten, .verhalen, .doelen, .bezoeken,
      .ouders, .procent:
      return "uit \(getal) \(aantal == 1 ? "telling" : "tellingen")"
    }
  }
}

extension Breuk {
  var grootte: Breuk { Breuk(teller: abs(teller), noemer: noemer) ?? self }
}

extension Verdeling.Dimensie {
  var naam: String { self == .organisatie ? "organisatie" : rawValue }
  var elk: String {
    switch self {
    case .stadsdeel, .doel, .leefgebied: "elk"
    case .wijk, .locatie, .werkvorm, .organisatie, .leeftijdsband: "elke"
    }
  }
  /// 'gehaald in 3 wijken', 'op 3 locaties', 'bij 3 organisaties'.
  var voorzetsel: String {
    switch self {
    case .stadsdeel, .wijk: "in"
    case .locatie: "op"
    case .doel, .werkvorm, .organisatie, .leefgebied, .leeftijdsband: "bij"
    }
  }
  package var meervoud: String {
    switch self {
    case .stadsdeel: "stadsdelen"
    case .wijk: "wijken"
    case .locatie: "locaties"
    case .doel: "doelen"
    case .werkvorm: "werkvormen"
    case .organisatie: "organisaties"
    case .leefgebied: "leefgebieden"
    case .leeftijdsband: "leeftijdsbanden"
    }
  }
}

extension Oordeel.Reden {
  /// One sentence for the reader.
  package var tekst: String {
    switch self {
    case .onderdrukt: "Het getal is verborgen, en een oordeel zou het verraden."
    case .ontbrekendeLevering(let maanden): "De levering over \(list(maanden)) ontbreekt."
    case .noemerTeKlein(let aantal, let minstens):
      "Het zijn er \(Notatie.aantal.tekst(Breuk(aantal))). We spraken af te oordelen vanaf \(Notatie.aantal.tekst(Breuk(minstens)))."
    case .responsTeLaag(let respons, let minstens):
      "De respons is \(Afspraakgetal.text(respons, .procent, against: minstens)). We spraken minstens \(Afspraakgetal.normtekst(minstens, .procent)) af."
    case .geenGegevens: "Er valt nog niets te tellen."
    case .geenNulpunt: "Het cijfer van vorig jaar is er niet, of niet volledig."
    case .geenInwoners: "Er is geen aantal inwoners van deze leeftijd bekend."
    case .pasAanHetEind(let dag): "Deze norm telt pas op \(dag.inTekst)."
    case .nogNietBegonnen: "De periode is nog niet begonnen."
    case .leefgebiedOnbekend: "Van een deel van de signalen is het leefgebied onbekend."
    case .nogOpen: "Nog niet alles is afgehandeld. Wat open staat, kan dit oordeel nog veranderen."
    case .afgekapt: "De afspraak geldt maar voor een deel van de periode, en deze norm is niet te verdelen."
    case .geenMoment(.vakantieweek): "In deze periode is nog geen vakantieweek geweest."
    case .geenMoment(.week): "In deze periode is nog geen hele week voorbij."
    case .geenMoment(.vast(let periode)): "Deze afspraak gaat over \(periode.inTekst)."
    case .geenMoment(.maand), .geenMoment(.kwartaal), .geenMoment(.halfjaar), .geenMoment(.jaar),
      .geenMoment(.schooljaar):
      "Deze afspraak is in deze periode nog niet te wegen."
    }
  }
}

/// 'maart 2026', 'maart en april 2026'.
func list(_ maanden: [Maand]) -> String {
  let jaren = Set(maanden.map(\.jaar))
  let namen = maanden.enumerated().map { plek, maand in
    jaren.count == 1 && plek < maanden.count - 1 ? String(maand.inTekst.prefix { $0 != " " }) : maand.inTekst
  }
  guard let laatste = namen.last, namen.count > 1 else { return namen.first ?? "" }
  return namen.dropLast().joined(separator: ", ") + " en " + laatste
}
