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

  /// The levering that brought these bytes before, so that the same file twice changes nothing.
  package func bekend(sha256: String, bron: BronID, soort: Leveringsoort) throws -> Levering? {
    let nummer = try Int64.fetchOne(
      db.cachedStatement(sql: SQL.zelfdeBytes.rawValue), arguments: [sha256, bron.code, soort.rawValue])
    return try Opslag.leveringen(db).first { $0.volgorde.waarde == nummer }?.levering
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
    try execute(.voegLeveringToe, [nummer, "in bewerking \(nummer)", "", "", "", "", 0, 0, 0, 0, 0, ""])
    lopend.insert(Leveringnummer(waarde: nummer))
    return Leveringnummer(waarde: nummer)
  }

  /// Enters the levering in the books. From here on it goes before earlier ones of its months.
  ///
  /// `ingelezenOp` is the caller's clock, 'jjjj-mm-dd' or longer; `omvang` the size of the file in bytes, 0 when it is not
  /// known. Blocks and rows of a month that `levering.maanden` does not
  /// name are late corrections: they add to what that month has, and the same bijeenkomst or id in both counts once.
  package func legVast(_ levering: Levering, als nummer: Leveringnummer, ingelezenOp: String, omvang: Int = 0) throws {
    let balans = levering.balans
    try execute(
      .werkLeveringBij,
      [
        levering.id, levering.bron.code, levering.soort.rawValue, levering.bestand, levering.sha256, balans.gelezen,
        balans.aangenomen, balans.afgekeurd, balans.dubbel, balans.vervangen, ingelezenOp, omvang, nummer.waarde,
      ])
    lopend.remove(nummer)
    for maand in Set(levering.maanden).sorted() { try execute(.voegMaandToe, [nummer.waarde, maand.volgnummer]) }
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

  /// Keeps a block as one row, and its origin as another.
  package func bewaar(_ blok: Presentieblok, onder nummer: Leveringnummer) throws {
    try bewaar(blok.woorden, onder: nummer)
    codering.encode(blok)
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
    var herkomst = Rijschrijver(try db.cachedStatement(sql: SQL.voegHerkomstToe.rawValue))
    herkomst.bind(Int(db.lastInsertedRowID))
    try codering.herkomst.withUnsafeBytes { bytes in
      herkomst.bind(bytes)
      try herkomst.write(db)
    }
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
