import Domain
import Reporting
import Testing

/// What the report says of who stayed, was new, came back and stopped; the gate hides 1 to 4.
@Suite struct `Who stayed and who stopped` {
  private func sentences(_ cijfers: [Cijfer], standPer: Dag? = nil) throws -> [String] {
    let rapport = try makeRapport(
      input([figure(.uniekeKinderen, 160), figure(.deelnames, 400)] + cijfers, standPer: standPer))
    return rapport.hoofdstukken.flatMap(\.blokken).flatMap(\.zinnen).map(\.tekst)
      .filter { zin in
        ["ook in januari", "voor het eerst", "terug", "niet meer", "nu niet", "zagen we er"]
          .contains(
            where: zin.contains)
      }
  }

  private let alle = [
    figure(.geblevenKinderen, 120), figure(.nieuweKinderen, 30), figure(.teruggekeerdeKinderen, 10),
    figure(.vertrokkenKinderen, 25),
  ]

  @Test func `each has a sentence of its own`() throws {
    #expect(
      try sentences(alle) == [
        "Van de kinderen die in januari 2026 kwamen, zagen we er 120 weer en 25 niet.",
        "30 kinderen kwamen voor het eerst en 10 kwamen terug na een tijd.",
      ])
  }

  @Test func `one that is hidden leaves the other of its pair`() throws {
    var cijfers = alle
    (cijfers[1], cijfers[3]) = (figure(.nieuweKinderen, 3), figure(.vertrokkenKinderen, 2))
    #expect(
      try sentences(cijfers) == [
        "120 kinderen kwamen ook in januari 2026.", "10 kinderen kwamen terug na een tijd.",
        "Hoeveel kinderen voor het eerst kwamen of niet meer kwamen, tonen we niet.",
      ])
  }

  @Test func `what is hidden is named without its number`() throws {
    var cijfers = alle
    (cijfers[2], cijfers[3]) = (figure(.teruggekeerdeKinderen, 3), figure(.vertrokkenKinderen, 2))
    #expect(
      try sentences(cijfers).last == "Hoeveel kinderen terugkwamen of niet meer kwamen, tonen we niet.")
    #expect(try !sentences(cijfers).contains { $0.hasPrefix("3 ") || $0.hasPrefix("2 ") })
  }

  @Test func `with a list missing before it who is new is not told, and who stayed is`() throws {
    var cijfers = alle
    for plek in [1, 2] {
      cijfers[plek] = figure(cijfers[plek].sleutel.maat, 30, ontbrekend: [Maand(jaar: 2025, nummer: 10)])
    }
    #expect(
      try sentences(cijfers) == [
        "Van de kinderen die in januari 2026 kwamen, zagen we er 120 weer en 25 niet."
      ])
  }

  @Test func `nothing is said of a period that runs`() throws {
    #expect(try sentences(alle, standPer: Dag(iso: "2026-02-20")).isEmpty)
  }
}
