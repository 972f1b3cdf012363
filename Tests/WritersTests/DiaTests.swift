import Domain
import Foundation
import Reporting
import Testing

@testable import Writers

/// One conversion of the charts for both formats and all their tests.
private let gemaakt = Result { () throws -> (pptx: String, odp: String, delen: [String: [UInt8]]) in
  let map = FileManager.default.temporaryDirectory.appending(path: "dias-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: map) }
  let rapport = try exampleReport("2026-02"), pptx = "\(map.path)/a.pptx", odp = "\(map.path)/a.odp"
  try PPTXWriter.write(rapport, naar: pptx)
  try ODPWriter.write(rapport, naar: odp)
  try Nalezing.check(pptx)
  try Nalezing.check(odp)
  var delen: [String: [UInt8]] = [:]
  for pad in [pptx, odp] {
    let archief = try Teruglezing(pad)
    for deel in archief.parts() { delen["\(pad.suffix(4)):\(deel)"] = try archief.read(deel) }
  }
  return (pptx, odp, delen)
}

@Suite(.enabled(if: PPTXWriter.omzetters.allSatisfy(\.isAanwezig))) struct `Slides for the talk` {
  private func text(_ naam: String) throws -> String {
    String(decoding: try #require(try gemaakt.get().delen[naam]), as: UTF8.self)
  }

  @Test func `have a title and notes on every slide, in both formats`() throws {
    let dias = try gemaakt.get().delen.keys.filter { $0.contains("pptx:ppt/slides/slide") }.count
    #expect((6...10).contains(dias))
    for nummer in 1...dias {
      #expect(try text("pptx:ppt/slides/slide\(nummer).xml").contains("<p:ph type=\"title\"/>"))
      #expect(try text("pptx:ppt/notesSlides/notesSlide\(nummer).xml").contains("<a:t>"))
    }
    let open = try text(".odp:content.xml")
    #expect(open.components(separatedBy: "<draw:page ").count - 1 == dias)
    #expect(open.components(separatedBy: "presentation:class=\"notes\"").count - 1 == dias)
  }

  @Test func `say of every picture what is on it`() throws {
    let open = try text(".odp:content.xml")
    #expect(open.components(separatedBy: "<draw:image").count == open.components(separatedBy: "<svg:desc>").count)
    #expect(open.contains("<draw:image") && !open.contains("<svg:desc></svg:desc>"))
  }
}
