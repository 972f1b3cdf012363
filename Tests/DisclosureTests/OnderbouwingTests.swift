import Disclosure
import Domain
import TestSupport
import Testing

private let buurts = BronID("buurts"), speeltuinen = BronID("speeltuinen")
private let januari = Maand(jaar: 2026, nummer: 1), februari = Maand(jaar: 2026, nummer: 2)

private func file(_ bron: BronID, _ maand: Maand, gelezen: Int, afgekeurd: Int) -> Onderbouwingsgrond.Bestand {
  .init(
    Levering(
      id: "\(bron.code)-\(maand.code)", bron: bron, soort: .aanwezigheid, bestand: "f", sha256: "", maanden: [maand],
      balans: Rijbalans(gelezen: gelezen, aangenomen: gelezen - afgekeurd, afgekeurd: afgekeurd)), maanden: [maand])
}

/// Buurts delivered both months; speeltuinen, which works in W2 only, did not deliver February.
private func book(_ editie: Editie, deelnames: Int = 400, metLeeftijd: Int = 380) -> Onderbouwingsboek {
  var vulling = Kolomvulling()
  (vulling.deelnames, vulling.metLeeftijd) = (deelnames, metLeeftijd)
  let plekken = [buurts, speeltuinen].flatMap { bron in
    [januari, februari].map { Leveringsdekking.Plek(bron, .aanwezigheid, $0) }
  }
  let grond = Onderbouwingsgrond(
    bestanden: [
      file(buurts, januari, gelezen: 100, afgekeurd: 2), file(buurts, februari, gelezen: 300, afgekeurd: 0),
      file(speeltuinen, januari, gelezen: 50, afgekeurd: 10),
    ],
    dekking: Leveringsdekking(
      verwacht: Set(plekken), geleverd: Set(plekken.dropLast()),
      werkgebied: [buurts: ["W1", "W2"], speeltuinen: ["W2"]]),
    vulling: [.init(buurts, .aanwezigheid, januari): vulling])
  return release(grond, editie: editie, drempels: Drempels()).inhoud
}

@Suite struct `What a figure rests on` {
  @Test func `counts the refused rows of the files that speak for its months`() {
    let uit = book(.gemeente).onderbouwing([.aanwezigheid], [januari, februari])
    #expect(uit.gelezen == 450 && uit.afgekeurd == 12)
    let maart = book(.gemeente).onderbouwing([.aanwezigheid], [Maand(jaar: 2026, nummer: 3)])
    #expect(maart.gelezen == 0 && maart.gemist.isEmpty)
    #expect(book(.gemeente).onderbouwing([.signalen], [januari]).gelezen == 0)
  }

  @Test func `is that of one organisation where the figure is`() {
    let uit = book(.gemeente).onderbouwing([.aanwezigheid], [januari, februari], organisatie: buurts)
    #expect(uit.gelezen == 400 && uit.afgekeurd == 2 && uit.gemist.isEmpty)
  }

  @Test func `names the delivery that did not come, only where its bron works`() {
    let gemist = Leveringsdekking.Plek(speeltuinen, .aanwezigheid, februari)
    #expect(book(.gemeente).onderbouwing([.aanwezigheid], [februari], wijken: ["W2"]).gemist == [gemist])
    #expect(book(.gemeente).onderbouwing([.aanwezigheid], [februari]).gemist == [gemist])
    #expect(book(.gemeente).onderbouwing([.aanwezigheid], [februari], wijken: ["W1"]).gemist.isEmpty)
    #expect(book(.gemeente).onderbouwing([.aanwezigheid], [januari]).gemist.isEmpty)
  }

  @Test func `says where a bron works that did not deliver, within the figure`() {
    #expect(book(.gemeente).onderbouwing([.aanwezigheid], [februari]).plaatsen == [speeltuinen: ["W2"]])
    #expect(
      book(.gemeente).onderbouwing([.aanwezigheid], [februari], wijken: ["W2", "W3"]).plaatsen == [speeltuinen: ["W2"]])
    #expect(book(.gemeente).onderbouwing([.aanwezigheid], [januari]).plaatsen.isEmpty)
  }

  @Test func `tells how full a column is that the figure needs, and no other`() {
    let uit = book(.intern).onderbouwing([.aanwezigheid], [januari], velden: [.geboortedatum])
    #expect(uit.vulling == [.geboortedatum: Breuk(teller: 380, noemer: 400)].compactMapValues(\.self))
    #expect(book(.intern).onderbouwing([.aanwezigheid], [januari]).vulling.isEmpty)
  }

  /// From '97% of 30' follows that one child has no birth date.
  @Test(arguments: [
    (30, 29, false), (30, 3, false), (19, 10, false), (30, 20, true), (800, 797, true), (799, 796, false),
  ])
  func `hides a share from which a few children would follow`(deelnames: Int, metLeeftijd: Int, isGetoond: Bool) {
    func shown(_ editie: Editie) -> Bool {
      let boek = book(editie, deelnames: deelnames, metLeeftijd: metLeeftijd)
      return boek.onderbouwing([.aanwezigheid], [januari], velden: [.geboortedatum]).vulling[.geboortedatum] != nil
    }
    #expect(shown(.gemeente) == isGetoond)
    #expect(shown(.intern))
  }
}
