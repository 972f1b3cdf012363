import Disclosure
import Domain
import Foundation

/// Where reports lie below their folder: what may leave the organisation apart from what stays inside, so that whoever sends
/// or shares a folder never takes INTERN along by accident.
enum Rapportkamer: CaseIterable {
  case intern, buiten

  init(_ editie: Editie) { self = editie.geheimhouding.magNaarBuiten ? .buiten : .intern }

  /// As the account of a run names an edition; one that nobody knows stays inside.
  init(editie: String) { self = Editie(rawValue: editie).map(Rapportkamer.init) ?? .intern }

  /// Name of the folder of what stays inside.
  static let internmap = "INTERN"

  /// Below the folder of reports: '' or 'INTERN/'.
  var voorvoegsel: String {
    switch self {
    case .intern: "\(Rapportkamer.internmap)/"
    case .buiten: ""
    }
  }

  /// What a file bears behind its name, so that it says INTERN wherever it is taken.
  var merk: String {
    switch self {
    case .intern: "-\(Rapportkamer.internmap)"
    case .buiten: ""
    }
  }

  /// Below the folder of reports: '2026-02', 'INTERN/2026-02/versie-1'.
  func pad(_ periode: Periode, versie: Int? = nil) -> String {
    voorvoegsel + periode.code + (versie.map { "/\(Vaststelling.map($0))" } ?? "")
  }

  func map(in reports: URL) -> URL {
    switch self {
    case .intern: reports.appending(path: Rapportkamer.internmap, directoryHint: .isDirectory)
    case .buiten: reports
    }
  }

  func map(_ periode: Periode, versie: Int? = nil, in reports: URL) -> URL {
    reports.appending(path: pad(periode, versie: versie), directoryHint: .isDirectory)
  }

  // MARK: Reports from when both lay in one folder

  /// Brings what stays inside to its own folder, where an earlier version of this program laid it beside the rest: then only
  /// its name told. Each file moves at once, and whoever reads looks in both places, so that this may be cut off anywhere.
  static func settle(_ reports: URL) throws {
    guard let mappen = try? FileManager.default.contentsOfDirectory(atPath: reports.path) else { return }
    for periode in mappen.compactMap({ Periode(code: $0) }).sorted() {
      let oud = Rapportkamer.buiten.map(periode, in: reports), nieuw = Rapportkamer.intern.map(periode, in: reports)
      let submappen = try FileManager.default.contentsOfDirectory(atPath: oud.path).filter {
        $0 == Vorige.eerder || Vaststelling.versie($0) != nil
      }
      for map in [""] + submappen.sorted() {
        for bestand in try Werkmap.bestanden(in: oud.appending(path: map)) {
          let naam = bestand.lastPathComponent
          guard naam.contains(Rapportkamer.intern.merk) || naam == Vaststelling.bestandsnaam else { continue }
          let doel = nieuw.appending(path: map, directoryHint: .isDirectory)
          try FileManager.default.createDirectory(at: doel, withIntermediateDirectories: true)
          guard rename(bestand.path, doel.appending(path: naam).path) == 0 else {
            throw Wereldfout("Kan \(bestand.path) niet naar \(doel.path) verplaatsen: \(lastSystemError()).")
          }
        }
      }
    }
  }
}
