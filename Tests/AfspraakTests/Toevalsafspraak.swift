import Counting
import Domain
import Naief
import TestSupport

/// Agreements and worlds at random, all of the vocabulary that makes sense together.
struct Toevalsafspraak {
  var g: SplitMix64

  init(seed: Int) { g = SplitMix64(seed: UInt64(bitPattern: Int64(seed))) }

  private mutating func kans(_ op: Int) -> Bool { Int.random(in: 1...op, using: &g) == 1 }
  private mutating func pick<Element>(_ uit: [Element]) -> Element { uit[Int.random(in: 0..<uit.count, using: &g)] }
  private mutating func some<Element>(_ uit: [Element], _ hoogstens: Int) -> [Element] {
    Array(uit.shuffled(using: &g).prefix(Int.random(in: 1...hoogstens, using: &g)))
  }

  private static let wijken = ["WK039201", "WK039202", "WK039207", "WK039208", "WK039220", "WK039221"]
  private static let stadsdelen = ["Centrum", "Noord", "Oost", "Schalkwijk", "Zuidwest"]
  private static let plaatsen = ["Speelhuis", "Noorderhof", "Buurtzaal"]
  private static let vormen = ["groep", "ouders", "participatie"]
  private static let gebieden = ["thuis", "school", "geld"]

  // MARK: a world

  mutating func world() -> Proefwereld {
    var wereld = Proefwereld()
    wereld.doelen = Array(haarlem.doelen.doelen.prefix(Int.random(in: 4...10, using: &g)))
    for wijk in haarlem.gebieden.wijken {
      // Every stadsdeel keeps a wijk of its own.
      if !Self.wijken.contains(wijk.code), kans(3) { wereld.stadsdelen[wijk.code] = pick(Self.stadsdelen) }
      wereld.inwoners[wijk.code] = Int.random(in: 1...40, using: &g)
    }
    wereld.aandachtswijken = Set(some(Self.wijken, 4))
    wereld.vakanties = [
      Vakantie(naam: "mei", van: dagVan("2025-04-26"), tot: dagVan("2025-05-04")),
      Vakantie(naam: "voorjaar", van: dagVan("2026-02-21"), tot: dagVan("2026-03-01")),
      // Two, three or four working days of a week.
      Vakantie(naam: "vrij", van: dagVan("2026-05-08") - Int.random(in: 1...3, using: &g), tot: dagVan("2026-05-08")),
      Vakantie(naam: "los", van: dagVan("2026-06-08"), tot: dagVan("2026-06-09") + Int.random(in: 0...2, using: &g)),
      Vakantie(naam: "zomer", van: dagVan("2026-07-04"), tot: dagVan("2026-08-16")),
      Vakantie(naam: "herfst", van: dagVan("2026-10-10"), tot: dagVan("2026-10-18")),
    ]
    let doelen = wereld.doelen.map(\.id)
    wereld.registers.activiteiten = (1...6).map { nummer in
      Activiteit(
        bron: BronID("buurts"), code: "A\(nummer)", naam: "A\(nummer)", werkvorm: pick(Self.vormen),
        doelen: doelen.filter { _ in kans(2) }, partners: [])
    }
    if kans(3) { change(&wereld) }
    for _ in 0..<Int.random(in: 10...80, using: &g) { addSession(&wereld) }
    for _ in 0..<Int.random(in: 0...50, using: &g) { addRows(&wereld) }
    if kans(3) { addBron(&wereld) }
    wereld.kentWerkgebied = !kans(4)
    if kans(4) { wereld.vanaf = dagVan("2025-01-01") + Int.random(in: 0...500, using: &g) }
    guard kans(2) else { return wereld }
    for bron in wereld.bronnen {
      for soort in Leveringsoort.allCases {
        for nummer in 1...24 where kans(12) {
          wereld.gemist.insert(.init(bron, soort, Maand(jaar: 2025, nummer: nummer)))
        }
      }
    }
    return wereld
  }

  /// An activity that is about something else from some day on.
  private mutating func change(_ wereld: inout Proefwereld) {
    let dag = day()
    var later = wereld.registers.activiteiten[2]
    (later.van, later.doelen, later.werkvorm) = (dag, some(wereld.doelen.map(\.id), 3).sorted(), pick(Self.vormen))
    wereld.registers.activiteiten[2].tot = dag - 1
    wereld.registers.activiteiten.append(later)
  }

  /// Some of it is the work of another, with or without a register of its own.
  private mutating func addBron(_ wereld: inout Proefwereld) {
    let bron = BronID("speeltuinen")
    func hand<Rij>(_ rijen: inout [Rij], _ van: WritableKeyPath<Rij, BronID>, _ g: inout SplitMix64) {
      for plek in rijen.indices where Int.random(in: 1...3, using: &g) == 1 { rijen[plek][keyPath: van] = bron }
    }
    if kans(2) {
      wereld.registers.activiteiten += wereld.registers.activiteiten.map {
        var ander = $0
        ander.bron = bron
        return ander
      }
    }
    hand(&wereld.sessies, \.bron, &g)
    hand(&wereld.registers.planregels, \.bron, &g)
    hand(&wereld.registers.signalen, \.bron, &g)
    hand(&wereld.registers.evaluaties, \.bron, &g)
    hand(&wereld.registers.wachtlijsten, \.bron, &g)
    hand(&wereld.registers.praktijkbezoeken, \.bron, &g)
    hand(&wereld.registers.veldrijen[.vrijwilligersuren, default: []], \.bron, &g)
    hand(&wereld.registers.veldrijen[.doorstroom, default: []], \.bron, &g)
  }

  private mutating func day() -> Dag { dagVan("2024-12-25") + Int.random(in: 0..<740, using: &g) }

  private mutating func addSession(_ wereld: inout Proefwereld) {
    var sessie = Proefwereld.Sessie(dag: day())
    (sessie.wijk, sessie.activiteit) = (pick(Self.wijken), "A\(Int.random(in: 1...6, using: &g))")
    (sessie.locatie, sessie.begeleiders) = (pick(Self.plaatsen), Int.random(in: 0...3, using: &g))
    sessie.anoniem = kans(4) ? Int.random(in: 1...20, using: &g) : 0
    sessie.minuten = kans(5) ? nil : Int.random(in: 30...180, using: &g)
    // A child is on a presentielijst once.
    let nummers = Set((0..<Int.random(in: 0...10, using: &g)).map { _ in UInt32.random(in: 0..<25, using: &g) })
      .sorted()
    for nummer in nummers {
      sessie.kinderen.append(
        .init(
          nummer: nummer, leeftijd: kans(6) ? nil : Int.random(in: 0...15, using: &g),
          woonwijk: kans(5) ? nil : pick(Self.wijken),
          status: kans(4) ? pick(Presentiekenmerk.Status.allCases) : .aanwezig))
    }
    if kans(3) { sessie.ouders = Int.random(in: 0...9, using: &g) }
    wereld.sessies.append(sessie)
  }

  private mutating func addRows(_ wereld: inout Proefwereld) {
    let dag = day()
    func later(_ kans: Bool, _ dagen: Int) -> String? { kans ? nil : (dag + dagen).iso }
    wereld.signaal(
      dag.iso, opgepakt: later(kans(4), Int.random(in: 0...40, using: &g)),
      doorgespeeld: later(kans(4), Int.random(in: 0...30, using: &g)),
      terug: later(kans(2), Int.random(in: 0...60, using: &g)), warm: kans(4) ? nil : kans(2), wijk: pick(Self.wijken),
      leefgebied: pick(Self.gebieden))
    let bron = BronID("buurts"), wijk = pick(Self.wijken), plek = pick(Self.plaatsen)
    let code = "A\(Int.random(in: 1...7, using: &g))"
    wereld.registers.planregels.append(
      Planregel(
        bron: bron, id: "P\(wereld.registers.planregels.count)", dag: day(), activiteit: code, locatie: plek,
        wijk: wijk, uitkomst: pick(Planregel.Uitkomst.allCases)))
    let gevraagd = Int.random(in: 1...30, using: &g), antwoorden = Int.random(in: 0...gevraagd, using: &g)
    let schaal = pick([1...10, 0...1, 1...5])
    wereld.registers.evaluaties.append(
      Evaluatie(
        bron: bron, id: "E\(wereld.registers.evaluaties.count)", dag: day(), doelgroep: pick(["kinderen", "ouders"]),
        vraag: pick(["tevredenheid", "tevredenheid", "sfeer"]), wijk: wijk, activiteit: code, schaal: schaal,
        uitgenodigd: gevraagd, antwoorden: antwoorden,
        som: (0..<antwoorden).reduce(0) { som, _ in som + Int.random(in: schaal, using: &g) }))
    wereld.wachtlijst(
      day().iso, plek, kinderen: Int.random(in: 0...15, using: &g), weken: Int.random(in: 0...9, using: &g))
    wereld.registers.praktijkbezoeken.append(
      Praktijkbezoek(bron: bron, dag: day(), locatie: plek, wijk: wijk, bezoeker: "gemeente"))
    var uren = Veldrij(bron: bron, dag: day().maand.laatsteDag)
    uren.teksten = [.activiteit: code, .wijk: wijk, .locatie: plek]
    uren.getallen = [.uren: Int.random(in: 0...600, using: &g)]
    wereld.registers.veldrijen[.vrijwilligersuren, default: []].append(uren)
    var verder = Veldrij(bron: bron, dag: day())
    verder.teksten = [.wijk: pick(Self.wijken), .locatie: pick(Self.plaatsen), .aanbod: "jongerencentrum"]
    verder.getallen = [.kind: Int.random(in: 0...20, using: &g), .geboortedatum: Int.random(in: 10...13, using: &g)]
    wereld.registers.veldrijen[.doorstroom, default: []].append(verder)
    wereld.verhalen.append(.init(dag: day(), doelen: some(wereld.doelen.map(\.id), 2).sorted()))
  }

  // MARK: an agreement

  mutating func agreement(_ maat: String, in wereld: Proefwereld) -> Proefafspraak {
    var uit = Proefafspraak()
    uit.periode = pick([
      "jaar", "jaar", "kwartaal", "maand", "halfjaar", "schooljaar", "week", "vakantieweek", "2026-02-03..2026-11-20",
    ])
    if kans(4), uit.periode.count < 12 {
      uit.van = dagVan("2025-01-01") + Int.random(in: 0...500, using: &g)
      uit.tot = uit.van + Int.random(in: 60...500, using: &g)
    }
    let anders = pick(Afspraakmaat.alle).naam
    switch Int.random(in: 0...9, using: &g) {
    case 0: uit.eis = .en([.toets(test(maat, uit, wereld)), .toets(test(anders, uit, wereld))])
    case 1: uit.eis = .of([.toets(test(maat, uit, wereld)), .toets(test(anders, uit, wereld))])
    case 2:
      let derde = pick(Afspraakmaat.alle).naam
      uit.eis = .en([
        .of([.toets(test(anders, uit, wereld)), .toets(test(derde, uit, wereld))]), .toets(test(maat, uit, wereld)),
      ])
    case 3 where kans(4): uit.eis = kans(2) ? .inspanning : .mijlpaal(uiterlijk: day(), bereikt: kans(2) ? nil : day())
    default: uit.eis = .toets(test(maat, uit, wereld))
    }
    // Two tests of one measure can contradict each other, which is an error and not a verdict.
    if Set(uit.eis.toetsen.map(\.maat)).count < uit.eis.toetsen.count { uit.eis = .toets(uit.eis.toetsen[0]) }
    if kans(4), !uit.eis.toetsen.isEmpty {
      let onderdeel = Int.random(in: 1...uit.eis.toetsen.count, using: &g)
      let dag = uit.van + Int.random(in: 0...min(400, uit.van.dagen(tot: uit.tot)), using: &g)
      uit.addenda = [(dag, onderdeel, norm(uit.eis.toetsen[onderdeel - 1], uit))]
    }
    return uit
  }

  private mutating func test(_ maat: String, _ afspraak: Proefafspraak, _ wereld: Proefwereld) -> Proefafspraak.Toets {
    var uit = Proefafspraak.Toets(maat: maat)
    (uit.minimaal, uit.maanden) = (Int.random(in: 1...3, using: &g), Int.random(in: 1...4, using: &g))
    uit.termijn = Int.random(in: 1...25, using: &g)
    let soort = Self.soort(maat)
    uit.selectie = selection(soort, wereld)
    if maat == "bereik" {
      uit.selectie = .init(woonplaats: true, leeftijd: "4-12")
      uit.verdeling = .per("wijk", alleen: kans(2) ? nil : some(Self.wijken, 4), tenMinste: kans(2) ? 1 : nil)
      if kans(3) {
        uit.verdeling = .geheel
        uit.selectie.gebieden = some(Self.wijken, 4)
      }
    } else {
      uit.verdeling = division(soort, uit, wereld)
    }
    uit.norm = norm(uit, afspraak)
    let noemer: Set = ["langste_gat_weken", "langste_gat_schoolweken", "wachtlijst", "langste_wachttijd"]
    if kans(4), !NaiefOordeel.totalen.contains(maat), !noemer.contains(maat) {
      uit.minimaleNoemer = Int.random(in: 1...12, using: &g)
    }
    if soort == .evaluaties, kans(3) { uit.minimaleRespons = pick([20, 40, 60]) }
    if kans(4), Afspraakmaat.named(maat)?.soort == .aandeel { uit.uitval = Int.random(in: 1...3, using: &g) }
    if maat.contains("weken_met_aanbod") || maat == "langste_gat_weken", !maat.contains("school") {
      uit.zonderVakanties = kans(2)
    }
    if kans(3) { uit.minstensMaanden = afspraak.periode == "jaar" ? Int.random(in: 1...12, using: &g) : 1 }
    return uit
  }

  enum Soort { case presentie, planning, signalen, evaluaties, standen, verhalen }

  static func soort(_ maat: String) -> Soort {
    switch Maatkeuze(Afspraakmaat.named(maat) ?? Afspraakmaat.alle[0]).rekenwijze.steuntOp {
    case [.planning], [.vrijwilligersuren]: .planning
    case [.signalen]: .signalen
    case [.evaluaties]: .evaluaties
    case [.wachtlijsten], [.praktijkbezoeken], [.doorstroom]: .standen
    case []: .verhalen
    default: .presentie
    }
  }

  private mutating func selection(_ soort: Soort, _ wereld: Proefwereld) -> Proefafspraak.Keuze {
    var uit = Proefafspraak.Keuze()
    let doelen = wereld.doelen.map(\.id.code)
    if soort == .verhalen {
      if kans(2) { uit.lijsten["doelen"] = some(doelen, 3) }
      return uit
    }
    if kans(3) { uit.gebieden = kans(2) ? some(Self.wijken, 4) : some(Self.stadsdelen, 2) }
    if uit.gebieden.isEmpty, kans(6) { uit.aandachtswijken = true }
    if kans(6) { uit.lijsten["organisaties"] = [pick(["buurts", "speeltuinen"])] }
    if [.presentie, .planning, .evaluaties].contains(soort) {
      if kans(4) { uit.lijsten["doelen"] = some(doelen, 3) }
      if kans(5) { uit.lijsten["werkvormen"] = some(Self.vormen, 2) }
      if kans(6) { uit.lijsten["activiteiten"] = some(["A1", "A2", "A3", "A4"], 3) }
      if kans(6) { uit.zonder["activiteiten"] = ["A5"] }
      if kans(8), uit.lijsten["werkvormen"] == nil { uit.zonder["werkvormen"] = ["ouders"] }
    }
    if [.presentie, .planning, .standen].contains(soort), kans(6) { uit.lijsten["locaties"] = some(Self.plaatsen, 2) }
    if [.presentie, .planning].contains(soort), kans(8), uit.lijsten["locaties"] == nil {
      uit.zonder["locaties"] = ["Buurtzaal"]
    }
    if soort == .signalen, kans(4) { uit.lijsten["leefgebieden"] = some(Self.gebieden, 2) }
    if soort == .evaluaties, kans(3) { uit.doelgroep = pick(["kinderen", "ouders"]) }
    if soort == .presentie {
      uit.woonplaats = kans(4)
      if kans(4) { uit.leeftijd = pick(["0-12", "4-12", "onbekend", "4-7"]) }
    }
    return uit
  }

  private mutating func division(
    _ soort: Soort, _ toets: Proefafspraak.Toets, _ wereld: Proefwereld
  ) -> Proefafspraak.Verdeling {
    guard kans(3) else { return .geheel }
    let doelen = wereld.doelen.map(\.id.code)
    if NaiefOordeel.optelbaar.contains(toets.maat), soort != .verhalen, toets.selectie.gebieden.isEmpty, kans(2) {
      return .verdeeld("stadsdeel", [("Centrum", 40), ("Oost", 35), ("Schalkwijk", 25)])
    }
    var keuzes: [(String, [String]?)] = [("stadsdeel", nil), ("wijk", nil)]
    if toets.selectie.lijsten["organisaties"] == nil { keuzes.append(("organisatie", nil)) }
    if toets.selectie.gebieden.isEmpty {
      keuzes += [("stadsdeel", some(Self.stadsdelen, 3)), ("wijk", some(Self.wijken, 4))]
    }
    switch soort {
    case .presentie:
      keuzes += [("doel", nil), ("werkvorm", Self.vormen), ("leeftijdsband", nil), ("locatie", Self.plaatsen)]
      keuzes.append(("locatie", nil))
    case .planning: keuzes += [("doel", some(doelen, 3)), ("werkvorm", nil), ("locatie", Self.plaatsen)]
    case .evaluaties: keuzes += [("doel", some(doelen, 3)), ("werkvorm", Self.vormen)]
    case .signalen: keuzes += [("leefgebied", nil), ("leefgebied", ["thuis", "school"])]
    case .standen:
      keuzes +=
        [("locatie", Self.plaatsen)]
        + (["praktijkbezoeken", "doorstroom"].contains(toets.maat) ? [] : [("locatie", nil)])
    case .verhalen: keuzes = [("doel", some(doelen, 3)), ("doel", nil)]
    }
    let (wat, alleen) = pick(keuzes), meest = wat == "organisatie" ? 2 : 3
    return .per(wat, alleen: alleen, tenMinste: kans(2) ? Int.random(in: 1...(alleen?.count ?? meest), using: &g) : nil)
  }

  private mutating func norm(_ toets: Proefafspraak.Toets, _ afspraak: Proefafspraak) -> Proefafspraak.Norm {
    let maat = Afspraakmaat.named(toets.maat)
    let isProcent = maat?.eenheid == .procent
    func limit(_ g: inout SplitMix64) -> Deel {
      if isProcent { return Deel(boven: [0, 10, 25, 50, 66, 90, 100].randomElement(using: &g) ?? 0, onder: 100) }
      let getal = [0, 1, 2, 3, 5, 8, 13, 20, 40].randomElement(using: &g) ?? 0
      return maat?.soort == .gemiddelde ? Deel(boven: getal * 10 + 5, onder: 10) : Deel(boven: getal)
    }
    let isStand = ["wachtlijst", "langste_wachttijd"].contains(toets.maat)
    switch Int.random(in: 0...9, using: &g) {
    case 0...3: return .minimum(limit(&g), phasing(toets, afspraak))
    case 4, 5: return .maximum(limit(&g), phasing(toets, afspraak))
    case 6:
      let grenzen = [limit(&g), limit(&g)].sorted()
      return .band(grenzen[0], grenzen[1])
    case 7 where !isStand:
      let isPunt = isProcent && kans(2)
      return .groei(pick([-20, -5, 0, 5, 10, 50]), isPunt: isPunt, vast: kans(3) ? limit(&g) : nil)
    case 8:
      let dag = afspraak.van + Int.random(in: 0...min(700, afspraak.van.dagen(tot: afspraak.tot)), using: &g)
      return .mijlpaal(limit(&g), uiterlijk: dag)
    default: return kans(4) ? .monitor : .minimum(limit(&g), nil)
    }
  }

  private mutating func phasing(
    _ toets: Proefafspraak.Toets, _ afspraak: Proefafspraak
  ) -> Proefafspraak.Fasering? {
    guard NaiefOordeel.totalen.contains(toets.maat) else { return nil }
    let profielen: [[Int]] =
      switch afspraak.periode {
      case "jaar", "schooljaar": [[25, 30, 20, 25], [55, 20, 10, 15], [50, 50]]
      case "kwartaal": [[50, 30, 20]]
      case "halfjaar": [[60, 40], [10, 20, 70]]
      default: []
      }
    switch Int.random(in: 0...3, using: &g) {
    case 0: return .lineair
    case 1: return .eind
    case 2 where !profielen.isEmpty: return .profiel(pick(profielen))
    default: return nil
    }
  }
}
