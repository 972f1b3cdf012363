import Domain
import Ingest
import Testing

@Suite struct `Ingesting a register` {
  private func levering(_ soort: Leveringsoort, _ velden: [Veld: String], _ tekst: String) -> Proeflevering {
    var levering = Proeflevering(tekst)
    var profiel = Proeflevering.presentieprofiel()
    profiel.soort = soort
    profiel.kolommen = velden.mapValues { Kolomprofiel(namen: [$0]) }
    profiel.waarden = [.uitkomst: ["doorgegaan": "gehouden"]]
    levering.profiel = profiel
    levering.bestand = "register-2025.csv"
    return levering
  }

  @Test func `joins the goals of an activity over its rows`() throws {
    let (uitkomst, uitslag) = try levering(
      .activiteiten, [.activiteit: "code", .naam: "naam", .werkvorm: "vorm", .doelen: "doelen", .partners: "partners"],
      """
      code;naam;vorm;doelen;partners
      A1;Speeltuin;Groep;D02;sport, onderwijs
      A1;Speeltuin;Groep;Preventie;sport
      A1;Speeltuin;Groep;D02;sport, onderwijs
      A2;Praten;zingen;D99;
      ;Niets;groep;D01;

      """
    ).run()
    #expect(uitslag.balans == Rijbalans(gelezen: 5, aangenomen: 3, afgekeurd: 1, dubbel: 1))
    #expect(
      uitslag.regels == [
        "4 DUBBEL", "5 DOEL_ONBEKEND", "5 DOEL_LEEG", "5 WERKVORM_ONBEKEND", "6 ACTIVITEIT_LEEG",
      ])
    guard case .activiteiten(let activiteiten) = uitkomst.registerrijen else { throw Balansfout() }
    #expect(activiteiten.map(\.code) == ["A1", "A2"])
    #expect(activiteiten[0].doelen.map(\.code) == ["D01", "D02"])
    #expect(activiteiten[0].werkvorm == "groep")
    #expect(activiteiten[0].partners == ["onderwijs", "sport"])
  }

  @Test func `reads signals in the order of reasons that presentielijsten have`() throws {
    let (uitkomst, uitslag) = try levering(
      .signalen, [.signaal: "id", .datum: "datum", .wijk: "wijk", .kind: "kind", .doorgespeeld: "door"],
      """
      id;datum;wijk;kind;door;verhaal
      s1;03-01-2025;Noord;k1;10-01-2025;geheim
      s1;03-01-2025;Noord;k1;10-01-2025;anders verteld
      s2;30-02-2025;Noord;;;
      s3;03-01-2024;Noord;;;
      s4;03-01-2025;Noord;;;
      s5;03-01-2025;Noord
      s6;03-01-2025;Zuid;k2;01-01-2025;
      s7;03-01-2025;Zuid;k2;morgen;

      """
    ).run()
    #expect(
      uitslag.regels == [
        "3 DUBBEL", "4 DATUM_ONGELDIG", "5 DATUM_BUITEN_PERIODE", "6 KIND_LEEG", "7 KOLOMMEN", "8 VERVOLG_VOOR_SIGNAAL",
        "9 VERVOLGDATUM_ONGELDIG",
      ])
    #expect(uitslag.balans == Rijbalans(gelezen: 8, aangenomen: 3, afgekeurd: 4, dubbel: 1))
    guard case .signalen(let signalen) = uitkomst.registerrijen else { throw Balansfout() }
    #expect(signalen.map(\.id) == ["s1", "s6", "s7"])
    #expect(signalen[0].doorgespeeld == Dag(jaar: 2025, maand: 1, dag: 10))
  }

  @Test func `reads hours of volunteers by month, as people write them`() throws {
    let (uitkomst, uitslag) = try levering(
      .vrijwilligersuren, [.maand: "maand", .activiteit: "act", .wijk: "wijk", .uren: "uren"],
      """
      maand;act;wijk;uren
      2025-01;A1;Noord;12,5
      februari 2025;A1;Noord;12:45
      03-03-2025;A2;;7
      2025-01;A1;Noord;12,5
      2025-02;A1;Noord;9
      2025-04;A8;Noord;3
      2025-04;A1;Noord;veel
      morgen;A1;Noord;3
      2024-01;A1;Noord;3
      2025-05;A1;Noord;1,333

      """
    ).run()
    #expect(
      uitslag.regels == [
        "3 RIJ_TEGENSTRIJDIG", "5 DUBBEL", "6 RIJ_TEGENSTRIJDIG", "7 ACTIVITEIT_ONBEKEND", "8 AANTAL_ONGELDIG",
        "9 DATUM_ONGELDIG", "10 DATUM_BUITEN_PERIODE",
      ])
    #expect(uitslag.balans == Rijbalans(gelezen: 10, aangenomen: 3, afgekeurd: 6, dubbel: 1))
    guard case .velden(.vrijwilligersuren, let rijen) = uitkomst.registerrijen else { throw Balansfout() }
    #expect(rijen.map { $0.getallen[.uren] } == [750, 420, 80])
    #expect(rijen.map(\.dag.iso) == ["2025-01-31", "2025-03-31", "2025-05-31"])
    #expect(rijen.map(\.wijk) == ["WK01", "", "WK01"])
  }

  @Test func `reads who went on to jongerenwerk, by a number of its own and the age on that day`() throws {
    let proef = levering(
      .doorstroom,
      [
        .datum: "datum", .kind: "kind", .geboortedatum: "geboren", .wijk: "wijk", .locatie: "plek", .aanbod: "naar",
      ],
      """
      datum;kind;geboren;wijk;plek;naar;naam
      03-02-2025;k1;04-02-2013;Noord;Honk;Jongerencentrum;Pippi
      04-02-2025;k2;04-02-2013;Noord;;;Pippi
      03-02-2025;K1;04-02-2013;Noord;Honk;Jongerencentrum;Pippi
      03-02-2025;k1;04-02-2012;Noord;Honk;Jongerencentrum;Pippi
      05-02-2025;;04-02-2013;Noord;;;Pippi
      05-02-2025;k3;31-02-2013;Noord;;;Pippi
      05-02-2025;k3;;Noord;;;Pippi
      05-02-2025;k3;04-02-2013;Elders;;;Pippi
      05-02-2025;n.v.t.;04-02-2013;Noord;;;Pippi
      05-02-2025;k4;06-02-2025;Noord;;;Pippi

      """)
    let (uitkomst, uitslag) = try proef.run()
    #expect(
      uitslag.regels == [
        "2 RIJ_TEGENSTRIJDIG", "4 DUBBEL", "5 RIJ_TEGENSTRIJDIG", "6 KIND_LEEG", "7 GEBOORTEDATUM_ONGELDIG",
        "8 GEBOORTEDATUM_ONGELDIG", "9 WIJK_ONBEKEND", "10 KIND_PLAATSHOUDER", "11 GEBOORTEDATUM_ONGELDIG",
      ])
    guard case .velden(.doorstroom, let rijen) = uitkomst.registerrijen else { throw Balansfout() }
    #expect(rijen.map { $0.getallen[.geboortedatum] } == [12])
    // The number that the store gave, and where the child stands in the file.
    #expect(rijen.map { $0.getallen[.kind] } == [100] && uitslag.pseudoniemen.count == 1)
    #expect(uitkomst.signaalkinderen.map(\.regel) == [3])
  }

  @Test func `reads planning, waiting lists, visits and evaluations`() throws {
    let planning = try levering(
      .planning,
      [.bijeenkomst: "id", .datum: "datum", .activiteit: "act", .wijk: "wijk", .uitkomst: "uitkomst"],
      """
      id;datum;act;wijk;uitkomst
      p1;03-01-2025;A1;Noord;Doorgegaan
      p2;03-01-2025;A1;Noord;afgelast_overmacht
      p3;03-01-2025;A8;Noord;gepland
      p4;03-01-2025;A1;Noord;misschien

      """
    ).run()
    guard case .planning(let regels) = planning.uitkomst.registerrijen else { throw Balansfout() }
    #expect(regels.map(\.uitkomst) == [.gehouden, .afgelastOvermacht])
    #expect(planning.uitslag.regels == ["4 ACTIVITEIT_ONBEKEND", "5 UITKOMST_ONBEKEND"])

    let lijst = try levering(
      .wachtlijsten, [.peildatum: "per", .locatie: "plek", .wachtenden: "n", .langsteWeken: "weken"],
      "per;plek;n;weken\n31-01-2025;Hal;12;6\n31-01-2025;Ster;x;\nTotaal;;12;\n"
    ).run()
    guard case .wachtlijsten(let standen) = lijst.uitkomst.registerrijen else { throw Balansfout() }
    #expect(standen.map(\.kinderen) == [12])
    #expect(lijst.uitslag.regels == ["3 AANTAL_ONGELDIG"])

    let evaluaties = try levering(
      .evaluaties,
      [
        .evaluatie: "id", .datum: "datum", .doelgroep: "wie", .vraag: "vraag", .schaal: "schaal", .antwoorden: "n",
        .som: "som", .uitgenodigd: "gevraagd",
      ],
      """
      id;datum;wie;vraag;schaal;gevraagd;n;som
      e1;03-01-2025;Kinderen;cijfer;1-10;50;40;320
      e1;03-01-2025;Ouders;cijfer;1-10;10;40;320
      e2;03-01-2025;Buren;cijfer;1-10;50;40;320
      e3;03-01-2025;Ouders;cijfer;1-10;50;40;3200

      """
    ).run()
    guard case .evaluaties(let uitkomsten) = evaluaties.uitkomst.registerrijen else { throw Balansfout() }
    #expect(uitkomsten.map(\.som) == [320, 320])
    #expect(
      evaluaties.uitslag.regels == [
        "3 MEER_ANTWOORDEN_DAN_GEVRAAGD", "4 DOELGROEP_ONBEKEND", "5 SOM_BUITEN_SCHAAL",
      ])
  }
}
