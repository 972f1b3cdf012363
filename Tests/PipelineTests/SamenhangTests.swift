import Domain
import Foundation
import Pipeline
import Testing

@Suite struct `What files show together` {
  private static let map = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures/bevindingen").standardized
  private static let isOpname = ProcessInfo.processInfo.environment["VERANTWOORDING_GOLDEN"] == "opnemen"

  private static func files(_ code: Bevindingscode) throws -> [String: String] {
    let map = map.appending(path: code.rawValue)
    let namen = try FileManager.default.contentsOfDirectory(atPath: map.path).filter { $0 != "melding.txt" }
    return try Dictionary(
      uniqueKeysWithValues: namen.map { ($0, try String(contentsOf: map.appending(path: $0), encoding: .utf8)) })
  }

  @Test(arguments: Bevindingscode.allCases.filter { $0.ernst == .samenhang })
  func `has for every code files that show it and the message a person gets`(code: Bevindingscode) throws {
    let proef = try Proefwerkmap()
    let verslag = try proef.ingest(try Self.files(code))
    if code == .bijeenkomstZonderActiviteit {
      // The door rejects rows of an unknown activity: only undoing the register leaves them without one.
      let register = try #require(verslag.bestanden.first { $0.soort == "activiteiten" }?.levering)
      _ = try proef.undo(register)
    }
    // Unknown words are told apart: of them every file has some.
    if code == .woordOnbekend {
      let melding = try #require(verslag.woorden.first { $0.contains("kolom leefgebied") })
      #expect(try proef.status().woorden == verslag.woorden && verslag.tekst.contains(melding))
      let bestand = Self.map.appending(path: "\(code.rawValue)/melding.txt")
      let oud = try? String(contentsOf: bestand, encoding: .utf8)
      if Self.isOpname { try (melding + "\n").write(to: bestand, atomically: true, encoding: .utf8) }
      #expect(oud == melding + "\n")
      return
    }
    let melding = try #require(try proef.status().samenhang.first { $0.hasSuffix("[\(code.rawValue)]") })
    let bestand = Self.map.appending(path: "\(code.rawValue)/melding.txt")
    let oud = try? String(contentsOf: bestand, encoding: .utf8)
    if Self.isOpname { try (melding + "\n").write(to: bestand, atomically: true, encoding: .utf8) }
    #expect(oud == melding + "\n")
    #expect(try proef.status().samenhang.count == 1)
    if code != .bijeenkomstZonderActiviteit {
      #expect(verslag.samenhang == [melding] && verslag.tekst.contains(melding))
    }
  }

  @Test func `is the same whatever the order of the files, in one run or in many`() throws {
    let codes = [Bevindingscode.signaalZonderDeelname, .nooitGehouden, .kindBijTweeBronnen]
    for code in codes {
      let bestanden = try Self.files(code)
      let verwacht = try Proefwerkmap().ingest(bestanden).samenhang
      for volgorde in [bestanden.keys.sorted(), bestanden.keys.sorted().reversed()] {
        let proef = try Proefwerkmap()
        var laatste: [String] = []
        // A file that needs the register waits in the inbox until it is there.
        for naam in volgorde + ["-"] {
          laatste = try proef.ingest(bestanden.filter { $0.key == naam }).samenhang
        }
        #expect(try proef.status().samenhang == verwacht, "\(volgorde)")
        #expect(laatste == verwacht || laatste.isEmpty)
      }
    }
  }

  @Test func `disappears when the delivery that was missing comes, and comes back when it is undone`() throws {
    let proef = try Proefwerkmap()
    try proef.ingest(try Self.files(.signaalZonderDeelname))
    let verwacht = try proef.status().samenhang
    #expect(verwacht.count == 1)
    let verslag = try proef.ingest([
      "een-aanwezigheid-2026-02.csv": Proefwerkmap.presentiekop
        + "b9;03-02-2026;;;A1;Hal;WK039201;k7;;;;aanwezig;\n"
    ])
    #expect(verslag.samenhang == [])
    _ = try proef.undo(try #require(verslag.bestanden.first?.levering))
    #expect(try proef.status().samenhang == verwacht)
  }
}
