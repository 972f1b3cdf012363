package import Domain

/// A plausible gemeente in figures, for tests of what comes after counting: invented, the same every time, with a small wijk
/// whose children must stay hidden, a wijk without rows and sums that add up where they should.
package enum Voorbeeldcijfers {
  package static let periode = Periode.kwartaal(jaar: 2026, 1)
  package static let standPer = Dag(jaar: 2026, maand: 4, dag: 7) ?? Dag(nummer: 0)
  /// Its count of unique children in the period is 3, in the edition for the gemeente hidden.
  package static let kleineWijk = "WK039217"
  package static let legeWijk = "WK039206"

  package static let catalogus = Catalogus(
    werkmap: Werkmapgegevens(
      organisatie: "Buurts Haarlem (voorbeeld)", gemeente: "Haarlem", banier: "VOORBEELD — verzonnen gegevens",
      leeftijdsbanden: [.jaren(0...3), .jaren(4...8), .jaren(9...12), .onbekend],
      werkvormen: ["groep", "individueel", "ouders"], drempels: Drempels(), woordkeus: [:],
      vanaf: Maand(jaar: 2024, nummer: 1)),
    doelen: Doelcatalogus(
      naam: "tien-doelen", titel: "Tien doelen van kinderwerk", versie: "2021", bron: "NJi en BVjong",
      doelen: doelen.enumerated().map { plek, doel in
        Doel(
          id: DoelID("D" + padded(plek + 1, 2)), tekst: doel.tekst, kort: doel.kort, landelijkAandeel: doel.landelijk)
      }),
    andereCatalogi: [],
    gebieden: Gebiedsindeling(
      jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
      wijken: wijken.map { Wijk(code: $0.code, naam: $0.naam, stadsdeel: $0.stadsdeel) }, aliassen: [:], postcodes: [:],
      inwoners: wijken.map {
        Inwonertal(
          gebied: Gebied(.wijk, $0.code), leeftijd: 4...12, aantal: $0.kinderen,
          peildatum: Dag(jaar: 2025, maand: 1, dag: 1) ?? Dag(nummer: 0), bron: "gemeente, BRP (verzonnen)")
      }, bron: "CBS 85984NED (stadsdelen afgeleid)"),
    vakanties: [],
    bronnen: [
      Bronprofiel(
        bron: BronID("buurts"), organisatie: "Buurts Haarlem (voorbeeld)", isOnderaannemer: false, leveringen: []),
      Bronprofiel(
        bron: BronID("speeltuinen"), organisatie: "Speeltuinen Haarlem (voorbeeld)", isOnderaannemer: true,
        leveringen: []),
    ], afspraken: [])

  private static let doelen: [(tekst: String, kort: String, landelijk: Int?)] = [
    ("Preventie op verschillende leefgebieden", "Preventie", nil), ("Plezier en ontspanning", "Plezier", nil),
    ("Talentontwikkeling", "Talentontwikkeling", 78),
    ("Ondersteuning van ouders bij de opvoeding", "Ondersteuning van ouders", 66),
    ("Zorgbehoeften signaleren", "Zorgbehoeften signaleren", 86),
    ("Ontwikkelen van een gezonde leefstijl", "Gezonde leefstijl", 75),
    ("Toegankelijk maken van culturele- en recreatieve activiteiten", "Cultuur en recreatie", 63),
    ("Participatie en burgerschap ontwikkelen", "Participatie", 68),
    ("Kinderen een platform bieden hun stem te laten horen", "Stem van kinderen", 53),
    ("Kinderen in contact laten komen met andere culturen en/of achtergronden", "Andere culturen", 60),
  ]

  /// `gewicht` is about the deelnames of a month.
  private static let wijken: [(code: String, naam: String, stadsdeel: String, kinderen: Int, gewicht: Int)] = [
    ("WK039201", "Oude Stad", "Centrum", 910, 60), ("WK039202", "Haarlemmerhoutkwartier", "Zuidwest", 1240, 44),
    ("WK039206", "Waarder- en Veerpolder", "Oost", 160, 0), ("WK039207", "Amsterdamsewijk", "Oost", 720, 96),
    ("WK039208", "Slachthuiswijk", "Oost", 610, 120), ("WK039210", "Transvaalwijk", "Noord", 870, 70),
    ("WK039211", "Indischewijk", "Noord", 990, 84), ("WK039215", "Delftwijk", "Noord", 540, 110),
    ("WK039217", "Spaarndam", "Noord", 60, 1), ("WK039218", "Europawijk", "Schalkwijk", 1080, 150),
    ("WK039219", "Boerhaavewijk", "Schalkwijk", 1010, 160), ("WK039221", "Meerwijk", "Schalkwijk", 1150, 180),
  ]

  /// 24 months up to the end of the period, the period and the same period a year earlier.
  package static func cijfers() -> [Cijfer] {
    var generator = SplitMix64(seed: 392)
    let laatste = periode.laatsteDag.maand.volgnummer
    var deelnames: [Maand: [Int]] = [:]
    for volgnummer in (laatste - 23)...laatste {
      let maand = Maand(volgnummer: volgnummer)
      let zomer = maand.nummer == 7 || maand.nummer == 8 ? 55 : 100
      // A multiple of 8, so that bijeenkomsten (an eighth) add up as deelnames do.
      deelnames[maand] = wijken.map { wijk in
        guard wijk.gewicht > 1 else { return wijk.gewicht * 8 }
        let aantal =
          wijk.gewicht * zomer * (volgnummer > laatste - 12 ? 108 : 100) / 10_000
          + Int.random(in: 0...(wijk.gewicht / 5), using: &generator)
        return max(8, aantal / 8 * 8)
      }
    }
    var uit: [Cijfer] = []
    for periode in [periode, periode.vorigJaar] + deelnames.keys.sorted().map({ Periode.maand($0) }) {
      let perWijk = wijken.indices.map { plek in periode.maanden.reduce(0) { $0 + (deelnames[$1]?[plek] ?? 0) } }
      uit += cells(periode, perWijk)
    }
    return uit
  }

  private static func cells(_ periode: Periode, _ perWijk: [Int]) -> [Cijfer] {
    let totaal = perWijk.reduce(0, +)
    let kinderen = wijken.indices.map { wijken[$0].gewicht == 1 ? 3 : perWijk[$0] / 6 }
    var uit = presence(totaal, Cijfersleutel(.deelnames, periode), kinderen: kinderen.reduce(0, +) * 9 / 10)
    uit += others(periode, totaal)
    for stadsdeel in Set(wijken.map(\.stadsdeel)).sorted() {
      let plekken = wijken.indices.filter { wijken[$0].stadsdeel == stadsdeel }
      let eigen = plekken.reduce(0) { $0 + perWijk[$1] }
      let sleutel = Cijfersleutel(.deelnames, periode, gebied: Gebied(.stadsdeel, stadsdeel))
      uit += presence(
        eigen, sleutel, kinderen: plekken.reduce(0) { $0 + kinderen[$1] } * (plekken.count > 1 ? 95 : 100) / 100)
      uit.append(Cijfer(with(.signalen, sleutel), .getal(Breuk(eigen / 60))))
    }
    for (plek, wijk) in wijken.enumerated() {
      let sleutel = Cijfersleutel(.deelnames, periode, gebied: Gebied(.wijk, wijk.code))
      uit += presence(perWijk[plek], sleutel, kinderen: kinderen[plek])
      uit.append(
        Cijfer(with(.wekenMetAanbod, sleutel), .getal(Breuk(min(perWijk[plek], 4 * periode.maanden.count)))))
      for (nummer, doel) in catalogus.doelen.doelen.enumerated() {
        var eigen = sleutel
        eigen.doel = doel.id
        uit.append(Cijfer(with(.uniekeKinderen, eigen), .getal(Breuk(kinderen[plek] * (10 - nummer) / 10))))
      }
    }
    for (nummer, doel) in catalogus.doelen.doelen.enumerated() {
      let deel = totaal * (14 - nummer) / 20
      uit += presence(deel, Cijfersleutel(.deelnames, periode, doel: doel.id), kinderen: deel / 6)
    }
    return uit + parts(periode, totaal)
  }

  /// What one presentielijst gives: deelnames and all that follows from them.
  private static func presence(_ deelnames: Int, _ sleutel: Cijfersleutel, kinderen: Int) -> [Cijfer] {
    func cijfer(_ maat: Maat, _ breuk: Breuk?) -> Cijfer {
      Cijfer(with(maat, sleutel), breuk.map(Waarde.getal) ?? .geen)
    }
    let bijeenkomsten = deelnames / 8
    return [
      cijfer(.deelnames, Breuk(deelnames)), cijfer(.bijeenkomsten, Breuk(bijeenkomsten)),
      cijfer(.uniekeKinderen, Breuk(kinderen)), cijfer(.kinderen4Keer, Breuk(kinderen * 2 / 5)),
      cijfer(.vasteKinderen, Breuk(kinderen * 2 / 5)),
      cijfer(.aandeelVasteKinderen, Breuk(teller: kinderen * 2 / 5, noemer: kinderen)),
      cijfer(.groepsgrootte, Breuk(teller: deelnames, noemer: bijeenkomsten)),
      cijfer(.activiteiten, Breuk(min(bijeenkomsten, 12))),
    ]
  }

  private static func others(_ periode: Periode, _ totaal: Int) -> [Cijfer] {
    let signalen = totaal / 50, maanden = periode.maanden.count
    let tellingen: [(Maat, Breuk?)] = [
      (.anoniemeDeelnames, Breuk(totaal / 4)), (.activiteitsuren, Breuk(teller: totaal * 10, noemer: 60)),
      (.signalen, Breuk(signalen)), (.signalenDoorgespeeld, Breuk(signalen * 9 / 10)),
      (.signalenDoorgespeeld14d, Breuk(signalen * 8 / 10)),
      (.aandeelDoorgespeeld14d, Breuk(teller: signalen * 8 / 10, noemer: signalen)),
      (.signalenOpgepakt, Breuk(signalen * 3 / 4)), (.signalenAfgerond, Breuk(signalen / 2)),
      (.mediaanDagenDoorgespeeld, Breuk(6)), (.mediaanDagenOpgepakt, Breuk(11)), (.mediaanDagenAfgerond, Breuk(40)),
      (.evaluatieAntwoorden, Breuk(totaal / 8)), (.tevredenheid, Breuk(teller: 8_3, noemer: 10)),
      (.gepland, Breuk(totaal / 8 + 2 * maanden)), (.afgelast, Breuk(2 * maanden)), (.praktijkbezoeken, Breuk(maanden)),
    ]
    return tellingen.map { Cijfer(Cijfersleutel($0, periode), $1.map(Waarde.getal) ?? .geen) }
  }

  /// Age, form and organisation: each adds up to the whole for deelnames.
  private static func parts(_ periode: Periode, _ totaal: Int) -> [Cijfer] {
    var uit: [Cijfer] = []
    let banden: [Leeftijdsband] = catalogus.werkmap.leeftijdsbanden
    for (band, deel) in zip(banden, split(totaal, [10, 50, 37, 3])) {
      uit.append(Cijfer(Cijfersleutel(.deelnames, periode, leeftijd: band), .getal(Breuk(deel))))
    }
    for (werkvorm, deel) in zip(catalogus.werkmap.werkvormen, split(totaal, [80, 8, 12])) {
      uit.append(Cijfer(Cijfersleutel(.deelnames, periode, werkvorm: werkvorm), .getal(Breuk(deel))))
    }
    for (bron, deel) in zip(catalogus.bronnen, split(totaal, [70, 30])) {
      uit.append(Cijfer(Cijfersleutel(.deelnames, periode, organisatie: bron.bron), .getal(Breuk(deel))))
    }
    return uit
  }

  private static func split(_ totaal: Int, _ procenten: [Int]) -> [Int] {
    let delen = procenten.dropLast().map { totaal * $0 / 100 }
    return delen + [totaal - delen.reduce(0, +)]
  }

  private static func with(_ maat: Maat, _ sleutel: Cijfersleutel) -> Cijfersleutel {
    var uit = sleutel
    uit.maat = maat
    return uit
  }
}
