import Foundation
import Testing

@Suite struct `The generator of the demo` {
  private let generator = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures/generator").standardizedFileURL.path

  @Test func `makes the committed werkmap again, to the byte`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try make(map.pad)
    // The agreements are copied; what else a person wrote is too.
    #expect(try differences(map.pad, voorbeeldwerkmap) == [])
  }

  @Test func `makes the same bytes twice and others for another seed`() throws {
    let (een, twee, anders) = (try Proefmap(), try Proefmap(), try Proefmap())
    defer { for map in [een, twee, anders] { map.remove() } }
    try make(een.pad, "--kinderen", "120", "--maanden", "3")
    try make(twee.pad, "--kinderen", "120", "--maanden", "3")
    try make(anders.pad, "--kinderen", "120", "--maanden", "3", "--zaad", "2")
    #expect(try differences(een.pad, twee.pad) == [])
    #expect(try differences(een.pad, anders.pad).contains("inbox/buurts-aanwezigheid-2025-03.csv"))
  }

  @Test func `writes what each organisation writes`() throws {
    let inbox = URL(filePath: voorbeeldwerkmap).appending(path: "inbox")
    let buurts = try Data(contentsOf: inbox.appending(path: "buurts-aanwezigheid-2025-03.csv"))
    let speeltuinen = try Data(contentsOf: inbox.appending(path: "speeltuinen_presentie_2025-03.csv"))
    #expect(String(data: buurts, encoding: .utf8) == nil, "Windows-1252 with letters outside ASCII")
    let tekst = try #require(String(data: speeltuinen, encoding: .utf8))
    #expect(tekst.hasPrefix("sessie,datum,start,einde,activiteit,"))
    #expect(buurts.suffix(2) == Data([13, 10]) && speeltuinen.suffix(2) == Data([13, 10]))
    // The delivery that never came.
    #expect(!FileManager.default.fileExists(atPath: inbox.path + "/speeltuinen_presentie_2025-10.csv"))
  }

  private func make(_ naar: String, _ opties: String...) throws {
    let proces = Process()
    proces.executableURL = URL(filePath: "/usr/bin/env")
    proces.arguments = ["python3", "-B", generator + "/maak_werkmap.py", "--naar", naar] + opties
    try proces.run()
    proces.waitUntilExit()
    #expect(proces.terminationStatus == 0)
  }

  /// Paths that exist on one side only or hold other bytes. What a run of the program leaves behind does not count.
  private func differences(_ een: String, _ ander: String) throws -> [String] {
    func files(_ map: String) throws -> Set<String> {
      Set(
        try FileManager.default.subpathsOfDirectory(atPath: map).filter { pad in
          var isMap: ObjCBool = false
          return FileManager.default.fileExists(atPath: map + "/" + pad, isDirectory: &isMap) && !isMap.boolValue
        })
    }
    let links = try files(een), rechts = try files(ander)
    let anders = links.intersection(rechts).filter {
      FileManager.default.contents(atPath: een + "/" + $0) != FileManager.default.contents(atPath: ander + "/" + $0)
    }
    return links.symmetricDifference(rechts).union(anders).sorted()
  }
}
