import Domain
import Foundation
import Pipeline
import Testing

/// The ten exports of Zaanstad, connected as `docs/bronnen-aansluiten.md` tells.
@Suite struct `Connecting a folder of unknown exports` {
  private static let wortel = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL

  /// Gone when the test is.
  private final class Kopie {
    let ouder = FileManager.default.temporaryDirectory.appending(path: "aansluiten-\(UUID().uuidString)")
    var map: URL { ouder.appending(path: "zaanstad") }
    var werkmap: Werkmap { Werkmap(map.path) }

    init(of bron: URL) throws {
      try FileManager.default.createDirectory(at: ouder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: bron, to: map)
    }
    deinit { try? FileManager.default.removeItem(at: ouder) }

    func connect(schrijf: Bool) throws -> Bronaansluiting {
      try connectSource(
        [map.appending(path: "exports").path], in: werkmap, bron: "speelkring",
        organisatie: "Zaanse Speelkring (voorbeeld)", schrijf: schrijf)
    }

    /// What a person fills in by hand.
    func fillIn() throws {
      let pad = map.appending(path: "bronnen/speelkring.yaml")
      let tekst = try String(contentsOf: pad, encoding: .utf8)
      let nieuw = tekst.replacing(
        "vast: { activiteit: \"ZA04\" }",
        with: "vast: { activiteit: \"ZA04\", wijk: Wormerveer, locatie: Het Brandweerhuis }")
      #expect(nieuw != tekst)
      try Data(nieuw.utf8).write(to: pad)
    }
  }

  @Test func `goes as the documentation tells, and counts what is in them`() throws {
    let kopie = try Kopie(of: Self.wortel.appending(path: "Fixtures/werkmap-zaanstad"))
    let eerst = try kopie.connect(schrijf: true)
    #expect(eerst.bestanden.count == 10 && eerst.bestanden.allSatisfy { $0.soort != nil })
    #expect(eerst.bestanden.count { $0.zekerheid == "zeker" } == 9)
    #expect(eerst.geschreven == "bronnen/speelkring.yaml" && eerst.uitkomst == .mensNodig)
    #expect(throws: Opdrachtfout.self) { try kopie.connect(schrijf: true) }
    try kopie.fillIn()
    let daarna = try kopie.connect(schrijf: false)
    #expect(daarna.uitkomst == .goed && daarna.geschreven == nil)
    #expect(daarna.bestanden.allSatisfy { !$0.rijen.isEmpty && $0.aangenomen == $0.gelezen })

    try makeKey(of: kopie.werkmap)
    let inbox = kopie.map.appending(path: "inbox")
    try FileManager.default.copyItem(at: kopie.map.appending(path: "exports"), to: inbox)
    var opdracht = Inleesronde.Opdracht()
    opdracht.tijdstip = "2026-03-05T06:00:00Z"
    let peildatum = try #require(Dag(iso: "2026-03-05"))
    let verslag = try ingestOnRequest(
      opdracht, in: kopie.werkmap, peildatum: peildatum, voortgang: Voortgang { _ in })
    #expect(verslag.bestanden.allSatisfy { $0.lot == .ingelezen && $0.afgekeurd == 0 })
    // Counted in the files by hand: 108 on the list of January and 38 crosses; 105, 40 crosses and 33 of the inloop.
    for (maand, deelnames, zonderNaam) in [("2026-01", "146", "52"), ("2026-02", "178", "61")] {
      let cijfers = String(
        decoding: try figures(of: .jaar(2026), als: .csv, in: kopie.werkmap, peildatum: peildatum), as: UTF8.self)
      func figure(_ maat: String) -> String? {
        cijfers.split(whereSeparator: \.isNewline).map {
          $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }.first { $0.count > 8 && $0[0] == maand && $0[7] == maat && $0[2...6].allSatisfy(\.isEmpty) }?[8]
      }
      #expect(figure("deelnames") == deelnames && figure("anonieme_deelnames") == zonderNaam, "\(maand)")
    }
    let sommen = try #require(verslag.sommen)
    #expect(sommen.bestanden.totaal == 10 && sommen.rijen.totaal == 465)
    try compare(eerst.tekst + daarna.tekst + verslag.tekst)

    // The workbook and the page are kept as what was read, and built again out of it nothing changes.
    let archief = try FileManager.default.contentsOfDirectory(atPath: kopie.map.appending(path: "archief").path)
    #expect(archief.count == 10 && archief.allSatisfy { $0.hasSuffix(".csv") })
    func alles() throws -> [UInt8] {
      try figures(of: .jaar(2026), als: .csv, in: kopie.werkmap, peildatum: peildatum)
    }
    let cijfers = try alles()
    let opnieuw = try rebuild(
      in: kopie.werkmap, peildatum: peildatum, tijdstip: "2026-03-06T06:00:00Z", voortgang: .stil)
    #expect(try alles() == cijfers)
    func found(_ verslag: Inleesverslag) -> [String] {
      verslag.bestanden.map {
        "\($0.bestand) \($0.gelezen) \($0.aangenomen) \($0.bevindingen.sorted { $0.key < $1.key })"
      }
      .sorted()
    }
    #expect(found(opnieuw) == found(verslag))
  }

  /// Every block of text in the page is what the program printed.
  private func compare(_ uitvoer: String) throws {
    let pagina = try String(
      contentsOf: Self.wortel.appending(path: "docs/bronnen-aansluiten.md"), encoding: .utf8)
    let blokken = pagina.components(separatedBy: "```text\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    #expect(blokken.count >= 4)
    for blok in blokken { #expect(uitvoer.contains(blok), "\(blok)") }
  }
}
