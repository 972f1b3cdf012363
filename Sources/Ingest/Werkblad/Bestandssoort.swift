internal import Domain
internal import Glibc

/// What a file is by its first bytes; its name may say otherwise.
package enum Bestandssoort: Sendable {
  /// An archive: XLSX, ODS, or something else that is zipped.
  case zip
  /// The container of old Office files, and of new ones with a password.
  case ole
  case xml
  case tekst
  case leeg

  package static func herken(_ begin: some Collection<UInt8>) -> Bestandssoort {
    if begin.isEmpty { return .leeg }
    if begin.starts(with: [0x50, 0x4B, 0x03, 0x04]) || begin.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .zip }
    if begin.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .ole }
    // NUL bytes are dropped so that UTF-16 is seen too.
    let letters = begin.prefix(400).filter { $0 != 0 && $0 < 0x80 }.drop { $0 <= 0x20 }
    if letters.starts(with: "<?xml".utf8) || letters.starts(with: "<!DOCTYPE".utf8) { return .xml }
    return .tekst
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
    case .tekst, .leeg: throw Weigering(.bestandGeenWerkblad, "geen xlsx of ods")
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
