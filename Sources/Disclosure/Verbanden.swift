import Domain

/// One relation between published cells that every reader knows to hold, as places in the list of figures.
struct Verband {
  enum Soort {
    /// The parts add up to the whole: deelnames over wijken.
    case som
    /// No part is larger than the whole, and together they hold it: unique children over months.
    case omhulling
    /// No part is larger than the whole: children who keep coming.
    case bevat
  }

  private(set) var soort: Soort
  let geheel: Int
  fileprivate(set) var delen: [Int]
  /// One hidden term gives itself away by subtraction, exactly or but for a child or two (children over age bands).
  let isAftrekbaar: Bool

  var leden: [Int] { [geheel] + delen }

  /// The same relation as far as the counts bear it out: where a part is missing, the sum is no sum.
  ///
  /// - Returns: nil where a part is larger than the whole, so that nothing follows.
  fileprivate func borneOut(by cijfers: Cijferindex) -> Verband? {
    var uit = self
    let tellingen = leden.map { plek -> Int? in
      if case .getal(let getal) = cijfers.lijst[plek].waarde { getal.teller } else { nil }
    }
    guard let geheel = tellingen[0] else {
      uit.soort = .bevat
      return uit
    }
    let delen = tellingen.dropFirst().compactMap { $0 }
    if let grootste = delen.max(), grootste > geheel { return nil }
    let som = delen.reduce(0, +)
    if soort == .som, som > geheel { uit.soort = .omhulling }
    if soort != .bevat, som < geheel || delen.count < self.delen.count { uit.soort = .bevat }
    return uit
  }
}

/// Every relation between the cells of some measures: over areas, periods, goals, ages, werkvormen and organisations.
struct Verbanden {
  private(set) var lijst: [Verband] = []
  /// Of each place in the list of figures the relations it is in.
  private var nummers: [Int: [Int]] = [:]

  init(_ cijfers: Cijferindex, _ gebieden: Gebiedsindeling, maten: Set<Maat>) {
    let stadsdeel = Dictionary(
      gebieden.wijken.map { ($0.code, $0.stadsdeel) }, uniquingKeysWith: { eerste, _ in eerste })
    var nummer: [Groep: Int] = [:]
    for deel in cijfers.lijst.indices where maten.contains(cijfers.lijst[deel].sleutel.maat) {
      let maat = cijfers.lijst[deel].sleutel.maat
      for (verdeling, sleutel) in wholes(of: cijfers.lijst[deel].sleutel, stadsdeel) {
        guard let geheel = cijfers.plek(sleutel) else { continue }
        let groep = Groep(geheel: geheel, verdeling: verdeling)
        if let bekend = nummer[groep] {
          lijst[bekend].delen.append(deel)
        } else if let soort = maat.verband(over: verdeling) {
          nummer[groep] = lijst.count
          let isAftrekbaar =
            soort == .som || (soort == .omhulling && verdeling == .leeftijd && maat == .uniekeKinderen)
          lijst.append(Verband(soort: soort, geheel: geheel, delen: [deel], isAftrekbaar: isAftrekbaar))
        }
      }
    }
    lijst = lijst.compactMap { $0.borneOut(by: cijfers) }
    for (nummer, verband) in lijst.enumerated() {
      for plek in verband.leden { nummers[plek, default: []].append(nummer) }
    }
  }

  func rond(_ plek: Int) -> [Verband] { (nummers[plek] ?? []).map { lijst[$0] } }

  private struct Groep: Hashable {
    /// Place of the whole.
    let geheel: Int
    let verdeling: Verdeling
  }

  /// The wholes that a cell is a part of, if they are published.
  private func wholes(
    of sleutel: Cijfersleutel, _ stadsdeel: [String: String]
  ) -> [(Verdeling, Cijfersleutel)] {
    var groepen: [(Verdeling, Cijfersleutel)] = []
    func add(_ verdeling: Verdeling, _ change: (inout Cijfersleutel) -> Void) {
      var geheel = sleutel
      change(&geheel)
      groepen.append((verdeling, geheel))
    }
    switch sleutel.gebied?.soort {
    case .wijk:
      // Not every table by wijk has one by stadsdeel beside it; then the wijken add up to the gemeente directly.
      if let naam = stadsdeel[sleutel.gebied?.code ?? ""] { add(.stadsdeel) { $0.gebied = Gebied(.stadsdeel, naam) } }
      add(.wijk) { $0.gebied = nil }
    case .stadsdeel: add(.gemeente) { $0.gebied = nil }
    case .gemeente, nil: break
    }
    if let langer = longer(sleutel.periode) { add(.periode) { $0.periode = langer } }
    if sleutel.doel != nil { add(.doel) { $0.doel = nil } }
    if sleutel.leeftijd != nil { add(.leeftijd) { $0.leeftijd = nil } }
    if sleutel.werkvorm != nil { add(.werkvorm) { $0.werkvorm = nil } }
    if sleutel.organisatie != nil { add(.organisatie) { $0.organisatie = nil } }
    return groepen
  }

  /// The next longer period of the calendar year.
  private func longer(_ periode: Periode) -> Periode? {
    switch periode {
    case .maand(let maand): .kwartaal(jaar: maand.jaar, maand.kwartaal)
    case .kwartaal(let jaar, let nummer): .halfjaar(jaar: jaar, (nummer + 1) / 2)
    case .halfjaar(let jaar, _): .jaar(jaar)
    case .jaar, .schooljaar, .week, .vrij: nil
    }
  }
}

/// A way of dividing a whole into parts.
enum Verdeling { case stadsdeel, wijk, gemeente, periode, doel, leeftijd, werkvorm, organisatie }

extension Maat {
  /// How the parts of a division stand to their whole; nil where nothing follows.
  fileprivate func verband(over verdeling: Verdeling) -> Verband.Soort? {
    switch self {
    case .deelnames, .anoniemeDeelnames: verdeling == .doel ? .omhulling : .som
    case .uniekeKinderen: .omhulling
    case .vasteKinderen: .bevat
    case .signalen, .signalenDoorgespeeld14d, .signalenDoorgespeeld, .signalenOpgepakt, .signalenAfgerond,
      .evaluatieAntwoorden:
      verdeling == .doel ? nil : .som
    case .bijeenkomsten, .groepsgrootte, .aandeelVasteKinderen, .wekenMetAanbod, .langsteGatWeken, .activiteitsuren,
      .activiteiten, .gepland, .afgelast, .afgelastOvermacht, .aandeelDoorgespeeld14d, .mediaanDagenDoorgespeeld,
      .mediaanDagenOpgepakt, .mediaanDagenAfgerond, .tevredenheid, .wachtlijst, .praktijkbezoeken:
      nil
    }
  }
}
