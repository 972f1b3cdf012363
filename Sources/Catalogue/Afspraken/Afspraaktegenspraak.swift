import Domain

/// What is well written and yet cannot be: parts that leave no row, or that the measure cannot tell apart. Silence here would
/// give a verdict on something else than what was agreed.

/// A test whose selection, division and conditions do not go together.
func checkTegenspraak(_ knoop: Knoop, _ toets: Toets, _ omgeving: Afspraakomgeving) {
  checkDimensie(knoop, toets)
  checkDelen(knoop, toets, omgeving)
  let keuze = toets.selectie
  let gekozen = [
    "activiteiten": keuze.activiteiten, "locaties": keuze.locaties, "werkvormen": keuze.werkvormen,
  ]
  let zonder = knoop.veld("selectie")?.veld("zonder")
  for (sleutel, weg) in [
    ("activiteiten", keuze.zonder.activiteiten), ("locaties", keuze.zonder.locaties),
    ("werkvormen", keuze.zonder.werkvormen),
  ] {
    for naam in weg where gekozen[sleutel, default: []].contains(naam) {
      (zonder?.veld(sleutel) ?? knoop).report(
        "'\(naam)' staat bij '\(sleutel)' en ook bij 'zonder'", "Haal de naam op één van de twee plaatsen weg")
    }
  }
  let maat = toets.maat.maat.naam
  if toets.voorwaarden.zonderVakanties, !toets.maat.rekenwijze.teltWeken {
    knoop.veld("voorwaarden")?.veld("zonder_vakanties")?.report(
      "De maat '\(maat)' telt geen weken, dus er zijn geen vakantieweken om over te slaan",
      "Haal 'zonder_vakanties' weg")
  }
}

/// The validity, the period and the days inside it.
func checkLooptijd(
  _ knoop: Knoop, _ periode: Meetperiode, _ geldig: ClosedRange<Dag>, _ eis: Eis, deadline: Dag?, _ addenda: [Addendum]
) {
  var begin = geldig.lowerBound
  if case .vast(let vast) = periode {
    begin = max(begin, vast.eersteDag)
    if vast.laatsteDag < geldig.lowerBound || geldig.upperBound < vast.eersteDag {
      knoop.veld("periode")?.report(
        "De periode \(vast.code) ligt buiten de looptijd van de afspraak",
        "Kies een periode van \(geldig.lowerBound.iso) tot en met \(geldig.upperBound.iso)")
    }
  }
  if let deadline, deadline < begin {
    knoop.veld("deadline")?.report("De deadline ligt voor het begin van de afspraak", "Kies een dag na \(begin.iso)")
  }
  for toets in eis.toetsen {
    if case .mijlpaal(_, let uiterlijk) = toets.norm, !geldig.contains(uiterlijk) {
      (knoop.veld("norm")?.veld("mijlpaal") ?? knoop).report(
        "De mijlpaal van \(uiterlijk.iso) valt buiten de looptijd van de afspraak",
        "Kies een dag van \(geldig.lowerBound.iso) tot en met \(geldig.upperBound.iso)")
    }
    if case .opBasisVan(let nodig) = toets.voorwaarden.bijOntbreken, let maanden = periode.maanden, nodig > maanden {
      (knoop.veld("voorwaarden")?.veld("bij_ontbreken") ?? knoop).report(
        "De periode heeft \(maanden == 1 ? "één maand" : "\(maanden) maanden"), dus \(nodig) maanden zijn er nooit",
        "Kies hoogstens \(maanden)")
    }
  }
  for (plek, addendum) in addenda.enumerated()
  where addenda.prefix(plek).contains(where: { $0.vanaf == addendum.vanaf && $0.onderdeel == addendum.onderdeel }) {
    knoop.veld("addenda")?.alsLijst().dropFirst(plek).first?.report(
      "Twee addenda wijzigen hetzelfde per \(addendum.vanaf.iso)", "Houd er één over, of geef ze een andere dag")
  }
}

/// A measure is only divided along what its rows know.
private func checkDimensie(_ knoop: Knoop, _ toets: Toets) {
  guard let dimensie = toets.verdeling.dimensie else { return }
  let kan = toets.maat.rekenwijze.dimensies
  guard !kan.contains(dimensie) else { return }
  knoop.veld("verdeling")?.report(
    "De maat '\(toets.maat.maat.naam)' is niet te verdelen naar \(dimensie.rawValue)",
    "Kies uit: \(kan.map(\.rawValue).joined(separator: ", "))")
}

private func checkDelen(_ knoop: Knoop, _ toets: Toets, _ omgeving: Afspraakomgeving) {
  let namen: [String]
  switch toets.verdeling {
  case .geheel: return
  case .verdeeld(_, let delen): namen = delen.map(\.item)
  case .per(let dimensie, .alle, let dekking):
    if case .tenMinste(let aantal) = dekking, let bekend = omgeving.aantal(dimensie), aantal > bekend {
      knoop.veld("verdeling")?.report("Ten minste \(aantal) van \(bekend) kan niet", "Kies hoogstens \(bekend)")
    }
    return
  case .per(_, .lijst(let lijst), _): namen = lijst
  }
  let plek = knoop.veld("verdeling").map { $0.veld("alleen") ?? $0.veld("delen") ?? $0 } ?? knoop
  var gezien: Set<String> = []
  for naam in namen where !gezien.insert(naam).inserted {
    plek.report("'\(omgeving.naam(naam))' staat hier twee keer", "Haal er één weg")
  }
  guard let gebieden = omgeving.gebieden, case .gebieden(let gekozen) = toets.selectie.gebied,
    let dimensie = toets.verdeling.dimensie, dimensie == .wijk || dimensie == .stadsdeel,
    !gekozen.contains(gebieden.gemeente)
  else { return }
  func wijken(_ code: String) -> Set<String> {
    Set(gebieden.wijken.filter { $0.code == code || $0.stadsdeel == code }.map(\.code))
  }
  let binnen = gekozen.reduce(into: Set<String>()) { $0.formUnion(wijken($1.code)) }
  for naam in namen where binnen.isDisjoint(with: wijken(naam)) {
    plek.report(
      "'\(omgeving.naam(naam))' ligt niet in de gekozen gebieden, dus dit deel blijft leeg",
      "Haal het deel weg, of pas 'gebieden' aan")
  }
}

extension Afspraakomgeving {
  /// How many parts a dimension has; nil where only the rows know.
  fileprivate func aantal(_ dimensie: Verdeling.Dimensie) -> Int? {
    switch dimensie {
    case .stadsdeel: gebieden?.stadsdelen.count
    case .wijk: gebieden?.wijken.count
    case .doel: doelen?.count
    case .werkvorm: werkvormen?.count
    case .organisatie: bronnen?.count
    case .leeftijdsband: leeftijdsbanden?.count
    case .locatie, .leefgebied: nil
    }
  }

  /// A wijk by its name, anything else as it is.
  fileprivate func naam(_ code: String) -> String { gebieden?.wijken.first { $0.code == code }?.naam ?? code }
}

extension Meetperiode {
  /// Calendar months of it; nil for weeks.
  var maanden: Int? {
    switch self {
    case .week, .vakantieweek: nil
    case .maand: 1
    case .kwartaal: 3
    case .halfjaar: 6
    case .jaar, .schooljaar: 12
    case .vast(let periode): periode.maanden.count
    }
  }
}

extension Rekenwijze {
  /// Weeks are what it counts.
  fileprivate var teltWeken: Bool {
    switch self {
    case .langsteGat, .som(.presentie(.weken), _), .verhouding(_, per: .geteldeWeken): true
    case .som, .verhouding, .mediaan, .stand: false
    }
  }

  /// Along what its rows can be told apart.
  fileprivate var dimensies: [Verdeling.Dimensie] {
    // Residents are known of one age, and of areas.
    if case .verhouding(_, per: .inwoners) = self {
      return [.stadsdeel, .wijk, .locatie, .doel, .werkvorm, .organisatie]
    }
    guard let soort = steuntOp.last, soort != .activiteiten else { return [.doel] }
    let kent = soort.vorm.kent
    return [.stadsdeel, .wijk] + (kent.contains(.locatie) ? [.locatie] : [])
      + (kent.contains(.activiteit) ? [.doel, .werkvorm] : []) + [.organisatie]
      + (soort == .aanwezigheid ? [.leeftijdsband] : []) + (kent.contains(.leefgebied) ? [.leefgebied] : [])
  }
}
