import Domain
import Foundation
import Ingest
import TestSupport

/// A workbook of chance with a presentielijst on one or more sheets. VOORBEELD — verzonnen gegevens.
///
/// Dates and times are serials of 1900 or 1904, keys are numbers shown with five digits, and beside what is read stand columns, rows and
/// sheets that nobody reads.
struct Proefblad {
  static let geheim = "GEHEIM7919"
  private var toeval: SplitMix64
  private let is1904: Bool
  private let bladen: Int

  init(zaad: UInt64) {
    toeval = SplitMix64(seed: zaad)
    is1904 = Bool.random(using: &toeval)
    bladen = Int.random(in: 1...3, using: &toeval)
  }

  var levering: Proeflevering {
    get throws {
      var maker = self
      var levering = Proeflevering(bytes: Kaalzip.pack(maker.parts()))
      levering.profiel.formaat = Bestandsformaat()
      (levering.profiel.formaat.soort, levering.profiel.formaat.blad) = (.xlsx, bladen > 1 ? "Groep *" : "Groep 1")
      levering.profiel.waarden = [.status: ["ja": "aanwezig", "ziek": "afgemeld", "1": "aanwezig", "0": "afwezig"]]
      return levering
    }
  }

  /// Two rows with a column that nobody reads, and a total that says `gezegd` of it.
  static func levering(totaal gezegd: String) -> Proeflevering {
    let cellen = [
      ["bijeenkomst", "datum", "activiteit", "wijk", "kind", "status", "telt"],
      ["b1", "06-01-2025", "A1", "Noord", "k1", "ja", "7"], ["b1", "06-01-2025", "A1", "Noord", "k2", "ja", "7"],
      ["Totaal", "", "", "", "2", "", gezegd],
    ]
    let rijen = cellen.enumerated().map { nummer, rij in
      let inhoud = rij.enumerated().map { text($0.element, $0.offset, nummer + 1) }
      return "<row r=\"\(nummer + 1)\">\(inhoud.joined())</row>"
    }.joined()
    var levering = Proeflevering(bytes: Kaalzip.pack(Kaalzip.workbook([("Groep 1", false, rijen)], is1904: false)))
    levering.profiel.formaat = Bestandsformaat()
    levering.profiel.formaat.soort = .xlsx
    return levering
  }

  private mutating func parts() -> [Kaalzip.Deel] {
    var uit: [(naam: String, isVerborgen: Bool, rijen: String)] = []
    for nummer in 1...bladen { uit.append(("Groep \(nummer)", false, sheet())) }
    uit.append(("Uitleg", true, "<row r=\"1\">\(Proefblad.text(Proefblad.geheim + " staat apart", 0, 1))</row>"))
    return Kaalzip.workbook(uit, is1904: is1904)
  }

  private mutating func sheet() -> String {
    let kop = ["naam", "bijeenkomst", "datum", "begin", "activiteit", "wijk", "kind", "status", "verhaal"]
    var regel = Int.random(in: 1...4, using: &toeval)
    var uit = regel > 1 ? "<row r=\"1\">\(Proefblad.text("Titel van het blad", 0, 1))</row>" : ""
    uit +=
      "<row r=\"\(regel)\">" + kop.enumerated().map { Proefblad.text($0.element, $0.offset, regel) }.joined() + "</row>"
    let aantal = Int.random(in: 1...30, using: &toeval)
    for _ in 0..<aantal {
      regel += Int.random(in: 1...12, using: &toeval) == 1 ? 3 : 1
      let isDicht = Int.random(in: 0..<8, using: &toeval) == 0
      uit += "<row r=\"\(regel)\"\(isDicht ? " hidden=\"1\"" : "")>" + row(regel) + "</row>"
    }
    regel += 1
    uit +=
      "<row r=\"\(regel)\">" + Proefblad.text("Totaal", 1, regel) + Proefblad.number("\(aantal)", 6, regel, 0)
      + "</row>"
    return uit
  }

  private mutating func row(_ regel: Int) -> String {
    let geheim = [
      "\(Proefblad.geheim);\"x\"", "\(Proefblad.geheim)\nregel \\n", "", Proefblad.geheim, "",
    ]
    let dag = Int.random(in: 1...28, using: &toeval), serieel = 45_657 + dag - (is1904 ? 1_462 : 0)
    var cellen = geheim.randomElement(using: &toeval).map { $0.isEmpty ? "" : Proefblad.text($0, 0, regel) } ?? ""
    cellen += Proefblad.text(["b\(dag)", "b;\(dag)", "b\\\(dag)"].randomElement(using: &toeval) ?? "", 1, regel)
    cellen += Proefblad.number("\(serieel)", 2, regel, 1)
    cellen += Proefblad.number(["0.5833333333333334", "0.625"].randomElement(using: &toeval) ?? "", 3, regel, 2)
    cellen += Proefblad.text("A1", 4, regel) + Proefblad.text("Noord", 5, regel)
    cellen += Proefblad.number("\(Int.random(in: 1...400, using: &toeval))", 6, regel, 3)
    switch Int.random(in: 0..<12, using: &toeval) {
    case 0: cellen += Proefblad.text("?", 7, regel)
    case 1: cellen += "<c r=\"H\(regel)\" t=\"b\"><v>1</v></c>"
    case 2: cellen += "<c r=\"H\(regel)\"><f>A1</f></c>"
    case 3: cellen += "<c r=\"H\(regel)\" t=\"str\"><f>A1</f><v>ja</v></c>"
    default: cellen += Proefblad.text(["ja", "ziek"].randomElement(using: &toeval) ?? "", 7, regel)
    }
    switch Int.random(in: 0..<5, using: &toeval) {
    case 0: cellen += Proefblad.text("lang verhaal \(Proefblad.geheim)", 8, regel)
    case 1: cellen += "<c r=\"I\(regel)\"><f>A1</f></c>"
    default: break
    }
    // Beyond the header.
    if Int.random(in: 0..<15, using: &toeval) == 0 { cellen += Proefblad.text(Proefblad.geheim, 9, regel) }
    return cellen
  }

  private static func name(_ kolom: Int, _ regel: Int) -> String {
    "\(Character(Unicode.Scalar(UInt8(65 + kolom))))\(regel)"
  }

  private static func text(_ tekst: String, _ kolom: Int, _ regel: Int) -> String {
    let veilig = tekst.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<c r=\"\(name(kolom, regel))\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(veilig)</t></is></c>"
  }

  private static func number(_ getal: String, _ kolom: Int, _ regel: Int, _ stijl: Int) -> String {
    "<c r=\"\(name(kolom, regel))\" s=\"\(stijl)\"><v>\(getal)</v></c>"
  }
}

extension Kaalzip {
  /// A workbook of these sheets, with a maker and styles: 0 as it is, 1 a date, 2 a time, 3 five digits.
  static func workbook(_ bladen: [(naam: String, isVerborgen: Bool, rijen: String)], is1904: Bool) -> [Deel] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let lijst = bladen.enumerated().map { nummer, blad in
      "<sheet name=\"\(blad.naam)\" sheetId=\"\(nummer + 1)\"\(blad.isVerborgen ? " state=\"hidden\"" : "") r:id=\"r\(nummer)\"/>"
    }.joined()
    let opmaak = [(170, "dd-mm-yyyy"), (171, "hh:mm"), (172, "00000")]
    let stijlen =
      "<styleSheet xmlns=\"\(main)\"><numFmts>"
      + opmaak.map { "<numFmt numFmtId=\"\($0.0)\" formatCode=\"\($0.1)\"/>" }.joined()
      + "</numFmts><cellXfs><xf numFmtId=\"0\"/>" + opmaak.map { "<xf numFmtId=\"\($0.0)\"/>" }.joined()
      + "</cellXfs></styleSheet>"
    let doelen =
      bladen.indices.map { ("r\($0)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
      + [("stijl", "styles", "styles.xml")]
    return [
      ("[Content_Types].xml", Array("<Types/>".utf8)),
      ("_rels/.rels", relaties([("rId1", "officeDocument", "xl/workbook.xml")])),
      ("docProps/core.xml", Array("<maker>Maker van het blad</maker>".utf8)),
      ("xl/_rels/workbook.xml.rels", relaties(doelen)),
      (
        "xl/workbook.xml",
        Array(
          "<workbook xmlns=\"\(main)\" xmlns:r=\"\(rel)\"><workbookPr date1904=\"\(is1904 ? 1 : 0)\"/><sheets>\(lijst)</sheets></workbook>"
            .utf8)
      ),
      ("xl/styles.xml", Array(stijlen.utf8)),
    ]
      + bladen.enumerated().map { nummer, blad in
        (
          "xl/worksheets/sheet\(nummer + 1).xml",
          Array("<worksheet xmlns=\"\(main)\"><sheetData>\(blad.rijen)</sheetData></worksheet>".utf8)
        )
      }
  }
}
