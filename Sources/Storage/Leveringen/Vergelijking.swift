package import Domain
import GRDB

extension Transactie {
  /// Compares a levering that `legVast` entered with what it replaces, month by month and part by part.
  package func verschil(_ levering: Levering, als nummer: Leveringnummer) throws -> Verschil {
    let eerst = try Geldigheid(db, zonder: nummer.waarde), nu = try Geldigheid(db)
    var uit = Verschil()
    for plaats in nu.places(nummer.waarde) where nu.stand(nummer.waarde, plaats)?.isGeleverd == true {
      var stand = Verschil.Maandverschil(maand: Maand(volgnummer: plaats.maand), deel: plaats.deel)
      let vorige = eerst.speaker(levering.bron.code, levering.soort, plaats)
        .flatMap { eerst.stand($0, plaats)?.isGeleverd == true ? $0 : nil }
      let naasten = eerst.besides(nummer.waarde, levering.bron.code, levering.soort, plaats)
      // Nearly always a month comes for the first time, and then there is nothing to compare.
      if vorige == nil, naasten.isEmpty { continue }
      let nieuw = try Feiten(levering.soort, nummer.waarde, plaats, db)
      if let vorige {
        let oud = try eerst.family(vorige).reduce(into: Feiten()) { som, lid in
          som.add(try Feiten(levering.soort, lid, plaats, db))
        }
        uit.verdwenen += oud.compare(with: nieuw, &stand)
        uit.maanden.append(stand)
      }
      for ander in naasten {
        var naast = Verschil.Maandverschil(maand: stand.maand, deel: plaats.deel)
        let deel = Geldigheid.Plaats(maand: plaats.maand, deel: ander.deel)
        _ = try Feiten(levering.soort, ander.levering, deel, db).compare(with: nieuw, &naast, isNaast: true)
        if naast.gedeeld * 2 >= max(1, min(naast.bijeenkomstenVoorheen, naast.bijeenkomstenNu)) {
          uit.dubbeleDelen.append(naast)
        }
      }
    }
    uit.verdwenen.sort { ($0.dag, $0.wijk, $0.id) < ($1.dag, $1.wijk, $1.id) }
    uit.vervangen = try replaced(levering, nummer.waarde, eerst, nu)
    return uit
  }

  /// Earlier leveringen with the number of their rows that counted before this one came and count no more.
  private func replaced(
    _ levering: Levering, _ nummer: Int64, _ eerst: Geldigheid, _ nu: Geldigheid
  ) throws -> [Verschil.Vervangen] {
    try eerst.touched(by: nummer, nu).compactMap { ander in
      if levering.soort == .activiteiten { return try replacedRegister(ander, eerst, nu) }
      let plaatsen = try rowsByPlace(levering.soort, ander)
      let weg = plaatsen.filter { eerst.counts(ander, $0.plaats) && !nu.counts(ander, $0.plaats) }
      guard !weg.isEmpty,
        let rij = try Row.fetchOne(db.cachedStatement(sql: SQL.levering.rawValue), arguments: [ander])
      else { return nil }
      // All of it: then rows that are no child, as head-counts, go too.
      let rijen = weg.count == plaatsen.count ? rij["aangenomen"] : weg.reduce(0) { $0 + $1.rijen }
      return Verschil.Vervangen(levering: rij["id"], bestand: rij["bestand"], rijen: rijen)
    }
  }

  /// Rows of a register of activities have no day: they count until another register speaks for all its months.
  private func replacedRegister(
    _ ander: Int64, _ eerst: Geldigheid, _ nu: Geldigheid
  ) throws -> Verschil.Vervangen? {
    let plaatsen = eerst.places(ander)
    guard plaatsen.contains(where: { eerst.counts(ander, $0) }), !plaatsen.contains(where: { nu.counts(ander, $0) }),
      let rij = try Row.fetchOne(db.cachedStatement(sql: SQL.levering.rawValue), arguments: [ander])
    else { return nil }
    return Verschil.Vervangen(levering: rij["id"], bestand: rij["bestand"], rijen: rij["aangenomen"])
  }

  private func rowsByPlace(
    _ soort: Leveringsoort, _ nummer: Int64
  ) throws -> [(plaats: Geldigheid.Plaats, rijen: Int)] {
    if soort == .aanwezigheid {
      return try Row.fetchAll(db.cachedStatement(sql: SQL.blokkenVanLevering.rawValue), arguments: [nummer])
        .map(Blokkenlezer.Plek.init).map { ($0.plaats, $0.presenties) }
    }
    let deel = try String.fetchOne(db.cachedStatement(sql: SQL.deelVan.rawValue), arguments: [nummer]) ?? ""
    guard let sql = Registersql(soort)?.feiten else { return [] }
    let rijen = try Row.fetchAll(
      db.cachedStatement(sql: sql), arguments: [nummer, Int32.min, Int32.max])
    return Dictionary(grouping: rijen) { Dag(nummer: $0["dag"]).maand.volgnummer }
      .map { (Geldigheid.Plaats(maand: $0.key, deel: deel), $0.value.count) }
  }
}

/// What a levering tells of one part of one month, by what makes a fact the same fact.
private struct Feiten {
  private struct Sleutel: Hashable {
    let id: [UInt8]
    let dag: Int32
  }
  private struct Feit {
    let wijk: String
    /// Empty where no child is named.
    var kinderen: Set<UInt32>
    var rijen: Int
    /// Nil for what is no bijeenkomst.
    var beeld: Bijeenkomstbeeld?
  }
  private var feiten: [Sleutel: Feit] = [:]
  private var rijen = 0

  init() {}

  init(_ soort: Leveringsoort, _ levering: Int64, _ plaats: Geldigheid.Plaats, _ db: Database) throws {
    let maand = Maand(volgnummer: plaats.maand)
    if soort == .aanwezigheid {
      let plekken = try Row.fetchAll(db.cachedStatement(sql: SQL.blokkenVanLevering.rawValue), arguments: [levering])
        .map(Blokkenlezer.Plek.init).filter { $0.plaats == plaats }
      for plek in plekken { add(try Opslag.block(plek, true, .max, db)) }
    } else if let sql = Registersql(soort)?.feiten {
      let rijen = try Row.fetchAll(
        db.cachedStatement(sql: sql), arguments: [levering, maand.eersteDag.nummer, maand.laatsteDag.nummer])
      for rij in rijen {
        let sleutel = Sleutel(id: Array((rij["feit"] as String).utf8), dag: rij["dag"])
        feiten[sleutel, default: Feit(wijk: "", kinderen: [], rijen: 0)].rijen += 1
      }
      self.rijen = rijen.count
    }
  }

  private mutating func add(_ blok: Presentieblok) {
    rijen += blok.kind.count
    for plek in 0..<blok.aantal {
      let dag = blok.maand.eersteDag + (Int(blok.dag[plek]) - 1), kinderen = blok.kind[blok.presenties(plek)]
      let sleutel = Sleutel(id: Array(blok.idBytes(plek)), dag: dag.nummer)
      feiten[sleutel, default: Feit(wijk: blok.wijk, kinderen: [], rijen: 0, beeld: blok.beeld(plek))].kinderen
        .formUnion(kinderen)
      feiten[sleutel]?.rijen += kinderen.count
    }
  }

  mutating func add(_ ander: Feiten) {
    rijen += ander.rijen
    feiten.merge(ander.feiten) { eigen, later in
      var som = eigen
      som.kinderen.formUnion(later.kinderen)
      som.rijen += later.rijen
      return som
    }
  }

  /// Counts both into `stand`; the result is what is here and not in `nieuw`. Of parts that are beside each other only what
  /// is the same bijeenkomst is shared.
  func compare(
    with nieuw: Feiten, _ stand: inout Verschil.Maandverschil, isNaast: Bool = false
  ) -> [Verschil.Verdwenen] {
    (stand.rijenVoorheen, stand.rijenNu) = (rijen, nieuw.rijen)
    (stand.bijeenkomstenVoorheen, stand.bijeenkomstenNu) = (feiten.count, nieuw.feiten.count)
    return feiten.compactMap { sleutel, feit in
      guard let later = nieuw.feiten[sleutel] else {
        return Verschil.Verdwenen(
          dag: Dag(nummer: sleutel.dag), wijk: feit.wijk, id: String(decoding: sleutel.id, as: UTF8.self),
          rijen: feit.rijen)
      }
      if isNaast, let een = feit.beeld, let ander = later.beeld, een.isAnother(than: ander) { return nil }
      let heeftKinderen = !feit.kinderen.isEmpty && !later.kinderen.isEmpty
      if later.wijk == feit.wijk, !heeftKinderen || !feit.kinderen.isDisjoint(with: later.kinderen) {
        stand.gedeeld += 1
      }
      return nil
    }
  }
}
