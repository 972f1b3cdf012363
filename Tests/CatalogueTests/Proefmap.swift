import Foundation

/// A folder of its own for one test.
struct Proefmap {
  let pad: String

  init() throws {
    pad = FileManager.default.temporaryDirectory.appending(path: "catalogue-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: pad, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: pad) }

  func write(_ bestand: String, _ tekst: String) throws {
    let plek = URL(fileURLWithPath: pad + "/" + bestand)
    try FileManager.default.createDirectory(at: plek.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(tekst.utf8).write(to: plek)
  }

  func read(_ bestand: String) throws -> String { try String(contentsOfFile: pad + "/" + bestand, encoding: .utf8) }

  /// Replaces a text that must be there exactly once.
  func change(_ bestand: String, _ oud: String, _ nieuw: String) throws {
    let tekst = try read(bestand)
    precondition(tekst.components(separatedBy: oud).count == 2, "'\(oud)' does not occur once in \(bestand)")
    try write(bestand, tekst.replacingOccurrences(of: oud, with: nieuw))
  }

  func bestanden() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: pad).sorted() }
}
