import Foundation
import Testing

@Suite struct `A period without figures` {
  @Test(arguments: ["rapportage", "dekking"])
  func `that has not begun is refused, and nothing is written`(opdracht: String) throws {
    let werkmap = try Demowerkmap()
    let eerst = try werkmap.contents()
    let afloop = try Programma.run([
      opdracht, "--werkmap", werkmap.pad, "--periode", "2026-05", "--peildatum", "2026-03-05",
    ])
    #expect(afloop.code == 2)
    #expect(afloop.fouten.contains("nog niet begonnen") && afloop.fouten.contains("--peildatum"))
    #expect(try werkmap.contents() == eerst)
  }

  @Test func `from before the registration has no coverage`() throws {
    let werkmap = try Demowerkmap()
    let afloop = try Programma.run([
      "dekking", "--werkmap", werkmap.pad, "--periode", "2024-12", "--peildatum", "2026-03-05",
    ])
    #expect(afloop.code == 2)
    #expect(afloop.fouten.contains("Er zijn geen gegevens over 2024-12: u telt sinds januari 2025."))
  }
}

@Suite struct `The list of late deliveries` {
  @Test func `names months in a row by the first and the last`() throws {
    let werkmap = try Demowerkmap()
    _ = try Programma.run(["inlezen", "--werkmap", werkmap.pad])
    let uitvoer = try Programma.run(["status", "--werkmap", werkmap.pad, "--peildatum", "2026-08-15"]).uitvoer
    #expect(uitvoer.contains("(speeltuinen) over 2025-10 en 2026-03 tot en met 2026-07: te laat sinds"))
  }
}
