package import Domain
import Foundation
import GRDB

/// The current blocks as they are now, for a count: which there are is looked up once, their content wijk by wijk.
package struct Blokkenlezer: Blokkenbron {
  struct Plek: Hashable, Sendable {
    let wijk: String
    let maand: Maand
    let bron: BronID
    let nummer: Int64
    let levering: Int64
    let deel: String
    /// Rows on its presentielijsten.
    let presenties: Int
    /// A part of its month beside another, and no correction of it.
    var isNaast = false

    init(_ rij: Row) {
      (wijk, maand, bron) = (rij[0], Maand(volgnummer: rij[1]), BronID(rij[2]))
      (nummer, levering, deel, presenties) = (rij[3], rij[4], rij[5], rij[6])
    }

    var plaats: Geldigheid.Plaats { .init(maand: maand.volgnummer, deel: deel) }
  }

  let opslag: Opslag
  let perWijk: [String: [Plek]]
  let grens: Int
  /// Nil when no bron links.
  package let koppeling: Koppelkaart?
  /// When children were born of whom some row does not tell; empty when every row does.
  private let geboren: [UInt32: Geboortemaand]
  /// How a place is called in the list of the workspace; nil when no place has more than one name.
  package var plaatsnaam: (@Sendable (String) -> String)?

  init(_ opslag: Opslag, _ db: Database, koppelend bronnen: Set<BronID>) throws {
    self.opslag = opslag
    let geldig = try Geldigheid(db)
    let plekken = try Row.fetchAll(db, sql: SQL.alleBlokken.rawValue).map(Plek.init).filter {
      geldig.counts($0.levering, $0.plaats)
    }
    perWijk = Dictionary(grouping: plekken, by: \.wijk).mapValues { Blokkenlezer.ordered($0, geldig) }
    koppeling =
      bronnen.isEmpty ? nil : try Koppelkaart(db, leveringen: Set(plekken.map(\.levering)), bronnen: bronnen)
    grens = try Int.fetchOne(db, sql: SQL.kindgrens.rawValue) ?? 0
    geboren = try Geboorten.known(db, geldig, Geboorten.without(db))
  }

  /// Corrections behind what they correct, so that the order in which files came does not show. Sorted by month and bron
  /// already; nearly always there is one of each.
  private static func ordered(_ plekken: [Plek], _ geldig: Geldigheid) -> [Plek] {
    let isEnkel = zip(plekken, plekken.dropFirst()).allSatisfy { ($0.maand, $0.bron) != ($1.maand, $1.bron) }
    if isEnkel { return plekken }
    return plekken.map { (plek: $0, rang: geldig.rank($0.levering, $0.plaats)) }.sorted { links, rechts in
      let (a, b) = ((links.plek.maand, links.plek.bron), (rechts.plek.maand, rechts.plek.bron))
      if a != b { return a < b }
      return links.rang != rechts.rang ? links.rang < rechts.rang : links.plek.nummer < rechts.plek.nummer
    }.map { plek, rang in
      var plek = plek
      plek.isNaast = !rang.isCorrectie && !rang.isHerstel
      return plek
    }
  }

  package func kindgrens() -> Int { grens }

  package func wijken(in maanden: [Maand]) -> [String] {
    let gevraagd = Set(maanden)
    return perWijk.filter { $0.value.contains { gevraagd.contains($0.maand) } }.keys.sorted()
  }

  package func blokken(wijk: String, in maanden: [Maand], metHerkomst: Bool) throws -> [Presentieblok] {
    let gevraagd = Set(maanden)
    let plekken = perWijk[wijk, default: []].filter { gevraagd.contains($0.maand) }
    var uit: [Presentieblok] = []
    uit.reserveCapacity(plekken.count)
    var van = 0
    while van < plekken.count {
      let tot =
        plekken[van...].firstIndex { ($0.maand, $0.bron) != (plekken[van].maand, plekken[van].bron) }
        ?? plekken.count
      var blok = try block(plekken[van..<tot], metHerkomst: metHerkomst)
      blok.fillAges(geboren)
      if let koppeling { blok.link(koppeling) }
      if let plaatsnaam { blok.locaties = blok.locaties.map(plaatsnaam) }
      uit.append(blok)
      van = tot
    }
    return uit
  }

  /// The block of one month and bron with its late corrections worked in.
  private func block(_ plekken: ArraySlice<Plek>, metHerkomst: Bool) throws -> Presentieblok {
    guard plekken.count > 1 else { return try opslag.block(plekken[plekken.startIndex], metHerkomst, grens) }
    // Corrections are matched on ids, so these need their origin whatever was asked.
    var som = try opslag.block(plekken[plekken.startIndex], true, grens)
    for plek in plekken.dropFirst() {
      som = som.corrected(by: try opslag.block(plek, true, grens), isNaast: plek.isNaast)
    }
    if !metHerkomst { (som.idBytes, som.idEinde, som.regel) = ([], [], []) }
    return som
  }
}

extension Opslag {
  /// The current blocks; children of the bronnen that link count as one where they are one.
  package func blokken(koppelend bronnen: Set<BronID> = []) throws -> Blokkenlezer {
    try read { db in try Blokkenlezer(self, db, koppelend: bronnen) }
  }

  func block(_ plek: Blokkenlezer.Plek, _ metHerkomst: Bool, _ kindgrens: Int) throws -> Presentieblok {
    try read { db in try Opslag.block(plek, metHerkomst, kindgrens, db) }
  }

  static func block(
    _ plek: Blokkenlezer.Plek, _ metHerkomst: Bool, _ kindgrens: Int, _ db: Database
  ) throws -> Presentieblok {
    var blok = Presentieblok(bron: plek.bron, maand: plek.maand, wijk: plek.wijk)
    try decode(.blok, plek.nummer, db) { bytes in try Blokcodering.decode(bytes, into: &blok) }
    guard Int(blok.kind.max() ?? 0) < max(1, kindgrens) else { throw Opslagfout.beschadigd }
    guard metHerkomst else { return blok }
    try decode(.herkomst, plek.nummer, db) { bytes in
      try Blokcodering.decode(herkomst: bytes, into: &blok)
    }
    return blok
  }

  /// The children of a block, one per presence.
  static func children(_ plek: Blokkenlezer.Plek, _ kindgrens: Int, _ db: Database) throws -> [UInt32] {
    var kinderen: [UInt32] = []
    try decode(.blok, plek.nummer, db) { kinderen = try Blokcodering.children($0) }
    guard Int(kinderen.max() ?? 0) < max(1, kindgrens) else { throw Opslagfout.beschadigd }
    return kinderen
  }

  /// Lends the bytes of one value without copying them.
  private static func decode(
    _ sql: SQL, _ nummer: Int64, _ db: Database, _ werk: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let rijen = try Row.fetchCursor(db.cachedStatement(sql: sql.rawValue), arguments: [nummer])
    guard let rij = try rijen.next() else { throw Opslagfout.beschadigd }
    try rij.withUnsafeData(atIndex: 0) { data in
      guard let data else { throw Opslagfout.beschadigd }
      try data.withUnsafeBytes { bytes in try werk(bytes) }
    }
  }
}
