package import Domain
import Foundation
import Glibc
import Ingest
import Storage

/// Why a delivery that differs much from the one before is right after all; a person says so, and the ledger keeps it.
package struct Akkoord: Sendable {
  /// Name of the file, or id of the levering.
  package let bestand: String
  package let reden: String
  package init(bestand: String, reden: String) { (self.bestand, self.reden) = (bestand, reden) }
}

/// One round of ingest: every file to its profile, every row to one place, every file to the archive.
///
/// Each file is one transaction. A run that is killed between two files goes on with the next one when it is started again.
package struct Inleesronde {
  package struct Opdracht: Sendable {
    /// Paths; empty means the inbox.
    package var bestanden: [String] = []
    package var periode: Periode?
    package var akkoord: Akkoord?
    /// These files belong beside others of the same month, as parts.
    package var alsDeel = false
    /// Nil: every core.
    package var draden: Int?
    /// As the caller's clock says; the store keeps it with the levering.
    package var tijdstip = ""
    /// The archive is read again: the ledger knows these files already.
    var isHeropbouw = false
    /// The id of the levering that is read again: its file may have lost lines since.
    var levering: String?
    /// SHA-256 of that file as it was delivered.
    var afdruk: String?
    package init() {}
  }

  /// Seconds without a change before a file counts as whole, where the file system cannot tell who writes in it.
  static let rust = 2

  private let werkmap: Werkmap
  /// Nil writes; else nothing is kept and each outcome is shown, for `controleer`.
  private var inkijk: Inkijk?
  package init(_ werkmap: Werkmap) { self.werkmap = werkmap }

  /// The same round in a transaction that is rolled back: no file moves, and the store is as it was.
  func rehearse(
    _ opdracht: Opdracht, voortgang: Voortgang
  ) throws -> (verslag: Inleesverslag, inkijk: Inkijk) {
    var proef = self
    let inkijk = Inkijk()
    proef.inkijk = inkijk
    let bestaat = FileManager.default.fileExists(atPath: werkmap.opslag.path)
    let opslag = try bestaat ? werkmap.openOpslag() : Opslag.inMemory()
    let vast = proef
    return (try opslag.rehearsing { try vast.run(opdracht, opslag: $0, voortgang: voortgang) }, inkijk)
  }

  /// - Throws: `Opdrachtfout` before anything is written, `Wereldfout` when disk or database break.
  package func run(_ opdracht: Opdracht, voortgang: Voortgang) throws -> Inleesverslag {
    try run(opdracht, opslag: nil, voortgang: voortgang)
  }

  private func run(_ opdracht: Opdracht, opslag gegeven: Opslag?, voortgang: Voortgang) throws -> Inleesverslag {
    var catalogus = try werkmap.loadCatalogus()
    let sleutels = try werkmap.readSleutels(catalogus)
    if inkijk == nil { try recover(catalogus) }
    var inbox: Inbox?
    if opdracht.bestanden.isEmpty {
      inbox = Inbox(werkmap)
      inbox?.settle(seconden: Inleesronde.rust)
    }
    let gekozen = try inbox?.bestanden ?? named(opdracht.bestanden)
    // Lists first: what is delivered with them is held against them.
    let boeken = gekozen.filter { Schrijfwijzenboek.isBoek($0.lastPathComponent) }
    let bestanden = gekozen.filter { !boeken.contains($0) }
    var verslag = Inleesverslag()
    // A rehearsal fills no list.
    for boek in inkijk == nil ? boeken : [] {
      verslag.add(try takeWords(boek, catalogus, tijdstip: opdracht.tijdstip))
      catalogus = try werkmap.loadCatalogus()
    }
    let herstelt = bestanden.contains { Herstelbestand.levering($0.lastPathComponent) != nil }
    let toewijzing = Toewijzing(
      bestanden, catalogus.bronnen,
      leveringen: herstelt ? try (gegeven ?? werkmap.openOpslag()).leveringen() : [])
    if inkijk == nil, !opdracht.bestanden.isEmpty, !toewijzing.zonderProfiel.isEmpty {
      throw Opdrachtfout(toewijzing.zonderProfiel.map(\.melding))
    }
    for (naam, melding) in inbox?.blijftLiggen ?? [] {
      verslag.add(Inleesverslag.Bestand(naam, .nietGelezen, meldingen: [melding]))
    }
    if gekozen.isEmpty {
      verslag.uitkomst = .mensNodig
      guard gegeven != nil || FileManager.default.fileExists(atPath: werkmap.opslag.path) else { return verslag }
    }
    let opslag = try gegeven ?? werkmap.openOpslag()
    if inkijk == nil { try werkmap.remember(sleutels, in: opslag) }
    let plek = Quarantaineplek(werkmap)
    // Rows that wait there hold children; they do not stay when a file turned out to be known or was refused.
    let tussen = inkijk?.tussen ?? werkmap.tussen
    defer { try? FileManager.default.removeItem(at: tussen) }
    let levering = Leveringsgang(
      werkmap: werkmap, catalogus: catalogus, sleutels: sleutels, opslag: opslag, opdracht: opdracht, tussen: tussen,
      inkijk: inkijk,
      grond: try Oordeelsgrond(werkmap))
    let wachtte = Set(try Herstelketen(opslag.leveringen()).open.map(\.id))
    if inkijk == nil, !opdracht.isHeropbouw {
      try levering.thinArchive(try Archief(werkmap: werkmap).whole().subtracting(wachtte))
    }
    for (nummer, post) in toewijzing.posten.enumerated() {
      voortgang.report(post.naam, nummer, van: toewijzing.posten.count)
      let bestand = try levering.ingest(post) { deel in
        voortgang.report(post.naam, nummer * 100 + deel, van: toewijzing.posten.count * 100)
      }
      verslag.add(bestand)
    }
    voortgang.report("", toewijzing.posten.count, van: toewijzing.posten.count)
    // When all registers are in, so that their order does not matter.
    if !opdracht.isHeropbouw { verslag.herbeoordeeld = try levering.judgeAgain() }
    if inkijk == nil, let weg = try eraseReturned(opslag, catalogus) { verslag.gewist = weg }
    if gekozen.isEmpty, verslag.herbeoordeeld.isEmpty {
      if inkijk == nil { try Schrijfwijzenboek(werkmap: werkmap).complete(opslag, catalogus, opdracht.tijdstip) }
      return verslag
    }
    if gekozen.isEmpty { verslag.uitkomst = verslag.herbeoordeeld.contains { $0.wacht > 0 } ? .mensNodig : .goed }
    if inkijk == nil {
      let wacht = Set(try Herstelketen(opslag.leveringen()).open.map(\.id))
      try plek.reconcile(open: wacht, catalogus.bronnen)
      try levering.thinArchive(wachtte.subtracting(wacht))
    }
    let samenhang = try Samenhang(opslag, catalogus).findings()
    verslag.samenhang = samenhang.map(\.melding)
    // Deelnames that serve no goal any more look like any others in a figure: a person must see them.
    if samenhang.contains(where: { $0.code == .bijeenkomstZonderActiviteit }) {
      verslag.uitkomst = verslag.uitkomst.combined(with: .mensNodig)
    }
    let woorden = try Woordbevinding(opslag, catalogus)
    verslag.woorden = woorden.bevindingen.map(\.melding)
    verslag.uitkomst = verslag.uitkomst.combined(with: woorden.uitkomst)
    if inkijk == nil {
      try Schrijfwijzenboek(werkmap: werkmap).renew(opslag, woorden, catalogus, opdracht.tijdstip)
    }
    for (url, melding) in toewijzing.zonderProfiel {
      verslag.add(Inleesverslag.Bestand(url.lastPathComponent, .nietGelezen, meldingen: [melding]))
    }
    if let vandaag = Dag(iso: opdracht.tijdstip.prefix(10)), !opdracht.isHeropbouw {
      let gevonden = gekozen.count - (inkijk == nil ? 0 : boeken.count) + (inbox?.blijftLiggen.count ?? 0)
      let sommen = Leveringssom(
        verslag, aantal: gevonden, try Deelverwachting(opslag, catalogus).standen, try opslag.leveringen(), catalogus,
        vandaag: vandaag)
      guard sommen.sluit else {
        throw Wereldfout(
          "De sommen van deze ronde sluiten niet:\(sommen.tekst)Dit is een fout in het programma: meld haar.")
      }
      verslag.sommen = sommen
    }
    if !catalogus.koppelend.isEmpty {
      verslag.koppeling = try opslag.blokken(koppelend: catalogus.koppelend).koppeling.map(Koppelverslag.init)
    }
    if sleutels.voorheen != nil { verslag.sleutelwissel = try opslag.wisselstand().map(Wisselverslag.init) }
    // What the transactions entered in the store, goes into the file.
    if !opdracht.isHeropbouw, inkijk == nil {
      try Grootboek(werkmap).heal()
      if let sommen = verslag.sommen { try Grootboekregels.enter(sommen, verslag, opdracht.tijdstip, in: werkmap) }
    }
    return verslag
  }

  /// Children that were erased and came back in a file count no more, and their lines go from it; nil when there was none.
  private func eraseReturned(_ opslag: Opslag, _ catalogus: Catalogus) throws -> Int? {
    let uitkomst = try opslag.wisTeruggekeerden()
    guard !uitkomst.regels.isEmpty else { return nil }
    var sporen = Kindsporen(werkmap: werkmap, catalogus: catalogus)
    try sporen.erase(uitkomst.regels)
    return uitkomst.rijen
  }

  /// Cleans up after a run that was killed: rows in progress go, rows of kept leveringen get their name.
  private func recover(_ catalogus: Catalogus) throws {
    try? FileManager.default.removeItem(at: werkmap.tussen)
    guard FileManager.default.fileExists(atPath: werkmap.opslag.path) else { return }
    let open = Herstelketen(try werkmap.openOpslag().leveringen()).open
    try Quarantaineplek(werkmap).reconcile(open: Set(open.map(\.id)), catalogus.bronnen)
  }

  /// A workbook that is not ours waits for a person; it stops nothing else.
  private func takeWords(_ boek: URL, _ catalogus: Catalogus, tijdstip: String) throws -> Inleesverslag.Bestand {
    do {
      return try Schrijfwijzenboek(werkmap: werkmap).take(boek, catalogus, tijdstip: tijdstip)
    } catch let fout as Bestandsfout {
      return Inleesverslag.Bestand(
        boek.lastPathComponent, .nietGelezen, meldingen: fout.bevindingen.map(\.melding))
    }
  }

  /// Files that the user named.
  private func named(_ paden: [String]) throws -> [URL] {
    let urls = paden.map { URL(fileURLWithPath: $0) }
    let weg = urls.filter { !FileManager.default.isReadableFile(atPath: $0.path) }
    guard weg.isEmpty else {
      throw Opdrachtfout(weg.map { "\($0.path) bestaat niet of is niet leesbaar. Controleer de naam en de rechten." })
    }
    return urls
  }
}

/// Reads files on request, and enters in the ledger what was taken in and why a person overruled a stop.
package func ingestOnRequest(
  _ opdracht: Inleesronde.Opdracht, in werkmap: Werkmap, peildatum: Dag, voortgang: Voortgang
) throws -> Inleesverslag {
  let slot = try Slot(werkmap)
  defer { _ = slot }
  try Grootboek(werkmap).requireClock(opdracht.tijdstip)
  let verslag = try Inleesronde(werkmap).run(opdracht, voortgang: voortgang)
  return verslag
}

/// Undoes one levering and the repairs that rest on it: what it replaced counts again, as if it had never come.
package func undo(_ levering: String, in werkmap: Werkmap, peildatum: Dag, tijdstip: String) throws -> String {
  let slot = try Slot(werkmap)
  defer { _ = slot }
  let opslag = try werkmap.openOpslag()
  let eerst = try opslag.leveringen()
  guard eerst.contains(where: { $0.levering.id == levering }) else {
    let bekend = eerst.suffix(5).map { "  \($0.levering.id)" }.joined(separator: "\n")
    throw Opdrachtfout("De levering \(levering) bestaat niet. De laatste vijf zijn:\n\(bekend)")
  }
  let weg = Herstelketen(eerst).resting(on: levering)
  // Before the deed: a run that is killed in between has warned of reports that are still right, and not kept silent about
  // ones that are wrong. A repair speaks for no month of its own and changes only months of what it mends.
  let maanden = Set(eerst.filter { weg.contains($0.levering.id) }.flatMap(\.levering.maanden))
  try Grootboek(werkmap).append(
    Grootboek.Regel(
      tijdstip: tijdstip, opdracht: Grootboek.ongedaan, peildatum: peildatum.iso, uitkomst: .goed, leveringen: weg,
      maanden: maanden.sorted().map(\.code)))
  try opslag.inlezen { transactie in for id in weg { try transactie.ongedaan(id) } }
  let open = Herstelketen(try opslag.leveringen()).open
  let catalogus = try werkmap.loadCatalogus()
  try Quarantaineplek(werkmap).reconcile(open: Set(open.map(\.id)), catalogus.bronnen)
  try Schrijfwijzenboek(werkmap: werkmap).renew(opslag, try Woordbevinding(opslag, catalogus), catalogus, tijdstip)
  let herstel = weg.count > 1 ? " Ook \(counted(weg.count - 1, "herstelbestand", "herstelbestanden")) daarvan." : ""
  return
    "De levering \(levering) is teruggedraaid.\(herstel) Wat zij verving, telt weer mee. Maak de rapporten opnieuw."
}

extension Inleesverslag {
  /// Rows that count no more move to 'vervangen', of a file of this run or of an earlier one.
  private mutating func move(_ vervangen: Vervangen) {
    let plek = bestanden.lastIndex { $0.lot == .ingelezen && $0.levering == vervangen.levering }
    guard let plek, vervangen.rijen <= bestanden[plek].aangenomen else {
      eerdere.append(vervangen)
      return
    }
    bestanden[plek].aangenomen -= vervangen.rijen
    bestanden[plek].vervangen += vervangen.rijen
  }

  /// Files that wait for a person make the run ask for one.
  mutating func add(_ bestand: Bestand) {
    for vervangen in bestand.vervangt { move(vervangen) }
    bestanden.append(bestand)
    uitkomst = uitkomst.combined(with: bestand.uitkomst)
  }
}
