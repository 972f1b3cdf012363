import Catalogue
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
    case .success(let catalogus): return catalogus
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
package func makeWerkmap(_ werkmap: Werkmap) throws {
  do {
    try newWerkmap(werkmap.map.path)
  } catch let fouten as Configuratiefouten {
    throw Opdrachtfout(fouten.fouten.map(\.melding))
  }
  try Sleutelbestand.create(werkmap.sleutel(try werkmap.loadCatalogus()))
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
    return Sleutels(nu: try readSleutel(url), voorheen: heeftOude ? try readSleutel(oud) : nil)
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
    } catch Opslagfout.nieuwereVersie {
      throw Wereldfout("\(opslag.path) is gemaakt door een nieuwere versie van dit programma. Werk het programma bij.")
    } catch {
      throw Wereldfout("Kan de gegevens in \(opslag.path) niet openen: \(error)")
    }
  }
}
