import Counting
import Domain
import Foundation
import Storage
import TestSupport
import Testing

private let januari = Maand(jaar: 2025, nummer: 1)
private let februari = Maand(jaar: 2025, nummer: 2)
private let bron = BronID("buurts")

/// One file with one list: each child with its birth month or without.
private func levering(_ maand: Maand, _ kinderen: [(kind: UInt32, geboren: Maand?)], versie: Int = 1) -> (
  Proeflevering, [(kind: UInt32, geboren: Maand?)]
) {
  var proef = Proeflevering(bron, .aanwezigheid, [maand], versie: versie)
  var blok = Presentieblok("buurts", maand, "W1")
  for (plek, rij) in kinderen.enumerated() {
    let leeftijd = rij.geboren.flatMap { Geboortemaand.bekend($0).leeftijd(in: maand) }
    blok.add("S\(plek)", dag: UInt8(7 + plek), aanwezig: [rij.kind], leeftijd: leeftijd)
  }
  proef.blokken = [blok]
  return (proef, kinderen)
}

extension Opslag {
  fileprivate func take(_ levering: (proef: Proeflevering, rijen: [(kind: UInt32, geboren: Maand?)])) throws {
    try inlezen { transactie in
      let nummer = try transactie.begin()
      var opgave = Geboorteopgave()
      for rij in levering.rijen {
        let kind = try transactie.kindnummers(voor: [pseudoniem(rij.kind)])[0]
        var eigen = Geboorteopgave()
        if let geboren = rij.geboren { eigen.maanden[kind] = .bekend(geboren) } else { eigen.zonder = [kind] }
        opgave.add(eigen)
      }
      for var blok in levering.proef.blokken {
        blok.kind = try transactie.kindnummers(voor: blok.kind.map(pseudoniem))
        try transactie.bewaar(blok, onder: nummer)
      }
      try transactie.bewaar(opgave, onder: nummer)
      try transactie.legVast(levering.proef.levering, als: nummer, ingelezenOp: "2026-03-01")
    }
  }

  /// Ages on the lists of a month, in the order of its bijeenkomsten.
  fileprivate func ages(_ maand: Maand) throws -> [Int?] {
    try blokken().blokken(wijk: "W1", in: [maand], metHerkomst: false).flatMap { $0.kenmerk.map(\.leeftijd) }
  }
}

@Suite struct `A birth date that another levering has` {
  private let mei = Maand(jaar: 2018, nummer: 5)

  @Test(arguments: [true, false]) func `is known, whichever came first`(eerstZonder: Bool) throws {
    let zonder = levering(januari, [(1, nil), (2, nil)]), met = levering(februari, [(1, mei)])
    let opslag = try Opslag.inMemory()
    for deel in eerstZonder ? [zonder, met] : [met, zonder] { try opslag.take(deel) }
    #expect(try opslag.ages(januari) == [6, nil])
    try opslag.inlezen { try $0.ongedaan(met.0.levering.id) }
    #expect(try opslag.ages(januari) == [nil, nil])
  }

  @Test func `is known to nobody when leveringen contradict each other, until one is replaced`() throws {
    let opslag = try Opslag.inMemory()
    let april = Maand(jaar: 2018, nummer: 4), maart = Maand(jaar: 2025, nummer: 3)
    try opslag.take(levering(januari, [(1, nil)]))
    try opslag.take(levering(februari, [(1, mei)]))
    try opslag.take(levering(maart, [(1, april)]))
    #expect(try opslag.ages(januari) == [nil])
    #expect(try opslag.geboortemaanden(van: pseudoniem(1)) == [april, mei])
    try opslag.take(levering(maart, [(1, mei)], versie: 2))
    #expect(try opslag.ages(januari) == [6])
  }

  @Test func `throws kept counts away only where it changes an age`() throws {
    let opslag = try Opslag.inMemory()
    let vraag = Telvraag("alles", .maand(januari), grond: "proef"), maart = Maand(jaar: 2025, nummer: 3)
    func keep() throws { try opslag.keep(Geteld(cijfers: [], vulling: [:]), vraag) }
    try opslag.take(levering(januari, [(1, nil), (2, mei)]))
    try keep()
    try opslag.take(levering(februari, [(2, mei)]))
    #expect(opslag.telstand(vraag) != nil)
    try opslag.take(levering(maart, [(1, mei)]))
    #expect(opslag.telstand(vraag) == nil)
    try keep()
    try opslag.take(levering(Maand(jaar: 2025, nummer: 4), [(1, mei)]))
    #expect(opslag.telstand(vraag) != nil)
  }

  @Test func `goes with the child`() throws {
    let opslag = try Opslag.inMemory()
    try opslag.take(levering(januari, [(1, mei), (2, mei)]))
    _ = try opslag.wis(pseudoniem(1))
    #expect(try opslag.geboortemaanden(van: pseudoniem(1)) == [])
    #expect(try opslag.geboortemaanden(van: pseudoniem(2)) == [mei])
  }

  /// Bands add up to deelnames, and a count sees the same children whatever the order of files.
  @Test(arguments: [1, 2, 3]) func `lets bands add up, in any order of coming`(seed: UInt64) throws {
    var toeval = SplitMix64(seed: seed)
    let geboren = (0..<12).map { _ in Maand(jaar: Int.random(in: 2013...2021, using: &toeval), nummer: 5) }
    let delen = (1...4).map { nummer in
      levering(
        Maand(jaar: 2025, nummer: nummer),
        (0..<15).map { _ in
          let kind = Int.random(in: 0..<12, using: &toeval)
          return (UInt32(kind), Bool.random(using: &toeval) ? geboren[kind] : nil)
        })
    }
    let bekend = Set(delen.flatMap { $0.1 }.filter { $0.geboren != nil }.map(\.kind))
    func cijfers(_ delen: [(Proeflevering, [(kind: UInt32, geboren: Maand?)])]) throws -> [Cijfersleutel: Cijfer] {
      let opslag = try Opslag.inMemory()
      for deel in delen { try opslag.take(deel) }
      let opdracht = Telopdracht(
        periode: .jaar(2025), gebieden: Toevalswerkmap(seed: 1).gebieden, doelen: [],
        leeftijdsbanden: [.jaren(0...3), .jaren(4...8), .jaren(9...12)], werkvormen: [], organisaties: [bron],
        kalender: Weekkalender(vakanties: []), registers: Registers(),
        dekking: Leveringsdekking(verwacht: [], geleverd: try opslag.geleverd()))
      return try count(opdracht, blokken: try opslag.blokken()).perSleutel()
    }
    let recht = try cijfers(delen)
    #expect(try cijfers(delen.shuffled(using: &toeval)) == recht)
    func getal(_ leeftijd: Leeftijdsband?) -> Int {
      let cijfer = recht[Cijfersleutel(.deelnames, .jaar(2025), leeftijd: leeftijd)]
      if case .getal(let getal)? = cijfer?.waarde { return getal.teller }
      return 0
    }
    let banden = Leeftijdsband.sluitend([.jaren(0...3), .jaren(4...8), .jaren(9...12)])
    #expect(banden.reduce(0) { $0 + getal($1) } == getal(nil) && getal(nil) == 60)
    #expect(getal(.onbekend) == delen.flatMap { $0.1 }.count { !bekend.contains($0.kind) })
  }
}
