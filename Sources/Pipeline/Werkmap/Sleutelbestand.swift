package import Foundation
import Glibc

/// The secret that turns child keys into pseudonyms: 32 random bytes as hex, in a file that only its owner may read.
///
/// Whoever has the key and the exports can link pseudonyms to children (AVG, art. 4 lid 5), so it is refused when others can read it.
package enum Sleutelbestand {
  /// - Throws: `Opdrachtfout` when there is no key, `Weigering` when others may read it or it is no key.
  package static func read(_ url: URL) throws -> [UInt8] {
    var gegevens = stat()
    guard stat(url.path, &gegevens) == 0 else {
      throw Opdrachtfout(
        "Het sleutelbestand \(url.path) ontbreekt. Zet het terug uit de kluis. "
          + "Alleen bij een nieuwe werkmap: maak er een met 'verantwoording nieuw'.")
    }
    guard gegevens.st_mode & 0o077 == 0 else {
      throw Weigering(
        "Anderen kunnen het sleutelbestand \(url.path) lezen. Geef eerst: chmod 600 \(url.path)")
    }
    let tekst = try String(contentsOf: url, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    guard let bytes = hexBytes(tekst), bytes.count >= 32 else {
      throw Weigering("Het sleutelbestand \(url.path) bevat geen sleutel van 64 hexadecimale tekens.")
    }
    return bytes
  }

  /// Makes a key file that did not exist; an existing one stays as it is.
  package static func create(_ url: URL) throws {
    guard !FileManager.default.fileExists(atPath: url.path) else { return }
    try write(url)
  }

  private static func write(_ url: URL) throws {
    var toeval = SystemRandomNumberGenerator()  // the kernel's own source of secrets on Linux
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &toeval) }
    let descriptor = open(url.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Wereldfout("Kan \(url.path) niet maken: \(lastSystemError()).") }
    defer { close(descriptor) }
    let hex = Array((bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined() + "\n").utf8)
    guard Glibc.write(descriptor, hex, hex.count) == hex.count, fsync(descriptor) == 0 else {
      throw Wereldfout("Kan \(url.path) niet schrijven: \(lastSystemError()).")
    }
  }

  /// Where the key before this one lies while both are in use.
  static func oud(_ url: URL) -> URL { url.appendingPathExtension("oud") }

  /// Whether two keys are in use.
  static func isWissel(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: oud(url).path) }

  /// False when a renewal was cut off: the key of now still lies under both names.
  static func isRenewed(_ url: URL) throws -> Bool { try !isWissel(url) || read(oud(url)) != read(url) }

  /// Puts a new key in the place of the present one, which stays readable beside it. Cut off at any instant, the next
  /// call goes on where this one was.
  static func renew(_ url: URL) throws {
    let oud = oud(url), nieuw = url.appendingPathExtension("nieuw")
    _ = try read(url)
    if isWissel(url) {
      guard try !isRenewed(url) else {
        throw Opdrachtfout(
          "Er loopt al een sleutelwissel. Lees eerst de leveringen in, en geef dan: verantwoording sleutel --rond-af")
      }
    } else {
      guard link(url.path, oud.path) == 0 else {
        throw Wereldfout("Kan \(oud.path) niet maken: \(lastSystemError()).")
      }
    }
    // A half-written one of a call that was cut off is no key.
    try? FileManager.default.removeItem(at: nieuw)
    try write(nieuw)
    guard rename(nieuw.path, url.path) == 0 else {
      throw Wereldfout("Kan \(url.path) niet vervangen: \(lastSystemError()).")
    }
    try syncFolder(of: url)
  }

  /// Makes what was renamed, linked or removed there outlive a power cut.
  private static func syncFolder(of url: URL) throws {
    let map = url.deletingLastPathComponent().path
    let descriptor = open(map, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw Wereldfout("Kan de map \(map) niet vastleggen: \(lastSystemError()).")
    }
  }

  /// Overwrites the old key and removes it.
  static func destroyOld(_ url: URL) throws {
    let oud = oud(url)
    let descriptor = open(oud.path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Wereldfout("Kan \(oud.path) niet openen: \(lastSystemError()).") }
    defer { close(descriptor) }
    let nullen = [UInt8](repeating: UInt8(ascii: "0"), count: 65)
    guard Glibc.write(descriptor, nullen, nullen.count) == nullen.count, fsync(descriptor) == 0,
      unlink(oud.path) == 0
    else { throw Wereldfout("Kan \(oud.path) niet vernietigen: \(lastSystemError()).") }
    try syncFolder(of: url)
  }

  private static func hexBytes(_ tekst: String) -> [UInt8]? {
    let tekens = Array(tekst.utf8)
    guard tekens.count % 2 == 0 else { return nil }
    var uit: [UInt8] = []
    for plek in stride(from: 0, to: tekens.count, by: 2) {
      guard let byte = UInt8(String(decoding: tekens[plek..<plek + 2], as: UTF8.self), radix: 16) else { return nil }
      uit.append(byte)
    }
    return uit
  }
}
