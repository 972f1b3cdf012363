package import Domain
import GRDB

/// The registers of activities over time. Of each month the newest register that speaks for it holds; before the first one and
/// after the last one that one holds, because nobody said otherwise. In which order they came does not show.
extension Opslag {
  /// What every activity of every bron was, with the days on which it was so; sorted by bron, code and day.
  package func activiteiten() throws -> [Activiteit] { try read { db in try activiteiten(db) } }

  /// Every code that a bron ever registered.
  package func activiteitcodes(_ bron: BronID) throws -> Set<String> {
    try read { db in Set(try String.fetchAll(db, sql: SQL.activiteitcodes.rawValue, arguments: [bron.code])) }
  }

  func activiteiten(_ db: Database) throws -> [Activiteit] {
    var perLevering: [Int64: [Activiteit]] = [:]
    let rijen = try Row.fetchCursor(db.cachedStatement(sql: SQL.activiteiten.rawValue))
    while let rij = try rijen.next() {
      var activiteit = Activiteit(
        bron: BronID(rij[2]), code: rij[3], naam: rij[4], werkvorm: rij[5], doelen: list(rij[6]).map { DoelID($0) },
        partners: list(rij[7]))
      let (van, tot): (Int32?, Int32?) = (rij[8], rij[9])
      (activiteit.van, activiteit.tot) = (van.map(Dag.init(nummer:)), tot.map(Dag.init(nummer:)))
      perLevering[rij[0], default: []].append(activiteit)
    }
    var perBron: [String: [Registerstuk]] = [:]
    for rij in try Row.fetchAll(db, sql: SQL.registermaanden.rawValue) {
      let maand: Int? = rij[1]
      perBron[rij[0], default: []].append(
        Registerstuk(levering: rij[2], maand: maand.map(Maand.init(volgnummer:))))
    }
    return perBron.values.flatMap { Registerstuk.history($0, perLevering) }
      .sorted { ($0.bron, $0.code, $0.van?.nummer ?? .min) < ($1.bron, $1.code, $1.van?.nummer ?? .min) }
  }
}

/// That a register holds in a month; without a month it is a correction of every one.
private struct Registerstuk {
  let levering: Int64
  let maand: Maand?

  /// The forms of all activities of one bron.
  static func history(_ stukken: [Registerstuk], _ rijen: [Int64: [Activiteit]]) -> [Activiteit] {
    let aanvulling = stukken.filter { $0.maand == nil }.map(\.levering)
    // Parts of one delivery hold together.
    let perMaand = Dictionary(grouping: stukken.filter { $0.maand != nil }, by: \.maand)
      .compactMap { maand, delen in maand.map { (maand: $0, leveringen: delen.map(\.levering).sorted()) } }
      .sorted { $0.maand < $1.maand }
    // Without any register that names a period, the newest one holds always.
    guard let eerste = perMaand.first else { return (aanvulling.last.flatMap { rijen[$0] }) ?? [] }
    var uit: [Activiteit] = []
    var begin = eerste
    for plek in 1...perMaand.count {
      let volgende = plek < perMaand.count ? perMaand[plek] : nil
      if let volgende, volgende.leveringen == begin.leveringen { continue }
      let van = begin.maand == eerste.maand ? nil : begin.maand.eersteDag
      let tot = volgende.map { $0.maand.eersteDag - 1 }
      let eigen = begin.leveringen.flatMap { rijen[$0] ?? [] }
      let codes = Set(eigen.map(\.code))
      // Rows that were mended belong to the register that refused them.
      let later = aanvulling.flatMap { rijen[$0] ?? [] }.filter { !codes.contains($0.code) }
      uit += (eigen + later).compactMap { $0.within(van, tot) }
      if let volgende { begin = volgende }
    }
    return uit
  }
}

extension Activiteit {
  /// The part of it that lies between two days; nil when there is none.
  fileprivate func within(_ van: Dag?, _ tot: Dag?) -> Activiteit? {
    var uit = self
    uit.van = [self.van, van].compactMap(\.self).max()
    uit.tot = [self.tot, tot].compactMap(\.self).min()
    if let van = uit.van, let tot = uit.tot, tot < van { return nil }
    return uit
  }
}
