package import Domain
import Foundation
import GRDB

/// What was taken away of one child.
package struct Wisuitkomst: Hashable, Sendable {
  /// Id of each levering that named the child, to the lines of its file, ascending.
  package internal(set) var regels: [String: [Int]] = [:]
  package var rijen: Int { regels.values.reduce(0) { $0 + $1.count } }

  package init() {}

  package mutating func add(_ ander: Wisuitkomst) { regels.merge(ander.regels) { ($0 + $1).sorted() } }
}

extension Opslag {
  /// The name under which the store keeps who was erased.
  private static let gewist = "gewist"

  /// Takes every row of one child away, and the pseudonym itself; nil when the child is not there.
  ///
  /// The number of the child stays behind, under a pseudonym that no key can make: numbers of other children are their places.
  /// The pseudonym that was erased is kept in a list of its own, so that a file that names the child again does not bring it back.
  package func wis(_ pseudoniem: Pseudoniem) throws -> Wisuitkomst? {
    defer { kinderen.keep(nil) }
    return try databank.write { db in
      let uitkomst = try Opslag.wis(pseudoniem, db)
      var lijst = try Opslag.erased(db)
      if !lijst.contains(pseudoniem) {
        lijst.append(pseudoniem)
        let tekst = lijst.map { "\($0.hoog) \($0.laag)" }.joined(separator: "\n")
        try db.execute(sql: SQL.zetKenmerk.rawValue, arguments: [Opslag.gewist, tekst])
      }
      return uitkomst
    }
  }

  /// Takes children that were erased away once more, where a file brought them back.
  package func wisTeruggekeerden() throws -> Wisuitkomst {
    let lijst = try read(Opslag.erased)
    var uit = Wisuitkomst()
    guard !lijst.isEmpty else { return uit }
    for pseudoniem in lijst {
      guard let eigen = try databank.write({ db in try Opslag.wis(pseudoniem, db) }) else { continue }
      uit.add(eigen)
    }
    kinderen.keep(nil)
    return uit
  }

  /// Who was erased, as the store keeps it, for a store that is built again.
  package func gewistenlijst() throws -> String? { try kenmerk(Opslag.gewist) }

  package func zetGewisten(_ lijst: String) throws { try zet(Opslag.gewist, lijst) }

  private static func erased(_ db: Database) throws -> [Pseudoniem] {
    let tekst = try String.fetchOne(db, sql: SQL.kenmerk.rawValue, arguments: [gewist]) ?? ""
    return tekst.split(separator: "\n").compactMap { regel in
      let delen = regel.split(separator: " ").compactMap { UInt64($0) }
      return delen.count == 2 ? Pseudoniem(hoog: delen[0], laag: delen[1]) : nil
    }
  }

  private static func wis(_ pseudoniem: Pseudoniem, _ db: Database) throws -> Wisuitkomst? {
    let register = try Kindregister(db)
    guard let plek = register.pseudoniemen.firstIndex(of: pseudoniem), let kind = UInt32(exactly: plek) else {
      return nil
    }
    var uit = Wisuitkomst()
    let namen = try Dictionary(
      uniqueKeysWithValues: Row.fetchAll(db, sql: SQL.alleLeveringen.rawValue).map {
        ($0["nummer"] as Int64, $0["id"] as String)
      })
    for plek in try Row.fetchAll(db, sql: SQL.alleBlokken.rawValue).map(Blokkenlezer.Plek.init) {
      guard try children(plek, register.pseudoniemen.count, db).contains(kind) else { continue }
      let (over, regels) = try block(plek, true, register.pseudoniemen.count, db).without(kind)
      var codering = Blokcodering()
      codering.encode(over)
      try db.execute(
        sql: SQL.werkBlokBij.rawValue, arguments: [over.kind.count, Data(codering.inhoud), plek.nummer])
      try db.execute(sql: SQL.werkHerkomstBij.rawValue, arguments: [Data(codering.herkomst), plek.nummer])
      uit.regels[namen[plek.levering] ?? "", default: []] += regels
    }
    for rij in try Row.fetchAll(db, sql: SQL.signaalkinderen.rawValue) {
      let bytes: Data = rij[4], alle = try bytes.withUnsafeBytes(Signaalkind.decode)
      guard alle.contains(where: { $0.kind == kind }) else { continue }
      uit.regels[rij[1], default: []] += alle.filter { $0.kind == kind }.map { Int($0.regel) }
      try db.execute(
        sql: SQL.werkSignaalkinderenBij.rawValue,
        arguments: [Signaalkind.encode(alle.filter { $0.kind != kind }), rij[0] as Int64])
    }
    for sql in Leveringsoort.allCases.compactMap({ Registersql($0)?.wis }) {
      try db.execute(sql: sql, arguments: [Int64(kind)])
    }
    for rij in try Row.fetchAll(db, sql: SQL.koppelingen.rawValue) {
      let alle = try Koppelcodering.decode(rij[3])
      guard alle.contains(where: { $0.kind == kind }) else { continue }
      try db.execute(
        sql: SQL.werkKoppelingBij.rawValue,
        arguments: [Koppelcodering.encode(alle.filter { $0.kind != kind }), rij[0] as Int64])
    }
    for rij in try Row.fetchAll(db, sql: SQL.geboortemaanden.rawValue) {
      var maanden = Dictionary(
        try Geboortecodering.decode(maanden: rij[1]).map { ($0.kind, $0.maand) }, uniquingKeysWith: { $0.joined($1) })
      var zonder = Set(try Geboortecodering.decode(zonder: rij[2]))
      let (maand, mist) = (maanden.removeValue(forKey: kind), zonder.remove(kind))
      guard maand != nil || mist != nil else { continue }
      try db.execute(
        sql: SQL.werkGeboortemaandenBij.rawValue,
        arguments: [Geboortecodering.encode(maanden), Geboortecodering.encode(zonder), rij[0] as Int64])
    }
    try erase([kind], of: register, db)
    uit.regels = uit.regels.mapValues { Set($0).sorted() }
    return uit
  }

  /// Gives numbers a pseudonym that belongs to nobody.
  static func erase(_ kinderen: Set<UInt32>, of register: Kindregister, _ db: Database) throws {
    var register = register
    for kind in kinderen { register.erase(kind) }
    try db.execute(sql: SQL.verwijderKindblokken.rawValue)
    if !register.pseudoniemen.isEmpty {
      try db.execute(sql: SQL.voegKindblokToe.rawValue, arguments: [0, register.data(vanaf: 0)])
    }
  }
}

extension Presentieblok {
  /// The block without one child, and the lines on which it stood. Bijeenkomsten keep their place; one that held nobody else counts no more.
  func without(_ kind: UInt32) -> (blok: Presentieblok, regels: [Int]) {
    var uit = self, regels: [Int] = []
    (uit.kind, uit.kenmerk, uit.regel, uit.woonwijk, uit.presentieEinde) = ([], [], [], [], [])
    for bijeenkomst in 0..<aantal {
      for plek in presenties(bijeenkomst) {
        guard self.kind[plek] != kind else {
          regels.append(Int(regel[plek]))
          continue
        }
        uit.kind.append(self.kind[plek])
        uit.kenmerk.append(kenmerk[plek])
        uit.regel.append(regel[plek])
        if !woonwijk.isEmpty { uit.woonwijk.append(woonwijk[plek]) }
      }
      uit.presentieEinde.append(UInt32(uit.kind.count))
    }
    return (uit, regels)
  }
}
