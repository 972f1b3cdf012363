import Disclosure
package import Domain
import Reporting
import Writers

/// How `cijfers` prints.
package enum Cijfervorm: String, CaseIterable, Sendable { case csv, json }

/// Every figure of a period and of the periods inside it, in the internal edition.
package func figures(
  of periode: Periode, als vorm: Cijfervorm, in werkmap: Werkmap, peildatum: Dag, doelen: String? = nil
) throws -> [UInt8] {
  let catalogus = try werkmap.loadCatalogus()
  let bank = try Cijferbank(werkmap, catalogus: catalogus, peildatum: peildatum, doelen: doelen)
  let boek = release(
    try bank.count(periode), editie: .intern, drempels: catalogus.werkmap.drempels, gebieden: catalogus.gebieden)
  let lijst = Cijferlijst(boek)
  return switch vorm {
  case .csv: CijfersCSV.write(lijst)
  case .json: CijfersJSON.write(lijst)
  }
}
