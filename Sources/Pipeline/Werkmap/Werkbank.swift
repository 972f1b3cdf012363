import Catalogue
import Disclosure
package import Domain
package import Foundation
import Ingest
import Storage

extension Werkmap {
  /// Reads and checks the configuration.
  ///
  /// - Throws: `Opdrachtfout` with every problem at once, each with file, line and remedy.
  package func loadCatalogus(metBronnen: Bool = true) throws -> Catalogus {
    switch Catalogus.load(werkmap: map.path, metBronnen: metBronnen) {
    case .success(var catalogus):
      // Nothing is expected of months of which the rows went because they were kept long enough.
      if let weg = Grootboek(self).clearedThrough() {
        catalogus.werkmap.vanaf = max(catalogus.werkmap.vanaf, Maand(volgnummer: weg.volgnummer + 1))
      }
      return catalogus
    case .failure(let fouten): throw Opdrachtfout(fouten.fouten.map(\.melding))
    }
  }

  /// Where the pseudonym key lies: as configured, else beside the workspace and not in it, so that a copy or backup of
  /// the workspace does not carry it.
  package func sleutel(_ catalogus: Catalogus) -> URL {
    guard let pad = catalogus.werkmap.sleutelbestand else {
      return map.deletingLastPathComponent().appending(path: "\(naam).sleutel")
    }
    return URL(fileURLWithPath: pad, relativeTo: map).standardizedFileURL
  }
}

/// Makes a workspace with its key. An existing folder with something in it is left alone.
///
func makeWerkmap(_ werkmap: Werkmap, _ begin: Begin) throws {
  do {
    try newWerkmap(werkmap.map.path, begin)
  } catch let fouten as Configuratiefouten {
    throw Opdrachtfout(fouten.fouten.map(\.melding))
  }
  try Sleutelbestand.create(werkmap.sleutel(try werkmap.loadCatalogus()))
}

/// The same with the defaults of Haarlem.
package func makeWerkmap(_ werkmap: Werkmap) throws { try makeWerkmap(werkmap, .haarlem) }

/// Makes the key of a workspace that has none.
///
/// - Throws: `Weigering` where data exist: they were made with another key, and with a new one every child counts as a new one.
package func makeKey(of werkmap: Werkmap) throws {
  let sleutel = werkmap.sleutel(try werkmap.loadCatalogus())
  let heeftOpslag = FileManager.default.fileExists(atPath: werkmap.opslag.path)
  if !FileManager.default.fileExists(atPath: sleutel.path), heeftOpslag, try werkmap.openOpslag().aantalKinderen() > 0 {
    throw Weigering(
      "Er zijn al gegevens, en hun sleutel \(sleutel.path) ontbreekt. Er is geen nieuwe gemaakt. Zet de sleutel terug uit "
        + "de kluis: met een nieuwe telt elk kind als een nieuw kind.")
  }
  try Sleutelbestand.create(sleutel)
  _ = try Sleutelbestand.read(sleutel)
}

/// The key of a workspace, and the one before it while both are in use.
struct Sleutels {
  let nu: Pseudoniemsleutel
  /// Nil unless a change of keys is open.
  let voorheen: Pseudoniemsleutel?
}

extension Werkmap {
  func readSleutels(_ catalogus: Catalogus) throws -> Sleutels {
    let url = sleutel(catalogus), oud = Sleutelbestand.oud(url)
    let heeftOude = FileManager.default.fileExists(atPath: oud.path)
    let sleutels = Sleutels(nu: try readSleutel(url), voorheen: heeftOude ? try readSleutel(oud) : nil)
    try requireSame(sleutels, url)
    return sleutels
  }

  /// What rounds the counts of the edition open: a space of its own under the key of the workspace.
  func rounding(_ catalogus: Catalogus) throws -> Afrondruis {
    let sleutel = try readSleutels(catalogus).nu
    return Afrondruis { roundingDraw(sleutel, $0) }
  }

  /// The name under which the store keeps the fingerprint of its key.
  static let sleutelkenmerk = "sleutel"

  /// Another key would make every child a new one.
  private func requireSame(_ sleutels: Sleutels, _ url: URL) throws {
    guard FileManager.default.fileExists(atPath: opslag.path),
      let bekend = try openOpslag().kenmerk(Werkmap.sleutelkenmerk)
    else { return }
    guard bekend == sleutels.nu.afdruk || bekend == sleutels.voorheen?.afdruk else {
      throw Weigering(
        "De sleutel \(url.path) is een andere dan die waarmee de gegevens zijn gemaakt. Er is niets veranderd. "
          + "Zet de goede sleutel terug uit de kluis. Met deze sleutel telt elk kind als een nieuw kind.")
    }
  }

  /// Keeps by which key the children are known. Only for who holds the lock.
  func remember(_ sleutels: Sleutels, in opslag: Opslag) throws {
    guard try opslag.kenmerk(Werkmap.sleutelkenmerk) == nil else { return }
    try opslag.zet(Werkmap.sleutelkenmerk, (sleutels.voorheen ?? sleutels.nu).afdruk)
  }

  private func readSleutel(_ url: URL) throws -> Pseudoniemsleutel {
    guard let sleutel = Pseudoniemsleutel(try Sleutelbestand.read(url)) else {
      throw Weigering("De sleutel in \(url.path) is te kort: zij heeft 64 hexadecimale tekens nodig.")
    }
    return sleutel
  }

  /// Opens the store, and makes the folder for work in progress.
  func openOpslag() throws -> Opslag {
    do {
      try FileManager.default.createDirectory(at: tussen, withIntermediateDirectories: true)
      return try Opslag(pad: opslag.path)
    } catch Opslagfout.beschadigd {
      throw Wereldfout(
        "De gegevens in \(opslag.path) zijn beschadigd: er staat iets anders dan de vorige opdracht achterliet. Er is niets "
          + "veranderd. Zet een back-up terug (verantwoording terugzetten), of bouw de gegevens opnieuw op uit het archief: "
          + "verantwoording inlezen --uit-archief")
    } catch Opslagfout.nieuwereVersie {
      throw Wereldfout("\(opslag.path) is gemaakt door een nieuwere versie van dit programma. Werk het programma bij.")
    } catch {
      throw Wereldfout("Kan de gegevens in \(opslag.path) niet openen: \(error)")
    }
  }
}
