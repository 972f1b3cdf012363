import Domain
import Foundation
import Ingest
import Pipeline
import Testing

@Suite struct `A table of a workbook that was read` {
  private static let profiel = """
    bron: drie
    organisatie: Organisatie drie
    leveringen:
      - soort: activiteiten
        bestand: "drie-activiteiten-*.csv"
        ritme: jaarlijks
        formaat: { soort: csv, scheiding: ";", codering: utf-8 }
        kolommen:
          activiteit: { namen: [activiteit] }
          naam: { namen: [naam] }
          werkvorm: { namen: [werkvorm] }
          doelen: { namen: [doelen] }
      - soort: aanwezigheid
        bestand: "drie-lijst-*.xls"
        ritme: maandelijks
        formaat: { soort: xlsx }
        totaalregels: [Totaal]
        kolommen:
          bijeenkomst: { namen: [bijeenkomst] }
          datum: { namen: [datum], notatie: dd-mm-jjjj }
          activiteit: { namen: [activiteit] }
          wijk: { namen: [wijk] }
          kind: { namen: [kind] }
          status: { namen: [status] }

    """

  /// A page with a table, as registrations export under the name '.xls'.
  private func page(_ maand: Int, _ kinderen: [String], telt: [String]? = nil, kop: String = "telt") -> String {
    var rijen = [["naam", "bijeenkomst", "datum", "activiteit", "wijk", "kind", "status", kop]]
    rijen += kinderen.enumerated().map {
      ["Pippi", "b\($0 % 2)", "06-0\(maand)-2026", $1 == "fout" ? "A9" : "A1", "WK039201", $1, "aanwezig", "7"]
    }
    if let telt { rijen.append(["", "Totaal", "", "", "", "", ""] + telt) }
    let tabel = rijen.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
    return "<html><body><h1>Lijst van Pippi</h1><table>\(tabel)</table></body></html>"
  }

  private func proef(_ bestanden: [String: String]) throws -> (Proefwerkmap, Inleesverslag) {
    let proef = try Proefwerkmap()
    try proef.write(Self.profiel, to: "bronnen/drie.yaml")
    try proef.ingest(["drie-activiteiten-2026.csv": Proefwerkmap.register])
    return (proef, try proef.ingest(bestanden))
  }

  private func archive(_ proef: Proefwerkmap) throws -> [String: String] {
    try proef.contents(of: "archief").filter { $0.key.hasPrefix("drie-aanwezigheid") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `is kept as what was read, built again from it, and loses the line of one child`() throws {
    let (proef, verslag) = try proef([
      "drie-lijst-2026-01.xls": page(1, ["k1", "k2", "k3"]), "drie-lijst-2026-02.xls": page(2, ["k1", "k2", "k4"]),
    ])
    #expect(verslag.bestanden.map(\.lot) == [.ingelezen, .ingelezen])
    let archief = try archive(proef), stand = try proef.stand()
    #expect(archief.count == 2 && archief.keys.allSatisfy { $0.hasSuffix(".csv") })
    #expect(archief.values.allSatisfy { !$0.contains("Pippi") && $0.contains("verantwoording-afschrift-1") })
    let inhoud = try #require(archief.first { $0.key.contains("2026-01") }?.value)
    #expect(inhoud.split(separator: "\n")[2].contains("k2"))
    let boek = try String(contentsOf: proef.map.appending(path: "grootboek.jsonl"), encoding: .utf8)
    #expect(boek.contains(Ingest.digest(of: page(1, ["k1", "k2", "k3"]))))

    _ = try rebuild(in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-02T00:00:00Z", voortgang: .stil)
    #expect(try proef.stand() == stand)
    #expect(try archive(proef) == archief)
    // The same page again is known.
    #expect(
      try proef.ingest(["drie-lijst-2026-01.xls": page(1, ["k1", "k2", "k3"])]).bestanden.map(\.lot) == [.ongewijzigd])
    #expect(try archive(proef) == archief)

    let wissing = try forget(
      Kindvraag(bron: "drie", nummer: "k2"), reden: "verzoek", in: proef.werkmap, tijdstip: "2026-04-03T00:00:00Z")
    #expect(wissing.rijen == 2 && wissing.regels == 2 && wissing.werkboeken.isEmpty)
    let daarna = try #require(try archive(proef).first { $0.key.contains("2026-01") }?.value)
    let regels = daarna.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(regels[2].isEmpty && regels[1].contains("k1") && regels[3].contains("k3"))
    let zonder = try proef.stand()
    _ = try rebuild(in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-04T00:00:00Z", voortgang: .stil)
    #expect(try proef.stand() == zonder && zonder != stand)
  }

  @Test func `goes whole where its own head names the child that is erased`() throws {
    let (proef, _) = try proef([
      "drie-lijst-2026-01.xls": page(1, ["k1", "k2"], kop: "K2"), "drie-lijst-2026-02.xls": page(2, ["k1", "k2"]),
    ])
    let wissing = try forget(
      Kindvraag(bron: "drie", nummer: "k2"), reden: "verzoek", in: proef.werkmap, tijdstip: "2026-04-03T00:00:00Z")
    #expect(wissing.werkboeken.count == 1 && wissing.regels == 2)
    #expect(try archive(proef).keys.map { $0.contains("2026-02") } == [true])
  }

  @Test func `stays whole while a row waits or it would be read another way, and that is told`() throws {
    let (proef, _) = try proef([
      "drie-lijst-2026-01.xls": page(1, ["k1", "fout"]), "drie-lijst-2026-02.xls": page(2, ["k1", "k2"], telt: ["9"]),
      "drie-lijst-2026-03.xls": page(3, ["k1", "k2"], telt: ["14"]),
    ])
    let archief = try archive(proef)
    #expect(archief.values.count { $0.contains("Pippi") } == 2)
    #expect(archief.first { $0.key.contains("2026-03") }?.value.contains("Pippi") == false)
    let verslag = try cleanUp(
      in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-05T00:00:00Z", isDroog: false)
    #expect(verslag.isNiets && verslag.heel.map(\.reden) == [.wacht, .kanNiet])
    #expect(verslag.tekst.contains("2026-02") && verslag.tekst.contains("er wachten rijen op herstel"))
    #expect(try archive(proef) == archief)
  }

  @Test func `is replaced by 'opruimen' where an earlier version kept it whole`() throws {
    let (proef, _) = try proef(["drie-lijst-2026-01.xls": page(1, ["k1", "k2"])])
    let naam = try #require(try archive(proef).keys.first), map = proef.map.appending(path: "archief")
    let heel = map.appending(path: naam.replacing(".csv", with: ".xls"))
    try FileManager.default.removeItem(at: map.appending(path: naam))
    try Data(page(1, ["k1", "k2"]).utf8).write(to: heel)
    func clean(_ isDroog: Bool) throws -> Opruimverslag {
      try cleanUp(in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-05T00:00:00Z", isDroog: isDroog)
    }
    #expect(try clean(true).heel.map(\.reden) == [.volgendeRonde])
    #expect(FileManager.default.fileExists(atPath: heel.path))
    #expect(try clean(false).heel.isEmpty)
    #expect(try archive(proef).keys.sorted() == [naam])
    // Killed between the copy and the original: the next round finishes it.
    try Data(page(1, ["k1", "k2"]).utf8).write(to: heel)
    #expect(try clean(false).heel.isEmpty)
    #expect(try archive(proef).keys.sorted() == [naam])
  }
}
