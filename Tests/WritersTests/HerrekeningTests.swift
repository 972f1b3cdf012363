import Foundation
import Reporting
import Testing
import Writers

/// LibreOffice computes every formula anew; a reader must then see what was written.
///
/// Needs `soffice` and Python with openpyxl (`make deps-dev`); without them these tests say so and do not run.
@Suite(.serialized) struct `Recalculating a workbook` {
  static let kanRekenen = Programma.isThere("soffice") && Programma.run("python3", ["-c", "import openpyxl"]) == 0
  private let map: Tijdelijk
  init() throws { map = try Tijdelijk() }

  @Test(.enabled(if: kanRekenen, "needs soffice and openpyxl"))
  func `no cell of the XLSX changes`() throws {
    try XLSXWriter.write(Voorbeeldwerkboek.gemeente, naar: map.pad("boek.xlsx"), tijdelijk: map.map)
    try recalculate("boek.xlsx")
    #expect(try compare("boek.xlsx", with: "boek.xlsx", in: "formulas, 0 different"))
  }

  @Test(.enabled(if: kanRekenen, "needs soffice and openpyxl"))
  func `the ODS computes to the cells of the XLSX`() throws {
    try XLSXWriter.write(Voorbeeldwerkboek.intern, naar: map.pad("boek.xlsx"), tijdelijk: map.map)
    try ODSWriter.write(Voorbeeldwerkboek.intern, naar: map.pad("boek.ods"))
    try recalculate("boek.ods")
    #expect(try compare("boek.xlsx", with: "boek.xlsx", in: "formulas, 0 different"))
  }

  /// To `opnieuw/`, with recalculation forced: LibreOffice otherwise trusts the values in the file.
  private func recalculate(_ naam: String) throws {
    let profiel = map.pad("profiel/user")
    try FileManager.default.createDirectory(atPath: profiel, withIntermediateDirectories: true)
    let keuzes = ["OOXMLRecalcMode", "ODFRecalcMode"].map {
      #"<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="\#($0)" oor:op="fuse"><value>0</value></prop></item>"#
    }
    let xcu =
      #"<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">"#
      + keuzes.joined() + "</oor:items>"
    try Data(xcu.utf8).write(to: URL(fileURLWithPath: profiel + "/registrymodifications.xcu"))
    let code = Programma.run(
      "soffice",
      [
        "-env:UserInstallation=file://" + map.pad("profiel"), "--headless", "--convert-to",
        "xlsx:Calc MS Excel 2007 XML", "--outdir", map.pad("opnieuw"), map.pad(naam),
      ])
    try #require(code == 0)
  }

  private func compare(_ geschreven: String, with herrekend: String, in verwacht: String) throws -> Bool {
    let uit = try Programma.output(
      "python3", ["-c", Self.vergelijking, map.pad(geschreven), map.pad("opnieuw/" + herrekend)])
    if !uit.contains(verwacht) { print(uit) }
    return uit.contains(verwacht)
  }

  /// Numbers to nine digits, all else to the letter.
  private static let vergelijking = """
    import sys, openpyxl
    oud, formules = (openpyxl.load_workbook(sys.argv[1], data_only=d) for d in (True, False))
    nieuw = openpyxl.load_workbook(sys.argv[2], data_only=True)
    anders = aantal = 0
    for blad in oud:
      for rij in blad.iter_rows():
        for cel in rij:
          a, b = cel.value, nieuw[blad.title][cel.coordinate].value
          aantal += formules[blad.title][cel.coordinate].data_type == 'f'
          if isinstance(a, (int, float)) and isinstance(b, (int, float)):
            gelijk = abs(a - b) <= 1e-9 * max(1, abs(a))
          else:
            gelijk = (a or '') == (b or '')
          if not gelijk:
            anders += 1
            print(blad.title, cel.coordinate, 'differs')
    assert aantal > 100, 'no formulas'
    print(aantal, 'formulas,', anders, 'different')
    """
}

/// Another program on this machine, found on PATH.
enum Programma {
  static func isThere(_ naam: String) -> Bool { run("which", [naam]) == 0 }

  static func run(_ naam: String, _ argumenten: [String]) -> Int32 {
    let proces = make(naam, argumenten)
    proces.standardOutput = FileHandle.nullDevice
    guard (try? proces.run()) != nil else { return -1 }
    proces.waitUntilExit()
    return proces.terminationStatus
  }

  static func output(_ naam: String, _ argumenten: [String]) throws -> String {
    let proces = make(naam, argumenten)
    let pijp = Pipe()
    proces.standardOutput = pijp
    try proces.run()
    let uit = try pijp.fileHandleForReading.readToEnd() ?? Data()
    proces.waitUntilExit()
    return String(decoding: uit, as: UTF8.self)
  }

  private static func make(_ naam: String, _ argumenten: [String]) -> Process {
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    proces.arguments = [naam] + argumenten
    proces.standardError = FileHandle.nullDevice
    return proces
  }
}
