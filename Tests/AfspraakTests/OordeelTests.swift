import Counting
import Disclosure
import Domain
import Naief
import Reporting
import Testing

@Suite struct `A verdict` {
  @Test func `on a hidden figure is not given to the gemeente`() throws {
    var wereld = Proefwereld()
    wereld.add("2026-01-06", kinderen: 1...3)
    let afspraak = try agreement("maat: unieke_kinderen\nnorm: { minimum: 2 kinderen }")
    #expect(try wereld.weigh(afspraak).last?.oordeel == .gehaald)
    let gemeente = try #require(try wereld.weigh(afspraak, editie: .gemeente).last)
    #expect(gemeente.oordeel == .nietTeBeoordelen(.onderdrukt))
    #expect(gemeente.gerealiseerd == "•")
    #expect(gemeente.verschil == nil && gemeente.prognose == nil)
    #expect(!"\(gemeente)".contains("getal(Domain.Breuk(teller: 3"))
  }

  @Test func `hides a share that gives a small number of children away`() throws {
    var wereld = Proefwereld()
    wereld.inwoners["WK039218"] = 400
    wereld.add("2026-01-06") {
      $0.kinderen = (1...3).map { .init(nummer: UInt32($0), leeftijd: 8, woonwijk: "WK039218") }
    }
    let afspraak = try agreement(
      """
      maat: bereik
      selectie: { plaats: woonplaats, leeftijd: 4-12 }
      verdeling: { per: wijk, alleen: [Europawijk] }
      norm: { minimum: 20% }
      """)
    #expect(try wereld.weigh(afspraak, editie: .gemeente).last?.oordeel == .nietTeBeoordelen(.onderdrukt))
  }

  @Test func `is hidden together with the cell of cijfers that its figure is`() throws {
    let wereld = Proefwereld()
    let afspraak = try agreement("maat: deelnames\nnorm: { minimum: 10 deelnames }")
    let sleutel = Cijfersleutel(.deelnames, .jaar(2026))
    let metingen = try measure(try wereld.opdracht([afspraak], "2026", "2027-02-01"), blokken: wereld.blokken) {
      $0 == sleutel ? Cijfer($0, .getal(Breuk(40))) : nil
    }
    let boek = release(
      [Cijfer(sleutel, .getal(Breuk(3)))], editie: .gemeente, drempels: Drempels(), gebieden: wereld.gebieden)
    let vrij = release(metingen, beside: boek, drempels: Drempels()).inhoud
    #expect((boek.inhoud[sleutel]?.waarde == .onderdrukt) == (vrij[0].waarde == .onderdrukt))
    #expect(vrij[0].waarde == .onderdrukt)
  }

  @Test func `has no distance to the norm beside it when it is not given`() throws {
    var wereld = Proefwereld()
    wereld.evaluatie("2026-05-12", "kinderen", schaal: 1...10, uitgenodigd: 20, antwoorden: 16, som: 134)
    #expect(try wereld.weigh("R12").verschil == nil)
  }

  @Test func `of two parts names the one that holds it back, and why`() throws {
    var wereld = Proefwereld()
    wereld.registers.activiteiten.append(
      Activiteit(
        bron: BronID("buurts"), code: "A040", naam: "Kinderraad", werkvorm: "participatie", doelen: [], partners: []))
    for dag in 1...9 { wereld.add("2026-02-0\(dag)") { $0.activiteit = "A040" } }
    wereld.miss(.aanwezigheid, "2025-10")
    let uitkomst = try wereld.weigh("R17", "schooljaar-2025-2026")
    #expect(
      uitkomst.gronden.prefix(2) == [
        "Niet te beoordelen: ‘waarvan teruggekoppeld’.", "De levering over oktober 2025 ontbreekt.",
      ])
  }

  @Test func `changes with an addendum from its day on, and says so`() throws {
    var wereld = Proefwereld()
    wereld.add("2026-01-06", kinderen: 1...80)
    wereld.add("2026-05-05", kinderen: 1...80)
    let afspraak = try agreement(
      """
      maat: unieke_kinderen
      norm: { minimum: 100 kinderen }
      addenda:
        - { vanaf: 2026-04-01, artikel: addendum 1, reden: een locatie sluit, norm: { minimum: 80 kinderen } }
      """, periode: "kwartaal")
    let uitkomsten = try wereld.weigh(afspraak, "2026-H1")
    #expect(uitkomsten.map(\.oordeel) == [.nietGehaald, .gehaald])
    #expect(uitkomsten[1].gronden.contains("De norm is gewijzigd per 1 april 2026 (addendum 1): een locatie sluit."))
  }

  @Test func `of OF needs one part, of EN both`() throws {
    var wereld = Proefwereld()
    wereld.add("2026-01-06", kinderen: 1...50)
    for (woord, oordeel) in [("of", Oordeel.gehaald), ("en", .nietGehaald)] {
      let afspraak = try agreement(
        """
        \(woord):
          - { maat: unieke_kinderen, norm: { minimum: 50 kinderen } }
          - { maat: deelnames, norm: { minimum: 51 deelnames } }
        """)
      #expect(try wereld.weigh(afspraak).last?.oordeel == oordeel)
    }
  }

  @Test(arguments: [(1, Oordeel.gehaald), (2, .gehaald), (3, .nietGehaald)])
  func `of 'ten minste k van n' counts the parts`(aantal: Int, oordeel: Oordeel) throws {
    var wereld = Proefwereld()
    for wijk in ["WK039201", "WK039202"] { wereld.add("2026-01-06", kinderen: 1...50) { $0.wijk = wijk } }
    let afspraak = try agreement(
      """
      maat: unieke_kinderen
      verdeling: { per: wijk, alleen: [Oude Stad, Haarlemmerhoutkwartier, Duinwijk], dekking: { ten_minste: \(aantal) } }
      norm: { minimum: 50 kinderen }
      """)
    #expect(try wereld.weigh(afspraak).last?.oordeel == oordeel)
  }

  @Test func `of a milestone looks at its day, not at what came later`() throws {
    var wereld = Proefwereld()
    wereld.add("2026-08-04") { $0.activiteit = "A1" }
    let afspraak = try agreement(
      "maat: momenten\nnorm: { mijlpaal: { minstens: 1 moment, uiterlijk: 2026-07-01 } }")
    #expect(
      try wereld.weigh(afspraak, "2026-H1", peildatum: "2026-05-01").last?.oordeel
        == .nietTeBeoordelen(.pasAanHetEind(dagVan("2026-07-01"))))
    #expect(try wereld.weigh(afspraak).last?.oordeel == .nietGehaald)
    wereld.add("2026-06-30")
    #expect(try wereld.weigh(afspraak).last?.oordeel == .gehaald)
    let opPapier = try agreement("mijlpaal: { uiterlijk: 2026-07-01, bereikt: 2026-06-20 }")
    #expect(try wereld.weigh(opPapier).last?.oordeel == .gehaald)
    #expect(try wereld.weigh(opPapier).last?.gerealiseerd == "bereikt op 20 juni 2026")
  }

  @Test func `is not given on a monitor, a nulmeting or an effort`() throws {
    let wereld = Proefwereld()
    for regels in [
      "maat: deelnames\nnorm: { zonder_oordeel: monitor }", "maat: deelnames\nnorm: { zonder_oordeel: nulmeting }",
      "inspanning: We zoeken samen een locatie in Duinwijk.",
    ] {
      #expect(try wereld.weigh(agreement(regels)).last?.oordeel == .geenNorm)
    }
  }

  @Test func `on stories counts those with consent in the period`() throws {
    var wereld = Proefwereld()
    wereld.verhalen = [
      .init(dag: dagVan("2026-02-03"), doelen: [DoelID("D04")]),
      .init(dag: dagVan("2025-02-03"), doelen: [DoelID("D04")]),
      .init(dag: dagVan("2026-03-03"), doelen: [DoelID("D01")]),
    ]
    let alle = try agreement("maat: verhalen\nnorm: { kwalitatief: 2 verhalen }")
    #expect(try wereld.weigh(alle).last?.oordeel == .gehaald)
    let ouders = try agreement("maat: verhalen\nselectie: { doelen: [D04] }\nnorm: { kwalitatief: 2 verhalen }")
    #expect(try wereld.weigh(ouders).last?.gerealiseerd == "1 verhaal")
  }

  @Test func `of a maximum is lost as soon as it is passed`() throws {
    var wereld = Proefwereld()
    wereld.plan("2026-01-06", .afgelast, aantal: 11)
    let afspraak = try agreement("maat: afgelast\nnorm: { maximum: 10 bijeenkomsten }")
    #expect(try wereld.weigh(afspraak, "2026-K1", peildatum: "2026-04-05").last?.oordeel == .nietGehaald)
  }

  @Test func `on the way is never held against more than the norm, also where the parts are no whole months`() throws {
    var wereld = Proefwereld()
    wereld.add("2026-01-06", kinderen: 1...10)
    // 101 days in three parts: the last day but one asks for nearly all of it.
    let kop = "afspraken:\n  - id: T01\n    titel: Proef\n    periode: 2026-01-01..2026-04-11\n"
    let geldig = "    geldig: { van: 2026-01-01, tot: 2026-04-11 }\n"
    let afspraak = try #require(
      try readAgreements(
        kop + geldig + "    maat: deelnames\n    norm: { minimum: 1.000 deelnames }\n    fasering: [50%, 50%]\n"
      ).first)
    func expected(_ dag: String) throws -> Breuk? {
      try wereld.weigh(afspraak, "2026-H1", peildatum: dag).last?.delen.first?.nuVerwacht
    }
    let bijna = try #require(try expected("2026-04-10"))
    #expect(bijna < Breuk(1_000) && Breuk(980) < bijna)
    #expect(try #require(try expected("2026-02-19")).isEvenGroot(als: Breuk(teller: 50_000, noemer: 101) ?? Breuk(0)))
  }

  @Test func `of growth by the week looks at the week of 52 weeks ago, when it is over`() throws {
    var wereld = Proefwereld()
    // Thursday 12 March 2026 is 52 weeks after 13 March 2025.
    wereld.add("2025-03-13", kinderen: 1...10)
    wereld.add("2026-03-12", kinderen: 1...11)
    let afspraak = try agreement(
      "maat: unieke_kinderen\nnorm: { groei: 10%, ten_opzichte_van: vorig_jaar }", periode: "week")
    let uitkomst = try #require(try wereld.weigh(afspraak, "2026-03", peildatum: "2026-03-15").last)
    #expect(uitkomst.venster.periode.code == "2026-W11" && uitkomst.oordeel == .gehaald)
    // A week that is not over is not judged.
    #expect(try wereld.weigh(afspraak, "2026-03", peildatum: "2026-03-14").last?.venster.periode.code == "2026-W10")
  }

  @Test func `by every locatie knows those that nobody planned, and none outside the selection`() throws {
    var wereld = Proefwereld()
    wereld.add("2026-01-06", kinderen: 1...9) { ($0.wijk, $0.locatie) = ("WK039207", "Speelhuis") }
    wereld.add("2026-01-07", kinderen: 1...3) { ($0.wijk, $0.locatie) = ("WK039208", "Zonder planning") }
    wereld.add("2026-01-07", kinderen: 1...3) { ($0.wijk, $0.locatie) = ("WK039201", "Elders") }
    let afspraak = try agreement(
      "maat: deelnames\nselectie: { gebieden: [Oost] }\nverdeling: { per: locatie }\nnorm: { minimum: 5 deelnames }")
    let uitkomst = try #require(try wereld.weigh(afspraak).last)
    #expect(uitkomst.gerealiseerd == "gehaald op 1 van 2 locaties")
    #expect(uitkomst.gronden.first == "Niet gehaald: Zonder planning.")
  }

  @Test func `on answers looks at the response too`() throws {
    var wereld = Proefwereld()
    wereld.evaluatie("2026-05-12", "ouders", schaal: 0...1, uitgenodigd: 100, antwoorden: 25, som: 20)
    let regels = "maat: evaluatie_antwoorden\nnorm: { minimum: 20 antwoorden }\nvoorwaarden: { minimale_respons: "
    #expect(try wereld.weigh(agreement(regels + "25% }")).last?.oordeel == .gehaald)
    let laag = try #require(try wereld.weigh(agreement(regels + "26% }")).last)
    #expect(laag.gronden.first == "De respons is 25%. We spraken minstens 26% af.")
  }
}
