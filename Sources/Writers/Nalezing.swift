import CXML
import Foundation
import Glibc

/// Reads a finished file back whole, before anybody else can: every part of an office file, the frame of a PDF, all of a JSON.
///
/// A library that writes to a full disk may say that all went well. What cannot be read back is not published.
package enum Nalezing {
  /// - Throws: `Schrijffout` that names the file and what is wrong with it.
  package static func check(_ pad: String) throws {
    switch (pad as NSString).pathExtension {
    case "xlsx", "ods", "odt", "docx", "pptx", "odp": try checkPackage(pad)
    case "pdf": try checkPDF(pad)
    case "json": try checkJSON(pad)
    case "html": try checkHTML(pad)
    case "csv": try checkText(pad)
    case "sqlite": try checkDatabase(pad)
    default: try checkText(pad)
    }
  }

  /// Each part is inflated, held against its checksum, and parsed when it is XML.
  private static func checkPackage(_ pad: String) throws {
    let archief = try Teruglezing(pad)
    let delen = archief.parts()
    guard !delen.isEmpty else { throw Schrijffout.onleesbaar(bestand: pad, melding: "er zit niets in") }
    for deel in delen {
      let bytes = try archief.read(deel)
      // LibreOffice and pandoc write these without a byte in them.
      if bytes.isEmpty, deel.hasPrefix("Configurations2/") { continue }
      guard deel.hasSuffix(".xml") || deel.hasSuffix(".rels") || deel.hasSuffix(".rdf") || deel.hasSuffix(".vml")
      else { continue }
      guard isWellFormed(bytes) else {
        throw Schrijffout.onleesbaar(bestand: pad, melding: "deel is geen hele XML: \(deel)")
      }
      if deel == "xl/sharedStrings.xml" { try checkStrings(bytes, pad) }
    }
  }

  /// As many shared texts as the part itself says.
  private static func checkStrings(_ bytes: [UInt8], _ pad: String) throws {
    let tekst = String(decoding: bytes.prefix(512), as: UTF8.self)
    guard let begin = tekst.firstRange(of: "uniqueCount=\""),
      let verwacht = Int(tekst[begin.upperBound...].prefix { $0.isNumber })
    else { return }
    var gevonden = 0, van = 0
    bytes.withUnsafeBytes { bytes in
      while let plek = firstPlace(of: Array("<si>".utf8), in: bytes, from: van) {
        gevonden += 1
        van = plek + 4
      }
    }
    guard gevonden == verwacht else {
      throw Schrijffout.onvolledig(bestand: pad, deel: "sharedStrings", verwacht: verwacht, gevonden: gevonden)
    }
  }

  private static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    guard let lengte = Int32(exactly: bytes.count), lengte > 0 else { return false }
    var wijze = xmlSAXHandler()
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { xmlSAXUserParseMemory(&wijze, nil, $0.baseAddress, lengte) == 0 }
    }
  }

  /// Its head, its end, and the table of contents where the end says it is (ISO 32000-1 §7.5.5).
  private static func checkPDF(_ pad: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: pad)))
    let staart = String(decoding: bytes.suffix(1024), as: UTF8.self)
    guard bytes.starts(with: Array("%PDF-".utf8)), staart.contains("%%EOF"),
      let plek = staart.ranges(of: "startxref").last,
      let begin = Int(staart[plek.upperBound...].drop { $0.isWhitespace }.prefix { $0.isNumber }), begin < bytes.count
    else { throw Schrijffout.onleesbaar(bestand: pad, melding: "het einde van de PDF ontbreekt") }
    let tabel = String(decoding: bytes[begin...].prefix(32), as: UTF8.self)
    guard tabel.hasPrefix("xref") || tabel.contains(" obj") else {
      throw Schrijffout.onleesbaar(bestand: pad, melding: "de inhoudstafel van de PDF ontbreekt")
    }
  }

  private static func checkJSON(_ pad: String) throws {
    do { _ = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: pad))) } catch {
      throw Schrijffout.onleesbaar(bestand: pad, melding: "dit is geen hele JSON")
    }
  }

  private static func checkHTML(_ pad: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: pad)))
    let einde = String(decoding: bytes.suffix(64), as: UTF8.self).filter { !$0.isWhitespace }
    guard bytes.first == UInt8(ascii: "<"), einde.hasSuffix("</html>") else {
      throw Schrijffout.onleesbaar(bestand: pad, melding: "de bladzijde is niet heel")
    }
  }

  /// Whole lines of UTF-8.
  /// Whole pages, as many as its first one says; SQLite itself wrote and closed it.
  private static func checkDatabase(_ pad: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: pad)))
    guard bytes.starts(with: Array("SQLite format 3\0".utf8)), bytes.count.isMultiple(of: 512) else {
      throw Schrijffout.onleesbaar(bestand: pad, melding: "de database is niet heel")
    }
  }

  private static func checkText(_ pad: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: pad)))
    guard bytes.last == UInt8(ascii: "\n"), String(validating: bytes, as: UTF8.self) != nil else {
      throw Schrijffout.onleesbaar(bestand: pad, melding: "de tekst is niet heel")
    }
  }
}
