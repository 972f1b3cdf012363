import Domain
import Storage
import TestSupport
import Testing

private let jaar = Periode.jaar(2025)

@Suite struct `A file that corrects or replaces` {
  @Test func `adds late corrections to the month they belong to, each child once`() throws {
    let bron = BronID("buurts"), januari = Maand(jaar: 2025, nummer: 1)
    var basis = Presentieblok("buurts", januari, "W1")
    basis.add("S1", dag: 3, [(1, .aanwezig), (2, .afwezig)])
    basis.add("S2", dag: 9, [(1, .aanwezig)])
    var later = Presentieblok("buurts", januari, "W1", activiteiten: ["B", "A"])
    later.locaties = ["Plein", "Honk"]
    later.add("S1", dag: 3, [(2, .aanwezig), (3, .aanwezig)], activiteit: 1)
    later.add("S3", dag: 5, [(4, .aanwezig)])
    var eerste = Proeflevering(bron, .aanwezigheid, [januari]),
      tweede = Proeflevering(bron, .aanwezigheid, [januari.volgende])
    eerste.blokken = [basis]
    tweede.blokken = [later]
    let opslag = try Opslag.inMemory()
    try opslag.neem([eerste, tweede])

    let blok = try #require(try opslag.blokken().blokken(wijk: "W1", in: [januari], metHerkomst: true).first)
    #expect(String(decoding: blok.idBytes, as: UTF8.self) == "S1S3S2")
    #expect(blok.dag == [3, 5, 9])
    #expect(blok.presentieEinde == [3, 4, 5])
    #expect(blok.kenmerk.allSatisfy { $0.isAanwezig })
    #expect(blok.activiteit.map { blok.activiteiten[Int($0)] } == ["A", "B", "A"])
    #expect(try opslag.blokken().blokken(wijk: "W1", in: [januari], metHerkomst: false).first?.idBytes == [])
    // Without the file it corrects nothing is left of January but the correction.
    try opslag.inlezen { try $0.ongedaan(tweede.levering.id) }
    #expect(try opslag.blokken().blokken(wijk: "W1", in: [januari], metHerkomst: true).first?.aantal == 2)
  }

  @Test func `keeps two bijeenkomsten of two parts apart, and knows which part brought which child`() throws {
    let bron = BronID("buurts"), januari = Maand(jaar: 2025, nummer: 1)
    func part(_ deel: String, _ versie: Int, _ begin: UInt16, _ kind: UInt32) -> Proeflevering {
      var blok = Presentieblok("buurts", januari, "W1")
      blok.add("1", dag: 3, [(kind, .aanwezig)])
      (blok.begin, blok.einde) = ([begin], [begin + 60])
      var levering = Proeflevering(bron, .aanwezigheid, [januari], versie: versie)
      levering.levering.deel = deel
      levering.blokken = [blok]
      return levering
    }
    for volgorde in [[0, 1, 2], [2, 1, 0]] {
      let delen = [part("noord", 1, 840, 1), part("zuid", 2, 960, 2), part("west", 3, 840, 3)]
      let opslag = try Opslag.inMemory()
      try opslag.neem(volgorde.map { delen[$0] })
      let blok = try #require(try opslag.blokken().blokkenMetHerkomst(wijk: "W1", in: [januari]).first)
      // Noord and west tell the same time: one bijeenkomst of two children.
      #expect(blok.blok.aantal == 2 && blok.blok.presentieEinde == [2, 3] && blok.blok.begin == [840, 960])
      let namen = try opslag.leveringen().reduce(into: [Leveringnummer: String]()) {
        $0[$1.volgorde] = $1.levering.deel
      }
      #expect(blok.presenties.map { namen[$0] } == ["noord", "west", "zuid"])
    }
  }

  @Test func `works late corrections in whatever the order of the files`() throws {
    let bron = BronID("buurts"), januari = Maand(jaar: 2025, nummer: 1)
    var leveringen: [Proeflevering] = []
    for nummer in 0..<3 {
      let maand = Maand(jaar: 2025, nummer: 1 + nummer)
      var aanwezigheid = Proeflevering(bron, .aanwezigheid, [maand])
      // Every file brings the first session of January: as its own, and then twice as a correction.
      var blok = Presentieblok("buurts", januari, "W1")
      blok.add(
        "S1", dag: 3, [(1, .aanwezig), (UInt32(10 + nummer), .aanwezig), (2, nummer == 1 ? .aanwezig : .afwezig)])
      blok.add("S\(2 + nummer)", dag: 9, aanwezig: [UInt32(20 + nummer)])
      aanwezigheid.blokken = [blok]
      var planning = Proeflevering(bron, .planning, [maand])
      planning.rijen = .planning([
        Planregel(
          bron: bron, id: "P1", dag: januari.eersteDag, activiteit: "A", locatie: "Honk \(nummer)", wijk: "W1",
          uitkomst: .gehouden)
      ])
      leveringen += [aanwezigheid, planning]
    }
    func state(_ volgorde: [Int]) throws -> (Set<String>, [Planregel]) {
      let opslag = try Opslag.inMemory()
      try opslag.neem(volgorde.flatMap { [leveringen[$0 * 2], leveringen[$0 * 2 + 1]] })
      let blok = try #require(opslag.blokken().blokken(wijk: "W1", in: [januari], metHerkomst: true).first)
      let pseudoniemen = Dictionary(
        uniqueKeysWithValues: try [1, 2, 10, 11, 12, 20, 21, 22].map { kind in
          (try opslag.inlezen { try $0.kindnummers(voor: [pseudoniem(UInt32(kind))])[0] }, kind)
        })
      let lijsten = (0..<blok.aantal).flatMap { plek in
        blok.presenties(plek).map { "\(plek) \(pseudoniemen[blok.kind[$0]] ?? 0) \(blok.kenmerk[$0].status)" }
      }
      return (Set(lijsten), try opslag.registers(jaar).planregels)
    }
    let verwacht = try state([0, 1, 2])
    #expect(verwacht.0.count == 8)
    #expect(verwacht.0.contains("0 2 afwezig"))
    #expect(verwacht.1.map(\.locatie) == ["Honk 2"])
    for volgorde in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      let uitkomst = try state(volgorde)
      // The order of bijeenkomsten of one day follows the files; what is on them does not.
      #expect(
        uitkomst.0.count == 8 && uitkomst.0.filter { $0.hasPrefix("0") } == verwacht.0.filter { $0.hasPrefix("0") })
      #expect(uitkomst.1 == verwacht.1)
    }
  }

  @Test func `undoes any one of several files as if it had never come`() throws {
    let bron = BronID("buurts"), januari = Maand(jaar: 2025, nummer: 1)
    // The month of the file, and which version: each brings rows of January.
    let leveringen = [(2, 1), (1, 1), (3, 1), (1, 2), (2, 2), (1, 3)].enumerated().map { nummer, plek in
      var levering = Proeflevering(bron, .aanwezigheid, [Maand(jaar: 2025, nummer: plek.0)], versie: plek.1)
      var blok = Presentieblok("buurts", januari, "W1")
      blok.add("S1", dag: 3, aanwezig: [1, UInt32(10 + nummer)])
      blok.add("T\(nummer)", dag: 4, aanwezig: [2])
      levering.blokken = [blok]
      return levering
    }
    func lists(_ opslag: Opslag) throws -> Presentieblok? {
      // One numbering for all, so that blocks can be compared.
      try opslag.blokken().blokken(wijk: "W1", in: [januari], metHerkomst: true).first
    }
    func fresh() throws -> Opslag {
      let opslag = try Opslag.inMemory()
      _ = try opslag.inlezen { try $0.kindnummers(voor: (0..<20).map { pseudoniem($0) }) }
      return opslag
    }
    for weg in leveringen.indices {
      let opslag = try fresh()
      try opslag.neem(leveringen)
      try opslag.inlezen { try $0.ongedaan(leveringen[weg].levering.id) }
      let nooit = try fresh()
      try nooit.neem(leveringen.indices.filter { $0 != weg }.map { leveringen[$0] })
      #expect(try lists(opslag) == lists(nooit))
    }
  }
}
