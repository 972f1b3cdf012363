import Foundation

/// Test material of other projects, outside the repository: `VERANTWOORDING_SUITES`, or '../shared/data/suites' beside it.
enum SuitesMap {
  static let pad: URL? = {
    let omgeving = ProcessInfo.processInfo.environment["VERANTWOORDING_SUITES"]
    let wortel = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let kandidaten =
      omgeving.map { [URL(fileURLWithPath: $0)] } ?? [
        wortel.appending(path: "../shared/data/suites").standardizedFileURL,
        wortel.appending(path: "../../shared/data/suites").standardizedFileURL,
      ]
    return kandidaten.first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  /// A suite's folder; nil, said aloud, when it is not there.
  static func map(_ naam: String) -> URL? {
    guard let map = pad?.appending(path: naam), FileManager.default.fileExists(atPath: map.path) else {
      print("suite \(naam): niet aanwezig, overgeslagen (VERANTWOORDING_SUITES of ../shared/data/suites)")
      return nil
    }
    return map
  }

  /// Files below a folder, sorted.
  static func files(in map: URL, where past: (String) -> Bool) -> [URL] {
    let alle = FileManager.default.enumerator(at: map, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    return alle.filter { past($0.lastPathComponent) && !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
  }

  static func json(_ bestand: URL) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(contentsOf: bestand), options: .fragmentsAllowed)
  }
}

/// Counts of one suite, printed as the row of the table in docs/betrouwbaarheid.md.
struct Suitestand {
  let naam: String
  var goed = 0
  var fout: [String] = []

  mutating func tel(_ isGoed: Bool, _ wat: @autoclosure () -> String) {
    if isGoed { goed += 1 } else { fout.append(wat()) }
  }

  func print() {
    Swift.print("suite \(naam): \(goed) goed, \(fout.count) anders, van \(goed + fout.count)")
    for regel in fout.prefix(60) { Swift.print("  - \(regel)") }
  }
}
