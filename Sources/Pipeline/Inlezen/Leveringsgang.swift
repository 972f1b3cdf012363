import Domain
import Foundation
import Glibc
import Ingest
import Storage

/// The way of one file: read, compared with what it replaces, kept or refused, and put in the archive.
struct Leveringsgang {
  let werkmap: Werkmap
  let catalogus: Catalogus
  let sleutels: Sleutels
  let opslag: Opslag
  let opdracht: Inleesronde.Opdracht
  /// For work in progress.
  let tussen: URL
  /// Nil keeps what was read; else nothing but what it shows.
  var inkijk: Inkijk?
  /// By what rows are judged.
  var grond: Oordeelsgrond

  /// A file of the archive once more, in the place of what it was; nil when it cannot be read any more.
  ///
  /// - Throws: `NietsErbij` when no more rows count than before.
  func ingest(_ post: Toewijzing.Post, opnieuw stand: Leveringstand) throws -> Inleesverslag.Bestand? {
    do {
      let bekend = Bekend(activiteiten: try knownActivities(post.bron.bron), bijeenkomsten: BekendeBijeenkomsten())
      let bestand = try opslag.inlezen { try take(post, bekend, $0, opnieuw: stand) { _ in } }
      if inkijk == nil, bestand.quarantaine != nil { _ = try Quarantaineplek(werkmap).place(stand.levering.id) }
      return bestand
    } catch is Bestandsfout {
      return nil
    } catch is Afwijking {
      return nil
    }
  }

  func ingest(_ post: Toewijzing.Post, voortgang: @escaping (Int) -> Void) throws -> Inleesverslag.Bestand {
    do {
      let bekend = Bekend(
        activiteiten: try knownActivities(post.bron.bron), bijeenkomsten: try knownBijeenkomsten(post))
      guard inkijk == nil else { return try opslag.inlezen { try take(post, bekend, $0, voortgang: voortgang) } }
      var bestand = try keepingQuarantine { try opslag.inlezen { try take(post, bekend, $0, voortgang: voortgang) } }
      // After the commit: a run that is killed here finds the same bytes in the inbox next time, and only moves them.
      if bestand.quarantaine != nil, let levering = bestand.levering {
        bestand.quarantaine = try Quarantaineplek(werkmap).place(levering)
      }
      if bestand.lot == .ingelezen || bestand.lot == .ongewijzigd, let levering = bestand.levering {
        try Archief(werkmap: werkmap).take(
          post.url, als: levering,
          zonderOngelezen: try waits(levering) ? nil : reading(post, bestand.periode.flatMap(Periode.init(code:))))
      }
      return bestand
    } catch let fout as Bestandsfout {
      let isGeweigerd = fout.bevindingen.contains { $0.code.ernst == .geweigerd }
      return Inleesverslag.Bestand(
        post.naam, isGeweigerd ? .geweigerd : .nietGelezen, meldingen: fout.bevindingen.map(\.melding))
    } catch let stop as Afwijking {
      return Inleesverslag.Bestand(post.naam, .geweigerd, meldingen: stop.meldingen)
    } catch is Nogschrijvend {
      return Inleesverslag.Bestand(post.naam, .nietGelezen, meldingen: [Bestandsstand.veranderd])
    } catch let fout as Systeemfout where fout.isBronbestand {
      return Inleesverslag.Bestand(
        post.naam, .nietGelezen,
        meldingen: ["\(fout.description). Het bestand blijft liggen; de andere zijn wel gelezen."])
    }
  }

  /// Whether rows of a levering wait for a person: who mends them sees them whole.
  private func waits(_ levering: String) throws -> Bool {
    try Herstelketen(opslag.leveringen()).open.contains { $0.id == levering }
  }

  /// As it was read: `periode` is what it was read for, which may stand nowhere in the file.
  private func reading(_ post: Toewijzing.Post, _ periode: Periode?) throws -> Inleesopdracht {
    var lezing = Inleesopdracht(
      post, catalogus, bekend: try knownActivities(post.bron.bron), sleutels: sleutels, tijdelijk: tussen.path,
      periode: periode)
    lezing.isHerstel = periode != nil
    return lezing
  }

  /// Leveringen of which nothing waits any more lose in the archive what is not read.
  func thinArchive(_ leveringen: Set<String>) throws {
    guard !leveringen.isEmpty else { return }
    let archief = Archief(werkmap: werkmap)
    // A run that is killed between a copy and its original goes on with them the next time.
    for levering in leveringen { try archief.mark(levering) }
    for stand in try opslag.leveringen() where leveringen.contains(stand.levering.id) {
      guard let post = try archived(stand.levering) else { continue }
      try archief.thin(reading(post, Periode(code: stand.levering.periode)), als: stand.levering.id)
    }
    for levering in leveringen { archief.unmark(levering) }
  }

  /// What a file is held against.
  private struct Bekend {
    let activiteiten: Set<String>?
    let bijeenkomsten: BekendeBijeenkomsten
  }

  /// Inside the transaction: whatever is thrown here leaves the store as it was.
  private func take(
    _ post: Toewijzing.Post, _ bekend: Bekend, _ transactie: Transactie, opnieuw: Leveringstand? = nil,
    voortgang: @escaping (Int) -> Void
  ) throws -> Inleesverslag.Bestand {
    // The archive is smaller than what was delivered; 0: not known.
    let isArchief = opnieuw != nil || opdracht.isHeropbouw
    let omvang = try isArchief ? 0 : fileSize(post.url), bestandsstand = Bestandsstand(post.url.path)
    var inleesopdracht = Inleesopdracht(
      post, catalogus, bekend: bekend.activiteiten, sleutels: sleutels, tijdelijk: tussen.path,
      periode: opnieuw.map { Periode(code: $0.levering.periode) } ?? post.herstelt.flatMap(span) ?? opdracht.periode,
      draden: opdracht.draden)
    inleesopdracht.bekendeBijeenkomsten = bekend.bijeenkomsten
    inleesopdracht.isHerstel = post.herstelt != nil || (opnieuw != nil && inleesopdracht.periode != nil)
    inleesopdracht.vandaag = Dag(iso: opdracht.tijdstip.prefix(10))
    let genoemd = try statedPeriod(inleesopdracht)
    let deel = try opnieuw?.levering.deel ?? post.part(genoemd, alsDeel: opdracht.alsDeel)
    // During a change of keys a known file is read all the same: its children go over to the new key.
    if opnieuw == nil, sleutels.voorheen == nil,
      let bekend = try seenBefore(post, omvang: omvang, genoemd, deel, transactie)
    {
      return bekend
    }
    let nummer = try opnieuw.map { try transactie.heropen($0.levering.id) } ?? transactie.begin()
    let wacht = tussen.appending(path: "quarantaine")
    var bak = Inleesbak(
      transactie: transactie, nummer: nummer, ruimte: post.bron.sleutelruimte, quarantaine: Quarantaine(wacht),
      delen: post.profiel.delen, voortgang: voortgang)
    let uitkomst = try Ingest.ingest(inleesopdracht, uitvoer: &bak)
    inkijk?.add(uitkomst, post)
    var levering = post.herstelt == nil ? uitkomst.levering : addition(uitkomst.levering)
    levering.deel = deel
    if let vast = opdracht.levering { levering.id = vast }
    if let geleverd = opnieuw?.levering.sha256 ?? opdracht.afdruk { levering.sha256 = geleverd }
    // What was read is what was counted and what goes to the archive.
    guard Bestandsstand(post.url.path) == bestandsstand else {
      throw Nogschrijvend()
    }
    guard levering.balans.sluit else {
      throw Wereldfout(
        "De rijen van \(post.naam) tellen niet op (\(levering.balans.gelezen) gelezen). Er is niets bewaard. "
          + "Dit is een fout in het programma: meld haar.")
    }
    var bestand = Inleesverslag.Bestand(post.naam, .ingelezen)
    bestand.take(uitkomst.vondst)
    let eerder = try transactie.bekend(
      sha256: levering.sha256, bron: levering.bron, soort: levering.soort, periode: levering.periode, deel: deel,
      bestand: post.naam)
    if let eerder {
      try transactie.verwijder(nummer)
      return .unchanged(post.naam, eerder)
    }
    if let rijen = uitkomst.registerrijen { try transactie.bewaar(rijen, onder: nummer) }
    try transactie.bewaar(uitkomst.signaalkinderen, onder: nummer)
    try transactie.bewaar(
      uitkomst.rijbevindingen.map { Rijplaats($0.code, regel: $0.regel, kolom: $0.kolom) },
      aantallen: uitkomst.aantallen, onder: nummer)
    levering.id = try transactie.legVast(
      levering, als: nummer, ingelezenOp: opdracht.tijdstip, omvang: omvang, herstelt: post.herstelt?.id,
      delen: bak.delenPerMaand, grond: grond.code(bekend.activiteiten))
    if let opnieuw, levering.balans.aangenomen <= opnieuw.levering.balans.aangenomen { throw NietsErbij() }
    bestand.take(levering)
    // An empty file of which only the name tells the month.
    if bestand.periode == nil, let periode = span(levering) {
      bestand.take(Periodevondst(periode: periode, grond: .naam))
    }
    if opnieuw == nil {
      let verschil = try transactie.verschil(levering, als: nummer)
      bestand.vervangt = verschil.vervangen.map(Inleesverslag.Vervangen.init)
      // An empty file is not let in by having been here before: it would take away all rows of its month.
      let isTerug = try levering.balans.aangenomen > 0 && transactie.isTeruggekomen(levering, als: nummer)
      bestand.meldingen += try check(verschil, levering, post, isTerug: isTerug)
    }
    bestand.bevindingen = uitkomst.perCode
    bestand.meldingen += uitkomst.bevindingen.map(\.melding) + uitkomst.summary
    try Grootboekregels.enter(levering, opdracht, bestand.uitkomst, transactie)
    // The last step before the commit.
    if try bak.quarantaine.finish(), inkijk == nil {
      try Quarantaineplek(werkmap).prepare(wacht, voor: levering.id)
      bestand.quarantaine = levering.id
    }
    return bestand
  }

  /// Bytes that were read before change nothing. Most files are known to be new by their size alone; the others cost one
  /// look at their bytes instead of a whole ingest.
  private func seenBefore(
    _ post: Toewijzing.Post, omvang: Int, _ genoemd: Periode?, _ deel: String, _ transactie: Transactie
  ) throws -> Inleesverslag.Bestand? {
    let bron = post.bron.bron, soort = post.profiel.soort
    guard try transactie.kanBekendZijn(omvang: omvang, bron: bron, soort: soort),
      let bekend = try transactie.bekend(
        sha256: Ingest.digest(post.url.path), bron: bron, soort: soort, periode: genoemd?.code ?? "", deel: deel,
        bestand: post.naam)
    else { return nil }
    return .unchanged(post.naam, bekend)
  }

  private func fileSize(_ url: URL) throws -> Int {
    var gegevens = stat()
    guard stat(url.path, &gegevens) == 0 else { throw Wereldfout("Kan \(url.path) niet lezen: \(lastSystemError()).") }
    return Int(gegevens.st_size)
  }

  /// A repaired file speaks for no month of its own: its rows add to what is there.
  private func addition(_ levering: Levering) -> Levering {
    var uit = Levering(
      id: levering.id, bron: levering.bron, soort: levering.soort, bestand: levering.bestand, sha256: levering.sha256,
      maanden: [], balans: levering.balans)
    uit.periode = levering.periode
    return uit
  }

  /// From the first to the last month of a delivery.
  private func span(_ levering: Levering) -> Periode? {
    guard let eerste = levering.maanden.min(), let laatste = levering.maanden.max() else { return nil }
    return eerste == laatste ? .maand(eerste) : .vrij(eerste.eersteDag, laatste.laatsteDag)
  }

  /// Codes in the registers of this bron that were kept before; nil when there never was one.
  func knownActivities(_ bron: BronID) throws -> Set<String>? {
    let codes = try opslag.activiteitcodes(bron)
    return codes.isEmpty ? nil : codes
  }

  /// For a repair of rows that contradicted their bijeenkomst: what counts in the months of the delivery.
  private func knownBijeenkomsten(_ post: Toewijzing.Post) throws -> BekendeBijeenkomsten {
    var bekend = BekendeBijeenkomsten()
    guard let levering = post.herstelt, levering.soort == .aanwezigheid,
      try opslag.bevindingen(levering.id)[.bijeenkomstTegenstrijdig] != nil
    else { return bekend }
    let blokken = try opslag.blokken()
    for wijk in blokken.wijken(in: levering.maanden) {
      for blok in try blokken.blokken(wijk: wijk, in: levering.maanden, metHerkomst: true)
      where blok.bron == levering.bron {
        bekend.add(blok)
      }
    }
    return bekend
  }

  /// Stops, before anything is kept, when a delivery takes away more than is likely and nobody said why; else tells what it
  /// takes away.
  private func check(
    _ verschil: Verschil, _ levering: Levering, _ post: Toewijzing.Post, isTerug: Bool
  ) throws -> [String] {
    let isAkkoord = opdracht.akkoord.map { [post.naam, levering.id].contains($0.bestand) } ?? false
    if !isAkkoord, !isTerug {
      let vragen = Afwijking.questions(verschil, grens: catalogus.werkmap.drempels.dalingStoptBijProcent)
      if !vragen.isEmpty { throw Afwijking(vragen: vragen, bestand: post.naam, pad: post.shownPath) }
    }
    var meldingen: [String] = []
    let onbruikbaar = levering.maanden.filter { levering.standen[$0] == .onbruikbaar }
    if !onbruikbaar.isEmpty {
      meldingen.append(
        "Geen enkele rij over \(enumerated(onbruikbaar.map(\.code))) is bruikbaar. Deze levering telt niet: de maand blijft "
          + "zoals hij was, en ontbreekt als er geen andere levering is.")
    }
    if isTerug { meldingen.append("Dit bestand was al eens ingelezen en daarna vervangen. Het telt nu weer.") }
    let rijen = verschil.vervangen.reduce(0) { $0 + $1.rijen }
    if !verschil.maanden.isEmpty, rijen > 0 {
      meldingen.append(
        "Vervangt de eerdere levering over \(enumerated(verschil.vervangenMaanden.map(\.code))): "
          + "\(counted(rijen, "rij telt", "rijen tellen")) niet meer mee.")
    }
    if !verschil.verdwenen.isEmpty {
      meldingen.append(
        "\(counted(verschil.verdwenen.count, "bijeenkomst", "bijeenkomsten")) met "
          + "\(counted(verschil.verdwenenRijen, "rij", "rijen")) staan niet meer in de nieuwe levering en zijn ingetrokken: "
          + Leveringsgang.listed(verschil.verdwenen))
    }
    return meldingen
  }

  /// The days of what vanished; ids are those of the bron and stay inside.
  private static func listed(_ verdwenen: [Verschil.Verdwenen]) -> String {
    let eerste = verdwenen.prefix(10).map { verdwenen in
      verdwenen.dag.iso + (verdwenen.id.isEmpty ? "" : " (\(verdwenen.id))")
    }
    return enumerated(Array(eerste)) + (verdwenen.count > 10 ? " en verder." : ".")
  }

  /// A commit that fails leaves no prepared rows behind; a run that is killed leaves them to the next one.
  private func keepingQuarantine<Uitkomst>(_ werk: () throws -> Uitkomst) throws -> Uitkomst {
    do { return try werk() } catch {
      try? Quarantaineplek(werkmap).reconcile(
        open: Set(Herstelketen((try? opslag.leveringen()) ?? []).open.map(\.id)), [])
      throw error
    }
  }
}

/// Somebody wrote to the file while it was read. Thrown to roll the transaction back, caught in this file.
private struct Nogschrijvend: Error {}
