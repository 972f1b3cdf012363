package import Domain
import Foundation
import Reporting

/// What the monthly run would do now: which months were missed since the last that ended, which periods end with them, and which
/// reports are no longer what the data say.
package struct Maandplan: Sendable {
  /// In order; empty when there is nothing to do.
  package let maanden: [Maand]
  /// Reports that a later delivery changed, beside those of the months.
  package let correcties: [Periode]
  private let perioden: [Periode]
  private let inbox: Inbox

  /// A ledger that stood still longer than this was not missed but left alone.
  private static let meest = 24

  /// - Parameter periode: the month that was asked for; nil is everything that is due.
  /// - Throws: `Wereldfout` when the clock went back: then nothing seems due.
  package init(_ werkmap: Werkmap, periode: Maand?, peildatum: Dag, tijdstip: String) throws {
    try Grootboek(werkmap).requireClock(tijdstip)
    let catalogus = try werkmap.loadCatalogus(), regels = Grootboek(werkmap).regels(), vorige = peildatum.maand.vorige
    let inbox = Inbox(werkmap), rooster = catalogus.werkmap.rooster
    let veranderd = try werkmap.changedReports(catalogus, regels)
    let gedaan = regels.filter { $0.opdracht == "maand" && $0.uitkomst.isGedaan }
      .compactMap { $0.periode.flatMap { Maand(code: $0) } }
    let maanden: [Maand] =
      if let periode { [periode] } else if let laatste = gedaan.max(), laatste < vorige {
        (max(laatste.volgnummer + 1, vorige.volgnummer - Maandplan.meest + 1)...vorige.volgnummer)
          .map(Maand.init(volgnummer:))
      } else if !gedaan.isEmpty, inbox.bestanden.isEmpty, veranderd.isEmpty {
        []
      } else if peildatum.maand == catalogus.werkmap.vanaf {
        // The registration has just begun: no month of it is over.
        []
      } else {
        [vorige]
      }
    let perioden = maanden.flatMap { due($0, rooster) }
    (self.inbox, self.maanden, self.perioden) = (inbox, maanden, perioden)
    correcties = veranderd.filter { !perioden.contains($0) }
  }

  package var isNiets: Bool { maanden.isEmpty }

  /// For a person.
  package var tekst: String {
    let wacht = inbox.bestanden.map(\.lastPathComponent) + inbox.blijftLiggen.map { "\($0.naam): \($0.melding)" }
    func block(_ kop: String, _ regels: [String], _ geen: String) -> String {
      "\n\(kop)\n" + (regels.isEmpty ? "  \(geen)\n" : regels.map { "  \($0)\n" }.joined())
    }
    return "Dit zou de maandrun doen. Er is niets veranderd.\n"
      + block("Inlezen", wacht, "niets, de inbox is leeg")
      + block("Rapporten", perioden.map(\.inTekst), "niets, alles is er en er veranderde niets")
      + (correcties.isEmpty ? "" : block("Opnieuw, omdat er later iets veranderde", correcties.map(\.inTekst), ""))
  }

  /// What a run says that finds nothing to do.
  package static let niets = "Er is niets te doen: elke maand is gedaan, de inbox is leeg en er veranderde niets.\n"
}

extension Werkmap {
  /// Published reports that are older than their data and that nobody approved: the monthly run makes them again.
  func changedReports(_ catalogus: Catalogus, _ regels: [Grootboek.Regel]) throws -> [Periode] {
    guard catalogus.werkmap.rooster?.correcties ?? true else { return [] }
    let vast = Set(vastgesteld().map(\.periode))
    return try outdatedReports(try openOpslag(), regels).compactMap { Periode(code: $0.periode) }
      .filter { !vast.contains($0) }
  }
}
