import Domain
import Foundation

/// Lines about one child in the files that were delivered and in the rows that wait: they are emptied, and every other line keeps
/// its number, so that a figure can still be traced.
struct Kindsporen {
  let werkmap: Werkmap
  let catalogus: Catalogus
  private(set) var regels = 0
  /// Ids of leveringen whose workbook went whole.
  private(set) var werkboeken: [String] = []

  init(werkmap: Werkmap, catalogus: Catalogus) { (self.werkmap, self.catalogus) = (werkmap, catalogus) }

  /// Empties lines of deliveries by their number.
  mutating func erase(_ perLevering: [String: [Int]]) throws {
    for bestand in try Werkmap.bestanden(in: werkmap.archief) {
      guard let eigen = perLevering[bestand.deletingPathExtension().lastPathComponent] else { continue }
      try rewrite(bestand) { nummer, _ in eigen.contains(nummer) }
    }
  }

  /// Empties every line of a bron that has the number of the child in a cell of its own: rejected rows too.
  mutating func erase(_ kind: Kindvraag.Kind) throws {
    for bestand in try files(of: kind) {
      guard Kindsporen.isText(bestand) else { continue }
      try rewrite(bestand) { _, regel in Kindsporen.names(kind.schrijfwijzen, regel) }
    }
  }

  /// How many lines still name her.
  func find(_ kind: Kindvraag.Kind) throws -> Int {
    try files(of: kind).filter(Kindsporen.isText).reduce(0) { som, bestand in
      som + Kindsporen.lines(try Data(contentsOf: bestand)).count { Kindsporen.names(kind.schrijfwijzen, $0) }
    }
  }

  private func files(of kind: Kindvraag.Kind) throws -> [URL] {
    try (Werkmap.bestanden(in: werkmap.archief) + Werkmap.bestanden(in: werkmap.quarantaine))
      .filter { bestand in kind.bronnen.contains { bestand.lastPathComponent.hasPrefix("\($0)-") } }
  }

  private static func isText(_ url: URL) -> Bool { ["csv", "txt", "tsv", ""].contains(url.pathExtension.lowercased()) }

  /// With the end of each line on it.
  private static func lines(_ inhoud: Data) -> [Data] {
    inhoud.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Data($0) }
  }

  /// Whether one of the cells is the number, in any spelling that we know.
  private static func names(_ schrijfwijzen: Set<String>, _ regel: Data) -> Bool {
    let cellen = regel.split { byte in [0x3b, 0x2c, 0x09, 0x7c, 0x22, 0x0d].contains(byte) }
    return cellen.contains { cel in
      let tekst = String(decoding: cel, as: UTF8.self).trimmingCharacters(in: .whitespaces)
      return schrijfwijzen.contains { $0.caseInsensitiveCompare(tekst) == .orderedSame }
    }
  }

  private mutating func rewrite(_ url: URL, _ moetWeg: (Int, Data) -> Bool) throws {
    let inhoud = try Data(contentsOf: url)
    // A workbook, or text in two bytes a letter, cannot lose a line.
    guard Kindsporen.isText(url), !inhoud.contains(0) else {
      werkboeken.append(url.deletingPathExtension().lastPathComponent)
      return try FileManager.default.removeItem(at: url)
    }
    var uit: [Data] = [], isOpen = false, isVeranderd = false
    for (plek, regel) in Kindsporen.lines(inhoud).enumerated() {
      let moet = isOpen || (!regel.isEmpty && moetWeg(plek + 1, regel))
      guard moet else {
        uit.append(regel)
        continue
      }
      // A cell between quotes may go on over lines.
      if regel.count(where: { $0 == 0x22 }) % 2 == 1 { isOpen.toggle() }
      if !regel.allSatisfy({ $0 == 0x0d }) {
        regels += 1
        isVeranderd = true
      }
      uit.append(regel.last == 0x0d ? Data([0x0d]) : Data())
    }
    guard isVeranderd else { return }
    let tussen = url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).tmp")
    try Data(uit.joined(separator: [UInt8(ascii: "\n")])).write(to: tussen)
    Rechten.narrow(tussen.path, 0o600)
    try flushToDisk(tussen)
    guard rename(tussen.path, url.path) == 0 else {
      throw Wereldfout("Kan \(url.path) niet vervangen: \(lastSystemError()).")
    }
    try flushToDisk(url.deletingLastPathComponent())
  }
}
