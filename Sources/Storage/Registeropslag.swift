package import Domain
import GRDB

extension Transactie {
  /// Keeps the rows of a register. `volgorde` is their order in the file.
  package func bewaar(_ rijen: Registerrijen, onder nummer: Leveringnummer) throws {
    let levering = nummer.waarde
    switch rijen {
    case .activiteiten(let rijen):
      try insert(.voegActiviteitToe, rijen) { plek, rij in
        [
          levering, plek, rij.bron.code, rij.code, rij.naam, rij.werkvorm,
          rij.doelen.map(\.code).joined(separator: lijstteken), rij.partners.joined(separator: lijstteken),
        ]
      }
    case .planning(let rijen):
      try insert(.voegPlanregelToe, rijen) { plek, rij in
        [
          levering, plek, rij.dag.nummer, rij.bron.code, rij.id, rij.activiteit, rij.locatie, rij.wijk,
          rij.uitkomst.rawValue,
        ]
      }
    case .signalen(let rijen):
      try insert(.voegSignaalToe, rijen) { plek, rij in
        [
          levering, plek, rij.dag.nummer, rij.bron.code, rij.id, rij.wijk, rij.leefgebied, rij.melder,
          rij.doorgespeeldAan, rij.doorgespeeld?.nummer, rij.opgepakt?.nummer, rij.afgerond?.nummer,
          rij.teruggekoppeld?.nummer, rij.warm.map { $0 ? 1 : 0 },
        ]
      }
    case .evaluaties(let rijen):
      try insert(.voegEvaluatieToe, rijen) { plek, rij in
        [
          levering, plek, rij.dag.nummer, rij.bron.code, rij.id, rij.doelgroep, rij.vraag, rij.wijk, rij.activiteit,
          rij.schaal.lowerBound, rij.schaal.upperBound, rij.uitgenodigd, rij.antwoorden, rij.som,
        ]
      }
    case .wachtlijsten(let rijen):
      try insert(.voegWachtlijststandToe, rijen) { plek, rij in
        [
          levering, plek, rij.peildatum.nummer, rij.bron.code, rij.locatie, rij.wijk, rij.kinderen, rij.langsteWeken,
        ]
      }
    case .praktijkbezoeken(let rijen):
      try insert(.voegPraktijkbezoekToe, rijen) { plek, rij in
        [levering, plek, rij.dag.nummer, rij.bron.code, rij.locatie, rij.wijk, rij.bezoeker]
      }
    }
  }

  private func insert<Rij>(
    _ sql: SQL, _ rijen: [Rij], _ waarden: (Int, Rij) -> [(any DatabaseValueConvertible)?]
  ) throws {
    let opdracht = try db.cachedStatement(sql: sql.rawValue)
    for (plek, rij) in rijen.enumerated() {
      opdracht.setUncheckedArguments(StatementArguments(waarden(plek, rij)))
      try opdracht.execute()
    }
  }
}

/// Between the goals and partners of an activity: the unit separator, which no name has.
private let lijstteken = "\u{1F}"

private func list(_ tekst: String) -> [String] { tekst.split(separator: lijstteken).map(String.init) }

extension Opslag {
  /// The current rows of a period, and every activity that was ever registered in its newest form.
  ///
  /// An activity that a newer register leaves out stays known, because older presentielijsten still name it.
  package func registers(_ periode: Periode) throws -> Registers {
    try read { db in
      let geldig = try Geldigheid(db)
      let dagen = periode.eersteDag...periode.laatsteDag
      var uit = Registers()
      uit.activiteiten = try activiteiten(db)
      uit.planregels = try geldig.rows(.planregels, .planning, dagen, db, id: \.id) { rij in
        guard let uitkomst = Planregel.Uitkomst(rawValue: rij[8]) else { throw Opslagfout.beschadigd }
        return Planregel(
          bron: BronID(rij[3]), id: rij[4], dag: Dag(nummer: rij[2]), activiteit: rij[5], locatie: rij[6],
          wijk: rij[7], uitkomst: uitkomst)
      }
      uit.signalen = try geldig.rows(.signalen, .signalen, dagen, db, id: \.id) { rij in
        Signaal(
          bron: BronID(rij[3]), id: rij[4], dag: Dag(nummer: rij[2]), wijk: rij[5], leefgebied: rij[6],
          melder: rij[7], doorgespeeldAan: rij[8], doorgespeeld: day(rij, 9), opgepakt: day(rij, 10),
          afgerond: day(rij, 11), teruggekoppeld: day(rij, 12), warm: (rij[13] as Int?).map { $0 == 1 })
      }
      uit.evaluaties = try geldig.rows(.evaluaties, .evaluaties, dagen, db, id: \.id) { rij in
        let (laagste, hoogste): (Int, Int) = (rij[9], rij[10])
        guard laagste <= hoogste else { throw Opslagfout.beschadigd }
        return Evaluatie(
          bron: BronID(rij[3]), id: rij[4], dag: Dag(nummer: rij[2]), doelgroep: rij[5], vraag: rij[6], wijk: rij[7],
          activiteit: rij[8], schaal: laagste...hoogste, uitgenodigd: rij[11], antwoorden: rij[12], som: rij[13])
      }
      uit.wachtlijsten = try geldig.rows(
        .wachtlijststanden, .wachtlijsten, dagen, db, id: { "\($0.locatie)\(lijstteken)\($0.peildatum.nummer)" }
      ) { rij in
        Wachtlijststand(
          bron: BronID(rij[3]), peildatum: Dag(nummer: rij[2]), locatie: rij[4], wijk: rij[5], kinderen: rij[6],
          langsteWeken: rij[7])
      }
      uit.praktijkbezoeken = try geldig.rows(
        .praktijkbezoeken, .praktijkbezoeken, dagen, db,
        id: { "\($0.locatie)\(lijstteken)\($0.dag.nummer)\(lijstteken)\($0.bezoeker)" }
      ) { rij in
        Praktijkbezoek(
          bron: BronID(rij[3]), dag: Dag(nummer: rij[2]), locatie: rij[4], wijk: rij[5], bezoeker: rij[6])
      }
      return uit
    }
  }

  /// Every activity of every bron in its newest form; sorted by bron and code.
  package func activiteiten() throws -> [Activiteit] { try read { db in try activiteiten(db) } }

  private func activiteiten(_ db: Database) throws -> [Activiteit] {
    var uit: [Activiteit] = []
    let rijen = try Row.fetchCursor(db.cachedStatement(sql: SQL.activiteiten.rawValue))
    while let rij = try rijen.next() {
      let activiteit = Activiteit(
        bron: BronID(rij[2]), code: rij[3], naam: rij[4], werkvorm: rij[5], doelen: list(rij[6]).map { DoelID($0) },
        partners: list(rij[7]))
      // Ordered by levering within a code: the last one stays.
      if let laatste = uit.last, (laatste.bron, laatste.code) == (activiteit.bron, activiteit.code) { uit.removeLast() }
      uit.append(activiteit)
    }
    return uit
  }
}

private func day(_ rij: Row, _ kolom: Int) -> Dag? { (rij[kolom] as Int32?).map { Dag(nummer: $0) } }

/// What makes two rows the same fact.
private struct Rijsleutel: Hashable { let bron: String, id: String }

/// Which levering speaks for each bron, soort and month.
private struct Geldigheid {
  private let levering: [Leveringsdekking.Plek: Int64]

  init(_ db: Database) throws {
    levering = try Row.fetchAll(db, sql: SQL.geldigeMaanden.rawValue).reduce(into: [:]) { uit, rij in
      guard let soort = Leveringsoort(rawValue: rij[1]) else { return }
      uit[Leveringsdekking.Plek(BronID(rij[0]), soort, Maand(volgnummer: rij[2]))] = rij[3]
    }
  }

  /// Rows of the levering that speaks for their month and of later ones that add to it; of one id the last.
  /// Columns 0, 2 and 3 are levering, dag and bron.
  func rows<Rij>(
    _ sql: SQL, _ soort: Leveringsoort, _ dagen: ClosedRange<Dag>, _ db: Database, id: (Rij) -> String,
    _ make: (Row) throws -> Rij
  ) throws -> [Rij] {
    var uit: [(levering: Int64, bron: String, rij: Rij)] = []
    let rijen = try Row.fetchCursor(
      db.cachedStatement(sql: sql.rawValue), arguments: [dagen.lowerBound.nummer, dagen.upperBound.nummer])
    var vorige: (bron: String, maand: Maand, geldig: Int64)?
    var isAangevuld = false
    while let rij = try rijen.next() {
      let nummer: Int64 = rij[0], bron: String = rij[3], maand = Dag(nummer: rij[2]).maand
      if vorige?.bron != bron || vorige?.maand != maand {
        vorige = (bron, maand, levering[Leveringsdekking.Plek(BronID(bron), soort, maand)] ?? 0)
      }
      guard let geldig = vorige?.geldig, nummer >= geldig else { continue }
      isAangevuld = isAangevuld || nummer > geldig
      uit.append((nummer, bron, try make(rij)))
    }
    guard isAangevuld else { return uit.map(\.rij) }
    var laatste: [Rijsleutel: Int] = [:]
    for (plek, rij) in uit.enumerated() { laatste[Rijsleutel(bron: rij.bron, id: id(rij.rij))] = plek }
    return uit.indices.filter { laatste[Rijsleutel(bron: uit[$0].bron, id: id(uit[$0].rij))] == $0 }.map { uit[$0].rij }
  }
}
