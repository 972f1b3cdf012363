import Foundation
import Testing
import Writers

/// On a disk that is too small the library may report success; reading back must not. Needs such a disk:
/// `mount -t tmpfs -o size=200k tmpfs map; WERKBOEKEN_KLEINE_SCHIJF=map swift test --filter 'full disk'`.
@Suite(.serialized) struct `Writing to a full disk` {
  static let schijf = ProcessInfo.processInfo.environment["WERKBOEKEN_KLEINE_SCHIJF"]

  @Test(.enabled(if: schijf != nil)) func `a full temporary folder does not matter`() throws {
    let schijf = try #require(Self.schijf)
    let map = try Tijdelijk()
    #expect(try XLSXWriter.write(Voorbeeldwerkboek.gemeente, naar: map.pad("b.xlsx"), tijdelijk: schijf) > 0)
  }

  @Test(.enabled(if: schijf != nil)) func `a full target stops the run, in both formats`() throws {
    let schijf = try #require(Self.schijf)
    let map = try Tijdelijk()
    try Data(count: 150_000).write(to: URL(fileURLWithPath: schijf + "/vol"))
    defer { try? FileManager.default.removeItem(atPath: schijf + "/vol") }
    #expect(throws: Schrijffout.self) {
      try XLSXWriter.write(Voorbeeldwerkboek.gemeente, naar: schijf + "/b.xlsx", tijdelijk: map.map)
    }
    #expect(throws: Schrijffout.self) {
      try ODSWriter.write(Voorbeeldwerkboek.gemeente, naar: schijf + "/b.ods")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: schijf) == ["vol"])
  }
}
