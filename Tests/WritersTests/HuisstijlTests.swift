import Disclosure
import Domain
import Foundation
import Reporting
import TestSupport
import Testing
import Writers

@Suite struct `The house style in a workbook` {
  private let map: Tijdelijk
  init() throws { map = try Tijdelijk() }

  /// A PNG of one pixel that claims 300 dots to the inch.
  private static let png = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAACXBIWXMAAC4jAAAuIwF4pT92AAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    ) ?? Data())

  private func boek(_ logo: Logo?) throws -> Werkboek {
    let merk = try #require(Kleur(hex: "#ffd500"))
    let stijl = Huisstijl(merkkleur: merk, lettertype: "Open Sans", logo: logo)
    return makeWerkboek(
      titel: "Proef", periode: "maart 2026", standPer: Voorbeeldcijfers.standPer, editie: .gemeente,
      werkmap: Voorbeeldwerkmap.catalogus(huisstijl: stijl).werkmap,
      bladen: ["Een", "Twee"].map { naam in
        (
          naam, [],
          Tabel(id: naam.lowercased(), bijschrift: "Elke rij is iets.", kolommen: [.init("A")], rijen: [[.tekst("a")]])
        )
      })
  }

  @Test func `puts the logo on the first sheet, with its words, and no other`() throws {
    let beeld = Logo.Beeld(.png, Self.png, breedte: 1, hoogte: 1)
    let boek = try boek(Logo(pad: "logo.png", beeld: beeld, raster: beeld, alt: "Logo van <ons>"))
    try XLSXWriter.write(boek, naar: map.pad("b.xlsx"), tijdelijk: map.map)
    try ODSWriter.write(boek, naar: map.pad("b.ods"))
    let xlsx = try Uitgepakt(map.pad("b.xlsx")), ods = try Uitgepakt(map.pad("b.ods"))
    #expect(xlsx.ongeldig + ods.ongeldig == [])
    #expect(xlsx.namen.filter { $0.hasPrefix("xl/media/") || $0.hasPrefix("xl/drawings/drawing") }.count == 2)
    #expect(try xlsx.tekst("xl/drawings/drawing1.xml").contains(#"descr="Logo van &lt;ons&gt;""#))
    #expect(ods.delen["Pictures/logo.png"] == Self.png)
    #expect(try ods.tekst("META-INF/manifest.xml").contains(#"Pictures/logo.png" manifest:media-type="image/png""#))
    let inhoud = try ods.tekst("content.xml")
    #expect(inhoud.components(separatedBy: "<svg:desc>Logo van &lt;ons&gt;</svg:desc>").count == 2)
    // A square logo fills the height of its place in both, whatever its file says of dots per inch.
    #expect(inhoud.contains(#"svg:width="42.0pt" svg:height="42.0pt""#))
    #expect(try xlsx.tekst("xl/drawings/drawing1.xml").contains(#"<a:ext cx="533400" cy="533400"/>"#))
  }

  @Test func `leaves an SVG out of Excel and in ODF`() throws {
    let beeld = Logo.Beeld(.svg, Array("<svg/>".utf8), breedte: 4, hoogte: 1)
    let boek = try boek(Logo(pad: "logo.svg", beeld: beeld, raster: nil, alt: "Logo"))
    try XLSXWriter.write(boek, naar: map.pad("b.xlsx"), tijdelijk: map.map)
    try ODSWriter.write(boek, naar: map.pad("b.ods"))
    #expect(try Uitgepakt(map.pad("b.xlsx")).namen.allSatisfy { !$0.hasPrefix("xl/media/") })
    #expect(try Uitgepakt(map.pad("b.ods")).delen["Pictures/logo.svg"] == beeld.bytes)
  }

  @Test func `sets type and colour, darkened until white text is read on it`() throws {
    let boek = try boek(nil)
    try XLSXWriter.write(boek, naar: map.pad("b.xlsx"), tijdelijk: map.map)
    try ODSWriter.write(boek, naar: map.pad("b.ods"))
    let merk = boek.stijl.merk
    #expect(merk.contrast(met: .wit) >= 4.5)
    let stijlen = try Uitgepakt(map.pad("b.xlsx")).tekst("xl/styles.xml")
    #expect(stijlen.contains("FF" + merk.hex.dropFirst().uppercased()) && !stijlen.contains("FFFFD500"))
    #expect(stijlen.contains(#"<name val="Open Sans"/>"#))
    let ods = try Uitgepakt(map.pad("b.ods"))
    #expect(try ods.tekst("content.xml").contains(merk.hex))
    #expect(try ods.tekst("styles.xml").contains("svg:font-family=\"'Open Sans', Calibri"))
  }
}
