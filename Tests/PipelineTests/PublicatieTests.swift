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
        "2026-01", "INTERN", "index.html",
      ])
  }

  @Test func `holds nothing that stays inside, in no file and in no link`() throws {
    let proef = try filled()
    _ = try make(proef, "json,html", tijdstip: "2026-04-01T06:01:00Z")
    let alles = try proef.contents(of: "reports")
    let buiten = alles.filter { !$0.key.hasPrefix("INTERN/") }
    #expect(buiten.count > 3 && !buiten.keys.contains { $0.contains("INTERN") })
    for (naam, inhoud) in buiten { #expect(!String(decoding: inhoud, as: UTF8.self).contains("INTERN"), "\(naam)") }
    let pagina = String(decoding: try #require(alles["INTERN/index.html"]), as: UTF8.self)
    let links = pagina.matches(of: /href="([^"#]+)"/).map { String($0.output.1) }
    #expect(links.contains("2026-01/kinderwerk-haarlem-2026-01-INTERN.html") && links.contains("../index.html"))
    for link in links where link != "../index.html" { #expect(alles["INTERN/\(link)"] != nil, "\(link)") }
  }

  @Test func `leaves no room for what stays inside where nothing does`() throws {
    let proef = try filled()
    _ = try makeReportsOnRequest(
      [Rapportwens(periode: maand, formaten: "json", editie: "gemeente")], in: proef.werkmap,
      peildatum: proef.peildatum, uitvoermap: nil, tijdstip: "2026-04-01T06:01:00Z", voortgang: .stil)
    #expect(try !proef.contents(of: "reports").keys.contains { $0.contains("INTERN") })
    #expect(!FileManager.default.fileExists(atPath: proef.map.appending(path: "reports/INTERN").path))
  }

  @Test func `of an earlier version of this program is put in order, and nothing in it counts as edited`() throws {
    let proef = try filled()
    _ = try make(proef, "odt,json", tijdstip: "2026-04-01T06:01:00Z")
    let reports = proef.map.appending(path: "reports")
    // As it lay then: all in one folder, with an approved version of both editions.
    for naam in try FileManager.default.contentsOfDirectory(atPath: reports.appending(path: "INTERN/2026-01").path) {
      try FileManager.default.moveItem(
        at: reports.appending(path: "INTERN/2026-01/\(naam)"), to: reports.appending(path: "2026-01/\(naam)"))
    }
    try FileManager.default.removeItem(at: reports.appending(path: "INTERN"))
    for naam in ["kinderwerk-haarlem-2026-01.json", "kinderwerk-haarlem-2026-01-INTERN.json", "vaststelling.json"] {
      try proef.write("{}", to: "reports/2026-01/versie-1/\(naam)")
    }
    let verslag = try make(proef, "odt,json", tijdstip: "2026-04-01T06:02:00Z")
    let nu = try proef.contents(of: "reports").keys
    #expect(!nu.contains { !$0.hasPrefix("INTERN/") && $0.contains("INTERN") })
    #expect(nu.contains("INTERN/2026-01/kinderwerk-haarlem-2026-01-INTERN.odt"))
    #expect(nu.contains("INTERN/2026-01/versie-1/vaststelling.json"))
    #expect(nu.contains("INTERN/2026-01/versie-1/kinderwerk-haarlem-2026-01-INTERN.json"))
    #expect(nu.contains("2026-01/versie-1/kinderwerk-haarlem-2026-01.json"))
    #expect(!verslag.letop.contains { $0.contains("bewerkt") } && !nu.contains { $0.contains("bewerkt") })
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
    let binnen = try proef.contents(of: "reports/INTERN/2026-01")
    #expect(binnen["kinderwerk-haarlem-2026-01-INTERN.csv"] != nil)
    #expect(!(Array(nu.keys) + Array(binnen.keys)).contains { $0.hasPrefix("eerder/") })
  }
}
