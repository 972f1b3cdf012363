package import Domain
import Foundation
import Reporting

/// What the monthly run would do now: which months were missed since the last that ended, and which periods end with them.
package struct Maandplan: Sendable {
  /// In order; never empty. The month before the peildatum is always there: given again, it changes nothing.
  package let maanden: [Maand]
  private let inbox: Inbox

  /// A ledger that stood still longer than this was not missed but left alone.
  private static let meest = 24

  /// - Parameter periode: the month that was asked for; nil is everything that is due.
  package init(_ werkmap: Werkmap, periode: Maand?, peildatum: Dag) {
    inbox = Inbox(werkmap)
    let vorige = peildatum.maand.vorige
    if let periode {
      maanden = [periode]
      return
    }
    let gedaan = Grootboek(werkmap).regels().filter { regel in
      guard regel.opdracht == "maand" else { return false }
      switch regel.uitkomst {
      case .goed, .mensNodig, .verlies: return true
      case .verkeerdeOpdracht, .geweigerd, .mislukt: return false
      }
    }.compactMap { $0.periode.flatMap { Maand(code: $0) } }
    guard let laatste = gedaan.max(), laatste < vorige else {
      maanden = [vorige]
      return
    }
    let eerste = max(laatste.volgnummer + 1, vorige.volgnummer - Maandplan.meest + 1)
    maanden = (eerste...vorige.volgnummer).map(Maand.init(volgnummer:))
  }

  /// For a person.
  package var tekst: String {
    let wacht = inbox.bestanden.map(\.lastPathComponent) + inbox.blijftLiggen.map { "\($0.naam): \($0.melding)" }
    return "Dit zou de maandrun doen. Er is niets veranderd.\n\nInlezen\n"
      + (wacht.isEmpty ? "  niets, de inbox is leeg\n" : wacht.map { "  \($0)\n" }.joined())
      + "\nRapporten\n"
      + maanden.map { "  \(enumerated(due($0).map(\.inTekst)))\n" }.joined()
  }
}
