internal import Domain
internal import Glibc

/// What a file is by its first bytes; its name may say otherwise.
package enum Bestandssoort: Sendable {
  /// An archive: XLSX, ODS, or something else that is zipped.
  case zip
  /// The container of old Office files, and of new ones with a password.
  case ole
  case xml
  /// A web page: what registration systems call '.xls' and many a download that failed.
  case html
  case gzip
  case pdf
  /// Text of a word processor.
  case rtf
  case tekst
  case leeg

  package static func herken(_ begin: some Collection<UInt8>) -> Bestandssoort {
    if begin.isEmpty { return .leeg }
    if begin.starts(with: [0x50, 0x4B, 0x03, 0x04]) || begin.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .zip }
    if begin.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .ole }
    if begin.starts(with: [0x1F, 0x8B]) { return .gzip }
    if begin.starts(with: "%PDF-".utf8) { return .pdf }
    if begin.starts(with: "{\\rtf".utf8) { return .rtf }
    // NUL bytes are dropped so that UTF-16 is seen too.
    let letters = begin.prefix(400).filter { $0 != 0 && $0 < 0x80 }.drop { $0 <= 0x20 }
    if isHTML(letters) { return .html }
    if letters.starts(with: "<?xml".utf8) || letters.starts(with: "<!DOCTYPE".utf8) { return .xml }
    return .tekst
  }

  private static func isHTML(_ letters: some Collection<UInt8>) -> Bool {
    let klein = String(decoding: letters.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }, as: UTF8.self)
    // A table of Excel's own begins with an XML declaration or a comment before its html.
    return ["<!doctype html", "<html", "<table", "<body", "<head", "<meta"].contains { klein.hasPrefix($0) }
      || (klein.hasPrefix("<?xml") || klein.hasPrefix("<!--")) && klein.contains("<html")
  }

  /// As a person calls it; nil for what may be a table.
  var naam: String? {
    switch self {
    case .zip: "een werkboek of zip-bestand"
    case .ole: "een werkboek van het oude formaat .xls, of een werkboek met een wachtwoord"
    case .html: "een webpagina (HTML)"
    case .gzip: "ingepakt met gzip"
    case .pdf: "een PDF"
    case .rtf: "een document van een tekstverwerker (RTF)"
    case .xml, .tekst, .leeg: nil
    }
  }

  /// Size of the file, when it is an archive; otherwise the reason why it cannot be a workbook.
  static func requireZip(_ pad: String) throws(Weigering) -> UInt64 {
    let bestand = open(pad, O_RDONLY | O_CLOEXEC)
    guard bestand >= 0 else { throw Weigering(.bestandOnleesbaar, "niet te openen") }
    defer { close(bestand) }
    let omvang = lseek(bestand, 0, SEEK_END)
    guard omvang >= 0, lseek(bestand, 0, SEEK_SET) == 0 else {
      throw Weigering(.bestandOnleesbaar, "geen gewoon bestand")
    }
    var begin = [UInt8](repeating: 0, count: 64 << 10)
    let aantal = read(bestand, &begin, begin.count)
    guard aantal > 0 else { throw Weigering(.bestandLeeg) }
    begin.removeSubrange(aantal...)
    switch herken(begin) {
    case .zip: return UInt64(omvang)
    case .ole: throw try oleRefusal(bestand, omvang: Int(omvang))
    case .xml:
      try XMLVoorspel.keur(begin[...])
      throw Weigering(.bestandGeenWerkblad, "los xml-bestand")
    case .html, .gzip, .pdf, .rtf: throw Weigering(.bestandAndereSoort, "dit is \(herken(begin).naam ?? "iets anders")")
    case .tekst, .leeg: throw Weigering(.bestandAndereSoort, "dit is gewone tekst, zoals csv")
    }
  }

  /// An encrypted workbook keeps its content in a stream of that name; without one it is an old binary file.
  private static func oleRefusal(_ bestand: Int32, omvang: Int) throws(Weigering) -> Weigering {
    var inhoud = [UInt8](repeating: 0, count: min(omvang, 4 << 20))
    guard pread(bestand, &inhoud, inhoud.count, 0) == inhoud.count else { throw Weigering(.bestandOnleesbaar) }
    var zoek: [UInt8] = []
    for letter in "EncryptedPackage".utf8 { zoek += [letter, 0] }
    // Names in the directory lie on 128-byte boundaries of sectors.
    for plaats in stride(from: 0, to: max(0, inhoud.count - zoek.count), by: 64)
    where inhoud[plaats...].starts(with: zoek) {
      return Weigering(.bestandVersleuteld)
    }
    return Weigering(.bestandOudFormaat)
  }
}
