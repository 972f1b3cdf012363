import Domain
import Foundation
import Parallel
import Reporting
import Writers

/// Makes every file of one edition, side by side: most of that time goes to programs of others, each of which keeps one core busy.
/// What it writes and says does not depend on how many there are.
struct Vormgever: Sendable {
  /// One file, and what a person should know about how it was made.
  private typealias Stuk = @Sendable () throws -> [String]

  let naam: String
  let map: URL
  let rapport: Rapport
  let kop: Rapportkop
  /// The figures without and with what they rest on.
  let lijsten: (kaal: Cijferlijst, onderbouwd: Cijferlijst)
  /// Nil: no format asks for one.
  let werkboek: Werkboek?

  /// Writes them. Gives back what a person should know, in the order of the formats.
  func write(_ wens: Rapportwens) throws -> [String] {
    var stukken: [(formaat: Formaat, stuk: Stuk)] = []
    for formaat in wens.formaten { stukken += pieces(formaat, wens).map { (formaat, $0) } }
    // The longest first, or the last one would be waited for alone.
    let volgorde = stukken.indices.sorted { (stukken[$0].formaat.duur, $0) < (stukken[$1].formaat.duur, $1) }
    let werk = volgorde.map { stukken[$0].stuk }
    let gezegd = try inParallel(werk.count, draden: cores, werkbank: {}) { _, nummer in try werk[nummer]() }
    return zip(volgorde, gezegd).sorted { $0.0 < $1.0 }.flatMap(\.1)
  }

  private func pieces(_ formaat: Formaat, _ wens: Rapportwens) -> [Stuk] {
    let lezingen = wens.lezingen(formaat)
    switch formaat {
    case .html: return lezingen.map { lezing in { try writePages(lezing) } }
    // All in one: the program starts once, and keeps every core busy.
    case .pdf: return [{ try writePDF(lezingen) }]
    case .docx, .odt:
      // The first of the two makes both: their page is the same.
      let kantoor = wens.formaten.filter { $0 == .docx || $0 == .odt }
      return formaat == kantoor.first
        ? lezingen.filter { $0 != .beeld }.map { lezing in { try writeOffice(lezing, kantoor) } } : []
    case .xlsx, .ods, .csv, .json, .pptx, .odp: return [{ try write(formaat) }]
    }
  }

  private func write(_ formaat: Formaat) throws -> [String] {
    let pad = path("\(naam).\(formaat.rawValue)")
    switch formaat {
    case .pptx: try PPTXWriter.write(rapport, naar: path("\(naam)-beeld.pptx"))
    case .odp: try ODPWriter.write(rapport, naar: path("\(naam)-beeld.odp"))
    case .xlsx: if let werkboek { try XLSXWriter.write(werkboek, naar: pad, tijdelijk: map.path) }
    case .ods: if let werkboek { try ODSWriter.write(werkboek, naar: pad) }
    case .csv: try writeCSV(pad)
    case .json: try save(CijfersJSON.write(lijsten.onderbouwd, kop: kop), pad)
    case .html, .pdf, .odt, .docx: break
    }
    return []
  }

  private func writeCSV(_ pad: String) throws {
    try save(CijfersCSV.write(lijsten.kaal), pad)
    try save(Gegevenspakket.write(rapport, bestand: "\(naam).csv"), path("\(naam).datapackage.json"))
  }

  private func writePages(_ lezing: Lezing) throws -> [String] {
    for (pad, poster) in sheets(lezing, .html) {
      try save(poster.map { PosterWriter.html($0, rapport) } ?? HTMLWriter.write(rapport.read(lezing)), pad)
    }
    return []
  }

  private func writePDF(_ lezingen: [Lezing]) throws -> [String] {
    let bladen = lezingen.flatMap { lezing in
      sheets(lezing, .pdf).map { pad, poster in
        (pad: pad, pagina: poster.map { PosterWriter.page($0, rapport) } ?? PDFWriter.page(rapport.read(lezing)))
      }
    }
    let gezet = try PDFWriter.write(bladen.map(\.pagina), zetters: cores)
    for (blad, pdf) in zip(bladen, gezet) { try save(pdf.bytes, blad.pad) }
    return gezet.flatMap(\.letop).removingDuplicates()
  }

  private func writeOffice(_ lezing: Lezing, _ formaten: [Formaat]) throws -> [String] {
    let voorwerk = try KantoorWriter.prepare(rapport.read(lezing))
    for formaat in formaten {
      try KantoorWriter.write(
        voorwerk, formaat == .odt ? .odt : .docx, naar: path("\(naam)\(lezing.achtervoegsel).\(formaat.rawValue)"),
        tijdelijk: map.path)
    }
    return []
  }

  /// The files of one reading. Of posters one for the whole gemeente and one for each stadsdeel:
  /// 'kinderwerk-haarlem-2026-02-beeld-schalkwijk.pdf'.
  private func sheets(_ lezing: Lezing, _ formaat: Formaat) -> [(pad: String, poster: Poster?)] {
    guard lezing == .beeld else { return [(path("\(naam)\(lezing.achtervoegsel).\(formaat.rawValue)"), nil)] }
    return rapport.posters.map { poster in
      (path("\(naam)-beeld\(poster.id.isEmpty ? "" : "-\(poster.id)").\(formaat.rawValue)"), poster)
    }
  }

  private func path(_ bestand: String) -> String { map.appending(path: bestand).path }

  private func save(_ bytes: [UInt8], _ pad: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: pad))
    } catch {
      throw Wereldfout("Kan \(pad) niet schrijven: \(error.localizedDescription)")
    }
  }
}

extension Formaat {
  /// Rank by how long it takes: the lowest longest.
  fileprivate var duur: Int {
    switch self {
    case .pdf: 0
    case .docx, .odt: 1
    case .pptx, .odp: 2
    case .xlsx, .ods: 3
    case .html, .json, .csv: 4
    }
  }
}
