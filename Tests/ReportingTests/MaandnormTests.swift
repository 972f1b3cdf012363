import Domain
import Testing

@testable import Reporting

@Suite struct `The norm of a month` {
  @Test func `follows the phasing of the agreement`() {
    let profiel = Fasering.profiel([25, 30, 20, 25])
    let normen = (0..<12).compactMap { profiel.part(of: $0, months: 12) }.map { $0 * Breuk(24_000) }
    #expect(
      normen.map { Notatie.aantal.tekst($0) }
        == [2_000, 2_400, 1_600, 2_000].flatMap { Array(repeating: Notatie.aantal.tekst(Breuk($0)), count: 3) })
  }

  @Test func `is an equal part without one, and nothing when only the end counts`() {
    #expect(
      Fasering.lineair.part(of: 3, months: 12)?.isEvenGroot(als: Breuk(teller: 1, noemer: 12) ?? Breuk(0)) == true)
    #expect(Fasering.eind.part(of: 3, months: 12) == nil)
  }
}

@Suite struct `A ground of a verdict` {
  @Test func `names only the parts that need attention`() {
    #expect(Grond.Delenstand.allCases.filter { $0.covers(.nietGehaald) } == [.nietGehaald])
    #expect(Grond.Delenstand.allCases.filter { $0.covers(.nietTeBeoordelen(.geenGegevens)) } == [.nietTeBeoordelen])
    #expect(Grond.Delenstand.allCases.filter { $0.covers(.gehaald) }.isEmpty)
  }

  @Test func `says in what it was counted`() {
    #expect(Eenheid.punten.observed(16) == "16 antwoorden")
    #expect(Eenheid.werkdagen.observed(1) == "1 signaal")
    #expect(Grond.nietMeegeteld(40, .overmacht).tekst == "Niet meegeteld: 40 bijeenkomsten (afgelast door overmacht).")
  }
}
