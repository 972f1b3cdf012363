import Domain
import Foundation
import Reporting
import Testing
import Writers

@Suite struct `The report as a page` {
  @Test func `is the same bytes for the same input`() throws {
    #expect(try HTMLWriter.write(exampleReport()) == HTMLWriter.write(exampleReport()))
  }

  @Test func `leads every number to a row of the appendix`() throws {
    let pagina = String(decoding: try HTMLWriter.write(exampleReport()), as: UTF8.self)
    let ankers = Set(pagina.matches(of: /id="([^"]*)"/).map { String($0.1) })
    let koppelingen = pagina.matches(of: /href="#([^"]*)"/).map { String($0.1) }
    #expect(koppelingen.count > 20)
    #expect(koppelingen.filter { !ankers.contains($0) } == [])
  }

  @Test func `has a short edition that leads nowhere`() throws {
    let kort = try exampleReport().kort
    let pagina = String(decoding: HTMLWriter.write(kort), as: UTF8.self)
    let ankers = Set(pagina.matches(of: /id="([^"]*)"/).map { String($0.1) })
    #expect(pagina.matches(of: /href="#([^"]*)"/).allSatisfy { ankers.contains(String($0.1)) })
    #expect(kort.hoofdstukken.map(\.id) == ["samenvatting", "doelen", "gesprek"])
  }

  @Test func `has every id once, no script and nothing from elsewhere`() throws {
    let pagina = String(decoding: try HTMLWriter.write(exampleReport()), as: UTF8.self)
    let ids = pagina.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for verboden in ["<script", "<link", "@import", "url(", " src=\"http", "onload"] {
      #expect(!pagina.contains(verboden))
    }
  }

  @Test func `can be written to a folder to look at`() throws {
    guard let map = ProcessInfo.processInfo.environment["VERANTWOORDING_BEKIJK"] else { return }
    for code in ["2026-H1", "2026-02", "2025"] {
      try Data(HTMLWriter.write(exampleReport(code))).write(to: URL(filePath: map).appending(path: "\(code).html"))
    }
  }
}
