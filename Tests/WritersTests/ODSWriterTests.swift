import Foundation
import Reporting
import Testing
import Writers

@Suite struct `Writing a workbook as ODS` {
  private let map: Tijdelijk
  init() throws { map = try Tijdelijk() }

  @Test func `the type comes first and unpacked, and every part is sound XML`() throws {
    let cellen = try ODSWriter.write(Voorbeeldwerkboek.gemeente, naar: map.pad("boek.ods"))
    let delen = try Uitgepakt(map.pad("boek.ods"))
    #expect(delen.namen.first == "mimetype")
    #expect(delen.ongeldig == [])
    let begin = try Data(contentsOf: URL(fileURLWithPath: map.pad("boek.ods"))).prefix(100)
    #expect(String(decoding: begin, as: UTF8.self).contains("application/vnd.oasis.opendocument.spreadsheet"))
    #expect(cellen > 1_000)
  }

  @Test func `the same workbook gives the same bytes`() throws {
    for naam in ["een.ods", "twee.ods"] { try ODSWriter.write(Voorbeeldwerkboek.gemeente, naar: map.pad(naam)) }
    let bestanden = try ["een.ods", "twee.ods"].map { try Data(contentsOf: URL(fileURLWithPath: map.pad($0))) }
    #expect(bestanden[0] == bestanden[1])
  }

  @Test func `it holds as many cells as the XLSX`() throws {
    let xlsx = try XLSXWriter.write(Voorbeeldwerkboek.intern, naar: map.pad("boek.xlsx"), tijdelijk: map.map)
    let ods = try ODSWriter.write(Voorbeeldwerkboek.intern, naar: map.pad("boek.ods"))
    #expect(xlsx == ods)
  }

  @Test func `a target that cannot be made stops the run`() {
    #expect(throws: Schrijffout.self) {
      try ODSWriter.write(Voorbeeldwerkboek.gemeente, naar: map.pad("weg/boek.ods"))
    }
  }
}
