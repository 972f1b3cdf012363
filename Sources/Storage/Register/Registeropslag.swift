package import Domain
import GRDB

extension Transactie {
  /// Keeps the rows of a register. `volgorde` is their order in the file.
  package func bewaar(_ rijen: Registerrijen, onder nummer: Leveringnummer) throws {
    try bewaar(rijen.woorden, onder: nummer)
    touch(rijen.dagen.map(\.maand), onder: nummer)
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
    case .velden(let soort, let rijen):
      guard case .velden(let register) = soort.vorm.rijen, let sql = Registersql(soort)?.voegToe else { return }
      try insert(sql, rijen, nummer) { rij, naar in
        naar.bind(rij.dag)
        naar.bind(rij.bron.code)
        for kolom in register.kolommen {
          if kolom.isGetal {
            naar.bind(rij.getallen[kolom.veld] ?? 0)
          } else {
            naar.bind(rij.teksten[kolom.veld] ?? "")
          }
        }
      }
    }
  }

  /// Columns of every register begin with the levering and the order of the row in it.
  private func insert<Rij>(
    _ sql: SQL, _ rijen: [Rij], _ nummer: Leveringnummer, _ bind: (Rij, inout Rijschrijver) -> Void
  ) throws {
    try insert(sql.rawValue, rijen, nummer, bind)
  }

  private func insert<Rij>(
    _ sql: String, _ rijen: [Rij], _ nummer: Leveringnummer, _ bind: (Rij, inout Rijschrijver) -> Void
  ) throws {
    var schrijver = Rijschrijver(try db.cachedStatement(sql: sql))
    for (plek, rij) in rijen.enumerated() {
      schrijver.bind(Int(nummer.waarde), plek)
      bind(rij, &schrijver)
      try schrijver.write(db)
    }
  }
}

extension Registerrijen {
  /// Of every row that has one.
  fileprivate var dagen: [Dag] {
    switch self {
    case .activiteiten: []
    case .planning(let rijen): rijen.map(\.dag)
    case .signalen(let rijen): rijen.map(\.dag)
    case .evaluaties(let rijen): rijen.map(\.dag)
    case .wachtlijsten(let rijen): rijen.map(\.peildatum)
    case .praktijkbezoeken(let rijen): rijen.map(\.dag)
    case .velden(_, let rijen): rijen.map(\.dag)
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
      uit.signalen = try geldig.rows(.signalen, dagen, db, id: \.id) { rij in
        Signaal(
          bron: BronID(rij.tekst(3)), id: rij.tekst(4), dag: rij.dag(2), wijk: rij.tekst(5), leefgebied: rij.tekst(6),
          melder: rij.tekst(7), doorgespeeldAan: rij.tekst(8), doorgespeeld: rij.dagOfNiets(9),
          opgepakt: rij.dagOfNiets(10),
          afgerond: rij.dagOfNiets(11), teruggekoppeld: rij.dagOfNiets(12), warm: rij.getalOfNiets(13).map { $0 == 1 })
      }
      uit.evaluaties = try geldig.rows(.evaluaties, dagen, db, id: \.id) { rij in
        let (laagste, hoogste) = (rij.getal(9), rij.getal(10))
        guard laagste <= hoogste else { throw Opslagfout.beschadigd }
        return Evaluatie(
          bron: BronID(rij.tekst(3)), id: rij.tekst(4), dag: rij.dag(2), doelgroep: rij.tekst(5), vraag: rij.tekst(6),
          wijk: rij.tekst(7),
          activiteit: rij.tekst(8), schaal: laagste...hoogste, uitgenodigd: rij.getal(11), antwoorden: rij.getal(12),
          som: rij.getal(13))
      }
      uit.wachtlijsten = try geldig.rows(
        .wachtlijsten, dagen, db, id: { "\($0.locatie)\(lijstteken)\($0.peildatum.nummer)" }
      ) { rij in
        Wachtlijststand(
          bron: BronID(rij.tekst(3)), peildatum: rij.dag(2), locatie: rij.tekst(4), wijk: rij.tekst(5),
          kinderen: rij.getal(6),
          langsteWeken: rij.getal(7))
      }
      uit.praktijkbezoeken = try geldig.rows(
        .praktijkbezoeken, dagen, db,
        id: { "\($0.locatie)\(lijstteken)\($0.dag.nummer)\(lijstteken)\($0.bezoeker)" }
      ) { rij in
        Praktijkbezoek(
          bron: BronID(rij.tekst(3)), dag: rij.dag(2), locatie: rij.tekst(4), wijk: rij.tekst(5), bezoeker: rij.tekst(6)
        )
      }
      for soort in Leveringsoort.allCases {
        guard case .velden(let register) = soort.vorm.rijen else { continue }
        uit.veldrijen[soort] = try Opslag.veldrijen(soort, register, geldig, dagen, db)
      }
      return uit
    }
  }

  /// The rows of a register that is no more than its description.
  private static func veldrijen(
    _ soort: Leveringsoort, _ register: Veldregister, _ geldig: Geldigheid, _ dagen: ClosedRange<Dag>, _ db: Database
  ) throws -> [Veldrij] {
    try geldig.rows(
      soort, dagen, db,
      id: { rij in
        (["\(rij.dag.nummer)"] + register.key(rij)).joined(separator: lijstteken)
      }
    ) { rij in
      var uit = Veldrij(bron: BronID(rij.tekst(3)), dag: rij.dag(2))
      for (plek, kolom) in register.kolommen.enumerated() {
        let nummer = Int32(4 + plek)
        if kolom.isGetal {
          uit.getallen[kolom.veld] = rij.getal(nummer)
        } else {
          uit.teksten[kolom.veld] = rij.tekst(nummer)
        }
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
    try geldig.rows(.planning, dagen, db, id: \.id) { rij in
      guard let uitkomst = Planregel.Uitkomst(rawValue: rij.tekst(8)) else { throw Opslagfout.beschadigd }
      return Planregel(
        bron: BronID(rij.tekst(3)), id: rij.tekst(4), dag: rij.dag(2), activiteit: rij.tekst(5),
        locatie: rij.tekst(6), wijk: rij.tekst(7), uitkomst: uitkomst)
    }
  }
}

/// What makes two rows the same fact.
private struct Rijsleutel: Hashable { let bron: String, id: String }

extension Geldigheid {
  /// Rows of the levering that speaks for their month and the late corrections that count; of one id the one that goes
  /// first. Columns 0, 2 and 3 are levering, dag and bron.
  func rows<Rij>(
    _ soort: Leveringsoort, _ dagen: ClosedRange<Dag>, _ db: Database, id: (Rij) -> String,
    _ make: (Rijlezer) throws -> Rij
  ) throws -> [Rij] {
    guard let sql = Registersql(soort)?.tussen else { return [] }
    var uit: [(rang: Rang, bron: String, rij: Rij)] = []
    let rijen = Rijlezer(
      try db.cachedStatement(sql: sql), Int(dagen.lowerBound.nummer), Int(dagen.upperBound.nummer))
    defer { rijen.close() }
    // Rows of one levering and month follow each other; what holds for one holds for all.
    var vorige: (levering: Int64, maand: Int, rang: Rang?)?
    var isAangevuld = false
    while try rijen.next(db) {
      let nummer = Int64(rijen.getal(0)), maand = rijen.dag(2).maand.volgnummer
      if vorige?.levering != nummer || vorige?.maand != maand {
        let plaats = Plaats(maand: maand, deel: part(nummer)), telt = counts(nummer, plaats)
        vorige = (nummer, maand, telt ? rank(nummer, plaats) : nil)
      }
      guard let rang = vorige?.rang else { continue }
      isAangevuld = isAangevuld || rang.isCorrectie || rang.isHerstel
      uit.append((rang, rijen.tekst(3), try make(rijen)))
    }
    guard isAangevuld else { return uit.map(\.rij) }
    // Of the levering that goes first every row of an id stays: two lists at one place, two children of one signal.
    let rangen = Dictionary(grouping: uit) { Rijsleutel(bron: $0.bron, id: id($0.rij)) }
      .mapValues { Set($0.map(\.rang)) }
    return uit.filter { rij in
      !(rangen[Rijsleutel(bron: rij.bron, id: id(rij.rij))] ?? []).contains { $0.replaces(rij.rang) }
    }.map(\.rij)
  }
}
