import Foundation
import Testing

@Suite struct `A change of keys` {
  private let unieke = "2026-02;;;;;;;unieke_kinderen;"

  private func total(_ werkmap: Demowerkmap) throws -> Substring? {
    try Programma.run(["cijfers", "--werkmap", werkmap.pad, "--periode", "2026"]).uitvoer
      .split(whereSeparator: \.isNewline).first { $0.hasPrefix("2026;;;;;;;unieke_kinderen;") }
  }

  private func sleutel(_ werkmap: Demowerkmap, _ vlag: String) throws -> Programma.Afloop {
    try Programma.run(["sleutel", "--werkmap", werkmap.pad, vlag])
  }

  @Test func `halfway the year counts every child that comes back once, and destroys the old key`() throws {
    let gewoon = try Demowerkmap(), wissel = try Demowerkmap()
    let februari = "inbox/buurts-aanwezigheid-2026-02.csv"
    let bewaard = wissel.ouder.appending(path: "buurts-aanwezigheid-2026-02.csv")
    try FileManager.default.moveItem(at: wissel.map.appending(path: februari), to: bewaard)
    for werkmap in [gewoon, wissel] { _ = try Programma.run(["inlezen", "--werkmap", werkmap.pad]) }

    let pad = wissel.ouder.appending(path: "werkmap-haarlem.sleutel")
    let oud = pad.appendingPathExtension("oud")
    let eerste = try Data(contentsOf: pad)
    #expect(try sleutel(wissel, "--rond-af").code == 2)
    #expect(try sleutel(wissel, "--vernieuw").code == 0)
    #expect(try Data(contentsOf: oud) == eerste && Data(contentsOf: pad) != eerste)
    for url in [pad, oud] {
      let rechten = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
      #expect(rechten == 0o600)
    }
    #expect(try sleutel(wissel, "--vernieuw").code == 2)
    #expect(try sleutel(wissel, "--rond-af").fouten.contains("nog geen kind overgezet"))

    try FileManager.default.moveItem(at: bewaard, to: wissel.map.appending(path: februari))
    let inlezen = try Programma.run(["inlezen", "--werkmap", wissel.pad])
    #expect(inlezen.uitvoer.contains("Er loopt een sleutelwissel"))
    #expect(try Programma.run(["status", "--werkmap", wissel.pad]).uitvoer.contains("Er loopt een sleutelwissel"))
    let totaal = try total(gewoon)
    #expect(try totaal != nil && total(wissel) == totaal)

    let klaar = try sleutel(wissel, "--rond-af")
    #expect(klaar.code == 0 && klaar.uitvoer.contains("vernietigd") && klaar.uitvoer.contains("kwam niet terug"))
    #expect(!FileManager.default.fileExists(atPath: oud.path))
    #expect(try total(wissel) == totaal)
  }

  @Test func `that was cut off between its steps is taken up again and loses no key`() throws {
    let werkmap = try Demowerkmap()
    let pad = werkmap.ouder.appending(path: "werkmap-haarlem.sleutel")
    let eerste = try Data(contentsOf: pad)
    // As after a power cut: the old name is there, half a new key too, and the key itself is not replaced yet.
    try FileManager.default.linkItem(at: pad, to: pad.appendingPathExtension("oud"))
    try Data("12".utf8).write(to: pad.appendingPathExtension("nieuw"))
    #expect(try sleutel(werkmap, "--rond-af").code == 2)
    #expect(try Data(contentsOf: pad) == eerste)
    #expect(try sleutel(werkmap, "--vernieuw").code == 0)
    #expect(try Data(contentsOf: pad) != eerste)
    #expect(try Data(contentsOf: pad.appendingPathExtension("oud")) == eerste)
  }
}

@Suite struct `The same file again` {
  @Test func `tells what it told the first time and changes nothing`() throws {
    let werkmap = try Demowerkmap()
    let bestand = werkmap.ouder.appending(path: "buurts-aanwezigheid-2026-02.csv")
    try FileManager.default.copyItem(
      at: werkmap.map.appending(path: "inbox/buurts-aanwezigheid-2026-02.csv"), to: bestand)
    _ = try Programma.run(["inlezen", "--werkmap", werkmap.pad])
    let eerst = try werkmap.contents()["verantwoording.sqlite"]
    let afloop = try Programma.run(["inlezen", "--werkmap", werkmap.pad, bestand.path, "--formaat", "json"])
    #expect(afloop.code == 0)
    let verslag = try #require(JSONSerialization.jsonObject(with: Data(afloop.uitvoer.utf8)) as? [String: Any])
    let lot = try #require((verslag["bestanden"] as? [[String: Any]])?.first)
    #expect(lot["lot"] as? String == "ongewijzigd")
    #expect((lot["gelezen"] as? Int ?? 0) > 100)
    #expect(lot["levering"] as? String != nil)
    #expect(try werkmap.contents()["verantwoording.sqlite"] == eerst)
  }
}
