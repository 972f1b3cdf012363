internal import CZip
internal import Domain
import Foundation

/// Owns the handle of libzip; nothing else may close it.
private struct Ziphandvat: ~Copyable {
  let zip: OpaquePointer
  deinit { zip_discard(zip) }
}

/// An office file as the archive it is, opened only when nothing in its table of contents looks hostile.
final class Zippakket {
  private let handvat: Ziphandvat
  /// Index by name in lower case with forward slashes: writers disagree on both.
  private let plaatsen: [String: UInt64]
  let grenzen: Leesgrenzen
  /// Bytes of the file as delivered.
  let omvang: UInt64

  init(pad: String, omvang: UInt64, grenzen: Leesgrenzen = Leesgrenzen()) throws(Weigering) {
    var fout: Int32 = 0
    guard let zip = zip_open(pad, ZIP_RDONLY, &fout) else { throw Weigering(.bestandOnleesbaar, "zip") }
    handvat = Ziphandvat(zip: zip)
    (self.grenzen, self.omvang) = (grenzen, omvang)
    plaatsen = try Self.inspect(zip, omvang: omvang, grenzen: grenzen)
  }

  /// The name of the only file in it; folders and what a Mac adds are no files.
  var enige: String? {
    // What computers put in by themselves is no file of anybody.
    let namen = plaatsen.keys.filter { naam in
      let laatste = naam.split(separator: "/").last ?? ""
      return !naam.hasSuffix("/") && !naam.hasPrefix("__macosx/") && !laatste.hasPrefix(".")
        && !["thumbs.db", "desktop.ini"].contains(laatste)
    }
    return namen.count == 1 ? namen[0] : nil
  }

  /// Of all parts, in lower case; sorted.
  var namen: [String] { plaatsen.keys.sorted() }

  /// A part as a whole.
  func content(_ naam: String) throws(Weigering) -> Data {
    let stroom = try open(naam)
    var uit = Data(), stuk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      var aantal = 0
      var fout: Weigering?
      stuk.withUnsafeMutableBytes { (buffer: UnsafeMutableRawBufferPointer) in
        do throws(Weigering) { aantal = try stroom.lees(buffer) } catch { fout = error }
      }
      if let fout { throw fout }
      if aantal == 0 { return uit }
      uit += stuk[..<aantal]
    }
  }

  func bevat(_ naam: String) -> Bool { plaatsen[naam.lowercased()] != nil }

  /// Opens one part for reading from its begin. The name is compared without case.
  func open(_ naam: String) throws(Weigering) -> Deelstroom {
    guard let plaats = plaatsen[naam.lowercased()] else { throw Weigering(.bestandOnleesbaar, "onderdeel ontbreekt") }
    guard let bestand = zip_fopen_index(handvat.zip, plaats, 0) else { throw Weigering(.bestandOnleesbaar, "zip") }
    var stand = zip_stat_t()
    zip_stat_index(handvat.zip, plaats, 0, &stand)
    return Deelstroom(bestand, in: self, ingepakt: stand.comp_size)
  }

  /// Reads the table of contents and refuses what no office program writes.
  private static func inspect(
    _ zip: OpaquePointer, omvang: UInt64, grenzen: Leesgrenzen
  ) throws(Weigering) -> [String: UInt64] {
    let aantal = zip_get_num_entries(zip, 0)
    guard aantal >= 0 else { throw Weigering(.bestandOnleesbaar, "zip") }
    guard aantal <= grenzen.onderdelen else { throw Weigering(.bestandZipbom, "te veel onderdelen") }
    var plaatsen: [String: UInt64] = [:]
    var totaal: UInt64 = 0
    for plaats in 0..<UInt64(aantal) {
      guard let ruw = zip_get_name(zip, plaats, UInt32(ZIP_FL_ENC_GUESS)) else {
        throw Weigering(.bestandOnleesbaar, "zip")
      }
      let naam = String(cString: ruw).replacing(byte: UInt8(ascii: "\\"), by: UInt8(ascii: "/"))
      guard isInside(naam) else { throw Weigering(.bestandPad) }
      var stand = zip_stat_t()
      guard zip_stat_index(zip, plaats, 0, &stand) == 0 else { throw Weigering(.bestandOnleesbaar, "zip") }
      guard stand.encryption_method == UInt16(ZIP_EM_NONE) else { throw Weigering(.bestandVersleuteld) }
      if stand.size > grenzen.klein, stand.size / max(1, stand.comp_size) > grenzen.verhouding {
        throw Weigering(.bestandZipbom, "verhouding boven \(grenzen.verhouding)")
      }
      totaal = totaal.addingReportingOverflow(stand.size).overflow ? .max : totaal + stand.size
      plaatsen[naam.lowercased()] = plaats
    }
    // Parts that overlap in the archive each look modest; together they cannot come from so few bytes.
    if totaal > 4 * grenzen.klein, totaal / max(1, omvang) > grenzen.verhouding {
      throw Weigering(.bestandZipbom, "verhouding boven \(grenzen.verhouding)")
    }
    return plaatsen
  }

  /// False for a name that would land outside the folder it is unpacked in.
  private static func isInside(_ naam: String) -> Bool {
    if naam.hasPrefix("/") || naam.isEmpty { return false }
    let bytes = Array(naam.utf8)
    if bytes.count > 1, bytes[1] == UInt8(ascii: ":") { return false }
    return !bytes.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }
}

extension String {
  /// A copy with one ASCII character in the place of another.
  fileprivate func replacing(byte oud: UInt8, by nieuw: UInt8) -> String {
    String(decoding: utf8.map { $0 == oud ? nieuw : $0 }, as: UTF8.self)
  }
}
