import Counting
import Domain
import Naief
import Reporting
import Testing

/// One report must not print two figures under one name: cells, agreements and coverage are all held against the one naive
/// recount, so that whatever two of them can ask is the same, and misses the same months.
@Suite struct `Cells, agreements and coverage` {
  private let maanden = [Meetperiode.maand, .kwartaal, .jaar]

  /// A world and a day, whatever comes: bronnen that did not deliver, holidays, rows that are dated later.
  private func world(_ seed: Int) -> (wereld: Proefwereld, peildatum: Dag) {
    var toeval = Toevalsafspraak(seed: seed &* 101 &+ 7)
    return (toeval.world(), dagVan("2026-02-10") + Int.random(in: 0...420, using: &toeval.g))
  }

  private func order(_ wereld: Proefwereld, _ peildatum: Dag) throws -> Telopdracht {
    var telling = try wereld.telopdracht("2026")
    telling.kalender.peildatum = peildatum
    return telling
  }

  @Test func `have a naive definition of every measure of the table, and none besides`() {
    #expect(NaieveTelling.maten == Set(Maatregel.alle.map(\.naam)))
  }

  @Test(arguments: 0..<6) func `of cijfers are those of the naive recount`(seed: Int) throws {
    let (wereld, peildatum) = world(seed)
    var naief = Naievecijfers(wereld, peildatum: peildatum)
    let cijfers = try count(try order(wereld, peildatum), blokken: wereld.blokken).cijfers
    #expect(cijfers.compactMap { naief.difference($0) } == [], "stand per \(peildatum.iso), seed \(seed)")
    // No parents were counted in the year.
    let kentOuders = wereld.sessies.contains { $0.ouders != nil && $0.dag.delen.jaar == 2026 && $0.dag <= peildatum }
    let zonder: Set<Maat> = kentOuders ? [] : [.ouders, .bijeenkomstenMetOuders]
    #expect(Set(cijfers.map(\.sleutel.maat)).union(zonder) == Set(Maat.allCases))
  }

  /// Every measure by every division, per month, quarter and year; nothing is taken from a cell.
  @Test(arguments: 6..<9) func `of agreements are those of the naive recount`(seed: Int) throws {
    let (wereld, peildatum) = world(seed)
    let opdracht = try wereld.opdracht(agreements(), "2026", peildatum.iso)
    var rijen: [Bereikitem: Proefrijen] = [:], gezien: Set<String> = []
    for meting in try measure(opdracht, blokken: wereld.blokken, cijfer: { _ in nil }) {
      let sleutel = meting.sleutel, eigen = rijen[sleutel.item] ?? wereld.rows(sleutel.item, peildatum)
      rijen[sleutel.item] = eigen
      var maat = Proefmaat(String(sleutel.afspraak.prefix { $0 != "/" }))
      (maat.minimaal, maat.maanden) = (2, 3)
      let naief = NaieveTelling(
        eigen, maat, van: sleutel.venster.van, tot: sleutel.venster.tot, eind: sleutel.venster.periode.laatsteDag)
      if let verschil = difference(meting, naief.uitkomst) {
        Issue.record("\(sleutel.id) \(verschil), stand per \(peildatum.iso), seed \(seed)")
      }
      gezien.insert(maat.naam)
    }
    #expect(gezien == Set(Afspraakmaat.alle.map(\.naam)).subtracting(["bereik"]))
  }

  private func agreements() -> [Resultaatafspraak] {
    let dimensies: [Verdeling] =
      [.geheel]
      + [.stadsdeel, .wijk, .doel, .werkvorm, .organisatie, .leeftijdsband, .locatie, .leefgebied].map {
        .per($0, .alle, .elk)
      }
    // Reach has residents of a place beneath it, and goes by where children live.
    return Afspraakmaat.alle.filter { $0.naam != "bereik" }.flatMap { maat in
      dimensies.enumerated().flatMap { plek, verdeling in
        maanden.map { periode in
          let termijn = Termijn(14, maat.eenheid == .werkdagen ? .werkdagen : .kalenderdagen)
          return Resultaatafspraak(
            id: "\(maat.naam)/\(plek)\(periode)", titel: "T", periode: periode,
            geldig: dagVan("2026-01-01")...dagVan("2026-12-31"),
            eis: .toets(
              Toets(Maatkeuze(maat, minimaal: 2, maanden: 3, termijn: termijn), verdeling: verdeling, norm: .monitor)))
        }
      }
    }
  }

  @Test(arguments: 9..<15) func `of goals and areas are those of the naive recount`(seed: Int) throws {
    let (wereld, peildatum) = world(seed)
    for code in ["2026", "2026-K1", "2026-05"] where Periode(code: code)?.eersteDag ?? .laatste <= peildatum {
      var rijen: [String: Proefrijen] = [:]
      for vak in try wereld.overview(code, standPer: peildatum.iso).vakken {
        let plek = "\(vak.doel.code) \(vak.gebied.code)"
        let eigen = rijen[plek] ?? wereld.rows(vak.doel, vak.gebied, peildatum)
        rijen[plek] = eigen
        func ask(_ maat: String) -> NaieveTelling.Uitkomst {
          NaieveTelling(eigen, Proefmaat(maat), van: vak.periode.eersteDag, eind: vak.periode.laatsteDag).uitkomst
        }
        let waar = "\(plek) \(vak.periode.code), stand per \(peildatum.iso), seed \(seed)"
        let getallen = [
          ("activiteiten", vak.activiteiten), ("bijeenkomsten", vak.bijeenkomsten), ("gepland", vak.gepland),
          ("afgelast", vak.afgelast), ("schoolweken_met_aanbod", vak.weken), ("schoolweken", vak.schoolweken),
        ]
        for (maat, getal) in getallen { #expect(ask(maat).waarde == Deel(boven: getal), "\(maat) \(waar)") }
        #expect(Set(vak.ontbrekend) == ask("bijeenkomsten").ontbrekend, "\(waar)")
        let isOntbrekend = ask("bijeenkomsten").isOntbrekend && ![.looptNog, .bediend].contains(vak.stand)
        #expect(!isOntbrekend || vak.stand == .ontbreekt, "\(waar)")
      }
    }
  }

  /// A question that equals a cell is that cell, when its window is over; another is counted.
  @Test(arguments: 0..<4) func `of agreements are taken from cijfers where they are the same`(seed: Int) throws {
    let (wereld, _) = world(seed)
    let afspraken = try ["unieke_kinderen", "deelnames"].map { maat in
      try agreement(
        "maat: \(maat)\nverdeling: { per: stadsdeel }\nnorm: { minimum: 1 \(maat == "deelnames" ? maat : "kinderen") }",
        periode: "kwartaal")
    }
    var gevraagd: [Cijfersleutel] = []
    let metingen = try measure(wereld.opdracht(afspraken, "2026", "2026-11-15"), blokken: wereld.blokken) { sleutel in
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
}

extension Proefwereld {
  /// The rows of one part of an agreement.
  fileprivate func rows(_ item: Bereikitem, _ peildatum: Dag) -> Proefrijen {
    let delen = item.code.split(separator: "=", maxSplits: 1).map(String.init)
    let wat = delen[0] == "leeftijd" ? "leeftijdsband" : delen[0]
    let keuze = item == .geheel ? Proefkeuze() : Proefkeuze().with(wat, delen[1])
    return Proefrijen(self, keuze, peildatum: peildatum)
  }

  /// The rows of one goal in one area.
  fileprivate func rows(_ doel: DoelID, _ gebied: Gebied, _ peildatum: Dag) -> Proefrijen {
    let keuze = Proefkeuze().with("doel", doel.code)
    return Proefrijen(
      self, gebied.soort == .gemeente ? keuze : keuze.with(gebied.soort.rawValue, gebied.code), peildatum: peildatum)
  }
}

/// In what a figure of an agreement differs from the naive recount; nil when it is the same.
func difference(_ meting: Afspraakmeting, _ verwacht: NaieveTelling.Uitkomst) -> String? {
  let isGelijk =
    switch meting.waarde {
    case .ontbreekt: verwacht.isOntbrekend
    case .geen: verwacht.waarde == nil && !verwacht.isOntbrekend
    case .getal(let getal):
      verwacht.waarde == Deel(boven: getal.teller, onder: getal.noemer) && !verwacht.isOntbrekend
    case .onderdrukt: false
    }
  guard isGelijk, verwacht.isOntbrekend || Set(meting.ontbrekend) == verwacht.ontbrekend else {
    return "is \(meting.waarde) without \(meting.ontbrekend.map(\.code)), and not \(verwacht)"
  }
  return nil
}
