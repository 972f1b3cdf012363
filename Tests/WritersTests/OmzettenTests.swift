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
      for pad in paden { try KantoorWriter.write(exampleReport(), soort, naar: pad, tijdelijk: map) }
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
    try KantoorWriter.write(exampleReport(catalogus: withPhoto()), soort, naar: pad, tijdelijk: map.path)
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
