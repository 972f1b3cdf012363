package import Domain
import Foundation
import Storage

/// What was done, what is missing and what waits for a person.
package struct Statusverslag: Encodable, Sendable {
  package struct Ontbreekt: Encodable, Sendable {
    package let bron: String
    package let soort: String
    package let maanden: [String]
  }
  package let organisatie: String
  package let gemeente: String
  package let laatsteRun: String?
  package let laatsteUitkomst: String?
  package let leveringen: Int
  package let inbox: [String]
  package let ontbreekt: [Ontbreekt]
  package let quarantaine: [String]
  package let isOpslagHeel: Bool
  package var uitkomst: Uitkomst {
    isOpslagHeel && inbox.isEmpty && ontbreekt.isEmpty && quarantaine.isEmpty ? .goed : .mensNodig
  }

  package var tekst: String {
    var uit = "\(organisatie) · gemeente \(gemeente)\n"
    uit += "Laatste maandrun: \(laatsteRun.map { "\($0), \(laatsteUitkomst ?? "")" } ?? "nog geen")\n"
    uit += "Leveringen: \(counted(leveringen, "bestand", "bestanden")) ingelezen\n"
    uit += "Gegevens: \(isOpslagHeel ? "in orde" : "BESCHADIGD — zet een back-up terug")\n"
    func list(_ kop: String, _ regels: [String], _ remedie: String) {
      guard !regels.isEmpty else { return }
      uit += "\n\(kop)\n" + regels.map { "  \($0)\n" }.joined() + "  → \(remedie)\n"
    }
    list("Wacht in de inbox", inbox, "geef: verantwoording inlezen")
    list(
      "Ontbreekt", ontbreekt.map { "\($0.soort) van \($0.bron): \(enumerated($0.maanden))" },
      "vraag deze leveringen op bij de bron; tot dan staat er 'ontbreekt', nooit 0")
    list(
      "In quarantaine", quarantaine,
      "laat het bestand opnieuw leveren, of verbeter de rijen met: verantwoording herstel")
    return uit
  }
}

/// Reads the ledger, the store and the folders; changes nothing.
package func status(of werkmap: Werkmap, peildatum: Dag) throws -> Statusverslag {
  let catalogus = try werkmap.loadCatalogus()
  let opslag = try werkmap.openOpslag()
  let dekking = Leveringsdekking(
    verwacht: expectedDeliveries(catalogus, peildatum: peildatum), geleverd: try opslag.geleverd())
  let gemist = Dictionary(grouping: dekking.ontbrekend) { [$0.bron.code, $0.soort.rawValue] }
  let run = Grootboek(url: werkmap.grootboek).regels().last { $0.opdracht == "maand" }
  return Statusverslag(
    organisatie: catalogus.werkmap.organisatie, gemeente: catalogus.werkmap.gemeente, laatsteRun: run?.tijdstip,
    laatsteUitkomst: run?.uitkomst.rawValue, leveringen: try opslag.leveringen().count,
    inbox: try Werkmap.bestanden(in: werkmap.inbox).map(\.lastPathComponent),
    ontbreekt: gemist.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { sleutel, plekken in
      .init(bron: sleutel[0], soort: sleutel[1], maanden: plekken.map(\.maand.code))
    },
    quarantaine: try Werkmap.bestanden(in: werkmap.quarantaine).map(\.lastPathComponent),
    isOpslagHeel: try opslag.isHeel())
}
