import Foundation
import Reporting
import Writers

/// Lays one file where a person asked for it, whole or not at all: a page, or the workbook of the same tables, by how its name
/// ends ('.html', '.ods', anything else XLSX).
///
/// - Throws: what making it throws, or that the folder cannot be written; then nothing is there.
func lay(
  _ doel: URL, naam: String, pagina: () -> [UInt8], werkboek: () throws -> Werkboek
) throws {
  let publicatie = try Publicatie(doel: doel.deletingLastPathComponent(), naam: naam, isVanGebruiker: true)
  do {
    let pad = publicatie.staging.appending(path: doel.lastPathComponent)
    switch doel.pathExtension {
    case "html": try Data(pagina()).write(to: pad)
    case "ods": try ODSWriter.write(werkboek(), naar: pad.path)
    default: try XLSXWriter.write(werkboek(), naar: pad.path, tijdelijk: publicatie.staging.path)
    }
    _ = try publicatie.deliver()
  } catch {
    publicatie.discard()
    throw error
  }
}
