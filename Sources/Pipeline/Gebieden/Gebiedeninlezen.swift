import Catalogue
import Domain
import Foundation
import Ingest

/// What `gebieden inlezen` tells.
package struct Gebiedenverslag: Encodable, Sendable {
  package let bestand: String
  package let gemeente: String
  package let wijken: Int
  /// The file was there, and got the residents that it lacked.
  package let isAangevuld: Bool

  package var tekst: String {
    if isAangevuld {
      return "\(bestand): de inwoners van \(counted(wijken, "wijk", "wijken")) van \(gemeente) staan er nu bij.\n"
    }
    return """
      \(bestand): \(counted(wijken, "wijk", "wijken")) van \(gemeente).
      Vul er zelf bij in: het stadsdeel van elke wijk, de postcodes, en andere namen die in uw bestanden voorkomen.

      """
  }
}

/// Makes `gebieden/JAAR.yaml` of a file of the CBS with wijken and buurten: a StatLine CSV, or the kwb workbook. Where that file
/// has the wijken of the gemeente already and no residents, those are added under what a person wrote.
///
/// - Throws: `Opdrachtfout` for a file without the columns that are needed, a gemeente that is not in it, or a year that the
///   werkmap has already with residents: what a person wrote there is not overwritten.
package func takeAreas(
  _ pad: String, gemeente code: String, jaar: Int, in werkmap: Werkmap
) throws -> Gebiedenverslag {
  let naam = "gebieden/\(jaar).yaml", doel = werkmap.map.appending(path: naam)
  let gebieden = try areas(pad, gemeente: code, jaar: jaar)
  var tekst = gebieden.tekst
  var isAangevuld = false
  if let eerder = try? String(contentsOf: doel, encoding: .utf8), !eerder.contains("GM9999") {
    guard eerder.contains(code), eerder.firstMatch(of: /(?m)^inwoners:/) == nil, !gebieden.inwoners.isEmpty else {
      throw Opdrachtfout("\(naam) bestaat al. Geef het een andere naam, of haal het weg, en doe dit opnieuw.")
    }
    tekst = eerder + (eerder.hasSuffix("\n") ? "" : "\n") + gebieden.inwoners
    isAangevuld = true
  }
  try FileManager.default.createDirectory(at: doel.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(tekst.utf8).write(to: doel, options: .atomic)
  return Gebiedenverslag(bestand: naam, gemeente: gebieden.naam, wijken: gebieden.wijken, isAangevuld: isAangevuld)
}

/// What is known of the areas of one gemeente, in the words of `gebieden/JAAR.yaml`.
struct Gebiedentekst {
  let code: String
  let naam: String
  let jaar: Int
  let wijken: Int
  fileprivate let kop: String
  /// The part with the residents; empty where the source has none.
  let inwoners: String

  var tekst: String { kop + inwoners }
}

/// The wijken of one gemeente in a file of the CBS, as the text of `gebieden/JAAR.yaml`.
///
/// - Throws: `Opdrachtfout` for a file without the columns that are needed, or a gemeente that is not in it.
func areas(_ pad: String, gemeente code: String, jaar: Int) throws -> Gebiedentekst {
  let rijen: [[String]]
  do { rijen = try tableRows(pad) } catch let fout as Bestandsfout {
    throw Opdrachtfout(fout.bevindingen.map(\.melding))
  }
  let bestand = URL(fileURLWithPath: pad).lastPathComponent
  return try areas(
    Gebiedentabel(rijen, bestand: bestand), in: pad, gemeente: code, jaar: jaar,
    bron: "CBS, Kerncijfers wijken en buurten \(jaar), bestand \(bestand)")
}

/// The same from the list in the program: names of wijken, and no residents.
func areasOfTheProgram(gemeente code: String) throws -> Gebiedentekst {
  try areas(
    Gebiedentabel(Wijkenlijst.rijen, bestand: Wijkenlijst.bron), in: Wijkenlijst.bron, gemeente: code,
    jaar: Wijkenlijst.jaar, bron: Wijkenlijst.bron)
}

private func areas(
  _ tabel: Gebiedentabel, in pad: String, gemeente code: String, jaar: Int, bron: String
) throws -> Gebiedentekst {
  let wijken = tabel.wijken(van: code)
  guard !wijken.isEmpty else {
    throw Opdrachtfout(
      "In \(pad) staat geen wijk van \(code). Een gemeentecode is GM met vier cijfers, zoals GM0479. "
        + "Kies bij het CBS alle regio's, of die van uw gemeente met haar wijken.")
  }
  let naam = tabel.naam(code) ?? wijken.compactMap(\.gemeente).first ?? code
  return Gebiedentekst(
    code: code, naam: naam, jaar: jaar, wijken: wijken.count, kop: yaml(wijken, code, naam, jaar, bron: bron),
    inwoners: residents(wijken, jaar, tabel.inwoners(code)))
}

/// The rows of a CBS file by what we need of them.
fileprivate struct Gebiedentabel {
  struct Wijk {
    let code: String
    let naam: String
    let gemeente: String?
    let inwoners: Int?
  }

  private let rijen: [[String]]
  private let code: Int
  private let naam: Int?
  private let gemeente: Int?
  private let aantal: Int?

  /// Headings as StatLine (page and download) and the kwb workbook spell them, folded.
  init(_ alle: [[String]], bestand: String) throws {
    func place(_ kop: [String], _ namen: [String]) -> Int? {
      namen.lazy.compactMap { naam in kop.firstIndex { folded($0) == naam } }.first
    }
    let codes = ["codering", "codering3", "gwbcode10", "gwbcode", "wijkenenbuurten"]
    guard let plek = alle.firstIndex(where: { place($0, codes) != nil && $0.count > 2 }),
      let code = place(alle[plek], codes)
    else {
      throw Opdrachtfout(
        "\(bestand) heeft geen kolom met codes van wijken. Neem de Kerncijfers wijken en buurten van het CBS (85984NED of kwb)."
      )
    }
    let kop = alle[plek]
    self.code = code
    let regio = place(kop, ["regio", "wijkenenbuurten", "naam"])
    naam = regio == code ? nil : regio
    gemeente = place(kop, ["gmnaam", "gemeentenaam", "gemeentenaam1"])
    aantal = place(kop, ["aantalinwoners", "aantalinwoners5", "ainw"])
    rijen = Array(alle[(plek + 1)...])
  }

  private func cell(_ rij: [String], _ plek: Int?) -> String? {
    guard let plek, rij.indices.contains(plek), !rij[plek].isEmpty else { return nil }
    return rij[plek].trimmingCharacters(in: .whitespaces)
  }

  /// '.' stands for a number that is not known; '15780.0' for a whole one.
  private func number(_ rij: [String]) -> Int? {
    cell(rij, aantal).flatMap { Int($0.split(separator: ".").first.map(String.init) ?? "") }
  }

  func wijken(van gemeentecode: String) -> [Wijk] {
    let begin = "WK" + gemeentecode.dropFirst(2)
    return rijen.compactMap { rij in
      guard gemeentecode.count == 6, let code = cell(rij, code), code.count == 8, code.hasPrefix(begin) else {
        return nil
      }
      return Wijk(code: code, naam: cell(rij, naam) ?? code, gemeente: cell(rij, gemeente), inwoners: number(rij))
    }
  }

  func naam(_ gemeentecode: String) -> String? {
    rijen.first { cell($0, code) == gemeentecode }.flatMap { cell($0, gemeente) ?? cell($0, naam) }
  }

  func inwoners(_ gemeentecode: String) -> Int? { rijen.first { cell($0, code) == gemeentecode }.flatMap(number) }
}

private func yaml(
  _ wijken: [Gebiedentabel.Wijk], _ code: String, _ naam: String, _ jaar: Int, bron: String
) -> String {
  """
  # De wijken van \(naam), zoals het CBS ze noemt. Komt het CBS met nieuwe wijken, maak dan een nieuw bestand.
  # Zet bij elke wijk het stadsdeel, de postcodes en andere namen die in uw bestanden voorkomen.
  jaar: \(jaar)
  bron: \(doubleQuoted(bron))
  gemeente: { code: \(code), naam: \(doubleQuoted(naam)) }
  wijken:

  """
    + wijken.sorted { $0.code < $1.code }.map { wijk in
      "  - { code: \(wijk.code), naam: \(doubleQuoted(wijk.naam)), stadsdeel: \(doubleQuoted(naam)), aliassen: [], postcodes: [] }\n"
    }.joined()
}

private func residents(_ wijken: [Gebiedentabel.Wijk], _ jaar: Int, _ inwoners: Int?) -> String {
  let bekend = wijken.filter { $0.inwoners != nil }
  guard !bekend.isEmpty else { return "" }
  var uit =
    "inwoners:\n  - leeftijd: 0-120\n    peildatum: \(jaar)-01-01\n    bron: \(doubleQuoted("CBS, afgerond op vijf"))\n"
  if let inwoners { uit += "    gemeente: \(inwoners)\n" }
  return uit + "    wijken:\n" + bekend.map { "      \($0.code): \($0.inwoners ?? 0)\n" }.joined()
}

private func doubleQuoted(_ tekst: String) -> String {
  "\"\(tekst.replacingOccurrences(of: "\\", with: "").replacingOccurrences(of: "\"", with: "'"))\""
}
