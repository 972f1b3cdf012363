import Foundation
import Glibc
import Ingest
import Storage

/// What a folder of reports held before a run: for each file of ours its fingerprint, and what its figures rest on. By that is known
/// what a person changed, and what tells another truth than the new files.
struct Vorige: Codable, Equatable {
  struct Bestand: Codable, Equatable {
    let sha256: String
    /// Peildatum, deliveries and settings behind the figures.
    let grond: String
  }
  /// By name.
  var bestanden: [String: Bestand] = [:]
  /// Of the run that is being published.
  private var grond = ""
  /// Of an edition that was refused: it stays, though its figures are older.
  private var blijvend: Set<String> = []
  /// What a person should know: filled by `plan`.
  private(set) var meldingen: [String] = []
  /// Whether a file of ours goes aside, though nothing new takes its place.
  private(set) var isVerouderd = false

  enum CodingKeys: String, CodingKey { case bestanden }

  /// The folder of files that tell an earlier truth.
  static let eerder = "eerder"
  private static let bewerkbaar = ["docx", "odt"]

  static func naam(_ doel: URL) -> String { "publicatie \(doel.standardizedFileURL.path)" }

  init() {}

  /// As the store remembers it; nothing of reports that were made before it did.
  ///
  /// - Parameter vroeger: the folder where an earlier version of this program laid the same files.
  init(_ opslag: Opslag, _ doel: URL, vroeger: URL? = nil) throws {
    for map in [doel, vroeger].compactMap(\.self) {
      guard let tekst = try opslag.kenmerk(Vorige.naam(map)),
        let eerder = try? JSONDecoder().decode(Vorige.self, from: Data(tekst.utf8))
      else { continue }
      self = eerder
      return
    }
  }

  /// Looks what must become of the files in `doel` beside the new ones in `staging`.
  ///
  /// - Parameter stays: whether a file belongs to an edition that was not made, and must stay as it is.
  mutating func plan(_ doel: URL, _ nieuw: [String], grond: String, stays: (String) -> Bool = { _ in false }) throws {
    self.grond = grond
    blijvend = Set(try Werkmap.bestanden(in: doel).map(\.lastPathComponent).filter(stays))
    for bestand in try Werkmap.bestanden(in: doel) {
      switch try lot(bestand, nieuw) {
      case .vervangen, .blijft: break
      case .bewerkt(let naam):
        meldingen.append("Iemand heeft \(bestand.lastPathComponent) bewerkt. Dat bestand is bewaard als \(naam).")
      case .eerder:
        isVerouderd = true
        meldingen.append(
          "\(bestand.lastPathComponent) is niet opnieuw gemaakt en hoort bij eerdere cijfers. Het staat nu in \(Vorige.eerder)/."
        )
      }
    }
  }

  private enum Lot { case vervangen, blijft, eerder, bewerkt(String) }

  private func lot(_ bestand: URL, _ nieuw: [String]) throws -> Lot {
    let naam = bestand.lastPathComponent
    if blijvend.contains(naam) { return .blijft }
    let bekend = bestanden[naam]
    let isBewerkt: Bool
    if let bekend {
      isBewerkt = try fingerprint(of: bestand.path) != bekend.sha256
    } else {
      isBewerkt = Vorige.bewerkbaar.contains(bestand.pathExtension) && naam.hasPrefix("kinderwerk-")
    }
    if nieuw.contains(naam) { return isBewerkt ? .bewerkt(free(bestand)) : .vervangen }
    // A file of a person, and one that tells the same as the new ones, stay where they are.
    guard let bekend, !isBewerkt, bekend.grond != grond else { return .blijft }
    return .eerder
  }

  /// 'naam.bewerkt.docx', or with a number when that is taken.
  private func free(_ bestand: URL) -> String {
    let stam = bestand.deletingPathExtension().lastPathComponent, einde = bestand.pathExtension
    let map = bestand.deletingLastPathComponent()
    return (1...).lazy.map { "\(stam).bewerkt\($0 == 1 ? "" : "-\($0)").\(einde)" }
      .first { !FileManager.default.fileExists(atPath: map.appending(path: $0).path) } ?? "\(stam).bewerkt.\(einde)"
  }

  /// Brings along what was there, by a second name for the same bytes: the old folder stays whole until the new one has its place.
  func bring(from doel: URL, to staging: URL) throws {
    let nieuw = try Werkmap.bestanden(in: staging).map(\.lastPathComponent)
    for bestand in try Werkmap.bestanden(in: doel) {
      switch try lot(bestand, nieuw) {
      case .vervangen: break
      case .blijft: try double(bestand, staging.appending(path: bestand.lastPathComponent))
      case .bewerkt(let naam): try double(bestand, staging.appending(path: naam))
      case .eerder:
        let map = staging.appending(path: Vorige.eerder, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
        try double(bestand, map.appending(path: bestand.lastPathComponent))
      }
    }
    for naam in try FileManager.default.contentsOfDirectory(atPath: doel.path).sorted() {
      let map = doel.appending(path: naam)
      var isMap: ObjCBool = false
      guard FileManager.default.fileExists(atPath: map.path, isDirectory: &isMap), isMap.boolValue else { continue }
      let eigen = staging.appending(path: naam, directoryHint: .isDirectory)
      try FileManager.default.createDirectory(at: eigen, withIntermediateDirectories: true)
      for case let url as URL in FileManager.default.enumerator(at: map, includingPropertiesForKeys: nil)
        ?? FileManager.DirectoryEnumerator()
      {
        let plek = eigen.appending(path: String(url.path.dropFirst(map.path.count + 1)))
        if FileManager.default.fileExists(atPath: plek.path) { continue }
        if url.hasDirectoryPath {
          try FileManager.default.createDirectory(at: plek, withIntermediateDirectories: true)
        } else {
          try double(url, plek)
        }
      }
    }
  }

  private func double(_ bestand: URL, _ plek: URL) throws {
    if link(bestand.path, plek.path) == 0 { return }
    try FileManager.default.copyItem(at: bestand, to: plek)
  }

  /// Remembers the files that were just published.
  func remember(_ nieuw: [String], in doel: URL, _ opslag: Opslag) throws {
    var uit = Vorige()
    let aanwezig = Set(try Werkmap.bestanden(in: doel).map(\.lastPathComponent))
    uit.bestanden = bestanden.filter { aanwezig.contains($0.key) }
    for naam in nieuw {
      uit.bestanden[naam] = Bestand(sha256: try fingerprint(of: doel.appending(path: naam).path), grond: grond)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try opslag.zet(Vorige.naam(doel), String(decoding: try encoder.encode(uit), as: UTF8.self))
  }
}
