import Domain

/// One cell of the printed figures, by indices into the `Celindeling` and the list of wijken.
enum Cel: Hashable, Sendable {
  case totaal
  case stadsdeel(Int)
  case wijk(Int)
  case doel(Int)
  case wijkDoel(wijk: Int, doel: Int)
  case band(Int)
  case werkvorm(Int)
  case organisatie(Int)
}

/// All cells in the order in which they are printed.
struct Cellenlijst: Sendable {
  let indeling: Celindeling
  /// Codes, sorted: those of the reference year and any other that the blocks have.
  let wijken: [String]
  /// Whether it is one of the areas of the period, and not only a code that some block has.
  private let isVanNu: [Bool]
  private let stadsdeelVanWijk: [Int?]
  private let nummerVanWijk: [String: Int]
  private let nummerVanBron: [BronID: Int]

  init(indeling: Celindeling, gebieden: Gebiedsindeling, wijken inBlokken: [String]) {
    self.indeling = indeling
    let eigen = Set(gebieden.wijken.map(\.code)), wijken = eigen.union(inBlokken).sorted()
    self.wijken = wijken
    isVanNu = wijken.map(eigen.contains)
    let stadsdeel = gebieden.stadsdeelVanWijk
    stadsdeelVanWijk = wijken.map { stadsdeel[$0].flatMap { indeling.stadsdelen.firstIndex(of: $0) } }
    nummerVanWijk = Dictionary(uniqueKeysWithValues: wijken.enumerated().map { ($1, $0) })
    nummerVanBron = Dictionary(
      indeling.organisaties.enumerated().map { ($1, $0) }, uniquingKeysWith: { eerste, _ in eerste })
  }

  func stadsdeel(_ wijk: Int) -> Int? { stadsdeelVanWijk[wijk] }

  /// The cells of a row by where it is and who delivered it: all, stadsdeel, wijk, organisatie.
  func cellen(wijk: String, bron: BronID) -> [Cel] {
    var uit: [Cel] = [.totaal]
    if let wijk = nummerVanWijk[wijk] {
      if let stadsdeel = stadsdeelVanWijk[wijk] { uit.append(.stadsdeel(stadsdeel)) }
      uit.append(.wijk(wijk))
    }
    if let bron = nummerVanBron[bron] { uit.append(.organisatie(bron)) }
    return uit
  }

  /// The cells of a row by its activity: goals and form, and per goal the wijk with that goal when `metWijkDoel`.
  func cellen(_ plek: Activiteitenkaart.Plek, wijk: String, metWijkDoel: Bool) -> [Cel] {
    var uit: [Cel] = []
    for baan in plek.banen {
      switch baan {
      case indeling.eersteDoel..<indeling.eersteBand:
        let doel = baan - indeling.eersteDoel
        uit.append(.doel(doel))
        if metWijkDoel, let wijk = nummerVanWijk[wijk] { uit.append(.wijkDoel(wijk: wijk, doel: doel)) }
      case indeling.eersteWerkvorm..<indeling.eersteOrganisatie:
        uit.append(.werkvorm(baan - indeling.eersteWerkvorm))
      default: break
      }
    }
    return uit
  }

  /// Every cell once; what has a wijk and a goal comes last.
  var alle: [Cel] {
    var uit: [Cel] = [.totaal]
    uit += indeling.stadsdelen.indices.map { .stadsdeel($0) }
    uit += wijken.indices.map { .wijk($0) }
    uit += indeling.doelen.indices.map { .doel($0) }
    uit += indeling.banden.indices.map { .band($0) }
    uit += indeling.werkvormen.indices.map { .werkvorm($0) }
    uit += indeling.organisaties.indices.map { .organisatie($0) }
    for wijk in wijken.indices { uit += indeling.doelen.indices.map { .wijkDoel(wijk: wijk, doel: $0) } }
    return uit
  }

  /// The coordinates of a cell, with any measure.
  func sleutel(_ cel: Cel, _ periode: Periode) -> Cijfersleutel {
    var sleutel = Cijfersleutel(.bijeenkomsten, periode)
    switch cel {
    case .totaal: break
    case .stadsdeel(let nummer): sleutel.gebied = Gebied(.stadsdeel, indeling.stadsdelen[nummer])
    case .wijk(let nummer): sleutel.gebied = Gebied(.wijk, wijken[nummer])
    case .doel(let nummer): sleutel.doel = indeling.doelen[nummer]
    case .wijkDoel(let wijk, let doel):
      sleutel.gebied = Gebied(.wijk, wijken[wijk])
      sleutel.doel = indeling.doelen[doel]
    case .band(let nummer): sleutel.leeftijd = indeling.banden[nummer]
    case .werkvorm(let nummer): sleutel.werkvorm = indeling.werkvormen[nummer]
    case .organisatie(let nummer): sleutel.organisatie = indeling.organisaties[nummer]
    }
    return sleutel
  }

  /// Zero cells of these are not printed: an absent row of wijk × doel, of 'geen doel', or of an age in no band that was asked
  /// for, is 0 where months were delivered.
  func isVolledigGetoond(_ cel: Cel) -> Bool {
    switch cel {
    case .wijkDoel: false
    case .doel(let nummer): nummer < indeling.doelen.count - 1
    case .band(let nummer): nummer < indeling.gevraagdeBanden || indeling.banden[nummer] == .onbekend
    case .wijk(let nummer): isVanNu[nummer]
    case .totaal, .stadsdeel, .werkvorm, .organisatie: true
    }
  }

  /// Position in a flat table; `aantal` positions in all.
  func plek(_ cel: Cel) -> Int {
    switch cel {
    case .totaal, .doel, .band, .werkvorm, .organisatie, .stadsdeel: baan(cel) ?? 0
    case .wijk(let wijk): indeling.banen + wijk * indeling.wijkbanen
    case .wijkDoel(let wijk, let doel): indeling.banen + wijk * indeling.wijkbanen + indeling.eersteDoel + doel
    }
  }
  var aantal: Int { indeling.banen + wijken.count * indeling.wijkbanen }

  /// Lane of a cell of the whole gemeente; nil for a cell of one wijk.
  func baan(_ cel: Cel) -> Int? {
    switch cel {
    case .totaal: Celindeling.totaal
    case .stadsdeel(let nummer): indeling.eersteStadsdeel + nummer
    case .doel(let nummer): indeling.eersteDoel + nummer
    case .band(let nummer): indeling.eersteBand + nummer
    case .werkvorm(let nummer): indeling.eersteWerkvorm + nummer
    case .organisatie(let nummer): indeling.eersteOrganisatie + nummer
    case .wijk, .wijkDoel: nil
    }
  }
}
