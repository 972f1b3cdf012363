import Disclosure
import Domain
import Foundation
import Reporting
import TestSupport
import Testing
import Writers

@Suite struct `Writing a workbook as XLSX` {
  private let map: Tijdelijk
  init() throws { map = try Tijdelijk() }

  private func write(_ boek: Werkboek) throws -> Uitgepakt {
    try XLSXWriter.write(boek, naar: map.pad("boek.xlsx"), tijdelijk: map.map)
    return try Uitgepakt(map.pad("boek.xlsx"))
  }

  @Test func `every part is sound XML`() throws {
    let delen = try write(Voorbeeldwerkboek.gemeente)
    #expect(delen.ongeldig == [])
    #expect(delen.namen.contains("xl/workbook.xml"))
  }

  @Test(arguments: [2, 5, 20]) func `a long table gives the same cells as when the library writes them`(
    langVanaf: Int
  ) throws {
    try XLSXWriter.write(
      Voorbeeldwerkboek.gemeente, naar: map.pad("heel.xlsx"), tijdelijk: map.map, langVanaf: .max)
    try XLSXWriter.write(
      Voorbeeldwerkboek.gemeente, naar: map.pad("apart.xlsx"), tijdelijk: map.map, langVanaf: langVanaf)
    let (heel, apart) = (try Uitgepakt(map.pad("heel.xlsx")), try Uitgepakt(map.pad("apart.xlsx")))
    #expect(heel.namen == apart.namen)
    for naam in heel.namen where naam != "xl/sharedStrings.xml" {
      #expect(try heel.metTeksten(naam) == apart.metTeksten(naam), "\(naam)")
    }
    #expect(heel.parts(with: "inlineStr") == [])
    #expect(!apart.parts(with: "inlineStr").isEmpty)
  }

  @Test func `nothing is merged, hidden, linked outwards or run`() throws {
    let delen = try write(Voorbeeldwerkboek.gemeente)
    #expect(delen.parts(with: "mergeCell") == [])
    #expect(delen.parts(with: "hidden=\"1\"") == [])
    #expect(delen.parts(with: "state=\"hidden\"") == [])
    #expect(delen.namen.allSatisfy { !$0.contains("externalLink") && !$0.contains("vba") })
  }

  @Test func `every table is an Excel table with its header in brand colour`() throws {
    let boek = Voorbeeldwerkboek.gemeente
    let delen = try write(boek)
    let tabellen = boek.bladen.flatMap(\.tabellen).filter { !$0.rijen.isEmpty }
    #expect(delen.namen.count { $0.hasPrefix("xl/tables/") } == tabellen.count)
    #expect(try delen.tekst("xl/styles.xml").contains("FF0B5C73"))
  }

  @Test func `every chart has a title, titled axes and words for who cannot see it`() throws {
    let boek = Voorbeeldwerkboek.gemeente
    let delen = try write(boek)
    let grafieken = delen.namen.filter { $0.hasPrefix("xl/charts/") }
    // Agreements, goals, signals, partners and the course, and one per wijk that has a number of children.
    #expect(grafieken.count == 5 + 10)
    for naam in grafieken {
      let xml = try delen.tekst(naam)
      // A small one among many leaves its axes to the sentence above them all.
      let isKlein = xml.contains(#"<c:barDir val="col"/>"#)
      #expect(xml.components(separatedBy: "<c:title>").count == (isKlein ? 2 : 4), "\(naam): title and two axis titles")
      #expect(!xml.contains("<c:pie") && !xml.contains("3D"))
    }
    let tekeningen = try delen.namen.filter { $0.hasPrefix("xl/drawings/drawing") }.map { try delen.tekst($0) }
    #expect(tekeningen.joined().components(separatedBy: "descr=\"").count == grafieken.count + 1)
  }

  @Test func `the properties name the organisation and no person`() throws {
    let delen = try write(Voorbeeldwerkboek.gemeente)
    let kern = try delen.tekst("docProps/core.xml")
    #expect(kern.contains("<dc:creator>Buurts Haarlem (voorbeeld)</dc:creator>"))
    #expect(kern.contains("2026-04-07T12:00:00Z"))
    #expect(try delen.tekst("docProps/custom.xml").contains("nl-NL"))
  }

  @Test func `the internal edition says INTERN on every sheet, the other on none`() throws {
    let intern = try write(Voorbeeldwerkboek.intern)
    let bladen = intern.namen.filter { $0.hasPrefix("xl/worksheets/sheet") }
    for blad in bladen { #expect(try intern.tekst(blad).contains("&amp;R&amp;11 INTERN")) }
    #expect(bladen.count == Voorbeeldwerkboek.intern.bladen.count)
    #expect(try write(Voorbeeldwerkboek.gemeente).parts(with: "INTERN") == [])
  }

  @Test func `the same workbook gives the same bytes, also from eight threads with two dates`() throws {
    let ander = Voorbeeldwerkboek.make(.gemeente, standPer: Voorbeeldcijfers.standPer + 40)
    let boeken = [Voorbeeldwerkboek.gemeente, ander]
    let eerste = try boeken.enumerated().map { nummer, boek in
      try XLSXWriter.write(boek, naar: map.pad("eerste\(nummer).xlsx"), tijdelijk: map.map)
      return try Data(contentsOf: URL(fileURLWithPath: map.pad("eerste\(nummer).xlsx")))
    }
    #expect(eerste[0] != eerste[1])
    let hier = map
    DispatchQueue.concurrentPerform(iterations: 8) { nummer in
      do {
        let pad = hier.pad("\(nummer).xlsx")
        try XLSXWriter.write(boeken[nummer % 2], naar: pad, tijdelijk: hier.map)
        #expect(try Data(contentsOf: URL(fileURLWithPath: pad)) == eerste[nummer % 2])
      } catch {
        Issue.record(error)
      }
    }
  }

  /// No write to a disk that the library would not look at: its files for the parts are ours, in memory.
  @Test func `the parts of a workbook never touch a disk`() throws {
    typealias Functie = @convention(c) (UnsafeMutablePointer<CChar>?) -> UnsafeMutablePointer<FILE>?
    // The one that the library finds as well: the first in the program.
    let functie = unsafeBitCast(try #require(dlsym(nil, "lxw_tmpfile")), to: Functie.self)
    let deel = try #require(functie(nil))
    defer { fclose(deel) }
    #expect(fileno(deel) == -1)
    let tekst = String(repeating: "<c r=\"A1\"><v>7</v></c>", count: 9_000)
    #expect(fputs(tekst, deel) >= 0)
    rewind(deel)
    var terug = [UInt8](repeating: 0, count: tekst.utf8.count + 1)
    #expect(fread(&terug, 1, terug.count, deel) == tekst.utf8.count)
    #expect(terug.dropLast().elementsEqual(tekst.utf8))
  }

  @Test func `a temporary folder that is not there stops the run`() {
    #expect(throws: Schrijffout.self) {
      try XLSXWriter.write(Voorbeeldwerkboek.gemeente, naar: map.pad("boek.xlsx"), tijdelijk: map.pad("weg"))
    }
  }

  @Test func `a target that cannot be made stops the run`() {
    #expect(throws: Schrijffout.self) {
      try XLSXWriter.write(Voorbeeldwerkboek.gemeente, naar: map.pad("weg/boek.xlsx"), tijdelijk: map.map)
    }
  }
}
