import Domain
import Naief
import Foundation
import Reporting
import Testing

@Suite struct `A prognosis` {
  /// Set VERANTWOORDING_TERUGBLIK to a number of organisation-years to print the table of docs/prognose.md, and
  /// VERANTWOORDING_MAAT to how the names of some measures begin to print only those.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["VERANTWOORDING_TERUGBLIK"] != nil))
  func `prints its backtest`() throws {
    let aantal = UInt64(ProcessInfo.processInfo.environment["VERANTWOORDING_TERUGBLIK"] ?? "") ?? 200
    let begin = UInt64(ProcessInfo.processInfo.environment["VERANTWOORDING_ZAAD"] ?? "") ?? 500_000
    print("| maat | gemaakt op | organisatiejaren | binnen de band | eronder | halve band | afstand |")
    let gevraagd = ProcessInfo.processInfo.environment["VERANTWOORDING_MAAT"] ?? ""
    func show(_ maat: String, _ terugblik: (Dag) throws -> Terugblik) rethrows {
      guard maat.hasPrefix(gevraagd) else { return }
      for (naam, tot) in Terugblik.momenten {
        let uit = try terugblik(dagVan(tot))
        func procent(_ deel: Double) -> String {
          String(format: "%.1f%%", 100 * deel / Double(max(1, uit.jaren))).replacingOccurrences(of: ".", with: ",")
        }
        print(
          "| \(maat) | \(naam) | \(uit.jaren) | \(procent(Double(uit.binnen))) | \(procent(Double(uit.eronder))) | "
            + "\(procent(uit.breedte * Double(uit.jaren))) | \(procent(uit.afstand * Double(uit.jaren))) |")
      }
    }
    let zaden = begin..<(begin + aantal)
    for soort in Nagebootst.Soort.allCases { show(soort.rawValue) { Terugblik(soort, tot: $0, zaden: zaden) } }
    for soort in [Nagebootst.Soort.uniekeKinderen, .vasteKinderen, .aandeelVast] {
      show("\(soort.rawValue), eerste jaar") { Terugblik(eersteJaar: soort, tot: $0, zaden: zaden) }
    }
    show("mediane doorlooptijd") { tot in Terugblik(zaden) { Nagebootstesignalen(zaad: $0).known(tot: tot) } }
    show("kinderen op de wachtlijst") { tot in Terugblik(zaden) { Nagebootstewachtlijst(zaad: $0).known(tot: tot) } }
    for soort in Nagebootsteverhouding.Soort.allCases {
      show(soort.rawValue) { Terugblik(soort, tot: $0, zaden: zaden) }
    }
    try show("samengesteld: zwakste van vijf wijken") { try Terugblik(samengesteldTot: $0, zaden: zaden) }
  }

  /// A small part of the backtest, on other seeds; the bounds leave room for the chance of so few years.
  @Test(arguments: Nagebootst.Soort.allCases)
  func `holds its 80% band on simulated years`(soort: Nagebootst.Soort) {
    let uit = Terugblik(soort, tot: dagVan("2026-06-28"), zaden: 900..<960)
    #expect(uit.jaren + uit.geweigerd == 60)
    #expect(uit.geweigerd <= 6)
    #expect((0.65...0.95).contains(uit.aandeel), "\(uit.binnen) van \(uit.jaren)")
    #expect(uit.afstand < 0.1)
  }

  @Test func `of unique children holds in the first year as well, without a year to learn from`() {
    let uit = Terugblik(eersteJaar: .uniekeKinderen, tot: dagVan("2026-06-28"), zaden: 900..<950)
    #expect(uit.geweigerd <= 5)
    #expect((0.65...0.95).contains(uit.aandeel), "\(uit.binnen) van \(uit.jaren)")
    #expect(uit.afstand < 0.1)
  }

  @Test(arguments: Nagebootsteverhouding.Soort.allCases)
  func `of a share or a mean holds its 80% band`(soort: Nagebootsteverhouding.Soort) {
    let uit = Terugblik(soort, tot: dagVan("2026-06-28"), zaden: 900..<950)
    #expect(uit.jaren >= 30)
    #expect((0.65...0.96).contains(uit.aandeel), "\(uit.binnen) van \(uit.jaren)")
  }

  @Test func `of a mean is a ratio of totals, and moves as little as the weeks did`() throws {
    var wereld = Proefwereld()
    // Ten children and two workers, week after week.
    wereld.addWeekly("2026-01-06", "2026-06-28", kinderen: 1...10)
    let afspraak = try agreement("maat: deelnames_per_begeleider\nnorm: { minimum: 4 deelnames per begeleider }")
    let prognose = try #require(try wereld.weigh(afspraak, "2026-06", peildatum: "2026-06-28").last?.prognose)
    #expect(prognose.tekst == "verwacht 5,0 (4,9–5,1)")
    #expect(prognose.nogNodigPerMaand == nil)
  }

  @Test func `of a share that never happened does not promise never`() throws {
    var wereld = Proefwereld()
    for dag in stride(from: 6, to: 170, by: 7) { wereld.plan((dagVan("2025-12-31") + dag).iso, .gehouden, aantal: 2) }
    let afspraak = try agreement("maat: aandeel_afgelast\nnorm: { maximum: 5% }")
    let prognose = try #require(try wereld.weigh(afspraak, "2026-06", peildatum: "2026-06-28").last?.prognose)
    guard case .verwacht(let midden, let onder, let boven) = prognose.uitkomst else {
      Issue.record("no prognosis")
      return
    }
    #expect(midden.teller == 0 && onder.teller == 0 && boven.teller > 0)
  }

  @Test func `of an agreement with parts is that of the part on which it hangs, by name`() throws {
    var wereld = Proefwereld()
    for (wijk, kinderen) in [("WK039201", 30), ("WK039205", 10), ("WK039207", 20)] {
      wereld.addWeekly("2026-01-06", "2026-07-05", kinderen: 1...kinderen) { $0.wijk = wijk }
    }
    func text(_ dekking: String) throws -> String? {
      let afspraak = try agreement(
        """
        maat: deelnames
        verdeling: { per: wijk, alleen: [Oude Stad, Duinwijk, Amsterdamsewijk], dekking: \(dekking) }
        norm: { minimum: 900 deelnames }
        """)
      return try wereld.weigh(afspraak, "2026-06", peildatum: "2026-07-05").last?.prognose?.tekst
    }
    #expect(try text("elk")?.hasPrefix("het hangt af van Duinwijk: verwacht ") == true)
    #expect(try text("{ ten_minste: 2 }")?.hasPrefix("het hangt af van Amsterdamsewijk: ") == true)
    #expect(try text("{ ten_minste: 1 }")?.hasPrefix("het hangt af van Oude Stad: ") == true)
  }

  @Test func `of EN is that of the weakest test, of OF that of the strongest`() throws {
    var wereld = Proefwereld()
    wereld.addWeekly("2026-01-06", "2026-07-05", kinderen: 1...20)
    func text(_ voegwoord: String) throws -> String? {
      let afspraak = try agreement(
        """
        \(voegwoord):
          - { maat: deelnames, norm: { minimum: 4000 deelnames } }
          - { maat: bijeenkomsten, norm: { minimum: 20 bijeenkomsten } }
        """)
      return try wereld.weigh(afspraak, "2026-06", peildatum: "2026-07-05").last?.prognose?.tekst
    }
    #expect(try text("en")?.hasPrefix("het hangt af van ‘deelnames’: verwacht ") == true)
    #expect(try text("of")?.hasPrefix("het hangt af van ‘bijeenkomsten’: verwacht ") == true)
  }

  @Test func `is the same every time`() {
    let (meting, _) = Nagebootst(.deelnames, zaad: 3).known(tot: dagVan("2026-06-28"))
    #expect(predict(meting, vakanties: haarlem.vakanties) == predict(meting, vakanties: haarlem.vakanties))
  }

  @Test func `of unique children does not go on in a straight line`() throws {
    let (meting, eind) = Nagebootst(.uniekeKinderen, zaad: 11).known(tot: dagVan("2026-06-28"))
    guard case .verwacht(let midden, _, _) = predict(meting, vakanties: haarlem.vakanties),
      case .getal(let nu) = meting.waarde
    else {
      Issue.record("no prognosis")
      return
    }
    let rechtuit = nu.teller * 2
    #expect(midden.teller < rechtuit * 9 / 10)
    #expect(abs(midden.teller - eind.teller) < abs(rechtuit - eind.teller))
  }

  @Test func `refuses with too little data and says so`() throws {
    var wereld = Proefwereld()
    wereld.addWeekly("2026-01-06", "2026-02-10", kinderen: 1...40)
    let deelnames = try agreement("maat: deelnames\nnorm: { minimum: 2000 deelnames }")
    let vroeg = try #require(try wereld.weigh(deelnames, "2026-01", peildatum: "2026-02-01").last?.prognose)
    #expect(vroeg.uitkomst == .geweigerd("Geen verwachting: er zijn pas 4 hele weken geteld, en nodig zijn er 8."))
    wereld.addWeekly("2026-02-17", "2026-04-28", kinderen: 1...40)
    let later = try #require(try wereld.weigh(deelnames, "2026-04", peildatum: "2026-05-01").last?.prognose)
    #expect(
      later.uitkomst == .geweigerd("Geen verwachting: zonder vorig jaar zijn 26 hele weken nodig, en er zijn er 17."))
    // 680 of 2.000 after four months.
    #expect(later.nogNodigPerMaand == Breuk(teller: 165, noemer: 1))
    let kinderen = try agreement("maat: unieke_kinderen\nnorm: { minimum: 50 kinderen }")
    let uniek = try #require(try wereld.weigh(kinderen, "2026-03", peildatum: "2026-03-20").last?.prognose)
    #expect(uniek.tekst.contains("zonder cijfers van vorig jaar, 12 hele weken"))
    var klein = Proefwereld()
    klein.addWeekly("2026-01-06", "2026-04-28", kinderen: 1...29)
    let weinig = try #require(try klein.weigh(kinderen, "2026-04", peildatum: "2026-05-01").last?.prognose)
    #expect(weinig.tekst.contains("nodig zijn 30 kinderen"))
  }

  @Test func `learns the season from last year`() throws {
    var wereld = Proefwereld()
    // Last year the second half of the year had half of the children; so far this year is like last year.
    wereld.addWeekly("2025-01-07", "2025-06-30", kinderen: 1...40)
    wereld.addWeekly("2025-07-01", "2025-12-30", kinderen: 1...20)
    wereld.addWeekly("2026-01-06", "2026-06-28", kinderen: 1...40)
    let afspraak = try agreement("maat: deelnames\nnorm: { minimum: 1600 deelnames }")
    let uitkomst = try #require(try wereld.weigh(afspraak, "2026-06", peildatum: "2026-06-28").last)
    guard case .verwacht(let midden, let onder, let boven) = try #require(uitkomst.prognose).uitkomst else {
      Issue.record("no prognosis")
      return
    }
    // 1.000 so far and about 26 weeks of 20.
    #expect((1_480...1_580).contains(midden.teller))
    #expect(onder < midden && midden < boven)
    #expect(uitkomst.prognose?.tekst.hasPrefix("verwacht 1.5") == true)
  }
}
