package import Domain
import Foundation
import Reporting
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
  /// Columns with words that no list has; one that bends figures asks for a person.
  package let woorden: [String]
  let woorduitkomst: Uitkomst
  /// Where texts of people show a person, by file and line.
  package let teksten: [String]
  /// Documents for the gemeente within two months.
  package let termijnen: [String]
  package let verantwoording: Verantwoordingsstand
  package let isOpslagHeel: Bool
  /// What store, ledger and archive tell differently; nil when they agree.
  package let tegenspraak: String?
  /// What the group of the manager can get at, or why not; nil when none is named.
  package let managergroep: String?
  let isGedeeld: Bool
  /// Commands that began and never told how they ended.
  package let afgebroken: [String]
  /// Nil when nothing was said about work that is done by itself.
  package let rooster: Roosterstand?
  /// Nil when no bron links.
  package let koppeling: Koppelverslag?
  /// Nil unless two keys are in use.
  package let sleutelwissel: Wisselverslag?
  package var uitkomst: Uitkomst {
    if tegenspraak != nil || !isOpslagHeel { return .mislukt }
    return isGedeeld && inbox.isEmpty && quarantaine.isEmpty && verouderd.isEmpty
      && !verwacht.contains(where: \.isTeLaat)
      && verantwoording.isGoed && woorduitkomst == .goed && teksten.isEmpty && afgebroken.isEmpty
      && rooster?.gemist.isEmpty ?? true ? .goed : .mensNodig
  }

  package var tekst: String {
    var uit = "\(organisatie) · gemeente \(gemeente)\n"
    let afloop = laatsteUitkomst.flatMap { Uitkomst(rawValue: $0)?.inTekst }
    uit += "Laatste maandrun: \(laatsteRun.map { "\(inLokaleTijd($0)), \(afloop ?? "")" } ?? "nog geen")\n"
    uit += "Leveringen: \(counted(leveringen, "bestand", "bestanden")) ingelezen\n"
    uit += "Gegevens: \(tegenspraak ?? (isOpslagHeel ? "in orde" : "BESCHADIGD — zet een back-up terug"))\n"
    if let managergroep { uit += "Rechten: \(managergroep)\n" }
    func list(_ kop: String, _ regels: [String], _ remedie: String?) {
      guard !regels.isEmpty else { return }
      uit += "\n\(kop)\n" + regels.map { "  \($0)\n" }.joined() + (remedie.map { "  → \($0)\n" } ?? "")
    }
    list("Afgebroken of mislukt", afgebroken, "geef de opdracht opnieuw; het resultaat is dan hetzelfde")
    list("Niet vanzelf gedaan", rooster?.gemist ?? [], "kijk of cron of systemd nog loopt: verantwoording rooster")
    list("Vanzelf", rooster?.taken.map(\.tekst) ?? [], nil)
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
    list("Woorden die in geen lijst staan", woorden, nil)
    list(
      "Teksten waarin een persoon te herkennen is", teksten,
      "haal dit weg; tot dan blijft de tekst uit elk rapport dat de organisatie verlaat")
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
    case rooster, samenhang, woorden, teksten, termijnen, koppeling, sleutelwissel, isOpslagHeel, tegenspraak,
      afgebroken
    case verantwoording, managergroep
  }
}

/// Reads the ledger, the store and the folders; changes nothing.
package func status(of werkmap: Werkmap, peildatum: Dag) throws -> Statusverslag {
  let catalogus = try werkmap.loadCatalogus()
  let tegenspraak = try Werkmapbewijs(werkmap).tegenspraak
  let opslag = try werkmap.openOpslag(), inbox = Inbox(werkmap)
  let standen = try opslag.leveringen(), regels = Grootboek(werkmap).regels()
  let run = regels.last { $0.opdracht == "maand" }
  let plek = Quarantaineplek(werkmap)
  let groep = try Managergroep.told(of: werkmap)
  let woorden = try Woordbevinding(opslag, catalogus), delen = try Deelverwachting(opslag, catalogus)
  return Statusverslag(
    organisatie: catalogus.werkmap.organisatie, gemeente: catalogus.werkmap.gemeente, laatsteRun: run?.tijdstip,
    laatsteUitkomst: run?.uitkomst.rawValue, leveringen: standen.count,
    inbox: inbox.bestanden.map(\.lastPathComponent) + inbox.blijftLiggen.map { "\($0.naam): \($0.melding)" },
    verwacht: outstandingDeliveries(
      catalogus, geleverd: Leveringsdekking.delivered(delen.standen, op: peildatum), peildatum: peildatum,
      delen: delen.ontbreekt),
    quarantaine: Herstelketen(standen).open.map {
      Wachtend(levering: $0.id, bestand: plek.bestand($0.id), rijen: $0.balans.afgekeurd)
    },
    verouderd: try outdatedReports(opslag, regels),
    samenhang: try Samenhang(opslag, catalogus).findings().map(\.melding),
    woorden: woorden.bevindingen.map(\.melding), woorduitkomst: woorden.uitkomst,
    teksten: catalogus.tekstbezwaren.map(\.tekst),
    termijnen: upcomingDocuments(catalogus.werkmap.termijnen, peildatum: peildatum),
    verantwoording: try Verantwoordingsstand(werkmap, catalogus, regels, peildatum: peildatum),
    isOpslagHeel: try opslag.isHeel(), tegenspraak: tegenspraak,
    managergroep: groep?.regel, isGedeeld: groep?.isGoed ?? true, afgebroken: interrupted(Grootboek(werkmap)),
    rooster: catalogus.werkmap.rooster.map { Roosterstand($0, regels, peildatum: peildatum) },
    koppeling: try opslag.blokken(koppelend: catalogus.koppelend).koppeling.map(Koppelverslag.init),
    sleutelwissel: try Sleutelbestand.isWissel(werkmap.sleutel(catalogus))
      ? Wisselverslag(opslag.wisselstand() ?? Wisselstand(kinderen: opslag.aantalKinderen(), overgezet: 0)) : nil)
}

/// Commands that were cut off or failed, and did not succeed since.
private func interrupted(_ boek: Grootboek) -> [String] {
  func naam(_ regel: Grootboek.Regel) -> String {
    let taak = Taakrooster.Taak(rawValue: regel.opdracht)?.naam ?? regel.opdracht
    return taak + (regel.periode.flatMap { Periode(code: $0) }.map { " over \($0.inTekst)" } ?? "")
  }
  return boek.cutOff().map { "\(naam($0)): begonnen op \(inLokaleTijd($0.tijdstip)) en niet afgemaakt" }
    + boek.unresolved().map { regel in
      "\(naam(regel)): \(regel.uitkomst.inTekst) op \(inLokaleTijd(regel.tijdstip))"
        + (regel.reden.map { ". \($0)" } ?? "")
    }
}
