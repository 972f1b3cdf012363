import Domain
import Reporting
import TestSupport
import Testing

@Suite struct `A claim in the toelichting` {
  private func invoer(_ alinea: String, onder kop: String = "Samenvatting") -> Rapportinvoer {
    var catalogus = Voorbeeldwerkmap.catalogus()
    catalogus.toelichtingen = [
      Toelichting(
        bestand: "toelichting/2026-02.md", periode: .maand(Maand(jaar: 2026, nummer: 2)), banier: nil,
        stukken: [(kop: kop, alineas: [alinea])])
    ]
    return wholeInput("2026-02", catalogus: catalogus)
  }

  private func rows(_ invoer: Rapportinvoer) throws -> [[String]]? {
    let hoofdstuk = try makeRapport(invoer).hoofdstukken.first { $0.id == "uw-tekst" }
    guard case .tabel(let tabel)? = hoofdstuk?.blokken.first else { return nil }
    return tabel.rijen.map { $0.map(\.zichtbareTekst) }
  }

  @Test func `stands beside the figures in a concept, and a number that stands nowhere is named`() throws {
    var eigen = invoer(
      "Er kwamen 98.765 kinderen. Het was gezellig. In 2025 waren dat er minder. Op 12 maart begon R03 voor 4-12 jaar.")
    #expect(try rows(eigen) == nil)
    eigen.isConcept = true
    let rijen = try #require(try rows(eigen))
    #expect(rijen.map { $0[1] } == ["Er kwamen 98.765 kinderen.", "In 2025 waren dat er minder."])
    #expect(rijen.map { $0[3] } == ["98.765 staat nergens in dit rapport.", ""])
    #expect(rijen.allSatisfy { !$0[2].isEmpty })
  }

  @Test func `that repeats a number of the report is in order`() throws {
    var eigen = invoer("Er was 1 rustige week.")
    eigen.isConcept = true
    let gedrukt = try makeRapport(eigen).hoofdstukken.first { $0.id == "samenvatting" }?.blokken.flatMap(\.zinnen) ?? []
    let getal = try #require(
      gedrukt.flatMap(\.delen).compactMap { deel -> String? in
        if case .cijfer(let tekst, _) = deel, tekst.allSatisfy({ $0.isNumber || $0 == "." }) { tekst } else { nil }
      }.first)
    var tweede = invoer("Wij telden \(getal) keer.")
    tweede.isConcept = true
    #expect(try rows(tweede)?.map { $0[3] } == [""])
  }
}
