import Domain
import Foundation
import Reporting
import TestSupport
import Testing

@testable import Writers

@Suite struct `The parts of a PDF` {
  /// Two objects and a table, as WeasyPrint 57 writes them.
  private static func pdf(_ delen: [String]) -> [UInt8] {
    var uit = Array("%PDF-1.7\n".utf8)
    var plekken: [Int] = []
    for (nummer, deel) in delen.enumerated() {
      plekken.append(uit.count)
      uit += "\(nummer + 1) 0 obj\n\(deel)\nendobj\n".utf8
    }
    let begin = uit.count
    uit += "xref\n0 \(delen.count + 1)\n0000000000 65535 f \n".utf8
    for plek in plekken { uit += "\(String(repeating: "0", count: 10 - "\(plek)".count))\(plek) 00000 n \n".utf8 }
    return uit + Array("trailer\n<<\n/Size \(delen.count + 1)\n/Root 1 0 R\n>>\nstartxref\n\(begin)\n%%EOF\n".utf8)
  }

  private static func element(_ soort: String, _ inhoud: String, _ ouder: Int) -> String {
    "<<\n/Type /StructElem\n/S /\(soort)\n/K [ \(inhoud) ]\n/Pg 9 0 R\n/P \(ouder) 0 R\n>>"
  }

  private static let boom = pdf([
    element("Document", "2 0 R 3 0 R", 9), element("NonStruct", "0", 1), element("Div", "1 4 0 R 5 0 R", 1),
    element("Art", "2", 3), element("P", "3", 3), element("THead", "7 0 R", 3), element("TR", "8 0 R", 6),
    element("TH", "4", 7),
  ])

  @Test func `come out as they went in`() throws {
    #expect(try #require(PDFDelen(Self.boom)).bytes == Self.boom)
    #expect(PDFDelen(Array("%PDF-1.7\n1 0 obj\nstream".utf8)) == nil)
  }

  @Test func `give a picture its words, a header its scope and a text its place once`() throws {
    let beter = try #require(Structuurboom(Self.boom)?.mended(["Ruim één streep"]))
    let tekst = String(decoding: beter, as: UTF8.self)
    #expect(tekst.contains("/S /Figure\n/Alt <FEFF005200750069006D002000E900E9006E") && !tekst.contains("/S /Art"))
    #expect(tekst.contains("/S /TH\n/A <<\n/O /Table\n/Scope /Column"))
    #expect(tekst.contains("/S /Document\n/K [ 3 0 R ]") && tekst.contains("/S /Div\n/K [ 4 0 R 5 0 R ]"))
    #expect(try #require(PDFDelen(beter)).bytes == beter)
  }

  @Test func `make the text of a table its caption`() throws {
    let boom = Self.pdf([
      Self.element("Document", "2 0 R", 9), Self.element("Table", "3 0 R 4 0 R", 1), Self.element("Span", "0", 2),
      Self.element("TBody", "5 0 R", 2), Self.element("TR", "6 0 R", 4), Self.element("TD", "1", 5),
    ])
    let structuur = try #require(Structuurboom(boom))
    let beter = try #require(structuur.mended([]))
    let tekst = String(decoding: beter, as: UTF8.self)
    #expect(tekst.contains("/S /Caption\n") && !tekst.contains("/S /Span"))
  }

  @Test func `keep the margins of a page out of its text, and the page itself in it`() throws {
    func merk(_ nummer: Int, _ inhoud: String) -> String { "/NonStruct\n<<\n/MCID \(nummer)\n>>\nBDC\n\(inhoud)EMC\n" }
    let inhoud = merk(0, merk(1, "[<0041>] TJ\n")) + merk(2, "[<0042>] TJ\n")
    let dicht = try #require(Paginarand.deflated(Array(inhoud.utf8)))
    let deel =
      Array("7 0 obj\n<<\n/Filter /FlateDecode\n/Length \(dicht.count)\n>>\nstream\n".utf8) + dicht
      + Array("\nendstream\nendobj\n".utf8)
    let nieuw = try #require(Paginarand.mark([0, 2], in: deel))
    let begin = try #require(nieuw.firstRange(of: "stream\n".utf8)).upperBound
    let uit = try #require(Paginarand.inflated(nieuw[begin...].dropLast("\nendstream\nendobj\n".count)))
    let rand = "/Artifact\n<<\n/Type /Pagination\n>>\nBDC\n[<0042>] TJ\nEMC\n"
    #expect(String(decoding: uit, as: UTF8.self) == merk(0, merk(1, "[<0041>] TJ\n")) + rand)
    #expect(Paginarand.mark([3], in: deel) == nil && Paginarand.mark([0], in: Array(deel.dropLast(40))) == nil)
  }

  @Test func `are left alone when pictures and words do not pair`() throws {
    #expect(try #require(Structuurboom(Self.boom)).mended([]) == nil)
  }

  @Test func `are read from the page in order`() {
    #expect(
      PDFWriter.pictureTexts(
        "<article><img class=\"x\" alt=\"a &amp; &quot;b&quot;\" src=\"\"></article><article><img alt=\"c\">")
        == ["a & \"b\"", "c"])
  }
}

/// The example with one story that has a picture of one pixel.
func withPhoto() throws -> Catalogus {
  var catalogus = Voorbeeldwerkmap.catalogus()
  let png = try #require(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="))
  var verhaal = Verhaal(
    bestand: "verhalen/a.md", titel: "De solo", doel: DoelID("D03"), gebied: nil,
    datum: try #require(Dag(iso: "2026-02-10")), verteller: "vader", toestemming: Dag(iso: "2026-02-11"), banier: nil,
    alineas: ["Zij speelde alleen."])
  verhaal.foto = Verhaalfoto(beeld: Logo.Beeld(.png, Array(png), breedte: 1, hoogte: 1), alt: "Een trommel.")
  catalogus.verhalen = [verhaal]
  return catalogus
}

@Suite struct `A photo in a page` {
  @Test func `stands inside the page with its words`() throws {
    let pagina = HTMLWriter.page(try exampleReport(catalogus: withPhoto()), .scherm)
    #expect(pagina.contains("<img class=\"plaat\" alt=\"Een trommel.\""))
    #expect(pagina.contains("src=\"data:image/png;base64,iVBORw0KGgo"))
  }
}

@Suite struct `The columns of a table on paper` {
  @Test func `follow from the lengths of its texts, and names keep room for their longest word`() throws {
    let kolommen = [Tabel.Kolom("Wat er opviel"), .init("Aantal keer", .getal), .init("Code")]
    let zin = String(repeating: "een zin ", count: 12)
    let delen = try #require(Drukkolommen(kolommen, [[zin, "3", "GEBOORTEDATUM_ONGELDIG"], [zin, "12", "DUBBEL"]]))
      .delen
    #expect(delen.reduce(0, +) <= 100 && delen[0] > 55 && delen[2] > 24 && delen[1] < 12)
    #expect(Drukkolommen(kolommen, [["kort", "3", "DUBBEL"]]) == nil)
    let wijk = [Tabel.Kolom("Wijk"), .init("Kinderen", .getal), .init("Deelnames", .getal), .init("Keren", .getal)]
    let vier = try #require(Drukkolommen(wijk, [["Haarlemmerhoutkwartier", "12", "240", "7"]])).delen
    #expect((90...100).contains(vier.reduce(0, +)) && vier[0] > 2 * vier[1] && vier[1] > 15)
    #expect(Drukkolommen(wijk, [[String](repeating: "Haarlemmerhoutkwartierenbuurt", count: 4)]) == nil)
    let twee = try #require(Drukkolommen([.init("Begrip"), .init("Betekenis")], [["Deelnames", zin]])).delen
    #expect(twee[1] > 80 && twee.reduce(0, +) <= 100)
  }
}
