import Catalogue
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct `The house style of a werkmap` {
  /// A PNG of one pixel.
  private static let png = Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
  private static let svg = #"<?xml version="1.0"?><!-- > --><svg viewBox="0 0 40 10"><rect fill="url(#a)"/></svg>"#

  @Test func `is read with its logo, its type and the picture for Excel`() throws {
    let stijl = try Catalogus.load(werkmap: voorbeeldwerkmap).get().werkmap.huisstijl
    #expect(stijl.lettertype == "Open Sans")
    let logo = try #require(stijl.logo)
    #expect(logo.alt == "Logo van Buurts Haarlem (voorbeeld)")
    #expect(logo.beeld.soort == .svg && logo.beeld.breedte == 248 && logo.beeld.hoogte == 64)
    #expect(logo.raster?.soort == .png && logo.raster?.breedte == 744 && logo.raster?.hoogte == 192)
    #expect(stijl.meldingen == [])
  }

  @Test func `takes a picture by what is in it`() throws {
    let jpeg = Data([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0, 9, 0, 12, 1, 1, 17, 0, 0xff, 0xd9])
    for (bytes, soort, breedte) in [
      (try #require(Self.png), Logo.Soort.png, 1), (jpeg, .jpeg, 12), (Data(Self.svg.utf8), .svg, 40),
      (Data(#"<svg width="30.5px" height='8'/>"#.utf8), .svg, 30),
    ] {
      let logo = try load("huisstijl: { logo: beeld }") { try bytes.write(to: $0.appending(path: "beeld")) }.get().logo
      #expect(logo?.beeld.soort == soort && logo?.beeld.breedte == breedte)
      #expect((logo?.raster == nil) == (soort == .svg))
    }
  }

  @Test(arguments: [
    ("lettertype: \"Arial, sans-serif\"", "'Arial, sans-serif' is geen naam van een lettertype"),
    ("lettertype: x</style>", "'x</style>' is geen naam van een lettertype"),
    ("logo: weg.png", "Het logo 'weg.png' bestaat niet"), ("logo: .", "Het logo '.' ligt buiten de werkmap"),
    ("logo: ../logo.png", "Het logo '../logo.png' ligt buiten de werkmap"),
    ("logo: /etc/passwd", "Het logo '/etc/passwd' ligt buiten de werkmap"),
    ("logo: link.png", "Het logo 'link.png' ligt buiten de werkmap"),
    ("logo: groot.png", "Het logo 'groot.png' is te groot: 301 kB"),
    ("logo: doelen.yaml", "'doelen.yaml' is geen PNG, JPEG of SVG"),
    ("logo: half.png", "'half.png' is geen PNG, JPEG of SVG"), ("logo: bronnen", "Het logo 'bronnen' bestaat niet"),
    ("logo: script.svg", "De SVG 'script.svg' bevat een script"),
    ("logo: buiten.svg", "De SVG 'buiten.svg' bevat een verwijzing naar buiten"),
    ("logo: stijl.svg", "De SVG 'stijl.svg' bevat een verwijzing naar buiten"),
    ("logos: x.png", "De sleutel 'logos' in 'huisstijl' is onbekend"),
  ])
  func `is refused with file and line`(regel: String, melding: String) throws {
    let uitkomst = try load("huisstijl:\n  \(regel)") { map in
      let png = try #require(Self.png)
      try png.write(to: map.deletingLastPathComponent().appending(path: "logo.png"))
      try FileManager.default.createSymbolicLink(
        at: map.appending(path: "link.png"), withDestinationURL: URL(filePath: "/etc/passwd"))
      try (png + Data(count: 301_000 - png.count)).write(to: map.appending(path: "groot.png"))
      try png.prefix(20).write(to: map.appending(path: "half.png"))
      for (naam, inhoud) in [
        ("script", "<SCRIPT/>"), ("buiten", #"<image xlink:href="file:///etc/passwd"/>"#),
        ("stijl", "<rect style='fill:url( http://x/)'/>"),
      ] {
        try Data("<svg viewBox='0 0 4 4'>\(inhoud)</svg>".utf8).write(to: map.appending(path: "\(naam).svg"))
      }
    }
    guard case .failure(let fouten) = uitkomst else {
      Issue.record("should be refused")
      return
    }
    let meldingen = fouten.fouten.map(\.melding)
    #expect(meldingen.count == 1)
    #expect(meldingen.first?.hasPrefix("verantwoording.yaml, regel 13: \(melding).") == true, "\(meldingen)")
  }

  /// A fresh werkmap with another block `huisstijl`.
  private func load(_ blok: String, _ vul: (URL) throws -> Void) throws -> Result<Huisstijl, Configuratiefouten> {
    let map = try Proefmap()
    defer { map.remove() }
    let pad = map.pad + "/werkmap"
    try newWerkmap(pad)
    var regels = try map.read("werkmap/verantwoording.yaml").components(separatedBy: "\n")
    let begin = try #require(regels.firstIndex(of: "huisstijl:"))
    regels.replaceSubrange(begin...(begin + 5), with: blok.components(separatedBy: "\n"))
    try map.write("werkmap/verantwoording.yaml", regels.joined(separator: "\n"))
    try vul(URL(filePath: pad, directoryHint: .isDirectory))
    return Catalogus.load(werkmap: pad).map(\.werkmap.huisstijl)
  }
}
