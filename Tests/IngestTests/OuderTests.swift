import Domain
import Ingest
import Testing

private let kop = "bijeenkomst;datum;activiteit;wijk;anoniem;ouders;kind;status\n"

private func run(_ rijen: [String]) throws -> (uitkomst: Inleesuitkomst, uitslag: Proeflevering.Uitslag) {
  try Proeflevering(kop + rijen.joined(separator: "\n") + "\n").run()
}

@Suite struct `Parents at a bijeenkomst` {
  @Test func `are counted once, whichever row tells`() throws {
    let (_, uitslag) = try run(["b1;03-02-2025;A1;Noord;;;K1;ja", "b1;03-02-2025;A1;Noord;;4;K2;ja"])
    let blok = try #require(uitslag.blokken.first)
    #expect(blok.ouders(bij: 0) == 4)
    #expect(blok.kind.count == 2)
  }

  @Test func `are not nought where nobody counted them`() throws {
    let (_, uitslag) = try run(["b1;03-02-2025;A1;Noord;;;K1;ja", "b2;04-02-2025;A1;Noord;;0;K1;ja"])
    let blok = try #require(uitslag.blokken.first)
    #expect(blok.ouders(bij: 0) == nil)
    #expect(blok.ouders(bij: 1) == 0)
  }

  @Test func `make a bijeenkomst without any child`() throws {
    let (uitkomst, uitslag) = try run(["b1;03-02-2025;A1;Noord;;6;;"])
    #expect(uitkomst.levering.balans.aangenomen == 1)
    #expect(uitslag.blokken.first?.ouders(bij: 0) == 6)
    #expect(uitslag.maanden.contains(Maand(jaar: 2025, nummer: 2)))
  }

  @Test func `leave no column behind where a bron never counts them`() throws {
    let (_, uitslag) = try run(["b1;03-02-2025;A1;Noord;;;K1;ja"])
    #expect(uitslag.blokken.first?.ouders == [])
  }

  @Test func `are unknown where rows contradict each other, and a person is told`() throws {
    let (uitkomst, uitslag) = try run(["b1;03-02-2025;A1;Noord;;4;K1;ja", "b1;03-02-2025;A1;Noord;;5;K2;ja"])
    #expect(uitslag.blokken.first?.ouders(bij: 0) == nil)
    #expect(uitkomst.aantallen[.bijeenkomstOneens] == 1)
  }

  @Test func `are refused as a number that is none, and the row counts`() throws {
    let (uitkomst, uitslag) = try run(["b1;03-02-2025;A1;Noord;;veel;K1;ja"])
    #expect(uitkomst.aantallen[.getalOngeldig] == 1)
    #expect(uitslag.blokken.first?.ouders(bij: 0) == nil)
  }
}

@Suite struct `A birth date that another row has` {
  private func run(_ rijen: [String]) throws -> (uitkomst: Inleesuitkomst, uitslag: Proeflevering.Uitslag) {
    try Proeflevering(Proeflevering.kop + "\n" + rijen.joined(separator: "\n") + "\n").run()
  }

  private func row(_ id: String, _ datum: String, _ kind: String, _ geboren: String) -> String {
    "\(id);\(datum);14:00;15:00;A1;Honk;Noord;\(kind);\(geboren);ja"
  }

  @Test func `is told by month, with whom some row does not tell`() throws {
    let (_, uitslag) = try run([
      row("b1", "03-02-2025", "K1", ""), row("b2", "04-03-2025", "K1", "14-05-2018"),
      row("b2", "04-03-2025", "K2", "31-12-2016"), row("b2", "04-03-2025", "K3", ""),
    ])
    #expect(
      uitslag.geboorten.maanden == [
        100: .bekend(Maand(jaar: 2018, nummer: 5)), 101: .bekend(Maand(jaar: 2016, nummer: 12)),
      ])
    #expect(uitslag.geboorten.zonder == [100, 102])
  }

  @Test(arguments: [1, 3]) func `does not depend on order or threads, and helps nobody when months differ`(draden: Int)
    throws
  {
    let rijen = [
      row("b1", "03-02-2025", "K1", "14-05-2018"), row("b2", "04-03-2025", "K1", "14-06-2018"),
      row("b3", "05-04-2025", "K1", ""), row("b3", "05-04-2025", "K2", "01-01-2017"),
      row("b4", "06-05-2025", "K2", "30-01-2017"),
    ]
    for volgorde in [rijen, rijen.reversed()] {
      var proef = Proeflevering(Proeflevering.kop + "\n" + volgorde.joined(separator: "\n") + "\n")
      (proef.draden, proef.blokgrootte) = (draden, 64)
      let opgave = try proef.run().uitslag.geboorten
      #expect(Set(opgave.maanden.values) == [.tegenstrijdig, .bekend(Maand(jaar: 2017, nummer: 1))])
      #expect(opgave.zonder.count == 1)
    }
  }

  @Test func `makes two rows at one bijeenkomst one, whichever came first`() throws {
    let rijen = [row("b1", "03-02-2025", "K1", ""), row("b1", "03-02-2025", "K1", "14-05-2018")]
    for volgorde in [rijen, rijen.reversed()] {
      let (uitkomst, uitslag) = try run(volgorde)
      #expect(uitkomst.levering.balans.dubbel == 1)
      #expect(uitslag.blokken.first?.kenmerk.map(\.leeftijd) == [6])
    }
  }

  @Test func `stays a contradiction when two rows at one bijeenkomst have two`() throws {
    let (uitkomst, _) = try run([
      row("b1", "03-02-2025", "K1", ""), row("b1", "03-02-2025", "K1", "14-05-2018"),
      row("b1", "03-02-2025", "K1", "15-05-2018"),
    ])
    #expect(uitkomst.aantallen[.rijTegenstrijdig] == 3)
  }
}

@Suite struct `The age by a month of birth` {
  @Test(arguments: [("2026-04", 7), ("2026-05", 7), ("2026-06", 8), ("2018-05", 0), ("2018-01", 0), ("2019-06", 1)])
  func `changes when the month of the birthday is over`(maand: String, leeftijd: Int) throws {
    let geboren = Geboortemaand.bekend(Maand(jaar: 2018, nummer: 5))
    #expect(geboren.leeftijd(in: try #require(Maand(code: maand))) == leeftijd)
    #expect(Geboortemaand.tegenstrijdig.leeftijd(in: try #require(Maand(code: maand))) == nil)
  }
}
