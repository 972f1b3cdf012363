import Catalogue
import Domain
import Foundation
import Testing

/// The areas and lists that the tests' agreements refer to: those of Haarlem.
func haarlem() throws -> Afspraakomgeving {
  let map = try Proefmap()
  defer { map.remove() }
  try newWerkmap(map.pad)
  let catalogus = try Catalogus.load(werkmap: map.pad).get()
  let dag = try #require(Dag(iso: "2026-01-01"))
  let oud = catalogus.gebieden
  let inwoners = oud.wijken.map {
    Inwonertal(
      gebied: Gebied(.wijk, $0.code), leeftijd: 4...12, aantal: 500, peildatum: dag, bron: "BRP, voorbeeld")
  }
  return Afspraakomgeving(
    doelen: catalogus.doelen.doelen.map(\.id),
    gebieden: Gebiedsindeling(
      jaar: oud.jaar, gemeente: oud.gemeente, gemeentenaam: oud.gemeentenaam, wijken: oud.wijken,
      aliassen: oud.aliassen, postcodes: oud.postcodes, inwoners: oud.inwoners + inwoners, bron: oud.bron),
    werkvormen: catalogus.werkmap.werkvormen, leeftijdsbanden: catalogus.werkmap.leeftijdsbanden,
    bronnen: [BronID("buurts")])
}

let demo = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Fixtures/werkmap-haarlem/resultaatafspraken.yaml")

@Suite struct `Reading resultaatafspraken` {
  @Test func `knows every one of the twenty of the demo`() throws {
    let fouten = Foutenlijst()
    let knoop = try #require(
      Knoop.parse(try String(contentsOf: demo, encoding: .utf8), bestand: "resultaatafspraken.yaml", fouten: fouten))
    let afspraken = readAfspraken(knoop, try haarlem())
    #expect(fouten.fouten.map(\.melding) == [])
    #expect(afspraken.map(\.id) == (1...20).map { "R" + ($0 < 10 ? "0" : "") + "\($0)" })
  }
}
