import Domain
import Foundation
import Glibc
import Ingest
import Writers

/// Encrypts a backup for those who hold a secret key, with `age` (age-encryption.org). The machine that makes the copy holds only public
/// keys: who takes the machine, or the disk of the backup, cannot read it.
struct Kopieslot {
  private let ontvangers: [String]
  static let einde = ".tar.age"
  /// How long packing and encrypting may take, in seconds.
  private static let geduld = 3600

  /// Nil when there is nobody to encrypt for.
  ///
  /// - Throws: `Opdrachtfout` for what is no public key.
  init?(_ ontvangers: [String]) throws {
    guard !ontvangers.isEmpty else { return nil }
    if let vreemd = ontvangers.first(where: { !Taakrooster.isOntvanger($0) }) {
      throw Opdrachtfout(
        "'\(vreemd)' is geen openbare sleutel van age. Die begint met age1; 'age-keygen -o GEHEIM' maakt een sleutel en toont haar."
      )
    }
    self.ontvangers = ontvangers
  }

  func plek(_ naam: String, in ouder: URL) -> URL { ouder.appending(path: naam + Kopieslot.einde) }

  /// The fingerprint beside an encrypted copy, as `sha256sum --check` reads it: that it is whole can be seen without a key.
  static func vingerafdruk(_ plek: URL) -> URL { URL(fileURLWithPath: plek.path + ".sha256") }

  /// Makes one encrypted file of a folder, whole or not at all, and takes the folder away.
  ///
  /// - Throws: `Wereldfout`.
  func close(_ map: URL, als plek: URL) throws {
    let ouder = plek.deletingLastPathComponent()
    let pak = map.deletingLastPathComponent().appending(path: map.lastPathComponent + ".tar")
    let tussen = ouder.appending(path: ".\(plek.lastPathComponent).tmp")
    defer { for rest in [pak, tussen] { try? FileManager.default.removeItem(at: rest) } }
    try FileManager.default.createDirectory(at: ouder, withIntermediateDirectories: true)
    try Kopieslot.run(["tar", "--create", "--file", pak.path, "--directory", map.path, "."], "in te pakken")
    Rechten.narrow(pak.path, 0o600)
    try Kopieslot.run(
      ["age", "--encrypt"] + ontvangers.flatMap { ["--recipient", $0] } + ["--output", tussen.path, pak.path],
      "te versleutelen")
    Rechten.narrow(tussen.path, 0o600)
    try flushToDisk(tussen)
    let afdruk = Kopieslot.vingerafdruk(plek)
    try Data("\(fingerprint(of: tussen.path))  \(plek.lastPathComponent)\n".utf8).write(to: afdruk, options: .atomic)
    Rechten.narrow(afdruk.path, 0o600)
    try flushToDisk(afdruk)
    guard rename(tussen.path, plek.path) == 0 else {
      throw Wereldfout("Kan \(plek.path) niet plaatsen: \(lastSystemError()).")
    }
    try flushToDisk(ouder)
    try FileManager.default.removeItem(at: map)
  }

  /// Opens an encrypted copy in `map`; nil when `kopie` is a folder.
  ///
  /// - Throws: `Opdrachtfout` when no key is given, `Wereldfout` when the copy is not whole or this key does not fit.
  static func open(_ kopie: String, met identiteit: String?, in map: URL) throws -> URL? {
    let plek = URL(fileURLWithPath: kopie).standardizedFileURL
    var isMap = ObjCBool(false)
    guard FileManager.default.fileExists(atPath: plek.path, isDirectory: &isMap), !isMap.boolValue else { return nil }
    guard let identiteit else {
      throw Opdrachtfout(
        "\(plek.path) is versleuteld. Geef met --identiteit het bestand met uw geheime sleutel van age.")
    }
    if let regel = try? String(contentsOf: vingerafdruk(plek), encoding: .utf8),
      try !regel.hasPrefix(fingerprint(of: plek.path) + " ")
    {
      throw Wereldfout(
        "De reservekopie is niet heel: \(plek.path) is veranderd. Er is niets veranderd. Neem een andere kopie.")
    }
    try? FileManager.default.removeItem(at: map)
    let inhoud = map.appending(path: "inhoud", directoryHint: .isDirectory), pak = map.appending(path: "kopie.tar")
    try FileManager.default.createDirectory(at: inhoud, withIntermediateDirectories: true)
    Rechten.narrow(map.path, 0o700)
    try run(["age", "--decrypt", "--identity", identiteit, "--output", pak.path, plek.path], "te openen")
    try run(["tar", "--extract", "--file", pak.path, "--directory", inhoud.path], "uit te pakken")
    try FileManager.default.removeItem(at: pak)
    return inhoud
  }

  private static func run(_ woorden: [String], _ doel: String) throws {
    guard let reden = Hulpprogramma.run(woorden, seconden: geduld) else { return }
    throw Wereldfout(
      "Het lukt niet om de reservekopie \(doel): \(reden). Er is niets veranderd. Staat \(woorden[0]) op deze machine? "
        + "Zo niet: apt install \(woorden[0]).")
  }
}
