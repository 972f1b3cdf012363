import Disclosure
import Testing

@Suite struct `Room that a secret can have` {
  /// A secret and a printed count add up to a whole, and the whole is the sum of more cells than are looked at nearby: only by
  /// moving one of those the secret can move.
  @Test func `is looked for far off, before less is taken for granted`() throws {
    let cellen = 3000, geheim = 0, gedrukt = 1, geheel = 2
    let enen = (0..<cellen).map { $0 < 1002 ? 1 : 0 }
    let telling = [2, 1000, 1002] + enen
    let opgave = Opgave(
      telling: telling, ruimte: [5] + Array(repeating: 0, count: cellen + 2),
      isVerborgen: Array(repeating: false, count: cellen + 3),
      prijs: telling.enumerated().map { plek, aantal in
        plek == gedrukt ? nil : .init(rang: plek == geheel ? 2 : 0, telling: aantal)
      },
      betrekkingen: [
        Betrekking([.init(geheel, 1), .init(geheim, -1), .init(gedrukt, -1)], minstens: 0, hoogstens: 0),
        Betrekking([.init(geheel, 1)] + (3..<cellen + 3).map { .init($0, -1) }, minstens: 0, hoogstens: 0),
      ])
    let uitkomst = Onderdrukker.suppress(opgave)
    #expect(uitkomst.onbewezen.isEmpty && uitkomst.haalbaar[geheim] ?? 5 >= 5)
    let gezien = Set([0] + uitkomst.getuigen.compactMap { $0.verschil[geheim] })
    let laagste = try #require(gezien.min()), hoogste = try #require(gezien.max())
    #expect(hoogste - laagste + 1 >= 5)
    #expect(uitkomst.isVerborgen[geheim] && uitkomst.isVerborgen[geheel] && !uitkomst.isVerborgen[gedrukt])
  }
}
