import Disclosure
import Domain
import Foundation
import Reporting
import TestSupport
import Testing
import Writers

/// A small workbook with one of everything, compared part by part with `Fixtures/golden/werkboek`.
///
/// `VERANTWOORDING_GOLDEN=opnemen swift test` records it anew; that run still fails, so that nobody forgets to look.
@Suite struct `The parts of a small workbook` {
  private static let map = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/golden/werkboek")
  private static let opnemen = ProcessInfo.processInfo.environment["VERANTWOORDING_GOLDEN"] == "opnemen"
  static let xlsx = [
    "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/charts/chart1.xml", "xl/tables/table1.xml",
    "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "docProps/core.xml", "docProps/custom.xml",
  ]
  static let ods = [
    "content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml", "mimetype",
    "Object 1/content.xml",
  ]

  static let boek: Werkboek = {
    let cijfers = Tabel(
      id: "cijfers", bijschrift: "Elke rij is een wijk. Tel kinderen niet op.",
      kolommen: [.init("Wijk"), .init("Kinderen", .getal), .init("Vorig jaar", .getal), .init("Verschil", .getal)],
      rijen: [
        rij("Oude Stad", 33, 26), rij("Meerwijk", 99, 103),
        [.tekst("Spaarndam"), Cel(.onderdrukt), Cel(.ontbreekt), Cel(.geen)],
      ], legenda: ["• = verborgen."])
    let andere = Tabel(
      id: "andere-cellen", bijschrift: "Elke rij is een soort cel.",
      kolommen: [.init("Soort"), .init("Cel"), .init("Dag", .datum)],
      rijen: [
        [
          .tekst("koppeling"), Cel(.koppeling("naar de cijfers", naar: "cijfers")),
          Cel(.datum(Voorbeeldcijfers.standPer)),
        ],
        [.tekst("tint"), Cel(.tekst("▼ loopt achter"), tint: .aandacht, isVet: true), Cel(.leeg)],
        [.tekst("=1+1"), Cel(.getal(Breuk(teller: 3, noemer: 100) ?? Breuk(0), .procentpunt(0))), Cel(.leeg)],
      ])
    let grafiek = Bladgrafiek(
      uit: cijfers, soort: .staven, titel: "Kinderen per wijk", alt: "Staven: Oude Stad 33, Meerwijk 99.",
      xTitel: "Wijk", yTitel: "Kinderen", notatie: .aantal, reeksen: [(1, .nu), (2, .vorigJaar)])
    return Werkboek(
      titel: "Proef & meer", organisatie: "Kinderwerk <voorbeeld>", gemeente: "Haarlem", periode: "maart 2026",
      standPer: Voorbeeldcijfers.standPer, editie: .intern, banier: nil, stijl: Huisstijl(),
      bladen: [
        Werkblad(naam: "Cijfers", titel: "Cijfers", delen: [.tabel(cijfers), .grafiek(grafiek)], kleurschaal: 1...2),
        Werkblad(
          naam: "Andere cellen", titel: "Andere cellen", delen: [.kop("Een kop"), .tekst("Een zin."), .tabel(andere)]),
      ], namen: [.init("Kerncijfer_proef", tabel: "cijfers", rij: 0, kolom: 1)])
  }()

  private static func rij(_ naam: String, _ nu: Int, _ vorig: Int) -> [Cel] {
    [
      .tekst(naam), Cel(.getal(Breuk(nu), .aantal), isVet: true), Cel(.getal(Breuk(vorig), .aantal)),
      Cel(.formule(.dezeRij(1) - .dezeRij(2), Breuk(nu - vorig), .aantal)),
    ]
  }

  @Test(arguments: xlsx) func `XLSX is as it was`(deel: String) throws {
    let tijdelijk = try Tijdelijk()
    try XLSXWriter.write(Self.boek, naar: tijdelijk.pad("b.xlsx"), tijdelijk: tijdelijk.map)
    try compare(try Uitgepakt(tijdelijk.pad("b.xlsx")).tekst(deel), "xlsx", deel)
  }

  @Test(arguments: ods) func `ODS is as it was`(deel: String) throws {
    let tijdelijk = try Tijdelijk()
    try ODSWriter.write(Self.boek, naar: tijdelijk.pad("b.ods"))
    try compare(try Uitgepakt(tijdelijk.pad("b.ods")).tekst(deel), "ods", deel)
  }

  private func compare(_ nu: String, _ soort: String, _ deel: String) throws {
    let goud = Self.map.appending(path: soort).appending(
      path: deel.split { $0 == "/" || $0 == " " }.joined(separator: "-"))
    // One element to a line, so that a difference can be read.
    let regels = nu.split(separator: "><", omittingEmptySubsequences: false).joined(separator: ">\n<") + "\n"
    if Self.opnemen {
      try FileManager.default.createDirectory(at: goud.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(regels.utf8).write(to: goud)
      Issue.record("recorded \(goud.lastPathComponent): look at the difference and run again")
    } else {
      let oud = String(decoding: try Data(contentsOf: goud), as: UTF8.self)
      #expect(regels == oud, "\(goud.lastPathComponent)")
    }
  }
}
