package import Domain
import Foundation
import GRDB

/// What is kept no longer than it may be.
extension Opslag {
  /// Every month of which a levering has rows, or for which it speaks.
  package func maandenPerLevering() throws -> [String: Set<Maand>] {
    try read { db in
      let namen = try Dictionary(
        uniqueKeysWithValues: Row.fetchAll(db, sql: SQL.alleLeveringen.rawValue).map {
          ($0["nummer"] as Int64, $0["id"] as String)
        })
      var uit: [String: Set<Maand>] = [:]
      for rij in try Row.fetchAll(db, sql: SQL.alleMaanden.rawValue) {
        guard let id = namen[rij[0]] else { continue }
        uit[id, default: []].insert(Maand(volgnummer: rij[1]))
      }
      return uit
    }
  }

  /// Takes leveringen out with all their rows, and the pseudonyms of children that are in no row any more.
  ///
  /// - Returns: how many children went.
  package func ruimOp(_ leveringen: [String]) throws -> Int {
    guard !leveringen.isEmpty else { return 0 }
    defer { kinderen.keep(nil) }
    return try databank.write { db in
      for id in leveringen {
        try db.execute(sql: SQL.verwijderLevering.rawValue, arguments: [try Opslag.nummer(van: id, db).waarde])
      }
      let register = try Kindregister(db), aantal = register.pseudoniemen.count
      var over: Set<UInt32> = []
      for plek in try Row.fetchAll(db, sql: SQL.alleBlokken.rawValue).map(Blokkenlezer.Plek.init) {
        over.formUnion(try Opslag.children(plek, aantal, db))
      }
      for rij in try Row.fetchAll(db, sql: SQL.signaalkinderen.rawValue) {
        let bytes: Data = rij[4]
        over.formUnion(try bytes.withUnsafeBytes(Signaalkind.decode).map(\.kind))
      }
      for rij in try Row.fetchAll(db, sql: SQL.koppelingen.rawValue) {
        over.formUnion(try Koppelcodering.decode(rij[3]).map(\.kind))
      }
      let weg = Set((0..<aantal).compactMap { UInt32(exactly: $0) })
        .filter { !over.contains($0) && !register.isErased($0) }
      if !weg.isEmpty { try Opslag.erase(weg, of: register, db) }
      return weg.count
    }
  }

  /// Every presence of one child, of leveringen that count and of those that were replaced.
  package func presenties(van pseudoniem: Pseudoniem) throws -> [(levering: String, rij: Kindrij)] {
    try read { db in
      let register = try Kindregister(db)
      guard let plek = register.pseudoniemen.firstIndex(of: pseudoniem), let kind = UInt32(exactly: plek) else {
        return []
      }
      let leveringen = try Dictionary(
        uniqueKeysWithValues: Row.fetchAll(db, sql: SQL.alleLeveringen.rawValue).map {
          ($0["nummer"] as Int64, $0["id"] as String)
        })
      var uit: [(levering: String, rij: Kindrij)] = []
      for plek in try Row.fetchAll(db, sql: SQL.alleBlokken.rawValue).map(Blokkenlezer.Plek.init) {
        guard try Opslag.children(plek, register.pseudoniemen.count, db).contains(kind) else { continue }
        let blok = try Opslag.block(plek, true, register.pseudoniemen.count, db)
        for bijeenkomst in 0..<blok.aantal {
          for rij in blok.presenties(bijeenkomst) where blok.kind[rij] == kind {
            uit.append(
              (
                leveringen[plek.levering] ?? "",
                Kindrij(
                  dag: Dag(jaar: blok.maand.jaar, maand: blok.maand.nummer, dag: Int(blok.dag[bijeenkomst]))
                    ?? blok.maand.eersteDag,
                  activiteit: blok.activiteiten[Int(blok.activiteit[bijeenkomst])],
                  locatie: blok.locaties.isEmpty ? "" : blok.locaties[Int(blok.locatie[bijeenkomst])],
                  wijk: blok.wijk, kenmerk: blok.kenmerk[rij], regel: Int(blok.regel[rij]))
              ))
          }
        }
      }
      for rij in try Row.fetchAll(db, sql: SQL.signaalkinderen.rawValue) {
        let bytes: Data = rij[4]
        for signaal in try bytes.withUnsafeBytes(Signaalkind.decode) where signaal.kind == kind {
          let soort = Leveringsoort(rawValue: rij[5]) ?? .signalen
          uit.append((rij[1], Kindrij(soort, in: signaal.maand, regel: Int(signaal.regel))))
        }
      }
      return uit.sorted { ($0.rij.dag, $0.levering, $0.rij.regel) < ($1.rij.dag, $1.levering, $1.rij.regel) }
    }
  }
}

/// What is kept of one child on one line: a presence, or that a row of a register names her.
package struct Kindrij: Hashable, Sendable {
  /// Of a row of a register the first of its month.
  package let dag: Dag
  package let activiteit: String
  package let locatie: String
  package let wijk: String
  /// Nil: no presence.
  package let kenmerk: Presentiekenmerk?
  package let soort: Leveringsoort
  package let regel: Int

  init(dag: Dag, activiteit: String, locatie: String, wijk: String, kenmerk: Presentiekenmerk, regel: Int) {
    (self.dag, self.activiteit, self.locatie, self.wijk) = (dag, activiteit, locatie, wijk)
    (self.kenmerk, self.regel, soort) = (kenmerk, regel, .aanwezigheid)
  }

  init(_ soort: Leveringsoort, in maand: Maand, regel: Int) {
    (dag, activiteit, locatie, wijk, kenmerk) = (maand.eersteDag, "", "", "", nil)
    (self.soort, self.regel) = (soort, regel)
  }
}
