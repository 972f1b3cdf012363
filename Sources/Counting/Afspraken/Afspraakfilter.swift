import Domain

/// A selection and one part of a scope, turned into sets that a row is quickly held against.
struct Afspraakfilter {
  /// Where the activity must be, and where the child must live; nil is anywhere.
  private(set) var wijken: Set<String>?
  private(set) var woonwijken: Set<String>?
  /// Every one of these must hold the age.
  private(set) var banden: [Leeftijdsband]
  private let doelen: Set<DoelID>
  private var itemdoel: DoelID?
  private var werkvormen: [Set<String>]
  private var organisaties: [Set<BronID>]
  private var locaties: [Set<String>]
  private let activiteiten: Set<String>
  private var leefgebieden: [Set<String>]
  private let doelgroep: String?
  private let vraag: String?
  private let zonder: Selectie.Uitzondering

  init(_ selectie: Selectie, _ item: Bereikitem, _ keuze: Afspraakkeuze) {
    func set<Naam: Hashable>(_ lijst: [Naam]) -> [Set<Naam>] { lijst.isEmpty ? [] : [Set(lijst)] }
    var gebied = keuze.wijken(selectie.gebied)
    banden = selectie.leeftijd.map { [$0] } ?? []
    doelen = Set(selectie.doelen)
    (werkvormen, organisaties, locaties) = (
      set(selectie.werkvormen), set(selectie.organisaties), set(selectie.locaties)
    )
    (activiteiten, leefgebieden) = (Set(selectie.activiteiten), set(selectie.leefgebieden))
    (doelgroep, vraag, zonder) = (selectie.doelgroep, selectie.vraag, selectie.zonder)
    switch item {
    case .geheel: break
    case .gebied(let deel):
      let binnen = keuze.wijken(in: deel)
      gebied = gebied.map { $0.intersection(binnen) } ?? binnen
    case .locatie(let naam): locaties.append([naam])
    case .doel(let doel): itemdoel = doel
    case .werkvorm(let naam): werkvormen.append([naam])
    case .organisatie(let bron): organisaties.append([bron])
    case .leefgebied(let naam): leefgebieden.append([naam])
    case .leeftijd(let band): banden.append(band)
    }
    switch selectie.plaats {
    case .activiteit: wijken = gebied
    case .woonplaats: woonwijken = gebied
    }
  }

  /// The agreement names one question.
  var kiestVraag: Bool { vraag != nil }

  /// Whether a child is looked at, so that a head-count cannot belong.
  var kijktNaarKind: Bool { woonwijken != nil || !banden.isEmpty }

  func passes(bron: BronID, wijk: String) -> Bool {
    organisaties.allSatisfy { $0.contains(bron) } && (wijken?.contains(wijk) ?? true)
  }

  func passesBron(_ bron: BronID) -> Bool { organisaties.allSatisfy { $0.contains(bron) } }

  func passes(locatie: String) -> Bool { locaties.allSatisfy { $0.contains(locatie) } }

  func passes(_ activiteit: Activiteit) -> Bool {
    werkvormen.allSatisfy { $0.contains(activiteit.werkvorm) }
      && (activiteiten.isEmpty || activiteiten.contains(activiteit.code))
      && (doelen.isEmpty || activiteit.doelen.contains { doelen.contains($0) })
      && itemdoel.map { activiteit.doelen.contains($0) } ?? true
  }

  func passes(leefgebied: String) -> Bool { leefgebieden.allSatisfy { $0.contains(leefgebied) } }

  func passes(_ evaluatie: Evaluatie) -> Bool {
    doelgroep.map { $0 == evaluatie.doelgroep } ?? true && vraag.map { $0 == evaluatie.vraag } ?? true
  }

  func passes(doelen gediend: [DoelID]) -> Bool {
    (doelen.isEmpty || gediend.contains { doelen.contains($0) }) && itemdoel.map { gediend.contains($0) } ?? true
  }

  func passes(leeftijd: Int?) -> Bool { banden.allSatisfy { $0.bevat(leeftijd) } }

  /// Left out on purpose, by the agreement itself.
  func isUitgezonderd(_ activiteit: Activiteit, locatie: String) -> Bool {
    zonder.activiteiten.contains(activiteit.code) || zonder.werkvormen.contains(activiteit.werkvorm)
      || zonder.locaties.contains(locatie)
  }
}
