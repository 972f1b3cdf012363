import Domain
import Foundation
import Ingest
import Testing

@Suite struct `A presentielijst in another shape` {
  @Test func `unpivots a wide list to one row per child and day`() throws {
    var levering = Proeflevering(
      """
      Speeltuin Noord, maart;;;;
      kind;geboren;03-03;10-03;verhaal
      k1;01-02-2015;x;;geheim
      k2;;x;ziek;
      k3;;;?;
      Totaal;;2;1;

      """)
    levering.periode = .maand(Maand(jaar: 2025, nummer: 3))
    levering.profiel.kolommen = levering.profiel.kolommen.filter { [.kind, .geboortedatum].contains($0.key) }
    levering.profiel.vast = [.activiteit: "A1", .wijk: "Noord"]
    levering.profiel.waarden = [.status: ["x": "aanwezig", "ziek": "afgemeld"]]
    levering.profiel.breed = Leveringsprofiel.Breedprofiel(notatie: "dd-mm")
    let (uitkomst, uitslag) = try levering.run()
    #expect(uitslag.balans == Rijbalans(gelezen: 4, aangenomen: 3, afgekeurd: 1))
    #expect(uitslag.regels == ["5 STATUS_ONBEKEND", "6 TOTAAL_KLOPT_NIET"])
    let blok = try #require(uitslag.blokken.first)
    #expect(blok.dag == [3, 10])
    #expect(blok.regel == [3, 4, 4])
    #expect(blok.kenmerk.map(\.leeftijd) == [10, nil, nil])
    #expect(blok.kenmerk.map(\.status) == [.aanwezig, .aanwezig, .afgemeld])
    #expect(uitkomst.kolommen.map(\.oordeel).last == .genegeerd)
  }

  @Test(arguments: ["openpyxl.xlsx", "libreoffice.ods"])
  func `reads the same rows from a sheet as from text`(naam: String) throws {
    let map = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/bestanden")
      .standardized
    var levering = Proeflevering(bytes: Array(try Data(contentsOf: map.appending(path: naam))))
    levering.profiel.formaat = Bestandsformaat()
    levering.profiel.formaat.soort = naam.hasSuffix("ods") ? .ods : .xlsx
    levering.profiel.formaat.blad = "Presentie"
    (levering.bestand, levering.periode) = ("aanwezigheid-2026.csv", .jaar(2026))
    levering.profiel.kolommen = [
      .datum: Kolomprofiel(namen: ["Datum"], notatie: "dd-mm-jjjj"), .begintijd: Kolomprofiel(namen: ["Begin"]),
      .kind: Kolomprofiel(namen: ["Kindnummer"]), .status: Kolomprofiel(namen: ["Aanwezig"]),
    ]
    levering.profiel.vast = [.activiteit: "A1", .wijk: "Noord", .bijeenkomst: "lijst"]
    levering.profiel.waarden = [.status: ["1": "aanwezig", "0": "afwezig"]]
    let uitslag = try levering.run().uitslag
    let blok = try #require(uitslag.blokken.first)
    #expect(blok.dag.first == 5)
    #expect(blok.begin.first == 870)
    #expect(blok.regel.first == 4)
    #expect(blok.kenmerk.first?.status == .aanwezig)
    #expect(uitslag.balans.sluit)
    #expect(uitslag.balans.aangenomen > 0)
  }
}
