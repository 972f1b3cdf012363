import Counting
import Disclosure
import Domain
import Naief
import Reporting
import Testing

extension Proefwereld {
  func overview(_ periode: String, standPer: String = "2026-12-31", editie: Editie = .intern) throws
    -> Dekkingsoverzicht
  {
    var telling = try telopdracht(periode)
    telling.kalender.peildatum = dagVan(standPer)
    return Dekkingsopbouw(
      telling: release(try cover(telling, blokken: blokken), editie: editie), doelen: doelen, gebieden: gebieden,
      kalender: telling.kalender, drempels: Drempels(),
      leeftijdsbanden: haarlem.werkmap.leeftijdsbanden,
      organisaties: [BronID("buurts"): "Buurts", BronID("speeltuinen"): "Speeltuinen"],
      dekking: dekking.bekend(op: dagVan(standPer))
    ).make()
  }
}

@Suite struct `Goal coverage` {
  private let oost = Gebied(.stadsdeel, "Oost")
  private let d05 = DoelID("D05")

  /// Activities A1–A4 serve only D05, A9 serves nothing.
  private func world() -> Proefwereld {
    var wereld = Proefwereld()
    wereld.registers.activiteiten = (1...4).map { nummer in
      Activiteit(
        bron: BronID("buurts"), code: "A\(nummer)", naam: "Activiteit \(nummer)", werkvorm: "groep",
        doelen: [DoelID("D05")], partners: nummer == 1 ? ["sport"] : [])
    }
    wereld.registers.activiteiten.append(
      Activiteit(bron: BronID("buurts"), code: "A9", naam: "Losse inloop", werkvorm: "groep", doelen: [], partners: []))
    return wereld
  }

  @Test(arguments: [(4, Dekkingteken.bediend), (3, .dun), (0, .afwezig)])
  func `is bediend, dun or afwezig by the number of activities`(aantal: Int, stand: Dekkingteken) throws {
    var wereld = world()
    for nummer in 0..<aantal { wereld.add("2026-02-03") { ($0.wijk, $0.activiteit) = ("WK039207", "A\(nummer + 1)") } }
    let vak = try #require(try wereld.overview("2026-K1").vak(d05, oost))
    #expect(vak.stand == stand)
    #expect(vak.activiteiten == aantal)
    #expect(try wereld.overview("2026-K1").vak(DoelID("D06"), oost)?.stand == .afwezig)
  }

  @Test func `unites the wijken of a stadsdeel: one activity in two wijken is one`() throws {
    var wereld = world()
    for wijk in ["WK039207", "WK039208"] { wereld.add("2026-02-03") { $0.wijk = wijk } }
    let vak = try #require(try wereld.overview("2026-K1").vak(d05, oost))
    #expect(vak.activiteiten == 1 && vak.bijeenkomsten == 2 && vak.weken == 1)
  }

  @Test func `tells planned but not held from absent`() throws {
    var wereld = world()
    wereld.registers.planregels = [
      Planregel(
        bron: BronID("buurts"), id: "P1", dag: dagVan("2026-02-03"), activiteit: "A1", locatie: "Speelhuis",
        wijk: "WK039207", uitkomst: .afgelast)
    ]
    let overzicht = try wereld.overview("2026-K1")
    #expect(overzicht.vak(d05, oost)?.stand == .geplandNietGehouden)
    #expect(overzicht.vak(d05, Gebied(.stadsdeel, "Noord"))?.stand == .afwezig)
    #expect(overzicht.vak(d05, oost, Periode(code: "2026-02"))?.afgelast == 1)
  }

  @Test func `says ontbreekt where a delivery is missing, never afwezig`() throws {
    var wereld = world()
    wereld.miss(.aanwezigheid, "2026-02")
    let overzicht = try wereld.overview("2026-K1")
    #expect(overzicht.vak(d05, oost, Periode(code: "2026-02"))?.stand == .ontbreekt)
    #expect(overzicht.vak(d05, oost, Periode(code: "2026-01"))?.stand == .afwezig)
    #expect(overzicht.vak(d05, oost)?.stand == .ontbreekt)
    // Weeks 10 to 13 are empty; of those that touch February nobody knows, and no run is known to go on through them.
    #expect(overzicht.continuiteit.first { $0.locatie == nil }?.langsteGat == 4)
    #expect(overzicht.wijkgaten.allSatisfy { $0.nietBediendeTijden.isEmpty && $0.zonderAanbod.isEmpty })
  }

  @Test func `says ontbreekt only where the bron works that did not deliver`() throws {
    var wereld = world()
    for wijk in ["WK039207", "WK039208"] { wereld.add("2026-01-06") { $0.wijk = wijk } }
    wereld.add("2026-01-06") { ($0.wijk, $0.bron) = ("WK039208", BronID("speeltuinen")) }
    wereld.miss(.aanwezigheid, "2026-02", van: "speeltuinen")
    let overzicht = try wereld.overview("2026-K1")
    let februari = Periode(code: "2026-02")
    #expect(overzicht.vak(d05, Gebied(.wijk, "WK039207"), februari)?.stand == .afwezig)
    #expect(overzicht.vak(d05, Gebied(.wijk, "WK039208"), februari)?.stand == .ontbreekt)
    #expect(overzicht.vak(d05, Gebied(.wijk, "WK039211"), februari)?.stand == .afwezig)
    #expect(overzicht.vak(d05, oost, februari)?.stand == .ontbreekt)
    #expect(overzicht.vak(d05, Gebied(.stadsdeel, "Noord"), februari)?.stand == .afwezig)
    func gap(_ wijk: String) -> Int? {
      overzicht.continuiteit.first { $0.wijk == wijk && $0.locatie == nil }?.langsteGat
    }
    // In the one the weeks of February are empty for certain, in the other nobody knows.
    #expect(gap("WK039207") == 11)
    #expect(gap("WK039208") == 4)
  }

  @Test func `does not judge a month before it is over`() throws {
    var wereld = world()
    for nummer in 1...2 { wereld.add("2026-02-03") { ($0.wijk, $0.activiteit) = ("WK039207", "A\(nummer)") } }
    wereld.add("2026-03-02") { $0.wijk = "WK039208" }
    let lopend = try wereld.overview("2026-K1", standPer: "2026-03-03")
    let maart = Periode(code: "2026-03")
    #expect(lopend.lopend.map(\.code) == ["2026-03"])
    #expect(lopend.vak(d05, oost, maart)?.stand == .looptNog)
    #expect(lopend.vak(d05, Gebied(.stadsdeel, "Noord"), maart)?.stand == .looptNog)
    #expect(lopend.vak(d05, Gebied(.stadsdeel, "Noord"))?.stand == .afwezig)
    // Three activities are what two of three months need of four; the whole quarter needs them all.
    for nummer in 3...4 { wereld.add("2026-02-10") { ($0.wijk, $0.activiteit) = ("WK039207", "A\(nummer)") } }
    wereld.sessies.removeAll { $0.activiteit == "A4" }
    #expect(try wereld.overview("2026-K1", standPer: "2026-03-03").vak(d05, oost)?.stand == .bediend)
    #expect(try wereld.overview("2026-K1", standPer: "2026-03-31").vak(d05, oost)?.stand == .dun)
    #expect(try wereld.overview("2026-K1", standPer: "2026-03-31").lopend.isEmpty)
    // A served month is served, over or not.
    for nummer in 1...2 { wereld.add("2026-03-02") { ($0.wijk, $0.activiteit) = ("WK039209", "A\(nummer)") } }
    #expect(try wereld.overview("2026-K1", standPer: "2026-03-03").vak(d05, oost, maart)?.stand == .bediend)
  }

  @Test func `shows how often one worker stood alone, and says that workers have no names`() throws {
    var wereld = world()
    for week in 0..<8 {
      wereld.add((dagVan("2026-01-06") + week * 7).iso) {
        ($0.begeleiders, $0.locatie) = (week < 6 ? 1 : 2, "P\(week)")
      }
    }
    let overzicht = try wereld.overview("2026-K1")
    let alleen = try #require(overzicht.concentraties.first { $0.waarop == .begeleider })
    #expect(alleen.aandeel == Breuk(teller: 6, noemer: 8) && alleen.naam == "één begeleider")
    let tabel = try #require(overzicht.tabellen.first { $0.id == "dekking-concentratie" })
    #expect(tabel.legenda.joined().contains("Begeleiders staan niet bij naam"))
    for plek in wereld.sessies.indices { wereld.sessies[plek].begeleiders = 0 }
    #expect(try wereld.overview("2026-K1").concentraties.allSatisfy { $0.waarop != .begeleider })
  }

  @Test func `names what a goal rests on`() throws {
    var wereld = world()
    for week in 0..<6 {
      wereld.add((dagVan("2026-01-06") + week * 7).iso) { $0.locatie = week < 3 ? "Speelhuis" : "Plein \(week)" }
    }
    let rust = try wereld.overview("2026-K1").concentraties
    #expect(
      rust.map { "\($0.doel.code) \($0.waarop.rawValue) \($0.naam) \($0.aandeel.teller)/\($0.aandeel.noemer)" } == [
        "D05 locatie Speelhuis 3/6", "D05 organisatie Buurts 6/6", "D05 partner sport 6/6",
      ])
  }

  @Test func `lists activities without a goal with their bijeenkomsten`() throws {
    var wereld = world()
    wereld.add("2026-02-03") { $0.activiteit = "A9" }
    let overzicht = try wereld.overview("2026-K1")
    #expect(overzicht.zonderDoel.map(\.naam) == ["Losse inloop"])
    #expect(overzicht.bijeenkomstenZonderDoel == 1)
  }

  @Test func `orders wijken by what is missing and knows gaps and hours that nobody serves`() throws {
    var wereld = world()
    wereld.vakanties = [Vakantie(naam: "voorjaar", van: dagVan("2026-02-21"), tot: dagVan("2026-03-01"))]
    // Every week but the holiday and three weeks in March.
    wereld.addWeekly("2026-01-06", "2026-03-31") { $0.wijk = "WK039207" }
    wereld.sessies.removeAll { $0.dag > dagVan("2026-02-20") && $0.dag < dagVan("2026-03-20") }
    let overzicht = try wereld.overview("2026-K1")
    #expect(overzicht.wijkgaten.last?.wijk == "WK039207")
    let wijk = try #require(overzicht.continuiteit.first { $0.wijk == "WK039207" && $0.locatie == nil })
    // Week 1 and weeks 10–12 are empty; week 9 is a holiday and in no gap.
    #expect(wijk.weken == 8 && wijk.schoolweken == 12 && wijk.langsteGat == 3)
    #expect(overzicht.wijkgaten.last?.nietBediendeTijden == [.naSchooltijd, .avond, .weekend, .vakantie])
  }

  @Test func `serves no age in a wijk without a bijeenkomst, unless a delivery is missing there`() throws {
    var wereld = world()
    wereld.add("2026-02-03") { $0.wijk = "WK039207" }
    func ages(_ wereld: Proefwereld) throws -> [Leeftijdsband]? {
      try wereld.overview("2026-K1").wijkgaten.first { $0.wijk == "WK039217" }?.nietBediendeLeeftijden
    }
    let alle = haarlem.werkmap.leeftijdsbanden.filter { $0 != .onbekend }
    #expect(try ages(wereld) == alle)
    wereld.plan("2026-02-03", .gehouden)
    wereld.sessies.append(.init(dag: dagVan("2025-11-03"), wijk: "WK039217", kinderen: [.init(nummer: 1)]))
    wereld.miss(.aanwezigheid, "2026-02")
    #expect(try ages(wereld) == [])
  }

  @Test func `shows the gemeente no age band in which nobody came`() throws {
    var wereld = world()
    wereld.add("2026-02-03") { $0.wijk = "WK039207" }
    let intern = try wereld.overview("2026-K1").wijkgaten.first { $0.wijk == "WK039207" }
    #expect(intern?.nietBediendeLeeftijden.isEmpty == false)
    let gemeente = try wereld.overview("2026-K1", editie: .gemeente).wijkgaten
    #expect(gemeente.allSatisfy { $0.nietBediendeLeeftijden.isEmpty })
  }

  @Test func `can be walked as tables, with the national share or its absence in words`() throws {
    var wereld = world()
    wereld.add("2026-02-03") { $0.wijk = "WK039207" }
    let tabellen = try wereld.overview("2026-K1").tabellen
    #expect(tabellen.map(\.id).contains("dekking-gegevens"))
    let eerste = try #require(tabellen.first)
    #expect(eerste.rijen.map { $0.last?.zichtbareTekst }.first == "geen landelijk cijfer")
    #expect(eerste.rijen[4].last?.zichtbareTekst == "86%")
    #expect(eerste.rijen[4][3].zichtbareTekst == "◐ dun (1)")
    #expect(Set(tabellen.map(\.id)).count == tabellen.count)
  }
}
