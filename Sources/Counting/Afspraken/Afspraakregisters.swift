import Domain

/// Counts rows of the registers for one figure.
struct Afspraakregisters {
  let keuze: Afspraakkeuze
  let filter: Afspraakfilter
  let venster: Meetvenster
  let peiling: Peiling

  /// A total over rows, what was left out, and the response when the rows are evaluations.
  struct Som {
    var aantal = 0
    var uitgesloten: [Uitsluiting: Int] = [:]

    mutating func add(_ oordeel: Rijoordeel) {
      switch oordeel {
      case .telt(let getal): aantal += getal
      case .teltNiet: break
      case .uitgesloten(let reden): uitgesloten[reden, default: 0] += 1
      }
    }
  }

  /// The total of `telling`; nil when it is not a matter of registers.
  func som(_ telling: Telling) -> Som? {
    var uit = Som()
    switch telling {
    case .planning(let oordeel):
      for rij in planregels(&uit) { uit.add(oordeel(rij)) }
    case .signalen(let oordeel):
      for rij in signalen { uit.add(oordeel(rij, peiling)) }
    case .evaluaties(let vragen, let oordeel):
      for rij in evaluaties(vragen, &uit) { uit.add(oordeel(rij)) }
    case .bezoeken:
      uit.aantal = keuze.opdracht.registers.praktijkbezoeken
        .count {
          venster.bevat($0.dag) && filter.passes(bron: $0.bron, wijk: $0.wijk) && filter.passes(locatie: $0.locatie)
        }
    case .velden(let soort, let veld):
      for rij in veldrijen(soort, &uit) { uit.add(.telt(rij.getallen[veld] ?? 0)) }
    case .veldkinderen(let soort, let leeftijd):
      let telling = Maat.veldkinderen.first { $0.soort == soort && $0.leeftijd == leeftijd }
      uit.aantal = telling?.children(veldrijen(soort, &uit)).count ?? 0
    case .verhalen:
      uit.aantal = keuze.opdracht.verhalen.count { venster.bevat($0.dag) && filter.passes(doelen: $0.doelen) }
    case .alleDoelen: uit.aantal = keuze.opdracht.doelen.count
    case .geteldeWeken, .inwoners, .presentie, .doelen: return nil
    }
    return uit
  }

  /// A ratio of totals over the same rows, and the two by week.
  struct Verhouding {
    var teller = 0
    var noemer = Som()
    /// What is left out of the denominator because it is open and young, and can still be in time.
    var open: Afspraakmeting.Open? {
      guard let aantal = noemer.uitgesloten[.teJongOpen], aantal > 0 else { return nil }
      let alle = noemer.aantal + aantal
      return .init(
        aantal: aantal, laagst: Breuk(teller: teller, noemer: alle),
        hoogst: Breuk(teller: teller + aantal, noemer: alle))
    }
    var perWeek: [Week: (teller: Int, noemer: Int)] = [:]
  }

  /// The total of `teller` over the rows that count in `noemer`.
  func verhouding(_ teller: Telling, per noemer: Telling) -> Verhouding? {
    var uit = Verhouding()
    func weigh(_ dag: Dag, _ inNoemer: Rijoordeel, _ inTeller: () -> Rijoordeel) {
      uit.noemer.add(inNoemer)
      guard case .telt(let onder) = inNoemer else { return }
      let boven = if case .telt(let getal) = inTeller() { getal } else { 0 }
      uit.teller += boven
      let eerder = uit.perWeek[Week(dag)] ?? (0, 0)
      uit.perWeek[Week(dag)] = (eerder.teller + boven, eerder.noemer + onder)
    }
    switch (teller, noemer) {
    case (.planning(let a), .planning(let b)): for rij in planregels(&uit.noemer) { weigh(rij.dag, b(rij)) { a(rij) } }
    case (.signalen(let a), .signalen(let b)):
      for rij in signalen { weigh(rij.dag, b(rij, peiling)) { a(rij, peiling) } }
    case (.evaluaties(_, let a), .evaluaties(let vragen, let b)):
      for rij in evaluaties(vragen, &uit.noemer) { weigh(rij.dag, b(rij)) { a(rij) } }
    default: return nil
    }
    return uit
  }

  /// Answers over invited, of the evaluations in the selection.
  func respons(_ vragen: Vraagkeuze) -> Breuk? {
    var som = Som()
    let rijen = evaluaties(vragen, &som)
    return Breuk(teller: rijen.reduce(0) { $0 + $1.antwoorden }, noemer: rijen.reduce(0) { $0 + $1.uitgenodigd })
  }

  /// The lead times of the cohort.
  func doorlooptijd(_ gedaan: (Signaal) -> Dag?) -> Doorlooptijd { Doorlooptijd(signalen, peiling, tot: gedaan) }

  var wachtlijst: Wachtlijst {
    let rijen = keuze.opdracht.registers.wachtlijsten.filter {
      filter.passes(bron: $0.bron, wijk: $0.wijk) && filter.passes(locatie: $0.locatie)
    }
    return Wachtlijst(rijen, van: venster.van, tot: venster.tot)
  }

  private func veldrijen(_ soort: Leveringsoort, _ som: inout Som) -> [Veldrij] {
    let kentActiviteit = soort.vorm.kent.contains(.activiteit)
    return keuze.opdracht.registers.veldrijen[soort, default: []].filter {
      counts($0.bron, $0.wijk, kentActiviteit ? $0.activiteit : nil, $0.locatie, $0.dag, &som)
    }
  }

  private func planregels(_ som: inout Som) -> [Planregel] {
    keuze.opdracht.registers.planregels.filter {
      counts($0.bron, $0.wijk, $0.activiteit, $0.locatie, $0.dag, &som)
    }
  }

  /// Whether a row belongs; one that the agreement itself leaves out is counted as such.
  ///
  /// - Parameters:
  ///   - code: of its activity; nil where rows know none, and then nothing is asked about one.
  ///   - locatie: nil for what has none.
  private func counts(
    _ bron: BronID, _ wijk: String, _ code: String?, _ locatie: String?, _ dag: Dag, _ som: inout Som
  ) -> Bool {
    guard venster.bevat(dag), filter.passes(bron: bron, wijk: wijk), locatie.map({ filter.passes(locatie: $0) }) ?? true
    else { return false }
    guard let code else { return true }
    let activiteit = keuze.activiteit(bron, code, op: dag)
    guard filter.passes(activiteit) else { return false }
    guard !filter.isUitgezonderd(activiteit, locatie: locatie ?? "") else {
      som.uitgesloten[.afgesproken, default: 0] += 1
      return false
    }
    return true
  }

  /// The cohort: signals of the window, whatever happened to them later.
  var signalen: [Signaal] {
    keuze.opdracht.registers.signalen.filter {
      venster.bevat($0.dag) && filter.passes(bron: $0.bron, wijk: $0.wijk) && filter.passes(leefgebied: $0.leefgebied)
    }
  }

  /// Signals that the selection would look at and whose area of life no list knows.
  var zonderLeefgebied: Int {
    keuze.opdracht.registers.signalen.count {
      $0.leefgebied == Woordenboek.overig && venster.bevat($0.dag) && filter.passes(bron: $0.bron, wijk: $0.wijk)
    }
  }

  private func evaluaties(_ vragen: Vraagkeuze, _ som: inout Som) -> [Evaluatie] {
    let rijen = keuze.opdracht.registers.evaluaties.filter {
      filter.passes($0) && counts($0.bron, $0.wijk, $0.activiteit, nil, $0.dag, &som)
    }
    switch vragen {
    case .elke: return rijen
    case .tevredenheid:
      return filter.kiestVraag ? rijen : rijen.filter { $0.vraag == keuze.opdracht.tevredenheidsvraag }
    case .een(let schaal):
      let vragen = Set(rijen.filter { $0.schaal == schaal }.map(\.vraag))
      guard !filter.kiestVraag, vragen.count > 1 else { return rijen }
      som.uitgesloten[.meerVragen, default: 0] += rijen.count
      return []
    }
  }
}
