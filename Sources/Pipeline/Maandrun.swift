import Disclosure
package import Domain
import Reporting

/// What the monthly run tells.
package struct Maandverslag: Encodable, Sendable {
  package let maand: String
  package var inlezen: Inleesverslag
  package var rapporten = Rapportverslag()
  /// What was kept long enough and went.
  package var opgeruimd = Opruimverslag()
  package var uitkomst: Uitkomst

  package var tekst: String {
    (inlezen.bestanden.isEmpty ? "De inbox is leeg: er is niets nieuws ingelezen.\n" : inlezen.tekst)
      + "\n" + rapporten.tekst + (opgeruimd.isNiets && opgeruimd.heel.isEmpty ? "" : "\nOpgeruimd\n\(opgeruimd.tekst)")
  }
}

/// The month: read what came, report everything that is due, publish, and enter it in the ledger.
package func runMonth(_ opdracht: Maandopdracht, in werkmap: Werkmap, voortgang: Voortgang) throws -> Maandverslag {
  let slot = try enter(opdracht, werkmap)
  defer { _ = slot }
  return try Grootboek(werkmap).enter("maand", opdracht.maand.code, opdracht.tijdstip) {
    try month(opdracht, in: werkmap, voortgang: voortgang)
  }
}

/// A month that stops here did nothing, and who watches the machine may not go on seeing the month before.
private func enter(_ opdracht: Maandopdracht, _ werkmap: Werkmap) throws -> Slot {
  do { return try Slot(werkmap) } catch {
    let stand = Metrieken(uitkomst: .mislukt, periode: opdracht.maand.code, tijdstip: opdracht.tijdstip)
    try? stand.write(to: werkmap.metrieken)
    throw error
  }
}

private func month(_ opdracht: Maandopdracht, in werkmap: Werkmap, voortgang: Voortgang) throws -> Maandverslag {
  var regel = Grootboek.Regel(
    tijdstip: opdracht.tijdstip, opdracht: "maand", periode: opdracht.maand.code,
    peildatum: opdracht.peildatum.iso, uitkomst: .goed)
  var inleesopdracht = Inleesronde.Opdracht()
  inleesopdracht.tijdstip = opdracht.tijdstip
  let inlezen = try Inleesronde(werkmap).run(inleesopdracht, voortgang: voortgang)

  let catalogus = try werkmap.loadCatalogus()
  guard opdracht.maand >= catalogus.werkmap.vanaf else {
    throw Opdrachtfout(
      "Over \(opdracht.maand.code) zijn er geen gegevens: u telt sinds \(catalogus.werkmap.vanaf.inTekst). Staat de klok van deze "
        + "machine goed?")
  }
  let bewaarder = Bewaarder()
  defer { bewaarder.finish() }
  let bank = try Cijferbank(werkmap, catalogus: catalogus, peildatum: opdracht.peildatum, bewaarder: bewaarder)
  var rapporten = Rapportverslag()
  // A folder of its own gets the month alone: what changed before belongs to the reports of the workspace.
  let opnieuw =
    opdracht.uitvoermap == nil ? try werkmap.changedReports(catalogus, Grootboek(werkmap).regels()) : []
  let perioden = due(opdracht.maand, catalogus.werkmap.rooster)
  let wensen = (perioden + opnieuw.filter { !perioden.contains($0) }).map { periode in
    Rapportwens(
      periode: periode, formaten: opdracht.formaten, edities: [.gemeente, .intern], zonder: opdracht.zonder)
  }
  let gemaakt = try publishReports(bank.opslag, wensen) { wens in
    try makeReports(
      wens, catalogus, in: werkmap, peildatum: opdracht.peildatum, uitvoermap: opdracht.uitvoermap,
      voortgang: voortgang, bank: bank)
  }
  for verslag in gemaakt { rapporten.add(verslag) }

  // An empty inbox is no news for a run that comes every month; a missing delivery is, and the reports say so.
  let uitInbox = inlezen.bestanden.isEmpty ? Uitkomst.goed : inlezen.uitkomst
  let isVerlies = rapporten.ontbrekend > 0 || inlezen.bestanden.contains { $0.lot == .nietGelezen }
  let uitkomst = uitInbox.combined(with: rapporten.uitkomst).combined(with: isVerlies ? .verlies : .goed)
  try Metrieken(
    uitkomst: uitkomst, periode: opdracht.maand.code, tijdstip: opdracht.tijdstip,
    aangenomen: inlezen.bestanden.reduce(0) { $0 + $1.aangenomen },
    afgekeurd: inlezen.bestanden.reduce(0) { $0 + $1.afgekeurd }, ontbrekend: rapporten.ontbrekend
  ).write(to: werkmap.metrieken)
  regel.uitkomst = uitkomst
  regel.leveringen = inlezen.bestanden.filter { $0.lot == .ingelezen }.compactMap(\.levering)
  regel.bestanden = rapporten.paden
  regel.zonderToelichting = rapporten.zonderToelichting
  let grootboek = Grootboek(werkmap)
  try writeIndex(
    of: werkmap.reports(opdracht.uitvoermap), catalogus, grootboek.regels() + [regel],
    storing: uitkomst == .verlies ? regel : nil)
  try grootboek.append(regel)
  // When the month is done, so that what stops this stops no report.
  let opgeruimd = try cleanUpInside(
    werkmap, peildatum: opdracht.peildatum, tijdstip: opdracht.tijdstip, isDroog: false)
  return Maandverslag(
    maand: opdracht.maand.code, inlezen: inlezen, rapporten: rapporten, opgeruimd: opgeruimd, uitkomst: uitkomst)
}

/// What was asked of a monthly run.
package struct Maandopdracht: Sendable {
  package let maand: Maand
  package let peildatum: Dag
  /// Nil: `reports/` of the workspace.
  package let uitvoermap: String?
  package let formaten: [Formaat]
  /// Formats that nobody named and that cannot be made here.
  package let zonder: [Formaat]
  /// As the caller's clock says; only the ledger shows it.
  package let tijdstip: String

  /// - Throws: `Opdrachtfout` for a month that is not over on the peildatum, or a format that does not exist.
  package init(maand: Maand, peildatum: Dag, uitvoermap: String?, formaten: String?, tijdstip: String) throws {
    guard maand < peildatum.maand else {
      throw Opdrachtfout(
        "De maand \(maand.code) is nog niet voorbij op de peildatum \(peildatum.iso). "
          + "Kies een eerdere maand met --periode, of een latere dag met --peildatum.")
    }
    let wens = try Rapportwens(periode: .maand(maand), formaten: formaten, editie: "beide")
    (self.formaten, zonder) = (wens.formaten, wens.zonder)
    (self.maand, self.peildatum, self.uitvoermap, self.tijdstip) = (maand, peildatum, uitvoermap, tijdstip)
  }
}

/// The month itself, and every longer period that ends with it and that the schedule wants.
func due(_ maand: Maand, _ rooster: Taakrooster?) -> [Periode] {
  var perioden: [Periode] = [.maand(maand)]
  func add(_ slag: Taakrooster.Slag, _ eindigt: Bool, _ periode: Periode) {
    if eindigt, rooster?.perioden.contains(slag) ?? true { perioden.append(periode) }
  }
  add(.kwartaal, maand.nummer % 3 == 0, .kwartaal(jaar: maand.jaar, maand.kwartaal))
  add(.halfjaar, maand.nummer % 6 == 0, .halfjaar(jaar: maand.jaar, max(1, maand.nummer / 6)))
  add(.jaar, maand.nummer == 12, .jaar(maand.jaar))
  add(.schooljaar, maand.nummer == 7, .schooljaar(van: maand.jaar - 1))
  return perioden
}
