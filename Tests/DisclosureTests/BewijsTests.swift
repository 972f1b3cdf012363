import Disclosure
import Domain
import Testing

private let periode = Periode.maand(Maand(jaar: 2026, nummer: 2))
private let gebieden = Gebiedsindeling(
  jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
  wijken: ["A1", "A2", "A3"].map { Wijk(code: $0, naam: $0, stadsdeel: "A") }, aliassen: [:], postcodes: [:],
  inwoners: [], bron: "")

private func key(_ wijk: String?, _ maat: Maat = .deelnames) -> Cijfersleutel {
  Cijfersleutel(maat, periode, gebied: wijk.map { Gebied(.wijk, $0) })
}

/// The certificate of a month with three deelnames in A1, and what the book says of it.
@Suite struct `The certificate of a release` {
  private let vrijgave: Vrijgave
  private let bewijs: Vrijgavebewijs
  private let standPer = periode.laatsteDag + 5

  init() throws {
    let tellingen: [(Cijfersleutel, Int)] = [
      (key("A1"), 3), (key("A2"), 9), (key("A3"), 20), (key(nil), 32), (key("A1", .groepsgrootte), 3),
    ]
    vrijgave = release(
      Cijferindex(tellingen.map { Cijfer($0, .getal(Breuk($1))) }), editie: .gemeente, drempels: Drempels(),
      gebieden: gebieden,
      verband: Vrijgaveverband(
        periode: periode, standPer: standPer, vanaf: Maand(jaar: 2026, nummer: 2), boek: Vrijgaveboek()))
    bewijs = try #require(vrijgave.bewijs)
  }

  private func judged(
    _ bewijs: Vrijgavebewijs, _ change: (inout [Cijfersleutel: Vrijgaveboek.Regel]) -> Void = { _ in }
  ) -> [Bewijsoordeel.Bezwaar] {
    var nieuw = vrijgave.nieuw
    change(&nieuw)
    var boek = Vrijgaveboek()
    boek.add(nieuw)
    return verify(bewijs, of: nieuw, in: boek, standPer: standPer, drempels: Drempels()).bezwaren
  }

  @Test func `holds, and is the same after it was written and read`() throws {
    #expect(judged(bewijs).isEmpty)
    #expect(Vrijgavebewijs(tekst: bewijs.tekst) == bewijs)
    let oordeel = verify(
      bewijs, of: vrijgave.nieuw,
      in: {
        var boek = Vrijgaveboek(); boek.add(vrijgave.nieuw); return boek
      }(),
      standPer: standPer, drempels: Drempels())
    #expect(oordeel.geheimen == 1 && oordeel.eerderBekend == 0)
  }

  @Test(arguments: ["c\tgeen cijfer\t3\topen\t0", "r\t0\tx\t0:1", "g\t99:1", "iets anders", ""])
  func `is no certificate with a line that nobody can read`(regel: String) {
    #expect(Vrijgavebewijs(tekst: bewijs.tekst + "\n" + regel) == nil)
  }

  @Test func `fails without its witnesses, and with a false one`() {
    var zonder = bewijs
    zonder.getuigen = []
    #expect(judged(zonder) == [.teWeinigRuimte(key("A1"))])
    var vals = bewijs
    vals.getuigen.append(Getuige([0: 1]))
    #expect(judged(vals).contains(.valseGetuige))
  }

  @Test func `fails when the book shows what it hides, or a small count, or a mean of one`() {
    let open = judged(bewijs) { $0[key("A2")] = .init(.open, Breuk(9)) }
    #expect(open == [.andersDanBoek(key("A2"))])
    let klein = judged(bewijs) { $0[key("A1")] = .init(.open, Breuk(3)) }
    #expect(klein.contains(.kleinEnOpen(key("A1"))))
    let gemiddelde = judged(bewijs) { $0[key("A1", .groepsgrootte)] = .init(.open, Breuk(3)) }
    #expect(gemiddelde == [.verraad(key("A1", .groepsgrootte))])
  }

  @Test func `fails for a secret of which it says nothing`() {
    let anders = judged(bewijs) { $0[key("A3", .uniekeKinderen)] = .init(.verborgen, Breuk(2)) }
    #expect(anders == [.zonderBewijs(key("A3", .uniekeKinderen))])
  }

  @Test func `cannot be had without looking`() {
    var drempels = Drempels()
    drempels.zoekbeurtenVoorBewijs = 0
    let zonder = release(
      Cijferindex([Cijfer(key("A1"), .getal(Breuk(3))), Cijfer(key("A2"), .getal(Breuk(9)))]), editie: .gemeente,
      drempels: drempels, gebieden: gebieden)
    #expect(zonder.onbewezen == [key("A1")])
    #expect(zonder.boek.inhoud.lijst.allSatisfy { $0.waarde == .onderdrukt })
  }
}
