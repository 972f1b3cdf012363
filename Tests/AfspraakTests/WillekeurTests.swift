import Counting
import Domain
import Reporting
import TestSupport
import Testing

/// The same figures by the plainest means: loops over the bijeenkomsten as they were written down, sets and sums.
private struct Naief {
  let wereld: Proefwereld
  let selectie: Selectie
  let van: Dag
  let tot: Dag

  private func wijkIn(_ wijk: String?) -> Bool {
    guard let wijk else { return selectie.gebied == .overal }
    switch selectie.gebied {
    case .overal: return true
    case .aandachtswijken: return wereld.aandachtswijken.contains(wijk)
    case .gebieden(let lijst):
      let stadsdeel = haarlem.gebieden.wijken.first { $0.code == wijk }?.stadsdeel
      return lijst.contains { $0.soort == .gemeente || $0.code == wijk || $0.code == stadsdeel }
    }
  }

  private func telt(_ sessie: Proefwereld.Sessie) -> Bool {
    guard sessie.dag >= van, sessie.dag <= tot else { return false }
    if selectie.plaats == .activiteit, !wijkIn(sessie.wijk) { return false }
    let activiteit = wereld.registers.activiteiten.first { $0.code == sessie.activiteit }
    if !selectie.doelen.isEmpty, !selectie.doelen.contains(where: { activiteit?.doelen.contains($0) ?? false }) {
      return false
    }
    if !selectie.werkvormen.isEmpty, !selectie.werkvormen.contains(activiteit?.werkvorm ?? "") { return false }
    return !selectie.zonder.activiteiten.contains(sessie.activiteit)
  }

  private func kinderen(_ sessie: Proefwereld.Sessie) -> [UInt32] {
    sessie.kinderen.filter { kind in
      kind.status == .aanwezig && (selectie.leeftijd.map { $0.bevat(kind.leeftijd) } ?? true)
        && (selectie.plaats == .activiteit || wijkIn(kind.woonwijk))
    }.map(\.nummer)
  }

  func waarde(_ maat: String) -> Breuk? {
    var deelnames: [UInt32] = []
    var bijeenkomsten = 0, metDeelname = 0, uren = 0, hoofden = 0, inzet = 0, bijInzet = 0
    var dagen: Set<Dag> = [], activiteiten: Set<String> = []
    let zietKind = selectie.leeftijd != nil || (selectie.plaats == .woonplaats && selectie.gebied != .overal)
    for sessie in wereld.sessies where telt(sessie) {
      let aanwezig = kinderen(sessie)
      let anoniem = zietKind ? 0 : sessie.anoniem
      if aanwezig.isEmpty && anoniem == 0 { continue }
      deelnames += aanwezig
      hoofden += anoniem
      bijeenkomsten += 1
      if !aanwezig.isEmpty { metDeelname += 1 }
      uren += sessie.minuten ?? 0
      if sessie.begeleiders > 0, !aanwezig.isEmpty {
        (inzet, bijInzet) = (inzet + sessie.begeleiders, bijInzet + aanwezig.count)
      }
      dagen.insert(sessie.dag)
      activiteiten.insert(sessie.activiteit)
    }
    let keren = Dictionary(grouping: deelnames) { $0 }.mapValues(\.count)
    switch maat {
    case "bijeenkomsten", "momenten": return Breuk(bijeenkomsten)
    case "deelnames": return Breuk(deelnames.count)
    case "anonieme_deelnames": return Breuk(hoofden)
    case "unieke_kinderen": return Breuk(keren.count)
    case "kinderen_4_keer": return Breuk(keren.values.count { $0 >= 4 })
    case "groepsgrootte": return Breuk(teller: deelnames.count, noemer: metDeelname)
    case "deelnames_per_begeleider": return Breuk(teller: bijInzet, noemer: inzet)
    case "activiteitsuren": return Breuk(teller: uren, noemer: 60)
    case "activiteitsdagen": return Breuk(dagen.count)
    case "activiteiten": return Breuk(activiteiten.count)
    default: return nil
    }
  }
}

@Suite struct `Random agreements` {
  private static let maten = [
    "bijeenkomsten", "momenten", "deelnames", "anonieme_deelnames", "unieke_kinderen", "kinderen_4_keer",
    "groepsgrootte", "deelnames_per_begeleider", "activiteitsuren", "activiteitsdagen",
    "activiteiten",
  ]

  private func world(_ g: inout SplitMix64) -> Proefwereld {
    var wereld = Proefwereld()
    let vormen = ["groep", "ouders", "participatie"]
    wereld.registers.activiteiten = (1...6).map { nummer in
      Activiteit(
        bron: BronID("buurts"), code: "A\(nummer)", naam: "A\(nummer)", werkvorm: vormen[nummer % 3],
        doelen: (1...3).filter { _ in Bool.random(using: &g) }.map { DoelID("D0\($0)") }, partners: [])
    }
    let wijken = ["WK039201", "WK039202", "WK039207", "WK039208", "WK039220", "WK039221"]
    for _ in 0..<Int.random(in: 20...90, using: &g) {
      let dag = dagVan("2025-10-01") + Int.random(in: 0..<450, using: &g)
      wereld.add(dag.iso, kinderen: []) { sessie in
        sessie.wijk = wijken.randomElement(using: &g) ?? ""
        sessie.activiteit = "A\(Int.random(in: 1...6, using: &g))"
        sessie.anoniem = Int.random(in: 0...3, using: &g) == 0 ? Int.random(in: 1...20, using: &g) : 0
        sessie.begeleiders = Int.random(in: 0...3, using: &g)
        sessie.minuten = Bool.random(using: &g) ? Int.random(in: 30...180, using: &g) : nil
        // A child is on a presentielijst once.
        sessie.kinderen = Set((0..<Int.random(in: 0...12, using: &g)).map { _ in UInt32.random(in: 0..<40, using: &g) })
          .sorted().map { nummer in
            Proefwereld.Kind(
              nummer: nummer, leeftijd: Int.random(in: 0...5, using: &g) == 0 ? nil : Int.random(in: 0...15, using: &g),
              woonwijk: Int.random(in: 0...4, using: &g) == 0 ? nil : wijken.randomElement(using: &g),
              status: Presentiekenmerk.Status.allCases.randomElement(using: &g) ?? .aanwezig)
          }
      }
    }
    return wereld
  }

  private func selection(_ g: inout SplitMix64) -> Selectie {
    var uit = Selectie()
    uit.plaats = Bool.random(using: &g) ? .activiteit : .woonplaats
    uit.gebied =
      [
        .overal, .overal, .aandachtswijken, .gebieden([Gebied(.stadsdeel, "Oost")]),
        .gebieden([Gebied(.wijk, "WK039201"), Gebied(.stadsdeel, "Schalkwijk")]),
      ].randomElement(using: &g) ?? .overal
    if Bool.random(using: &g) { uit.doelen = [DoelID("D01"), DoelID("D03")] }
    if Int.random(in: 0...2, using: &g) == 0 { uit.werkvormen = ["groep"] }
    if Bool.random(using: &g) { uit.leeftijd = [.jaren(4...12), .jaren(0...8), .onbekend].randomElement(using: &g) }
    if Int.random(in: 0...3, using: &g) == 0 { uit.zonder.activiteiten = ["A2"] }
    return uit
  }

  @Test(arguments: 0..<60)
  func `equal a naive evaluation, and their verdict follows from it`(seed: Int) throws {
    var g = SplitMix64(seed: UInt64(seed) &+ 20_260)
    let wereld = world(&g)
    for _ in 0..<8 {
      let naam = Self.maten.randomElement(using: &g) ?? "deelnames"
      let maat = try #require(Afspraakmaat.named(naam))
      let selectie = selection(&g)
      let norm = Breuk(Int.random(in: 0...40, using: &g))
      let periode: Meetperiode = [.jaar, .kwartaal, .maand, .halfjaar].randomElement(using: &g) ?? .jaar
      let afspraak = Resultaatafspraak(
        id: "T", titel: "T", periode: periode, geldig: dagVan("2025-01-01")...dagVan("2026-12-31"),
        eis: .toets(Toets(Maatkeuze(maat), selectie: selectie, norm: .minimum(norm))))
      let peildatum = dagVan("2026-02-01") + Int.random(in: 0...400, using: &g)
      for uitkomst in try wereld.weigh(afspraak, "2026", peildatum: peildatum.iso) {
        let venster = uitkomst.venster
        let verwacht = Naief(wereld: wereld, selectie: selectie, van: venster.van, tot: venster.tot).waarde(naam)
        let waarde = try #require(uitkomst.delen.first).meting.waarde
        #expect(waarde == verwacht.map { .getal($0) } ?? .geen, "\(naam), \(selectie), \(venster)")
        if let verwacht, venster.isAf { #expect((uitkomst.oordeel == .gehaald) == (verwacht >= norm)) }
        if verwacht == nil { #expect(uitkomst.oordeel == .nietTeBeoordelen(.geenGegevens)) }
      }
    }
  }

  @Test(arguments: 0..<10)
  func `take the figure of cijfers where there is one, and only then`(seed: Int) throws {
    var g = SplitMix64(seed: UInt64(seed) &+ 7)
    let wereld = world(&g)
    let afspraken = try ["unieke_kinderen", "deelnames"].map { maat in
      try agreement(
        "maat: \(maat)\nverdeling: { per: stadsdeel }\nnorm: { minimum: 1 \(maat == "deelnames" ? maat : "kinderen") }",
        periode: "kwartaal")
    }
    var gevraagd: [Cijfersleutel] = []
    let opdracht = try wereld.opdracht(afspraken, "2026", "2026-11-15")
    let metingen = try measure(opdracht, blokken: wereld.blokken) { sleutel in
      gevraagd.append(sleutel)
      return Cijfer(sleutel, .getal(Breuk(7919)))
    }
    let genomen = metingen.filter { $0.waarde == .getal(Breuk(7919)) }
    // Three whole quarters of five stadsdelen for two measures; the fourth is not over yet.
    #expect(genomen.count == 30)
    #expect(genomen.allSatisfy { $0.cijfer != nil && $0.sleutel.venster.isAf })
    #expect(gevraagd.count == 30)
    #expect(metingen.count == 40)
  }

  /// Signals and planned bijeenkomsten, by plain loops.
  @Test(arguments: 0..<40)
  func `over registers equal a naive evaluation`(seed: Int) throws {
    var g = SplitMix64(seed: UInt64(seed) &+ 99)
    var wereld = Proefwereld()
    for _ in 0..<Int.random(in: 0...60, using: &g) {
      let dag = dagVan("2025-12-01") + Int.random(in: 0..<120, using: &g)
      let opgepakt = Int.random(in: 0...3, using: &g) == 0 ? nil : (dag + Int.random(in: 0...30, using: &g)).iso
      wereld.signaal(dag.iso, opgepakt: opgepakt)
      wereld.plan(dag.iso, Planregel.Uitkomst.allCases.randomElement(using: &g) ?? .gepland)
    }
    let peildatum = dagVan("2026-03-01") + Int.random(in: 0...60, using: &g)
    let termijn = Int.random(in: 1...20, using: &g)
    let venster = dagVan("2026-01-01")...min(dagVan("2026-03-31"), peildatum)

    var (teller, noemer) = (0, 0)
    for signaal in wereld.registers.signalen where venster.contains(signaal.dag) {
      let gedaan = signaal.opgepakt.flatMap { $0 <= peildatum ? $0 : nil }
      let opTijd = gedaan.map { signaal.dag.dagen(tot: $0) <= termijn } ?? false
      if gedaan == nil, signaal.dag.dagen(tot: peildatum) <= termijn { continue }
      (teller, noemer) = (teller + (opTijd ? 1 : 0), noemer + 1)
    }
    let signalen = try agreement(
      "maat: aandeel_opgepakt_binnen\ntermijn: \(termijn) kalenderdagen\nnorm: { minimum: 50% }", periode: "kwartaal")
    let gemeten = try #require(try wereld.weigh(signalen, "2026-K1", peildatum: peildatum.iso).last?.delen.first)
    #expect(gemeten.meting.waarde == Breuk(teller: teller, noemer: noemer).map { .getal($0) } ?? .geen)

    let rijen = wereld.registers.planregels.filter { venster.contains($0.dag) && $0.uitkomst != .afgelastOvermacht }
    let planning = try agreement("maat: aandeel_afgelast\nnorm: { maximum: 5% }", periode: "kwartaal")
    let afgelast = try #require(try wereld.weigh(planning, "2026-K1", peildatum: peildatum.iso).last?.delen.first)
    #expect(
      afgelast.meting.waarde
        == Breuk(teller: rijen.count { $0.uitkomst == .afgelast }, noemer: rijen.count).map { .getal($0) } ?? .geen)
  }
}
