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
    #expect(try compare("boek.xlsx", with: "boek.xlsx"))
  }

  @Test(.enabled(if: kanRekenen, "needs soffice and openpyxl"))
  func `the ODS computes to the cells of the XLSX`() throws {
    try XLSXWriter.write(Voorbeeldwerkboek.intern, naar: map.pad("boek.xlsx"), tijdelijk: map.map)
    try ODSWriter.write(Voorbeeldwerkboek.intern, naar: map.pad("boek.ods"))
    try recalculate("boek.ods")
    #expect(try compare("boek.xlsx", with: "boek.xlsx"))
  }

  @Test(.enabled(if: kanRekenen, "needs soffice and openpyxl"), arguments: Voorbeeldwerkboek.soorten)
  func `every kind of workbook is built as the standards say`(soort: String, boek: Werkboek) throws {
    try XLSXWriter.write(boek, naar: map.pad("boek.xlsx"), tijdelijk: map.map)
    try ODSWriter.write(boek, naar: map.pad("boek.ods"))
    let uit = try Programma.output(
      "python3", [Programma.werkboekscript, "bouw", map.pad("boek.xlsx"), map.pad("boek.ods")])
    #expect(
      uit.contains("boek.xlsx \(boek.bladen.count) sheets") && uit.contains("boek.ods \(boek.bladen.count) sheets"))
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

  private func compare(_ geschreven: String, with herrekend: String) throws -> Bool {
    let uit = try Programma.output(
      "python3", [Programma.werkboekscript, "vergelijk", map.pad(geschreven), map.pad("opnieuw/" + herrekend)])
    let isGelijk = uit.contains(", 0 different") && !uit.contains(" 0 formulas")
    if !isGelijk { print(uit) }
    return isGelijk
  }
}

/// Another program on this machine, found on PATH.
enum Programma {
  /// Checks the structure of a workbook, and its cells against those that LibreOffice computed.
  static let werkboekscript = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../.ci/werkboek.py").standardizedFileURL.path

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
