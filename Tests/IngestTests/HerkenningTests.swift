import Domain
import Foundation
import Ingest
import TestSupport
import Testing

@Suite struct `Recognising a text file` {
  private func herken(_ bytes: [UInt8], _ formaat: Bestandsformaat = Bestandsformaat()) throws -> Tekstherkenning {
    try Voorbeeldbestand.met(bytes) { try Tekstherkenning(pad: $0, formaat: formaat) }
  }

  private func code(_ bytes: [UInt8]) throws -> String? { try Voorbeeldbestand.code { _ = try herken(bytes) } }

  static let tekst = "Naam;Plaats;Getal\r\nZoë;Haarlem;1\r\nRené;Spaarndam;2\r\n"

  static func bytes(_ codering: Tekstcodering, metBOM: Bool) -> [UInt8] {
    var uit: [UInt8] = []
    func voeg(_ waarde: UInt32, _ breedte: Int, bigEndian: Bool) {
      let bytes = (0..<breedte).map { UInt8(truncatingIfNeeded: waarde >> (8 * UInt32($0))) }
      uit += bigEndian ? bytes.reversed() : bytes
    }
    for teken in (metBOM ? "\u{FEFF}" : "") + tekst {
      for scalar in teken.unicodeScalars {
        switch codering {
        case .utf8: uit += Array(String(scalar).utf8)
        case .utf16le, .utf16be: for e in String(scalar).utf16 { voeg(UInt32(e), 2, bigEndian: codering == .utf16be) }
        case .utf32le, .utf32be: voeg(scalar.value, 4, bigEndian: codering == .utf32be)
        case .windows1252, .iso8859_15: uit.append(UInt8(truncatingIfNeeded: scalar.value))
        }
      }
    }
    return uit
  }

  @Test(arguments: Tekstcodering.allCases, [true, false])
  func `the same text comes out of every coding`(codering: Tekstcodering, metBOM: Bool) throws {
    let metBOM = metBOM && codering != .windows1252 && codering != .iso8859_15
    let bytes = Self.bytes(codering, metBOM: metBOM)
    let rijen = try Voorbeeldbestand.met(bytes) { try Tabel.rows(of: $0) }
    #expect(rijen == [["Naam", "Plaats", "Getal"], ["Zoë", "Haarlem", "1"], ["René", "Spaarndam", "2"]])
    let gevonden = try herken(bytes)
    // Without letters that differ, ISO-8859-15 reads the same as Windows-1252.
    #expect(gevonden.codering == (codering == .iso8859_15 ? .windows1252 : codering))
    #expect(gevonden.bewijs.count >= 3)
    #expect((gevonden.tekstvorm == nil) == (codering == .utf32le || codering == .utf32be))
  }

  @Test func `a euro sign in Windows-1252 settles the coding, one in ISO-8859-15 does not`() throws {
    let begin = Array("Wat;Prijs\nbal;".utf8)
    #expect(try herken(begin + [0x80, 0x0A]).codering == .windows1252)
    #expect(try code(begin + [0xA4, 0x0A]) == "BESTAND_CODERING_ONDUIDELIJK")
    var formaat = Bestandsformaat()
    formaat.codering = .iso8859_15
    #expect(try herken(begin + [0xA4, 0x0A], formaat).codering == .iso8859_15)
  }

  @Test func `a file that mixes codings is an error, not a guess`() throws {
    #expect(try code(Array("a;b\nZoë;".utf8) + [0xEB, 0x0A]) == "BESTAND_CODERING_ONDUIDELIJK")
  }

  @Test(arguments: [";", ",", "\t", "|"])
  func `the delimiter is the one that divides every row alike`(teken: String) throws {
    let tekst = [["Datum", "Kind", "Uren"], ["05-01-2026", "K1", "1.5"], ["06-01-2026", "K2", "2"]]
      .map { $0.joined(separator: teken) }.joined(separator: "\n")
    #expect(try herken(Array(tekst.utf8)).dialect.scheiding == UInt8(ascii: teken.unicodeScalars.first ?? ";"))
  }

  @Test func `decimal commas and title rows do not mislead`() throws {
    let tekst = "Export, januari\n\nDatum;Uren;Kosten\n05-01-2026;1,5;2,5\n06-01-2026;2,0;3,0\n"
    #expect(try herken(Array(tekst.utf8)).dialect.scheiding == UInt8(ascii: ";"))
  }

  @Test func `two delimiters that fit equally well are an error`() throws {
    #expect(try code(Array("a,b;c,d\n1,2;3,4\n5,6;7,8\n".utf8)) == "BESTAND_SCHEIDING_ONDUIDELIJK")
    #expect(
      try code(Array("naam, voornaam;geboren\nA, B;1-1-2020\nC, D;2-1-2020\n".utf8)) == "BESTAND_SCHEIDING_ONDUIDELIJK")
  }

  @Test func `a first line sep= decides and is no data`() throws {
    let bytes = Array("sep=|\r\na|b,c;d\r\n1|2\r\n".utf8)
    #expect(try herken(bytes).dialect.scheiding == UInt8(ascii: "|"))
    #expect(try Voorbeeldbestand.met(bytes) { try Tabel.rows(of: $0) } == [["a", "b,c;d"], ["1", "2"]])
  }

  @Test func `rows keep their physical line, also after quoted newlines and mixed line ends`() throws {
    let bytes = Array("a;b\r\n\"1\r\n2\";x\r3;\"y\n\"\n\n4;z".utf8)
    let regels = try Voorbeeldbestand.met(bytes) { pad in
      var bron = try Tekstbron(pad: pad, codering: .utf8, bom: 0, dialect: Dialect())
      var rij = Rij()
      var uit: [Int] = []
      while try bron.lees(&rij) { uit.append(rij.regel) }
      return uit
    }
    #expect(regels == [1, 2, 4, 7])
  }

  @Test func `what a coding does not know is replaced and counted, with its place`() {
    var omzetter = Omzetter(.utf8, bom: 0)
    var uit: [UInt8] = []
    for byte in [0x61, 0xC3, 0xAB, 0xFF, 0x62, 0xE2, 0x82] as [UInt8] { omzetter.zetOm([byte], naar: &uit) }
    omzetter.sluit(naar: &uit)
    #expect(String(decoding: uit, as: UTF8.self) == "aë\u{FFFD}b\u{FFFD}")
    #expect(omzetter.ongeldig == 2)
    #expect(omzetter.eersteOngeldig == 3)
  }

  @Test func `an unclosed quote is content to the end, and said`() throws {
    let bytes = Array("a;b\n1;\"x\n2;y\n".utf8)
    try Voorbeeldbestand.met(bytes) { pad in
      var bron = try Tekstbron(pad: pad, codering: .utf8, bom: 0, dialect: Dialect())
      var rij = Rij()
      while try bron.lees(&rij) {}
      let isOpen = bron.eindigtInAanhaling
      #expect(isOpen)
      #expect(rij.tekst(1) == "x\n2;y\n")
    }
  }
}
