import Domain
import Foundation
import Ingest
import Pipeline
import Testing

@Suite struct `A text in two bytes a letter that was read` {
  /// Invented, in columns that no bronprofiel names.
  private static let geheim = "Pippilotta"

  private enum Schrift: CaseIterable { case utf16, regelsMetCR }

  private func list(_ kinderen: [String]) -> String {
    Proefwerkmap.presentiekop
      + kinderen.enumerated().map { plek, kind in
        "b\(plek % 2);06-01-2026;;;A1;Hal;\(kind == "fout" ? "NERGENS" : "WK039201");\(kind);\"\(Self.geheim)\n\(plek)\";;;"
          + "aanwezig;\(Self.geheim)\n"
      }.joined()
  }

  private func bytes(_ tekst: String, _ schrift: Schrift) throws -> Data {
    switch schrift {
    case .utf16: Data([0xFF, 0xFE]) + (try #require(tekst.data(using: .utf16LittleEndian)))
    case .regelsMetCR: Data(tekst.replacing("\n", with: "\r").utf8)
    }
  }

  private func ingest(_ tekst: String, _ schrift: Schrift, draden: Int? = nil) throws -> Proefwerkmap {
    let proef = try Proefwerkmap()
    try proef.ingest(["een-activiteiten-2026.csv": Proefwerkmap.register])
    try bytes(tekst, schrift).write(to: proef.map.appending(path: "inbox/een-aanwezigheid-2026-01.csv"))
    try proef.ingestInbox(draden: draden)
    return proef
  }

  private func archive(_ proef: Proefwerkmap) throws -> Data {
    let lijsten = try proef.contents(of: "archief").filter {
      $0.key.hasPrefix("een-aanwezigheid") && !$0.key.contains("/.")
    }
    #expect(lijsten.count == 1)
    return try #require(lijsten.first?.value)
  }

  /// Files of the workspace that hold the secret, however it is written.
  private func holders(_ proef: Proefwerkmap) throws -> [String] {
    let vormen = [Data(Self.geheim.utf8), try #require(Self.geheim.data(using: .utf16LittleEndian))]
    return try proef.contents(of: "").filter { _, inhoud in vormen.contains { inhoud.range(of: $0) != nil } }
      .keys.sorted()
  }

  @Test(arguments: Schrift.allCases)
  private func `leaves no word that nobody reads, gives the same figures again, and loses the lines of one child`(
    _ schrift: Schrift
  ) throws {
    let kinderen = (1...12).map { "k\($0)" }
    let proef = try ingest(list(kinderen), schrift), stand = try proef.stand()
    // As if it had come as everybody else sends it.
    let gewoon = try Proefwerkmap()
    try gewoon.ingest([
      "een-activiteiten-2026.csv": Proefwerkmap.register, "een-aanwezigheid-2026-01.csv": list(kinderen),
    ])
    let verwacht = try gewoon.stand().filter { !$0.contains("een-aanwezigheid") }
    #expect(stand.filter { !$0.contains("een-aanwezigheid") } == verwacht)
    #expect(try holders(proef) == [])
    let archief = try archive(proef)
    // The row of k2 is on line 4 in what came, and here.
    #expect(
      String(decoding: archief, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)[3].contains(
        "k2"))

    _ = try rebuild(in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-02T00:00:00Z", voortgang: .stil)
    #expect(try proef.stand() == stand)
    #expect(try archive(proef) == archief)
    #expect(try holders(proef) == [])

    let wissing = try forget(
      Kindvraag(bron: "een", nummer: "k2"), reden: "verzoek", in: proef.werkmap, tijdstip: "2026-04-03T00:00:00Z")
    #expect(wissing.rijen == 1 && wissing.regels == 1 && wissing.werkboeken.isEmpty)
    let zonder = try proef.stand()
    _ = try rebuild(in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-04T00:00:00Z", voortgang: .stil)
    #expect(try proef.stand() == zonder && zonder != stand)
  }

  @Test(arguments: Schrift.allCases)
  private func `stays whole while a row waits, and is cut when it is mended`(_ schrift: Schrift) throws {
    let proef = try ingest(list(["k1", "fout", "k2"]), schrift)
    #expect(try archive(proef) == bytes(list(["k1", "fout", "k2"]), schrift))
    let levering = try #require(try proef.status().quarantaine.first?.levering)
    let wacht = try #require(try proef.contents(of: "quarantaine")["\(levering).csv"])
    let rijen = String(decoding: wacht, as: UTF8.self)
    #expect(rijen.contains("NERGENS"))
    let stand = try proef.stand()
    _ = try rebuild(in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-02T00:00:00Z", voortgang: .stil)
    #expect(try proef.stand() == stand)
    // Delivered once more without the mistake: the row that waited is answered, and nothing of it is kept.
    try bytes(list(["k1", "k3", "k2"]), schrift)
      .write(to: proef.map.appending(path: "inbox/een-aanwezigheid-2026-01.csv"))
    try proef.ingestInbox()
    #expect(try proef.status().quarantaine.isEmpty)
    let lijsten = try proef.contents(of: "archief").filter { $0.key.hasPrefix("een-aanwezigheid") }
    #expect(
      lijsten.values.contains { !$0.contains(Data(Self.geheim.utf8)) && $0.starts(with: Data("verantwoording".utf8)) })
  }

  @Test func `with carriage returns for line ends loses the line of one child, and no other`() throws {
    let kop = "bijeenkomst;datum;begin;eind;activiteit;locatie;wijk;kind;geboren;postcode;status\n"
    let rijen = ["k1", "k2", "k3"].map { "b1;06-01-2026;;;A1;Hal;WK039201;\($0);;;aanwezig\n" }
    let proef = try ingest(kop + rijen.joined(), .regelsMetCR)
    _ = try forget(
      Kindvraag(bron: "een", nummer: "k2"), reden: "verzoek", in: proef.werkmap, tijdstip: "2026-04-03T00:00:00Z")
    let archief = String(decoding: try archive(proef), as: UTF8.self)
    #expect(archief == (kop + rijen[0] + "\n" + rijen[2]).replacing("\n", with: "\r"))
  }
}

extension Data {
  fileprivate func contains(_ deel: Data) -> Bool { range(of: deel) != nil }
}
