import Domain
import Foundation
import Glibc
import Ingest

/// Rejected rows of one file, written as they come: line, code, and the row as it was delivered. For the organisation itself only.
struct Quarantaine: ~Copyable {
  private let url: URL
  private var bestand: UnsafeMutablePointer<FILE>?
  private(set) var aantal = 0

  /// Nothing is made on disk before the first row.
  init(_ url: URL) { self.url = url }

  deinit { if let bestand { fclose(bestand) } }

  mutating func add(_ rij: ArraySlice<UInt8>, _ bevinding: Rijbevinding) throws {
    if bestand == nil {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      bestand = fopen(url.path, "we")
      guard bestand != nil else { throw Wereldfout("Kan \(url.path) niet maken: \(lastSystemError()).") }
      chmod(url.path, 0o600)
      setvbuf(bestand, nil, _IOFBF, 1 << 18)
    }
    aantal += 1
    let kop = "\(bevinding.regel);\(bevinding.code.rawValue);"
    guard fputs(kop, bestand) >= 0,
      rij.withUnsafeBytes({ fwrite($0.baseAddress, 1, $0.count, bestand) }) == rij.count, fputs("\n", bestand) >= 0
    else { throw Wereldfout("Kan \(url.path) niet schrijven: \(lastSystemError()).") }
  }

  /// Takes the rows so far away.
  mutating func empty() throws {
    guard let open = bestand else { return }
    (bestand, aantal) = (nil, 0)
    fclose(open)
    try FileManager.default.removeItem(at: url)
  }

  /// Forces the rows to disk. Returns whether there were any.
  mutating func finish() throws -> Bool {
    guard let open = bestand else { return false }
    bestand = nil
    let gelukt = fflush(open) == 0 && fsync(fileno(open)) == 0
    guard fclose(open) == 0, gelukt else { throw Wereldfout("Kan \(url.path) niet schrijven: \(lastSystemError()).") }
    return true
  }
}
