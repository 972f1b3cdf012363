import CZip
import Foundation
import FoundationXML
import Testing

/// The parts of a zip file, unpacked, for a look inside an office document.
struct Uitgepakt {
  let delen: [String: [UInt8]]
  /// In the order of the central directory.
  let namen: [String]

  init(_ pad: String) throws {
    var code: Int32 = 0
    let archief = try #require(zip_open(pad, ZIP_RDONLY, &code))
    defer { zip_discard(archief) }
    var delen: [String: [UInt8]] = [:]
    var namen: [String] = []
    for nummer in 0..<zip_uint64_t(zip_get_num_entries(archief, 0)) {
      let naam = String(cString: try #require(zip_get_name(archief, nummer, 0)))
      let bestand = try #require(zip_fopen_index(archief, nummer, 0))
      defer { zip_fclose(bestand) }
      var inhoud: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let gelezen = zip_fread(bestand, &buffer, zip_uint64_t(buffer.count))
        try #require(gelezen >= 0)
        if gelezen == 0 { break }
        inhoud += buffer[0..<Int(gelezen)]
      }
      delen[naam] = inhoud
      namen.append(naam)
    }
    (self.delen, self.namen) = (delen, namen)
  }

  func tekst(_ naam: String) throws -> String { String(decoding: try #require(delen[naam]), as: UTF8.self) }

  /// Names of the parts that hold this text.
  func parts(with zoek: String) -> [String] {
    let bytes = Data(zoek.utf8)
    return namen.filter { Data(delen[$0] ?? []).range(of: bytes) != nil }
  }

  /// Names of the XML parts that libxml2 does not take.
  var ongeldig: [String] {
    namen.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") }.filter {
      !XMLParser(data: Data(delen[$0] ?? [])).parse()
    }
  }
}

extension Uitgepakt {
  /// The XML of a part with every text in its cell, wherever it is kept.
  func metTeksten(_ naam: String) throws -> String {
    let gedeeld = try tekst("xl/sharedStrings.xml").matches(of: /<si><t[^>]*>(.*?)<\/t><\/si>/.dotMatchesNewlines())
      .map { $0.1 }
    return try tekst(naam)
      .replacing(/t="s"><v>(\d+)<\/v>/) { "t=\"tekst\">\(gedeeld[Int($0.1) ?? 0])" }
      .replacing(/t="inlineStr"><is><t[^>]*>(.*?)<\/t><\/is>/.dotMatchesNewlines()) { "t=\"tekst\">\($0.1)" }
  }
}
