import Catalogue
import Domain
import Foundation
import Testing

@Suite struct `A fresh werkmap` {
  @Test func `loads without a problem and knows the defaults of Haarlem`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    let catalogus = try Catalogus.load(werkmap: map.pad).get()
    #expect(catalogus.doelen.doelen.map(\.id.code) == (1...10).map { "D" + ($0 < 10 ? "0" : "") + "\($0)" })
    #expect(catalogus.gebieden.wijken.count == 21)
    #expect(catalogus.gebieden.stadsdelen == ["Centrum", "Noord", "Oost", "Schalkwijk", "Zuidwest"])
    #expect(
      catalogus.andereCatalogi.map(\.catalogus.naam) == [
        "beschermende-factoren", "ivrk", "positieve-gezondheid", "visie",
      ])
    #expect(catalogus.andereCatalogi.map(\.catalogus.doelen.count) == [10, 10, 6, 4])
    #expect(catalogus.vakanties.first?.naam == "Herfstvakantie 2024")
    #expect(catalogus.werkmap.drempels == Drempels())
    #expect(catalogus.werkmap.functies[folded("Speeltuin-toezichter")] == "speeltuintoezichthouder")
    #expect(catalogus.gebieden.aliassen[folded("Slachthuisbuurt")] == "WK039208")
  }

  @Test func `keeps the CBS total of the gemeente beside the sum of its wijken`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    let gebieden = try Catalogus.load(werkmap: map.pad).get().gebieden
    let dag = try #require(Dag(iso: "2026-01-31"))
    #expect(gebieden.inwonertal(gebieden.gemeente, leeftijd: 0...120, op: dag)?.aantal == 167_636)
    let wijken = gebieden.inwoners.filter { $0.gebied.soort == .wijk && $0.leeftijd == 0...120 }
    #expect(wijken.map(\.aantal).reduce(0, +) == 167_635)
    #expect(gebieden.inwonertal(Gebied(.stadsdeel, "Schalkwijk"), leeftijd: 0...120, op: dag)?.aantal == 36_510)
    #expect(gebieden.inwonertal(gebieden.gemeente, leeftijd: 0...12, op: dag) == nil)
  }

  @Test func `is not written over something else`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try map.write("brief.txt", "bewaar mij")
    #expect(throws: Configuratiefouten.self) { try newWerkmap(map.pad) }
    #expect(try map.bestanden() == ["brief.txt"])
  }
}
