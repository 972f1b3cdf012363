import Disclosure
import Domain

/// *Gegevens*: one flat table, one figure per row, to filter and to compute with. Everything else in the workbook is checked
/// against it.
struct Gegevensblad {
  static let tabelID = "gegevens"

  enum Kolom: Int, CaseIterable {
    case uitsplitsing, periode, stadsdeel, wijkcode, wijk, doelcode, doel, organisatie, werkvorm, leeftijd, maat,
      waarde,
      eenheid, status, cijfer, onderbouwing
  }

  /// The rows, in order, with the figure each shows.
  let cijfers: [(uitsplitsing: Uitsplitsing, cijfer: Cijfer)]
  /// The id of each figure, for `cijfers` of the same place.
  let ids: [String]
  let tabel: Tabel
  private(set) var blad: Werkblad

  /// Every measure that some row shows.
  var maten: Set<Maat> {
    var uit: Set<Maat> = []
    for rij in cijfers { uit.insert(rij.cijfer.sleutel.maat) }
    return uit
  }

  /// The order of the months of the course: after those of the period, before the year earlier.
  private static let verloopVanaf = 900

  init(_ invoer: Rapportinvoer) {
    let lijst = invoer.boek.inhoud.lijst
    let maanden = invoer.periode.maanden.map { Periode.maand($0) }.filter { $0 != invoer.periode }
    var orde: [Periode: Int] = [invoer.periode: 0, invoer.periode.vorigJaar: 1000]
    for (nummer, maand) in maanden.enumerated() { orde[maand] = nummer + 1 }
    // Of the other months only what the sheets about the course of time show.
    let verloop = invoer.verloopmaanden.map { Periode.maand($0) }.filter { orde[$0] == nil }
    for (nummer, maand) in verloop.enumerated() { orde[maand] = Gegevensblad.verloopVanaf + nummer }
    var rijen: [(orde: Rijorde, plek: Int, uitsplitsing: Uitsplitsing)] = []
    let plekken = Plekken(invoer)
    // Figures of one period stand together.
    var vorige: (periode: Periode, plek: Int?)?
    for plek in lijst.indices {
      let sleutel = lijst[plek].sleutel
      if vorige?.periode != sleutel.periode { vorige = (sleutel.periode, orde[sleutel.periode]) }
      guard let periode = vorige?.plek, let uitsplitsing = Uitsplitsing(sleutel) else { continue }
      // Two ways of dividing at once only for the period itself: enough to filter, few enough to scroll.
      if periode > 0, uitsplitsing == .wijkEnDoel || uitsplitsing == .stadsdeelEnDoel { continue }
      if (Gegevensblad.verloopVanaf..<1000).contains(periode), !Gegevensblad.isVerloop(sleutel.maat, uitsplitsing) {
        continue
      }
      rijen.append((plekken.order(sleutel, periode: periode, uitsplitsing), plek, uitsplitsing))
    }
    rijen.sort { ($0.orde, $0.plek) < ($1.orde, $1.plek) }
    let cijfers = rijen.map { (uitsplitsing: $0.uitsplitsing, cijfer: lijst[$0.plek]) }
    let ids = cijfers.map { $0.cijfer.sleutel.id }
    (self.cijfers, self.ids) = (cijfers, ids)

    tabel = Tabel(
      id: Gegevensblad.tabelID,
      bijschrift: "Elke rij is één cijfer. Filter eerst op uitsplitsing en maat. 'alle' betekent: niet uitgesplitst.",
      kolommen: [
        .init("uitsplitsing", breedte: 18), .init("periode", breedte: 12), .init("stadsdeel", breedte: 15),
        .init("wijkcode", breedte: 12), .init("wijk", breedte: 26), .init("doelcode", breedte: 11),
        .init("doel", breedte: 30), .init("organisatie", breedte: 30), .init("werkvorm", breedte: 16),
        .init("leeftijd", breedte: 10), .init("maat", breedte: 26), .init("waarde", .getal, breedte: 11),
        .init("eenheid", breedte: 22), .init("status", breedte: 22), .init("cijfer", breedte: 62),
        .init("onderbouwing", breedte: 26),
      ],
      rijen: Gegevensblad.rows(cijfers, ids, plekken, invoer.onderbouwing))
    blad = Werkblad(
      naam: "Gegevens", titel: "Gegevens om te filteren",
      delen: [
        Werkblad.voorScherm("De cijfers"),
        .tekst(
          "Unieke kinderen, vaste kinderen en activiteiten tellen niet op: één kind komt in meer maanden en wijken."),
        .tekst(
          "• = verborgen om kinderen te beschermen. ontbreekt = niet geleverd, dat is geen nul. De kolom status zegt het in woorden."
        ),
        .tabel(tabel),
      ])
    blad.drukdelen = 1
  }

  private static func isVerloop(_ maat: Maat, _ uitsplitsing: Uitsplitsing) -> Bool {
    switch uitsplitsing {
    case .totaal: maat == .uniekeKinderen || Jaarstand.maten.contains(maat)
    case .wijk: maat == .uniekeKinderen
    case .stadsdeel, .doel, .organisatie, .werkvorm, .leeftijd, .stadsdeelEnDoel, .wijkEnDoel: false
    }
  }
}

extension Gegevensblad {
  /// Column by column, in the order of `Kolom`: all but the figure and its id say the same in many rows.
  private static func rows(
    _ cijfers: [(uitsplitsing: Uitsplitsing, cijfer: Cijfer)], _ ids: [String], _ plekken: Plekken,
    _ onderbouwing: Onderbouwingen?
  ) -> Tabelrijen {
    func column<Sleutel: Hashable>(
      _ sleutel: (Uitsplitsing, Cijfer) -> Sleutel, _ tekst: @escaping (Sleutel) -> String
    ) -> Tabelrijen.Kolom {
      var bouwer = Kolombouwer<Sleutel>(rijen: cijfers.count)
      for (uitsplitsing, cijfer) in cijfers { bouwer.append(sleutel(uitsplitsing, cijfer)) { .tekst(tekst($0)) } }
      return bouwer.kolom
    }
    let waarden = zip(cijfers, ids).map { rij, id in Cel(rij.cijfer, id: id) }
    return Tabelrijen(
      Kolom.allCases.map { kolom in
        switch kolom {
        case .uitsplitsing: column({ uitsplitsing, _ in uitsplitsing }, \.rawValue)
        case .periode: column({ $1.sleutel.periode }, \.code)
        case .stadsdeel: column({ $1.sleutel.gebied }, plekken.stadsdeel)
        case .wijkcode: column({ $1.sleutel.gebied }) { $0?.soort == .wijk ? $0?.code ?? alle : alle }
        case .wijk: column({ $1.sleutel.gebied }, plekken.wijk)
        case .doelcode: column({ $1.sleutel.doel }) { $0?.code ?? alle }
        case .doel: column({ $1.sleutel.doel }, plekken.doel)
        case .organisatie: column({ $1.sleutel.organisatie }, plekken.organisatie)
        case .werkvorm: column({ $1.sleutel.werkvorm }) { $0 ?? alle }
        case .leeftijd: column({ $1.sleutel.leeftijd }) { $0?.code ?? alle }
        case .maat: column({ $1.sleutel.maat }, \.rawValue)
        case .waarde: .init(uniek: waarden)
        case .eenheid: column({ $1.sleutel.maat }, \.eenheid)
        case .status: column({ Status($1) }, \.tekst)
        case .cijfer: .init(uniek: ids.map(Cel.tekst))
        case .onderbouwing:
          column({ Onderbouwingen.Grond($1) }) { grond in
            onderbouwing.map { $0.inKolom($0.merk(grond).kort) } ?? "–"
          }
        }
      })
  }
}

/// What stands in a column by which a figure is not divided.
private let alle = "alle"

/// Whether a figure can be taken as it is.
private enum Status: Hashable {
  case volledig, verborgen, nietVanToepassing
  case zonder(Maandenlijst)
  case ontbreekt(Maandenlijst)

  init(_ cijfer: Cijfer) {
    self =
      switch cijfer.waarde {
      case .getal: cijfer.ontbrekend.isEmpty ? .volledig : .zonder(cijfer.ontbrekend)
      case .onderdrukt: .verborgen
      case .ontbreekt(let maanden): .ontbreekt(maanden)
      case .geen: .nietVanToepassing
      }
  }

  var tekst: String {
    switch self {
    case .volledig: "volledig"
    case .verborgen: "verborgen"
    case .nietVanToepassing: "niet van toepassing"
    case .zonder(let maanden): "zonder " + maanden.map(\.code).joined(separator: ", ")
    case .ontbreekt(let maanden): "ontbreekt: " + maanden.map(\.code).joined(separator: ", ")
    }
  }
}

/// Where a row stands, as places of ten bits: the first that differs decides.
private struct Rijorde: Comparable {
  private var hoog: UInt64 = 0
  private var laag: UInt64 = 0

  /// - Parameter plekken: at most twelve numbers below 1024; a larger one counts as 1023.
  init(_ plekken: Int...) {
    precondition(plekken.count <= 12)
    for (nummer, plek) in plekken.enumerated() {
      let bits = UInt64(min(max(plek, 0), 1023))
      if nummer < 6 { hoog |= bits << UInt64(50 - nummer * 10) } else { laag |= bits << UInt64(110 - nummer * 10) }
    }
  }

  static func < (links: Rijorde, rechts: Rijorde) -> Bool {
    (links.hoog, links.laag) < (rechts.hoog, rechts.laag)
  }
}

/// Names and order of every coordinate, looked up once per workbook.
private struct Plekken {
  private let wijken: [String: (plek: Int, wijk: Wijk)]
  private let stadsdelen: [String: Int]
  private let doelen: [DoelID: (plek: Int, doel: Doel)]
  private let bronnen: [BronID: (plek: Int, naam: String)]
  private let werkvormen: [String: Int]
  private let maten: [Maat: Int]

  init(_ invoer: Rapportinvoer) {
    func numbered<Sleutel: Hashable, Waarde>(_ paren: [(Sleutel, Waarde)]) -> [Sleutel: (Int, Waarde)] {
      var uit: [Sleutel: (Int, Waarde)] = [:]
      for (plek, paar) in paren.enumerated() where uit[paar.0] == nil { uit[paar.0] = (plek, paar.1) }
      return uit
    }
    wijken = numbered(invoer.wijken.map { ($0.code, $0) }).mapValues { ($0.0, $0.1) }
    stadsdelen = numbered(invoer.catalogus.gebieden.stadsdelen.map { ($0, ()) }).mapValues(\.0)
    doelen = numbered(invoer.catalogus.doelen.doelen.map { ($0.id, $0) }).mapValues { ($0.0, $0.1) }
    bronnen = numbered(invoer.catalogus.bronnen.map { ($0.bron, $0.organisatie) }).mapValues { ($0.0, $0.1) }
    werkvormen = numbered(invoer.catalogus.werkmap.werkvormen.map { ($0, ()) }).mapValues(\.0)
    maten = numbered(Maat.allCases.map { ($0, ()) }).mapValues(\.0)
  }

  /// Periods first, then ways of dividing, then the parts in their usual order, then the measures.
  func order(_ sleutel: Cijfersleutel, periode: Int, _ uitsplitsing: Uitsplitsing) -> Rijorde {
    let gebied: Int =
      switch sleutel.gebied?.soort {
      case .stadsdeel: stadsdelen[sleutel.gebied?.code ?? "", default: 999]
      case .wijk: wijken[sleutel.gebied?.code ?? ""]?.plek ?? 999
      case .gemeente, nil: 0
      }
    let leeftijd: Int =
      switch sleutel.leeftijd {
      case .jaren(let jaren): jaren.lowerBound
      case .onbekend: 999
      case nil: 0
      }
    return Rijorde(
      periode, Uitsplitsing.allCases.firstIndex(of: uitsplitsing) ?? 0, gebied,
      sleutel.doel.map { doelen[$0]?.plek ?? 999 } ?? 0, sleutel.organisatie.map { bronnen[$0]?.plek ?? 999 } ?? 0,
      sleutel.werkvorm.map { werkvormen[$0, default: 999] } ?? 0, leeftijd, maten[sleutel.maat, default: 0])
  }

  func stadsdeel(_ gebied: Gebied?) -> String {
    switch gebied?.soort {
    case .wijk: wijken[gebied?.code ?? ""]?.wijk.stadsdeel ?? "onbekend"
    case .stadsdeel: gebied?.code ?? ""
    case .gemeente, nil: alle
    }
  }

  func wijk(_ gebied: Gebied?) -> String {
    guard let gebied, gebied.soort == .wijk else { return alle }
    return wijken[gebied.code]?.wijk.naam ?? gebied.code
  }

  func doel(_ doel: DoelID?) -> String { doel.map { doelen[$0]?.doel.kort ?? $0.code } ?? alle }

  func organisatie(_ bron: BronID?) -> String { bron.map { bronnen[$0]?.naam ?? $0.code } ?? alle }
}
