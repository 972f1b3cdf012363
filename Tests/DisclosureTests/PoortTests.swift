import Disclosure
import Domain
import TestSupport
import Testing

private let gebieden = Gebiedsindeling(
  jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
  wijken: [
    Wijk(code: "A1", naam: "A1", stadsdeel: "A"), Wijk(code: "A2", naam: "A2", stadsdeel: "A"),
    Wijk(code: "B1", naam: "B1", stadsdeel: "B"), Wijk(code: "B2", naam: "B2", stadsdeel: "B"),
  ],
  aliassen: [:], postcodes: [:], inwoners: [], bron: "")
private let periode = Periode.jaar(2026)

private func cell(_ maat: Maat, _ aantal: Int, _ gebied: Gebied? = nil, noemer: Int = 1) throws -> Cijfer {
  Cijfer(Cijfersleutel(maat, periode, gebied: gebied), .getal(try #require(Breuk(teller: aantal, noemer: noemer))))
}

private func released(_ cijfers: [Cijfer], _ editie: Editie = .gemeente) -> Cijferboek {
  release(cijfers, editie: editie, drempels: Drempels(), gebieden: gebieden).inhoud
}

@Suite struct `The gate` {
  @Test(arguments: [(0, false), (1, true), (4, true), (5, false)])
  func `hides counts of one to four children`(aantal: Int, isVerborgen: Bool) throws {
    let cijfer = try cell(.uniekeKinderen, aantal)
    #expect((released([cijfer])[cijfer.sleutel]?.waarde == .onderdrukt) == isVerborgen)
    #expect(released([cijfer], .intern)[cijfer.sleutel] == cijfer)
  }

  @Test func `has no row for signals below stadsdeel, however many`() throws {
    let wijk = try cell(.signalen, 60, Gebied(.wijk, "A1")), deel = try cell(.signalen, 60, Gebied(.stadsdeel, "A"))
    let boek = released([wijk, deel])
    #expect(boek[wijk.sleutel] == nil && boek[deel.sleutel] == deel)
    #expect(boek.lijst.count == 1)
    #expect(released([wijk], .intern)[wijk.sleutel] == wijk)
  }

  @Test func `hides a share over fewer than twenty and one whose terms are secret`() throws {
    let klein = try cell(.aandeelVasteKinderen, 10, noemer: 19)
    #expect(released([klein])[klein.sleutel]?.waarde == .onderdrukt)
    let groot = try cell(.aandeelVasteKinderen, 3, noemer: 25)
    let boek = released([groot, try cell(.vasteKinderen, 3), try cell(.uniekeKinderen, 25)])
    #expect(boek[groot.sleutel]?.waarde == .onderdrukt)
  }

  @Test func `leaves no sum with exactly one hidden term on random tables`() throws {
    var toeval = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let tellingen = ["A1", "A2", "B1", "B2"].map { ($0, Int.random(in: 0...12, using: &toeval)) }
      let delen = try tellingen.map { try cell(.deelnames, $0.1, Gebied(.wijk, $0.0)) }
      let a = tellingen[0].1 + tellingen[1].1, b = tellingen[2].1 + tellingen[3].1
      let hogere = [
        try cell(.deelnames, a, Gebied(.stadsdeel, "A")), try cell(.deelnames, b, Gebied(.stadsdeel, "B")),
        try cell(.deelnames, a + b),
      ]
      let boek = released((delen + hogere).shuffled(using: &toeval))
      func isHidden(_ cijfer: Cijfer) -> Bool { boek[cijfer.sleutel]?.waarde == .onderdrukt }
      for som in [
        [hogere[0], delen[0], delen[1]], [hogere[1], delen[2], delen[3]], [hogere[2], hogere[0], hogere[1]],
      ] {
        #expect(som.count(where: isHidden) != 1)
      }
      for cijfer in delen + hogere {
        if case .getal(let n) = cijfer.waarde, (1...4).contains(n.teller) { #expect(isHidden(cijfer)) }
      }
    }
  }
}
