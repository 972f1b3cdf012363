import Catalogue
import Domain
import Foundation
import Testing

@Suite struct `What is odd in the settings` {
  private func bezwaren(_ map: Proefmap) throws -> [Instellingsbezwaar] {
    try Catalogus.load(werkmap: map.pad).get().bezwaren
  }

  @Test func `is what nobody filled in, until somebody does`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    #expect(
      try bezwaren(map) == [
        .nietIngevuld(bestand: "verantwoording.yaml", sleutel: "organisatie"),
        .nietIngevuld(bestand: "bronnen/organisatie.yaml", sleutel: "organisatie"),
      ])
    for bestand in ["verantwoording.yaml", "bronnen/organisatie.yaml"] {
      try map.change(bestand, "organisatie: \(Beginwaarde.organisatie)", "organisatie: Buurts")
    }
    #expect(try bezwaren(map).isEmpty)
  }

  @Test func `is a gemeente and areas that wait to be filled in`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad, .leeg)
    let sleutels = try bezwaren(map).filter {
      if case .nietIngevuld(_, "gemeente") = $0 { true } else { false }
    }
    #expect(sleutels.count == 2)
  }

  @Test func `is a threshold that hides nothing`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    try map.change("verantwoording.yaml", "kinderen_verborgen_tot_en_met: 4", "kinderen_verborgen_tot_en_met: 0")
    #expect(try bezwaren(map).contains(.drempelNul("kinderen_verborgen_tot_en_met")))
  }
}
