import Counting
import Disclosure
import Domain
import Naief
import Reporting
import TestSupport
import Testing

@Suite struct `The ten rules that otherwise end in a dispute` {
  @Test func `Geschilregel 1 — unieke kinderen tellen niet op over maanden, wijken of doelen`() throws {
    var wereld = Proefwereld()
    wereld.add("2026-01-06", kinderen: 1...110)
    wereld.add("2026-02-03", kinderen: 89...188) { $0.wijk = "WK039202" }
    let perWijk = try agreement(
      """
      maat: unieke_kinderen
      verdeling: { per: wijk, alleen: [Oude Stad, Haarlemmerhoutkwartier] }
      norm: { minimum: 1 kind }
      """)
    let geheel = try agreement("maat: unieke_kinderen\nnorm: { minimum: 1 kind }")
    let delen = try #require(try wereld.weigh(perWijk).last).delen.map(\.meting.waarde)
    #expect(delen == [.getal(Breuk(110)), .getal(Breuk(100))])
    // 'wijken samen 210; 188 kinderen'.
    #expect(try wereld.weigh(geheel).last?.gerealiseerd == "188 kinderen")
  }

  @Test func `Geschilregel 1 — een norm voor unieke kinderen is niet te verdelen`() throws {
    let maat = try #require(Afspraakmaat.named("unieke_kinderen"))
    #expect(!Maatkeuze(maat).rekenwijze.isOptelbaar)
  }

  @Test func `Geschilregel 2 — een hoofdentelling is een deelname, nooit een uniek kind`() throws {
    var wereld = Proefwereld()
    wereld.add("2026-01-06", kinderen: 1...3) { $0.anoniem = 40 }
    func value(_ maat: String, _ eenheid: String) throws -> String? {
      try wereld.weigh(agreement("maat: \(maat)\nnorm: { minimum: 1 \(eenheid) }")).last?.gerealiseerd
    }
    #expect(try value("unieke_kinderen", "kind") == "3 kinderen")
    #expect(try value("deelnames", "deelname") == "3 deelnames")
    #expect(try value("anonieme_deelnames", "deelname") == "40 deelnames")
  }

  @Test func `Geschilregel 3 — leeftijd geldt op de dag zelf, en onbekend is een eigen groep`() throws {
    var wereld = Proefwereld()
    wereld.add("2026-01-06") { $0.kinderen = [.init(nummer: 1, leeftijd: 12), .init(nummer: 2, leeftijd: nil)] }
    // The same child, a year older after its birthday.
    wereld.add("2026-06-02") { $0.kinderen = [.init(nummer: 1, leeftijd: 13)] }
    func deelnames(_ leeftijd: String) throws -> String? {
      try wereld.weigh(
        agreement("maat: deelnames\nselectie: { leeftijd: \(leeftijd) }\nnorm: { minimum: 1 deelname }")
      ).last?.gerealiseerd
    }
    #expect(try deelnames("0-12") == "1 deelname")
    #expect(try deelnames("13-18") == "1 deelname")
    #expect(try deelnames("onbekend") == "1 deelname")
  }

  @Test func `Geschilregel 4 — een maand zonder levering ontbreekt, een wijk zonder rijen is nul`() throws {
    var wereld = Proefwereld()
    wereld.add("2026-01-06", kinderen: 1...30)
    let afspraak = try agreement(
      """
      maat: deelnames
      verdeling: { per: wijk, alleen: [Oude Stad, Duinwijk] }
      norm: { minimum: 10 deelnames }
      """, periode: "maand")
    let januari = try #require(try wereld.weigh(afspraak, "2026-01").last)
    #expect(januari.delen.map(\.gerealiseerd) == ["30 deelnames", "0 deelnames"])
    wereld.miss(.aanwezigheid, "2026-02")
    let februari = try #require(try wereld.weigh(afspraak, "2026-02").last)
    #expect(februari.delen.map(\.gerealiseerd) == ["ontbreekt", "ontbreekt"])
    #expect(februari.gronden.contains("De levering over februari 2026 ontbreekt."))
  }

  @Test func `Geschilregel 4 — een wijk waar de ontbrekende bron niet werkt, is te beoordelen`() throws {
    var wereld = Proefwereld()
    wereld.addWeekly("2026-01-06", "2026-12-31")
    wereld.addWeekly("2026-01-06", "2026-12-31") { $0.wijk = "WK039205" }
    wereld.addWeekly("2026-01-06", "2026-12-31") { ($0.wijk, $0.bron) = ("WK039207", BronID("speeltuinen")) }
    wereld.sessies.removeAll { $0.bron.code == "speeltuinen" && $0.dag.maand.code == "2026-10" }
    wereld.miss(.aanwezigheid, "2026-10", van: "speeltuinen")
    let afspraak = try agreement(
      """
      maat: aandeel_weken_met_aanbod
      verdeling: { per: wijk, alleen: [Oude Stad, Amsterdamsewijk, Duinwijk] }
      norm: { minimum: 100% }
      voorwaarden: { toegestane_uitval: 2 }
      """)
    let delen = try #require(try wereld.weigh(afspraak).last).delen
    #expect(delen.map(\.oordeel.tekst) == ["gehaald", "niet te beoordelen", "gehaald"])
    #expect(delen[0].meting.ontbrekend.isEmpty && delen[1].meting.ontbrekend.map(\.code) == ["2026-10"])
    // With eight weeks gone besides, even a full October does not help: what is missing changes nothing.
    wereld.sessies.removeAll { $0.bron.code == "speeltuinen" && ["2026-05", "2026-06"].contains($0.dag.maand.code) }
    let gemist = try #require(try wereld.weigh(afspraak).last).delen[1]
    #expect(gemist.oordeel == .nietGehaald)
    #expect(gemist.redenen.map(\.tekst).contains("Wat ontbreekt, verandert dit oordeel niet."))
    // And where another bron was there every week, the missing one takes nothing away.
    wereld.addWeekly("2026-01-06", "2026-12-31") { $0.wijk = "WK039207" }
    let gedeeld = try #require(try wereld.weigh(afspraak).last).delen[1]
    #expect(
      gedeeld.oordeel == .gehaald && gedeeld.redenen.map(\.tekst).contains("Wat ontbreekt, verandert dit oordeel niet.")
    )
  }

  @Test func `Geschilregel 4 — een oordeel zegt op hoeveel maanden het rust`() throws {
    var wereld = Proefwereld()
    wereld.plan("2026-01-06", .gehouden, aantal: 98)
    wereld.plan("2026-01-06", .afgelast, aantal: 2)
    wereld.miss(.planning, "2026-03")
    let afspraak = try agreement(
      "maat: aandeel_afgelast\nnorm: { maximum: 5% }\nvoorwaarden: { bij_ontbreken: { minstens_maanden: 10 } }")
    let uitkomst = try #require(try wereld.weigh(afspraak).last)
    #expect(uitkomst.oordeel == .gehaald)
    #expect(uitkomst.gronden.contains("Dit oordeel is op basis van 11 van 12 maanden."))
    #expect(uitkomst.gronden.contains("De levering over maart 2026 ontbreekt."))
    wereld.miss(.planning, "2026-04", "2026-05")
    #expect(try wereld.weigh(afspraak).last?.oordeel.isOnbekend == true)
  }

  @Test func `Geschilregel 5 — wat na de peildatum gebeurt, verandert een eerder rapport niet`() throws {
    var wereld = Proefwereld()
    wereld.add("2026-01-06", kinderen: 1...30)
    wereld.add("2026-03-20", kinderen: 31...60)
    let afspraak = try agreement("maat: unieke_kinderen\nnorm: { minimum: 60 kinderen }")
    let eerder = try #require(try wereld.weigh(afspraak, "2026", peildatum: "2026-03-10").last)
    #expect(eerder.gerealiseerd == "30 kinderen")
    #expect(eerder.gronden.contains("De telling loopt tot en met 10 maart 2026."))
    #expect(eerder.metingen.map(\.sleutel.id) == ["T01.1@2026/tot=2026-03-10"])
    #expect(try wereld.weigh(afspraak, "2026", peildatum: "2026-03-31").last?.gerealiseerd == "60 kinderen")
  }

  @Test(arguments: [(896, 1000, "89,6% (896 van 1.000)"), (8996, 10_000, "89,96% (8.996 van 10.000)")])
  func `Geschilregel 6 — 89,6% bij een norm van 90% staat er nooit als 90%`(
    teller: Int, noemer: Int, tekst: String
  ) throws {
    var wereld = Proefwereld()
    wereld.evaluatie("2026-05-12", "ouders", schaal: 0...1, uitgenodigd: noemer, antwoorden: noemer, som: teller)
    let uitkomst = try #require(try wereld.weigh(agreement("maat: aandeel_eens\nnorm: { minimum: 90% }")).last)
    #expect(uitkomst.oordeel == .nietGehaald)
    #expect(uitkomst.gerealiseerd == tekst)
  }

  @Test func `Geschilregel 6 — wat er gedrukt staat, spreekt het oordeel nooit tegen`() {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<5_000 {
      let noemer = Int.random(in: 1...100_000, using: &generator)
      let waarde = Breuk(teller: Int.random(in: 0...noemer, using: &generator), noemer: noemer) ?? Breuk(0)
      let norm = Breuk(teller: Int.random(in: 0...100, using: &generator), noemer: 100) ?? Breuk(0)
      let tekst = Afspraakgetal.text(waarde, .procent, against: norm).dropLast()
      let delen = tekst.split(separator: ",").map { Int($0.filter { $0 != "." }) ?? 0 }
      let schaal = tekst.split(separator: ",").dropFirst().first.map { $0.reduce(1) { som, _ in som * 10 } } ?? 1
      let gedrukt = Breuk(teller: delen[0] * schaal + (delen.count > 1 ? delen[1] : 0), noemer: schaal * 100)
      #expect(((gedrukt ?? norm) < norm) == (waarde < norm), "\(waarde) tegen \(norm) staat er als \(tekst)%")
      #expect((norm < (gedrukt ?? norm)) == (norm < waarde))
    }
  }

  @Test func `Geschilregel 7 — procent is geen procentpunt en een kalenderdag geen werkdag`() throws {
    var wereld = Proefwereld()
    wereld.evaluatie("2026-05-12", "ouders", schaal: 0...1, uitgenodigd: 100, antwoorden: 100, som: 64)
    func weigh(_ groei: String) throws -> Afspraakuitkomst? {
      let nul = "ten_opzichte_van: { waarde: 60%, toelichting: nulmeting 2025 }"
      return try wereld.weigh(agreement("maat: aandeel_eens\nnorm: { groei: \(groei), \(nul) }")).last
    }
    // 5% more than 60% is 63%; 5 procentpunt more is 65%.
    #expect(try weigh("5%")?.oordeel == .gehaald)
    #expect(try weigh("5 procentpunt")?.oordeel == .nietGehaald)
    #expect(try weigh("5 procentpunt")?.verschil == "1 procentpunt onder de norm")
    let vrijdag = dagVan("2026-02-06")
    let wet = Feestdagen()
    #expect(Termijn(3, .werkdagen).dagen(van: vrijdag, tot: vrijdag + 3, feestdagen: wet) == 1)
    #expect(Termijn(3, .kalenderdagen).dagen(van: vrijdag, tot: vrijdag + 3, feestdagen: wet) == 3)
    // Good Friday and Easter Monday are no werkdagen.
    let witteDonderdag = dagVan("2026-04-02")
    #expect(Termijn(3, .werkdagen).dagen(van: witteDonderdag, tot: witteDonderdag + 5, feestdagen: wet) == 1)
  }

  @Test func `Geschilregel 8 — 2026 heeft 53 weken en 31 december 2025 ligt in 2026-W01`() throws {
    var wereld = Proefwereld()
    wereld.add("2025-12-31")
    wereld.addWeekly("2026-01-06", "2026-12-31")
    let afspraak = try agreement("maat: aandeel_weken_met_aanbod\nnorm: { minimum: 100% }")
    #expect(try wereld.weigh(afspraak).last?.gerealiseerd == "100% (53 van 53)")
    wereld.sessies.removeFirst()
    #expect(try wereld.weigh(afspraak).last?.gerealiseerd == "98% (52 van 53)")
  }

  @Test func `Geschilregel 9 — een aandeel is totaal gedeeld door totaal, nooit een gemiddelde van aandelen`() throws {
    var wereld = Proefwereld()
    wereld.add("2026-01-06", kinderen: 1...30) { $0.begeleiders = 2 }
    wereld.add("2026-02-03", kinderen: 1...2) { $0.begeleiders = 2 }
    let afspraak = try agreement(
      "maat: deelnames_per_begeleider\nnorm: { minimum: 8 deelnames per begeleider }")
    // 32 over 4; the mean of 15 and 1 is also 8, the mean over months of more sessions is not.
    wereld.add("2026-02-10", kinderen: 1...2) { $0.begeleiders = 1 }
    #expect(try wereld.weigh(afspraak).last?.gerealiseerd == "6,8 deelnames per begeleider (5 bijeenkomsten)")
  }

  @Test func `Geschilregel 10 — een kind bij twee organisaties is één kind`() throws {
    var wereld = Proefwereld()
    wereld.add("2026-01-06", kinderen: 1...30)
    wereld.add("2026-01-07", kinderen: 21...40) { $0.bron = BronID("speeltuinen") }
    let afspraak = try agreement("maat: unieke_kinderen\nnorm: { minimum: 40 kinderen }")
    #expect(try wereld.weigh(afspraak).last?.gerealiseerd == "40 kinderen")
    #expect(try wereld.weigh(afspraak).last?.gronden.isEmpty == true)
    // Where they cannot be linked, that is said beside the figure.
    wereld.losseBronnen = ["Speeltuinen"]
    let los = "Een kind dat ook bij Speeltuinen komt, telt twee keer: die gegevens zijn niet te koppelen."
    #expect(try wereld.weigh(afspraak).last?.gronden == [los])
  }
}
