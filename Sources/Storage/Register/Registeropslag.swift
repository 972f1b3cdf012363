package import Domain
import GRDB

extension Transactie {
  /// Keeps the rows of a register. `volgorde` is their order in the file.
  package func bewaar(_ rijen: Registerrijen, onder nummer: Leveringnummer) throws {
    try bewaar(rijen.woorden, onder: nummer)
    switch rijen {
    case .activiteiten(let rijen):
      try insert(.voegActiviteitToe, rijen, nummer) { rij, naar in
        naar.bind(rij.bron.code, rij.code, rij.naam, rij.werkvorm)
        naar.bind(rij.doelen.map(\.code).joined(separator: lijstteken), rij.partners.joined(separator: lijstteken))
        naar.bind(rij.van)
        naar.bind(rij.tot)
      }
    case .planning(let rijen):
      try insert(.voegPlanregelToe, rijen, nummer) { rij, naar in
        naar.bind(rij.dag)
        naar.bind(rij.bron.code, rij.id, rij.activiteit, rij.locatie, rij.wijk, rij.uitkomst.rawValue)
      }
    case .signalen(let rijen):
      try insert(.voegSignaalToe, rijen, nummer) { rij, naar in
        naar.bind(rij.dag)
        naar.bind(rij.bron.code, rij.id, rij.wijk, rij.leefgebied, rij.melder, rij.doorgespeeldAan)
        for dag in [rij.doorgespeeld, rij.opgepakt, rij.afgerond, rij.teruggekoppeld] { naar.bind(dag) }
        naar.bind(rij.warm.map { $0 ? 1 : 0 })
      }
    case .evaluaties(let rijen):
      try insert(.voegEvaluatieToe, rijen, nummer) { rij, naar in
        naar.bind(rij.dag)
        naar.bind(rij.bron.code, rij.id, rij.doelgroep, rij.vraag, rij.wijk, rij.activiteit)
        naar.bind(rij.schaal.lowerBound, rij.schaal.upperBound, rij.uitgenodigd, rij.antwoorden, rij.som)
      }
    case .wachtlijsten(let rijen):
      try insert(.voegWachtlijststandToe, rijen, nummer) { rij, naar in
        naar.bind(rij.peildatum)
        naar.bind(rij.bron.code, rij.locatie, rij.wijk)
        naar.bind(rij.kinderen, rij.langsteWeken)
      }
    case .praktijkbezoeken(let rijen):
      try insert(.voegPraktijkbezoekToe, rijen, nummer) { rij, naar in
        naar.bind(rij.dag)
        naar.bind(rij.bron.code, rij.locatie, rij.wijk, rij.bezoeker)
      }
    }
  }

  /// Columns of every register begin with the levering and the order of the row in it.
  private func insert<Rij>(
    _ sql: SQL, _ rijen: [Rij], _ nummer: Leveringnummer, _ bind: (Rij, inout Rijschrijver) -> Void
  ) throws {
    var schrijver = Rijschrijver(try db.cachedStatement(sql: sql.rawValue))
    for (plek, rij) in rijen.enumerated() {
      schrijver.bind(Int(nummer.waarde), plek)
      bind(rij, &schrijver)
      try schrijver.write(db)
    }
  }
}

/// Between the goals and partners of an activity: the unit separator, which no name has.
private let lijstteken = "\u{1F}"

func list(_ tekst: String) -> [String] { tekst.split(separator: lijstteken).map(String.init) }

extension Opslag {
  /// The current rows of a period, and what every activity was on every day.
  package func registers(_ periode: Periode) throws -> Registers {
    try read { db in
      let geldig = try Geldigheid(db)
      let dagen = periode.eersteDag...periode.laatsteDag
      var uit = Registers()
      uit.activiteiten = try activiteiten(db)
      uit.planregels = try Opslag.planregels(geldig, dagen, db)
      uit.signalen = try geldig.rows(.signalen, .signalen, dagen, db, id: \.id) { rij in
        Signaal(
          bron: BronID(rij.tekst(3)), id: rij.tekst(4), dag: rij.dag(2), wijk: rij.tekst(5), leefgebied: rij.tekst(6),
          melder: rij.tekst(7), doorgespeeldAan: rij.tekst(8), doorgespeeld: rij.dagOfNiets(9),
          opgepakt: rij.dagOfNiets(10),
          afgerond: rij.dagOfNiets(11), teruggekoppeld: rij.dagOfNiets(12), warm: rij.getalOfNiets(13).map { $0 == 1 })
      }
      uit.evaluaties = try geldig.rows(.evaluaties, .evaluaties, dagen, db, id: \.id) { rij in
        let (laagste, hoogste) = (rij.getal(9), rij.getal(10))
        guard laagste <= hoogste else { throw Opslagfout.beschadigd }
        return Evaluatie(
          bron: BronID(rij.tekst(3)), id: rij.tekst(4), dag: rij.dag(2), doelgroep: rij.tekst(5), vraag: rij.tekst(6),
          wijk: rij.tekst(7),
          activiteit: rij.tekst(8), schaal: laagste...hoogste, uitgenodigd: rij.getal(11), antwoorden: rij.getal(12),
          som: rij.getal(13))
      }
      uit.wachtlijsten = try geldig.rows(
        .wachtlijststanden, .wachtlijsten, dagen, db, id: { "\($0.locatie)\(lijstteken)\($0.peildatum.nummer)" }
      ) { rij in
        Wachtlijststand(
          bron: BronID(rij.tekst(3)), peildatum: rij.dag(2), locatie: rij.tekst(4), wijk: rij.tekst(5),
          kinderen: rij.getal(6),
          langsteWeken: rij.getal(7))
      }
      uit.praktijkbezoeken = try geldig.rows(
        .praktijkbezoeken, .praktijkbezoeken, dagen, db,
        id: { "\($0.locatie)\(lijstteken)\($0.dag.nummer)\(lijstteken)\($0.bezoeker)" }
      ) { rij in
        Praktijkbezoek(
          bron: BronID(rij.tekst(3)), dag: rij.dag(2), locatie: rij.tekst(4), wijk: rij.tekst(5), bezoeker: rij.tekst(6)
        )
      }
      return uit
    }
  }

}

extension Opslag {
  /// The planned bijeenkomsten of a period that count.
  package func planregels(_ periode: Periode) throws -> [Planregel] {
    try read { db in try Opslag.planregels(try Geldigheid(db), periode.eersteDag...periode.laatsteDag, db) }
  }

  private static func planregels(
    _ geldig: Geldigheid, _ dagen: ClosedRange<Dag>, _ db: Database
  ) throws -> [Planregel] {
    try geldig.rows(.planregels, .planning, dagen, db, id: \.id) { rij in
      guard let uitkomst = Planregel.Uitkomst(rawValue: rij.tekst(8)) else { throw Opslagfout.beschadigd }
      return Planregel(
        bron: BronID(rij.tekst(3)), id: rij.tekst(4), dag: rij.dag(2), activiteit: rij.tekst(5),
        locatie: rij.tekst(6), wijk: rij.tekst(7), uitkomst: uitkomst)
    }
  }
}

/// What makes two rows the same fact.
private struct Rijsleutel: Hashable { let bron: String, id: String }

/// Which rows count in each bron, soort and month.
struct Geldigheid {
  /// The newest levering that speaks for the month, and the first that did.
  private struct Spreker {
    var laatste: Int64 = 0
    var eerste: Int64 = 0
  }
  /// What goes before what when two rows are the same fact: a late correction before the month's own file, the correction
  /// of a later month before that of an earlier one. The order in which files came decides last.
  private struct Rang: Comparable {
    let isCorrectie: Bool
    let maand: Int
    let levering: Int64
    static func < (links: Rang, rechts: Rang) -> Bool {
      (links.isCorrectie ? 1 : 0, links.maand, links.levering) < (
        rechts.isCorrectie ? 1 : 0, rechts.maand, rechts.levering
      )
    }
  }

  private let sprekers: [Leveringsdekking.Plek: Spreker]
  private let laatsteMaand: [Int64: Int]

  init(_ db: Database) throws {
    sprekers = try Row.fetchAll(db, sql: SQL.geldigeMaanden.rawValue).reduce(into: [:]) { uit, rij in
      guard let soort = Leveringsoort(rawValue: rij[1]) else { return }
      uit[Leveringsdekking.Plek(BronID(rij[0]), soort, Maand(volgnummer: rij[2]))] = Spreker(
        laatste: rij[3], eerste: rij[4])
    }
    laatsteMaand = try Row.fetchAll(db, sql: SQL.laatsteMaanden.rawValue).reduce(into: [:]) { $0[$1[0]] = $1[1] }
  }

  /// Whether a row of this levering and month counts.
  func counts(_ levering: Int64, _ plek: Leveringsdekking.Plek) -> Bool {
    let spreker = sprekers[plek] ?? Spreker()
    return levering >= spreker.laatste || levering < spreker.eerste
  }

  /// Rows of the levering that speaks for their month and the late corrections that count; of one id the one that goes
  /// first. Columns 0, 2 and 3 are levering, dag and bron.
  func rows<Rij>(
    _ sql: SQL, _ soort: Leveringsoort, _ dagen: ClosedRange<Dag>, _ db: Database, id: (Rij) -> String,
    _ make: (Rijlezer) throws -> Rij
  ) throws -> [Rij] {
    var uit: [(rang: Rang, bron: String, rij: Rij)] = []
    let rijen = Rijlezer(
      try db.cachedStatement(sql: sql.rawValue), Int(dagen.lowerBound.nummer), Int(dagen.upperBound.nummer))
    defer { rijen.close() }
    var vorige: (bron: String, maand: Maand, spreker: Spreker)?
    var isAangevuld = false
    while try rijen.next(db) {
      let nummer = Int64(rijen.getal(0)), bron = rijen.tekst(3), maand = rijen.dag(2).maand
      if vorige?.bron != bron || vorige?.maand != maand {
        vorige = (bron, maand, sprekers[Leveringsdekking.Plek(BronID(bron), soort, maand)] ?? Spreker())
      }
      guard let spreker = vorige?.spreker, nummer >= spreker.laatste || nummer < spreker.eerste else { continue }
      let isCorrectie = nummer != spreker.laatste
      isAangevuld = isAangevuld || isCorrectie
      let rang = Rang(
        isCorrectie: isCorrectie, maand: isCorrectie ? laatsteMaand[nummer] ?? 0 : 0, levering: nummer)
      uit.append((rang, bron, try make(rijen)))
    }
    guard isAangevuld else { return uit.map(\.rij) }
    // Of the levering that goes first every row of an id stays: two lists at one place, two children of one signal.
    var eerste: [Rijsleutel: Rang] = [:]
    for rij in uit {
      let sleutel = Rijsleutel(bron: rij.bron, id: id(rij.rij))
      eerste[sleutel] = max(eerste[sleutel] ?? rij.rang, rij.rang)
    }
    return uit.filter { eerste[Rijsleutel(bron: $0.bron, id: id($0.rij))] == $0.rang }.map(\.rij)
  }
}
