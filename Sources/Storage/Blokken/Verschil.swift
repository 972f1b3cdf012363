package import Domain
import GRDB

/// What a levering takes away from what was known before it, so that a run can stop before it commits.
package struct Verschil: Hashable, Sendable {
  /// A bijeenkomst that was there and is not any more.
  package struct Verdwenen: Hashable, Sendable {
    package let dag: Dag
    package let wijk: String
    /// The bron's own id.
    package let id: String
    package let rijen: Int
  }

  /// Months that an earlier levering spoke for; empty when everything is new.
  package fileprivate(set) var vervangenMaanden: [Maand] = []
  package fileprivate(set) var bijeenkomstenVoorheen = 0
  package fileprivate(set) var bijeenkomstenNu = 0
  /// Rows on presentielijsten, or rows of a register.
  package fileprivate(set) var rijenVoorheen = 0
  package fileprivate(set) var rijenNu = 0
  /// Sorted by day, wijk and id.
  package fileprivate(set) var verdwenen: [Verdwenen] = []

  package var verdwenenRijen: Int { verdwenen.reduce(0) { $0 + $1.rijen } }

  /// How many percent fewer rows than before, rounded down; 0 when there are as many or more, or nothing was before.
  package var dalingProcent: Int {
    rijenVoorheen > 0 ? max(0, (rijenVoorheen - rijenNu) * 100 / rijenVoorheen) : 0
  }
}

extension Transactie {
  /// Compares a levering that `legVast` entered with what it replaces, month by month.
  package func verschil(_ levering: Levering, als nummer: Leveringnummer) throws -> Verschil {
    var uit = Verschil()
    for maand in levering.maanden.sorted() {
      let vorige = try Int64.fetchOne(
        db.cachedStatement(sql: SQL.vorigeLevering.rawValue),
        arguments: [levering.bron.code, levering.soort.rawValue, maand.volgnummer, nummer.waarde])
      guard let vorige else { continue }
      uit.vervangenMaanden.append(maand)
      if levering.soort == .aanwezigheid {
        try compareBlocks(maand, vorige: vorige, nu: nummer.waarde, &uit)
      } else {
        try compareRows(levering.soort, maand, vorige: vorige, nu: nummer.waarde, &uit)
      }
    }
    uit.verdwenen.sort { ($0.dag, $0.wijk, $0.id) < ($1.dag, $1.wijk, $1.id) }
    return uit
  }

  private struct Sleutel: Hashable { let id: ArraySlice<UInt8>, dag: UInt8 }

  private func compareBlocks(_ maand: Maand, vorige: Int64, nu: Int64, _ uit: inout Verschil) throws {
    var gebleven: Set<Sleutel> = []
    for blok in try blocks(nu, maand) {
      uit.bijeenkomstenNu += blok.aantal
      uit.rijenNu += blok.kind.count
      for plek in 0..<blok.aantal { gebleven.insert(Sleutel(id: blok.idBytes(plek), dag: blok.dag[plek])) }
    }
    for blok in try blocks(vorige, maand) {
      uit.bijeenkomstenVoorheen += blok.aantal
      uit.rijenVoorheen += blok.kind.count
      for plek in 0..<blok.aantal
      where !gebleven.contains(Sleutel(id: blok.idBytes(plek), dag: blok.dag[plek])) {
        uit.verdwenen.append(
          Verschil.Verdwenen(
            dag: maand.eersteDag + Int(blok.dag[plek]) - 1, wijk: blok.wijk,
            id: String(decoding: blok.idBytes(plek), as: UTF8.self), rijen: blok.presenties(plek).count))
      }
    }
  }

  private func blocks(_ levering: Int64, _ maand: Maand) throws -> [Presentieblok] {
    try Row.fetchAll(db, sql: SQL.blokkenVanLevering.rawValue, arguments: [levering, maand.volgnummer])
      .map { try Opslag.block(Blokkenlezer.Plek($0), true, .max, db) }
  }

  private func compareRows(
    _ soort: Leveringsoort, _ maand: Maand, vorige: Int64, nu: Int64, _ uit: inout Verschil
  ) throws {
    guard let sql = SQL.aantalRijen(soort) else { return }
    for (levering, veld) in [(vorige, \Verschil.rijenVoorheen), (nu, \Verschil.rijenNu)] {
      uit[keyPath: veld] +=
        try Int.fetchOne(
          db, sql: sql.rawValue, arguments: [levering, maand.eersteDag.nummer, maand.laatsteDag.nummer]) ?? 0
    }
  }
}

extension SQL {
  /// Counts the rows of a levering in a month; nil where rows have no day or stand in blocks.
  static func aantalRijen(_ soort: Leveringsoort) -> SQL? {
    switch soort {
    case .activiteiten, .aanwezigheid: nil
    case .planning: .aantalPlanregels
    case .signalen: .aantalSignalen
    case .evaluaties: .aantalEvaluaties
    case .wachtlijsten: .aantalWachtlijststanden
    case .praktijkbezoeken: .aantalPraktijkbezoeken
    }
  }
}
