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
  /// The whole first.
  fileprivate(set) var leden: [Int]
  /// One hidden term gives itself away by subtraction, exactly or but for a child or two (children over age bands).
  let isAftrekbaar: Bool

  var geheel: Int { leden[0] }
  var delen: ArraySlice<Int> { leden[1...] }

  /// The same relation as far as the counts bear it out: where a part is missing, the sum is no sum.
  ///
  /// - Returns: nil where a part is larger than the whole, so that nothing follows.
  fileprivate func borneOut(by cijfers: Cijferindex) -> Verband? {
    var uit = self
    guard case .getal(let geheel) = cijfers.lijst[self.geheel].waarde else {
      uit.soort = .bevat
      return uit
    }
    var (som, isHeel) = (0, true)
    for deel in delen {
      guard case .getal(let getal) = cijfers.lijst[deel].waarde else {
        isHeel = false
        continue
      }
      if getal.teller > geheel.teller { return nil }
      som += getal.teller
    }
    if soort == .som, som > geheel.teller { uit.soort = .omhulling }
    if soort != .bevat, som < geheel.teller || !isHeel { uit.soort = .bevat }
    return uit
  }
}

/// Every relation between the cells of some measures: over areas, periods, goals, ages, werkvormen and organisations.
struct Verbanden {
  private(set) var lijst: [Verband] = []
  /// The relations that each place in the list of figures is in, place after place, and where those of a place begin.
  private var nummers: [Int32]
  private var begin: [Int32]

  init(_ cijfers: Cijferindex, _ gebieden: Gebiedsindeling, maten: Set<Maat>) {
    let stadsdelen = Dictionary(
      gebieden.wijken.map { (Gebied(.wijk, $0.code), Gebied(.stadsdeel, $0.stadsdeel)) },
      uniquingKeysWith: { eerste, _ in eerste })
    // By the place of the whole and the way of dividing it: the number of the relation, or -1.
    var nummer = [Int32](repeating: -1, count: cijfers.lijst.count * Verdeling.allCases.count)
    var gevonden: [Verband] = []
    for deel in cijfers.lijst.indices where maten.contains(cijfers.lijst[deel].sleutel.maat) {
      let maat = cijfers.lijst[deel].sleutel.maat
      Verbanden.forEachWhole(of: cijfers.lijst[deel].sleutel, stadsdelen) { verdeling, sleutel in
        guard let soort = maat.verband(over: verdeling), let geheel = cijfers.plek(sleutel) else { return }
        let groep = geheel * Verdeling.allCases.count + verdeling.rawValue
        if nummer[groep] >= 0 {
          gevonden[Int(nummer[groep])].leden.append(deel)
        } else {
          nummer[groep] = Int32(gevonden.count)
          let isAftrekbaar =
            soort == .som || (soort == .omhulling && verdeling == .leeftijd && maat == .uniekeKinderen)
          gevonden.append(Verband(soort: soort, leden: [geheel, deel], isAftrekbaar: isAftrekbaar))
        }
      }
    }
    lijst = gevonden.compactMap { $0.borneOut(by: cijfers) }
    begin = Array(repeating: 0, count: cijfers.lijst.count + 1)
    for verband in lijst { for plek in verband.leden { begin[plek + 1] += 1 } }
    for plek in cijfers.lijst.indices { begin[plek + 1] += begin[plek] }
    nummers = Array(repeating: 0, count: Int(begin[cijfers.lijst.count]))
    var vrij = begin
    for (nummer, verband) in lijst.enumerated() {
      for plek in verband.leden {
        nummers[Int(vrij[plek])] = Int32(nummer)
        vrij[plek] += 1
      }
    }
  }

  /// Every place that is in a relation.
  var plekken: [Int] { (0..<begin.count - 1).filter { begin[$0] < begin[$0 + 1] } }

  func rond(_ plek: Int) -> [Verband] {
    nummers[Int(begin[plek])..<Int(begin[plek + 1])].map { lijst[Int($0)] }
  }

  /// The wholes that a cell is a part of, published or not.
  private static func forEachWhole(
    of sleutel: Cijfersleutel, _ stadsdelen: [Gebied: Gebied], _ visit: (Verdeling, Cijfersleutel) -> Void
  ) {
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
    if let langer = longer(sleutel.periode) { add(.periode) { $0.periode = langer } }
    if sleutel.doel != nil { add(.doel) { $0.doel = nil } }
    if sleutel.leeftijd != nil { add(.leeftijd) { $0.leeftijd = nil } }
    if sleutel.werkvorm != nil { add(.werkvorm) { $0.werkvorm = nil } }
    if sleutel.organisatie != nil { add(.organisatie) { $0.organisatie = nil } }
  }

  /// The next longer period of the calendar year.
  private static func longer(_ periode: Periode) -> Periode? {
    switch periode {
    case .maand(let maand): .kwartaal(jaar: maand.jaar, maand.kwartaal)
    case .kwartaal(let jaar, let nummer): .halfjaar(jaar: jaar, (nummer + 1) / 2)
    case .halfjaar(let jaar, _): .jaar(jaar)
    case .jaar, .schooljaar, .week, .vrij: nil
    }
  }
}

/// A way of dividing a whole into parts.
enum Verdeling: Int, CaseIterable { case stadsdeel, wijk, gemeente, periode, doel, leeftijd, werkvorm, organisatie }

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
    case .bijeenkomsten, .groepsgrootte, .aandeelVasteKinderen, .wekenMetAanbod, .schoolwekenMetAanbod,
      .schoolweken, .langsteGatWeken, .langsteGatSchoolweken, .activiteitsuren,
      .activiteiten, .gepland, .afgelast, .afgelastOvermacht, .aandeelDoorgespeeld14d, .mediaanDagenDoorgespeeld,
      .mediaanDagenOpgepakt, .mediaanDagenAfgerond, .tevredenheid, .wachtlijst, .praktijkbezoeken:
      nil
    }
  }
}
