internal import Domain
import Foundation

/// Whether a file may have one of these words in a cell of its own, whatever kind of file it is: text, a workbook, a document.
///
/// Nil when the file cannot be looked into: old Excel, a password, an archive in an archive.
package func mentions(_ woorden: Set<String>, in pad: String) -> Bool? {
  guard let inhoud = try? Data(contentsOf: URL(fileURLWithPath: pad), options: .mappedIfSafe) else { return nil }
  switch Bestandssoort.herken(inhoud.prefix(512)) {
  case .ole, .gzip, .pdf: return nil
  case .zip:
    guard let omvang = try? Bestandssoort.requireZip(pad), let pakket = try? Zippakket(pad: pad, omvang: omvang)
    else { return nil }
    var gezien = false
    for naam in pakket.namen where naam.hasSuffix(".xml") || naam.hasSuffix(".csv") || naam.hasSuffix(".txt") {
      guard let deel = try? pakket.content(naam) else { return nil }
      if Celzoeker.finds(woorden, deel) { return true }
      gezien = true
    }
    return gezien ? false : nil
  case .xml, .html, .rtf, .tekst, .leeg: return Celzoeker.finds(woorden, inhoud)
  }
}

/// Looks for whole cells in bytes of any coding: what stands between separators, quotes or tags.
private enum Celzoeker {
  private static let grenzen = Set(";,\t|\"'\r\n<>".utf8)

  static func finds(_ woorden: Set<String>, _ inhoud: Data) -> Bool {
    let gezocht = Set(woorden.map { $0.lowercased() })
    // Of two bytes a letter every other one is nought.
    return inhoud.split(whereSeparator: grenzen.contains).contains { cel in
      guard cel.count < 400 else { return false }
      let tekst = String(decoding: cel.filter { $0 != 0 }, as: UTF8.self)
      return gezocht.contains(tekst.trimmingCharacters(in: .whitespaces).lowercased())
    }
  }
}
