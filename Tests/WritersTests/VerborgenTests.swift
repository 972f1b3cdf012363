import Domain
import Foundation
import Reporting
import TestSupport
import Testing
import Writers

@Suite struct `A hidden figure` {
  /// Every count of children and of signals is hidden here, and each of them is 7919.
  private func planted() throws -> (rapport: Rapport, lijst: Cijferlijst) {
    let invoer = plantedInput()
    return (try makeRapport(invoer), Cijferlijst(invoer.boek))
  }

  private func isCount(_ sleutel: Cijfersleutel) -> Bool {
    sleutel.maat.soort == .kinderen || sleutel.maat.soort == .signalen
  }

  private func plantedInput() -> Rapportinvoer {
    let catalogus = Voorbeeldwerkmap.catalogus()
    let periode = Periode.maand(Maand(jaar: 2026, nummer: 2))
    let cijfers = Rapportinvoer.nodig(voor: periode).flatMap(\.metOnderliggende).flatMap {
      Voorbeeldwerkmap.cijfers($0)
    }
    .map { cijfer in
      isCount(cijfer.sleutel) ? Cijfer(cijfer.sleutel, .getal(Breuk(7919))) : cijfer
    }
    let boek = Voorbeeldboek.boek(cijfers, isGeheim: isCount)
    return Rapportinvoer(boek: boek, catalogus: catalogus, periode: periode, standPer: periode.laatsteDag)
  }

  @Test func `is nowhere in the page, the short edition or the open formats`() throws {
    let (rapport, lijst) = try planted()
    let uitvoer = [
      HTMLWriter.write(rapport), HTMLWriter.write(rapport.kort), CijfersCSV.write(lijst), CijfersJSON.write(lijst),
      Gegevenspakket.write(rapport, bestand: "cijfers.csv"),
    ]
    for bytes in uitvoer {
      let tekst = String(decoding: bytes, as: UTF8.self)
      for vorm in ["7919", "7.919"] { #expect(!tekst.contains(vorm)) }
    }
  }

  /// Every selection that is made of it, the heads of its files, and the names that posters get.
  @Test func `is in no selection of it, on no poster and in no name of one`() throws {
    let invoer = plantedInput(), rapport = try makeRapport(invoer)
    var teksten = Lezing.allCases.map { String(decoding: HTMLWriter.write(rapport.read($0)), as: UTF8.self) }
    teksten.append(
      String(decoding: CijfersJSON.write(Cijferlijst(invoer.boek), kop: Rapportkop(invoer)), as: UTF8.self))
    #expect(rapport.posters.count > 3)
    for poster in rapport.posters {
      teksten += [poster.id, String(decoding: PosterWriter.html(poster, rapport), as: UTF8.self)]
    }
    for tekst in teksten { for vorm in ["7919", "7.919", "7 919", "7\u{a0}919"] { #expect(!tekst.contains(vorm)) } }
  }

  @Test(.enabled(if: PPTXWriter.omzetters.allSatisfy(\.isAanwezig)))
  func `is on no slide, in no note and in no property of the slides`() throws {
    let rapport = try planted().rapport
    let map = FileManager.default.temporaryDirectory.appending(path: "verantwoording-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    let pptx = map.appending(path: "dias.pptx").path, odp = map.appending(path: "dias.odp").path
    try PPTXWriter.write(rapport, naar: pptx)
    try ODPWriter.write(rapport, naar: odp)
    for pad in [pptx, odp] {
      let delen = try Uitgepakt(pad)
      #expect(delen.namen.count > 5)
      for vorm in ["7919", "7.919", "7 919", "7\u{a0}919"] { #expect(delen.parts(with: vorm) == [], "\(pad) \(vorm)") }
    }
  }

  /// One conversion of each kind; the report that is read as a page goes into all three.
  @Test func `is in no byte of any unpacked document`() throws {
    let (rapport, lijst) = try planted()
    let map = FileManager.default.temporaryDirectory.appending(path: "verantwoording-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    func pad(_ einde: String) -> String { map.appending(path: "rapport.\(einde)").path }
    let werkboek = makeWerkboek(plantedInput())
    try XLSXWriter.write(werkboek, naar: pad("xlsx"), tijdelijk: map.path)
    try ODSWriter.write(werkboek, naar: pad("ods"))
    var gemaakt = ["xlsx", "ods"]
    if KantoorWriter.omzetters.allSatisfy(\.isAanwezig) {
      for soort in KantoorWriter.Soort.allCases {
        try KantoorWriter.write(KantoorWriter.prepare(rapport), soort, naar: pad("\(soort)"), tijdelijk: map.path)
        gemaakt.append("\(soort)")
      }
    }
    // What a figure may look like: bare, with a point, or as the digits of a text that was cut in runs.
    for einde in gemaakt {
      let delen = try Uitgepakt(pad(einde))
      #expect(delen.namen.count > 5)
      for vorm in ["7919", "7.919", "7 919", "7\u{a0}919"] {
        #expect(delen.parts(with: vorm) == [], "\(einde) \(vorm)")
      }
    }
    guard Omzetter.weasyprint.isAanwezig else { return }
    let pdf = try PDFWriter.write(rapport.kort).bytes
    try Data(pdf).write(to: URL(fileURLWithPath: pad("pdf")))
    let tekst = try words(of: pad("pdf"))
    for vorm in ["7919", "7.919"] { #expect(!tekst.contains(vorm) && Data(pdf).range(of: Data(vorm.utf8)) == nil) }
    #expect(lijst.cijfers.contains { $0.waarde == .onderdrukt } && (tekst.isEmpty || tekst.contains("•")))
  }

  /// What a PDF says; empty where nothing can read it.
  private func words(of pad: String) throws -> String {
    let proces = Process(), pijp = Pipe()
    proces.executableURL = URL(filePath: "/usr/bin/env")
    proces.arguments = ["pdftotext", pad, "-"]
    (proces.standardOutput, proces.standardError) = (pijp, Pipe())
    try proces.run()
    let tekst = String(decoding: pijp.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    proces.waitUntilExit()
    return tekst
  }

  @Test func `leaves valid JSON and one row per figure`() throws {
    let (_, lijst) = try planted()
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(CijfersJSON.write(lijst))) as? [String: [[String: Any]]])
    #expect(json["cijfers"]?.count == lijst.cijfers.count)
    #expect(json["cijfers"]?.contains { $0["status"] as? String == "onderdrukt" && $0["waarde"] == nil } == true)
  }
}
