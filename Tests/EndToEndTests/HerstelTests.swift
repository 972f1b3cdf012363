import Foundation
import Testing

@Suite struct `Rejected rows` {
  @Test func `come back in a workbook that reads as it was written and replaces nothing`() throws {
    let werkmap = try Demowerkmap()
    _ = try Programma.run(["inlezen", "--werkmap", werkmap.pad])
    let cijfers = ["cijfers", "--werkmap", werkmap.pad, "--periode", "2026-02"]
    let eerst = try Programma.run(cijfers).uitvoer
    #expect(try Programma.run(["herstel", "--werkmap", werkmap.pad]).code == 0)

    let quarantaine = werkmap.map.appending(path: "quarantaine")
    let bestand = try #require(
      try FileManager.default.contentsOfDirectory(atPath: quarantaine.path).sorted()
        .first { $0.hasPrefix("herstel-buurts-aanwezigheid-2026-02") })
    try FileManager.default.copyItem(
      at: quarantaine.appending(path: bestand), to: werkmap.map.appending(path: "inbox/\(bestand)"))
    let afloop = try Programma.run(["inlezen", "--werkmap", werkmap.pad, "--formaat", "json"])
    let verslag = try #require(
      JSONSerialization.jsonObject(with: Data(afloop.uitvoer.utf8)) as? [String: Any])
    let lot = try #require((verslag["bestanden"] as? [[String: Any]])?.first)
    // Nobody mended anything, so every row is rejected once more, and no row of the month is lost or doubled.
    #expect(lot["gelezen"] as? Int == 3)
    #expect(lot["afgekeurd"] as? Int == 3)
    #expect(lot["aangenomen"] as? Int == 0)
    #expect(try Programma.run(cijfers).uitvoer == eerst)
  }
}
