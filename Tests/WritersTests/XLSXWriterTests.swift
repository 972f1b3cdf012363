import Disclosure
import Domain
import Foundation
import Reporting
import TestSupport
import Testing
import Writers

@Suite struct `Writing a workbook as XLSX` {
  @Test func `the example workbook is written and read back`() throws {
    let map = try Tijdelijk()
    let pad = map.pad("voorbeeld.xlsx")
    let cellen = try XLSXWriter.write(Voorbeeldwerkboek.gemeente, naar: pad, tijdelijk: map.map)
    #expect(cellen > 1_000)
  }
}
