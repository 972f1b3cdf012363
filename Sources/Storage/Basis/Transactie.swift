package import Domain
import Foundation
import GRDB

/// Row number of a levering: the order in which they came. A later one goes before an earlier one of the same months.
package struct Leveringnummer: Hashable, Comparable, Sendable {
  let waarde: Int64
  package static func < (links: Leveringnummer, rechts: Leveringnummer) -> Bool { links.waarde < rechts.waarde }
}

/// What can be written, inside one transaction. Lives no longer than the closure that gets it.
package final class Transactie {
  let db: Database
  private var kinderen: Kindregister?
  private var bewaardeKinderen = 0
  private var codering = Blokcodering()
  /// Nil unless two keys are in use.
  private var wissel: Sleutelwissel?
  /// Whether stored children have another pseudonym than is stored.
  private var isHernoemd = false
  /// Begun and not yet entered in the books.
  private var lopend: Set<Leveringnummer> = []
  /// Months of which rows were kept, per levering that is in progress.
  private var geraakt: [Leveringnummer: Set<Maand>] = [:]

  /// `kinderen`: the children as an earlier transaction of this process left them.
  init(_ db: Database, kinderen: Kindregister?) throws {
    self.db = db
    guard let kinderen else { return }
    // Another process may have added some since.
    bewaardeKinderen = try Int.fetchOne(db.cachedStatement(sql: SQL.kindgrens.rawValue)) ?? 0
    self.kinderen = bewaardeKinderen == kinderen.pseudoniemen.count ? kinderen : nil
  }

  func execute(_ sql: SQL, _ argumenten: StatementArguments) throws {
    try db.cachedStatement(sql: sql.rawValue).execute(arguments: argumenten)
  }

  /// The levering that brought these bytes before for the same period and part and that still counts, so that the same file
  /// twice changes nothing. One that was replaced since may come back.
  ///
  /// - Parameter bestand: the name of the file. Where no period is given, the name may say until when the file reaches, or of
  ///   which month it is empty: then another name is another levering. Nil looks at the bytes alone.
  package func bekend(
    sha256: String, bron: BronID, soort: Leveringsoort, periode: String = "", deel: String = "", bestand: String? = nil
  ) throws -> Levering? {
    let nummers = try earlier(sha256, bron, soort, periode, deel)
    guard !nummers.isEmpty else { return nil }
    let geldig = try Geldigheid(db), naam = periode.isEmpty ? bestand.map(Periodenaam.init) : nil
    return try Opslag.leveringen(db).last { stand in
      guard nummers.contains(stand.volgorde.waarde), geldig.isWhole(stand.volgorde.waarde) else { return false }
      guard let naam else { return true }
      let eerder = Periodenaam(stand.levering.bestand)
      return eerder.lezingen == naam.lezingen && eerder.dag == naam.dag
    }?.levering
  }

  /// Whether these bytes came before for the same period and part, and were replaced since: a person need not say again
  /// that they are right.
  package func isTeruggekomen(_ levering: Levering, als nummer: Leveringnummer) throws -> Bool {
    let nummers = try earlier(levering.sha256, levering.bron, levering.soort, levering.periode, levering.deel)
      .filter { $0 != nummer.waarde }
    guard !nummers.isEmpty else { return false }
    let voorheen = try Geldigheid(db, zonder: nummer.waarde)
    return !nummers.contains(where: voorheen.isWhole)
  }

  private func earlier(
    _ sha256: String, _ bron: BronID, _ soort: Leveringsoort, _ periode: String, _ deel: String
  ) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: SQL.zelfdeBytes.rawValue),
      arguments: [sha256, bron.code, soort.rawValue, periode, deel])
  }

  /// Whether a file of this size can be one that came before; when not, its bytes need no look.
  package func kanBekendZijn(omvang: Int, bron: BronID, soort: Leveringsoort) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(sql: SQL.zelfdeOmvang.rawValue), arguments: [bron.code, soort.rawValue, omvang]) ?? 0 > 0
  }

  /// Makes room for a levering whose blocks come before its balance is known; `legVast` completes it.
  /// Without that nothing of it is kept.
  package func begin() throws -> Leveringnummer {
    let nummer = try Int64.fetchOne(db.cachedStatement(sql: SQL.volgendNummer.rawValue)) ?? 1
    return try begin(als: Leveringnummer(waarde: nummer))
  }

  /// Makes room in the place of a levering that was taken out to be judged again.
  private func begin(als nummer: Leveringnummer) throws -> Leveringnummer {
    try execute(.voegLeveringToe, [nummer.waarde, "in bewerking \(nummer.waarde)"])
    lopend.insert(nummer)
    return nummer
  }

  /// Takes a levering out and makes room in its place: judged again, it keeps its turn among the others.
  package func heropen(_ id: String) throws -> Leveringnummer {
    let nummer = try Opslag.nummer(van: id, db)
    try verwijder(nummer)
    return try begin(als: nummer)
  }

  /// Enters the levering in the books. From here on it goes before earlier ones of its months.
  ///
  /// `ingelezenOp` is the caller's clock, 'jjjj-mm-dd' or longer; `omvang` the size of the file in bytes, 0 when it is not
  /// known. Blocks and rows of a month that `levering.maanden` does not
  /// name are late corrections: they add to what that month has, and the same bijeenkomst or id in both counts once.
  ///
  /// - Parameters:
  ///   - herstelt: id of the levering of which this one mends rows.
  ///   - delen: the parts of each month that the file speaks for, where it has more than one.
  ///   - grond: the settings by which its rows were judged.
  /// - Returns: its id, with a number behind it when the same bytes came before.
  @discardableResult
  package func legVast(
    _ levering: Levering, als nummer: Leveringnummer, ingelezenOp: String, omvang: Int = 0, herstelt: String? = nil,
    delen: [Maand: Set<String>] = [:], grond: String = ""
  ) throws -> String {
    let balans = levering.balans, id = try freeID(levering.id, nummer)
    let wortel = try herstelt.map { try Opslag.nummer(van: $0, db).waarde }
    try execute(
      .werkLeveringBij,
      [
        id, levering.bron.code, levering.soort.rawValue, levering.bestand, levering.sha256, balans.gelezen,
        balans.aangenomen, balans.afgekeurd, balans.dubbel, balans.vervangen, ingelezenOp, omvang,
        levering.periode, levering.deel, wortel, levering.reden, grond, nummer.waarde,
      ])
    lopend.remove(nummer)
    func enter(_ maand: Maand, _ deel: String, _ stand: Maandstand) throws {
      try execute(.voegMaandToe, [nummer.waarde, maand.volgnummer, deel, stand.rawValue])
    }
    for maand in Set(levering.maanden).sorted() {
      let eigen = delen[maand, default: []]
      for deel in eigen.isEmpty ? [levering.deel] : eigen.sorted() {
        try enter(maand, deel, levering.standen[maand] ?? .rijen)
      }
    }
    for maand in geraakt.removeValue(forKey: nummer)?.subtracting(levering.maanden).sorted() ?? [] {
      try enter(maand, levering.deel, .aanvulling)
    }
    try execute(.vergeetTelstandNaVervanging, [nummer.waarde])
    if levering.soort == .aanwezigheid { try forgetCountsOfOtherAges(nummer) }
    return id
  }

  /// Keeps by which settings a levering was judged, when that gave the same as before.
  package func bewaarGrond(_ grond: String, van id: String) throws { try execute(.werkGrondBij, [grond, id]) }

  private func freeID(_ id: String, _ nummer: Leveringnummer) throws -> String {
    var poging = id, volgnummer = 1
    while try Int.fetchOne(db.cachedStatement(sql: SQL.idBekend.rawValue), arguments: [poging, nummer.waarde]) ?? 0 > 0
    {
      volgnummer += 1
      poging = "\(id)-\(volgnummer)"
    }
    return poging
  }

  /// Takes a levering back as if it had never come; what it replaced counts again.
  package func verwijder(_ nummer: Leveringnummer) throws {
    lopend.remove(nummer)
    try execute(.verwijderLevering, [nummer.waarde])
  }

  /// Undoes a levering by its id.
  package func ongedaan(_ id: String) throws {
    guard let nummer = try Int64.fetchOne(db.cachedStatement(sql: SQL.nummerVan.rawValue), arguments: [id]) else {
      throw Opslagfout.onbekendeLevering(id)
    }
    try verwijder(Leveringnummer(waarde: nummer))
  }

  /// Numbers for children, in the order asked. The same child has the same number for ever.
  package func kindnummers(voor pseudoniemen: [Pseudoniem]) throws -> [UInt32] {
    try loadChildren()
    let nummers = kinderen?.nummers(voor: pseudoniemen) ?? []
    wissel?.add(nummers)
    return nummers
  }

  /// Gives children that are known under an old key their pseudonym under the new one; their number stays.
  package func hernoem(_ voorheen: [Pseudoniem], naar nu: [Pseudoniem]) throws {
    try loadChildren()
    if wissel == nil {
      wissel = try Sleutelwissel(Data.fetchOne(db.cachedStatement(sql: SQL.sleutelwissel.rawValue)) ?? Data())
    }
    if kinderen?.rename(voorheen, to: nu) ?? false { isHernoemd = true }
  }

  private func loadChildren() throws {
    guard kinderen == nil else { return }
    let register = try Kindregister(db)
    bewaardeKinderen = register.pseudoniemen.count
    kinderen = register
  }

  /// Drops what was begun and never entered, and writes the children that got a number; gives all, for the next transaction.
  func finish() throws -> Kindregister? {
    for nummer in lopend.sorted() { try verwijder(nummer) }
    if let wissel { try execute(.voegSleutelwisselToe, [wissel.data]) }
    if isHernoemd {
      try execute(.verwijderKindblokken, [])
      (bewaardeKinderen, isHernoemd) = (0, false)
    }
    guard let kinderen, kinderen.pseudoniemen.count > bewaardeKinderen else { return kinderen }
    try execute(.voegKindblokToe, [bewaardeKinderen, kinderen.data(vanaf: bewaardeKinderen)])
    bewaardeKinderen = kinderen.pseudoniemen.count
    return kinderen
  }

  /// Remembers that rows of these months were kept under a levering.
  func touch(_ maanden: some Sequence<Maand>, onder nummer: Leveringnummer) {
    geraakt[nummer, default: []].formUnion(maanden)
  }

  /// Keeps a block as one row, and its origin as another.
  ///
  /// - Parameter deel: the part that it is, where one file has more.
  package func bewaar(_ blok: Presentieblok, onder nummer: Leveringnummer, deel: String? = nil) throws {
    try bewaar(blok.woorden, onder: nummer)
    codering.encode(blok)
    touch(CollectionOfOne(blok.maand), onder: nummer)
    var rij = Rijschrijver(try db.cachedStatement(sql: SQL.voegBlokToe.rawValue))
    rij.bind(Int(nummer.waarde))
    rij.bind(blok.bron.code)
    rij.bind(blok.maand.volgnummer)
    rij.bind(blok.wijk)
    rij.bind(blok.aantal, blok.kind.count)
    try codering.inhoud.withUnsafeBytes { bytes in
      rij.bind(bytes)
      try rij.write(db)
    }
    let bloknummer = db.lastInsertedRowID
    var herkomst = Rijschrijver(try db.cachedStatement(sql: SQL.voegHerkomstToe.rawValue))
    herkomst.bind(Int(bloknummer))
    try codering.herkomst.withUnsafeBytes { bytes in
      herkomst.bind(bytes)
      try herkomst.write(db)
    }
    if let deel { try execute(.voegBlokdeelToe, [bloknummer, deel]) }
  }

  /// Keeps how often each code occurred, and every finding about a row as eleven bytes.
  package func bewaar(
    _ bevindingen: [Rijplaats], aantallen: [Bevindingscode: Int], onder nummer: Leveringnummer
  ) throws {
    for (code, aantal) in aantallen.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where aantal > 0 {
      try execute(.voegBevindingToe, [nummer.waarde, code.rawValue, aantal])
    }
    guard !bevindingen.isEmpty else { return }
    try execute(.voegRijbevindingenToe, [nummer.waarde, Rijplaats.encode(bevindingen)])
  }
}

extension Kindregister {
  init(_ db: Database) throws {
    self.init()
    let rijen = try Row.fetchCursor(db.cachedStatement(sql: SQL.kindblokken.rawValue))
    while let rij = try rijen.next() {
      let eerste: Int = rij[0]
      let bytes: Data = rij[1]
      try bytes.withUnsafeBytes { bytes in try add(eerste: eerste, bytes) }
    }
  }
}
