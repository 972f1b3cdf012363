import Domain
import Foundation
import Ingest
import TestSupport
import Testing

/// Damages good files byte by byte and looks only at this: an outcome, in time, in bounds. `VERANTWOORDING_FUZZ` sets the
/// number of cases per reader; what it finds becomes a file under Fixtures/bestanden/fuzz, which is read first.
@Suite(.serialized) struct `Readers survive whatever they are fed` {
  static let gevallen = ProcessInfo.processInfo.environment["VERANTWOORDING_FUZZ"].flatMap { Int($0) } ?? 250

  @Test func `damaged workbooks`() throws {
    let zaden = try ["openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.ods"].map { try Voorbeeldbestand.bytes($0) }
    try run(zaden, seed: 0x5EED_0001) { pad in _ = try Openen.lees(pad) }
  }

  @Test func `workbooks with damaged parts inside a sound archive`() throws {
    var toeval = SplitMix64(seed: 0x5EED_0002)
    for nummer in 0..<Self.gevallen {
      var delen = nummer % 3 == 0 ? Kaalzip.ods : Kaalzip.xlsx
      let deel = Int.random(in: 0..<delen.count, using: &toeval)
      damage(&delen[deel].inhoud, &toeval)
      try check(Kaalzip.pack(delen), "deel-\(nummer)") { pad in _ = try Openen.lees(pad) }
    }
  }

  @Test func `damaged text, recognised and read`() throws {
    let zaden =
      [try Voorbeeldbestand.bytes("presentie-2026-01.csv"), `Recognising a text file`.bytes(.utf16le, metBOM: true)]
      + [Array("sep=,\na,\"b \"\"c\"\"\nd\",e\r\n1,2,3\r".utf8), `Recognising a text file`.bytes(.utf8, metBOM: false)]
    try run(zaden, seed: 0x5EED_0003) { pad in
      _ = try? Tabel.rows(of: pad)
      _ = try? proposeProfile(pad)
      for codering in Tekstcodering.allCases {
        var bron = try Tekstbron(pad: pad, codering: codering, bom: 0, dialect: Dialect())
        var rij = Rij()
        var regel = 0
        while try bron.lees(&rij) {
          #expect(rij.regel > regel)
          #expect(String(validating: rij.bytes, as: UTF8.self) != nil)
          regel = rij.regel
        }
      }
    }
  }

  private func run(_ zaden: [[UInt8]], seed: UInt64, _ werk: (String) throws -> Void) throws {
    var toeval = SplitMix64(seed: seed)
    for nummer in 0..<Self.gevallen {
      var bytes = zaden[nummer % zaden.count]
      damage(&bytes, &toeval)
      try check(bytes, "\(seed)-\(nummer)", werk)
    }
  }

  private func check(_ bytes: [UInt8], _ naam: String, _ werk: (String) throws -> Void) throws {
    let begin = ContinuousClock().now
    try Voorbeeldbestand.met(bytes) { pad in
      do { try werk(pad) } catch is Bestandsfout {}
    }
    let duur = ContinuousClock().now - begin
    #expect(duur < .seconds(5), "geval \(naam) duurt \(duur)")
    #expect(Openen.peakMegabytes() < 1500, "geval \(naam)")
    if duur >= .seconds(5) { try keep(bytes, naam) }
  }

  /// One to eight changes: flipped bits, other bytes, pieces gone, doubled, moved or replaced by what parsers stumble over.
  private func damage(_ bytes: inout [UInt8], _ toeval: inout SplitMix64) {
    let lastig: [[UInt8]] = [
      [0], [0xFF], [0x22], [0x0D], [0x0D, 0x0A], Array("<".utf8), Array("]]>".utf8), Array("&#x0;".utf8),
      Array("<!DOCTYPE a>".utf8), Array("999999999999".utf8), Array("-1".utf8), Array("1E308".utf8),
      [0xEF, 0xBB, 0xBF],
      [0xED, 0xA0, 0x80], Array(repeating: 0x3B, count: 300), Array("\" r=\"XFD1048576".utf8),
    ]
    for _ in 0..<Int.random(in: 1...8, using: &toeval) where !bytes.isEmpty {
      let plaats = Int.random(in: 0..<bytes.count, using: &toeval)
      let lengte = min(bytes.count - plaats, Int.random(in: 1...64, using: &toeval))
      switch Int.random(in: 0..<6, using: &toeval) {
      case 0: bytes[plaats] ^= 1 << UInt8.random(in: 0..<8, using: &toeval)
      case 1: bytes[plaats] = UInt8.random(in: 0...255, using: &toeval)
      case 2: bytes.removeSubrange(plaats..<(plaats + lengte))
      case 3: bytes.insert(contentsOf: Array(bytes[plaats..<(plaats + lengte)]), at: plaats)
      case 4: bytes.removeLast(Int.random(in: 0...min(200, bytes.count - 1), using: &toeval))
      default: bytes.insert(contentsOf: lastig[Int.random(in: 0..<lastig.count, using: &toeval)], at: plaats)
      }
    }
  }

  private func keep(_ bytes: [UInt8], _ naam: String) throws {
    let map = URL(fileURLWithPath: Voorbeeldbestand.pad("fuzz"))
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    try Data(bytes).write(to: map.appending(path: naam))
  }

  @Test func `what the fuzzer once found stays mended`() throws {
    let map = URL(fileURLWithPath: Voorbeeldbestand.pad("fuzz"))
    for bestand in SuitesMap.files(in: map, where: { _ in true }) {
      let begin = ContinuousClock().now
      do throws(Bestandsfout) {
        _ = try Openen.lees(bestand.path)
        _ = try Tabel.rows(of: bestand.path)
      } catch {
        // Any refusal is a clean outcome; only time and survival count here.
        #expect(!error.bevindingen.isEmpty)
      }
      #expect(ContinuousClock().now - begin < .seconds(5), "\(bestand.lastPathComponent)")
    }
  }
}
