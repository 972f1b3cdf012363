import Domain

/// Every relation between the figures of one release, with those of earlier ones beside them.
struct Verbanden {
  private(set) var lijst: [Betrekking] = []
  private let plek: (Cijfersleutel) -> Int?
  private let telling: (Int) -> Int
  private let bijeenkomsten: (Cijfersleutel) -> Int?
  private let isZonderAnoniem: (Cijfersleutel) -> Bool
  private let stadsdelen: [Gebied: Gebied]
  private let regels: Set<Poortregel>
  /// Stretches of months that somebody asked a report about.
  private let vrijePerioden: [Periode]

  /// - Parameters:
  ///   - sleutels: of the counts by place.
  ///   - plek: the place of a count; nil where the reader has none.
  ///   - telling: the count itself.
  ///   - aantal: a number that is never hidden.
  init(
    _ sleutels: [Cijfersleutel], _ gebieden: Gebiedsindeling, _ regels: Set<Poortregel> = Poortregel.alle,
    plek: @escaping (Cijfersleutel) -> Int?,
    telling: @escaping (Int) -> Int, aantal: @escaping (Cijfersleutel) -> Int?
  ) {
    (self.plek, self.telling, self.regels) = (plek, telling, regels)
    bijeenkomsten = { sleutel in
      var eigen = sleutel
      eigen.maat = .bijeenkomsten
      return aantal(eigen)
    }
    isZonderAnoniem = { sleutel in
      var eigen = sleutel
      eigen.maat = .anoniemeDeelnames
      return aantal(eigen) == 0
    }
    stadsdelen = Dictionary(
      gebieden.stadsdeelVanWijk.map { (Gebied(.wijk, $0), Gebied(.stadsdeel, $1)) },
      uniquingKeysWith: { eerste, _ in eerste })
    vrijePerioden = Set(sleutels.map(\.periode).filter { if case .vrij = $0 { true } else { false } }).sorted()
    divisions(sleutels)
    for (plek, sleutel) in sleutels.enumerated() {
      if case .vrij = sleutel.periode, plek == self.plek(sleutel) { stretch(plek, sleutel) }
    }
    guard regels.contains(.uniekeKinderen) else { return }
    for sleutel in sleutels {
      if sleutel.maat == .uniekeKinderen { presence(sleutel) }
      if sleutel.maat == .vasteKinderen { regulars(sleutel) }
      if sleutel.maat == .uniekeKinderen { lijst += flows(sleutel, plek: plek).filter { $0.holds(telling) } }
    }
  }

  // MARK: Parts and wholes

  private mutating func divisions(_ sleutels: [Cijfersleutel]) {
    struct Groep: Hashable {
      let geheel: Int
      let verdeling: Verdeling
    }
    var groepen: [Groep: Int] = [:]
    var gevonden: [(groep: Groep, soort: Verbandsoort, delen: [Int])] = []
    for (deel, sleutel) in sleutels.enumerated() {
      forEachWhole(of: sleutel) { verdeling, whole in
        guard isKnown(verdeling), let soort = sleutel.maat.verband(over: verdeling), let geheel = plek(whole)
        else { return }
        let groep = Groep(geheel: geheel, verdeling: verdeling)
        if let nummer = groepen[groep] {
          gevonden[nummer].delen.append(deel)
        } else {
          groepen[groep] = gevonden.count
          gevonden.append((groep, soort, [deel]))
        }
        guard regels.contains(.uniekeKinderen), verdeling.isVanHeleBijeenkomsten,
          Verbanden.presentie.contains(sleutel.maat),
          let eigen = bijeenkomsten(sleutel), eigen > 0, eigen == bijeenkomsten(whole),
          telling(deel) == telling(geheel)
        else { return }
        lijst.append(.sum(geheel, [deel]))
      }
    }
    for verband in gevonden {
      // Only who had a birthday is in two bands: who knows how many that were, subtracts.
      let isBijnaSom = verband.groep.verdeling == .leeftijd && sleutels[verband.delen[0]].maat == .uniekeKinderen
      add(verband.groep.geheel, verband.soort, verband.delen, isBijnaSom: isBijnaSom)
    }
  }

  private func isKnown(_ verdeling: Verdeling) -> Bool {
    switch verdeling {
    case .schooljaar: regels.contains(.schooljaar)
    case .doel: regels.contains(.meerDoelen)
    case .stadsdeel, .wijk, .gemeente, .kwartaal, .halfjaar, .jaar, .vrij, .leeftijd, .werkvorm, .organisatie: true
    }
  }

  /// As far as the counts bear it out: where a part is missing, the sum is no sum.
  private mutating func add(_ geheel: Int, _ soort: Verbandsoort, _ delen: [Int], isBijnaSom: Bool = false) {
    let som = delen.reduce(0) { $0 + telling($1) }
    let heel = telling(geheel)
    if soort == .som, som == heel {
      lijst.append(.sum(geheel, delen))
      return
    }
    if soort != .bevat, som >= heel {
      lijst.append(
        Betrekking(
          [.init(geheel, 1)] + delen.map { .init($0, -1) }, minstens: isBijnaSom ? heel - som : nil,
          hoogstens: isBijnaSom ? heel - som : 0))
    }
    for deel in delen where telling(deel) <= heel { lijst.append(.atMost(deel, geheel)) }
  }

  private func forEachWhole(of sleutel: Cijfersleutel, _ visit: (Verdeling, Cijfersleutel) -> Void) {
    func add(_ verdeling: Verdeling, _ change: (inout Cijfersleutel) -> Void) {
      var geheel = sleutel
      change(&geheel)
      visit(verdeling, geheel)
    }
    switch sleutel.gebied?.soort {
    case .wijk:
      // Not every table by wijk has one by stadsdeel beside it; then the wijken add up to the gemeente directly.
      if let wijk = sleutel.gebied, let stadsdeel = stadsdelen[wijk] { add(.stadsdeel) { $0.gebied = stadsdeel } }
      add(.wijk) { $0.gebied = nil }
    case .stadsdeel: add(.gemeente) { $0.gebied = nil }
    case .gemeente, nil: break
    }
    for (verdeling, langer) in Verbanden.longer(sleutel.periode) { add(verdeling) { $0.periode = langer } }
    if case .maand(let maand) = sleutel.periode {
      for vrij in vrijePerioden where vrij.eersteDag <= maand.eersteDag && maand.laatsteDag <= vrij.laatsteDag {
        add(.vrij) { $0.periode = vrij }
      }
    }
    if sleutel.doel != nil { add(.doel) { $0.doel = nil } }
    if sleutel.leeftijd != nil { add(.leeftijd) { $0.leeftijd = nil } }
    if sleutel.werkvorm != nil { add(.werkvorm) { $0.werkvorm = nil } }
    if sleutel.organisatie != nil { add(.organisatie) { $0.organisatie = nil } }
  }

  /// The longer periods that this one is a part of.
  static func longer(_ periode: Periode) -> [(Verdeling, Periode)] {
    switch periode {
    case .maand(let maand):
      [
        (.kwartaal, .kwartaal(jaar: maand.jaar, maand.kwartaal)),
        (.schooljaar, .schooljaar(van: maand.nummer >= 8 ? maand.jaar : maand.jaar - 1)),
      ]
    case .kwartaal(let jaar, let nummer): [(.halfjaar, .halfjaar(jaar: jaar, (nummer + 1) / 2))]
    case .halfjaar(let jaar, _): [(.jaar, .jaar(jaar))]
    case .jaar, .schooljaar, .week, .vrij: []
    }
  }

  /// The shorter ones of which it is the sum.
  static func parts(_ periode: Periode) -> [Periode] {
    switch periode {
    case .kwartaal, .schooljaar, .vrij: periode.maanden.map { .maand($0) }
    case .halfjaar(let jaar, let nummer): [nummer * 2 - 1, nummer * 2].map { .kwartaal(jaar: jaar, $0) }
    case .jaar(let jaar): [1, 2].map { .halfjaar(jaar: jaar, $0) }
    case .maand, .week: []
    }
  }

  /// Two periods that still ran and had come as far are one figure.
  mutating func add(same een: Int, _ ander: Int) {
    if telling(een) == telling(ander) { lijst.append(.sum(een, [ander])) }
  }

  /// A period that still ran is the months that were over.
  mutating func add(sofar geheel: Int, _ sleutel: Cijfersleutel) {
    guard let soort = sleutel.maat.verband(over: .vrij) else { return }
    let delen = Verbanden.parts(sleutel.periode).compactMap { deel in
      var eigen = sleutel
      eigen.periode = deel
      return plek(eigen)
    }
    if !delen.isEmpty { add(geheel, soort, delen) }
    stretch(geheel, sleutel)
  }

  /// A stretch of months as the fewest periods of the calendar, and other stretches, that make it: where months are not shown,
  /// quarters can be.
  private mutating func stretch(_ geheel: Int, _ sleutel: Cijfersleutel) {
    guard let soort = sleutel.maat.verband(over: .vrij) else { return }
    var delen: [Int] = []
    var dag = sleutel.periode.eersteDag
    while dag <= sleutel.periode.laatsteDag {
      let deel = starting(on: dag).first { deel in
        guard deel != sleutel.periode, deel.laatsteDag <= sleutel.periode.laatsteDag else { return false }
        var eigen = sleutel
        eigen.periode = deel
        guard let plek = plek(eigen) else { return false }
        delen.append(plek)
        return true
      }
      guard let deel else { return }
      dag = deel.laatsteDag + 1
    }
    add(geheel, soort, delen)
  }

  /// The longest first.
  private func starting(on dag: Dag) -> [Periode] {
    let maand = dag.maand
    guard maand.eersteDag == dag else { return [] }
    var uit: [Periode] = [.maand(maand)]
    if maand.nummer % 3 == 1 { uit.append(.kwartaal(jaar: maand.jaar, maand.kwartaal)) }
    if maand.nummer % 6 == 1 { uit.append(.halfjaar(jaar: maand.jaar, maand.nummer == 1 ? 1 : 2)) }
    if maand.nummer == 1 { uit.append(.jaar(maand.jaar)) }
    if maand.nummer == 8 { uit.append(.schooljaar(van: maand.jaar)) }
    uit += vrijePerioden.filter { $0.eersteDag == dag }
    return uit.sorted { $0.laatsteDag > $1.laatsteDag }
  }

  // MARK: Who came, and how often

  static let presentie: Set<Maat> = [.deelnames, .uniekeKinderen, .kinderen4Keer]

  /// A child counts at most once per bijeenkomst, and is in `kinderen4Keer` from the fourth time.
  private mutating func presence(_ sleutel: Cijfersleutel) {
    func place(_ maat: Maat) -> Int? {
      var eigen = sleutel
      eigen.maat = maat
      return plek(eigen)
    }
    guard let u = place(.uniekeKinderen) else { return }
    let d = place(.deelnames), v = place(.kinderen4Keer)
    var uit: [Betrekking] = []
    if let v { uit.append(.atMost(v, u)) }
    guard let d else { lijst += uit.filter { $0.holds(telling) }; return }
    uit.append(Betrekking([.init(u, 1), .init(d, -1)] + (v.map { [.init($0, 3)] } ?? []), hoogstens: 0))
    if let b = bijeenkomsten(sleutel), b > 0 {
      uit.append(Betrekking([.init(d, 1), .init(u, -b)], hoogstens: 0))
      if isZonderAnoniem(sleutel) { uit.append(Betrekking([.init(d, 1)], minstens: b)) }
      if let v {
        uit.append(
          b < 4
            ? Betrekking([.init(v, 1)], hoogstens: 0)
            : Betrekking([.init(d, 1), .init(u, -3), .init(v, 3 - b)], hoogstens: 0))
      }
    }
    lijst += uit.filter { $0.holds(telling) }
  }

  /// Who came four times within three months: of which other counts that is a part, and what makes it.
  private mutating func regulars(_ sleutel: Cijfersleutel) {
    guard let v = plek(sleutel) else { return }
    func place(_ maat: Maat, _ periode: Periode) -> Int? {
      var eigen = sleutel
      (eigen.maat, eigen.periode) = (maat, periode)
      return plek(eigen)
    }
    var uit: [Betrekking] = []
    switch sleutel.periode {
    case .maand(let maand):
      let maanden = sleutel.periode.geteldeMaanden
      let deelnames = maanden.compactMap { place(.deelnames, .maand($0)) }
      let kinderen = maanden.compactMap { place(.uniekeKinderen, .maand($0)) }
      uit += maanden.compactMap { place(.kinderen4Keer, .maand($0)) }.map { .atMost($0, v) }
      if kinderen.count == maanden.count {
        uit.append(Betrekking([.init(v, 1)] + kinderen.map { .init($0, -1) }, hoogstens: 0))
      }
      if deelnames.count == maanden.count {
        // Each child of a month came at least once, and those that are vast three times more.
        uit += kinderen.map { kind in
          Betrekking([.init(kind, 1), .init(v, 3)] + deelnames.map { .init($0, -1) }, hoogstens: 0)
        }
      }
      if maand.nummer % 3 == 0, let heel = place(.vasteKinderen, .kwartaal(jaar: maand.jaar, maand.kwartaal)) {
        if telling(heel) == telling(v) { uit.append(.sum(heel, [v])) }
      }
    case .kwartaal(let jaar, let nummer):
      if let vaak = place(.kinderen4Keer, sleutel.periode), telling(vaak) == telling(v) { uit.append(.sum(vaak, [v])) }
      // Of a school year the third quarter is cut in two.
      let school = Periode.schooljaar(van: nummer == 4 ? jaar : jaar - 1)
      if nummer != 3, let heel = place(.vasteKinderen, school) { uit.append(.atMost(v, heel)) }
    case .halfjaar, .jaar, .schooljaar, .week, .vrij:
      uit += [place(.uniekeKinderen, sleutel.periode), place(.kinderen4Keer, sleutel.periode)].compactMap(\.self)
        .map { .atMost(v, $0) }
    }
    lijst += uit.filter { $0.holds(telling) }
  }
}
