import Domain
import Foundation
import Glibc
import Storage

/// A delivery with rows that wait for repair.
package struct Wachtend: Encodable, Hashable, Sendable {
  package let levering: String
  /// Below the workspace; nil when the rows are gone from it.
  package let bestand: String?
  package let rijen: Int
}

/// The folder `quarantaine/`, which tells the same as the store whenever a run is killed.
///
/// The rows of a levering lie there under a hidden name before its transaction commits, and under their own name after it.
/// A run that is killed in between leaves the hidden name; the next run gives it its own when the levering is in the store,
/// and removes it when it is not. So no file is there without its levering, and no levering without its file.
struct Quarantaineplek {
  private static let wacht = ".wacht-"
  let map: URL

  init(_ werkmap: Werkmap) { map = werkmap.quarantaine }

  /// Puts finished rows beside their place, before the commit. They are on disk when this returns.
  func prepare(_ rijen: URL, voor levering: String) throws {
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    try move(rijen, to: Quarantaineplek.wacht + "\(levering).csv")
  }

  /// Gives prepared rows their own name, after the commit. Returns the path inside the workspace.
  func place(_ levering: String) throws -> String {
    try move(map.appending(path: Quarantaineplek.wacht + "\(levering).csv"), to: "\(levering).csv")
    return "quarantaine/\(levering).csv"
  }

  /// Makes the folder tell what the store tells, after a run that was killed, an undo or a repair: rows that wait have
  /// their name, and rows that wait no more are gone. Files that we did not make stay.
  ///
  /// - Parameters:
  ///   - open: ids of deliveries with rows that wait.
  ///   - bronnen: to know our own names by.
  func reconcile(open: Set<String>, _ bronnen: [Bronprofiel]) throws {
    guard FileManager.default.fileExists(atPath: map.path) else { return }
    for naam in try FileManager.default.contentsOfDirectory(atPath: map.path).sorted() {
      let url = map.appending(path: naam)
      if naam.hasPrefix(Quarantaineplek.wacht) {
        let eigen = String(naam.dropFirst(Quarantaineplek.wacht.count))
        let id = eigen.hasSuffix(".csv") ? String(eigen.dropLast(4)) : eigen
        if open.contains(id) { try move(url, to: eigen) } else { try FileManager.default.removeItem(at: url) }
      } else if let id = Quarantaineplek.levering(naam), !open.contains(id), isOurs(id, bronnen) {
        try FileManager.default.removeItem(at: url)
      }
    }
    try flushToDisk(map)
  }

  /// Where the rows of a levering lie now; nil when they are gone.
  func bestand(_ levering: String) -> String? {
    ["\(levering).csv", Quarantaineplek.wacht + "\(levering).csv"]
      .first { FileManager.default.fileExists(atPath: map.appending(path: $0).path) }.map { "quarantaine/\($0)" }
  }

  /// The levering that a file of ours is about: '<id>.csv', 'herstel-<id>.xlsx'.
  private static func levering(_ naam: String) -> String? {
    if naam.hasSuffix(".csv") { return String(naam.dropLast(4)) }
    return Herstelbestand.levering(naam)
  }

  /// '<bron>-<soort>-<period>-<eight hexadecimals>' of a bron that we know, with a number when the same bytes came back.
  private func isOurs(_ naam: String, _ bronnen: [Bronprofiel]) -> Bool {
    let achter = naam.lastIndex(of: "-").map { naam[naam.index(after: $0)...] } ?? ""
    let isNummer = achter.utf8.count < 8 && !achter.isEmpty && achter.allSatisfy(\.isNumber)
    let id = isNummer ? String(naam.dropLast(achter.count + 1)) : naam
    let staart = id.suffix(9).utf8
    let isHex = staart.count == 9 && staart.dropFirst().allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    return isHex && staart.first == UInt8(ascii: "-")
      && bronnen.contains { bron in
        Leveringsoort.allCases.contains { id.hasPrefix("\(bron.bron.code)-\($0.rawValue)-") }
      }
  }

  private func move(_ van: URL, to naam: String) throws {
    let plek = map.appending(path: naam)
    guard rename(van.path, plek.path) == 0 else {
      throw Wereldfout("Kan \(plek.path) niet plaatsen: \(lastSystemError()).")
    }
    try flushToDisk(map)
  }
}

/// What deliveries and their repairs are to each other.
struct Herstelketen {
  private let standen: [String: Leveringstand]
  private let hersteld: Set<String>

  init(_ standen: [Leveringstand]) {
    self.standen = Dictionary(standen.map { ($0.levering.id, $0) }, uniquingKeysWith: { _, laatste in laatste })
    hersteld = Set(standen.compactMap { Herstelbestand.levering($0.levering.bestand) })
  }

  /// The delivery that a bron sent, of which this one is a repair, or a repair of a repair; itself when it is none.
  func root(_ levering: Levering) -> Levering {
    var wortel = levering, gezien: Set<String> = [levering.id]
    while let id = Herstelbestand.levering(wortel.bestand), let eerder = standen[id]?.levering,
      gezien.insert(id).inserted
    {
      wortel = eerder
    }
    return wortel
  }

  /// Deliveries whose rejected rows wait: not replaced, and not taken up by a repaired file, which then has those that
  /// are still wrong. In the order of coming.
  var open: [Levering] {
    standen.values.filter { stand in
      stand.levering.balans.afgekeurd > 0 && !hersteld.contains(stand.levering.id)
        && standen[root(stand.levering).id]?.isLaatste == true
    }
    .sorted { $0.volgorde < $1.volgorde }.map(\.levering)
  }

  /// A levering and every repair that rests on it, the last one first: what goes when it is undone.
  func resting(on id: String) -> [String] {
    let herstellingen = standen.values.filter { Herstelbestand.levering($0.levering.bestand) == id }
      .sorted { $0.volgorde > $1.volgorde }
    return herstellingen.flatMap { resting(on: $0.levering.id) } + [id]
  }
}
