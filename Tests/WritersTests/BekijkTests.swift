import Foundation
import Testing
import Writers

/// Writes the example workbooks where a person can open them: `WERKBOEKEN_BEKIJKEN=map swift test --filter Bekijk`.
@Suite struct `Looking at the example workbooks` {
  static let map = ProcessInfo.processInfo.environment["WERKBOEKEN_BEKIJKEN"]

  @Test(.enabled(if: map != nil)) func `both editions are written to the folder that was asked for`() throws {
    let map = try #require(Self.map)
    try XLSXWriter.write(Voorbeeldwerkboek.gemeente, naar: map + "/voorbeeld.xlsx", tijdelijk: map)
    try ODSWriter.write(Voorbeeldwerkboek.gemeente, naar: map + "/voorbeeld.ods")
    try XLSXWriter.write(Voorbeeldwerkboek.intern, naar: map + "/voorbeeld-INTERN.xlsx", tijdelijk: map)
  }
}
