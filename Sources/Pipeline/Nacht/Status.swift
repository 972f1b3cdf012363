package import Domain
import Foundation
import Storage

/// What was done, what is missing and what waits for a person.
package struct Statusverslag: Encodable, Sendable {
  package let organisatie: String
  package let gemeente: String
  package let laatsteRun: String?
  package let laatsteUitkomst: String?
  package let leveringen: Int
  package let inbox: [String]
  /// Promised by a bron and not in, the longest overdue first; those that are not due yet too.
  package let verwacht: [Verwacht]
  package let quarantaine: [Wachtend]
  package let verouderd: [VerouderdRapport]
  /// What the files show together; for someone to look at, and no reason to ask for a person every day.
  package let samenhang: [String]
  /// Documents for the gemeente within two months.
  package let termijnen: [String]
  package let verantwoording: Verantwoordingsstand
  package let isOpslagHeel: Bool
  /// Nil when no bron links.
  package let koppeling: Koppelverslag?
  /// Nil unless two keys are in use.
  package let sleutelwissel: Wisselverslag?
  package var uitkomst: Uitkomst {
    isOpslagHeel && inbox.isEmpty && quarantaine.isEmpty && verouderd.isEmpty && !verwacht.contains(where: \.isTeLaat)
      && verantwoording.isGoed ? .goed : .mensNodig
  }

  package var tekst: String {
    var uit = "\(organisatie) · gemeente \(gemeente)\n"
    uit += "Laatste maandrun: \(laatsteRun.map { "\($0), \(laatsteUitkomst ?? "")" } ?? "nog geen")\n"
    uit += "Leveringen: \(counted(leveringen, "bestand", "bestanden")) ingelezen\n"
    uit += "Gegevens: \(isOpslagHeel ? "in orde" : "BESCHADIGD — zet een back-up terug")\n"
    func list(_ kop: String, _ regels: [String], _ remedie: String?) {
      guard !regels.isEmpty else { return }
      uit += "\n\(kop)\n" + regels.map { "  \($0)\n" }.joined() + (remedie.map { "  → \($0)\n" } ?? "")
    }
    list("Wacht in de inbox", inbox, "geef: verantwoording inlezen")
    list(
      "Te laat", outstandingLines(verwacht.filter(\.isTeLaat)),
      "vraag deze leveringen op bij de bron; tot dan staat er 'ontbreekt', nooit 0")
    list(
      "Nog te verwachten", outstandingLines(verwacht.filter { !$0.isTeLaat }),
      "wacht tot die dag, of herinner de bron eraan")
    list(
      "In quarantaine",
      quarantaine.map { "\($0.levering): \(counted($0.rijen, "rij", "rijen")) (\($0.bestand ?? "bestand is weg"))" },
      "laat het bestand opnieuw leveren, of verbeter de rijen met: verantwoording herstel")
    list("Rapporten die verouderd zijn", verouderd.map(\.melding), nil)
    list("Alle bestanden samen", samenhang, nil)
    list("Binnenkort bij de gemeente", termijnen, nil)
    list(
      "Afspraken zonder toelichting", verantwoording.zonderToelichting,
      "schrijf die in toelichting/, onder een kop met de code van de afspraak")
    list("Blijft uit de rapporten", verantwoording.blijftWeg, "leg de toestemming vast, of haal het bestand weg")
    list(
      "Vastgesteld", verantwoording.vastgesteld.map(\.regel), "vergelijk: verantwoording vergelijk PERIODE@VERSIE")
    return uit + (koppeling?.tekst ?? "") + (sleutelwissel?.tekst ?? "")
  }

  enum CodingKeys: String, CodingKey {
    case organisatie, gemeente, laatsteRun, laatsteUitkomst, leveringen, inbox, verwacht, quarantaine, verouderd
    case samenhang, termijnen, koppeling, sleutelwissel, isOpslagHeel, verantwoording
  }
}

/// Reads the ledger, the store and the folders; changes nothing.
package func status(of werkmap: Werkmap, peildatum: Dag) throws -> Statusverslag {
  let catalogus = try werkmap.loadCatalogus()
  let opslag = try werkmap.openOpslag()
  let standen = try opslag.leveringen(), regels = Grootboek(url: werkmap.grootboek).regels()
  let run = regels.last { $0.opdracht == "maand" }
  let plek = Quarantaineplek(werkmap)
  return Statusverslag(
    organisatie: catalogus.werkmap.organisatie, gemeente: catalogus.werkmap.gemeente, laatsteRun: run?.tijdstip,
    laatsteUitkomst: run?.uitkomst.rawValue, leveringen: standen.count,
    inbox: try Werkmap.bestanden(in: werkmap.inbox).map(\.lastPathComponent),
    verwacht: outstandingDeliveries(
      catalogus, geleverd: Leveringsdekking.delivered(try opslag.standen(), op: peildatum),
      peildatum: peildatum),
    quarantaine: Herstelketen(standen).open.map {
      Wachtend(levering: $0.id, bestand: plek.bestand($0.id), rijen: $0.balans.afgekeurd)
    },
    verouderd: try outdatedReports(opslag, regels),
    samenhang: try Samenhang(opslag, catalogus).findings().map(\.melding),
    termijnen: upcomingDocuments(catalogus.werkmap.termijnen, peildatum: peildatum),
    verantwoording: try Verantwoordingsstand(werkmap, catalogus, regels, peildatum: peildatum),
    isOpslagHeel: try opslag.isHeel(),
    koppeling: try opslag.blokken(koppelend: catalogus.koppelend).koppeling.map(Koppelverslag.init),
    sleutelwissel: try Sleutelbestand.isWissel(werkmap.sleutel(catalogus))
      ? Wisselverslag(opslag.wisselstand() ?? Wisselstand(kinderen: opslag.aantalKinderen(), overgezet: 0)) : nil)
}
