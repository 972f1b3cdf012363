import Domain
import Storage
import TestSupport
import Testing

private let januari = Maand(jaar: 2025, nummer: 1), februari = Maand(jaar: 2025, nummer: 2)

/// One file of one bron: children by key, each with a name or none.
private struct Bestand {
  var bron: String
  var maand: Maand
  var kinderen: [(sleutel: UInt64, naam: UInt64?)]
  var versie = 1

  private func pseudoniem(_ kind: UInt64, _ tijd: UInt64) -> Pseudoniem { Pseudoniem(hoog: tijd, laag: kind &* 7_919) }
  private func sleutel(_ naam: UInt64, _ tijd: UInt64) -> Koppelsleutel { Koppelsleutel(hoog: tijd, laag: naam) }

  /// `tijd` stands for the key of the werkmap, `voorheen` for the one before while both are in use.
  @discardableResult
  func neem(in opslag: Opslag, tijd: UInt64 = 1, voorheen: UInt64? = nil) throws -> String {
    let id = "\(bron)-\(maand.code)-\(versie)-\(tijd)"
    try opslag.inlezen { transactie in
      let nummer = try transactie.begin()
      let nu = kinderen.map { pseudoniem($0.sleutel, tijd) }
      if let voorheen { try transactie.hernoem(kinderen.map { pseudoniem($0.sleutel, voorheen) }, naar: nu) }
      let nummers = try transactie.kindnummers(voor: nu)
      let regels = zip(nummers, kinderen).map { nummer, kind in
        Koppelregel(kind: nummer, sleutel: kind.naam.map { sleutel($0, tijd) })
      }
      var oud: [Koppelsleutel: Koppelsleutel] = [:]
      if let voorheen {
        for naam in kinderen.compactMap(\.naam) { oud[sleutel(naam, voorheen)] = sleutel(naam, tijd) }
      }
      try transactie.bewaar(regels, ruimte: bron, voorheen: oud, onder: nummer)
      var blok = Presentieblok(bron, maand, "W1")
      blok.add("b", dag: 3, aanwezig: nummers)
      try transactie.bewaar(blok, onder: nummer)
      try transactie.legVast(
        Levering(
          id: id, bron: BronID(bron), soort: .aanwezigheid, bestand: id, sha256: id, maanden: [maand],
          balans: Rijbalans()), als: nummer, ingelezenOp: "")
    }
    return id
  }
}

extension Opslag {
  /// Children over these bronnen and both months.
  fileprivate func unieke(_ koppelend: Set<BronID> = [BronID("a"), BronID("b")]) throws -> Int {
    let blokken = try blokken(koppelend: koppelend)
    return Set(try blokken.blokken(wijk: "W1", in: [januari, februari], metHerkomst: false).flatMap(\.kind)).count
  }
}

@Suite struct `Linked children in the store` {
  private let a = Bestand(bron: "a", maand: januari, kinderen: [(1, 10), (2, 11), (3, nil)])
  private let b = Bestand(bron: "b", maand: januari, kinderen: [(51, 10), (52, 12), (53, nil)])

  @Test func `count once over organisations, and apart when linking is off`() throws {
    let opslag = try Opslag.inMemory()
    try a.neem(in: opslag)
    try b.neem(in: opslag)
    #expect(try opslag.unieke() == 5)
    #expect(try opslag.unieke([]) == 6)
    #expect(try opslag.unieke([BronID("a")]) == 6)
    #expect(try opslag.blokken().koppeling == nil)
  }

  @Test func `come out the same in any order of files`() throws {
    let c = Bestand(bron: "b", maand: februari, kinderen: [(54, 11), (55, 11)])
    let alle = [a, b, c]
    for volgorde in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      let opslag = try Opslag.inMemory()
      for plek in volgorde { try alle[plek].neem(in: opslag) }
      #expect(try opslag.unieke() == 7)
      #expect(
        try opslag.blokken(koppelend: [BronID("a"), BronID("b")]).koppeling?.standen.map(\.dubbelzinnig) == [1, 2])
    }
  }

  @Test func `are apart again when the file that linked them is undone or replaced`() throws {
    let opslag = try Opslag.inMemory()
    try a.neem(in: opslag)
    let id = try b.neem(in: opslag)
    try opslag.inlezen { try $0.ongedaan(id) }
    #expect(try opslag.unieke() == 3)
    try b.neem(in: opslag)
    // A newer delivery corrects the name: the old one must not count against it.
    var nieuw = b
    (nieuw.kinderen, nieuw.versie) = ([(51, 13), (52, 12), (53, nil)], 2)
    try nieuw.neem(in: opslag)
    #expect(try opslag.unieke() == 6)
  }
}

@Suite struct `A change of keys in the store` {
  private let januarilijst = Bestand(bron: "a", maand: januari, kinderen: [(1, 10), (2, 11), (3, nil)])
  private let anderen = Bestand(bron: "b", maand: januari, kinderen: [(51, 10)])
  private let februarilijst = Bestand(bron: "a", maand: februari, kinderen: [(2, 11), (3, nil), (4, nil)])

  @Test func `changes no count of children who come back, and says who did not`() throws {
    let gewoon = try Opslag.inMemory(), wissel = try Opslag.inMemory()
    for opslag in [gewoon, wissel] {
      try januarilijst.neem(in: opslag)
      try anderen.neem(in: opslag)
    }
    try februarilijst.neem(in: gewoon)
    #expect(try wissel.wisselstand() == nil)
    try februarilijst.neem(in: wissel, tijd: 2, voorheen: 1)
    #expect(try wissel.unieke() == gewoon.unieke())
    #expect(try wissel.wisselstand() == Wisselstand(kinderen: 5, overgezet: 3))

    // The old key is gone: who went over is recognised, who did not is new.
    try wissel.sluitSleutelwissel()
    #expect(try wissel.wisselstand() == nil)
    let maart = Bestand(bron: "a", maand: februari, kinderen: [(1, nil), (2, nil)], versie: 2)
    try maart.neem(in: wissel, tijd: 2)
    #expect(try wissel.aantalKinderen() == 6)
  }

  @Test func `takes the link keys along`() throws {
    let opslag = try Opslag.inMemory()
    try januarilijst.neem(in: opslag)
    try anderen.neem(in: opslag)
    #expect(try opslag.unieke() == 3)
    var nieuw = anderen
    (nieuw.maand, nieuw.kinderen) = (februari, [(51, 10), (52, 11)])
    try nieuw.neem(in: opslag, tijd: 2, voorheen: 1)
    #expect(try opslag.unieke() == 3)
  }

  @Test func `that fails halfway leaves everybody under the old key`() throws {
    struct Stop: Error {}
    let opslag = try Opslag.inMemory()
    try januarilijst.neem(in: opslag)
    #expect(throws: Stop.self) {
      try opslag.inlezen { transactie in
        try transactie.hernoem([Pseudoniem(hoog: 1, laag: 7_919)], naar: [Pseudoniem(hoog: 2, laag: 7_919)])
        throw Stop()
      }
    }
    #expect(try opslag.wisselstand() == nil)
    try februarilijst.neem(in: opslag)
    #expect(try opslag.unieke() == 4)
  }
}
