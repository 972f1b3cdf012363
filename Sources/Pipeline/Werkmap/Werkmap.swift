package import Foundation

/// The folders and files of one organisation's workspace. Everything in it is a plain file that a person can read and back up.
package struct Werkmap: Sendable {
  package let map: URL

  package init(_ pad: String) { map = URL(fileURLWithPath: pad, isDirectory: true).standardizedFileURL }

  package var naam: String { map.lastPathComponent }
  package var configuratie: URL { map.appending(path: "verantwoording.yaml") }
  package var inbox: URL { map.appending(path: "inbox", directoryHint: .isDirectory) }
  package var archief: URL { map.appending(path: "archief", directoryHint: .isDirectory) }
  package var quarantaine: URL { map.appending(path: "quarantaine", directoryHint: .isDirectory) }
  package var toelichtingen: URL { map.appending(path: "toelichting", directoryHint: .isDirectory) }
  package var verhalen: URL { map.appending(path: "verhalen", directoryHint: .isDirectory) }
  package var reports: URL { map.appending(path: "reports", directoryHint: .isDirectory) }
  package var opslag: URL { map.appending(path: "verantwoording.sqlite") }
  package var grootboek: URL { map.appending(path: "grootboek.jsonl") }
  package var metrieken: URL { map.appending(path: "metrieken.prom") }
  /// Work in progress; on the same file system as the reports, so that publishing is a rename. Safe to delete between runs.
  package var tussen: URL { map.appending(path: ".tussen", directoryHint: .isDirectory) }

  /// Where reports appear: the folder that the user named, else the workspace's own.
  func reports(_ uitvoermap: String?) -> URL {
    uitvoermap.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? reports
  }

  package var bestaat: Bool { FileManager.default.fileExists(atPath: configuratie.path) }

  /// Every file in which a person sets something or writes along: below the workspace, outside the folders of the program.
  func settings() throws -> [URL] {
    var uit = try Werkmap.bestanden(in: map).filter { ["yaml", "xlsx"].contains($0.pathExtension) }
    for naam in ["gebieden", "bronnen", "catalogi", "koppelingen", "toelichting", "verhalen"] {
      uit += try Werkmap.bestanden(in: map.appending(path: naam, directoryHint: .isDirectory))
    }
    return uit
  }

  /// Regular files directly in a folder, sorted by name; hidden files and half-copied ones (`.part`, `.tmp`, `~`) left out.
  package static func bestanden(in map: URL) throws -> [URL] {
    guard FileManager.default.fileExists(atPath: map.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(
      at: map, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles]
    )
    .filter { url in
      let naam = url.lastPathComponent
      var isMap: ObjCBool = false
      return FileManager.default.fileExists(atPath: url.path, isDirectory: &isMap) && !isMap.boolValue
        && !naam.hasSuffix(".part") && !naam.hasSuffix(".tmp") && !naam.hasSuffix("~")
    }
    .sorted { $0.lastPathComponent.utf8.lexicographicallyPrecedes($1.lastPathComponent.utf8) }
  }
}
