import Domain
import Foundation
import Ingest
import TestSupport
import Testing

@Suite struct `A text in the archive` {
  private static let kop = "naam;" + Proeflevering.kop + ";verhaal"

  private func thin(_ levering: Proeflevering) throws -> String? {
    let map = URL(fileURLWithPath: NSTemporaryDirectory()).appending(path: "dun-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    let (van, naar) = (map.appending(path: "van"), map.appending(path: "naar"))
    try Data(levering.inhoud).write(to: van)
    guard try Uitdunning.write(levering.opdracht(pad: van.path), naar: naar.path) else { return nil }
    return String(decoding: try Data(contentsOf: naar), as: UTF8.self)
  }

  @Test func `loses what nobody reads, line by line, and nothing else`() throws {
    let tekst = #"""
      Lijst van buurthuis De Linde
      \#(Self.kop)
      Jansen;b1;06-01-2025;14:00;16:00;A1;"Zaal ""Noord""";WK01;k1;;ja;huilde
      "De ""Vries""
      ; jr.";b1;06-01-2025;14:00;16:00;A1;"Zaal
      2";WK01;k2;;ja;"lang
      verhaal

      over thuis"
      Totaal;2;;;;;;;;;;
      "open;b2;07-01-2025;;;A1;;WK01;k3;;ja;geheim
      Bakker;;;;;;;;;;;
      Pieters;b2;07-01-2025;;;A1;;WK01;k3;;ja;slot
      """#
    var levering = Proeflevering(tekst)
    levering.profiel.formaat.regelsVoorKop = 1
    let dun = try #require(try thin(levering))
    #expect(
      dun == #"""
        Lijst van buurthuis De Linde
        \#(Self.kop)
        ;b1;06-01-2025;14:00;16:00;A1;"Zaal ""Noord""";WK01;k1;;ja;
        "
        ";b1;06-01-2025;14:00;16:00;A1;"Zaal
        2";WK01;k2;;ja;"


        "
        Totaal;2;;;;;;;;;;
        "open;b2;07-01-2025;;;A1;;WK01;k3;;ja;geheim
        Bakker;;;;;;;;;;;
        ;b2;07-01-2025;;;A1;;WK01;k3;;ja;
        """#)
    levering.inhoud = levering.inhoud.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    #expect(try thin(levering)?.utf8.count { $0 == 0x0D } == levering.inhoud.count { $0 == 0x0D } - 4)
  }

  @Test func `stays as it is when every column is read, whatever it is written in`() throws {
    let tekst = Proeflevering.kop + "\nb1;06-01-2025;;;A1;;WK01;k1;;ja\n"
    #expect(try thin(Proeflevering(tekst)) == nil)
    #expect(try thin(Proeflevering(tekst.replacing("\n", with: "\r"))) == nil)
    var breed = Proeflevering(bytes: Array(try #require(tekst.data(using: .utf16LittleEndian))))
    breed.profiel.formaat.codering = .utf16le
    #expect(try thin(breed) == nil)
  }

  /// Whatever people type in columns that are read and in columns that are not: the copy is read as the file was.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `is read as the file was`(_ zaad: UInt64) throws {
    var toeval = SplitMix64(seed: zaad)
    let geheim = ["Jansen", "\"De \"\"Vries\"\"\"", "", "\"a;b\"", "\"regel\nregel\"", "\"\r\n\"", " ", "é"]
    let einde = Bool.random(using: &toeval) ? "\r\n" : "\n"
    var tekst = Self.kop + einde
    for rij in 0..<Int.random(in: 1...60, using: &toeval) {
      let dag = padded(Int.random(in: 1...28, using: &toeval), 2)
      let velden = [
        geheim.randomElement(using: &toeval) ?? "", "b\(dag)", "\(dag)-01-2025", "14:00", "15:30", "A1",
        ["", "Zaal", "\"Zaal; 2\"", "\"Zaal\n3\""].randomElement(using: &toeval) ?? "", "WK01", "k\(rij)", "",
        ["ja", "ziek"].randomElement(using: &toeval) ?? "", geheim.randomElement(using: &toeval) ?? "",
      ]
      tekst += velden.joined(separator: ";") + einde
      if Int.random(in: 0..<9, using: &toeval) == 0 { tekst += einde }
    }
    if Bool.random(using: &toeval) { tekst.removeLast() }
    let heel = Proeflevering(tekst)
    var dun = heel
    let inhoud = try #require(try thin(heel))
    dun.inhoud = Array(inhoud.utf8)
    var (links, rechts) = (try heel.run().uitslag, try dun.run().uitslag)
    (links.sha256, rechts.sha256) = ("", "")
    // The text of a rejected row is what goes; that it is rejected, and for what, stays.
    (links.afgekeurd, rechts.afgekeurd) = ([], [])
    #expect(links == rechts)
    #expect(!inhoud.contains("Jansen") && !inhoud.contains("Vries") && !inhoud.contains("a;b"))
    #expect(inhoud.utf8.count { $0 == 0x0A } == tekst.utf8.count { $0 == 0x0A })
  }
}
