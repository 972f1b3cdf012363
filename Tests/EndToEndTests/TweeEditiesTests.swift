import Foundation
import Testing

@Suite struct `Two editions of one workspace` {
  private let werkmap: Demowerkmap

  init() throws {
    werkmap = try Demowerkmap()
    _ = try Programma.run(["inlezen", "--werkmap", werkmap.pad])
  }

  private func report(_ periode: String, _ editie: String) throws -> Programma.Afloop {
    try Programma.run([
      "rapportage", "--werkmap", werkmap.pad, "--periode", periode, "--peildatum", "2026-03-05", "--formaat", "csv",
      "--editie", editie,
    ])
  }

  private func figures(_ periode: String, _ merk: String = "") throws -> [String: String] {
    let pad = werkmap.map.appending(path: "reports/\(periode)/kinderwerk-haarlem-\(periode)\(merk).csv")
    let regels = try String(contentsOf: pad, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    return Dictionary(
      uniqueKeysWithValues: regels.map { regel in
        let velden = regel.split(separator: ";", omittingEmptySubsequences: false)
        return (velden[0...7].joined(separator: ";"), velden[11] == "onderdrukt" ? "•" : String(velden[8]))
      })
  }

  @Test func `are the one for the gemeente and then a rounding of it, or the rounded one alone`() throws {
    // Who says what stands in the edition for the gemeente gives it out, and it comes first.
    let instellingen = werkmap.map.appending(path: "verantwoording.yaml")
    let eerst = try String(contentsOf: instellingen, encoding: .utf8)
    try (eerst + "publicatieplan:\n  gemeente: { wijk: maand }\n").write(
      to: instellingen, atomically: true, encoding: .utf8)
    let teVroeg = try report("2026-01", "open")
    #expect(teVroeg.code == 3)
    #expect(teVroeg.uitvoer.contains("Maak eerst: verantwoording rapportage --periode 2026-01 --editie gemeente."))
    try eerst.write(to: instellingen, atomically: true, encoding: .utf8)

    // Alone it shows everything, and then the months in it are its own.
    #expect(try report("2026-01", "open").code == 0)
    #expect(try !figures("2026-01", "-open").values.contains("•"))
    let geweigerd = try report("2026-01", "beide")
    #expect(
      geweigerd.code == 3 && geweigerd.uitvoer.contains("over januari 2026 gaf deze werkmap alleen de editie open uit"))
    let map = werkmap.map.appending(path: "reports")
    #expect(!FileManager.default.fileExists(atPath: map.appending(path: "2026-01/kinderwerk-haarlem-2026-01.csv").path))
    #expect(
      FileManager.default.fileExists(
        atPath: map.appending(path: "INTERN/2026-01/kinderwerk-haarlem-2026-01-INTERN.csv").path))

    #expect(try report("2026-02", "beide").code <= 1)
    #expect(try report("2026-K1", "open").code == 3)
    #expect(try report("2026-02", "open").code == 0)

    let gemeente = try figures("2026-02"), open = try figures("2026-02", "-open")
    let verborgen = Set(gemeente.filter { $0.value == "•" }.keys)
    #expect(open.count > 500 && verborgen.count > 5)
    // A share over too few rounded children is hidden as well.
    #expect(verborgen.isSubset(of: open.filter { $0.value == "•" }.keys))
    #expect(open.keys.allSatisfy { gemeente[$0] != nil })
    #expect(!gemeente.keys.contains { $0.hasPrefix("2026-01") && $0.hasSuffix(";unieke_kinderen") })
    let controle = try Programma.run(["controleer", "--werkmap", werkmap.pad, "--vrijgave"])
    #expect(
      controle.code == 0 && controle.uitvoer.contains("3 vrijgaven nagerekend, alles klopt."), "\(controle.uitvoer)")
  }
}
