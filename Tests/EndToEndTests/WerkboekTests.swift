import Foundation
import Testing

/// Every workbook that the demo leads to, as an office program and a strict reader see it.
///
/// Needs `soffice` and Python with openpyxl (`make deps-dev`); without them this test says so and does not run.
@Suite struct `The workbooks of the demo workspace` {
  static let script = Demowerkmap.fixtures.deletingLastPathComponent().appending(path: ".ci/werkboek.py").path
  static let kanRekenen =
    run("soffice", ["--version"]) != nil && run("python3", ["-c", "import openpyxl"]) != nil

  @Test(.enabled(if: kanRekenen, "needs soffice and openpyxl"))
  func `are built as the standards say, and LibreOffice computes each cell to what stands there`() throws {
    let werkmap = try Demowerkmap()
    let dag = ["--werkmap", werkmap.pad, "--periode", "2026-02", "--peildatum", "2026-03-05"]
    _ = try Programma.run(["maand"] + dag + ["--formaten", "xlsx,ods"])
    for naam in ["dekking.xlsx", "dekking.ods"] {
      let afloop = try Programma.run(["dekking"] + dag + ["--werkboek", werkmap.ouder.appending(path: naam).path])
      #expect(afloop.code == 0, "\(afloop.fouten)")
    }
    #expect(try Programma.run(["herstel", "--werkmap", werkmap.pad]).code == 0)

    let rapporten = ["2026-02", "INTERN/2026-02"].map { werkmap.map.appending(path: "reports/\($0)") }
    let boeken =
      (rapporten + [werkmap.ouder, werkmap.map.appending(path: "quarantaine")]).flatMap { map in
        ((try? FileManager.default.contentsOfDirectory(at: map, includingPropertiesForKeys: nil)) ?? [])
          .filter { ["xlsx", "ods"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
      }
    func has(_ eind: String) -> Bool { boeken.contains { $0.lastPathComponent.hasSuffix(eind) } }
    for soort in ["02.xlsx", "02.ods", "-INTERN.xlsx", "-INTERN.ods", "dekking.xlsx", "dekking.ods"] {
      #expect(has(soort), "\(soort)")
    }
    #expect(boeken.contains { $0.lastPathComponent.hasPrefix("herstel-") })
    let bouw = try #require(Self.run("python3", [Self.script, "bouw"] + boeken.map(\.path)))
    #expect(bouw.split(separator: "\n").count == boeken.count, "\(bouw)")
    for boek in boeken {
      let twee = boek.deletingPathExtension().appendingPathExtension("xlsx")
      let uit = try recalculate(boek, in: werkmap.ouder)
      let uitslag = try #require(Self.run("python3", [Self.script, "vergelijk", twee.path, uit.path]), "\(boek.path)")
      #expect(uitslag.hasSuffix(" 0 different\n"), "\(boek.lastPathComponent): \(uitslag)")
      if rapporten.contains(where: { boek.path.hasPrefix($0.path) }) { #expect(!uitslag.contains(" 0 formulas")) }
    }
  }

  /// As LibreOffice saves it after computing every formula anew.
  private func recalculate(_ boek: URL, in ouder: URL) throws -> URL {
    let profiel = ouder.appending(path: "profiel/user")
    if !FileManager.default.fileExists(atPath: profiel.path) {
      try FileManager.default.createDirectory(at: profiel, withIntermediateDirectories: true)
      let keuzes = ["OOXMLRecalcMode", "ODFRecalcMode"].map {
        #"<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="\#($0)" oor:op="fuse"><value>0</value></prop></item>"#
      }
      let xcu =
        #"<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">"#
        + keuzes.joined() + "</oor:items>"
      try Data(xcu.utf8).write(to: profiel.appending(path: "registrymodifications.xcu"))
    }
    let uit = ouder.appending(path: "opnieuw-\(boek.pathExtension)")
    let profielmap = profiel.deletingLastPathComponent().path
    try #require(
      Self.run(
        "soffice",
        [
          "-env:UserInstallation=file://\(profielmap)", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
          "--outdir", uit.path, boek.path,
        ]) != nil)
    return uit.appending(path: boek.deletingPathExtension().lastPathComponent + ".xlsx")
  }

  /// What it prints; nil when it cannot be run or fails.
  private static func run(_ naam: String, _ argumenten: [String]) -> String? {
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    proces.arguments = [naam] + argumenten
    let pijp = Pipe()
    proces.standardOutput = pijp
    proces.standardError = FileHandle.nullDevice
    guard (try? proces.run()) != nil else { return nil }
    let uit = (try? pijp.fileHandleForReading.readToEnd()) ?? Data()
    proces.waitUntilExit()
    return proces.terminationStatus == 0 ? String(decoding: uit, as: UTF8.self) : nil
  }
}
