import Domain
import TestSupport
import Testing

@Suite struct `Recognising one child in two registrations` {
  private func opgave(_ bron: String, _ regels: [(kind: UInt32, sleutel: UInt64?)], ruimte: String? = nil)
    -> Koppelopgave
  {
    Koppelopgave(
      bron: BronID(bron), ruimte: ruimte ?? bron,
      regels: regels.map { Koppelregel(kind: $0.kind, sleutel: $0.sleutel.map { Koppelsleutel(hoog: $0, laag: 1) }) })
  }

  private func stand(_ kaart: Koppelkaart, _ bron: String) throws -> [Int] {
    let stand = try #require(kaart.standen.first { $0.bron == BronID(bron) })
    return [stand.kinderen, stand.gekoppeld, stand.alleen, stand.dubbelzinnig, stand.zonder]
  }

  @Test func `counts two keys of two organisations as one child`() throws {
    let kaart = Koppelkaart([opgave("a", [(1, 10), (2, 11), (3, nil)]), opgave("b", [(4, 10), (5, 12)])])
    #expect(kaart.nummers == [1: 1, 4: 1])
    #expect(try stand(kaart, "a") == [3, 1, 1, 0, 1])
    #expect(try stand(kaart, "b") == [2, 1, 1, 0, 0])
  }

  @Test func `counts rows of a register about children under that one number, and leaves other numbers alone`() {
    let kaart = Koppelkaart([opgave("a", [(1, 10)]), opgave("b", [(4, 10)])])
    var verder = Veldrij(bron: BronID("b"), dag: Dag(nummer: 20_000))
    verder.getallen = [.kind: 4, .geboortedatum: 12]
    var uren = Veldrij(bron: BronID("b"), dag: Dag(nummer: 20_000))
    uren.getallen = [.uren: 4]
    var registers = Registers()
    registers.veldrijen = [.doorstroom: [verder], .vrijwilligersuren: [uren]]
    let samen = registers.linked(kaart).veldrijen
    #expect(samen[.doorstroom]?.first?.getallen == [.kind: 1, .geboortedatum: 12])
    #expect(samen[.vrijwilligersuren]?.first?.getallen == [.uren: 4])
    #expect(registers.linked(nil).veldrijen == registers.veldrijen)
  }

  @Test func `links nobody when two keys of one organisation share name and birth date`() throws {
    let kaart = Koppelkaart([opgave("a", [(1, 10), (2, 10)]), opgave("b", [(4, 10)])])
    #expect(kaart.nummers.isEmpty)
    #expect(try stand(kaart, "a") == [2, 0, 0, 2, 0])
    #expect(try stand(kaart, "b") == [1, 0, 0, 1, 0])
  }

  @Test func `looks for two keys over all registrations of an organisation`() {
    let samen = [opgave("a1", [(1, 10)], ruimte: "A"), opgave("a2", [(2, 10)], ruimte: "A"), opgave("b", [(4, 10)])]
    #expect(Koppelkaart(samen).nummers.isEmpty)
    // The same key in two registrations of one organisation is the same child already.
    let gedeeld = [opgave("a1", [(1, 10)], ruimte: "A"), opgave("a2", [(1, 10)], ruimte: "A"), opgave("b", [(4, 10)])]
    #expect(Koppelkaart(gedeeld).nummers == [1: 1, 4: 1])
  }

  @Test func `leaves a child with two names out, and keeps the others together`() throws {
    let kaart = Koppelkaart([
      opgave("a", [(1, 10)]), opgave("a", [(1, 11)]), opgave("b", [(4, 10)]), opgave("c", [(6, 10)]),
    ])
    #expect(kaart.nummers == [4: 4, 6: 4])
    #expect(try stand(kaart, "a") == [1, 0, 0, 1, 0])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `does not depend on the order in which files came`(seed: UInt64) {
    var toeval = SplitMix64(seed: seed)
    let opgaven = (0..<12).map { nummer in
      opgave(
        "bron\(nummer % 3)",
        (0..<15).map { _ in
          (
            UInt32.random(in: 0..<40, using: &toeval),
            Bool.random(using: &toeval) ? .random(in: 0..<30, using: &toeval) : nil
          )
        })
    }
    let kaart = Koppelkaart(opgaven), ander = Koppelkaart(opgaven.shuffled(using: &toeval))
    #expect(kaart.nummers == ander.nummers)
    #expect(kaart.standen == ander.standen)
    #expect(kaart.standen.allSatisfy { $0.kinderen > 0 })
  }
}
