import Domain
import Foundation
import Ingest
import Testing

@Suite struct `Reading a workbook` {
  private func cellen(_ naam: String, _ blad: String? = nil) throws -> [String: String] {
    let werkboek = try Werkboek(pad: Voorbeeldbestand.pad(naam))
    var lezer = try werkboek.lezer(try werkboek.kies(blad))
    var rij = Rij()
    var uit: [String: String] = [:]
    while try lezer.lees(&rij) {
      for kolom in 0..<rij.aantal where !rij[kolom].isEmpty || rij.soorten[kolom] == .fout {
        uit["\(Celtabel.letters(kolom))\(rij.regel)"] = "\(rij.soorten[kolom]) \(rij.tekst(kolom))"
      }
    }
    return uit
  }

  @Test(arguments: ["openpyxl.xlsx", "openpyxl-1904.xlsx", "libreoffice.xlsx", "libreoffice.ods", "strikt.xlsx"])
  func `gives dates, times, text, numbers and truth the same, whoever wrote the file`(naam: String) throws {
    let gelezen = try cellen(naam)
    #expect(gelezen["A1"] == "tekst VOORBEELD — verzonnen gegevens")
    #expect(gelezen["A3"] == "tekst Datum")
    #expect(gelezen["A4"] == "datum 2026-01-05")
    #expect(gelezen["A6"] == "datum 2026-01-19T15:45:00")
    #expect(gelezen["B4"] == "tijd 14:30")
    #expect(gelezen["B5"] == "tijd 09:05:30")
    #expect(gelezen["B6"] == "tijd 00:00")
    #expect(gelezen["C5"] == "tekst Zoë <&> \"x\"")
    #expect(gelezen["C6"] == "tekst   spaties  ")
    #expect(gelezen["C8"] == "tekst regel één\nregel twee")
    #expect(gelezen["D4"] == "jaNee 1")
    #expect(gelezen["D5"] == "jaNee 0")
    #expect(gelezen["E4"] == "getal 1.5")
    #expect(gelezen["E5"] == "getal 0.3")
    #expect(gelezen["E6"] == "getal 12")
    #expect(gelezen["E8"] == "tijd 36:15")
    #expect(gelezen["A8"] == "fout ")
  }

  @Test func `a formula without a stored value is an error, not an empty cell`() throws {
    #expect(try cellen("openpyxl.xlsx")["F4"] == "fout ")
    #expect(try cellen("libreoffice.xlsx")["F4"] == "getal 3")
    #expect(try cellen("libreoffice.ods")["F6"] == "getal 24")
  }

  @Test(arguments: ["openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.ods"])
  func `hidden rows are read and counted, hidden sheets are not chosen, merged cells are known`(naam: String) throws {
    let werkboek = try Werkboek(pad: Voorbeeldbestand.pad(naam))
    #expect(werkboek.bladen.map(\.isVerborgen) == [false, true])
    #expect(try werkboek.kies(nil).naam == "Presentie")
    #expect(try cellen(naam, "lijsten") == ["A1": "tekst verborgen"])
    var lezer = try werkboek.lezer(werkboek.bladen[0])
    var rij = Rij()
    while try lezer.lees(&rij) {}
    let stand = lezer.stand
    #expect(stand.verborgenRijen == 1)
    #expect(stand.samengevoegd.map(\.kolommen) == [0...3])
    #expect(stand.samengevoegd.map(\.rijen) == [1...1])
  }

  @Test(arguments: ["samengevoegd.xlsx", "samengevoegd.ods"])
  func `a cell merged downwards counts for every row below it that holds something`(naam: String) throws {
    let gelezen = try cellen(naam)
    for regel in 4...6 {
      #expect(gelezen["A\(regel)"] == "datum 2026-01-05")
      #expect(gelezen["B\(regel)"] == "tekst A1")
    }
    #expect(gelezen["A8"] == "datum 2026-01-12")
    #expect(gelezen["B8"] == "tekst A3")
    #expect(gelezen["D5"] == nil)
    #expect(gelezen["A10"] == "tekst opmerking")
    #expect(gelezen["A11"] == nil)
    #expect(gelezen.count == 1 + 2 + 4 + 4 + 3 + 4 + 4 + 4 + 1)
  }

  @Test(arguments: [
    ("doctype-lachen.xlsx", "BESTAND_DOCTYPE"), ("doctype-extern.xlsx", "BESTAND_DOCTYPE"),
    ("zipbom.xlsx", "BESTAND_ZIPBOM"), ("zipbom-blad.xlsx", "BESTAND_ZIPBOM"), ("pad.xlsx", "BESTAND_PAD"),
    ("kenmerken.xlsx", "BESTAND_TE_GROOT"), ("versleuteld.xlsx", "BESTAND_VERSLEUTELD"),
    ("oud.xls", "BESTAND_OUD_FORMAAT"), ("geen-werkboek.xlsx", "BESTAND_GEEN_WERKBLAD"),
    ("presentie-2026-01.csv", "BESTAND_ANDERE_SOORT"), ("bestaat-niet.xlsx", "BESTAND_ONLEESBAAR"),
  ])
  func `what is hostile or no workbook is refused with its own code`(naam: String, code: String) throws {
    #expect(try Voorbeeldbestand.code { _ = try cellen(naam) } == code)
  }

  @Test func `a workbook cut off anywhere is refused`() throws {
    let heel = try Voorbeeldbestand.bytes("libreoffice.xlsx")
    for lengte in stride(from: 0, to: heel.count, by: 97) {
      let code = try Voorbeeldbestand.met(Array(heel[..<lengte])) { pad in
        try Voorbeeldbestand.code { _ = try Werkboek(pad: pad) }
      }
      #expect(code != nil, "bij \(lengte) bytes")
    }
  }

  @Test(arguments: [
    ("General", "46027.5", "getal 46027.5"), ("0.00", "46027", "getal 46027"),
    ("dd-mm-yyyy", "46027", "datum 2026-01-05"),
    ("[$-413]d mmm yyyy;@", "46027", "datum 2026-01-05"), ("yyyy\\-mm\\-dd", "46027.25", "datum 2026-01-05T06:00:00"),
    ("hh:mm", "0.604166666", "tijd 14:30"), ("h:mm AM/PM", "0.5", "tijd 12:00"), ("mm:ss.0", "0.001", "tijd 00:01:26"),
    ("hh:mm", "46027.5", "datum 2026-01-05T12:00:00"), ("[h]:mm", "1.5", "tijd 36:00"),
    ("[mm]:ss", "0.5", "tijd 12:00"),
    ("[Red]0.0;[Blue]-0.0", "3.25", "getal 3.25"), ("0\" dagen\"", "3", "getal 3"), ("#,##0.00 _d", "3", "getal 3"),
    ("mmm-yy", "46027", "datum 2026-01-05"), ("0.00E+00", "1234567", "getal 1234567"), ("@", "12", "getal 12"),
    ("Standaard", "46027", "getal 46027"), ("dd-mm-yyyy", "60", "getal 60"), ("dd-mm-yyyy", "59", "datum 1900-02-28"),
    ("dd-mm-yyyy", "61", "datum 1900-03-01"), ("dd-mm-yyyy", "-1", "getal -1"),
    ("dd-mm-yyyy", "2958466", "getal 2958466"),
    ("General", "1E-7", "getal 0.0000001"), ("General", "-0.1", "getal -0.1"),
    ("General", "1E21", "getal 1000000000000000000000"),
    ("General", "0.99999999999999989", "getal 1"), ("General", "inf", "tekst inf"), ("General", "007", "getal 7"),
  ])
  func `a number means what its format says`(opmaak: String, waarde: String, verwacht: String) throws {
    var delen = Kaalzip.xlsx
    func vervang(_ naam: String, _ oud: String, _ nieuw: String) throws {
      let plaats = try #require(delen.firstIndex { $0.naam.hasSuffix(naam) })
      let tekst = String(decoding: delen[plaats].inhoud, as: UTF8.self)
      delen[plaats].inhoud = Array(tekst.replacing(oud, with: nieuw).utf8)
    }
    try vervang("styles.xml", "dd-mm-yyyy hh:mm", opmaak.replacing("\"", with: "&quot;"))
    try vervang("workbook.xml", " date1904=\"1\"", "")
    try vervang("sheet1.xml", "46027.604166", waarde)
    let cel = try Voorbeeldbestand.met(Kaalzip.pack(delen)) { pad in
      let werkboek = try Werkboek(pad: pad)
      return try Celtabel(werkboek, "Blad")["A2"]
    }
    #expect("\(cel?.soort ?? .fout) \(cel?.tekst ?? "")" == verwacht)
  }

  @Test(arguments: [false, true])
  func `thousands of different names are refused before the parser drowns in them`(alsKenmerk: Bool) throws {
    var delen = Kaalzip.xlsx
    let namen = (0..<9_000).map { alsKenmerk ? "<row a\($0)=\"\"/>" : "<a\($0)/>" }.joined()
    let blad = try #require(delen.firstIndex { $0.naam.hasSuffix("sheet1.xml") })
    delen[blad].inhoud = Array("<worksheet><sheetData>\(namen)</sheetData></worksheet>".utf8)
    let code = try Voorbeeldbestand.met(Kaalzip.pack(delen)) { pad in
      try Voorbeeldbestand.code { _ = try Openen.lees(pad) }
    }
    #expect(code == "BESTAND_TE_GROOT")
  }

  @Test func `a sheet that the bronprofiel names and the file lacks is said by name`() throws {
    let werkboek = try Werkboek(pad: Voorbeeldbestand.pad("openpyxl.xlsx"))
    #expect(try Voorbeeldbestand.code { _ = try werkboek.kies("Blad9") } == "BESTAND_GEEN_WERKBLAD")
  }
}
