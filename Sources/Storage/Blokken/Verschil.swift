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

  /// One month that an earlier levering spoke for. A guard looks at each by itself: what another month gained hides nothing.
  package struct Maandverschil: Hashable, Sendable {
    package let maand: Maand
    /// Bijeenkomsten, or facts of a register.
    package fileprivate(set) var bijeenkomstenVoorheen = 0
    package fileprivate(set) var bijeenkomstenNu = 0
    /// In both: the same id on the same day and place, with at least one child in common where both name any.
    package fileprivate(set) var gedeeld = 0
    /// Rows on presentielijsten, or rows of a register.
    package fileprivate(set) var rijenVoorheen = 0
    package fileprivate(set) var rijenNu = 0

    /// How many percent fewer rows than before, rounded down; 0 when there are as many or more, or nothing was before.
    package var dalingProcent: Int {
      rijenVoorheen > 0 ? max(0, (rijenVoorheen - rijenNu) * 100 / rijenVoorheen) : 0
    }

    /// Whether a shrinkage of more than `grens` percent is one to stop at. One row less of several is no news.
    package func isAbnormal(_ grens: Int) -> Bool {
      dalingProcent > grens && (rijenNu == 0 || rijenVoorheen - rijenNu > 1)
    }

    /// Hardly anything in common: more likely a file that belongs beside the other than a newer version of it.
    package var isAnder: Bool {
      let kleinste = min(bijeenkomstenVoorheen, bijeenkomstenNu)
      return kleinste > 0 && gedeeld * 4 < kleinste
    }
  }

  /// Sorted; empty when everything is new.
  package fileprivate(set) var maanden: [Maandverschil] = []
  /// Sorted by day, wijk and id.
  package fileprivate(set) var verdwenen: [Verdwenen] = []

  package var vervangenMaanden: [Maand] { maanden.map(\.maand) }
  package var verdwenenRijen: Int { verdwenen.reduce(0) { $0 + $1.rijen } }
  /// Of the month that shrank most.
  package var dalingProcent: Int { maanden.map(\.dalingProcent).max() ?? 0 }
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
      var stand = Verschil.Maandverschil(maand: maand)
      if levering.soort == .aanwezigheid {
        try compareBlocks(&stand, vorige: vorige, nu: nummer.waarde, &uit)
      } else {
        try compareRows(levering.soort, &stand, vorige: vorige, nu: nummer.waarde)
      }
      uit.maanden.append(stand)
    }
    uit.verdwenen.sort { ($0.dag, $0.wijk, $0.id) < ($1.dag, $1.wijk, $1.id) }
    return uit
  }

  private struct Sleutel: Hashable { let id: ArraySlice<UInt8>, dag: UInt8 }

  private func compareBlocks(_ stand: inout Verschil.Maandverschil, vorige: Int64, nu: Int64, _ uit: inout Verschil)
    throws
  {
    var gebleven: [Sleutel: (wijk: String, kinderen: Set<UInt32>)] = [:]
    for blok in try blocks(nu, stand.maand) {
      stand.bijeenkomstenNu += blok.aantal
      stand.rijenNu += blok.kind.count
      for plek in 0..<blok.aantal {
        let kinderen = Set(blok.kind[blok.presenties(plek)])
        gebleven[Sleutel(id: blok.idBytes(plek), dag: blok.dag[plek])] = (blok.wijk, kinderen)
      }
    }
    for blok in try blocks(vorige, stand.maand) {
      stand.bijeenkomstenVoorheen += blok.aantal
      stand.rijenVoorheen += blok.kind.count
      for plek in 0..<blok.aantal {
        let eerder = blok.kind[blok.presenties(plek)]
        if let nu = gebleven[Sleutel(id: blok.idBytes(plek), dag: blok.dag[plek])] {
          let isZelfde = eerder.isEmpty || nu.kinderen.isEmpty || eerder.contains(where: nu.kinderen.contains)
          if nu.wijk == blok.wijk, isZelfde { stand.gedeeld += 1 }
          continue
        }
        uit.verdwenen.append(
          Verschil.Verdwenen(
            dag: stand.maand.eersteDag + Int(blok.dag[plek]) - 1, wijk: blok.wijk,
            id: String(decoding: blok.idBytes(plek), as: UTF8.self), rijen: eerder.count))
      }
    }
  }

  private func blocks(_ levering: Int64, _ maand: Maand) throws -> [Presentieblok] {
    try Row.fetchAll(db, sql: SQL.blokkenVanLevering.rawValue, arguments: [levering, maand.volgnummer])
      .map { try Opslag.block(Blokkenlezer.Plek($0), true, .max, db) }
  }

  /// Facts by what makes them the same fact.
  private func compareRows(_ soort: Leveringsoort, _ stand: inout Verschil.Maandverschil, vorige: Int64, nu: Int64)
    throws
  {
    guard let sql = SQL.feiten(soort) else { return }
    func facts(_ levering: Int64) throws -> (rijen: Int, feiten: Set<[DatabaseValue]>) {
      let rijen = try Row.fetchAll(
        db, sql: sql.rawValue,
        arguments: [levering, stand.maand.eersteDag.nummer, stand.maand.laatsteDag.nummer])
      return (rijen.count, Set(rijen.map { Array($0.databaseValues) }))
    }
    let (eerst, later) = (try facts(vorige), try facts(nu))
    (stand.rijenVoorheen, stand.rijenNu) = (eerst.rijen, later.rijen)
    (stand.bijeenkomstenVoorheen, stand.bijeenkomstenNu) = (eerst.feiten.count, later.feiten.count)
    stand.gedeeld = eerst.feiten.intersection(later.feiten).count
  }
}

extension SQL {
  /// What makes a row of a levering the same fact as another, in a range of days; nil where rows have no day or stand in
  /// blocks.
  static func feiten(_ soort: Leveringsoort) -> SQL? {
    switch soort {
    case .activiteiten, .aanwezigheid: nil
    case .planning: .feitenPlanning
    case .signalen: .feitenSignalen
    case .evaluaties: .feitenEvaluaties
    case .wachtlijsten: .feitenWachtlijsten
    case .praktijkbezoeken: .feitenPraktijkbezoeken
    }
  }
}
