package import Domain
import Foundation
import GRDB

extension Transactie {
  /// Keeps what a levering tells about who its children are. During a change of keys, what earlier leveringen told about
  /// the same persons takes the new key too.
  package func bewaar(
    _ regels: [Koppelregel], ruimte: String, voorheen: [Koppelsleutel: Koppelsleutel], onder nummer: Leveringnummer
  ) throws {
    if !voorheen.isEmpty {
      for rij in try Row.fetchAll(db.cachedStatement(sql: SQL.koppelingen.rawValue)) {
        let oud = try Koppelcodering.decode(rij[3])
        let nieuw = oud.map { regel in
          Koppelregel(kind: regel.kind, sleutel: regel.sleutel.map { voorheen[$0] ?? $0 })
        }
        if nieuw != oud { try execute(.werkKoppelingBij, [Koppelcodering.encode(nieuw), rij[0] as Int64]) }
      }
    }
    try execute(.voegKoppelingToe, [nummer.waarde, ruimte, Koppelcodering.encode(regels)])
  }
}

/// A child and its link key in twenty bytes, little-endian.
enum Koppelcodering {
  private static let breedte = 20

  static func encode(_ regels: [Koppelregel]) -> Data {
    var data = Data(capacity: regels.count * breedte)
    for regel in regels {
      withUnsafeBytes(of: regel.kind.littleEndian) { data.append(contentsOf: $0) }
      let sleutel = regel.sleutel ?? Koppelsleutel(hoog: 0, laag: 0)
      withUnsafeBytes(of: (sleutel.hoog.littleEndian, sleutel.laag.littleEndian)) { data.append(contentsOf: $0) }
    }
    return data
  }

  static func decode(_ data: Data) throws -> [Koppelregel] {
    guard data.count % breedte == 0 else { throw Opslagfout.beschadigd }
    return data.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: breedte).map { plek in
        func woord(_ begin: Int) -> UInt64 {
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: plek + begin, as: UInt64.self))
        }
        let sleutel = Koppelsleutel(hoog: woord(4), laag: woord(12))
        return Koppelregel(
          kind: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: plek, as: UInt32.self)),
          sleutel: sleutel == Koppelsleutel(hoog: 0, laag: 0) ? nil : sleutel)
      }
    }
  }
}

extension Koppelkaart {
  /// From the leveringen that count, of the bronnen that link.
  init(_ db: Database, leveringen: Set<Int64>, bronnen: Set<BronID>) throws {
    self.init(
      try Row.fetchAll(db, sql: SQL.koppelingen.rawValue).compactMap { rij in
        let bron = BronID(rij[1])
        guard leveringen.contains(rij[0]), bronnen.contains(bron) else { return nil }
        return Koppelopgave(bron: bron, ruimte: rij[2], regels: try Koppelcodering.decode(rij[3]))
      })
  }
}

extension Presentieblok {
  /// The same block with every child under the number by which it counts.
  mutating func link(_ kaart: Koppelkaart) {
    for plek in kind.indices { kind[plek] = kaart.nummers[kind[plek]] ?? kind[plek] }
  }
}
