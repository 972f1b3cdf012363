import Domain
import Ingest
import Testing

@Suite struct `Ingesting a presentielijst` {
  private func regels(_ rijen: String...) -> Proeflevering {
    Proeflevering(([Proeflevering.kop] + rijen).joined(separator: "\r\n") + "\r\n")
  }

  @Test func `turns rows into blocks by month and wijk`() throws {
    let (uitkomst, uitslag) = try regels(
      "b1;03-01-2025;14:00;15:30;A1;\"Hal; \"\"Zuid\"\"\";Noord;k1;02-01-2015;aanwezig",
      "b1;03-01-2025;14:00;15:30;A1;\"Hal; \"\"Zuid\"\"\";Noord;k2;04-01-2015;ZIEK",
      "b2;01-02-2025;;;A2;;WK02;k1;;ja"
    ).run()
    #expect(uitslag.balans == Rijbalans(gelezen: 3, aangenomen: 3))
    #expect(uitslag.regels.isEmpty)
    #expect(uitslag.blokken.map { "\($0.maand.code) \($0.wijk)" } == ["2025-01 WK01", "2025-02 WK02"])
    let blok = try #require(uitslag.blokken.first)
    #expect(blok.locaties == ["Hal; \"Zuid\""])
    #expect(blok.kind == [100, 101])
    #expect(blok.kenmerk.map(\.leeftijd) == [10, 9])
    #expect(blok.kenmerk.map(\.status) == [.aanwezig, .afgemeld])
    #expect(blok.begin == [840])
    #expect(blok.einde == [930])
    #expect(blok.regel == [2, 3])
    #expect(String(decoding: blok.idBytes, as: UTF8.self) == "b1")
    #expect(uitslag.blokken[1].begin == [Presentieblok.geenTijd])
    #expect(uitslag.blokken[1].kenmerk.map(\.leeftijd) == [nil])
    #expect(uitkomst.levering.maanden.count == 2)
    #expect(uitkomst.kolommen.first?.oordeel == .herkend(.bijeenkomst))
  }

  @Test func `takes an afternoon to which nobody came for a delivery of that month`() throws {
    let (uitkomst, uitslag) = try Proeflevering(
      "bijeenkomst;datum;activiteit;wijk;anoniem;kind;status\nb1;03-02-2025;A1;Noord;0;;\n"
    ).run()
    #expect(uitslag.balans == Rijbalans(gelezen: 1, aangenomen: 1))
    #expect(uitkomst.levering.standen[Maand(jaar: 2025, nummer: 2)] == .rijen)
  }

  @Test func `gives a rejected row the first reason that applies`() throws {
    let uitslag = try regels(
      "b1;03-01-2025;14:00;15:30;A1;Hal;Noord;k1;;",
      "b1;3-1-2025;14:00;15:30;A9;Hal;Noord;;;weg",
      "b1;03-01-2024;14:00;15:30;A9;Hal;Noord;;;weg",
      "b1;03-01-2025;14:00;15:30;A9;Hal;Noord;;;weg",
      "b1;03-01-2025;14:00;15:30;A1;Hal;Oost;;;weg",
      "b1;03-01-2025;14:00;15:30;A1;Hal;Oost;k1;;weg",
      "b1;03-01-2025;14:00;15:30;A1;Hal;Oost;k1;;ja",
      "b1;03-01-2025;14:00;15:30;A1;Hal;Noord;k1;;ja",
      "b1;03-01-2025;14:00;15:30;A1;Hal;Noord;k1;;ziek",
      ";03-01-2025;14:00;15:30;A1;Hal;Noord;k1;;ja",
      "b1;31-04-2025;14:00;15:30;A1;Hal;Noord;k1;;ja;te veel"
    ).run().uitslag
    #expect(
      uitslag.regels == [
        "2 KOLOMMEN", "3 DATUM_ONGELDIG", "4 DATUM_BUITEN_PERIODE", "5 ACTIVITEIT_ONBEKEND", "6 KIND_LEEG",
        "7 STATUS_ONBEKEND", "8 WIJK_ONBEKEND", "9 RIJ_TEGENSTRIJDIG", "10 RIJ_TEGENSTRIJDIG", "11 BIJEENKOMST_LEEG",
        "12 KOLOMMEN",
      ])
    #expect(uitslag.balans == Rijbalans(gelezen: 11, afgekeurd: 11))
    #expect(uitslag.afgekeurd.count == 11)
    #expect(uitslag.afgekeurd[5] == "b1;03-01-2025;14:00;15:30;A1;Hal;Oost;k1;;weg")
  }

  @Test func `reports what is odd, and counts all but what contradicts itself`() throws {
    let uitslag = try regels(
      "b1;03-01-2025;15:30;14:00;A1;Hal;Noord;k1;01-01-1990;ja",
      "b1;03-01-2025;15:30;14:00;A1;Hal;Zuid;k2;geheim;ja",
      "b2;03-01-2025;0:10;23:50;A1;Hal;Zuid;k2;01-01-2026;ja",
      "b3;03-01-2025;25:00;;A1;Hal;Zuid;k2;;ja"
    ).run().uitslag
    #expect(uitslag.balans == Rijbalans(gelezen: 4, aangenomen: 2, afgekeurd: 2))
    #expect(
      uitslag.regels == [
        "2 EINDE_VOOR_BEGIN", "2 LEEFTIJD_ONWAARSCHIJNLIJK", "2 BIJEENKOMST_TEGENSTRIJDIG", "3 EINDE_VOOR_BEGIN",
        "3 GEBOORTEDATUM_ONGELDIG", "3 BIJEENKOMST_TEGENSTRIJDIG", "4 BIJEENKOMST_LANG", "4 LEEFTIJD_ONWAARSCHIJNLIJK",
        "5 TIJD_ONGELDIG",
      ])
  }

  @Test func `takes a pseudonym from the key alone, or from bron and key`() throws {
    // printf K1 | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102…1f
    var levering = regels("b1;03-01-2025;;;A1;;Noord;k1;;ja")
    let gedeeld = try levering.run().uitslag.pseudoniemen
    #expect(gedeeld == [Pseudoniem(hoog: 0x11ad_acee_1642_5d62, laag: 0xd128_8bf6_447e_a03a)])
    levering.deeltKindsleutels = false
    #expect(try levering.run().uitslag.pseudoniemen != gedeeld)
  }

  @Test func `counts heads without a name once per bijeenkomst`() throws {
    let uitslag = try Proeflevering(
      """
      bijeenkomst;datum;activiteit;wijk;anoniem;kind;status
      b1;03-01-2025;A1;Noord;25;;
      b1;03-01-2025;A1;Noord;25;;
      b2;03-01-2025;A1;Noord;;;
      b2;03-01-2025;A1;Noord;;k1;ja

      """
    ).run().uitslag
    #expect(uitslag.regels == ["3 DUBBEL", "4 KIND_LEEG"])
    #expect(uitslag.balans == Rijbalans(gelezen: 4, aangenomen: 2, afgekeurd: 1, dubbel: 1))
    #expect(uitslag.blokken.first?.anoniem == [25, 0])
    #expect(uitslag.blokken.first?.presentieEinde == [0, 1])
  }

  @Test func `adds late corrections to their month when the bronprofiel allows`() throws {
    var levering = regels("b1;03-01-2025;;;A1;;Noord;k1;;ja", "b2;03-02-2025;;;A1;;Noord;k1;;ja")
    levering.periode = .maand(Maand(jaar: 2025, nummer: 2))
    levering.profiel.buitenPeriode = .aanvullen
    let uitslag = try levering.run().uitslag
    #expect(uitslag.balans.aangenomen == 2)
    #expect(uitslag.maanden.map(\.code) == ["2025-02"])
    #expect(uitslag.aangevuld.map(\.code) == ["2025-01"])
  }

  @Test func `lets no slip in a year make a cumulative export speak for centuries`() throws {
    var levering = regels("b1;03-01-0205;;;A1;;Noord;k1;;ja", "b2;03-02-2025;;;A1;;Noord;k1;;ja")
    (levering.periode, levering.profiel.periode) = (nil, .kolom)
    let uitslag = try levering.run().uitslag
    #expect(uitslag.regels == ["2 DATUM_BUITEN_PERIODE"])
    #expect(uitslag.maanden.map(\.code) == ["2025-02"])
  }

  @Test func `drops total rows after checking them`() throws {
    let uitslag = try regels(
      "b1;03-01-2025;;;A1;;Noord;k1;;ja", "Totaal;1;;;;;;;;", "b1;03-01-2025;;;A1;;Noord;k2;;ja", "Totaal;7;;;;;;;;",
      ";;;;;;;;;", ""
    ).run().uitslag
    #expect(uitslag.regels == ["5 TOTAAL_KLOPT_NIET"])
    #expect(uitslag.balans == Rijbalans(gelezen: 2, aangenomen: 2))
  }

  @Test(arguments: [
    // Rows, filled cells and the sum of the heads; each of them wrong; and a number in a column that adds up to nothing.
    ("Totaal;3;;;;;;;", true), ("Totaal;;;;1;;;;", true), ("Totaal;;;;20;;;;", false), ("Totaal;;;20;;;;;", true),
    ("Totaal;;;21;;;;;", false), ("Totaal;3;;20;;;;;", true), ("Totaal;3;;21;;;;;", false), ("Totaal;;;;;;9;;", false),
  ])
  func `holds every number of a total row against its column`(totaal: String, klopt: Bool) throws {
    var levering = Proeflevering(
      "bijeenkomst;datum;activiteit;anoniem;kind;wijk;status;x;y\nb1;03-01-2025;A1;12;;Noord;;;\n"
        + "b2;03-01-2025;A1;8;;Noord;;;\nb3;03-01-2025;A1;;k1;Noord;ja;;\n\(totaal)\n")
    for blokgrootte in [1 << 20, 60] {
      levering.blokgrootte = blokgrootte
      let uitslag = try levering.run().uitslag
      #expect(uitslag.regels == (klopt ? [] : ["5 TOTAAL_KLOPT_NIET"]))
      #expect(uitslag.balans == Rijbalans(gelezen: 3, aangenomen: 3))
    }
  }

  @Test(arguments: ["BSN", "bsn_kind", "Burgerservicenummer"])
  func `refuses a file with a BSN column by its name`(naam: String) {
    let levering = Proeflevering(Proeflevering.kop + ";\(naam)\r\nb1;03-01-2025;;;A1;;Noord;k1;;ja;1\r\n")
    #expect(throws: Bestandsfout.self) { try levering.run() }
  }

  @Test func `refuses a file whose values pass the elfproef, wherever they stand`() {
    let bsn = ["111222333", "123456782", "999999990", "100000009"]
    let naamloos = Proeflevering(
      Proeflevering.kop + ";nummer\r\n"
        + bsn.map { "b\($0.prefix(2));03-01-2025;;;A1;;Noord;k1;;ja;\($0)\r\n" }.joined())
    let alsKind = Proeflevering(
      Proeflevering.kop + "\r\n" + bsn.map { "b1;03-01-2025;;;A1;;Noord;\($0);;ja\r\n" }.joined())
    for levering in [naamloos, alsKind] {
      #expect {
        try levering.run()
      } throws: { fout in
        (fout as? Bestandsfout)?.bevindingen.map(\.code) == [.bsnWaarden]
      }
    }
  }

  @Test func `says which register is missing instead of rejecting every row`() {
    var levering = regels("b1;03-01-2025;;;A1;;Noord;k1;;ja")
    levering.bekendeActiviteiten = nil
    #expect {
      try levering.run()
    } throws: { fout in
      (fout as? Bestandsfout)?.bevindingen.map(\.code) == [.registerOntbreekt]
    }
  }
}
