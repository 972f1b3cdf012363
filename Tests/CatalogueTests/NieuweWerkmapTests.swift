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

  @Test func `has the wijken of every gemeente, each code once and with a name`() throws {
    let rijen = Wijkenlijst.rijen.dropFirst()
    let gemeenten = rijen.filter { $0[0].hasPrefix("GM") }, wijken = rijen.filter { $0[0].hasPrefix("WK") }
    #expect(gemeenten.count == 342 && wijken.count == 3393 && gemeenten.count + wijken.count == rijen.count)
    #expect(Set(rijen.map { $0[0] }).count == rijen.count && rijen.allSatisfy { $0.count == 2 && !$0[1].isEmpty })
    let codes = Set(gemeenten.map { $0[0].dropFirst(2) })
    #expect(wijken.allSatisfy { $0[0].count == 8 && codes.contains($0[0].dropFirst(2).prefix(4)) })
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    let haarlem = try Catalogus.load(werkmap: map.pad).get().gebieden.wijken
    #expect(haarlem.map(\.naam) == wijken.filter { $0[0].hasPrefix("WK0392") }.map { $0[1] })
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

  @Test func `has an example of an agreement that works when its hashes are taken away`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    let regels = try map.read("resultaatafspraken.yaml").components(separatedBy: "\n# afspraken:\n")
    let voorbeeld = try #require(regels.last).replacingOccurrences(of: "#   ", with: "  ")
    try map.write("resultaatafspraken.yaml", "afspraken:\n" + voorbeeld.replacingOccurrences(of: "# ", with: ""))
    #expect(try Catalogus.load(werkmap: map.pad).get().afspraken.map(\.id) == ["R01", "R02"])
  }

  @Test func `takes one file for another catalogue of goals`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    let koppeling = (1...10).map { "    D\($0 < 10 ? "0" : "")\($0): [X\($0 % 2 + 1)]" }.joined(separator: "\n")
    try map.write(
      "catalogi/eigen.yaml",
      """
      naam: eigen
      titel: Eigen lijst
      versie: "1"
      bron: verzonnen
      doelen:
        - { id: X1, kort: Een, tekst: Eerste }
        - { id: X2, kort: Twee, tekst: Tweede }
      koppeling:
        auteur: werkgroep verantwoording
        datum: 2026-01-01
        reden: proef
        doelen:
      \(koppeling)
      """)
    let catalogus = try Catalogus.load(werkmap: map.pad).get()
    let eigen = try #require(catalogus.andereCatalogi.first { $0.catalogus.naam == "eigen" })
    #expect(eigen.koppeling.translate([DoelID("D01"), DoelID("D02"), DoelID("D03")]) == [DoelID("X1"), DoelID("X2")])
  }

  @Test func `is not written over something else`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try map.write("brief.txt", "bewaar mij")
    #expect(throws: Configuratiefouten.self) { try newWerkmap(map.pad) }
    #expect(try map.bestanden() == ["brief.txt"])
  }
}
