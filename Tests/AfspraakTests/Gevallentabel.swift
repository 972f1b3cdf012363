import Domain
import Naief
import Foundation
import Reporting
import Testing

/// The four cases that every agreement of the demo must stand: who adds an agreement there and no line here sees this fail.
struct Viergevallen: Sendable {
  typealias Weging = @Sendable () throws -> Afspraakuitkomst
  let gehaald: Weging
  let nietGehaald: Weging
  let onbeoordeelbaar: Weging
  /// What goes wrong in practice, and what the figure or the grounds must then say.
  let lastig: (tekst: String, weging: Weging)

  init(
    gehaald: @escaping Weging, nietGehaald: @escaping Weging, onbeoordeelbaar: @escaping Weging, lastig tekst: String,
    _ weging: @escaping Weging
  ) {
    (self.gehaald, self.nietGehaald, self.onbeoordeelbaar) = (gehaald, nietGehaald, onbeoordeelbaar)
    lastig = (tekst, weging)
  }

  enum Soort: String, CaseIterable, Sendable { case gehaald, nietGehaald, onbeoordeelbaar, lastig }

  func weging(_ soort: Soort) -> Weging {
    switch soort {
    case .gehaald: gehaald
    case .nietGehaald: nietGehaald
    case .onbeoordeelbaar: onbeoordeelbaar
    case .lastig: lastig.weging
    }
  }
}

let viergevallen = eersteTien.merging(tweedeTien) { eerste, _ in eerste }

/// A world, changed, and one agreement weighed in it.
func weigh(
  _ id: String, _ wereld: Proefwereld, _ periode: String = "2026", peildatum: String = "2027-02-28",
  _ change: (inout Proefwereld) -> Void = { _ in }
) throws -> Afspraakuitkomst {
  var wereld = wereld
  change(&wereld)
  return try wereld.weigh(id, periode, peildatum: peildatum)
}

@Suite struct `The twenty agreements of the demo, each in four cases` {
  /// Followed, never weighed.
  private static let monitors: Set<String> = ["R07"]

  @Test func `none is missing, and none is of an agreement that is not there`() {
    #expect(Set(viergevallen.keys) == Set(demoafspraken.map(\.id)))
    #expect(Set(viergevallen.keys) == Set((1...20).map { $0 < 10 ? "R0\($0)" : "R\($0)" }))
  }

  @Test(arguments: viergevallen.keys.sorted(), Viergevallen.Soort.allCases)
  func `the verdict is what the case says`(id: String, soort: Viergevallen.Soort) throws {
    let vier = try #require(viergevallen[id])
    let uitkomst = try vier.weging(soort)()
    guard !Self.monitors.contains(id) else {
      #expect(uitkomst.oordeel == .geenNorm && uitkomst.prognose == nil && uitkomst.verschil == nil)
      if soort == .onbeoordeelbaar { #expect(uitkomst.gerealiseerd.contains("ontbreekt")) }
      if soort == .lastig { #expect(uitkomst.gerealiseerd.contains(vier.lastig.tekst), "\(uitkomst.gerealiseerd)") }
      return
    }
    switch soort {
    case .gehaald: #expect(uitkomst.oordeel == .gehaald)
    case .nietGehaald: #expect(uitkomst.oordeel == .nietGehaald)
    case .onbeoordeelbaar:
      guard case .nietTeBeoordelen(let reden) = uitkomst.oordeel else {
        Issue.record("\(id): \(uitkomst.oordeel)")
        return
      }
      #expect(uitkomst.gronden.contains(reden.tekst))
    case .lastig:
      #expect(
        ([uitkomst.gerealiseerd] + uitkomst.gronden).contains { $0.contains(vier.lastig.tekst) },
        "\(uitkomst.gerealiseerd); \(uitkomst.gronden)")
    }
  }

  @Test(arguments: 1...10) func `each rule that otherwise ends in a dispute has a test that names it`(regel: Int) throws
  {
    let bestand = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "GeschilregelTests.swift")
    let tekst = try String(contentsOf: bestand, encoding: .utf8)
    #expect(tekst.contains("func `Geschilregel \(regel) — "))
  }
}
