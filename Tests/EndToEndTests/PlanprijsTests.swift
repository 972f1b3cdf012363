import Foundation
import Testing

@Suite struct `The price of a plan` {
  private struct Verslag: Decodable {
    struct Plan: Decodable {
      struct Tabel: Decodable {
        let tabel, vanaf: String
        let cijfers, getoond, kostElders: Int
      }
      let periode, editie: String
      let cijfers, getoond: Int
      let tabellen: [Tabel]
    }
    let publicatieplan: Plan?
  }

  private func plan(_ werkmap: Demowerkmap) throws -> Verslag.Plan? {
    let afloop = try Programma.run(["controleer", "--werkmap", werkmap.pad, "--als", "json"])
    return try JSONDecoder().decode(Verslag.self, from: Data(afloop.uitvoer.utf8)).publicatieplan
  }

  @Test func `is told once no file waits, and follows what the workspace chooses`() throws {
    let werkmap = try Demowerkmap()
    #expect(try plan(werkmap) == nil)
    _ = try Programma.run(["inlezen", "--werkmap", werkmap.pad])
    let gewoon = try #require(try plan(werkmap))
    #expect(gewoon.periode == "2025" && gewoon.editie == "gemeente" && gewoon.cijfers > 5000)
    #expect(gewoon.tabellen.reduce(0) { $0 + $1.cijfers } == gewoon.cijfers)
    #expect(gewoon.tabellen.reduce(0) { $0 + $1.getoond } == gewoon.getoond)
    #expect(Double(gewoon.getoond) / Double(gewoon.cijfers) >= 0.92)
    #expect(gewoon.tabellen.first { $0.tabel == "wijk" }?.vanaf == "maand")

    let instellingen = werkmap.map.appending(path: "verantwoording.yaml")
    let tekst = try String(contentsOf: instellingen, encoding: .utf8)
    try (tekst + "\npublicatieplan: { gemeente: { wijk: kwartaal, wijk en doel: nooit } }\n")
      .write(to: instellingen, atomically: true, encoding: .utf8)
    let eigen = try #require(try plan(werkmap))
    let wijk = try #require(eigen.tabellen.first { $0.tabel == "wijk" })
    #expect(wijk.vanaf == "kwartaal")
    #expect(wijk.cijfers < gewoon.tabellen.first { $0.tabel == "wijk" }?.cijfers ?? 0)
    #expect(!eigen.tabellen.contains { $0.tabel == "wijk en doel" })
    let gesproken = try Programma.run(["controleer", "--werkmap", werkmap.pad]).uitvoer
    #expect(gesproken.contains("Het publicatieplan van de editie gemeente, met de cijfers van 2025"))
  }
}
