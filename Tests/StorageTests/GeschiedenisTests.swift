import Domain
import Storage
import TestSupport
import Testing

/// A delivery of one bron in a random history: a month and part that it speaks for, and rows, some of them late.
private struct Zending: Hashable {
  struct Rij: Hashable {
    let maand: Int
    let sessie: String
    let kind: UInt32
  }
  let maand: Int
  let deel: String
  let versie: Int
  let rijen: Set<Rij>

  var id: String { "een-aanwezigheid-\(maand)-\(deel)-\(versie)" }

  init(_ maand: Int, _ deel: String, _ versie: Int, _ toeval: inout SplitMix64) {
    (self.maand, self.deel, self.versie) = (maand, deel, versie)
    var rijen: Set<Rij> = []
    let eigen = "\(maand)-\(deel)-\(versie)"
    for _ in 0..<Int.random(in: 1...5, using: &toeval) {
      // Every row is its own, so that what is seen tells who brought it.
      let laat = maand > 1 && Int.random(in: 0..<3, using: &toeval) == 0
      let nummer = Int.random(in: 0..<1_000_000, using: &toeval)
      rijen.insert(Rij(maand: laat ? maand - 1 : maand, sessie: "\(eigen)-\(nummer)", kind: UInt32(nummer % 50)))
    }
    self.rijen = rijen
  }
}

/// Who brought which row, in the plainest way: the last one of its month and part counts, with all that it brought.
private func naive(_ zendingen: [Zending]) -> Set<Zending.Rij> {
  struct Plaats: Hashable {
    let maand: Int
    let deel: String
  }
  var laatste: [Plaats: Zending] = [:]
  for zending in zendingen { laatste[Plaats(maand: zending.maand, deel: zending.deel)] = zending }
  return laatste.values.reduce(into: []) { $0.formUnion($1.rijen) }
}

extension Opslag {
  fileprivate func neem(_ zending: Zending) throws {
    let bron = BronID("een")
    try inlezen { transactie in
      let nummer = try transactie.begin()
      for (maand, rijen) in Dictionary(grouping: zending.rijen, by: \.maand).sorted(by: { $0.key < $1.key }) {
        var blok = Presentieblok("een", Maand(jaar: 2025, nummer: maand), "W1")
        for rij in rijen.sorted(by: { $0.sessie < $1.sessie }) { blok.add(rij.sessie, dag: 3, aanwezig: [rij.kind]) }
        blok.kind = try transactie.kindnummers(voor: blok.kind.map(pseudoniem))
        try transactie.bewaar(blok, onder: nummer)
      }
      var levering = Levering(
        id: zending.id, bron: bron, soort: .aanwezigheid, bestand: zending.id + ".csv", sha256: zending.id,
        maanden: [Maand(jaar: 2025, nummer: zending.maand)], balans: Rijbalans())
      levering.deel = zending.deel
      try transactie.legVast(levering, als: nummer, ingelezenOp: "2026-01-01")
    }
  }

  /// The sessions that count.
  fileprivate func sessies() throws -> Set<String> {
    let maanden = Periode.jaar(2025).maanden, lezer = try blokken()
    var uit: Set<String> = []
    for wijk in lezer.wijken(in: maanden) {
      for blok in try lezer.blokken(wijk: wijk, in: maanden, metHerkomst: true) {
        var begin = 0
        for einde in blok.idEinde {
          uit.insert(String(decoding: blok.idBytes[begin..<Int(einde)], as: UTF8.self))
          begin = Int(einde)
        }
      }
    }
    return uit
  }
}

@Suite struct `A random history of deliveries` {
  private func history(_ seed: UInt64) -> [Zending] {
    var toeval = SplitMix64(seed: seed)
    var versies: [String: Int] = [:]
    return (0..<14).map { _ in
      let maand = Int.random(in: 1...4, using: &toeval),
        deel = ["", "noord", "zuid"][Int.random(in: 0..<3, using: &toeval)]
      versies["\(maand) \(deel)", default: 0] += 1
      return Zending(maand, deel, versies["\(maand) \(deel)", default: 0], &toeval)
    }
  }

  @Test(arguments: 0..<12) func `counts at every step what the plainest model counts`(seed: UInt64) throws {
    let opslag = try Opslag.inMemory()
    var gekomen: [Zending] = []
    for zending in history(seed) {
      try opslag.neem(zending)
      gekomen.append(zending)
      #expect(try opslag.sessies() == Set(naive(gekomen).map(\.sessie)))
    }
    // And undone in another order.
    var toeval = SplitMix64(seed: seed + 1_000)
    for zending in gekomen.shuffled(using: &toeval).prefix(8) {
      try opslag.inlezen { try $0.ongedaan(zending.id) }
      gekomen.removeAll { $0 == zending }
      #expect(try opslag.sessies() == Set(naive(gekomen).map(\.sessie)))
    }
  }

  @Test(arguments: 0..<12) func `is the same however the deliveries are interleaved`(seed: UInt64) throws {
    let zendingen = history(seed)
    let recht = try Opslag.inMemory()
    for zending in zendingen { try recht.neem(zending) }
    // Versions of one month and part stay in their order; everything else moves.
    var toeval = SplitMix64(seed: seed + 2_000)
    var rijen = Dictionary(grouping: zendingen) { "\($0.maand) \($0.deel)" }
    let geschud = try Opslag.inMemory()
    while let sleutel = rijen.keys.sorted().randomElement(using: &toeval) {
      if let eerste = rijen[sleutel]?.first { try geschud.neem(eerste) }
      rijen[sleutel]?.removeFirst()
      if rijen[sleutel]?.isEmpty != false { rijen[sleutel] = nil }
    }
    #expect(try geschud.sessies() == recht.sessies())
    #expect(try geschud.geleverd() == recht.geleverd())
  }
}
