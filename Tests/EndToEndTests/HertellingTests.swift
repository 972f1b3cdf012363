import Foundation
import Testing

@Suite struct `A recount that shares no code with the product` {
  @Test func `finds every figure of the demo again, and sees one that is off by one`() throws {
    let werkmap = try Demowerkmap()
    #expect(try Programma.run(["inlezen", "--werkmap", werkmap.pad]).code == 1)
    var cijfers = ""
    for periode in ["2025", "schooljaar-2025-2026"] {
      let afloop = try Programma.run(["cijfers", "--werkmap", werkmap.pad, "--periode", periode, "--formaat", "csv"])
      #expect(afloop.code == 0, "\(afloop.fouten)")
      cijfers = afloop.uitvoer
      let hertelling = try recount(cijfers, in: werkmap.ouder)
      #expect(hertelling.code == 0 && hertelling.uitvoer.contains(", 0 anders, 0 onverwacht"), "\(hertelling.uitvoer)")
    }
    let vervalst = try recount(offByOne(cijfers), in: werkmap.ouder)
    #expect(vervalst.code == 1 && vervalst.uitvoer.contains(", 1 anders, 0 onverwacht"), "\(vervalst.uitvoer)")
  }

  /// The same figures, with one child too many in one wijk.
  private func offByOne(_ cijfers: String) throws -> String {
    var regels = cijfers.split(whereSeparator: \.isNewline).map(String.init)
    let plek = try #require(regels.firstIndex { $0.contains(";wijk;") && $0.contains(";unieke_kinderen;") })
    var velden = regels[plek].components(separatedBy: ";")
    let getal = try #require(Int(velden[8]))
    velden[8] = String(getal + 1)
    regels[plek] = velden.joined(separator: ";")
    return regels.joined(separator: "\n")
  }

  private func recount(_ cijfers: String, in map: URL) throws -> (code: Int32, uitvoer: String) {
    let bestand = map.appending(path: "cijfers.csv")
    try Data(cijfers.utf8).write(to: bestand)
    let proces = Process(), uit = Pipe()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let script = Demowerkmap.fixtures.appending(path: "generator/hertel_cijfers.py").path
    let geleverd = Demowerkmap.fixtures.appending(path: "werkmap-haarlem").path
    proces.arguments = ["python3", "-B", script, geleverd, bestand.path]
    proces.standardOutput = uit
    try proces.run()
    let tekst = try uit.fileHandleForReading.readToEnd() ?? Data()
    proces.waitUntilExit()
    return (proces.terminationStatus, String(decoding: tekst, as: UTF8.self))
  }
}
