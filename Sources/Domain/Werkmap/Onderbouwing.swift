/// How well a figure is founded, whatever its value: what did not come, what was refused, and how full the columns are that
/// a bron may leave empty. A figure without it looks as certain as any other.
package struct Onderbouwing: Hashable, Sendable {
  /// Planned deliveries that did not come; sorted.
  package var gemist: [Leveringsdekking.Plek] = []
  /// Of who did not deliver what happens at a place: the wijken of the figure where that bron works; sorted codes.
  package var plaatsen: [BronID: [String]] = [:]
  /// Rows of the files that speak for these months, and those of them that were refused.
  package var gelezen = 0
  package var afgekeurd = 0
  /// The rows are themselves what is counted (signals, answers, who waits): then `gelezen` says only that there is a file, and
  /// `afgekeurd` only whether too many of its rows were refused.
  package var isAlleenGraad = false
  /// Per optional column the part that is filled in. A column whose number would show a child is left out.
  package var vulling: [Veld: Breuk] = [:]
  /// Of some signals no list knows the area of life.
  package var mistLeefgebieden = false

  package init() {}
}

/// How full the optional columns of one bron in one month are.
package struct Kolomvulling: Hashable, Sendable {
  package var bijeenkomsten = 0
  package var metBegintijd = 0
  package var metEindtijd = 0
  package var metBegeleiders = 0
  /// Children present, and those whose age or wijk is known.
  package var deelnames = 0
  package var metLeeftijd = 0
  package var metWoonwijk = 0

  package init() {}

  /// Every number in it, in the order in which they are kept.
  package static let tellers: [any WritableKeyPath<Kolomvulling, Int> & Sendable] = [
    \.bijeenkomsten, \.metBegintijd, \.metEindtijd, \.metBegeleiders, \.deelnames, \.metLeeftijd, \.metWoonwijk,
  ]

  package static func += (som: inout Kolomvulling, deel: Kolomvulling) {
    for teller in tellers { som[keyPath: teller] += deel[keyPath: teller] }
  }

  /// How often a column is filled in, of how often it could be; nil for a column that is not optional.
  package func stand(_ veld: Veld) -> (gevuld: Int, van: Int)? {
    let standen: [Veld: (gevuld: Int, van: Int)] = [
      .begintijd: (metBegintijd, bijeenkomsten), .eindtijd: (metEindtijd, bijeenkomsten),
      .begeleiders: (metBegeleiders, bijeenkomsten),
      .geboortedatum: (metLeeftijd, deelnames), .postcode: (metWoonwijk, deelnames),
    ]
    return standen[veld]
  }
}

/// Everything from which the foundation of a figure follows. Unreleased: for the gate only.
package struct Onderbouwingsgrond: Sendable {
  /// A file with the months in which it is the newest.
  package struct Bestand: Sendable {
    package let levering: Levering
    package let maanden: Set<Maand>
    package init(_ levering: Levering, maanden: some Sequence<Maand>) {
      (self.levering, self.maanden) = (levering, Set(maanden))
    }
  }

  package let bestanden: [Bestand]
  package let dekking: Leveringsdekking
  /// By the presentielijsten of a bron in a month.
  package let vulling: [Leveringsdekking.Plek: Kolomvulling]

  package init(
    bestanden: [Bestand], dekking: Leveringsdekking, vulling: [Leveringsdekking.Plek: Kolomvulling]
  ) {
    (self.bestanden, self.dekking, self.vulling) = (bestanden, dekking, vulling)
  }
}

extension Cijfersleutel {
  /// The optional columns that this figure cannot do without.
  package var steuntOpVelden: [Veld] {
    (maat == .activiteitsuren ? [.eindtijd] : []) + (leeftijd == nil ? [] : [.geboortedatum])
  }
}

extension Toets {
  /// The optional columns that its figure cannot do without; sorted.
  package var steuntOpVelden: [Veld] {
    var velden: Set<Veld> = []
    func add(_ telling: Telling) {
      guard case .presentie(let soort) = telling else { return }
      switch soort {
      case .minuten: velden.insert(.eindtijd)
      case .deelnamesMetBegeleider, .begeleiders: velden.insert(.begeleiders)
      case .kinderenMetWoonwijk, .kinderenUitAandachtswijken: velden.insert(.postcode)
      case .bijeenkomsten, .bijeenkomstenMetDeelname, .deelnames, .anoniemeDeelnames, .dagen, .weken, .activiteiten,
        .kinderen, .vasteKinderen, .kinderenBinnen, .ouders:
        break
      }
    }
    switch rekenwijze {
    case .som(let telling, _): add(telling)
    case .verhouding(let teller, let noemer):
      add(teller)
      add(noemer)
    case .mediaan, .stand, .langsteGat: break
    }
    if selectie.leeftijd != nil { velden.insert(.geboortedatum) }
    if selectie.plaats == .woonplaats { velden.insert(.postcode) }
    if case .per(.leeftijdsband, _, _) = verdeling { velden.insert(.geboortedatum) }
    return velden.sorted { $0.rawValue < $1.rawValue }
  }
}
