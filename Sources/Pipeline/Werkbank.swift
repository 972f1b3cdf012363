import Catalogue
package import Domain
package import Foundation

extension Werkmap {
  /// Reads and checks the configuration.
  ///
  /// - Throws: `Opdrachtfout` with every problem at once, each with file, line and remedy.
  package func loadCatalogus() throws -> Catalogus {
    switch Catalogus.load(werkmap: map.path) {
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
