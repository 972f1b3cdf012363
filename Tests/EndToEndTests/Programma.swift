import Foundation

/// The built program as its user runs it: a process with arguments, its output and its exit code.
struct Programma {
  struct Afloop {
    let code: Int32
    let uitvoer: String
    let fouten: String
  }

  /// Beside the test bundle, where the package manager puts both.
  static let pad = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
    path: "verantwoording")

  /// Runs in a bare environment, as cron does: no HOME, LANG or terminal.
  ///
  /// - Parameters:
  ///   - werkplek: the folder in which it runs; nil is that of the tests.
  ///   - descriptors: how many files it may have open; nil: as many as the tests.
  static func run(_ argumenten: [String], in werkplek: URL? = nil, descriptors: Int? = nil) throws -> Afloop {
    let proces = Process()
    proces.executableURL = pad
    if let werkplek { proces.currentDirectoryURL = werkplek }
    proces.arguments = argumenten
    if let descriptors {
      proces.executableURL = URL(fileURLWithPath: "/bin/sh")
      proces.arguments = ["-c", "ulimit -n \(descriptors); exec \"$0\" \"$@\"", pad.path] + argumenten
    }
    proces.environment = ["PATH": "/usr/bin:/bin"]
    let map = FileManager.default.temporaryDirectory
    let uit = map.appending(path: UUID().uuidString), fout = map.appending(path: UUID().uuidString)
    for url in [uit, fout] { _ = FileManager.default.createFile(atPath: url.path, contents: nil) }
    defer { for url in [uit, fout] { try? FileManager.default.removeItem(at: url) } }
    proces.standardOutput = try FileHandle(forWritingTo: uit)
    proces.standardError = try FileHandle(forWritingTo: fout)
    proces.standardInput = FileHandle.nullDevice
    try proces.run()
    proces.waitUntilExit()
    return Afloop(
      code: proces.terminationStatus, uitvoer: String(decoding: try Data(contentsOf: uit), as: UTF8.self),
      fouten: String(decoding: try Data(contentsOf: fout), as: UTF8.self))
  }
}

/// A copy of the demo workspace with a key of its own; gone when the test is.
final class Demowerkmap {
  let ouder: URL
  var map: URL { ouder.appending(path: "werkmap-haarlem") }
  var pad: String { map.path }

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  init() throws {
    ouder = FileManager.default.temporaryDirectory.appending(path: "verantwoording-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: ouder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Demowerkmap.fixtures.appending(path: "werkmap-haarlem"), to: map)
    _ = try Programma.run(["sleutel", "--werkmap", pad])
  }

  deinit { try? FileManager.default.removeItem(at: ouder) }

  /// Every regular file below the workspace with its content, by relative path.
  func contents(of deel: String = "") throws -> [String: Data] {
    let begin = deel.isEmpty ? map : map.appending(path: deel)
    var uit: [String: Data] = [:]
    for case let url as URL in FileManager.default.enumerator(
      at: begin, includingPropertiesForKeys: [.isRegularFileKey])
      ?? FileManager.DirectoryEnumerator()
    where try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
      uit[String(url.path.dropFirst(map.path.count + 1))] = try Data(contentsOf: url)
    }
    return uit
  }
}
