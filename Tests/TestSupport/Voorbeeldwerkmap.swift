package import Domain

/// A gemeente with figures that are invented but lifelike, for what is made of figures: reports, workbooks, pages.
package enum Voorbeeldwerkmap {
  package static let wijken: [(code: String, naam: String, stadsdeel: String)] = [
    ("WK039201", "Oude Stad", "Centrum"), ("WK039202", "Haarlemmerhoutkwartier", "Zuidwest"),
    ("WK039203", "Zijlwegkwartier", "Zuidwest"), ("WK039205", "Duinwijk", "Zuidwest"),
    ("WK039207", "Amsterdamsewijk", "Oost"), ("WK039208", "Slachthuiswijk", "Oost"), ("WK039209", "Parkwijk", "Oost"),
    ("WK039211", "Indischewijk", "Noord"), ("WK039215", "Delftwijk", "Noord"), ("WK039217", "Spaarndam", "Noord"),
    ("WK039218", "Europawijk", "Schalkwijk"), ("WK039219", "Boerhaavewijk", "Schalkwijk"),
    ("WK039220", "Molenwijk", "Schalkwijk"), ("WK039221", "Meerwijk", "Schalkwijk"),
  ]

  package static let doelen: [Doel] = [
    Doel(id: DoelID("D01"), tekst: "Preventie op verschillende leefgebieden", kort: "Preventie"),
    Doel(id: DoelID("D02"), tekst: "Plezier en ontspanning", kort: "Plezier"),
    Doel(id: DoelID("D03"), tekst: "Talentontwikkeling", kort: "Talent", landelijkAandeel: 78),
    Doel(
      id: DoelID("D04"), tekst: "Ondersteuning van ouders bij de opvoeding", kort: "Opvoeding", landelijkAandeel: 66),
    Doel(id: DoelID("D05"), tekst: "Zorgbehoeften signaleren", kort: "Signaleren", landelijkAandeel: 86),
    Doel(
      id: DoelID("D06"), tekst: "Ontwikkelen van een gezonde leefstijl", kort: "Gezonde leefstijl", landelijkAandeel: 75
    ),
    Doel(
      id: DoelID("D07"), tekst: "Toegankelijk maken van culturele- en recreatieve activiteiten",
      kort: "Cultuur en recreatie", landelijkAandeel: 63),
    Doel(
      id: DoelID("D08"), tekst: "Participatie en burgerschap ontwikkelen", kort: "Participatie", landelijkAandeel: 68),
    Doel(
      id: DoelID("D09"), tekst: "Kinderen een platform bieden hun stem te laten horen", kort: "Kinderstem",
      landelijkAandeel: 53),
    Doel(
      id: DoelID("D10"), tekst: "Kinderen in contact laten komen met andere culturen en/of achtergronden",
      kort: "Andere culturen", landelijkAandeel: 60),
  ]

  package static let vanaf = Maand(jaar: 2025, nummer: 1)
  package static let laatste = Maand(jaar: 2026, nummer: 6)

  package static func catalogus(woordkeus: [String: String] = [:], huisstijl: Huisstijl = Huisstijl()) -> Catalogus {
    Catalogus(
      werkmap: Werkmapgegevens(
        organisatie: "Kinderwerk Haarlem", gemeente: "Haarlem", banier: "VOORBEELD — verzonnen gegevens",
        huisstijl: huisstijl, leeftijdsbanden: [.jaren(0...3), .jaren(4...8), .jaren(9...12)],
        werkvormen: ["groep", "individueel", "ouders"], drempels: Drempels(), woordkeus: woordkeus, vanaf: vanaf),
      doelen: Doelcatalogus(naam: "tien-doelen", titel: "De tien doelen", versie: "1", bron: "NJi", doelen: doelen),
      andereCatalogi: [],
      gebieden: Gebiedsindeling(
        jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
        wijken: wijken.map { Wijk(code: $0.code, naam: $0.naam, stadsdeel: $0.stadsdeel) }, aliassen: [:],
        postcodes: [:], inwoners: [], bron: "CBS"),
      vakanties: [],
      bronnen: [
        Bronprofiel(bron: BronID("buurts"), organisatie: "Buurts (voorbeeld)", isOnderaannemer: false, leveringen: []),
        Bronprofiel(
          bron: BronID("speeltuin"), organisatie: "Speeltuin (voorbeeld)", isOnderaannemer: true, leveringen: []),
      ], afspraken: [])
  }

  /// Every figure of one period: totals, wijken, stadsdelen, goals, ages, forms and organisations.
  package static func cijfers(_ periode: Periode) -> [Cijfer] {
    let maanden = periode.maanden.filter { $0 >= vanaf && $0 <= laatste }
    var uit: [Cijfer] = []
    for (nummer, wijk) in wijken.enumerated() {
      uit += cell(maanden, grootte(nummer)) { Cijfersleutel($0, periode, gebied: Gebied(.wijk, wijk.code)) }
      for (plek, doel) in doelen.enumerated() {
        uit += cell(maanden, grootte(nummer) * aandeel(plek) / 100) {
          Cijfersleutel($0, periode, gebied: Gebied(.wijk, wijk.code), doel: doel.id)
        }
      }
    }
    for naam in Set(wijken.map(\.stadsdeel)).sorted() {
      let som = wijken.indices.filter { wijken[$0].stadsdeel == naam }.map(grootte).reduce(0, +)
      uit += cell(maanden, som) { Cijfersleutel($0, periode, gebied: Gebied(.stadsdeel, naam)) }
    }
    let alle = wijken.indices.map(grootte).reduce(0, +)
    for (plek, doel) in doelen.enumerated() {
      uit += cell(maanden, alle * aandeel(plek) / 100, groei: plek == 3 ? -15 : plek * 3) {
        Cijfersleutel($0, periode, doel: doel.id)
      }
    }
    for (band, deel) in [(Leeftijdsband.jaren(0...3), 6), (.jaren(4...8), 52), (.jaren(9...12), 40), (.onbekend, 2)] {
      uit += cell(maanden, alle * deel / 100) { Cijfersleutel($0, periode, leeftijd: band) }
    }
    for (vorm, deel) in [("groep", 80), ("individueel", 5), ("ouders", 15)] {
      uit += cell(maanden, alle * deel / 100) { Cijfersleutel($0, periode, werkvorm: vorm) }
    }
    for (bron, deel) in [("buurts", 70), ("speeltuin", 30)] {
      uit += cell(maanden, alle * deel / 100) { Cijfersleutel($0, periode, organisatie: BronID(bron)) }
    }
    uit += cell(maanden, alle, groei: 8) { Cijfersleutel($0, periode) }
    let keren = maanden.count
    uit += [
      (.gepland, 160 * keren, 1), (.afgelast, 6 * keren, 1), (.afgelastOvermacht, keren, 1), (.signalen, 11 * keren, 1),
      (.signalenDoorgespeeld, 10 * keren, 1), (.signalenOpgepakt, 9 * keren, 1), (.signalenAfgerond, 7 * keren, 1),
      (.signalenDoorgespeeld14d, 10 * keren, 1), (.aandeelDoorgespeeld14d, 10 * keren, 11 * keren),
      (.mediaanDagenDoorgespeeld, 3, 1), (.mediaanDagenOpgepakt, 13, 2), (.mediaanDagenAfgerond, 31, 1),
      (.evaluatieAntwoorden, 30 * keren, 1), (.tevredenheid, 247 * keren, 30 * keren), (.praktijkbezoeken, 1, 1),
      (.activiteiten, 48, 1), (.anoniemeDeelnames, 411 * keren, 1),
    ].compactMap { (maat: Maat, teller: Int, noemer: Int) in
      Breuk(teller: teller, noemer: noemer).map { Cijfer(Cijfersleutel(maat, periode), .getal($0)) }
    }
    return uit
  }

  /// Children per month: large and small wijken, and one without anything.
  private static func grootte(_ wijk: Int) -> Int { [60, 22, 9, 3, 48, 35, 52, 44, 30, 0, 70, 62, 41, 58][wijk] }
  private static func aandeel(_ doel: Int) -> Int { [32, 86, 67, 11, 21, 51, 30, 16, 5, 25][doel] }

  private static func cell(
    _ maanden: [Maand], _ grootte: Int, groei: Int = 4, _ sleutel: (Maat) -> Cijfersleutel
  ) -> [Cijfer] {
    let seizoen = [100, 104, 115, 106, 96, 94, 45, 38, 92, 100, 104, 84]
    var deelnames = 0, keren = 0
    for maand in maanden {
      let maal = seizoen[maand.nummer - 1] * (maand.jaar > 2025 ? 100 + groei : 100)
      deelnames += grootte * 5 * maal / 10_000
      keren += grootte * 4 / 10 * seizoen[maand.nummer - 1] / 100
    }
    let groeifactor = (maanden.last?.jaar ?? 2025) > 2025 ? 100 + groei : 100
    let kinderen = grootte * groeifactor * (10 + 2 * maanden.count) / 1200
    let weken = grootte == 0 ? 0 : maanden.count * 13 / 3 - (grootte < 10 ? 4 : 0)
    let vast = kinderen * 4 / 10
    var uit: [(Maat, Breuk?)] = [
      (.bijeenkomsten, Breuk(keren)), (.deelnames, Breuk(deelnames)), (.uniekeKinderen, Breuk(kinderen)),
      (.groepsgrootte, Breuk(teller: deelnames, noemer: keren)), (.kinderen4Keer, Breuk(vast)),
      (.vasteKinderen, Breuk(vast)),
      (.aandeelVasteKinderen, Breuk(teller: vast, noemer: kinderen)),
      (.activiteitsuren, Breuk(teller: keren * 90, noemer: 60)),
    ]
    uit += [(.wekenMetAanbod, Breuk(weken)), (.langsteGatWeken, Breuk(grootte == 0 ? weken : grootte < 10 ? 2 : 0))]
    return uit.map { maat, getal in Cijfer(sleutel(maat), getal.map { .getal($0) } ?? .geen) }
  }
}
