import Disclosure
package import Domain
import Foundation
import Ingest
import Reporting
import Storage

/// What was typed after `vaststellen`.
package struct Vaststelopdracht: Sendable {
  package let periode: Periode
  package let peildatum: Dag
  package let formaten: String?
  /// Why there must be another version.
  package let reden: String?
  package let tijdstip: String

  package init(periode: Periode, peildatum: Dag, formaten: String?, reden: String?, tijdstip: String) {
    (self.periode, self.peildatum, self.formaten) = (periode, peildatum, formaten)
    (self.reden, self.tijdstip) = (reden, tijdstip)
  }
}

/// What `vaststellen` tells.
package struct Vaststelverslag: Encodable, Sendable {
  package let periode: String
  package let versie: Int
  package let map: String
  package let bestanden: [String]
  /// What is not obligatory and still open.
  package let opmerkingen: [String]
  /// Why there is another version.
  package let reden: String?
  /// What it changes: verdicts first, then how many figures by which cause.
  package let wijzigingen: [String]

  package var tekst: String {
    "Vastgesteld: \(periode), versie \(versie)\n"
      + (reden.map { "Reden: \($0)\n" } ?? "")
      + (wijzigingen.isEmpty ? "" : "\nDit veranderde\n" + wijzigingen.map { "  \($0)\n" }.joined() + "\n")
      + "\(map)\n" + bestanden.map { "  \($0)\n" }.joined()
      + (opmerkingen.isEmpty ? "" : "\nDit bleef open\n" + opmerkingen.map { "  \($0)\n" }.joined())
  }
}

/// Approves the report of a period and freezes it: files and figures of both editions in a folder of their own, whole or not at
/// all, with their fingerprints in the ledger.
///
/// - Throws: `Opdrachtfout` that names everything that is still missing, or that asks for the reason of a next version.
package func approve(_ opdracht: Vaststelopdracht, in werkmap: Werkmap, voortgang: Voortgang) throws -> Vaststelverslag
{
  let slot = try Slot(werkmap)
  defer { _ = slot }
  return try Grootboek(werkmap).enter(Grootboek.vaststellen, opdracht.periode.code, opdracht.tijdstip) {
    try freeze(opdracht, in: werkmap, voortgang: voortgang)
  }
}

private func freeze(_ opdracht: Vaststelopdracht, in werkmap: Werkmap, voortgang: Voortgang) throws -> Vaststelverslag {
  let periode = opdracht.periode
  try Rapportkamer.settle(werkmap.reports)
  let eerder = werkmap.vastgesteld(periode)
  let versie = (eerder.map(\.versie).max() ?? 0) + 1
  try requireGrounds(opdracht, eerder: eerder.count)

  var wens = try Rapportwens(periode: periode, formaten: opdracht.formaten, editie: "beide")
  wens.status = .vastgesteld(versie)
  let (bank, uitgaven) = try prepare(
    wens, try werkmap.loadCatalogus(), in: werkmap, peildatum: opdracht.peildatum, voortgang: voortgang)
  let open = uitgaven.flatMap(\.obligatory).removingDuplicates()
  guard open.isEmpty else {
    throw Opdrachtfout(
      ["\(periode.code) is nog niet vast te stellen. Er is niets veranderd. Dit ontbreekt nog:"]
        + open.map { "  \($0)" })
  }

  let weigeringen = try uitgaven.compactMap { try $0.refusal() }
  guard weigeringen.isEmpty else { throw Weigering(weigeringen.joined(separator: "\n")) }

  let publicaties = try Rapportkamer.publications("\(periode.code)-\(Vaststelling.map(versie))") {
    $0.map(periode, versie: versie, in: werkmap.reports)
  }
  let stuk: Vaststelling, verschil: Vergelijkverslag?, plaatsen: [String]
  do {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    for uitgave in uitgaven {
      _ = try uitgave.write(to: publicaties[uitgave.kamer].staging)
      try uitgave.enterInBook()
    }
    guard let intern = uitgaven.first(where: { !$0.editie.geheimhouding.magNaarBuiten }) else {
      throw Wereldfout(
        "De interne editie van \(periode.code) ontbreekt: zonder haar cijfers is er niets vast te stellen.")
    }
    let nu = Versiestand(
      naam: "\(periode.code)@\(versie)", cijfers: Cijferlijst(intern.boek, binnen: periode).stand,
      afspraken: try bank.agreements(periode), leveringen: bank.inForce, standPer: opdracht.peildatum.iso,
      instellingen: try werkmap.figureSettings(), reden: opdracht.reden,
      tijdstip: opdracht.tijdstip)
    let binnen = publicaties[.intern].staging
    try encoder.encode(nu.cijfers).write(to: binnen.appending(path: Vaststelling.standnaam))
    try encoder.encode(nu.afspraken).write(to: binnen.appending(path: Afspraakstand.bestandsnaam))
    verschil = try eerder.last.map { try compare("\(periode.code)@\($0.versie)", with: nu, in: werkmap) }
    for publicatie in publicaties.alle { _ = try publicatie.verify() }
    let bestanden = try publicaties.alle.flatMap { try Werkmap.bestanden(in: $0.staging) }
    stuk = Vaststelling(
      periode: periode.code, versie: versie, standPer: opdracht.peildatum.iso, tijdstip: opdracht.tijdstip,
      reden: opdracht.reden, leveringen: bank.inForce,
      bestanden: Dictionary(
        uniqueKeysWithValues: try bestanden.map { ($0.lastPathComponent, try fingerprint(of: $0.path)) }),
      instellingen: nu.instellingen, wijzigingen: verschil?.kort)
    try encoder.encode(stuk).write(to: binnen.appending(path: Vaststelling.bestandsnaam))
    plaatsen = try publicaties.paths(below: werkmap.reports)
    for publicatie in publicaties.alle { try publicatie.freeze() }
  } catch {
    for publicatie in publicaties.alle { publicatie.discard() }
    throw error
  }

  var regel = Grootboek.Regel(
    tijdstip: opdracht.tijdstip, opdracht: Grootboek.vaststellen, periode: periode.code,
    peildatum: opdracht.peildatum.iso,
    uitkomst: .goed)
  regel.bestanden = plaatsen
  regel.reden = opdracht.reden
  regel.versie = versie
  regel.vingerafdruk = try fingerprint(
    of: werkmap.vastgesteld(periode, versie, bestand: Vaststelling.bestandsnaam).path)
  let grootboek = Grootboek(werkmap)
  try writeIndex(of: werkmap.reports, bank.catalogus, grootboek.regels() + [regel])
  try grootboek.append(regel)
  return Vaststelverslag(
    periode: periode.code, versie: versie, map: publicaties[.buiten].doel.path,
    bestanden: stuk.bestanden.keys.sorted(),
    opmerkingen: (wens.weggelaten + uitgaven.flatMap(\.optional)).removingDuplicates(), reden: opdracht.reden,
    wijzigingen: verschil?.kort ?? [])
}

/// A period that is over, and a reason for every version after the first.
private func requireGrounds(_ opdracht: Vaststelopdracht, eerder: Int) throws {
  let reden = opdracht.reden?.trimmingCharacters(in: .whitespacesAndNewlines)
  guard opdracht.periode.laatsteDag < opdracht.peildatum else {
    throw Opdrachtfout(
      "\(opdracht.periode.code) is nog niet voorbij op de peildatum \(opdracht.peildatum.iso). Stel het rapport daarna vast."
    )
  }
  guard eerder == 0 || reden?.isEmpty == false else {
    throw Opdrachtfout(
      "\(opdracht.periode.code) is al vastgesteld (versie \(eerder)). Een nieuwe versie vraagt om een reden: "
        + "verantwoording vaststellen --periode \(opdracht.periode.code) --reden \"…\"")
  }
}

extension Cijferbank {
  /// The deliveries that the figures rest on now; sorted by id.
  var inForce: [Vaststelling.Bron] {
    leveringen.filter { !$0.geldigeMaanden.isEmpty }
      .map { stand in
        Vaststelling.Bron(
          id: stand.levering.id, bron: stand.levering.bron.code, soort: stand.levering.soort.rawValue,
          maanden: stand.geldigeMaanden.map(\.code))
      }
      .sorted { $0.id < $1.id }
  }
}

extension [String] {
  /// Each line once, in the order in which it first came.
  func removingDuplicates() -> [String] {
    var gezien: Set<String> = []
    return filter { gezien.insert($0).inserted }
  }
}
