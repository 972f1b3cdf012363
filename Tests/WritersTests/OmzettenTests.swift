import Domain
import Foundation
import Reporting
import Testing

@testable import Writers

/// A fresh folder that goes when the test is done.
private func withFolder<Uitkomst>(_ doe: (String) throws -> Uitkomst) throws -> Uitkomst {
  let map = FileManager.default.temporaryDirectory.appending(path: "verantwoording-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: map) }
  return try doe(map.path)
}

private func inspected(_ programma: String, _ argumenten: [String]) throws -> String {
  let proces = Process(), pijp = Pipe()
  proces.executableURL = URL(filePath: "/usr/bin/env")
  proces.arguments = [programma] + argumenten
  proces.standardOutput = pijp
  proces.standardError = Pipe()
  try proces.run()
  let tekst = String(decoding: pijp.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  proces.waitUntilExit()
  return tekst
}

/// In one suite, because each waiting test holds a thread, and there are as many as cores.
@Suite(.serialized) struct `The report as a file of another program` {
  private static let heeftPDF = Omzetter.weasyprint.isAanwezig
  private static let heeftKantoor = KantoorWriter.omzetters.allSatisfy(\.isAanwezig)

  @Test(.enabled(if: heeftPDF)) func `is a tagged PDF with title, language and bookmarks, the same bytes twice`() throws
  {
    let bytes = try PDFWriter.write(exampleReport()).bytes
    #expect(try bytes == PDFWriter.write(exampleReport()).bytes)
    let tekst = String(decoding: bytes, as: UTF8.self)
    for teken in ["/StructTreeRoot", "/Lang (nl)", "/Outlines", "pdfuaid:part"] {
      #expect(tekst.contains(teken), "\(teken)")
    }
    try withFolder { map in
      let pad = "\(map)/rapport.pdf"
      try Data(bytes).write(to: URL(filePath: pad))
      if let bekijk = ProcessInfo.processInfo.environment["VERANTWOORDING_BEKIJK"] {
        try Data(bytes).write(to: URL(filePath: bekijk).appending(path: "rapport.pdf"))
      }
      let info = try inspected("pdfinfo", [pad])
      guard !info.isEmpty else { return }
      #expect(info.contains("Kinderwerk in Haarlem, eerste halfjaar 2026"))
      #expect(info.contains(/Tagged: +yes/))
    }
  }

  @Test(.enabled(if: heeftKantoor), arguments: KantoorWriter.Soort.allCases)
  func `is a document with headings and an alternative for each picture, the same bytes twice`(
    soort: KantoorWriter.Soort
  )
    throws
  {
    try withFolder { map in
      let paden = ["\(map)/een.\(soort.rawValue)", "\(map)/twee.\(soort.rawValue)"]
      for pad in paden {
        try KantoorWriter.write(KantoorWriter.prepare(exampleReport()), soort, naar: pad, tijdelijk: map)
      }
      let bytes = try Data(contentsOf: URL(filePath: paden[0]))
      #expect(try bytes == Data(contentsOf: URL(filePath: paden[1])))
      if let bekijk = ProcessInfo.processInfo.environment["VERANTWOORDING_BEKIJK"] {
        try bytes.write(to: URL(filePath: bekijk).appending(path: "rapport.\(soort.rawValue)"))
      }
      let terug = try inspected("pandoc", [paden[0], "--to", "html"])
      #expect(terug.contains("<h1") && terug.contains("De tien doelen") && terug.contains("Indischewijk"))
      let inhoud = try inspected("unzip", ["-p", paden[0], soort == .odt ? "content.xml" : "word/document.xml"])
      #expect(inhoud.contains(soort == .odt ? "<table:table-header-rows>" : "<w:tblHeader"))
      #expect(terug.contains("Deelnames per maand"))
      // Each picture has its own text: in ODT a title, in DOCX a description.
      let beelden = inhoud.components(separatedBy: soort == .odt ? "<draw:frame " : "<wp:docPr ").count - 1
      let teksten = inhoud.matches(of: soort == .odt ? /<svg:title>[^<]+</ : /<wp:docPr descr="[^"]+"/).count
      #expect(beelden > 0 && teksten == beelden && !inhoud.contains("base64"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: map).count == 2)
    }
  }

  @Test(.enabled(if: Omzetter.weasyprint.isAanwezig)) func `says in the PDF every picture in words`() throws {
    let rapport = try exampleReport(catalogus: withPhoto())
    let uit = try PDFWriter.write(rapport)
    let alts = PDFWriter.pictureTexts(HTMLWriter.page(rapport, .druk))
    #expect(alts.count > 20 && alts.contains("Een trommel.") && alts.allSatisfy { !$0.isEmpty })
    let tekst = String(decoding: uit.bytes, as: UTF8.self)
    guard tekst.contains("/Producer (WeasyPrint 57") else { return }
    #expect(tekst.components(separatedBy: "/S /Figure\n/Alt <FEFF").count - 1 == alts.count)
    #expect(tekst.contains("/MarkInfo <<\n/Marked true") && tekst.contains("/DisplayDocTitle true"))
  }

  @Test(.enabled(if: Omzetter.weasyprint.isAanwezig), arguments: ["2026-H1", "2026-02", "2025", "2026-K2"])
  func `is two pages in the PDF when it is short`(code: String) throws {
    let tekst = String(decoding: try PDFWriter.write(exampleReport(code).read(.kort)).bytes, as: UTF8.self)
    guard tekst.contains("/Producer (WeasyPrint 57") else { return }
    #expect(tekst.components(separatedBy: "/Type /Page\n").count - 1 <= 2)
  }

  @Test(.enabled(if: KantoorWriter.omzetters.allSatisfy(\.isAanwezig)), arguments: KantoorWriter.Soort.allCases)
  func `takes a photo with its words into an office file`(soort: KantoorWriter.Soort) throws {
    let map = FileManager.default.temporaryDirectory.appending(path: "foto-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    let pad = map.appending(path: "rapport.\(soort.rawValue)").path
    try KantoorWriter.write(
      KantoorWriter.prepare(exampleReport(catalogus: withPhoto())), soort, naar: pad, tijdelijk: map.path)
    let zip = try Teruglezing(pad)
    let inhoud = String(decoding: try zip.read(soort == .odt ? "content.xml" : "word/document.xml"), as: UTF8.self)
    #expect(inhoud.contains("Een trommel."))
    #expect(zip.parts().contains { $0.hasSuffix(".png") })
  }

  @Test func `that is missing is named with what to install`() {
    #expect(
      Omzetfout.ontbreekt(.rsvgConvert).description
        == "Het programma rsvg-convert ontbreekt. Installeer het met: apt install librsvg2-bin")
  }
}

@Suite struct `Many pages in one start of the typesetter` {
  private let pagina = "<!doctype html><html lang=\"nl\"><head><title>Een</title></head><body><p>Een</p></body></html>"

  @Test(.enabled(if: Omzetter.weasyprint.isAanwezig)) func `give the bytes and the words that each gives alone`() throws
  {
    let paginas = [
      pagina, pagina.replacing("Een", with: "Twee"), pagina.replacing("<p>", with: "<p><a href=\"#weg\">"),
    ]
    let argumenten = ["--pdf-variant", "pdf/ua-1", "-", "-"]
    let alleen = try paginas.map { try Omzetter.weasyprint.convert(Array($0.utf8), argumenten, epoch: 0) }
    let samen = try Zetterij.typeset(paginas, argumenten, zetters: 2, epoch: 0)
    // Another start of WeasyPrint than that of Debian and pip is asked page by page.
    guard Zetterij.interpreter(try #require(Omzetter.weasyprint.pad)) != nil else { return }
    for (een, ander) in zip(samen, alleen) { #expect(een?.bytes == ander.bytes && een?.melding == ander.melding) }
    #expect(samen[2]?.melding.contains("ERROR") == true)
  }

  @Test func `know the start of the program that Debian and pip write, and no other`() throws {
    try withFolder { map in
      func interpreter(_ tekst: String) throws -> [String]? {
        try Data(tekst.utf8).write(to: URL(filePath: "\(map)/weasyprint"))
        return Zetterij.interpreter("\(map)/weasyprint")
      }
      let start = "import sys\nfrom weasyprint.__main__ import main\nsys.exit(main())\n"
      let gevonden = try [
        "#!/usr/bin/python3\n\(start)", "#!/usr/bin/env python3\n\(start)", "#!/bin/sh\n\(start)",
        "#!/usr/bin/python3\nprint('iets anders')\n", "",
      ].map(interpreter)
      #expect(gevonden == [["/usr/bin/python3"], ["/usr/bin/env", "python3"], nil, nil, nil])
      #expect(Zetterij.interpreter("\(map)/weg") == nil)
    }
  }

  @Test func `leave a page that failed to the program itself, and believe nothing that is cut off`() throws {
    func number(_ lengte: UInt8) -> [UInt8] { [0, 0, 0, 0, 0, 0, 0, lengte] }
    let heel = number(2) + [80, 68] + number(1) + [33] + number(0) + number(3) + Array("mis".utf8)
    let uit = try #require(Zetterij.unpacked(heel, 2))
    #expect(uit[0]?.bytes == [80, 68] && uit[0]?.melding == "!" && uit[1] == nil)
    #expect(Zetterij.unpacked(heel, 3) == nil && Zetterij.unpacked(heel.dropLast(), 2) == nil)
    #expect(Zetterij.unpacked([255, 255, 255, 255, 255, 255, 255, 255, 1], 1) == nil)
  }
}
