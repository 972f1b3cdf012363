import Disclosure
import Domain
import TestSupport
import Testing

/// A naive attacker: tries every table that agrees with what is published. Shares no code with the gate's own.
@Suite struct `A reader who tries every table that fits` {
  private let wijken = ["A1", "A2", "A3"]

  private func gebieden(_ wijken: [String]) -> Gebiedsindeling {
    Gebiedsindeling(
      jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
      wijken: wijken.map { Wijk(code: $0, naam: $0, stadsdeel: "A") }, aliassen: [:], postcodes: [:], inwoners: [],
      bron: "")
  }

  private func cell(_ sleutel: Cijfersleutel, _ aantal: Int) throws -> Cijfer {
    Cijfer(sleutel, .getal(try #require(Breuk(teller: aantal, noemer: 1))))
  }

  private func released(_ cijfers: [Cijfer]) -> Cijferboek {
    release(cijfers, editie: .gemeente, drempels: Drempels(), gebieden: gebieden(wijken)).inhoud
  }

  /// Wijken × months, with both margins: every assignment of the hidden cells that gives the published sums.
  @Test func `holds at least five counts possible for every secret one, in a table with two margins`() throws {
    var toeval = SplitMix64(seed: 11)
    let maanden = [1, 2, 3].map { Periode.maand(Maand(jaar: 2026, nummer: $0)) }
    let kwartaal = Periode.kwartaal(jaar: 2026, 1)
    var geheimen = 0
    for _ in 0..<400 {
      var tabel = wijken.map { _ in maanden.map { _ in Int.random(in: 0...9, using: &toeval) } }
      tabel[0][0] = Int.random(in: 1...4, using: &toeval)
      var cijfers: [Cijfer] = []
      for (rij, wijk) in wijken.enumerated() {
        for (kolom, maand) in maanden.enumerated() {
          cijfers.append(try cell(Cijfersleutel(.deelnames, maand, gebied: Gebied(.wijk, wijk)), tabel[rij][kolom]))
        }
        let som = tabel[rij].reduce(0, +)
        cijfers.append(try cell(Cijfersleutel(.deelnames, kwartaal, gebied: Gebied(.wijk, wijk)), som))
      }
      for (kolom, maand) in maanden.enumerated() {
        cijfers.append(try cell(Cijfersleutel(.deelnames, maand), tabel.map { $0[kolom] }.reduce(0, +)))
      }
      cijfers.append(try cell(Cijfersleutel(.deelnames, kwartaal), tabel.joined().reduce(0, +)))
      let boek = released(cijfers)
      func isHidden(_ periode: Periode, _ wijk: String?) -> Bool {
        boek[Cijfersleutel(.deelnames, periode, gebied: wijk.map { Gebied(.wijk, $0) })]?.waarde == .onderdrukt
      }
      let rooster = Rooster(tabel) { rij, kolom in
        isHidden(kolom.map { maanden[$0] } ?? kwartaal, rij.map { wijken[$0] })
      }
      for rij in 0..<3 {
        for kolom in 0..<3 where (1...4).contains(tabel[rij][kolom]) {
          geheimen += 1
          #expect(isHidden(maanden[kolom], wijken[rij]))
          #expect(rooster.ruimte(rij, kolom, tot: 9) >= 5)
        }
      }
    }
    #expect(geheimen > 400)
  }
}

/// What a reader knows of one wijk and one month beside the sums.
@Suite struct `A reader who knows how children are counted` {
  private let maand = Periode.maand(Maand(jaar: 2026, nummer: 2))

  private func released(_ tellingen: [(Maat, String?, Int)], _ wijken: [String]) throws -> Cijferboek {
    let cijfers = try tellingen.map { maat, wijk, aantal in
      Cijfer(
        Cijfersleutel(maat, maand, gebied: wijk.map { Gebied(.wijk, $0) }),
        .getal(try #require(Breuk(teller: aantal, noemer: 1))))
    }
    let gebieden = Gebiedsindeling(
      jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
      wijken: wijken.map { Wijk(code: $0, naam: $0, stadsdeel: "A") }, aliassen: [:], postcodes: [:], inwoners: [],
      bron: "")
    return release(cijfers, editie: .gemeente, drempels: Drempels(), gebieden: gebieden).inhoud
  }

  private func isHidden(_ boek: Cijferboek, _ maat: Maat, _ wijk: String) -> Bool {
    boek[Cijfersleutel(maat, maand, gebied: Gebied(.wijk, wijk))]?.waarde == .onderdrukt
  }

  /// With one bijeenkomst every child came once: nine children are nine deelnames, and the four of the other wijk follow.
  @Test func `does not get deelnames back from the unique children beside them`() throws {
    let boek = try released(
      [
        (.bijeenkomsten, "A1", 1), (.deelnames, "A1", 4), (.uniekeKinderen, "A1", 4), (.anoniemeDeelnames, "A1", 0),
        (.bijeenkomsten, "A2", 1), (.deelnames, "A2", 9), (.uniekeKinderen, "A2", 9), (.anoniemeDeelnames, "A2", 0),
        (.bijeenkomsten, "A3", 5), (.deelnames, "A3", 80), (.uniekeKinderen, "A3", 30), (.anoniemeDeelnames, "A3", 0),
        (.bijeenkomsten, nil, 7), (.deelnames, nil, 93), (.uniekeKinderen, nil, 43), (.anoniemeDeelnames, nil, 0),
      ], ["A1", "A2", "A3"])
    for maat in [Maat.deelnames, .uniekeKinderen] { #expect(isHidden(boek, maat, "A1")) }
    // Of A2 one of the two tells the other.
    let isTweedeBekend = !isHidden(boek, .deelnames, "A2") || !isHidden(boek, .uniekeKinderen, "A2")
    let isGeheelBekend = boek[Cijfersleutel(.deelnames, maand)]?.waarde != .onderdrukt
    #expect(!(isTweedeBekend && isGeheelBekend && !isHidden(boek, .deelnames, "A3")))
  }

  /// Five deelnames at two bijeenkomsten are three, four or five children.
  @Test func `does not get unique children back from the deelnames beside them`() throws {
    let boek = try released(
      [(.bijeenkomsten, "A1", 2), (.deelnames, "A1", 5), (.uniekeKinderen, "A1", 3), (.anoniemeDeelnames, "A1", 0)],
      ["A1"])
    #expect(isHidden(boek, .uniekeKinderen, "A1"))
    #expect(isHidden(boek, .deelnames, "A1"))
  }

  /// Enough deelnames say nothing of how many children they were.
  @Test func `is told of deelnames that betray nobody`() throws {
    let boek = try released(
      [(.bijeenkomsten, "A1", 20), (.deelnames, "A1", 60), (.uniekeKinderen, "A1", 4), (.anoniemeDeelnames, "A1", 0)],
      ["A1"])
    #expect(isHidden(boek, .uniekeKinderen, "A1"))
    #expect(!isHidden(boek, .deelnames, "A1"))
  }

  /// Over age bands children hardly count twice: the whole less the others is the fourth band, or almost.
  @Test func `does not subtract children over age bands`() throws {
    let banden = try [("0-3", 3), ("4-8", 40), ("9-12", 60)].map { (try #require(Leeftijdsband(code: $0.0)), $0.1) }
    var cijfers = try banden.map { band, aantal in
      Cijfer(
        Cijfersleutel(.uniekeKinderen, maand, leeftijd: band),
        .getal(try #require(Breuk(teller: aantal, noemer: 1))))
    }
    cijfers.append(
      Cijfer(Cijfersleutel(.uniekeKinderen, maand), .getal(try #require(Breuk(teller: 103, noemer: 1)))))
    let gebieden = Gebiedsindeling(
      jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem", wijken: [], aliassen: [:],
      postcodes: [:], inwoners: [], bron: "")
    let boek = release(cijfers, editie: .gemeente, drempels: Drempels(), gebieden: gebieden).inhoud
    #expect(boek.lijst.count { $0.waarde == .onderdrukt } == 2)
  }
}
