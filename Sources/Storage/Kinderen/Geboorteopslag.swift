package import Domain
import Foundation
import GRDB

extension Transactie {
  /// Keeps what a levering tells of births.
  package func bewaar(_ geboorten: Geboorteopgave, onder nummer: Leveringnummer) throws {
    try execute(
      .voegGeboortemaandenToe,
      [nummer.waarde, Geboortecodering.encode(geboorten.maanden), Geboortecodering.encode(geboorten.zonder)])
  }

  /// Throws kept counts away when a levering that was just entered changes the age of a child on lists of other leveringen.
  func forgetCountsOfOtherAges(_ nummer: Leveringnummer) throws {
    let elders = try Geboorten.without(db, zonder: nummer.waarde)
    guard !elders.isEmpty else { return }
    let toen = try Geboorten.known(db, Geldigheid(db, zonder: nummer.waarde), elders)
    let nu = try Geboorten.known(db, Geldigheid(db), elders)
    if toen != nu { try execute(.vergeetTelstanden, []) }
  }
}

/// Births as the leveringen that count tell them together: in which order they came does not show.
enum Geboorten {
  /// Children of whom some levering has a row without a birth date.
  static func without(_ db: Database, zonder levering: Int64? = nil) throws -> Set<UInt32> {
    try Row.fetchAll(db.cachedStatement(sql: SQL.zonderGeboortemaand.rawValue)).reduce(into: []) { uit, rij in
      if rij[0] as Int64 != levering { uit.formUnion(try Geboortecodering.decode(zonder: rij[1])) }
    }
  }

  /// The month of these children, where the leveringen that count tell one.
  static func known(
    _ db: Database, _ geldig: Geldigheid, _ kinderen: Set<UInt32>
  ) throws -> [UInt32: Geboortemaand] {
    guard !kinderen.isEmpty else { return [:] }
    var uit: [UInt32: Geboortemaand] = [:]
    let rijen = try Row.fetchCursor(db.cachedStatement(sql: SQL.geboortemaanden.rawValue))
    while let rij = try rijen.next() {
      guard geldig.countsSomewhere(rij[0]) else { continue }
      for (kind, maand) in try Geboortecodering.decode(maanden: rij[1]) where kinderen.contains(kind) {
        uit[kind] = uit[kind]?.joined(maand) ?? maand
      }
    }
    return uit
  }
}

extension Opslag {
  /// Every birth month that is kept of one child: more than one where leveringen contradict each other.
  package func geboortemaanden(van pseudoniem: Pseudoniem) throws -> [Maand] {
    try read { db in
      let register = try Kindregister(db)
      guard let plek = register.pseudoniemen.firstIndex(of: pseudoniem), let kind = UInt32(exactly: plek) else {
        return []
      }
      let rijen = try Row.fetchAll(db, sql: SQL.geboortemaanden.rawValue)
      let maanden = try rijen.flatMap { try Geboortecodering.decode(maanden: $0[1]) }.compactMap { gevonden in
        if gevonden.kind == kind, case .bekend(let maand) = gevonden.maand { maand } else { nil as Maand? }
      }
      return Set(maanden).sorted()
    }
  }
}

/// Numbers of children close together, and per child the month; little-endian.
enum Geboortecodering {
  private static let tegenstrijdig = UInt16.max

  static func encode(_ maanden: [UInt32: Geboortemaand]) -> Data {
    guard !maanden.isEmpty else { return Data() }
    let kinderen = maanden.keys.sorted()
    var schrijver = Kolomschrijver()
    write(kinderen, to: &schrijver)
    schrijver.write(
      kinderen.map { kind -> UInt16 in
        if case .bekend(let maand)? = maanden[kind] { UInt16(clamping: maand.volgnummer) } else { tegenstrijdig }
      })
    return Data(schrijver.bytes)
  }

  static func encode(_ kinderen: Set<UInt32>) -> Data {
    guard !kinderen.isEmpty else { return Data() }
    var schrijver = Kolomschrijver()
    write(kinderen.sorted(), to: &schrijver)
    return Data(schrijver.bytes)
  }

  static func decode(maanden data: Data) throws -> [(kind: UInt32, maand: Geboortemaand)] {
    guard !data.isEmpty else { return [] }
    return try data.withUnsafeBytes { bytes in
      var lezer = Kolomlezer(bytes)
      let kinderen = try read(&lezer), maanden = try lezer.kolom(UInt16.self, kinderen.count)
      guard lezer.isLeeg else { throw Opslagfout.beschadigd }
      return zip(kinderen, maanden).map {
        ($0, $1 == tegenstrijdig ? .tegenstrijdig : .bekend(Maand(volgnummer: Int($1))))
      }
    }
  }

  static func decode(zonder data: Data) throws -> [UInt32] {
    guard !data.isEmpty else { return [] }
    return try data.withUnsafeBytes { bytes in
      var lezer = Kolomlezer(bytes)
      let kinderen = try read(&lezer)
      guard lezer.isLeeg else { throw Opslagfout.beschadigd }
      return kinderen
    }
  }

  private static func write(_ kinderen: [UInt32], to schrijver: inout Kolomschrijver) {
    schrijver.write(byte: 1)
    schrijver.write(UInt32(kinderen.count))
    schrijver.write(verschillen: kinderen)
  }

  private static func read(_ lezer: inout Kolomlezer) throws -> [UInt32] {
    guard try lezer.byte() == 1 else { throw Opslagfout.nieuwereVersie }
    return try lezer.verschillen(Int(try lezer.getal()))
  }
}
