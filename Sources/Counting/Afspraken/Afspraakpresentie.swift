import Domain

/// Counts one thing on presentielijsten for one figure, block after block.
struct Afspraakpresentie {
  private let telling: Presentietelling
  private let filter: Afspraakfilter
  /// The days that count, both included.
  let van: Dag
  let tot: Dag
  private let aandachtswijken: Set<String>
  /// By `Presentiekenmerk`: present, and of an age that counts.
  private let telt: [Bool]
  private let kijktNaarWoonwijk: Bool

  private var aantal = 0
  /// Parents were counted at some bijeenkomst.
  private(set) var kentOuders = false
  private var dagen: Set<Dag> = []
  /// Days before the window, where days are followed.
  private var eerdereDagen: Set<Dag> = []
  /// The day that was put in `dagen` last.
  private var laatsteDag: Dag?
  /// The activities that were held, with the goals they had on those days.
  private(set) var gediend: [Activiteitsleutel: Set<DoelID>] = [:]
  private var kinderen = Kinderverzameling()
  private var perMaand: [Maand: Kinderverzameling] = [:]
  /// The stretches in one of which a child must come often, where that is asked.
  private let vensters: [ClosedRange<Dag>]
  private var perVenster: [Kinderverzameling]
  private(set) var uitgesloten: [Uitsluiting: Int] = [:]
  private(set) var verloop: Afspraakverloop?
  /// Children of the bijeenkomst at hand that count; kept for its room.
  private var aanwezigen: [UInt32] = []

  /// - Parameter vensters: in order; only for who must come often within one of them.
  init(
    _ telling: Presentietelling, _ filter: Afspraakfilter, van: Dag, tot: Dag, vensters: [ClosedRange<Dag>] = [],
    _ aandachtswijken: Set<String>
  ) {
    self.vensters = vensters
    perVenster = vensters.map { _ in Kinderverzameling() }
    (self.telling, self.filter, self.van, self.tot) = (telling, filter, van, tot)
    self.aandachtswijken = aandachtswijken
    kijktNaarWoonwijk = filter.woonwijken != nil
    telt = (0...UInt8.max).map { waarde in
      let kenmerk = Presentiekenmerk(rawValue: waarde)
      return kenmerk.isAanwezig && filter.passes(leeftijd: kenmerk.leeftijd)
    }
  }

  mutating func follow(from begin: Dag, to eind: Dag, _ drempel: Kinddrempel?) {
    verloop = Afspraakverloop(begin: begin, van: max(begin, van), eind: eind, drempel: drempel)
  }

  mutating func add(_ blok: Presentieblok, _ register: [Activiteit]) {
    guard filter.passes(bron: blok.bron, wijk: blok.wijk) else { return }
    let eerste = verloop.map { min($0.begin, van) } ?? van
    guard blok.maand.eersteDag <= tot, blok.maand.laatsteDag >= eerste else { return }
    let gekozen = register.map(filter.passes)
    let plaatsen = blok.locaties.map { filter.passes(locatie: $0) }
    let thuis = blok.woonwijken.map { filter.woonwijken?.contains($0) ?? true }
    let aandacht = blok.woonwijken.map(aandachtswijken.contains)
    var gezien = [Bool](repeating: false, count: register.count)
    blok.forEachBijeenkomst { bijeenkomst in
      guard gekozen[bijeenkomst.activiteit], plaatsen[bijeenkomst.locatie], bijeenkomst.dag >= eerste,
        bijeenkomst.dag <= tot
      else { return }
      let activiteit = register[bijeenkomst.activiteit]
      if filter.isUitgezonderd(activiteit, locatie: blok.locaties[bijeenkomst.locatie]) {
        if bijeenkomst.dag >= van { uitgesloten[.afgesproken, default: 0] += 1 }
        return
      }
      if count(bijeenkomst, blok, thuis: thuis, aandacht: aandacht) { gezien[bijeenkomst.activiteit] = true }
    }
    for (activiteit, isGezien) in zip(register, gezien) where isGezien {
      gediend[Activiteitsleutel(activiteit.bron, activiteit.code), default: []].formUnion(activiteit.doelen)
    }
  }

  /// True when the bijeenkomst counts in the window.
  private mutating func count(
    _ bijeenkomst: Bijeenkomstblik, _ blok: Presentieblok, thuis: [Bool], aandacht: [Bool]
  ) -> Bool {
    let isInVenster = bijeenkomst.dag >= van
    var aanwezig = 0
    if !kijktNaarWoonwijk && !telling.volgtKinderen {
      for plek in bijeenkomst.presenties where telt[Int(blok.kenmerk[plek].rawValue)] { aanwezig += 1 }
    } else {
      aanwezig = visitAll(bijeenkomst, blok, thuis: thuis, aandacht: aandacht)
    }
    let hoofden = filter.kijktNaarKind ? 0 : bijeenkomst.anoniem
    guard aanwezig > 0 || (!filter.kijktNaarKind && bijeenkomst.hoofden > 0) else { return false }
    let telt = weight(bijeenkomst, aanwezig: aanwezig, hoofden: hoofden, isInVenster: isInVenster)
    verloop?.add(telt, on: bijeenkomst.dag)
    guard isInVenster else { return false }
    aantal += telt
    // Bijeenkomsten of a block are ordered by day.
    if bijeenkomst.dag != laatsteDag { dagen.insert(bijeenkomst.dag) }
    laatsteDag = bijeenkomst.dag
    return true
  }

  /// Looks at every child that counts, and gives how many they are.
  private mutating func visitAll(
    _ bijeenkomst: Bijeenkomstblik, _ blok: Presentieblok, thuis: [Bool], aandacht: [Bool]
  ) -> Int {
    let isInVenster = bijeenkomst.dag >= van, kentWoonwijken = !blok.woonwijken.isEmpty
    aanwezigen.removeAll(keepingCapacity: true)
    for plek in bijeenkomst.presenties where telt[Int(blok.kenmerk[plek].rawValue)] {
      let woon = kentWoonwijken ? Int(blok.woonwijk[plek]) : Int(Presentieblok.onbekendeWoonwijk)
      let isBekend = woon < thuis.count
      if kijktNaarWoonwijk, !(isBekend && thuis[woon]) {
        if !isBekend, isInVenster { uitgesloten[.woonwijkOnbekend, default: 0] += 1 }
        continue
      }
      let kind = blok.kind[plek]
      aanwezigen.append(kind)
      guard isInVenster else { continue }
      if case .kinderenMetWoonwijk = telling, isBekend { kinderen.add(kind) }
      if case .kinderenUitAandachtswijken = telling, isBekend, aandacht[woon] { kinderen.add(kind) }
    }
    enterAll(on: bijeenkomst.dag)
    return aanwezigen.count
  }

  /// What the children present do to the sets, wherever they live: all at once, because there are millions.
  private mutating func enterAll(on dag: Dag) {
    let isInVenster = dag >= van
    switch telling {
    case .kinderen:
      verloop?.see(aanwezigen, on: dag)
      if isInVenster { kinderen.add(aanwezigen) }
    case .vasteKinderen:
      verloop?.see(aanwezigen, on: dag)
      if isInVenster, let plek = vensters.firstIndex(where: { $0.contains(dag) }) { perVenster[plek].add(aanwezigen) }
    case .kinderenBinnen:
      verloop?.see(aanwezigen, on: dag)
      if isInVenster { perMaand[dag.maand, default: Kinderverzameling()].add(aanwezigen) }
    case .kinderenMetWoonwijk, .kinderenUitAandachtswijken, .bijeenkomsten, .bijeenkomstenMetDeelname, .deelnames,
      .anoniemeDeelnames, .minuten, .dagen, .weken,
      .activiteiten, .deelnamesMetBegeleider, .begeleiders, .ouders:
      break
    }
  }

  /// What one bijeenkomst adds to a total.
  private mutating func weight(
    _ bijeenkomst: Bijeenkomstblik, aanwezig: Int, hoofden: Int, isInVenster: Bool
  ) -> Int {
    func leaveOut(_ reden: Uitsluiting) { if isInVenster { uitgesloten[reden, default: 0] += 1 } }
    switch telling {
    case .bijeenkomsten: return 1
    case .bijeenkomstenMetDeelname: return aanwezig > 0 ? 1 : 0
    case .deelnames: return aanwezig
    case .anoniemeDeelnames: return hoofden
    case .ouders:
      // A parent has no age and no wijk of its own.
      guard !filter.kijktNaarKind, let ouders = bijeenkomst.ouders else {
        leaveOut(.zonderOuders)
        return 0
      }
      if isInVenster { kentOuders = true }
      return ouders
    case .minuten:
      if bijeenkomst.minuten == nil { leaveOut(.zonderEindtijd) }
      return bijeenkomst.minuten ?? 0
    case .deelnamesMetBegeleider:
      if bijeenkomst.begeleiders == 0 { leaveOut(.zonderBegeleiders) }
      return bijeenkomst.begeleiders == 0 ? 0 : aanwezig
    case .begeleiders: return aanwezig > 0 ? bijeenkomst.begeleiders : 0
    case .dagen:
      guard !isInVenster else { return dagen.contains(bijeenkomst.dag) ? 0 : 1 }
      return eerdereDagen.insert(bijeenkomst.dag).inserted ? 1 : 0
    case .weken, .activiteiten, .kinderen, .vasteKinderen, .kinderenBinnen, .kinderenMetWoonwijk,
      .kinderenUitAandachtswijken:
      return 0
    }
  }

  /// Weeks with a bijeenkomst.
  var weken: Set<Week> { Set(dagen.map { Week($0) }) }

  var uitkomst: Int {
    switch telling {
    case .bijeenkomsten, .bijeenkomstenMetDeelname, .deelnames, .anoniemeDeelnames, .minuten, .deelnamesMetBegeleider,
      .begeleiders, .ouders:
      aantal
    case .dagen: dagen.count
    case .weken: weken.count
    case .activiteiten: gediend.count
    case .kinderen(let drempel): kinderen.aantal(minstens: drempel)
    case .kinderenMetWoonwijk, .kinderenUitAandachtswijken: kinderen.aantal()
    case .vasteKinderen(let drempel):
      perVenster.reduce(into: Set<UInt32>()) { $0.formUnion($1.kinderen(minstens: drempel)) }.count
    case .kinderenBinnen(let maanden, let drempel): withinMonths(maanden, drempel)
    }
  }

  /// Children with enough deelnames in some run of consecutive months.
  private func withinMonths(_ lengte: Int, _ drempel: Int) -> Int {
    var gevonden: Set<UInt32> = []
    var maand = van.maand
    while maand <= tot.maand {
      var samen = Kinderverzameling()
      for verder in 0..<lengte {
        let volgende = Maand(jaar: maand.jaar, nummer: maand.nummer + verder)
        if let deel = perMaand[volgende] { samen.add(deel) }
      }
      gevonden.formUnion(samen.kinderen(minstens: drempel))
      maand = maand.volgende
    }
    return gevonden.count
  }
}

extension Presentietelling {
  /// Whether it must know which children came, and not only how many.
  fileprivate var volgtKinderen: Bool {
    switch self {
    case .kinderen, .vasteKinderen, .kinderenBinnen, .kinderenMetWoonwijk, .kinderenUitAandachtswijken: true
    case .bijeenkomsten, .bijeenkomstenMetDeelname, .deelnames, .anoniemeDeelnames, .minuten, .dagen, .weken,
      .activiteiten, .deelnamesMetBegeleider, .begeleiders, .ouders:
      false
    }
  }
}
