import Disclosure
import Domain

/// Makes the report that is read, and holds every number in its sentences against the figures.
///
/// - Throws: `Zinfouten` when a printed number is not the figure it claims to be. Nothing may be published then.
package func makeRapport(_ invoer: Rapportinvoer) throws -> Rapport {
  let naslag = Naslag(invoer: invoer)
  let hoofdstukken = [
    invoer.samenvatting, invoer.afsprakenhoofdstuk, invoer.omvanghoofdstuk, invoer.bereikhoofdstuk,
    invoer.doelenhoofdstuk, invoer.verloophoofdstuk, invoer.signalenhoofdstuk, invoer.stemhoofdstuk,
    invoer.gesprekhoofdstuk,
  ].compactMap(\.self).filter { !$0.blokken.isEmpty }.map(Woordkeus(invoer.catalogus.werkmap.woordkeus).applied)
  let cijfers = usedFigures(hoofdstukken, naslag)
  let eigen = hoofdstukken + [invoer.bijlage(cijfers)]
  let (posters, bezoek) = (invoer.posters, invoer.bezoek)
  let wanden = posters.map { Hoofdstuk("poster-\($0.id)", $0.naam, [.alinea($0.zinnen)]) }
  let fouten = checkZinnen(eigen + bezoek + wanden, naslag)
  guard fouten.isEmpty else { throw Zinfouten(fouten: fouten) }
  let beweringen = invoer.isConcept ? invoer.claimsChapter(gedrukt: Tekstgetal.printed(eigen, invoer)) : nil
  let alle = eigen.prefix(1) + [beweringen].compactMap(\.self) + eigen.dropFirst()
  let werkmap = invoer.catalogus.werkmap
  var rapport = Rapport(
    titel: "Kinderwerk in \(werkmap.gemeente), \(invoer.periode.inTekst)", organisatie: werkmap.organisatie,
    gemeente: werkmap.gemeente, editie: invoer.boek.inhoud.editie, periode: invoer.periode, standPer: invoer.standPer,
    status: invoer.status, isConcept: invoer.isConcept, banier: werkmap.banier, stijl: werkmap.huisstijl,
    hoofdstukken: Array(alle), cijfers: cijfers)
  (rapport.posters, rapport.bezoek) = (posters, bezoek)
  return rapport
}

/// The sentences that disagree with their figures.
package struct Zinfouten: Error, Sendable, CustomStringConvertible {
  package let fouten: [Zinfout]
  package var description: String { fouten.map(\.description).joined(separator: "\n") }
}

/// Each figure once, as first printed; sorted by id.
private func usedFigures(_ hoofdstukken: [Hoofdstuk], _ naslag: Naslag) -> [Rapportcijfer] {
  var gezien: [String: String] = [:]
  for deel in hoofdstukken.flatMap(\.blokken).flatMap(\.zinnen).flatMap(\.delen) {
    if case .cijfer(let tekst, let id) = deel, gezien[id] == nil { gezien[id] = tekst }
  }
  return gezien.sorted { $0.key < $1.key }.map { id, tekst in
    Rapportcijfer(
      id: id, tekst: tekst, omschrijving: naslag.find(id)?.omschrijving ?? id, onderbouwing: naslag.onderbouwing(id))
  }
}
