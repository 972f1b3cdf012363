import Domain
import Storage
import TestSupport
import Testing

@Suite struct `A stored block` {
  @Test(arguments: 1...8) func `reads back as it was written`(seed: UInt64) throws {
    var toeval = SplitMix64(seed: seed)
    let maand = Maand(jaar: 2025, nummer: Int(seed))
    let blok = Toevalswerkmap.blok(BronID("buurts"), maand, "WK039201", Int(seed) * 5 - 5, 500, &toeval)
    var codering = Blokcodering()
    // Room that was used before must not show.
    codering.encode(Toevalswerkmap.blok(BronID("eerder"), maand, "WK039202", 30, 500, &toeval))
    codering.encode(blok)
    #expect(
      try Blokcodering.decode(codering.inhoud, codering.herkomst, bron: blok.bron, maand: maand, wijk: blok.wijk)
        == blok)
    var kaal = blok
    (kaal.idBytes, kaal.idEinde, kaal.regel) = ([], [], [])
    #expect(try codering.inhoud.withUnsafeBytes(Blokcodering.children) == blok.kind)
    #expect(try Blokcodering.decode(codering.inhoud, nil, bron: blok.bron, maand: maand, wijk: blok.wijk) == kaal)
  }

  @Test func `keeps line numbers that jump`() throws {
    var blok = Presentieblok(bron: BronID("b"), maand: Maand(jaar: 2025, nummer: 1), wijk: "W")
    blok.activiteiten = ["A"]
    blok.regel = [0, .max, 1, 2_147_483_648, 5, 4_294_967_294]
    blok.kind = [1, 2, 3, 4, 5, 6]
    blok.kenmerk = Array(repeating: Presentiekenmerk(.aanwezig, leeftijd: nil), count: 6)
    (blok.dag, blok.begin, blok.einde, blok.activiteit) = ([1], [0], [0], [0])
    (blok.locatie, blok.anoniem, blok.begeleiders) = ([0], [0], [0])
    (blok.idBytes, blok.idEinde, blok.presentieEinde) = ([65], [1], [6])
    var codering = Blokcodering()
    codering.encode(blok)
    let terug = try Blokcodering.decode(
      codering.inhoud, codering.herkomst, bron: blok.bron, maand: blok.maand, wijk: "W")
    #expect(terug.regel == blok.regel)
  }

  @Test func `that is damaged gives an error and never a crash`() throws {
    var toeval = SplitMix64(seed: 99)
    let maand = Maand(jaar: 2025, nummer: 3)
    var heel = Blokcodering()
    heel.encode(Toevalswerkmap.blok(BronID("b"), maand, "W", 6, 50, &toeval))
    func decode(_ inhoud: some Collection<UInt8>, _ herkomst: some Collection<UInt8>) throws {
      _ = try Blokcodering.decode(Array(inhoud), Array(herkomst), bron: BronID("b"), maand: maand, wijk: "W")
    }
    for lengte in 0..<heel.inhoud.count {
      #expect(throws: Opslagfout.self) { try decode(heel.inhoud.prefix(lengte), heel.herkomst) }
    }
    for lengte in 0..<heel.herkomst.count {
      #expect(throws: Opslagfout.self) { try decode(heel.inhoud, heel.herkomst.prefix(lengte)) }
    }
    // A changed byte may still be a valid block; it must not trap.
    for _ in 0..<3_000 {
      var (inhoud, herkomst) = (heel.inhoud, heel.herkomst)
      if Bool.random(using: &toeval) {
        inhoud[Int.random(in: 0..<inhoud.count, using: &toeval)] = UInt8.random(in: 0...255, using: &toeval)
      } else {
        herkomst[Int.random(in: 0..<herkomst.count, using: &toeval)] = UInt8.random(in: 0...255, using: &toeval)
      }
      _ = try? decode(inhoud, herkomst)
      _ = try? inhoud.withUnsafeBytes(Blokcodering.children)
    }
  }
}
