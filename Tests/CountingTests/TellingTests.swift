import Counting
import Domain
import Naief
import TestSupport
import Testing

extension Telopdracht {
  init(_ map: Toevalswerkmap, _ periode: Periode, _ wereld: Proefwereld? = nil, peildatum: Dag = .laatste) {
    self.init(
      periode: periode, gebieden: map.gebieden, doelen: map.doelen, leeftijdsbanden: map.leeftijdsbanden,
      werkvormen: map.werkvormen, organisaties: map.bronnen,
      kalender: Weekkalender(
        vakanties: wereld?.vakanties ?? map.vakanties, vanaf: wereld?.vanaf ?? .eerste, peildatum: peildatum),
      registers: wereld?.registers ?? map.registers, dekking: wereld?.dekking ?? map.dekking)
  }
}

extension Proefwereld {
  /// The same werkmap in rows.
  init(_ map: Toevalswerkmap) {
    self.init(gebieden: map.gebieden, doelen: map.doelen.map { Doel(id: $0, tekst: "", kort: "") })
    (sessies, registers) = (Proefwereld.sessies(map.blokken), map.registers)
    (maanden, vakanties, kentWerkgebied) = (map.maanden, map.vakanties, false)
    gemist = map.dekking.verwacht.subtracting(map.dekking.geleverd)
  }
}

/// Where figures differ from the naive recount.
private func differences(_ cijfers: [Cijfer], _ wereld: Proefwereld, peildatum: Dag = .laatste) -> [String] {
  var naief = Naievecijfers(wereld, peildatum: peildatum)
  return cijfers.compactMap { naief.difference($0) }
}

@Suite struct `Counting` {
  @Test(arguments: [
    (1, "2025"), (2, "schooljaar-2025-2026"), (4, "2025-02"), (5, "2025-W14"), (6, "2025-03-10..2026-01-05"),
  ])
  func `gives every figure that plain loops give`(seed: UInt64, periode: String) throws {
    let map = Toevalswerkmap(seed: seed)
    let periode = try #require(Periode(code: periode))
    let telstaat = try count(Telopdracht(map, periode), blokken: Blokkenlijst(map.blokken))
    #expect(differences(telstaat.cijfers, Proefwereld(map)) == [])
    #expect(Set(telstaat.cijfers.map(\.sleutel)).count == telstaat.cijfers.count)
    #expect(Set(telstaat.cijfers.map(\.sleutel.periode)) == Set(periode.metOnderliggende))
  }

  /// With a peildatum in the middle, a registration that begins later, bronnen that work somewhere, and activities that change.
  @Test(arguments: [(51, "2025"), (52, "2025-H1"), (53, "2025-K3"), (54, "schooljaar-2024-2025")])
  func `gives every figure of the world as it was on a day`(seed: UInt64, periode: String) throws {
    var toeval = SplitMix64(seed: seed)
    let map = Toevalswerkmap(seed: seed)
    let periode = try #require(Periode(code: periode))
    var wereld = Proefwereld(map)
    wereld.kentWerkgebied = seed % 2 == 0
    // Weeks of which some working days are free.
    for maand in map.maanden {
      let dag = maand.eersteDag + Int.random(in: 0...20, using: &toeval)
      wereld.vakanties.append(Vakantie(naam: "los", van: dag, tot: dag + Int.random(in: 1...4, using: &toeval)))
    }
    wereld.vanaf = map.maanden[0].eersteDag + Int.random(in: 0...80, using: &toeval)
    for plek in wereld.registers.activiteiten.indices where plek % 3 == 0 {
      var later = wereld.registers.activiteiten[plek]
      let dag = map.maanden[2].eersteDag + Int.random(in: 0...200, using: &toeval)
      (later.van, later.doelen, later.werkvorm) = (dag, [map.doelen[3]], "ouders")
      wereld.registers.activiteiten[plek].tot = dag - 1
      wereld.registers.activiteiten.append(later)
    }
    let peildatum = map.maanden[3].eersteDag + Int.random(in: 0...240, using: &toeval)
    let telstaat = try count(
      Telopdracht(map, periode, wereld, peildatum: peildatum), blokken: Blokkenlijst(map.blokken))
    #expect(differences(telstaat.cijfers, wereld, peildatum: peildatum) == [])
  }

  @Test(arguments: [1, 7, 64]) func `does not depend on how many children are in memory at a time`(
    tegelijk: Int
  ) throws {
    let map = Toevalswerkmap(seed: 10)
    let opdracht = Telopdracht(map, .jaar(2025)), blokken = Blokkenlijst(map.blokken)
    let ineens = try count(opdracht, blokken: blokken)
    let ronden = try count(opdracht, blokken: blokken, tegelijk: tegelijk)
    #expect(ineens.cijfers == ronden.cijfers)
    #expect(ineens.vulling == ronden.vulling)
  }

  @Test func `counts children who come every day`() throws {
    let map = Toevalswerkmap(seed: 10, aantalMaanden: 4, kinderen: 7, bijeenkomsten: 70)
    let staat = try count(Telopdracht(map, .kwartaal(jaar: 2025, 1)), blokken: Blokkenlijst(map.blokken))
    #expect(differences(staat.cijfers, Proefwereld(map)) == [])
  }

  @Test(arguments: [11, 12]) func `leaves out a cell of wijk × doel only when it is empty`(seed: UInt64) throws {
    let map = Toevalswerkmap(seed: seed)
    var naief = Naievecijfers(Proefwereld(map))
    let gevonden = try count(Telopdracht(map, .jaar(2025)), blokken: Blokkenlijst(map.blokken)).perSleutel()
    for periode in Periode.jaar(2025).metOnderliggende {
      for wijk in map.gebieden.wijken {
        for doel in map.doelen + [.geen] {
          for maat in [Maat.bijeenkomsten, .gepland] {
            let sleutel = Cijfersleutel(maat, periode, gebied: Gebied(.wijk, wijk.code), doel: doel)
            guard gevonden[sleutel] == nil else { continue }
            let verwacht = naief.uitkomst(sleutel)
            #expect(verwacht.isOntbrekend || verwacht.waarde == Deel(boven: 0), "\(sleutel.id) is absent")
          }
        }
      }
    }
  }

  @Test(arguments: [21, 22]) func `does not depend on threads or on the order of blocks`(seed: UInt64) throws {
    let map = Toevalswerkmap(seed: seed, bijeenkomsten: 12)
    var toeval = SplitMix64(seed: seed)
    let eerste = try count(Telopdracht(map, .jaar(2025)), blokken: Blokkenlijst(map.blokken), draden: 1).cijfers
    for draden in [2, 3, 8] {
      let geschud = Blokkenlijst(map.blokken.shuffled(using: &toeval))
      #expect(try count(Telopdracht(map, .jaar(2025)), blokken: geschud, draden: draden).cijfers == eerste)
    }
  }

  @Test func `of nothing is 0 where files came and ontbreekt where none came`() throws {
    let map = Toevalswerkmap(seed: 31)
    let cijfers = try count(Telopdracht(map, .jaar(2025)), blokken: Blokkenlijst([])).perSleutel()
    let leeg = map.maanden[map.maanden.count / 3]
    #expect(cijfers[Cijfersleutel(.deelnames, .maand(leeg))]?.waarde == .ontbreekt([leeg]))
    #expect(cijfers[Cijfersleutel(.deelnames, .jaar(2025))]?.waarde == .getal(Breuk(0)))
    #expect(cijfers[Cijfersleutel(.deelnames, .jaar(2025))]?.ontbrekend.contains(leeg) == true)
    #expect(cijfers[Cijfersleutel(.groepsgrootte, .jaar(2025))]?.waarde == .geen)
  }

  @Test func `keeps more goals, bands and forms apart than fit one word`() throws {
    let map = Toevalswerkmap(seed: 41)
    var opdracht = Telopdracht(map, .kwartaal(jaar: 2025, 1))
    opdracht.doelen += (1...40).map { DoelID("X\(padded($0, 2))") }
    opdracht.leeftijdsbanden = (0...16).map { .jaren($0...$0) }
    let staat = try count(opdracht, blokken: Blokkenlijst(map.blokken))
    #expect(differences(staat.cijfers, Proefwereld(map)) == [])
  }

  @Test func `stops at the first error of its source`() {
    struct Stuk: Error {}
    struct Kapot: Blokkenbron {
      func kindgrens() -> Int { 1 }
      func wijken(in maanden: [Maand]) -> [String] { ["WK039201", "WK039202"] }
      func blokken(wijk: String, in maanden: [Maand], metHerkomst: Bool) throws -> [Presentieblok] { throw Stuk() }
    }
    #expect(throws: Stuk.self) { try count(Telopdracht(Toevalswerkmap(seed: 1), .jaar(2025)), blokken: Kapot()) }
  }
}

@Suite struct `A set of children` {
  @Test(arguments: [1, 2, 3]) func `counts like a dictionary, in any order of merging`(seed: UInt64) {
    var toeval = SplitMix64(seed: seed)
    var delen = [Kinderverzameling](repeating: Kinderverzameling(), count: 4)
    var keren: [UInt32: Int] = [:]
    for _ in 0..<3_000 {
      let kind = UInt32.random(in: 0..<200, using: &toeval)
      delen[Int.random(in: 0..<4, using: &toeval)].add(kind)
      keren[kind, default: 0] += 1
    }
    let som = delen.reduce(Kinderverzameling()) { $0.adding($1) }
    #expect(delen.shuffled(using: &toeval).reduce(Kinderverzameling(capaciteit: 900)) { $0.adding($1) } == som)
    for drempel in [1, 4, 10, 15] {
      #expect(som.aantal(minstens: drempel) == keren.values.filter { $0 >= drempel }.count)
    }
    #expect(som.kinderen() == keren.keys.sorted())
  }

  @Test func `stays at 255 whatever is added`() {
    var verzameling = Kinderverzameling()
    for _ in 0..<300 { verzameling.add(7) }
    #expect(verzameling.keren(7) == 255)
    #expect(verzameling.adding(verzameling).keren(7) == 255)
    #expect(verzameling.adding(verzameling).aantal(minstens: 255) == 1)
  }
}
