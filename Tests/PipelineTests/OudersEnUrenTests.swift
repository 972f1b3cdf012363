import Domain
import Foundation
import Pipeline
import Testing

@Suite struct `Parents, births and hours of volunteers` {
  private static let uren = """
      - soort: vrijwilligersuren
        bestand: "een-uren-*.csv"
        ritme: maandelijks
        formaat: { soort: csv, scheiding: ";", codering: utf-8 }
        kolommen:
          maand: { namen: [maand] }
          activiteit: { namen: [activiteit] }
          wijk: { namen: [wijk], verplicht: nee }
          uren: { namen: [uren] }

    """

  private func workspace() throws -> Proefwerkmap {
    let proef = try Proefwerkmap()
    let profiel = try String(contentsOf: proef.map.appending(path: "bronnen/een.yaml"), encoding: .utf8)
      .replacing(
        "      status: { namen: [status] }\n",
        with: "      status: { namen: [status] }\n      ouders: { namen: [ouders], verplicht: nee }\n")
    try proef.write(profiel + Self.uren, to: "bronnen/een.yaml")
    try FileManager.default.removeItem(at: proef.map.appending(path: "bronnen/twee.yaml"))
    try proef.write(
      """
      afspraken:
        - id: V1
          titel: Vrijwilligers in de buurt
          periode: kwartaal
          geldig: { van: 2026-01-01, tot: 2026-12-31 }
          maat: vrijwilligersuren
          norm: { minimum: 20 uur }

      """, to: "resultaatafspraken.yaml")
    return proef
  }

  private static let kop = Proefwerkmap.presentiekop.replacing("status;", with: "status;ouders;")
  private static func lijst(_ maand: String, _ rijen: [(id: String, kind: String, geboren: String, ouders: String)])
    -> String
  {
    kop
      + rijen.map { rij in
        "\(rij.id);0\(rij.id.suffix(1))-\(maand)-2026;14:00;15:00;A1;Honk;Delftwijk;\(rij.kind);;\(rij.geboren);;"
          + (rij.kind.isEmpty ? "" : "aanwezig") + ";\(rij.ouders);\n"
      }.joined()
  }

  private static let bestanden = [
    "een-activiteiten-2026.csv": "activiteit;naam;werkvorm;doelen\nA1;Samen koken;groep;D04\nA2;Spel;groep;D02\n",
    "een-aanwezigheid-2026-01.csv": lijst("01", [("b1", "k1", "", "3"), ("b1", "k2", "", "3"), ("b2", "", "", "4")]),
    "een-aanwezigheid-2026-02.csv": lijst("02", [("b3", "k1", "14-05-2018", ""), ("b3", "k2", "", "")]),
    "een-aanwezigheid-2026-03.csv": lijst("03", [("b4", "k1", "14-05-2018", "2")]),
    "een-uren-2026-01.csv": "maand;activiteit;wijk;uren\n2026-01;A1;Delftwijk;12,5\n2026-01;A2;;3\n",
    "een-uren-2026-03.csv": "maand;activiteit;wijk;uren\nmaart 2026;A1;Delftwijk;10\n",
  ]

  /// The value of a figure in the CSV; nil when it is not there.
  private func value(_ stand: [String], _ maat: String, _ periode: String, _ waar: String...) -> String? {
    let kop = stand[0].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    let rijen = stand.dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    let gevonden = rijen.filter { rij in
      guard rij.count == kop.count, let plek = kop.firstIndex(of: "maat"), rij[plek] == maat, rij[0] == periode
      else { return false }
      let velden = ["gebied", "doel", "leeftijd", "werkvorm", "organisatie"]
      let eigen = velden.compactMap { kop.firstIndex(of: $0) }.map { rij[$0] }.filter { !$0.isEmpty }
      return eigen == waar
    }
    return gevonden.first.flatMap { rij in kop.firstIndex(of: "waarde").map { rij[$0] } }
  }

  @Test(arguments: [false, true]) func `count together, whatever order the files come in`(omgekeerd: Bool) throws {
    let proef = try workspace()
    let namen = Self.bestanden.keys.sorted()
    for naam in omgekeerd ? [namen[0]] + namen.dropFirst().reversed() : namen {
      try proef.ingest(Self.bestanden.filter { $0.key == naam })
    }
    let stand = try proef.stand()
    // 3 at one, 4 at a bijeenkomst without children, 2 in March; in February nobody counted.
    #expect(value(stand, "ouders", "2026-K1", "D04") == "9")
    #expect(value(stand, "bijeenkomsten_met_ouders", "2026-K1", "D04") == "3")
    #expect(value(stand, "bijeenkomsten", "2026-K1", "D04") == "4")
    #expect(value(stand, "deelnames", "2026-K1", "0 t/m 12") == "3")
    #expect(value(stand, "deelnames", "2026-K1", "onbekend") == "2")
    #expect(value(stand, "vrijwilligersuren", "2026-K1") == "25,5")
    #expect(value(stand, "vrijwilligersuren", "2026-01", "D04") == "12,5")
    #expect(value(stand, "vrijwilligersuren", "2026-02") == "")
    #expect(try proef.status().samenhang == [])
    let spoor = try trace(
      Herleidvraag("vrijwilligersuren@2026-01/doel=D04", peildatum: proef.peildatum), in: proef.werkmap)
    #expect(spoor.sluit && spoor.rijen.map(\.regels) == [[2]])
  }

  @Test func `stand in the report: an agreement, and whom a goal counts`() throws {
    let proef = try workspace()
    try proef.ingest(Self.bestanden)
    try proef.ingest(["een-uren-2026-02.csv": "maand;activiteit;wijk;uren\n2026-02;A1;Delftwijk;0\n"])
    _ = try proef.report(.kwartaal(jaar: 2026, 1))
    let pagina = try #require(
      try proef.contents(of: "reports")["INTERN/2026-K1/kinderwerk-haarlem-2026-K1-INTERN.html"])
    let tekst = String(decoding: pagina, as: UTF8.self)
    #expect(
      tekst.contains("Vrijwilligers in de buurt. Bereikt: 26 uur. Afgesproken: minstens 20 uur. Oordeel: gehaald."))
    #expect(tekst.contains("D04 gaat over ouders: daar staat hoe vaak er een ouder was, ten minste."))
  }
}
