import Disclosure
package import Domain
import Foundation
import Parallel
import Ingest
import Reporting
import Storage
import Writers

/// What `rapportage` tells: where the files are, and what a person must still do.
package struct Rapportverslag: Encodable, Sendable {
  package struct Uitgave: Encodable, Sendable {
    package let periode: String
    package let editie: String
    package let map: String
    package let bestanden: [String]
    /// What the check of our own sentences found.
    package let taal: String

    /// Its files, below the folder of the reports.
    var paden: [String] {
      bestanden.map { "\(Rapportkamer(editie: editie).voorvoegsel)\(periode)/\($0)" }
    }
  }
  package var uitgaven: [Uitgave] = []
  package var meldingen: [String] = []
  /// What a person should know and need not act on: it leaves the outcome alone.
  package var letop: [String] = []
  /// Agreements that ask for an explanation and have none, as '2026-02/R04'.
  package var zonderToelichting: [String] = []
  /// Deliveries that were expected and did not come.
  package var ontbrekend = 0
  package var uitkomst = Uitkomst.goed

  package var tekst: String {
    uitgaven.map { uitgave in
      "\(uitgave.periode), editie \(uitgave.editie): \(uitgave.map)\n" + uitgave.bestanden.map { "  \($0)\n" }.joined()
        + "  taal: \(uitgave.taal)\n"
    }.joined()
      + (meldingen.isEmpty ? "" : "\nNog te doen\n" + meldingen.map { "  \($0)\n" }.joined())
      + (letop.isEmpty ? "" : "\nLet op\n" + letop.map { "  \($0)\n" }.joined())
  }
}

extension Rapportverslag {
  /// Every published file, below the folder of the reports.
  var paden: [String] { uitgaven.flatMap(\.paden) }

  mutating func add(_ ander: Rapportverslag) {
    uitgaven += ander.uitgaven
    meldingen += ander.meldingen.filter { !meldingen.contains($0) }
    add(letop: ander.letop)
    zonderToelichting += ander.zonderToelichting.filter { !zonderToelichting.contains($0) }
    ontbrekend += ander.ontbrekend
    uitkomst = uitkomst.combined(with: ander.uitkomst)
  }

  mutating func add(letop regels: [String]) { letop = (letop + regels).removingDuplicates() }
}

/// The reports of one period as they lie ready: written, read back, and not yet where a reader looks.
struct Klaargezet {
  fileprivate struct Plek {
    let publicatie: Publicatie
    let vorige: Vorige
    let bestanden: [String]
  }
  var verslag: Rapportverslag
  fileprivate let plekken: [Plek]

  /// Puts all formats of an edition in their place at once, what stays inside first: a reader outside sees one rename.
  func publish(_ opslag: Opslag) throws -> Rapportverslag {
    // Every edition was refused: what is there stays as it is.
    let isNiets = plekken.allSatisfy(\.bestanden.isEmpty)
    let gevuld = plekken.filter { !isNiets && (!$0.bestanden.isEmpty || $0.vorige.isVerouderd) }
    for plek in gevuld { try plek.publicatie.publish(plek.vorige) }
    // After both have their place, so that nothing comes between them.
    for plek in gevuld { try plek.vorige.remember(plek.bestanden, in: plek.publicatie.doel, opslag) }
    discard()
    return verslag
  }

  func discard() { for plek in plekken { plek.publicatie.discard() } }
}

/// Makes every wish ready, and only then puts them in their places: a converter that fails at the last leaves everything as it was.
func publishReports(
  _ opslag: Opslag, _ wensen: [Rapportwens], make: (Rapportwens) throws -> Klaargezet
) throws -> [Rapportverslag] {
  var klaar: [Klaargezet] = []
  do {
    for wens in wensen { klaar.append(try make(wens)) }
    return try klaar.map { try $0.publish(opslag) }
  } catch {
    for stuk in klaar { stuk.discard() }
    throw error
  }
}

/// Makes the reports of one period and lays them ready, whole or not at all.
///
/// - Parameter bank: opened for an earlier period of the same run, by the same goals and peildatum and after the last levering
///   was read: what it counted is not counted again.
func makeReports(
  _ wens: Rapportwens, _ catalogus: Catalogus, in werkmap: Werkmap, peildatum: Dag, uitvoermap: String?,
  voortgang: Voortgang, bank: Cijferbank? = nil
) throws -> Klaargezet {
  var wens = wens
  if let versie = werkmap.vastgesteld(wens.periode).map(\.versie).max() { wens.status = .naVaststelling(versie) }
  let (bank, uitgaven) = try prepare(
    wens, catalogus, in: werkmap, peildatum: peildatum, voortgang: voortgang, bank: bank)
  var verslag = Rapportverslag()
  verslag.letop = wens.weggelaten + catalogus.werkmap.huisstijl.meldingen
  verslag.add(letop: try Woordbevinding(bank.opslag, catalogus).bevindingen.map(\.melding))
  let reports = werkmap.reports(uitvoermap)
  try Rapportkamer.settle(reports)
  let publicaties = try Rapportkamer.publications(wens.periode.code) { $0.map(wens.periode, in: reports) }
  do {
    var eerder: Set<String> = []
    var geweigerd: [Uitgave] = []
    for (nummer, uitgave) in uitgaven.enumerated() {
      voortgang.report("\(wens.periode.code) \(uitgave.editie.rawValue)", nummer + 1, van: uitgaven.count + 1)
      if let weigering = try uitgave.refusal() {
        verslag.meldingen.append(weigering)
        verslag.uitkomst = verslag.uitkomst.combined(with: .geweigerd)
        geweigerd.append(uitgave)
        continue
      }
      let publicatie = publicaties[uitgave.kamer]
      let (taal, letop) = try uitgave.write(to: publicatie.staging)
      try uitgave.enterInBook()
      verslag.add(letop: letop)
      let nu = try Werkmap.bestanden(in: publicatie.staging).map(\.lastPathComponent)
      verslag.uitgaven.append(
        .init(
          periode: wens.periode.code, editie: uitgave.editie.rawValue, map: publicatie.doel.path,
          bestanden: nu.filter { !eerder.contains($0) }, taal: taal.tekst))
      eerder.formUnion(nu)
      verslag.meldingen += uitgave.todo.filter { !verslag.meldingen.contains($0) }
      if uitgave.heeftBSN { verslag.uitkomst = verslag.uitkomst.combined(with: .geweigerd) }
      verslag.zonderToelichting = uitgave.withoutExplanation
      verslag.ontbrekend = bank.missing(wens.periode).count
    }
    let grond = try bank.ground(in: werkmap)
    let plekken = try publicaties.alle.map { publicatie in
      let bestanden = try publicatie.verify()
      var vorige = try Vorige(
        bank.opslag, publicatie.doel, vroeger: Rapportkamer.buiten.map(wens.periode, in: reports))
      try vorige.plan(publicatie.doel, bestanden, grond: grond) { bestand in
        geweigerd.contains { $0.owns(bestand) }
      }
      verslag.add(letop: vorige.meldingen)
      return Klaargezet.Plek(publicatie: publicatie, vorige: vorige, bestanden: bestanden)
    }
    voortgang.report("", uitgaven.count + 1, van: uitgaven.count + 1)
    if !verslag.meldingen.isEmpty { verslag.uitkomst = verslag.uitkomst.combined(with: .mensNodig) }
    return Klaargezet(verslag: verslag, plekken: plekken)
  } catch {
    for publicatie in publicaties.alle { publicatie.discard() }
    throw error
  }
}

extension Cijferbank {
  /// What the figures rest on, as one fingerprint: peildatum, deliveries in force and the settings that a person writes.
  func ground(in werkmap: Werkmap) throws -> String {
    var regels = [peildatum.iso] + inForce.map { "\($0.id) \($0.maanden.joined(separator: " "))" }
    for url in try werkmap.settings() { regels.append("\(url.lastPathComponent) \(try fingerprint(of: url.path))") }
    return digest(of: regels.joined(separator: "\n"))
  }
}

/// Counts, releases and weighs: every edition of the report as a value, before anything is written.
func prepare(
  _ wens: Rapportwens, _ catalogus: Catalogus, in werkmap: Werkmap, peildatum: Dag, voortgang: Voortgang,
  bank: Cijferbank? = nil
) throws -> (bank: Cijferbank, uitgaven: [Uitgave]) {
  // A converter that is missing is said before the work starts, not after.
  do { try Omzetter.require(wens.formaten.flatMap(\.omzetters)) } catch { throw Wereldfout("\(error)") }
  let bank = try bank ?? Cijferbank(werkmap, catalogus: catalogus, peildatum: peildatum, doelen: wens.doelen)
  voortgang.report("\(wens.periode.code) tellen", 0, van: wens.edities.count + 1)
  let (cijfers, vulling) = try bank.count(forReportOn: wens.periode)
  let ruis = try wens.edities.contains { $0.geheimhouding == .afgerond } ? werkmap.rounding(catalogus) : nil
  let samenloop = try bank.vrijgaven.samenloop(catalogus.werkmap.publicatieplan)
  let verbanden = try wens.edities.map { editie in
    var verband = Vrijgaveverband(
      periode: wens.periode, standPer: peildatum, vanaf: catalogus.werkmap.vanaf, boek: try bank.vrijgaven.boek(editie),
      plan: catalogus.werkmap.publicatieplan)
    samenloop.keep(editie, &verband)
    return verband
  }
  // The gate needs no agreements: it works on the second core while they are measured.
  let vrijgaven = Seinpost<[Vrijgave]>([])
  let naast = Werkrij()
  naast.add { [edities = wens.edities] in
    let gemaakt = zip(edities, verbanden).map { editie, verband in
      release(
        cijfers, editie: editie, drempels: catalogus.werkmap.drempels, gebieden: catalogus.gebieden, verband: verband,
        ruis: ruis)
    }
    vrijgaven.use { $0 = gemaakt }
  }
  let metingen = try bank.measure(wens.periode, beside: cijfers)
  naast.finish()
  let gemaakt = vrijgaven.use { $0 }
  guard gemaakt.count == wens.edities.count else { throw Werkverlies(gedaan: gemaakt.count, van: wens.edities.count) }
  let uitgaven = try zip(wens.edities, zip(verbanden, gemaakt)).map { editie, deel in
    let (verband, vrijgave) = deel
    let drempels = catalogus.werkmap.drempels
    let vrijeMetingen = release(
      bank.outward(metingen, editie: editie), beside: vrijgave.boek, drempels: drempels,
      eerderVerborgen: verband.boek.verborgenMetingen)
    let uitkomsten = weigh(
      editie.geheimhouding == .afgerond ? [] : catalogus.afspraken, against: vrijeMetingen,
      Weegopdracht(
        periode: bank.weighed(wens.periode), peildatum: peildatum, catalogus: catalogus.geldend(in: wens.periode)))
    return try Uitgave(
      wens: wens, editie: editie, vrijgave: vrijgave,
      bezwaar: samenloop.objection(to: editie, on: wens.periode, standPer: peildatum), metingen: vrijeMetingen,
      afspraken: uitkomsten,
      onderbouwing: release(bank.foundation(vulling), editie: editie, drempels: drempels), bank: bank)
  }
  return (bank, uitgaven)
}

/// - Throws: `Opdrachtfout` for a period that has not begun: of it there is nothing to tell, and a page of 'ontbreekt' would say
///   that somebody is late.
func requireBegun(_ periode: Periode, peildatum: Dag) throws {
  guard peildatum < periode.eersteDag else { return }
  throw Opdrachtfout(
    "De periode \(periode.code) is nog niet begonnen op de peildatum \(peildatum.iso). "
      + "Kies een eerdere periode met --periode, of een latere dag met --peildatum.")
}

/// Makes reports on request, one period after another, and enters each in the ledger. All wishes are of one catalogue of goals.
package func makeReportsOnRequest(
  _ wensen: [Rapportwens], in werkmap: Werkmap, peildatum: Dag, uitvoermap: String?, tijdstip: String,
  voortgang: Voortgang
) throws -> Rapportverslag {
  for wens in wensen { try requireBegun(wens.periode, peildatum: peildatum) }
  let slot = try Slot(werkmap)
  defer { _ = slot }
  return try Grootboek(werkmap).enter("rapportage", wensen.map(\.periode.code).joined(separator: " "), tijdstip) {
    try makeEach(
      wensen, in: werkmap, peildatum: peildatum, uitvoermap: uitvoermap, tijdstip: tijdstip, voortgang: voortgang)
  }
}

private func makeEach(
  _ wensen: [Rapportwens], in werkmap: Werkmap, peildatum: Dag, uitvoermap: String?, tijdstip: String,
  voortgang: Voortgang
) throws -> Rapportverslag {
  let catalogus = try werkmap.loadCatalogus()
  let bewaarder = Bewaarder()
  defer { bewaarder.finish() }
  let bank = try Cijferbank(
    werkmap, catalogus: catalogus, peildatum: peildatum, doelen: wensen.first?.doelen, bewaarder: bewaarder)
  let grootboek = Grootboek(werkmap)
  var verslag = Rapportverslag()
  let gemaakt = try publishReports(bank.opslag, wensen) { wens in
    try makeReports(
      wens, catalogus, in: werkmap, peildatum: peildatum, uitvoermap: uitvoermap, voortgang: voortgang, bank: bank)
  }
  for (wens, eigen) in zip(wensen, gemaakt) {
    let regel = Grootboek.Regel(
      tijdstip: tijdstip, opdracht: "rapportage", periode: wens.periode.code, peildatum: peildatum.iso,
      uitkomst: eigen.uitkomst, bestanden: eigen.paden, zonderToelichting: eigen.zonderToelichting)
    try writeIndex(of: werkmap.reports(uitvoermap), catalogus, grootboek.regels() + [regel])
    try grootboek.append(regel)
    verslag.add(eigen)
  }
  return verslag
}
