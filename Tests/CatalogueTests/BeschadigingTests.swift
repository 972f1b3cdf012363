import Catalogue
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct `A damaged configuration` {
  /// Lines lost, doubled or swapped, and stray characters: what a slip of the hand does to a file.
  @Test(arguments: 1...12)
  func `is read or refused with a place and a remedy, and never stops the program`(zaad: Int) throws {
    var toeval = SplitMix64(seed: UInt64(zaad))
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    try map.write(
      "verhalen/a.md", "---\ntitel: T\ndoel: D01\ndatum: 2026-02-01\nverteller: v\ntoestemming: nee\n---\nTekst.\n")
    let bestanden = try map.bestanden().filter { $0.hasSuffix(".yaml") || $0 == "verhalen/a.md" }
    for _ in 0..<3 {
      let bestand = try #require(bestanden.randomElement(using: &toeval))
      try map.write(bestand, damage(try map.read(bestand), &toeval))
    }
    switch Catalogus.load(werkmap: map.pad) {
    case .success: break
    case .failure(let fouten):
      #expect(!fouten.fouten.isEmpty)
      for fout in fouten.fouten {
        #expect(!fout.bestand.isEmpty && !fout.wat.isEmpty && !fout.remedie.isEmpty)
        #expect(fout.regel.map { $0 >= 1 } ?? true)
      }
    }
  }

  private func damage(_ tekst: String, _ toeval: inout SplitMix64) -> String {
    var regels = tekst.components(separatedBy: "\n")
    for _ in 0..<Int.random(in: 1...4, using: &toeval) {
      let plek = Int.random(in: 0..<regels.count, using: &toeval)
      switch Int.random(in: 0..<5, using: &toeval) {
      case 0 where regels.count > 1: regels.remove(at: plek)
      case 1: regels.insert(regels[plek], at: plek)
      case 2: regels.swapAt(plek, Int.random(in: 0..<regels.count, using: &toeval))
      case 3: regels[plek] = "  " + regels[plek]
      default:
        var tekens = Array(regels[plek])
        let nieuw: [Character] = [":", "-", "[", "}", "\"", "#", "\t", "&", "*", "!", "|", "9", "~", "é", "\u{0}"]
        tekens.insert(
          nieuw[Int.random(in: 0..<nieuw.count, using: &toeval)], at: Int.random(in: 0...tekens.count, using: &toeval))
        regels[plek] = String(tekens)
      }
    }
    return regels.joined(separator: "\n")
  }
}
