import Counting
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
  let staat = try bank.count(periode)
  let drempels = catalogus.werkmap.drempels
  let boek = release(staat.cijfers, editie: .intern, drempels: drempels, gebieden: catalogus.gebieden)
  let onderbouwing = release(bank.foundation(staat.vulling), editie: .intern, drempels: drempels)
  let lijst = Cijferlijst(boek, Onderbouwingen(onderbouwing, bank.catalogus))
  return switch vorm {
  case .csv: CijfersCSV.write(lijst)
  case .json: CijfersJSON.write(lijst)
  }
}
