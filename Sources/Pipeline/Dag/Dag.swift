import Disclosure
import Domain
import Foundation
import Reporting
import Writers

extension Werkmap {
  /// What waits for a person, as files to open, fill in and save.
  var tedoen: URL { map.appending(path: "te-doen", directoryHint: .isDirectory) }
}

/// The day: takes what people filled in, reads the inbox, renews concept and index, and lays out what waits for a person.
///
/// Every step takes the lock itself, so a step that fails leaves the earlier ones done and the later ones for tomorrow.
package func runDay(_ opdracht: Dagopdracht, in werkmap: Werkmap, voortgang: Voortgang) throws -> Dagverslag {
  let boek = Grootboek(werkmap), naam = Taakrooster.Taak.dag.opdracht
  try locked(werkmap) { try boek.begin(naam, nil, opdracht.tijdstip) }
  do {
    let verslag = try day(opdracht, in: werkmap, voortgang: voortgang)
    try locked(werkmap) {
      try boek.append(
        Grootboek.Regel(
          tijdstip: opdracht.tijdstip, opdracht: naam, peildatum: opdracht.peildatum.iso, uitkomst: verslag.uitkomst))
    }
    return verslag
  } catch {
    try? locked(werkmap) { boek.fail(naam, nil, opdracht.tijdstip, error) }
    throw error
  }
}

private func day(_ opdracht: Dagopdracht, in werkmap: Werkmap, voortgang: Voortgang) throws -> Dagverslag {
  do { try Omzetter.require([.pandoc]) } catch { throw Wereldfout("\(error)") }
  try FileManager.default.createDirectory(at: werkmap.tedoen, withIntermediateDirectories: true)
  var dag = Dagrun(werkmap: werkmap, opdracht: opdracht, afdrukken: try Formulierafdrukken(werkmap.tedoen))
  try dag.collectRepairs()
  var inlees = Inleesronde.Opdracht()
  inlees.tijdstip = opdracht.tijdstip
  // Sub-folders too, and what does not belong there: it is told.
  let inbox = Inbox(werkmap)
  if !inbox.bestanden.isEmpty || !inbox.blijftLiggen.isEmpty {
    let gelezen = try ingestOnRequest(inlees, in: werkmap, peildatum: opdracht.peildatum, voortgang: voortgang)
    dag.verslag.ingelezen = gelezen.bestanden.filter { $0.lot == .ingelezen }.map(\.bestand)
    dag.verslag.uitkomst = gelezen.uitkomst
  }
  let perioden = try dag.openPeriods()
  for periode in perioden { try dag.takeTexts(periode) }
  for periode in perioden { try dag.takeApproval(periode, voortgang) }
  try dag.layOut(try dag.openPeriods(), voortgang)
  try dag.afdrukken.save()
  return dag.verslag
}

/// One daily run, step by step.
struct Dagrun {
  let werkmap: Werkmap
  let opdracht: Dagopdracht
  var afdrukken: Formulierafdrukken
  var verslag = Dagverslag()

  var tedoen: URL { werkmap.tedoen }

  /// A repair workbook that a person saved here goes the way of every file: through the inbox.
  mutating func collectRepairs() throws {
    for bestand in try Werkmap.bestanden(in: tedoen)
    where Herstelbestand.levering(bestand.lastPathComponent) != nil || bestand.lastPathComponent == "schrijfwijzen.xlsx"
    {
      guard try !afdrukken.isOurs(bestand) else { continue }
      let doel = werkmap.inbox.appending(path: bestand.lastPathComponent)
      guard !FileManager.default.fileExists(atPath: doel.path) else { continue }
      try FileManager.default.createDirectory(at: werkmap.inbox, withIntermediateDirectories: true)
      try FileManager.default.moveItem(at: bestand, to: doel)
      verslag.gebeurd.append("\(bestand.lastPathComponent) is ingevuld en gaat door de inbox.")
    }
  }

  /// The last month that is over and the longer periods that end with it, as far as nobody approved them, and every approved
  /// period whose figures changed since.
  func openPeriods() throws -> [Periode] {
    let catalogus = try werkmap.loadCatalogus(), maand = opdracht.peildatum.laatsteHeleMaand
    guard maand >= catalogus.werkmap.vanaf, maand < opdracht.peildatum.maand else { return [] }
    let vastgesteld = Set(werkmap.vastgesteld().map(\.periode))
    let veranderd = try changedApprovals(catalogus).map(\.periode)
    let nu = due(maand, catalogus.werkmap.rooster)
    return nu.filter { !vastgesteld.contains($0) } + veranderd.filter { !nu.contains($0) || vastgesteld.contains($0) }
  }

  /// Approved periods that read differently now.
  func changedApprovals(_ catalogus: Catalogus) throws -> [(periode: Periode, versie: Int, aantal: Int, datum: String)]
  {
    let stand = try Verantwoordingsstand(
      werkmap, catalogus, Grootboek(werkmap).regels(), peildatum: opdracht.peildatum)
    return stand.vastgesteld.filter { $0.veranderd > 0 }.compactMap { regel in
      Periode(code: regel.periode).map { ($0, regel.versie, regel.veranderd, regel.standPer) }
    }
  }

  mutating func takeTexts(_ periode: Periode) throws {
    let (stukken, meldingen) = try Toelichtingsformulier(periode: periode, map: tedoen).read(afdrukken)
    verslag.gebeurd += meldingen
    verslag.gebeurd += try takeOver(stukken, periode, in: werkmap, &afdrukken)
  }

  /// An approval counts only for the figures whose fingerprint it carries.
  mutating func takeApproval(_ periode: Periode, _ voortgang: Voortgang) throws {
    let formulier = Akkoordformulier(periode: periode, map: tedoen)
    guard let ingevuld = try formulier.read(afdrukken), ingevuld.isBegonnen else { return }
    guard ingevuld.isAkkoord else {
      verslag.gebeurd.append(
        "Het akkoord op \(periode.inTekst) is niet af: vul een naam, een datum en het woord akkoord in.")
      return
    }
    let toen = formulier.kept()
    let nu = try Cijferbank(werkmap, catalogus: try werkmap.loadCatalogus(), peildatum: opdracht.peildatum).stand(
      periode)
    let kenmerk = try formulier.keep(nu)
    guard kenmerk == ingevuld.kenmerk else {
      let anders = changed(toen, nu)
      verslag.gebeurd.append(
        "Het akkoord op \(periode.inTekst) telt niet: sindsdien \(anders.count == 1 ? "is 1 cijfer" : "zijn \(grouped(anders.count)) cijfers") veranderd. "
          + anders.prefix(3).map { "\($0.id): \($0.oud) → \($0.nieuw)" }.joined(separator: "; ")
          + ". Lees het concept opnieuw.")
      try FileManager.default.removeItem(at: formulier.url)
      return
    }
    do {
      let gelukt = try approve(
        Vaststelopdracht(
          periode: periode, peildatum: opdracht.peildatum, formaten: opdracht.formaten,
          reden: ingevuld.reden.isEmpty ? nil : ingevuld.reden, tijdstip: opdracht.tijdstip),
        in: werkmap, voortgang: voortgang)
      verslag.gebeurd.append(
        "\(periode.inTekst) is vastgesteld als versie \(gelukt.versie), met het akkoord van \(ingevuld.naam).")
      try FileManager.default.removeItem(at: formulier.url)
    } catch let fout as Opdrachtfout {
      verslag.gebeurd.append("\(periode.inTekst) is nog niet vast te stellen. \(fout)")
    }
  }
}
