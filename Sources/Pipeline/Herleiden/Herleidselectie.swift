import Domain

/// Which rows a figure is about: what its coordinates, or the selection of an agreement, say of one row.
///
/// Apart from the count on purpose: what this finds is counted again, and must give the figure.
struct Herleidselectie {
  var van: Dag
  var tot: Dag
  /// Where the activity was, and where the child lives; nil is anywhere.
  var wijken: Set<String>?
  var woonwijken: Set<String>?
  var banden: [Leeftijdsband] = []
  /// An activity with one of these; and of those, with this one.
  var doelen: Set<DoelID> = []
  var ookDoel: DoelID?
  /// Each list must hold what the row says; an empty list of lists lets everything in.
  var werkvormen: [Set<String>] = []
  var organisaties: [Set<BronID>] = []
  var locaties: [Set<String>] = []
  var leefgebieden: [Set<String>] = []
  var activiteiten: Set<String> = []
  var doelgroep: String?
  var vraag: String?
  var zonder = Selectie.Uitzondering()

  /// - Parameters:
  ///   - vanaf: the first month of the registration.
  ///   - tot: nothing after this day is known.
  init(_ sleutel: Cijfersleutel, gebieden: Gebiedsindeling, vanaf: Maand, tot: Dag) {
    (van, self.tot) = (sleutel.periode.eersteDag, min(sleutel.periode.laatsteDag, tot))
    if sleutel.maat.regel.aard == .weken {
      // Weeks are looked at whole, also over the ends of the period.
      let weken = Week.weken(van: van, tot: sleutel.periode.laatsteDag)
      van = min(van, weken.first?.maandag ?? van)
      self.tot = min(
        tot, max(sleutel.periode.laatsteDag, weken.last.map { $0.maandag + 6 } ?? sleutel.periode.laatsteDag))
    }
    if sleutel.maat == .vasteKinderen { van = sleutel.periode.vasteVensters.first?.lowerBound ?? van }
    switch sleutel.maat.kindstroom {
    case .gebleven, .vertrokken: van = max(vanaf.eersteDag, sleutel.periode.voorganger?.eersteDag ?? van)
    case .nieuw, .teruggekeerd: van = min(van, vanaf.eersteDag)
    case nil: break
    }
    wijken = sleutel.gebied.flatMap { gebieden.wijken(in: $0) }
    banden = sleutel.leeftijd.map { [$0] } ?? []
    ookDoel = sleutel.doel
    werkvormen = sleutel.werkvorm.map { [[$0]] } ?? []
    organisaties = sleutel.organisatie.map { [[$0]] } ?? []
  }

  init(_ toets: Toets, _ sleutel: Afspraakmeting.Sleutel, gebieden: Gebiedsindeling) {
    func lists<Naam: Hashable>(_ namen: [Naam]) -> [Set<Naam>] { namen.isEmpty ? [] : [Set(namen)] }
    let keuze = toets.selectie
    (van, tot) = (sleutel.venster.van, sleutel.venster.tot)
    var gebied: Set<String>? =
      switch keuze.gebied {
      case .overal: nil
      case .aandachtswijken: Set(gebieden.wijken.filter(\.isAandachtswijk).map(\.code))
      case .gebieden(let lijst):
        lijst.contains { $0.soort == .gemeente }
          ? nil : lijst.reduce(into: Set<String>()) { $0.formUnion(gebieden.wijken(in: $1) ?? []) }
      }
    banden = keuze.leeftijd.map { [$0] } ?? []
    doelen = Set(keuze.doelen)
    (werkvormen, organisaties) = (lists(keuze.werkvormen), lists(keuze.organisaties))
    (locaties, leefgebieden) = (lists(keuze.locaties), lists(keuze.leefgebieden))
    (activiteiten, doelgroep, vraag, zonder) = (Set(keuze.activiteiten), keuze.doelgroep, keuze.vraag, keuze.zonder)
    switch sleutel.item {
    case .geheel: break
    case .gebied(let deel):
      let binnen = gebieden.wijken(in: deel) ?? Set(gebieden.alleWijken.map(\.code))
      gebied = gebied.map { $0.intersection(binnen) } ?? binnen
    case .locatie(let naam): locaties.append([naam])
    case .doel(let doel): ookDoel = doel
    case .werkvorm(let naam): werkvormen.append([naam])
    case .organisatie(let bron): organisaties.append([bron])
    case .leefgebied(let naam): leefgebieden.append([naam])
    case .leeftijd(let band): banden.append(band)
    }
    switch keuze.plaats {
    case .activiteit: wijken = gebied
    case .woonplaats: woonwijken = gebied
    }
  }

  var maanden: [Maand] { van <= tot ? Periode.vrij(van, tot).maanden : [] }

  /// Whether a child is looked at, so that a head-count cannot belong.
  var kijktNaarKind: Bool { woonwijken != nil || !banden.isEmpty }

  func holds(_ dag: Dag) -> Bool { van <= dag && dag <= tot }

  func holds(bron: BronID, wijk: String) -> Bool {
    organisaties.allSatisfy { $0.contains(bron) } && wijken?.contains(wijk) ?? true
  }

  func holds(locatie: String) -> Bool { locaties.allSatisfy { $0.contains(locatie) } }

  func holds(leefgebied: String) -> Bool { leefgebieden.allSatisfy { $0.contains(leefgebied) } }

  func holds(leeftijd: Int?) -> Bool { banden.allSatisfy { $0.bevat(leeftijd) } }

  func holds(woonwijk: String?) -> Bool {
    guard let woonwijken else { return true }
    return woonwijk.map(woonwijken.contains) ?? false
  }

  /// An activity that no register has carries no goal and no form.
  func holds(_ activiteit: Activiteit, locatie: String) -> Bool {
    guard activiteiten.isEmpty || activiteiten.contains(activiteit.code),
      doelen.isEmpty || !doelen.isDisjoint(with: activiteit.doelen),
      werkvormen.allSatisfy({ $0.contains(activiteit.werkvorm) }),
      !zonder.activiteiten.contains(activiteit.code), !zonder.werkvormen.contains(activiteit.werkvorm),
      !zonder.locaties.contains(locatie)
    else { return false }
    guard let ookDoel else { return true }
    return ookDoel == .geen ? activiteit.doelen.isEmpty : activiteit.doelen.contains(ookDoel)
  }
}

extension Gebiedsindeling {
  /// The wijken of an area; nil for the whole gemeente.
  func wijken(in gebied: Gebied) -> Set<String>? {
    switch gebied.soort {
    case .gemeente: nil
    case .stadsdeel: Set(stadsdeelVanWijk.filter { $0.value == gebied.code }.keys)
    case .wijk: [gebied.code]
    }
  }
}
