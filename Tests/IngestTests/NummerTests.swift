import Domain
import Testing

@testable import Ingest

@Suite struct `The number of a child` {
  @Test(arguments: [
    ("K00123", "K00123"), (" K00123", "K00123"), ("K00123\u{a0}", "K00123"), ("k00123", "K00123"),
    ("K00123\u{200b}", "K00123"), ("\u{feff}K00123\t", "K00123"), ("123", "123"), ("123.0", "123"), ("123,00", "123"),
    ("1.230", "1.230"), ("12,5", "12,5"), ("k  1", "K 1"), ("k\u{a0}1", "K 1"), ("é1", "É1"), ("K-1", "K-1"),
    ("\u{200b}", ""), (".0", ".0"),
  ])
  func `has one spelling`(geschreven: String, nummer: String) {
    #expect(Nummervorm(cijfers: nil).canonical(geschreven) == nummer)
    #expect(Nummervorm(cijfers: nil).canonical(nummer) == nummer)
  }

  @Test(arguments: [
    ("123", "00123"), ("00123", "00123"), ("0000123", "00123"), ("123,0", "00123"), ("123456", "123456"), ("K1", "K1"),
  ])
  func `has as many digits as the bronprofiel says`(geschreven: String, nummer: String) {
    #expect(Nummervorm(cijfers: 5).canonical(geschreven) == nummer)
  }

  @Test(
    arguments: [
      ("ONBEKEND", Bevindingscode.kindPlaatshouder), ("-", .kindPlaatshouder), ("N.V.T.", .kindPlaatshouder),
      ("0", .kindPlaatshouder), ("?", .kindPlaatshouder), ("000", .kindPlaatshouder), ("", .kindPlaatshouder),
      ("2,02601E+11", .nummerOnbetrouwbaar), ("1.2E-3", .nummerOnbetrouwbaar), ("2E+11", .nummerOnbetrouwbaar),
      ("1234567890123450", .nummerOnbetrouwbaar), ("1234567890123451", nil), ("123456789012345", nil),
      ("2E11", nil), ("K1", nil), ("10", nil), ("ANNA", nil),
    ] as [(String, Bevindingscode?)])
  func `is told from a word and from a rounded number`(tekst: String, gebrek: Bevindingscode?) {
    var kopie = tekst
    #expect(kopie.withUTF8(Nummergebrek.find) == gebrek)
  }

  private func run(_ nummers: [String], cijfers: Int? = nil) throws -> (
    uitkomst: Inleesuitkomst, uitslag: Proeflevering.Uitslag
  ) {
    let rijen = nummers.enumerated().map { "b\($0.offset);03-01-2025;;;A1;;Noord;\($0.element);;ja" }
    var levering = Proeflevering(([Proeflevering.kop] + rijen).joined(separator: "\n") + "\n")
    levering.profiel.nummercijfers = cijfers
    let heel = try levering.run()
    for (draden, blokgrootte) in [(2, 50), (3, 200)] {
      (levering.draden, levering.blokgrootte) = (draden, blokgrootte)
      #expect(try levering.run().uitslag == heel.uitslag)
    }
    return heel
  }

  @Test func `is one child in six spellings, and that is told once`() throws {
    let (uitkomst, uitslag) = try run(["K00123", " K00123", "K00123 ", "K00123\u{a0}", "k00123", "K00123\u{200b}"])
    #expect(uitslag.pseudoniemen.count == 1)
    #expect(uitslag.blokken.first?.kind == [100, 100, 100, 100, 100, 100])
    #expect(uitkomst.bevindingen.map(\.code) == [.nummerSchrijfwijze])
    let overal = try run(["k00123", "k00124"])
    #expect(overal.uitkomst.bevindingen.isEmpty)
  }

  @Test func `on one list twice in two spellings is one deelname`() throws {
    let uitslag = try Proeflevering(
      Proeflevering.kop + "\nb1;03-01-2025;;;A1;;Noord;k1;;ja\nb1;03-01-2025;;;A1;;Noord;K1 ;;ja\n"
    ).run().uitslag
    #expect(uitslag.regels == ["3 DUBBEL"])
    #expect(uitslag.blokken.first?.kind == [100])
  }

  @Test func `that lost its zeros waits for a person, unless the bronprofiel knows how many there are`() throws {
    let uitslag = try run(["00123", "123", "45678", "00456"]).uitslag
    #expect(uitslag.regels == ["3 NUMMER_VOORLOOPNUL"])
    #expect(uitslag.afgekeurd.count == 1)
    #expect(try run(["00123", "123", "45678"], cijfers: 5).uitslag.pseudoniemen.count == 2)
  }

  @Test func `is never a word or a rounded number`() throws {
    let uitslag = try run(["onbekend", "-", "n.v.t.", "0", "?", "2,02601E+11", "K1"]).uitslag
    #expect(uitslag.pseudoniemen.count == 1)
    #expect(uitslag.balans == Rijbalans(gelezen: 7, aangenomen: 1, afgekeurd: 6))
    #expect(uitslag.blokken.first?.aantal == 1)
  }
}
