import Disclosure
import Domain
import Foundation
import Reporting
import TestSupport
import Testing
import Writers

@Suite struct `Text in a workbook` {
  private let map: Tijdelijk
  init() throws { map = try Tijdelijk() }

  static let gevaarlijk = [
    "=1+1", "+31 23 512 00 00", "-5", "@SOM(A1:A9)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://kwaad\";\"klik\")",
    "{=1}", "http://voorbeeld.nl", "Zoë en Chloë van het IJ, ĳsje ﬁets", "👩‍👧‍👦 spelen 🎨", "<b>&\"'</b>", "_x0041_ blijft",
    "twee\nregels", "0012", "1e5", "WAAR",
  ]

  static func boek(_ teksten: [String]) -> Werkboek {
    let tabel = Tabel(
      id: "teksten", bijschrift: "Elke rij is een tekst.", kolommen: [.init("Nr"), .init("=kop")],
      rijen: teksten.enumerated().map { [.tekst("nr \($0)"), .tekst($1)] })
    return makeWerkboek(
      titel: "Proef", periode: "maart 2026", standPer: Voorbeeldcijfers.standPer, editie: .gemeente,
      werkmap: Voorbeeldcijfers.catalogus.werkmap, bladen: [("Teksten", [], tabel)])
  }

  @Test func `a planted formula stays text in XLSX`() throws {
    try XLSXWriter.write(Self.boek(Self.gevaarlijk), naar: map.pad("t.xlsx"), tijdelijk: map.map)
    let delen = try Uitgepakt(map.pad("t.xlsx"))
    #expect(delen.parts(with: "<f>") == [])
    #expect(delen.parts(with: "<hyperlink") == [])
    #expect(delen.ongeldig == [])
    let teksten = try delen.tekst("xl/sharedStrings.xml")
    for stuk in ["=1+1", "@SOM(A1:A9)", "Zoë en Chloë van het IJ, ĳsje ﬁets", "👩‍👧‍👦 spelen 🎨", "_x005F_x0041_ blijft"] {
      #expect(teksten.contains(stuk))
    }
  }

  @Test func `a planted formula stays text in ODS`() throws {
    try ODSWriter.write(Self.boek(Self.gevaarlijk), naar: map.pad("t.ods"))
    let delen = try Uitgepakt(map.pad("t.ods"))
    #expect(delen.parts(with: "table:formula") == [])
    #expect(delen.ongeldig == [])
    let inhoud = try delen.tekst("content.xml")
    #expect(inhoud.contains("<text:p>=1+1</text:p>"))
    #expect(inhoud.contains("<text:p>&lt;b&gt;&amp;&quot;'&lt;/b&gt;</text:p>"))
    #expect(inhoud.contains("<text:p>twee</text:p><text:p>regels</text:p>"))
  }

  @Test func `control characters become their pictures and break nothing`() throws {
    let boek = Self.boek(["a\u{0}b\u{1}c\u{1b}d", "rand\u{ffff}geval", "regel\r\nregel"])
    try XLSXWriter.write(boek, naar: map.pad("t.xlsx"), tijdelijk: map.map)
    try ODSWriter.write(boek, naar: map.pad("t.ods"))
    let xlsx = try Uitgepakt(map.pad("t.xlsx")), ods = try Uitgepakt(map.pad("t.ods"))
    #expect(xlsx.ongeldig + ods.ongeldig == [])
    #expect(try xlsx.tekst("xl/sharedStrings.xml").contains("a␀b␁c␛d"))
    #expect(try ods.tekst("content.xml").contains("a␀b␁c␛d"))
  }

  @Test func `a text longer than a cell takes is cut where a reader can see it`() throws {
    let boek = Self.boek([Voorbeeldwerkboek.langeTekst])
    try XLSXWriter.write(boek, naar: map.pad("t.xlsx"), tijdelijk: map.map)
    let teksten = try Uitgepakt(map.pad("t.xlsx")).tekst("xl/sharedStrings.xml")
    #expect(teksten.contains("… [ingekort]"))
    let langste = teksten.components(separatedBy: "</t>").map { $0.components(separatedBy: ">").last ?? "" }
    #expect(langste.map(\.utf16.count).max() ?? 0 <= 32_767)
  }

  @Test func `a hidden figure is nowhere in any part`() throws {
    let catalogus = Voorbeeldcijfers.catalogus
    let sleutel = Cijfersleutel(.uniekeKinderen, Voorbeeldcijfers.periode, gebied: Gebied(.wijk, "WK039218"))
    var cijfers = Voorbeeldcijfers.cijfers().filter { $0.sleutel != sleutel }
    cijfers.append(Cijfer(sleutel, .getal(Breuk(7_919))))
    let boek = Voorbeeldboek.boek(cijfers) { $0 == sleutel }
    let werkboek = makeWerkboek(
      Rapportinvoer(
        boek: boek, catalogus: catalogus, periode: Voorbeeldcijfers.periode, standPer: Voorbeeldcijfers.standPer))
    try XLSXWriter.write(werkboek, naar: map.pad("t.xlsx"), tijdelijk: map.map)
    try ODSWriter.write(werkboek, naar: map.pad("t.ods"))
    for pad in ["t.xlsx", "t.ods"] {
      let delen = try Uitgepakt(map.pad(pad))
      for vorm in ["7919", "7.919"] { #expect(delen.parts(with: vorm) == []) }
    }
  }
}
