import Counting
import Domain
import Storage
import TestSupport

/// What a random werkmap delivers, file by file, and the figures that come out of a store.
struct Proeflevering {
  var levering: Levering
  var blokken: [Presentieblok] = []
  var rijen: Registerrijen?

  init(_ bron: BronID, _ soort: Leveringsoort, _ maanden: [Maand], versie: Int = 1) {
    let id = "\(bron.code)-\(soort.rawValue)-\(maanden.first?.code ?? "")-\(versie)"
    levering = Levering(
      id: id, bron: bron, soort: soort, bestand: id + ".csv", sha256: "sha-" + id, maanden: maanden,
      balans: Rijbalans(gelezen: 3, aangenomen: 2, afgekeurd: 1))
  }

  /// Every file of the werkmap: per bron and month one of each soort, and one register of activities.
  static func all(_ map: Toevalswerkmap) -> [Proeflevering] {
    var uit: [Proeflevering] = []
    for bron in map.bronnen {
      var register = Proeflevering(bron, .activiteiten, map.maanden)
      register.rijen = .activiteiten(map.registers.activiteiten.filter { $0.bron == bron })
      uit.append(register)
    }
    for plek in map.dekking.geleverd.sorted() where plek.soort != .activiteiten {
      var levering = Proeflevering(plek.bron, plek.soort, [plek.maand])
      func ofMonth<Rij>(_ rijen: [Rij], _ bron: KeyPath<Rij, BronID>, _ dag: KeyPath<Rij, Dag>) -> [Rij] {
        rijen.filter { $0[keyPath: bron] == plek.bron && $0[keyPath: dag].maand == plek.maand }
      }
      switch plek.soort {
      case .activiteiten: break
      case .aanwezigheid:
        levering.blokken = map.blokken.filter { $0.bron == plek.bron && $0.maand == plek.maand }
      case .planning: levering.rijen = .planning(ofMonth(map.registers.planregels, \.bron, \.dag))
      case .signalen: levering.rijen = .signalen(ofMonth(map.registers.signalen, \.bron, \.dag))
      case .evaluaties: levering.rijen = .evaluaties(ofMonth(map.registers.evaluaties, \.bron, \.dag))
      case .wachtlijsten: levering.rijen = .wachtlijsten(ofMonth(map.registers.wachtlijsten, \.bron, \.peildatum))
      case .praktijkbezoeken:
        levering.rijen = .praktijkbezoeken(ofMonth(map.registers.praktijkbezoeken, \.bron, \.dag))
      case .vrijwilligersuren, .doorstroom:
        levering.rijen = .velden(
          plek.soort, ofMonth(map.registers.veldrijen[plek.soort, default: []], \.bron, \.dag))
      }
      uit.append(levering)
    }
    return uit
  }

  /// A later version of an attendance file with other lists.
  static func correction(_ bron: BronID, _ maand: Maand, seed: UInt64) -> Proeflevering {
    var toeval = SplitMix64(seed: seed)
    var levering = Proeflevering(bron, .aanwezigheid, [maand], versie: Int(seed) + 2)
    levering.blokken = ["WK039201", "WK039203"].map { Toevalswerkmap.blok(bron, maand, $0, 4, 60, &toeval) }
    return levering
  }
}

extension Opslag {
  /// Ingests files in this order, each in its own transaction, unless its bytes are known.
  func neem(_ leveringen: [Proeflevering]) throws {
    for proef in leveringen {
      try inlezen { transactie in
        let levering = proef.levering
        guard try transactie.bekend(sha256: levering.sha256, bron: levering.bron, soort: levering.soort) == nil
        else { return }
        let nummer = try transactie.begin()
        for var blok in proef.blokken {
          // Numbers of the generator are children; the store gives its own in the order of coming.
          blok.kind = try transactie.kindnummers(voor: blok.kind.map(pseudoniem))
          try transactie.bewaar(blok, onder: nummer)
        }
        if let rijen = proef.rijen { try transactie.bewaar(rijen, onder: nummer) }
        try transactie.legVast(levering, als: nummer, ingelezenOp: "2026-03-01")
      }
    }
  }

  func cijfers(_ map: Toevalswerkmap, _ periode: Periode) throws -> [Cijfer] {
    let opdracht = Telopdracht(
      periode: periode, gebieden: map.gebieden, doelen: map.doelen, leeftijdsbanden: map.leeftijdsbanden,
      werkvormen: map.werkvormen, organisaties: map.bronnen, kalender: Weekkalender(vakanties: map.vakanties),
      registers: try registers(periode),
      dekking: Leveringsdekking(verwacht: map.dekking.verwacht, geleverd: try geleverd()))
    return try count(opdracht, blokken: try blokken()).cijfers
  }
}

func pseudoniem(_ kind: UInt32) -> Pseudoniem {
  var mengsel = SplitMix64(seed: UInt64(kind))
  return Pseudoniem(hoog: mengsel.next(), laag: mengsel.next())
}
