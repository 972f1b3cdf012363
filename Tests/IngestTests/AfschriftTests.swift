import Domain
import Foundation
import Ingest
import TestSupport
import Testing

/// A workbook is kept as what was read of it: read again, it says the same, and what nobody read is gone.
@Suite struct `A workbook in the archive` {
  private static let bestanden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures/bestanden").standardized
  private static let bevindingen = bestanden.appending(path: "../bevindingen").standardized
  private static let geheim = "GEHEIM7919"

  private func blad(_ url: URL, _ soort: Bestandsformaat.Soort = .xlsx) throws -> Proeflevering {
    var levering = Proeflevering(bytes: Array(try Data(contentsOf: url)))
    levering.profiel.formaat = Bestandsformaat()
    levering.profiel.formaat.soort = soort
    return levering
  }

  @Test(arguments: ["openpyxl.xlsx", "openpyxl-1904.xlsx", "libreoffice.xlsx", "libreoffice.ods", "strikt.xlsx"])
  func `is read as it was, whatever program made it`(naam: String) throws {
    var levering = try blad(Self.bestanden.appending(path: naam), naam.hasSuffix("ods") ? .ods : .xlsx)
    levering.profiel.formaat.blad = "Presentie"
    (levering.bestand, levering.periode) = ("aanwezigheid-2026.csv", .jaar(2026))
    levering.profiel.kolommen = [
      .datum: Kolomprofiel(namen: ["Datum"], notatie: "dd-mm-jjjj"), .begintijd: Kolomprofiel(namen: ["Begin"]),
      .kind: Kolomprofiel(namen: ["Kindnummer"]), .status: Kolomprofiel(namen: ["Aanwezig"]),
    ]
    levering.profiel.vast = [.activiteit: "A1", .wijk: "Noord", .bijeenkomst: "lijst"]
    levering.profiel.waarden = [.status: ["1": "aanwezig", "0": "afwezig"]]
    try Afschriftvergelijking.expectSame(levering)
  }

  @Test(arguments: ["WERKBLAD_VERBORGEN", "WERKBLAD_SAMENGEVOEGD", "CEL_ZONDER_WAARDE"])
  func `still tells what it hid`(code: String) throws {
    try Afschriftvergelijking.expectSame(try blad(Self.bevindingen.appending(path: "\(code)/aanwezigheid-2025.xlsx")))
  }

  @Test func `keeps the sheets that were read, and the names of those that were passed over`() throws {
    var levering = try blad(Self.bevindingen.appending(path: "WERKBLAD_OVERGESLAGEN/praktijkbezoeken-2025-bladen.xlsx"))
    (levering.bestand, levering.periode) = ("praktijkbezoeken-2025-bladen.xlsx", nil)
    levering.profiel = Leveringsprofiel(
      soort: .praktijkbezoeken, bestand: "*", periode: .bestandsnaam, ritme: .jaarlijks,
      formaat: levering.profiel.formaat,
      kolommen: Dictionary(
        uniqueKeysWithValues: Veld.allCases.map {
          ($0, Kolomprofiel(namen: [$0.rawValue], notatie: "dd-mm-jjjj", isVerplicht: false))
        }), waarden: [:], totaalregels: ["Totaal"])
    levering.profiel.formaat.blad = "*"
    try Afschriftvergelijking.expectSame(levering)
  }

  @Test func `keeps a wide list with its days, and a formula without a value`() throws {
    var levering = try blad(Self.bestanden.appending(path: "breed-formule.xlsx"))
    levering.profiel.kolommen = [.kind: Kolomprofiel(namen: ["kind"])]
    levering.profiel.vast = [.activiteit: "A1", .wijk: "Noord"]
    levering.profiel.waarden = [.status: ["x": "aanwezig"]]
    levering.profiel.breed = Leveringsprofiel.Breedprofiel(notatie: "dd-mm-jjjj")
    try Afschriftvergelijking.expectSame(levering)
  }

  @Test func `a wide list of text loses what is no day and no field`() throws {
    var levering = Proeflevering(
      """
      Speeltuin Noord, maart;;;;
      kind;geboren;03-03;10-03;verhaal
      k1;01-02-2015;x;;\(Self.geheim)
      k2;;x;ziek;"\(Self.geheim)
      verder"
      k3;;;?;
      Totaal;;2;1;

      """)
    levering.periode = .maand(Maand(jaar: 2025, nummer: 3))
    levering.profiel.kolommen = levering.profiel.kolommen.filter { [.kind, .geboortedatum].contains($0.key) }
    levering.profiel.vast = [.activiteit: "A1", .wijk: "Noord"]
    levering.profiel.waarden = [.status: ["x": "aanwezig", "ziek": "afgemeld"]]
    levering.profiel.breed = Leveringsprofiel.Breedprofiel(notatie: "dd-mm")
    #expect(!Afschriftvergelijking.contains(Self.geheim, try Afschriftvergelijking.expectSame(levering)))
  }

  @Test func `rows that are made out of columns are made again`() throws {
    var levering = Proeflevering(
      "bijeenkomst;datum;activiteit;wijk;kind;status;Jongens;Meisjes;Rol;Verhaal\n"
        + "b1;03-01-2025;A1;Noord;;;4;7;kind;\(Self.geheim)\nb2;04-01-2025;A1;Noord;K1, K2;ja;;;kind;\n"
        + "b2;04-01-2025;A1;Noord;L1;ja;;;Leiding;\(Self.geheim)\n")
    var vorm = Rijvorm()
    (vorm.optellen, vorm.splitsen) = ([.anoniem: ["Jongens", "Meisjes"]], [.kind: ","])
    vorm.overslaan = Rijvorm.Overslaan(kolom: ["Rol"], waarden: [wordform("leiding")])
    for veld in vorm.gemaakt { levering.profiel.kolommen[veld] = nil }
    levering.profiel.rijvorm = vorm
    #expect(!Afschriftvergelijking.contains(Self.geheim, try Afschriftvergelijking.expectSame(levering)))
  }

  @Test(arguments: [Bestandsformaat.Soort.csv, .xlsx])
  func `a table on a web page is kept without the page`(soort: Bestandsformaat.Soort) throws {
    let cellen = [
      ["bijeenkomst", "datum", "activiteit", "wijk", "kind", "status", "naam"],
      ["b1", "03-01-2025", "A1", "Noord", "K1", "ja", Self.geheim], ["Totaal", "", "", "", "1", "", ""],
    ]
    let tabel = cellen.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
    var levering = Proeflevering("<html><body><h1>Van \(Self.geheim)</h1><table>\(tabel)</table></body></html>")
    levering.profiel.formaat.soort = soort
    #expect(!Afschriftvergelijking.contains(Self.geheim, try Afschriftvergelijking.expectSame(levering)))
  }

  @Test func `a text in a zip is kept as the text`() throws {
    let tekst = "naam;" + Proeflevering.kop + "\n\(Self.geheim);b1;06-01-2025;;;A1;;WK01;k1;;ja\n"
    let levering = Proeflevering(bytes: Kaalzip.pack([("export.csv", Array(tekst.utf8))]))
    let kort = try Afschriftvergelijking.expectSame(levering)
    #expect(kort == Array(("naam;" + Proeflevering.kop + "\n;b1;06-01-2025;;;A1;;WK01;k1;;ja\n").utf8))
  }

  @Test func `stays whole when a total of a column that goes was told to be wrong`() throws {
    try Afschriftvergelijking.expectSame(Proefblad.levering(totaal: "14"))
    let fout = Proefblad.levering(totaal: "9")
    #expect(try fout.run().uitslag.regels == ["4 TOTAAL_KLOPT_NIET"])
    try Afschriftvergelijking.expectSame(fout, isHeel: true)
  }

  @Test func `without its end it is no afschrift any more`() throws {
    var levering = try Proefblad(zaad: 1).levering
    let kort = try #require(try Afschriftvergelijking.keep(levering))
    for lengte in stride(from: 30, to: kort.count - 1, by: max(1, kort.count / 40)) {
      levering.inhoud = Array(kort[..<lengte])
      #expect(throws: Bestandsfout.self) { try levering.run() }
    }
  }

  /// Whatever stands in sheets that are read, in columns that are not, above and below them.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `is read as it was, and what nobody read is found in no byte`(_ zaad: UInt64) throws {
    let proef = Proefblad(zaad: zaad)
    let kort = try Afschriftvergelijking.expectSame(try proef.levering)
    for woord in [Proefblad.geheim, "Maker van het blad", "Titel van het blad", "staat apart"] {
      #expect(!Afschriftvergelijking.contains(woord, kort), "\(woord)")
    }
    // Row N stands on line N.
    let regels = kort.split(separator: 0x0A, omittingEmptySubsequences: false)
    let blokken = try proef.levering.run().uitslag.blokken
    #expect(blokken.flatMap(\.regel).allSatisfy { regels[Int($0) - 1].first == UInt8(ascii: ":") })
  }
}
