import Disclosure
import Domain
import Foundation
import Reporting
import TestSupport
import Testing

/// The workbooks of the invented gemeente, made once.
enum Voorbeeldwerkboek {
  static let gemeente = make(.gemeente)
  static let intern = make(.intern)

  /// Every kind that the program writes, and one of hostile texts.
  static let soorten: [(String, Werkboek)] = [
    ("gemeente", gemeente), ("intern", intern), ("proef", `The parts of a small workbook`.boek),
    (
      "teksten",
      `Text in a workbook`.boek(`Text in a workbook`.gevaarlijk + ["a\u{0}b\u{1b}c\u{ffff}", "", langeTekst])
    ),
  ]

  /// Longer than a cell takes.
  static let langeTekst = String(repeating: "kind 👧 ", count: 6_000)

  static func make(_ editie: Editie, standPer: Dag = Voorbeeldcijfers.standPer) -> Werkboek {
    let catalogus = Voorbeeldcijfers.catalogus
    let boek = release(
      Voorbeeldcijfers.cijfers(), editie: editie, drempels: catalogus.werkmap.drempels, gebieden: catalogus.gebieden)
    var invoer = Rapportinvoer(
      boek: boek, catalogus: catalogus, periode: Voorbeeldcijfers.periode, standPer: standPer)
    invoer.afspraken = uitkomsten
    invoer.partners = Partnertelling([
      Activiteit(
        bron: BronID("buurts"), code: "A1", naam: "Sportmiddag", werkvorm: "groep", doelen: [], partners: ["sport"])
    ])
    return makeWerkboek(invoer)
  }

  /// One met, one behind with a forecast, one with an upper bound.
  private static var uitkomsten: [Afspraakuitkomst] {
    let gevallen: [(Oordeel, Int, Int, String)] = [
      (.opSchema, 548, 1_500, "minstens 1.500 kinderen"), (.looptAchter, 3_680, 16_000, "minstens 16.000 deelnames"),
      (.gehaald, 6, 40, "hoogstens 40 bijeenkomsten"),
    ]
    return zip(Voorbeeldafspraken.alle, gevallen).map { afspraak, geval in
      let venster = Voorbeeldafspraken.venster
      let meting = Afspraakmeting(
        .init(afspraak: afspraak.id, venster: venster), .getal(Breuk(geval.1)), soort: .kinderen,
        cijfer: afspraak.id == "R09" ? Cijfersleutel(.deelnames, Voorbeeldcijfers.periode) : nil)
      let deel = Deeluitkomst(
        onderdeel: 1, item: .geheel, naam: "", oordeel: geval.0, meting: meting, nulpunt: nil, norm: Breuk(geval.2),
        nuVerwacht: Breuk(geval.2 / 4), nagestreefd: geval.3, gerealiseerd: "\(geval.1)", verschil: nil, gronden: [])
      let prognose = Prognose(
        eind: venster.periode.laatsteDag,
        uitkomst: .verwacht(Breuk(geval.1 * 4), onder: Breuk(geval.1 * 3), boven: Breuk(geval.1 * 5)),
        nogNodigPerMaand: Breuk(teller: geval.2 - geval.1, noemer: 9), tekst: "verwacht \(geval.1 * 4)")
      return Afspraakuitkomst(
        afspraak: afspraak, venster: venster, oordeel: geval.0, nagestreefd: geval.3,
        gerealiseerd: Notatie.aantal.tekst(Breuk(geval.1)), verschil: nil,
        gronden: [.geteldTot(venster.tot)], delen: [deel], prognose: prognose)
    }
  }
}

/// A folder of its own for one test, removed afterwards.
final class Tijdelijk: Sendable {
  let map: String
  init() throws {
    map = NSTemporaryDirectory() + "werkboek-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: map, withIntermediateDirectories: true)
  }
  func pad(_ naam: String) -> String { map + "/" + naam }
  deinit { try? FileManager.default.removeItem(atPath: map) }
}

/// A test names its workbook by the title instead of by every cell.
extension Werkboek: CustomTestStringConvertible {
  package var testDescription: String { titel }
}
