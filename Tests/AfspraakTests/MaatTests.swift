import Domain
import Naief
import Foundation
import Reporting
import Testing

@Suite struct `Every measure in the table` {
  @Test func `has a name of its own`() {
    #expect(Set(Afspraakmaat.alle.map(\.naam)).count == Afspraakmaat.alle.count)
  }

  @Test func `is explained to whoever writes agreements`() throws {
    let bestand = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/resultaatafspraken.md")
    let uitleg = try String(contentsOf: bestand, encoding: .utf8)
    for maat in Afspraakmaat.alle {
      #expect(uitleg.contains("| `\(maat.naam)` | \(maat.omschrijving) | \(maat.eenheid.rawValue) |"))
    }
  }

  @Test func `is the line of its own measure`() {
    for maat in Maat.allCases { #expect(maat.regel.maat == maat) }
  }

  @Test func `is called as in cijfers, when it is the same`() {
    for maat in Afspraakmaat.alle {
      if let standaard = maat.standaard { #expect(maat.naam == standaard.rawValue) }
    }
  }

  /// Nothing but its entry makes a measure known: the loader reads it, counting counts it, and it gets a verdict.
  @Test(arguments: Afspraakmaat.alle.map(\.naam))
  func `can be agreed, counted and weighed by its entry alone`(naam: String) throws {
    let maat = try #require(Afspraakmaat.named(naam))
    var wereld = Proefwereld()
    for wijk in haarlem.gebieden.wijken { wereld.inwoners[wijk.code] = 100 }
    wereld.add("2026-02-03", kinderen: 1...30) { sessie in
      sessie.kinderen = sessie.kinderen.map { .init(nummer: $0.nummer, leeftijd: 8, woonwijk: "WK039221") }
      sessie.ouders = 2
    }
    wereld.signaal(
      "2026-02-03", opgepakt: "2026-02-05", doorgespeeld: "2026-02-04", afgerond: "2026-02-20",
      terug: "2026-02-06", warm: true)
    wereld.evaluatie("2026-02-03", "kinderen", schaal: 1...10, uitgenodigd: 10, antwoorden: 5, som: 40)
    wereld.evaluatie("2026-02-03", "ouders", schaal: 0...1, uitgenodigd: 10, antwoorden: 5, som: 4)
    wereld.wachtlijst("2026-12-31", "Speelhuis", kinderen: 7, weken: 3)
    wereld.plan("2026-02-03", .gehouden, aantal: 9)
    wereld.plan("2026-02-03", .afgelast)
    var regels = ["maat: \(naam)"]
    for parameter in maat.parameters {
      switch parameter {
      case .minimaal: regels.append("minimaal: 1")
      case .maanden: regels.append("maanden: 3")
      case .termijn: regels.append("termijn: 10 \(maat.eenheid == .werkdagen ? "werkdagen" : "kalenderdagen")")
      }
    }
    if case .verhouding(_, per: .inwoners) = Maatkeuze(maat).rekenwijze {
      regels += ["selectie: { plaats: woonplaats, leeftijd: 4-12, gebieden: [Meerwijk] }"]
    }
    let getal = maat.eenheid == .procent ? "1%" : "1 \(maat.eenheid.enkelvoud)"
    let uitkomst = try #require(
      try wereld.weigh(agreement((regels + ["norm: { minimum: \(getal) }"]).joined(separator: "\n"))).last)
    guard case .getal = try #require(uitkomst.delen.first).meting.waarde else {
      Issue.record("\(naam) has no value: \(uitkomst.gerealiseerd)")
      return
    }
    #expect(!uitkomst.oordeel.tekst.isEmpty && !uitkomst.gerealiseerd.isEmpty)
  }
}
