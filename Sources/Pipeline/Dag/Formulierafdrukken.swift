import Foundation
import Ingest

/// What the program itself wrote in `te-doen/`, by fingerprint: another file under that name was saved by a person, and is
/// never overwritten.
struct Formulierafdrukken {
  private let url: URL
  private var afdrukken: [String: String]

  /// Kept in the folder itself, hidden: it goes where the forms go.
  init(_ map: URL) throws {
    url = map.appending(path: ".gemaakt.json")
    afdrukken =
      try FileManager.default.fileExists(atPath: url.path)
      ? JSONDecoder().decode([String: String].self, from: Data(contentsOf: url)) : [:]
  }

  /// Whether nobody but the program wrote this file; true for one that is not there.
  func isOurs(_ bestand: URL) throws -> Bool {
    guard FileManager.default.fileExists(atPath: bestand.path) else { return true }
    return try afdrukken[bestand.lastPathComponent] == fingerprint(of: bestand.path)
  }

  mutating func note(_ bestand: URL) throws { afdrukken[bestand.lastPathComponent] = try fingerprint(of: bestand.path) }

  /// A text that was taken over, by its place: so that a later one of the same person may replace it.
  subscript(_ plek: String) -> String? {
    get { afdrukken[plek] }
    set { afdrukken[plek] = newValue }
  }

  func save() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(afdrukken).write(to: url, options: .atomic)
  }
}
