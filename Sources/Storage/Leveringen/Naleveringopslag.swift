package import Domain
import GRDB

/// Months whose rows are other than before a levering came.
package struct Nalevering: Hashable, Sendable {
  package let levering: String
  package let bron: BronID
  package let soort: Leveringsoort
  /// As the caller's clock said.
  package let ingelezenOp: String
  /// Sorted; empty when nothing changed.
  package let maanden: [Maand]
}

extension Opslag {
  /// What every levering since `moment` changed, in the order of coming. A cumulative export that repeats last month as it
  /// was changes only its new month. A register of activities changes the months that it speaks for when an activity that was
  /// known has other goals or another form.
  package func naleveringen(na moment: String) throws -> [Nalevering] {
    try read { db in
      try Row.fetchAll(db, sql: SQL.leveringenSinds.rawValue, arguments: [moment]).compactMap { rij in
        let nummer: Int64 = rij[0], bron = BronID(rij[2])
        guard let soort = Leveringsoort(rawValue: rij[3]) else { return nil }
        let maanden = try Opslag.touchedMonths(nummer, soort, db).filter { maand in
          try Opslag.isChanged(nummer, bron, soort, maand, db)
        }
        return Nalevering(levering: rij[1], bron: bron, soort: soort, ingelezenOp: rij[4], maanden: maanden)
      }
    }
  }

  /// Months that a levering speaks for or has rows in.
  private static func touchedMonths(_ nummer: Int64, _ soort: Leveringsoort, _ db: Database) throws -> [Maand] {
    var maanden = Set(
      try Int.fetchAll(db, sql: SQL.maandenVan.rawValue, arguments: [nummer]).map(Maand.init(volgnummer:)))
    if soort == .aanwezigheid {
      maanden.formUnion(
        try Int.fetchAll(db, sql: SQL.blokmaanden.rawValue, arguments: [nummer]).map(Maand.init(volgnummer:)))
    } else if let sql = Registersql(soort)?.van {
      let rijen = try Row.fetchCursor(db, sql: sql, arguments: [nummer, Int32.min, Int32.max])
      while let rij = try rijen.next() { maanden.insert(Dag(nummer: rij[2]).maand) }
    }
    return maanden.sorted()
  }

  private static func isChanged(
    _ nummer: Int64, _ bron: BronID, _ soort: Leveringsoort, _ maand: Maand, _ db: Database
  ) throws -> Bool {
    let vorige = try Int64.fetchOne(
      db, sql: SQL.vorigeLevering.rawValue, arguments: [bron.code, soort.rawValue, maand.volgnummer, nummer, nummer])
    switch soort.vorm.rijen {
    case .eigen(.activiteiten):
      guard let vorige else { return try isRegisterChanged(nummer, bron, db) }
      return try registerFacts(nummer, db) != registerFacts(vorige, db)
    case .presentielijst:
      guard let vorige else { return true }
      return try Row.fetchOne(
        db, sql: SQL.anderBlok.rawValue,
        arguments: ["nu": nummer, "toen": vorige, "maand": maand.volgnummer]) != nil
    case .eigen, .velden:
      guard let vorige, let sql = Registersql(soort)?.van else { return true }
      func facts(_ levering: Int64) throws -> Set<[DatabaseValue]> {
        let dagen: StatementArguments = [levering, maand.eersteDag.nummer, maand.laatsteDag.nummer]
        return Set(
          try Row.fetchAll(db, sql: sql, arguments: dagen).map { $0.databaseValues.dropFirst(2) + [] })
      }
      let spreekt = try Int.fetchAll(db, sql: SQL.maandenVan.rawValue, arguments: [nummer]).contains(maand.volgnummer)
      let (nu, toen) = (try facts(nummer), try facts(vorige))
      return spreekt ? nu != toen : !nu.isSubset(of: toen)
    }
  }

  /// What a register says of its activities.
  private static func registerFacts(_ nummer: Int64, _ db: Database) throws -> Set<[DatabaseValue]> {
    Set(
      try Row.fetchAll(db, sql: SQL.activiteitenVan.rawValue, arguments: [nummer]).map { rij in
        let waarden = rij.databaseValues
        return [waarden.dropFirst(3).first].compactMap(\.self) + waarden.dropFirst(5)
      })
  }

  /// Whether an activity that was known has other goals, another form or other partners.
  private static func isRegisterChanged(_ nummer: Int64, _ bron: BronID, _ db: Database) throws -> Bool {
    var laatste: [String: [DatabaseValue]] = [:]
    for rij in try Row.fetchAll(db, sql: SQL.activiteiten.rawValue) {
      let levering: Int64 = rij[0], van: String = rij[2]
      guard van == bron.code, levering <= nummer else { continue }
      let inhoud = Array(rij.databaseValues.dropFirst(5)), code: String = rij[3]
      if levering == nummer, let eerder = laatste[code], eerder != inhoud { return true }
      laatste[code] = inhoud
    }
    return false
  }
}
