import Domain
import Foundation
import Ingest

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
    // Workbooks to mend rows in are made from the rows that wait, and are made again when asked for.
    for boek in try Werkmap.bestanden(in: werkmap.quarantaine)
    where !Kindsporen.isText(boek) && Ingest.mentions(kind.schrijfwijzen, in: boek.path) != false {
      werkboeken.append(boek.lastPathComponent)
      try FileManager.default.removeItem(at: boek)
    }
  }

  /// How many lines still name her.
  func find(_ kind: Kindvraag.Kind) throws -> Int {
    try files(of: kind).filter(Kindsporen.isText).reduce(0) { som, bestand in
      som + Kindsporen.lines(try Data(contentsOf: bestand)).count { Kindsporen.names(kind.schrijfwijzen, $0) }
    }
  }

  /// Files that people put down and that are theirs to change: in the inbox and in `te-doen/`, with sub-folders. `noemt`: those
  /// that name her; `dicht`: those that nobody can look into. Paths below the workspace.
  func waiting(_ kind: Kindvraag.Kind) -> (noemt: [String], dicht: [String]) {
    var noemt: [String] = [], dicht: [String] = []
    for map in [werkmap.inbox, werkmap.tedoen] {
      for pad in (FileManager.default.subpaths(atPath: map.path) ?? []).sorted() {
        let url = map.appending(path: pad)
        guard (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else { continue }
        let naam = "\(map.lastPathComponent)/\(pad)"
        switch Ingest.mentions(kind.schrijfwijzen, in: url.path) {
        case true?: noemt.append(naam)
        case false?: break
        case nil: dicht.append(naam)
        }
      }
    }
    return (noemt, dicht)
  }

  private func files(of kind: Kindvraag.Kind) throws -> [URL] {
    try (Werkmap.bestanden(in: werkmap.archief) + Werkmap.bestanden(in: werkmap.quarantaine))
      .filter { bestand in kind.bronnen.contains { bestand.lastPathComponent.hasPrefix("\($0)-") } }
  }

  private static func isText(_ url: URL) -> Bool { Archief.isText(url.pathExtension) }

  /// With the end of each line on it.
  private static func lines(_ inhoud: Data) -> [Data] {
    inhoud.split(separator: lineEnd(inhoud), omittingEmptySubsequences: false).map { Data($0) }
  }

  /// Old Mac files have no other line end than a carriage return: without this they would be one line.
  private static func lineEnd(_ inhoud: Data) -> UInt8 {
    inhoud.contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
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
    // A workbook, or text in two bytes a letter, cannot lose a line; what was read of a workbook cannot lose the lines that hold it
    // together.
    let regels = Kindsporen.lines(inhoud)
    let isVast =
      try Uitdunning.isAfschrift(url.path)
      && [regels.first, regels.last { !$0.isEmpty }].contains { $0.map { moetWeg(0, $0) } ?? false }
    guard Kindsporen.isText(url), !inhoud.contains(0), !isVast else {
      werkboeken.append(url.deletingPathExtension().lastPathComponent)
      return try FileManager.default.removeItem(at: url)
    }
    var uit: [Data] = [], isOpen = false, isVeranderd = false
    for (plek, regel) in regels.enumerated() {
      let moet = isOpen || (!regel.isEmpty && moetWeg(plek + 1, regel))
      guard moet else {
        uit.append(regel)
        continue
      }
      // A cell between quotes may go on over lines.
      if regel.count(where: { $0 == 0x22 }) % 2 == 1 { isOpen.toggle() }
      if !regel.allSatisfy({ $0 == 0x0d }) {
        self.regels += 1
        isVeranderd = true
      }
      uit.append(regel.last == 0x0d ? Data([0x0d]) : Data())
    }
    guard isVeranderd else { return }
    let tussen = url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).tmp")
    try Data(uit.joined(separator: [Kindsporen.lineEnd(inhoud)])).write(to: tussen)
    Rechten.narrow(tussen.path, 0o600)
    try flushToDisk(tussen)
    guard rename(tussen.path, url.path) == 0 else {
      throw Wereldfout("Kan \(url.path) niet vervangen: \(lastSystemError()).")
    }
    try flushToDisk(url.deletingLastPathComponent())
  }
}
