import Domain
import Foundation
import Ingest

/// Small invented files under Fixtures/bestanden, made by Fixtures/generator/maak_bestanden.py.
enum Voorbeeldbestand {
  static func pad(_ naam: String) -> String {
    URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/bestanden/\(naam)").path
  }

  static func bytes(_ naam: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: URL(fileURLWithPath: pad(naam)))) }

  /// Runs `werk` on a file with these bytes that is gone afterwards.
  static func met<Uit>(_ bytes: [UInt8], _ naam: String = "proef", _ werk: (String) throws -> Uit) throws -> Uit {
    let map = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    let bestand = map.appending(path: naam)
    try Data(bytes).write(to: bestand)
    return try werk(bestand.path)
  }

  /// The first finding of a refusal; nil when the work succeeded.
  static func code(_ werk: () throws -> Void) throws -> String? {
    do {
      try werk()
      return nil
    } catch let fout as Bestandsfout {
      return fout.bevindingen.first?.code.rawValue
    }
  }
}
