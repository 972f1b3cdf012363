import Foundation
import TestSupport
import Testing

@testable import Writers

@Suite("Compressing in pieces, and reading back")
struct InpakkerTests {
  /// Text that compresses, of a length that fits no buffer.
  private func bytes(_ aantal: Int, zaad: UInt64) -> [UInt8] {
    var toeval = SplitMix64(seed: zaad)
    var uit: [UInt8] = []
    while uit.count < aantal { uit += "<c r=\"A\(toeval.next() % 500)\"><v>\(toeval.next() % 40)</v></c>".utf8 }
    return Array(uit.prefix(aantal))
  }

  private func archive(_ ingepakt: Ingepakt) throws -> String {
    let pad = FileManager.default.temporaryDirectory.appending(path: "inpakker-\(UUID().uuidString).zip").path
    let nieuw = try Zipbestand(pad)
    try nieuw.add("deel", [1])
    try nieuw.add("los", Array("onveranderd".utf8), isGecomprimeerd: false)
    try nieuw.close(als: pad)
    let archief = try Zipbestand(bestaand: pad)
    try archief.replace("deel", ingepakt)
    try archief.close(als: pad)
    return pad
  }

  @Test(
    "streams behind one another are one part, whatever the size of the portions",
    arguments: [[0], [1], [65_536], [65_535, 1, 65_537], [200_000, 0, 3], [12, 1_000_000]])
  func joins(porties: [Int]) throws {
    let kop = bytes(700, zaad: 1), staart = bytes(90, zaad: 2)
    let inpakker = Inpakker()
    var alles = kop
    for (nummer, aantal) in porties.enumerated() {
      let portie = bytes(aantal, zaad: UInt64(nummer + 3))
      inpakker.append(portie)
      alles += portie
    }
    alles += staart
    var ingepakt = Inpakker.pack(kop[...])
    ingepakt.append(inpakker.finish())
    ingepakt.append(Inpakker.pack(staart[...], isLaatste: true))
    let pad = try archive(ingepakt)
    defer { try? FileManager.default.removeItem(atPath: pad) }
    let terug = try Teruglezing(pad)
    #expect(try terug.read("deel") == alles)
    #expect(try terug.read("los") == Array("onveranderd".utf8))
    let verwacht = String(decoding: alles, as: UTF8.self).components(separatedBy: "<c r=").count - 1
    #expect(try terug.count("<c r=", in: "deel") == verwacht)
    // zlib agrees.
    #expect(try Uitgepakt(pad).delen["deel"] == alles)
  }

  @Test("a part of which one byte changed on disk, or that was cut, is not taken for whole")
  func damage() throws {
    let inhoud = bytes(300_000, zaad: 9)
    let pad = try archive(Inpakker.pack(inhoud[...], isLaatste: true))
    defer { try? FileManager.default.removeItem(atPath: pad) }
    let heel = try Data(contentsOf: URL(fileURLWithPath: pad))
    var toeval = SplitMix64(seed: 4)
    for _ in 0..<60 {
      var kapot = heel
      // Between the header of the first part and the second part: the compressed bytes.
      let plek = 100 + Int(toeval.next() % 20_000)
      kapot[plek] ^= UInt8(1 << (toeval.next() % 8))
      try kapot.write(to: URL(fileURLWithPath: pad))
      #expect(throws: Schrijffout.self) { _ = try Teruglezing(pad).count("<", in: "deel") }
    }
    try heel.prefix(heel.count / 2).write(to: URL(fileURLWithPath: pad))
    #expect(throws: Schrijffout.self) { _ = try Teruglezing(pad).count("<", in: "deel") }
  }
}
