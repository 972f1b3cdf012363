import Domain
import Foundation
import Pipeline
import Testing

/// VOORBEELD — verzonnen gegevens.
@Suite struct `Children who went on to jongerenwerk` {
  private static let profiel = """
      - soort: doorstroom
        bestand: "BRON-doorstroom-*.csv"
        ritme: maandelijks
        formaat: { soort: csv, scheiding: ";", codering: utf-8 }
        kolommen:
          datum: { namen: [datum], notatie: dd-mm-jjjj }
          kind: { namen: [kind] }
          geboortedatum: { namen: [geboren], notatie: dd-mm-jjjj }
          wijk: { namen: [wijk] }
          aanbod: { namen: [naar] }

    """

  private func workspace(_ bronnen: [String] = ["een"]) throws -> Proefwerkmap {
    let proef = try Proefwerkmap()
    for bron in bronnen {
      let pad = proef.map.appending(path: "bronnen/\(bron).yaml")
      let tekst = try String(contentsOf: pad, encoding: .utf8)
      try proef.write(tekst + Self.profiel.replacing("BRON", with: bron), to: "bronnen/\(bron).yaml")
      try proef.ingest(["\(bron)-activiteiten-2026.csv": Proefwerkmap.register])
    }
    try proef.write(
      """
      afspraken:
        - id: J1
          titel: Door naar jongerenwerk
          periode: kwartaal
          geldig: { van: 2026-01-01, tot: 2026-12-31 }
          maat: doorstroom
          norm: { minimum: 8 kinderen }

      """, to: "resultaatafspraken.yaml")
    return proef
  }

  private static func list(_ maand: Int, _ rijen: [(kind: String, geboren: String, wijk: String)]) -> String {
    "datum;kind;geboren;wijk;naar;naam\n"
      + rijen.map { "10-0\(maand)-2026;\($0.kind);\($0.geboren);\($0.wijk);Jongerencentrum;Pippi\n" }.joined()
  }

  /// Eleven on the day, twelve, one who turned thirteen on the day itself, one of ten.
  private static let januari = list(
    1,
    [
      ("k1", "11-01-2014", "WK039201"), ("k2", "10-01-2014", "WK039201"), ("k3", "10-01-2013", "WK039202"),
      ("k4", "11-01-2015", "WK039202"),
    ])
  private static let maart = list(
    3, (5...11).map { ("k\($0)", "01-02-2014", "WK039201") } + [("k2", "10-01-2014", "WK039202")])

  private func value(_ stand: [String], _ periode: String, _ waar: String = "") -> String? {
    let kop = stand[0].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    let rijen = stand.dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    return rijen.first { rij in
      guard rij.count == kop.count, let plek = kop.firstIndex(of: "maat"), rij[plek] == "doorstroom", rij[0] == periode
      else { return false }
      return ["gebied", "doel", "leeftijd", "werkvorm", "organisatie"].compactMap { kop.firstIndex(of: $0) }.map {
        rij[$0]
      }
      .joined() == waar
    }.flatMap { rij in kop.firstIndex(of: "waarde").map { rij[$0] } }
  }

  private func filled() throws -> Proefwerkmap {
    let proef = try workspace()
    try proef.ingest(["een-doorstroom-2026-01.csv": Self.januari, "een-doorstroom-2026-03.csv": Self.maart])
    return proef
  }

  @Test func `count once in a period and in every area, by the age they had on that day`() throws {
    let proef = try filled(), stand = try proef.stand()
    #expect(value(stand, "2026-01") == "2" && value(stand, "2026-03") == "8")
    // k2 went on twice: each time it counts in its month and its wijk, and once in the quarter.
    #expect(value(stand, "2026-K1") == "9" && value(stand, "2026-K1", "WK039201") == "9")
    #expect(value(stand, "2026-K1", "WK039202") == "1" && value(stand, "2026-K1", "WK039203") == "0")
    // What did not come is missing, never nought.
    #expect(value(stand, "2026-02") == "")
    #expect(try proef.status().samenhang == [])
    for cijfer in ["doorstroom@2026-K1", "doorstroom@2026-03/wijk=WK039201"] {
      let spoor = try trace(Herleidvraag(cijfer, peildatum: proef.peildatum), in: proef.werkmap)
      #expect(spoor.sluit && !spoor.rijen.isEmpty && spoor.rijen.allSatisfy { !$0.regels.isEmpty })
    }
    let januari = try trace(Herleidvraag("doorstroom@2026-01", peildatum: proef.peildatum), in: proef.werkmap)
    #expect(januari.rijen.count == 2)
    let voor = try proef.stand()
    _ = try rebuild(in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-02T00:00:00Z", voortgang: .stil)
    #expect(try proef.stand() == voor)
    let archief = try proef.contents(of: "archief").values.map { String(decoding: $0, as: UTF8.self) }
    #expect(archief.allSatisfy { !$0.contains("Pippi") })
  }

  @Test func `are no figure at all where no bron tells of them`() throws {
    let proef = try Proefwerkmap()
    try proef.ingest([
      "een-activiteiten-2026.csv": Proefwerkmap.register,
      "een-aanwezigheid-2026-01.csv": Proefwerkmap.presentiekop + "b1;06-01-2026;;;A1;Hal;WK039201;k1;;;;aanwezig;\n",
    ])
    #expect(try proef.stand().allSatisfy { !$0.contains("doorstroom") })
  }

  @Test func `are hidden where they are few in what leaves, and stand in the report`() throws {
    let proef = try filled()
    try proef.ingest(["een-doorstroom-2026-02.csv": Self.list(2, [("k12", "01-02-2014", "WK039203")])])
    _ = try proef.report(.kwartaal(jaar: 2026, 1))
    let bladen = try proef.contents(of: "reports").filter { $0.key.hasSuffix(".csv") && !$0.key.hasPrefix("INTERN") }
    let regels = bladen.values.flatMap { String(decoding: $0, as: UTF8.self).split(separator: "\n") }
      .filter { $0.contains("doorstroom") }
    #expect(!regels.isEmpty)
    // One child of a wijk, and what would give her away, is no number there.
    for wijk in ["WK039202", "WK039203"] {
      let eigen = regels.filter { $0.contains(wijk) }
      #expect(eigen.allSatisfy { $0.contains("onderdrukt") }, "\(eigen)")
    }
    let pagina = try #require(
      try proef.contents(of: "reports")["INTERN/2026-K1/kinderwerk-haarlem-2026-K1-INTERN.html"])
    let tekst = String(decoding: pagina, as: UTF8.self)
    #expect(
      tekst.contains(
        "Door naar jongerenwerk. Bereikt: 10 kinderen. Afgesproken: minstens 8 kinderen. Oordeel: gehaald."))
    #expect(tekst.contains("kinderen van elf of twaalf jaar gingen door naar jongerenwerk."))
  }

  @Test func `are as if never delivered when one of them is erased, and can be asked for until then`() throws {
    let proef = try filled(), zonder = try workspace()
    try zonder.ingest([
      "een-doorstroom-2026-01.csv": Self.januari.split(separator: "\n").filter { !$0.contains(";k2;") }
        .joined(separator: "\n"),
      "een-doorstroom-2026-03.csv": Self.maart.split(separator: "\n").filter { !$0.contains(";k2;") }
        .joined(separator: "\n"),
    ])
    let vraag = Kindvraag(bron: "een", nummer: "K2")
    let inzage = try access(vraag, in: proef.werkmap)
    #expect(inzage.rijen.map(\.wat) == ["doorstroom", "doorstroom"] && inzage.rijen.map(\.regel) == [3, 9])
    let wissing = try forget(vraag, reden: "verzoek", in: proef.werkmap, tijdstip: "2026-04-06T00:00:00Z")
    #expect(wissing.rijen == 2 && wissing.regels == 2)
    let verwacht = try zonder.stand()
    #expect(try proef.stand() == verwacht)
    _ = try rebuild(in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-08T00:00:00Z", voortgang: .stil)
    #expect(try proef.stand() == verwacht)
    #expect(try access(vraag, in: proef.werkmap).rijen.isEmpty)
  }

  @Test(arguments: [false, true]) func `are the same whatever order the files come in`(omgekeerd: Bool) throws {
    let bestanden = [
      "een-doorstroom-2026-01.csv": Self.januari, "een-doorstroom-2026-03.csv": Self.maart,
      "twee-doorstroom-2026-03.csv": Self.list(3, [("k1", "11-01-2014", "WK039203")]),
    ]
    let proef = try workspace(["een", "twee"])
    let namen = bestanden.keys.sorted()
    for naam in omgekeerd ? namen.reversed() : namen { try proef.ingest(bestanden.filter { $0.key == naam }) }
    // Bronnen that share their numbers speak of one child.
    let stand = try proef.stand()
    #expect(value(stand, "2026-K1") == "9" && value(stand, "2026-K1", "twee") == "1")
    #expect(value(stand, "2026-K1", "WK039203") == "1")
  }
}
