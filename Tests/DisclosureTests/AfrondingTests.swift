import Disclosure
import Domain
import TestSupport
import Testing

/// Noise that looks like that of a key, and is the same every time.
private func ruis(_ sleutel: String) -> Afrondruis {
  Afrondruis { naam in
    var toeval = SplitMix64(seed: (sleutel + naam).utf8.reduce(5381) { $0 &* 33 &+ UInt64($1) })
    return toeval.next()
  }
}

private let maand = Periode.maand(Maand(jaar: 2026, nummer: 2))
private let wijken = (1...40).map { "W\($0)" }
private let gebieden = Gebiedsindeling(
  jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
  wijken: wijken.map { Wijk(code: $0, naam: $0, stadsdeel: "A") }, aliassen: [:], postcodes: [:], inwoners: [], bron: ""
)

@Suite struct `The edition with rounded counts` {
  private func key(_ maat: Maat, _ wijk: String?, doel: String? = nil) -> Cijfersleutel {
    Cijfersleutel(maat, maand, gebied: wijk.map { Gebied(.wijk, $0) }, doel: doel.map { DoelID($0) })
  }

  private func released(
    _ cijfers: [Cijfer], boek: Vrijgaveboek = Vrijgaveboek(), standPer: Dag = maand.laatsteDag + 5, sleutel: String = ""
  ) -> Vrijgave {
    release(
      Cijferindex(cijfers), editie: .open, drempels: Drempels(), gebieden: gebieden,
      verband: Vrijgaveverband(
        periode: maand, standPer: standPer, vanaf: Maand(jaar: 2026, nummer: 1), boek: boek), ruis: ruis(sleutel))
  }

  private func count(_ boek: Cijferboek, _ sleutel: Cijfersleutel) -> Int? {
    if case .getal(let getal)? = boek[sleutel]?.waarde { getal.teller } else { nil }
  }

  @Test func `shows every count as a multiple of five, at most four from the true one, and leans to no side`() throws {
    var toeval = SplitMix64(seed: 7)
    var verschil = 0
    for ronde in 0..<50 {
      let waar = wijken.map { _ in Int.random(in: 0...30, using: &toeval) }
      let maten: [Maat] = [.deelnames, .uniekeKinderen, .wachtlijst]
      let maat = try #require(maten.randomElement(using: &toeval))
      // Every round a key of its own: under one key a name leans the same way each time.
      let boek = released(
        zip(wijken, waar).map { Cijfer(key(maat, $0), .getal(Breuk($1))) }, sleutel: "\(ronde) "
      ).boek.inhoud
      for (wijk, telling) in zip(wijken, waar) {
        let getoond = try #require(count(boek, key(maat, wijk)))
        #expect(getoond % 5 == 0 && abs(getoond - telling) <= 4)
        verschil += getoond - telling
      }
    }
    // Two thousand counts: a rounding that leaned half a child to one side would be a thousand off.
    #expect(abs(verschil) < 300)
  }

  @Test func `rounds the same children the same way, in every table and every report`() throws {
    // One activity in the wijk, for one goal: the same children three times.
    let cijfers = [
      Cijfer(key(.uniekeKinderen, "W1"), .getal(Breuk(7))), Cijfer(key(.bijeenkomsten, "W1"), .getal(Breuk(3))),
      Cijfer(key(.uniekeKinderen, "W1", doel: "D01"), .getal(Breuk(7))),
      Cijfer(key(.bijeenkomsten, "W1", doel: "D01"), .getal(Breuk(3))),
    ]
    let alleen = [0, 1].map { cijfers[$0] }, doel = [2, 3].map { cijfers[$0] }
    var boek = Vrijgaveboek()
    let eerste = released(doel, boek: boek)
    boek.add(eerste.nieuw)
    let later = released(cijfers, boek: boek)
    boek.add(later.nieuw)
    let laatst = released(alleen, boek: boek).boek.inhoud
    // A goal in a wijk is not in a month; what it would show is the same all the same.
    let wijk = try #require(count(later.boek.inhoud, key(.uniekeKinderen, "W1")))
    #expect(count(laatst, key(.uniekeKinderen, "W1")) == wijk)
    #expect(
      released(cijfers.reversed()).boek.inhoud[key(.uniekeKinderen, "W1")]
        == later.boek.inhoud[key(.uniekeKinderen, "W1")])
  }

  @Test func `rounds the deelnames of one bijeenkomst as its children`() {
    // Under every key: else 0 beside 5 would say that there were one to four.
    for sleutel in 0..<30 {
      let boek = released(
        [
          Cijfer(key(.deelnames, "W1"), .getal(Breuk(3))), Cijfer(key(.bijeenkomsten, "W1"), .getal(Breuk(1))),
          Cijfer(key(.uniekeKinderen, "W1"), .getal(Breuk(3))),
        ], sleutel: "\(sleutel) "
      ).boek.inhoud
      #expect(boek[key(.deelnames, "W1")]?.waarde == boek[key(.uniekeKinderen, "W1")]?.waarde)
    }
  }

  @Test func `keeps what it printed when a few children are corrected`() throws {
    var boek = Vrijgaveboek()
    let eerste = released([Cijfer(key(.deelnames, "W1"), .getal(Breuk(22)))], boek: boek)
    boek.add(eerste.nieuw)
    for telling in 15...30 {
      let opnieuw = released([Cijfer(key(.deelnames, "W1"), .getal(Breuk(telling)))], boek: boek)
      #expect(opnieuw.boek.inhoud[key(.deelnames, "W1")] == eerste.boek.inhoud[key(.deelnames, "W1")])
    }
    #expect(unrounded(eerste.nieuw).isEmpty && !eerste.nieuw.isEmpty)
  }

  @Test func `computes shares and means from rounded counts alone`() throws {
    let boek = released([
      Cijfer(key(.deelnames, "W1"), .getal(Breuk(43))), Cijfer(key(.bijeenkomsten, "W1"), .getal(Breuk(4))),
      Cijfer(key(.groepsgrootte, "W1"), .getal(try #require(Breuk(teller: 43, noemer: 4)))),
      Cijfer(key(.vasteKinderen, "W1"), .getal(Breuk(11))), Cijfer(key(.uniekeKinderen, "W1"), .getal(Breuk(31))),
      Cijfer(key(.aandeelVasteKinderen, "W1"), .getal(try #require(Breuk(teller: 11, noemer: 31)))),
      Cijfer(key(.uniekeKinderen, "W2"), .getal(Breuk(9))), Cijfer(key(.vasteKinderen, "W2"), .getal(Breuk(3))),
      Cijfer(key(.aandeelVasteKinderen, "W2"), .getal(try #require(Breuk(teller: 3, noemer: 9)))),
    ]).boek.inhoud
    guard case .getal(let grootte)? = boek[key(.groepsgrootte, "W1")]?.waarde,
      case .getal(let deel)? = boek[key(.aandeelVasteKinderen, "W1")]?.waarde
    else { return #expect(Bool(false)) }
    #expect(grootte.teller % 5 == 0 && grootte.noemer == 4)
    #expect(deel.teller % 5 == 0 && deel.noemer % 5 == 0)
    #expect(boek[key(.aandeelVasteKinderen, "W2")]?.waarde == .onderdrukt)
  }

  @Test func `shows nothing without its key`() {
    let boek = release(
      Cijferindex([Cijfer(key(.deelnames, "W1"), .getal(Breuk(43)))]), editie: .open, drempels: Drempels(),
      gebieden: gebieden
    ).boek.inhoud
    #expect(boek.lijst.allSatisfy { $0.waarde == .onderdrukt })
  }
}
