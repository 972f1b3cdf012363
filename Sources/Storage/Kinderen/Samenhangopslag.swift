package import Domain
import Foundation
import GRDB
import GRDBSQLite

/// Children that one levering of signals names and that are on no presentielijst.
package struct Signaalzoektocht: Hashable, Sendable {
  /// Id of the levering, and its file without folder.
  package let levering: String
  package let bestand: String
  package let bron: BronID
  /// Lines of the file, ascending.
  package let regels: [Int]
}

extension Transactie {
  /// Keeps which children a file of signals, or of another register about children, names: three numbers each.
  package func bewaar(_ kinderen: [Signaalkind], onder nummer: Leveringnummer) throws {
    guard !kinderen.isEmpty else { return }
    try execute(.voegSignaalkinderenToe, [nummer.waarde, Signaalkind.encode(kinderen)])
  }
}

extension Signaalkind {
  static func encode(_ kinderen: [Signaalkind]) -> Data {
    var schrijver = Kolomschrijver()
    schrijver.write(byte: 1)
    schrijver.write(UInt32(kinderen.count))
    schrijver.write(kinderen.map(\.kind))
    schrijver.write(kinderen.map(\.regel))
    schrijver.write(kinderen.map { UInt32($0.maand.volgnummer) })
    return Data(schrijver.bytes)
  }

  static func decode(_ bytes: UnsafeRawBufferPointer) throws -> [Signaalkind] {
    var lezer = Kolomlezer(bytes)
    guard try lezer.byte() == 1 else { throw Opslagfout.nieuwereVersie }
    let aantal = Int(try lezer.getal())
    let kind = try lezer.kolom(UInt32.self, aantal), regel = try lezer.kolom(UInt32.self, aantal)
    let maand = try lezer.kolom(UInt32.self, aantal)
    return (0..<aantal).map {
      Signaalkind(kind: kind[$0], regel: regel[$0], maand: Maand(volgnummer: Int(maand[$0])))
    }
  }
}

extension Opslag {
  /// Signals that count and whose child is on no current presentielijst, by levering in the order of coming. Reads blocks
  /// only until every child is found.
  package func signalenZonderDeelname(_ blokken: Blokkenlezer) throws -> [Signaalzoektocht] {
    let leveringen = try read { db -> [(levering: String, bestand: String, bron: BronID, kinderen: [Signaalkind])] in
      let geldig = try Geldigheid(db)
      // A child that goes on may be on no list any more: of signals alone that is worth a word.
      let signalen = try Row.fetchAll(db, sql: SQL.signaalkinderen.rawValue).filter {
        $0[5] as String == Leveringsoort.signalen.rawValue
      }
      return try signalen.map { rij in
        let nummer: Int64 = rij[0], bron = BronID(rij[2]), bytes: Data = rij[4]
        let kinderen = try bytes.withUnsafeBytes(Signaalkind.decode)
        return (
          rij[1], rij[3], bron,
          kinderen.filter { geldig.counts(nummer, .init(maand: $0.maand.volgnummer, deel: geldig.part(nummer))) }
        )
      }
    }
    let gemist = try blokken.missing(Set(leveringen.flatMap { $0.kinderen.map(\.kind) }))
    return leveringen.compactMap { levering in
      let regels = levering.kinderen.filter { gemist.contains($0.kind) }.map { Int($0.regel) }
      return regels.isEmpty
        ? nil
        : Signaalzoektocht(
          levering: levering.levering, bestand: levering.bestand, bron: levering.bron, regels: regels.sorted())
    }
  }
}

extension Blokkenlezer {
  /// Codes of the activities that were held, per bron and month. Reads the first bytes of each block and no presence.
  package func heldActivities() throws -> [BronID: [Maand: Set<String>]] {
    var uit: [BronID: [Maand: Set<String>]] = [:]
    try opslag.read { db in
      for plek in perWijk.values.joined() {
        uit[plek.bron, default: [:]][plek.maand, default: []].formUnion(try db.activities(plek.nummer))
      }
    }
    return uit
  }

  /// Those of the children that are in no block. One bit per child: ten million presences pass here.
  func missing(_ kinderen: Set<UInt32>) throws -> Set<UInt32> {
    var gezocht = [UInt64](repeating: 0, count: (grens + 63) / 64), over = 0
    for kind in kinderen where Int(kind) < grens {
      gezocht[Int(kind) / 64] |= 1 << (UInt64(kind) % 64)
      over += 1
    }
    try opslag.read { db in
      for plek in perWijk.keys.sorted().flatMap({ perWijk[$0, default: []] }) {
        if over == 0 { break }
        for kind in try Opslag.children(plek, grens, db) where gezocht[Int(kind) / 64] >> (UInt64(kind) % 64) & 1 == 1 {
          gezocht[Int(kind) / 64] &= ~(1 << (UInt64(kind) % 64))
          over -= 1
        }
      }
    }
    return kinderen.filter { Int($0) >= grens || gezocht[Int($0) / 64] >> (UInt64($0) % 64) & 1 == 1 }
  }
}

extension Database {
  /// The names of activities at the beginning of a block, without reading the rest of it.
  fileprivate func activities(_ blok: Int64) throws -> [String] {
    var greep: OpaquePointer?
    guard sqlite3_blob_open(sqliteConnection, "main", "presentieblok", "inhoud", blok, 0, &greep) == SQLITE_OK else {
      throw Opslagfout.beschadigd
    }
    defer { sqlite3_blob_close(greep) }
    let grootte = Int(sqlite3_blob_bytes(greep))
    var lengte = min(grootte, 4096)
    while true {
      var bytes = [UInt8](repeating: 0, count: lengte)
      guard sqlite3_blob_read(greep, &bytes, Int32(lengte), 0) == SQLITE_OK else { throw Opslagfout.beschadigd }
      if let namen = try? bytes.withUnsafeBytes(Blokcodering.activities) { return namen }
      guard lengte < grootte else { throw Opslagfout.beschadigd }
      lengte = min(grootte, lengte * 8)
    }
  }
}
