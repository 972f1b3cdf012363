import Domain
import Foundation
import Glibc
import Ingest
import Storage

/// A copy of a workspace that can be trusted: whole, read back, and with the fingerprint of every file. The key is never in it.
struct Reservekopie: Codable, Equatable {
  static let bestandsnaam = "inhoud.json"
  let tijdstip: String
  let werkmap: String
  /// Path below the copy to SHA-256.
  let bestanden: [String: String]

  /// What belongs to a run under way, or is made again by itself.
  static func isVluchtig(_ naam: String) -> Bool {
    naam.hasPrefix(".") || naam.hasPrefix("verantwoording.sqlite") || naam == bestandsnaam
  }

  init(tijdstip: String, werkmap: String, bestanden: [String: String]) {
    (self.tijdstip, self.werkmap, self.bestanden) = (tijdstip, werkmap, bestanden)
  }

  /// - Throws: `Opdrachtfout` when the folder is no copy, `Wereldfout` that names files that are gone or differ.
  init(_ map: URL) throws {
    guard let inhoud = try? Data(contentsOf: map.appending(path: Reservekopie.bestandsnaam)),
      let kopie = try? JSONDecoder().decode(Reservekopie.self, from: inhoud)
    else {
      throw Opdrachtfout(
        "\(map.path) is geen reservekopie: \(Reservekopie.bestandsnaam) ontbreekt of is niet te lezen.")
    }
    let stuk = kopie.bestanden.sorted { $0.key < $1.key }.filter { pad, afdruk in
      (try? fingerprint(of: map.appending(path: pad).path)) != afdruk
    }
    guard stuk.isEmpty else {
      throw Wereldfout(
        "De reservekopie is niet heel: \(counted(stuk.count, "bestand ontbreekt of is", "bestanden ontbreken of zijn")) veranderd "
          + "(\(enumerated(stuk.prefix(3).map(\.key)))). Er is niets veranderd. Neem een andere kopie.")
    }
    self = kopie
  }
}

/// Makes a copy below `doel`, and gives its path: a folder of its own, or one encrypted file.
///
/// - Parameters:
///   - doel: nil: where the schedule says.
///   - ontvangers: public keys of `age`; nil: those of the schedule; empty: not encrypted.
package func backUp(
  _ werkmap: Werkmap, naar doel: String?, versleuteldVoor ontvangers: [String]? = nil, tijdstip: String
) throws -> String {
  let rooster = try werkmap.loadCatalogus().werkmap.rooster
  guard let doel = doel ?? rooster?.reservekopie else {
    throw Opdrachtfout("Zeg met --naar in welke map de reservekopie komt, of zet 'reservekopie' in het rooster.")
  }
  let slot = try Kopieslot(ontvangers ?? rooster?.ontvangers ?? [])
  return try locked(werkmap) {
    let boek = Grootboek(werkmap), naam = Taakrooster.Taak.reservekopie.opdracht
    return try boek.enter(naam, nil, tijdstip) {
      let plek = try copyWhole(werkmap, naar: doel, slot, tijdstip: tijdstip)
      try boek.append(Grootboek.Regel(tijdstip: tijdstip, opdracht: naam, uitkomst: .goed))
      return plek
    }
  }
}

private func copyWhole(
  _ werkmap: Werkmap, naar doel: String, _ slot: Kopieslot?, tijdstip: String
) throws -> String {
  let ouder = URL(fileURLWithPath: doel, isDirectory: true).standardizedFileURL
  guard !(ouder.path + "/").hasPrefix(werkmap.map.path + "/") else {
    throw Opdrachtfout("Zet de reservekopie buiten de werkmap: \(ouder.path) ligt erin.")
  }
  let naam = "\(werkmap.naam)-" + tijdstip.filter { $0.isNumber || $0 == "T" }
  let plek = slot.map { $0.plek(naam, in: ouder) } ?? ouder.appending(path: naam, directoryHint: .isDirectory)
  // What is to be encrypted is never open on the disk of the backup, not even for a moment.
  let tussen = (slot == nil ? ouder : werkmap.map).appending(path: ".\(naam).tmp", directoryHint: .isDirectory)
  guard !FileManager.default.fileExists(atPath: plek.path) else { throw Opdrachtfout("\(plek.path) bestaat al.") }
  try? FileManager.default.removeItem(at: tussen)
  do {
    try FileManager.default.createDirectory(at: tussen, withIntermediateDirectories: true)
    let sleutel = (try? werkmap.sleutel(werkmap.loadCatalogus()))?.standardizedFileURL.path
    for deel in try FileManager.default.contentsOfDirectory(atPath: werkmap.map.path).sorted()
    where !Reservekopie.isVluchtig(deel) {
      let van = werkmap.map.appending(path: deel)
      if let sleutel, van.path == sleutel || van.path == sleutel + ".oud" { continue }
      try FileManager.default.copyItem(at: van, to: tussen.appending(path: deel))
    }
    if FileManager.default.fileExists(atPath: werkmap.opslag.path) {
      let opslag = tussen.appending(path: werkmap.opslag.lastPathComponent)
      try werkmap.openOpslag().copy(naar: opslag.path)
      guard try Opslag(pad: opslag.path).isHeel() else { throw Wereldfout("De kopie van de gegevens is niet heel.") }
    }
    var bestanden: [String: String] = [:]
    for url in try files(below: tussen) {
      try flushToDisk(url)
      bestanden[String(url.path.dropFirst(tussen.path.count + 1))] = try fingerprint(of: url.path)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let lijst = tussen.appending(path: Reservekopie.bestandsnaam)
    try encoder.encode(Reservekopie(tijdstip: tijdstip, werkmap: werkmap.naam, bestanden: bestanden)).write(to: lijst)
    try flushToDisk(lijst)
    _ = try Reservekopie(tussen)
    if let slot {
      try slot.close(tussen, als: plek)
    } else {
      guard rename(tussen.path, plek.path) == 0 else {
        throw Wereldfout("Kan \(plek.path) niet plaatsen: \(lastSystemError()).")
      }
      try flushToDisk(ouder)
    }
  } catch {
    try? FileManager.default.removeItem(at: tussen)
    throw error is Opdrachtfout || error is Wereldfout
      ? error : Wereldfout("De reservekopie is niet gelukt: \(error.localizedDescription)")
  }
  return plek.path
}

/// Puts a copy back. What was there stays beside it, in a hidden folder `.vorige` of the workspace.
///
/// - Parameter identiteit: the file with the secret key of `age`, for a copy that is encrypted.
package func restore(
  _ werkmap: Werkmap, uit kopie: String, identiteit: String? = nil, tijdstip: String
) throws -> String {
  let slot = try Slot(werkmap, bewijs: false)
  defer { _ = slot }
  let open = werkmap.map.appending(path: ".reservekopie", directoryHint: .isDirectory)
  defer { try? FileManager.default.removeItem(at: open) }
  let bron =
    try Kopieslot.open(kopie, met: identiteit, in: open)
    ?? URL(fileURLWithPath: kopie, isDirectory: true).standardizedFileURL
  let inhoud = try Reservekopie(bron)
  let nieuw = werkmap.map.appending(path: ".terugzetten", directoryHint: .isDirectory)
  let vorige = werkmap.map.appending(path: ".vorige", directoryHint: .isDirectory)
  try? FileManager.default.removeItem(at: nieuw)
  do {
    try FileManager.default.copyItem(at: bron, to: nieuw)
    _ = try Reservekopie(nieuw)
    for url in try files(below: nieuw) { try flushToDisk(url) }
  } catch {
    try? FileManager.default.removeItem(at: nieuw)
    throw error is Wereldfout ? error : Wereldfout("Kan de kopie niet klaarzetten: \(error.localizedDescription)")
  }
  try? FileManager.default.removeItem(at: vorige)
  try FileManager.default.createDirectory(at: vorige, withIntermediateDirectories: true)
  // The inbox stays: what came since is still to be read. So does a key that lies in the workspace.
  let delen = try FileManager.default.contentsOfDirectory(atPath: nieuw.path).filter { $0 != Reservekopie.bestandsnaam }
  let opslag = ["", "-journal", ".zegel"].map { werkmap.opslag.lastPathComponent + $0 }
  for deel in Set(delen + opslag).sorted() where deel != "inbox" {
    let nu = werkmap.map.appending(path: deel)
    if FileManager.default.fileExists(atPath: nu.path) { try move(nu, vorige.appending(path: deel)) }
    if delen.contains(deel) { try move(nieuw.appending(path: deel), nu) }
  }
  try flushToDisk(werkmap.map)
  try? FileManager.default.removeItem(at: nieuw)
  Opslag.forget()
  try werkmap.requireAgreement()
  let boek = Grootboek(werkmap)
  try boek.heal()
  try boek.append(
    Grootboek.Regel(tijdstip: tijdstip, opdracht: "terugzetten", uitkomst: .goed, reden: "stand van \(inhoud.tijdstip)")
  )
  return """
    De stand van \(inhoud.tijdstip) is teruggezet en nagekeken.
    Wat er stond, ligt nu in \(vorige.path). Bestanden die sindsdien binnenkwamen, staan daar in archief/: zet die terug in inbox/.

    """
}

private func move(_ van: URL, _ naar: URL) throws {
  guard rename(van.path, naar.path) == 0 else {
    throw Wereldfout("Kan \(van.path) niet verplaatsen: \(lastSystemError()). Geef dezelfde opdracht opnieuw.")
  }
}

/// Plain files at any depth, sorted by path.
private func files(below map: URL) throws -> [URL] {
  let alle = FileManager.default.enumerator(at: map, includingPropertiesForKeys: [.isRegularFileKey])
  var uit: [URL] = []
  for case let url as URL in alle ?? FileManager.DirectoryEnumerator()
  where try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
    uit.append(url)
  }
  return uit.sorted { $0.path < $1.path }
}
