import Foundation
import Testing

@Suite struct `Tracing a figure` {
  private static func ingested() throws -> Demowerkmap {
    let werkmap = try Demowerkmap()
    #expect(try Programma.run(["inlezen", "--werkmap", werkmap.pad]).code == 1)
    return werkmap
  }

  private static let dag = ["--peildatum", "2026-03-05"]

  /// Minutes of work: `make reeks`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["VERANTWOORDING_REEKS"] != nil))
  func `closes for every figure, verdict and counted number of a report`() throws {
    let werkmap = try Self.ingested()
    let proef = try Programma.run(["herleid", "--werkmap", werkmap.pad, "--periode", "2026-02"] + Self.dag)
    #expect(proef.code == 0, "\(proef.uitvoer)\(proef.fouten)")
    #expect(proef.uitvoer.contains("alle zijn uit hun rijen opnieuw geteld en gelijk"))
  }

  @Test func `names file and line of every row, of every kind of file`() throws {
    let werkmap = try Self.ingested()
    let cijfers = [
      "unieke_kinderen@2026-02/doel=D03", "anonieme_deelnames@2026-02", "gepland@2026-02/wijk=WK039218",
      "signalen_opgepakt@2026-02", "tevredenheid@2026-02", "wachtlijst@2026-02", "praktijkbezoeken@2025",
      "deelnames@2025-11",
    ]
    for cijfer in cijfers {
      let afloop = try Programma.run(["herleid", cijfer, "--werkmap", werkmap.pad, "--als", "json"] + Self.dag)
      #expect(afloop.code == 0, "\(cijfer): \(afloop.fouten)")
      let spoor = try JSONDecoder().decode(Spoor.self, from: Data(afloop.uitvoer.utf8))
      #expect(!spoor.rijen.isEmpty && spoor.sluit, "\(cijfer)")
      for rij in spoor.rijen {
        #expect(!rij.regels.isEmpty && !rij.bestand.isEmpty, "\(cijfer): \(rij.dag) \(rij.soort)")
      }
    }
  }

  @Test func `reads back the lines that it names`() throws {
    let werkmap = try Self.ingested()
    let afloop = try Programma.run(
      ["herleid", "signalen@2026-02", "--werkmap", werkmap.pad, "--als", "json"] + Self.dag)
    let spoor = try JSONDecoder().decode(Spoor.self, from: Data(afloop.uitvoer.utf8))
    for rij in spoor.rijen {
      let pad = werkmap.map.appending(path: "archief/\(rij.bestand)")
      let regels = String(decoding: try Data(contentsOf: pad), as: UTF8.self).split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for regel in rij.regels { #expect(regels[regel - 1].contains(rij.kenmerk)) }
    }
  }

  @Test func `says which figure was probably meant, and that an agreement is one too`() throws {
    let werkmap = try Self.ingested()
    let fout = try Programma.run(["herleid", "unieke_kindren@2026-02", "--werkmap", werkmap.pad] + Self.dag)
    #expect(fout.code == 2 && fout.fouten.contains("Bedoelde u 'unieke_kinderen@2026-02'?"), "\(fout.fouten)")
    let oordeel = try Programma.run(["herleid", "R05@2026-02", "--werkmap", werkmap.pad] + Self.dag)
    #expect(oordeel.code == 0 && oordeel.uitvoer.contains("R05.1@"), "\(oordeel.uitvoer)\(oordeel.fouten)")
  }

  private struct Spoor: Decodable {
    struct Rij: Decodable {
      let bestand: String, dag: String, soort: String, kenmerk: String
      let regels: [Int]
    }
    let sluit: Bool
    let rijen: [Rij]
  }
}
