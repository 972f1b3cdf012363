import Counting
import Domain

/// Counts invented presentielijsten of one wijk over a year, on one thread.
enum Telproef {
  static func count(presenties: Int, keer: Int) throws -> Int {
    let doelen = (1...10).map { DoelID("D" + padded($0, 2)) }
    var registers = Registers()
    registers.activiteiten = (0..<20).map { nummer in
      Activiteit(
        bron: BronID("proef"), code: "A\(nummer)", naam: "A\(nummer)", werkvorm: nummer % 2 == 0 ? "groep" : "ouders",
        doelen: [doelen[nummer % 10], doelen[(nummer + 3) % 10]], partners: [])
    }
    let maanden = (1...12).map { Maand(jaar: 2025, nummer: $0) }
    let opdracht = Telopdracht(
      periode: .jaar(2025),
      gebieden: Gebiedsindeling(
        jaar: 2025, gemeente: Gebied(.gemeente, "GM01"), gemeentenaam: "Proef",
        wijken: [Wijk(code: "WK01", naam: "Noord", stadsdeel: "Noord")], aliassen: [:], postcodes: [:], inwoners: [],
        bron: "verzonnen"),
      doelen: doelen, leeftijdsbanden: [.jaren(4...8), .jaren(9...12)], werkvormen: ["groep", "ouders"],
      organisaties: [BronID("proef")], kalender: Weekkalender(vakanties: []), registers: registers,
      dekking: Leveringsdekking(
        verwacht: [], geleverd: Set(maanden.map { Leveringsdekking.Plek(BronID("proef"), .aanwezigheid, $0) })))
    let blokken = Blokkenlijst(maanden.map { blok($0, presenties: presenties / 12) })
    var som = 0
    for _ in 0..<keer { som &+= try Counting.count(opdracht, blokken: blokken, draden: 1).cijfers.count }
    return som
  }

  private static func blok(_ maand: Maand, presenties: Int) -> Presentieblok {
    var blok = Presentieblok(bron: BronID("proef"), maand: maand, wijk: "WK01")
    (blok.activiteiten, blok.locaties) = ((0..<20).map { "A\($0)" }, ["Honk"])
    let aantal = presenties / 12
    for nummer in 0..<aantal {
      blok.dag.append(UInt8(nummer * 28 / max(1, aantal)) + 1)
      blok.begin.append(900)
      blok.einde.append(990)
      blok.activiteit.append(UInt16(nummer % 20))
      blok.locatie.append(0)
      blok.anoniem.append(0)
      blok.begeleiders.append(1)
      for plek in 0..<12 {
        blok.kind.append(UInt32((nummer * 7 + plek * 31) % 1_000))
        blok.kenmerk.append(Presentiekenmerk(.aanwezig, leeftijd: 4 + plek % 9))
      }
      blok.presentieEinde.append(UInt32(blok.kind.count))
    }
    return blok
  }

  static func unite(kinderen: Int, keer: Int) -> Int {
    var een = Kinderverzameling(capaciteit: kinderen), ander = Kinderverzameling(capaciteit: kinderen)
    for kind in stride(from: 0, to: UInt32(kinderen), by: 2) { een.add(kind) }
    for kind in stride(from: 0, to: UInt32(kinderen), by: 3) { ander.add(kind) }
    var som = 0
    for _ in 0..<keer {
      een.add(ander)
      som &+= een.aantal(minstens: 1)
    }
    return som
  }
}
