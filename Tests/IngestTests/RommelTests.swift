import Domain
import Ingest
import TestSupport
import Testing

@Suite struct `Bytes that nobody meant` {
  /// Text around a header that is right, from a handful of bytes that matter to the reader.
  private func rubbish(_ seed: UInt64, heleRijen: Bool) -> [UInt8] {
    var toeval = SplitMix64(seed: seed)
    let stukken: [[UInt8]] = [
      [0x3B], [0x22], [0x0A], [0x0D, 0x0A], [0x0D], [0x61], [0x00], [0xC3, 0xA9], [0xFF], [0xED, 0xA0, 0x80],
      Array("03-01-2025".utf8), Array("ja".utf8), Array("Noord".utf8), Array("A1".utf8), Array(";;;;;;;;;".utf8),
    ]
    let rij = Array("b1;03-01-2025;;;A1;\"Ha\"\"l\";Noord;k7;;ja\n".utf8)
    var uit = Array((Proeflevering.kop + "\n").utf8)
    for _ in 0..<Int.random(in: 0..<300, using: &toeval) {
      if heleRijen, Bool.random(using: &toeval) { uit += rij }
      uit += stukken.randomElement(using: &toeval) ?? []
    }
    return uit
  }

  @Test(arguments: 0..<60)
  func `close the balance, and read the same however they are divided`(seed: Int) throws {
    var levering = Proeflevering(bytes: rubbish(UInt64(seed), heleRijen: seed % 2 == 0))
    for codering in Bestandsformaat.Codering.allCases {
      if codering == .utf16le || codering == .utf16be, seed % 3 > 0 { continue }
      var proef = levering
      proef.profiel.formaat.codering = codering
      if codering == .utf16le {
        proef.inhoud = levering.inhoud.flatMap { [$0, 0] }
      } else if codering == .utf16be {
        proef.inhoud = levering.inhoud.flatMap { [0, $0] }
      }
      (proef.draden, proef.blokgrootte) = (1, 1 << 20)
      let heel = try proef.run().uitslag
      #expect(heel.balans.sluit)
      for (draden, blokgrootte) in [(2, 16), (3, 130)] {
        (proef.draden, proef.blokgrootte) = (draden, blokgrootte)
        #expect(try proef.run().uitslag == heel, "\(codering) \(blokgrootte)")
      }
    }
    levering.inhoud = Array(levering.inhoud.dropFirst(seed))
    _ = try? levering.run()
  }

  @Test func `leave no trace of a child in what is told about a file`() throws {
    let geheimen = ["k-geheim-77", "11-11-2011", "Pieterson", "2011ZZ", "0612345678"]
    let rijen = [
      "b1;03-01-2025;;;A1;Hal;Noord;k-geheim-77;11-11-1911;ja;Pieterson",
      "b1;fout;;;A1;Hal;Noord;k-geheim-77;11-11-2011;ja;x",
      "b1;03-01-2025;;;A1;Hal;2011ZZ;k-geheim-77;11-11-2011;ja;0612345678",
      "b1;03-01-2025;;;A1;Hal;Noord;;11-11-2011;Pieterson;0612345678", "\"b1;03-01-2025;k-geheim-77",
    ]
    let uitkomst = try Proeflevering(([Proeflevering.kop + ";verhaal"] + rijen).joined(separator: "\n")).run().uitkomst
    #expect(uitkomst.levering.balans.afgekeurd == 4)
    let verteld = String(reflecting: uitkomst) + uitkomst.rijbevindingen.map { uitkomst.bevinding($0).melding }.joined()
    for geheim in geheimen { #expect(!verteld.contains(geheim), "\(geheim)") }
  }
}
