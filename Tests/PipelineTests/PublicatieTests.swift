import Domain
import Foundation
import Pipeline
import Testing

@Suite struct `A folder of reports` {
  private let maand = Periode.maand(Maand(jaar: 2026, nummer: 1))

  private func make(_ proef: Proefwerkmap, _ formaten: String, peildatum: Dag? = nil, tijdstip: String) throws
    -> Rapportverslag
  {
    try makeReportsOnRequest(
      [Rapportwens(periode: maand, formaten: formaten, editie: "beide")], in: proef.werkmap,
      peildatum: peildatum ?? proef.peildatum, uitvoermap: nil, tijdstip: tijdstip, voortgang: .stil)
  }

  private func filled() throws -> Proefwerkmap {
    let proef = try Proefwerkmap()
    try proef.ingest([
      "een-activiteiten-2026.csv": Proefwerkmap.register,
      "een-aanwezigheid-2026-01.csv": Proefwerkmap.presentiekop + "b1;06-01-2026;;;A1;Hal;WK039201;k1;;;;aanwezig;\n",
    ])
    return proef
  }

  @Test func `never holds two truths: what was not made again goes aside, what tells the same stays`() throws {
    let proef = try filled()
    _ = try make(proef, "json,html", tijdstip: "2026-04-01T06:01:00Z")
    _ = try make(proef, "csv", tijdstip: "2026-04-01T06:02:00Z")
    #expect(try proef.contents(of: "reports/2026-01").keys.contains("kinderwerk-haarlem-2026-01.json"))
    let verslag = try make(
      proef, "csv", peildatum: Dag(jaar: 2026, maand: 4, dag: 9), tijdstip: "2026-04-09T06:00:00Z")
    let nu = try proef.contents(of: "reports/2026-01").keys
    #expect(nu.contains("eerder/kinderwerk-haarlem-2026-01.json") && !nu.contains("kinderwerk-haarlem-2026-01.json"))
    #expect(nu.contains("kinderwerk-haarlem-2026-01.csv"))
    #expect(verslag.letop.contains { $0.contains("kinderwerk-haarlem-2026-01.json") })
  }

  @Test func `keeps what a person wrote in it`() throws {
    let proef = try filled()
    _ = try make(proef, "html,json", tijdstip: "2026-04-01T06:01:00Z")
    let pad = "reports/2026-01/kinderwerk-haarlem-2026-01.html"
    try proef.write("met de hand\n", to: pad)
    try proef.write("van mij\n", to: "reports/2026-01/notities.txt")
    let verslag = try make(proef, "html,json", tijdstip: "2026-04-01T06:02:00Z")
    let nu = try proef.contents(of: "reports/2026-01")
    #expect(nu["kinderwerk-haarlem-2026-01.bewerkt.html"] == Data("met de hand\n".utf8))
    #expect(nu["notities.txt"] == Data("van mij\n".utf8))
    #expect(nu["kinderwerk-haarlem-2026-01.html"]?.count ?? 0 > 1000)
    #expect(verslag.letop.contains { $0.contains("bewerkt") })
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: proef.map.appending(path: "reports").path).sorted() == [
        "2026-01", "index.html",
      ])
  }

  @Test func `keeps the last edition of which the next is not proven, and takes the other`() throws {
    let proef = try filled()
    _ = try make(proef, "csv", tijdstip: "2026-04-01T06:01:00Z")
    let eerst = try proef.contents(of: "reports/2026-01")
    #expect(try checkReleases(in: proef.werkmap, of: maand).uitkomst == .goed)
    let instellingen = try String(contentsOf: proef.map.appending(path: "verantwoording.yaml"), encoding: .utf8)
    try proef.write(
      instellingen.replacing("drempels: {", with: "drempels: { zoekbeurten_voor_bewijs: 0,"),
      to: "verantwoording.yaml")
    let verslag = try make(
      proef, "csv", peildatum: Dag(jaar: 2026, maand: 4, dag: 9), tijdstip: "2026-04-09T06:00:00Z")
    #expect(verslag.uitkomst == .geweigerd && verslag.uitgaven.map(\.editie) == ["intern"])
    #expect(verslag.meldingen.contains { $0.contains("niet gepubliceerd") && $0.contains("gemeente, per maand") })
    let nu = try proef.contents(of: "reports/2026-01")
    #expect(nu["kinderwerk-haarlem-2026-01.csv"] == eerst["kinderwerk-haarlem-2026-01.csv"])
    #expect(nu["kinderwerk-haarlem-2026-01-INTERN.csv"] != nil && !nu.keys.contains { $0.hasPrefix("eerder/") })
  }
}
