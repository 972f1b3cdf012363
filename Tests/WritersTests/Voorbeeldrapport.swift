import Disclosure
import Domain
import Reporting
import TestSupport

/// The invented report that the tests of every writer print.
func exampleReport(
  _ code: String = "2026-H1", editie: Editie = .gemeente, catalogus: Catalogus = Voorbeeldwerkmap.catalogus(),
  afspraken: [Afspraakuitkomst] = []
)
  throws -> Rapport
{
  let periode = Periode(code: code) ?? .jaar(2026)
  let perioden = Set(Rapportinvoer.nodig(voor: periode).flatMap(\.metOnderliggende)).sorted()
  let boek = Voorbeeldboek.boek(
    perioden.flatMap { Voorbeeldwerkmap.cijfers($0) }, editie: editie, drempels: Drempels())
  var invoer = Rapportinvoer(
    boek: boek, catalogus: catalogus, periode: periode, standPer: periode.laatsteDag + 14)
  invoer.afspraken = afspraken
  return try makeRapport(invoer)
}
