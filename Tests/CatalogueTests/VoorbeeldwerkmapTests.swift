import Catalogue
import Domain
import Foundation
import Testing

/// The committed demo, found from this file.
let voorbeeldwerkmap = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../Fixtures/werkmap-haarlem").standardizedFileURL.path

@Suite struct `The demo werkmap of Haarlem` {
  @Test func `loads without a problem`() throws {
    switch Catalogus.load(werkmap: voorbeeldwerkmap) {
    case .failure(let fouten): #expect(fouten.fouten.map(\.melding) == [])
    case .success(let catalogus):
      #expect(catalogus.bronnen.map(\.bron.code) == ["buurts", "speeltuinen"])
      #expect(catalogus.werkmap.banier == "VOORBEELD — verzonnen gegevens")
      #expect(catalogus.afspraken.map(\.id) == (1...20).map { "R" + ($0 < 10 ? "0" : "") + "\($0)" })
    }
  }

  @Test func `expects the monthly deliveries of both organisations, from the first month on`() throws {
    let catalogus = try Catalogus.load(werkmap: voorbeeldwerkmap).get()
    let maand = try #require(Maand(code: "2025-10"))
    let verwacht = catalogus.verwachteLeveringen(maand).map { "\($0.bron.code) \($0.soort.rawValue)" }
    #expect(
      verwacht == [
        "buurts planning", "buurts aanwezigheid", "buurts signalen", "buurts wachtlijsten", "speeltuinen planning",
        "speeltuinen aanwezigheid",
      ])
    #expect(catalogus.verwachteLeveringen(try #require(Maand(code: "2024-12"))) == [])
  }

  @Test func `keeps the holidays of the law, and a werkmap can change them`() throws {
    #expect(try Catalogus.load(werkmap: voorbeeldwerkmap).get().feestdagen == Feestdagen())
    let yaml = """
      regio: Noord
      bron: proef
      vakanties: []
      feestdagen:
        zonder: [Goede Vrijdag, Bevrijdingsdag]
        extra: [{ naam: Dag na Hemelvaart, dag: 2026-05-15 }]
      """
    let fouten = Foutenlijst()
    let knoop = try #require(Knoop.parse(yaml, bestand: "vakanties.yaml", fouten: fouten))
    let eigen = readFeestdagen(knoop)
    #expect(fouten.fouten.map(\.melding) == [])
    #expect(
      eigen
        == Feestdagen(zonder: [.goedeVrijdag, .bevrijdingsdag], extra: [try #require(Dag(iso: "2026-05-15"))]))
  }

  @Test func `has a denominator for reach, with its own peildatum and source`() throws {
    let gebieden = try Catalogus.load(werkmap: voorbeeldwerkmap).get().gebieden
    let dag = try #require(Dag(iso: "2025-12-31"))
    for wijk in gebieden.wijken {
      let inwoners = try #require(gebieden.inwonertal(Gebied(.wijk, wijk.code), leeftijd: 4...12, op: dag))
      #expect(inwoners.bron.hasPrefix("VOORBEELD") && inwoners.peildatum.iso == "2025-01-01")
    }
  }

  @Test func `shows a story only with recorded consent`() throws {
    let catalogus = try Catalogus.load(werkmap: voorbeeldwerkmap).get()
    #expect(catalogus.verhalen.contains { $0.toestemming == nil })
    for doel in catalogus.doelen.doelen {
      let getoond = catalogus.verhalen(bij: doel.id, in: .vrij(Dag(nummer: 0), Dag(nummer: 30_000)))
      #expect(!getoond.isEmpty && getoond.allSatisfy { $0.toestemming != nil }, "\(doel.id.code)")
    }
    #expect(catalogus.verhalen.allSatisfy { $0.banier == "VOORBEELD — verzonnen gegevens" })
  }

  @Test func `explains its month and its year`() throws {
    let catalogus = try Catalogus.load(werkmap: voorbeeldwerkmap).get()
    for code in ["2026-02", "2025"] {
      let periode = try #require(Periode(code: code))
      let toelichting = try #require(catalogus.toelichting(periode))
      for vraag in Toelichting.vragen { #expect(!toelichting.alineas(onder: vraag).isEmpty) }
    }
  }
}
