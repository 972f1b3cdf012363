import Disclosure
import Domain
import Reporting
import TestSupport

/// The invented report that the tests of every writer print.
func exampleReport(
  _ code: String = "2026-H1", editie: Editie = .gemeente, catalogus: Catalogus = Voorbeeldwerkmap.catalogus()
)
  throws -> Rapport
{
  let periode = Periode(code: code) ?? .jaar(2026)
  let boek = boeken[.init(periode: periode, editie: editie, gebieden: catalogus.gebieden)]
  return try makeRapport(
    Rapportinvoer(boek: boek, catalogus: catalogus, periode: periode, standPer: periode.laatsteDag + 14))
}

private struct Boeksleutel: Hashable {
  let periode: Periode
  let editie: Editie
  let gebieden: Gebiedsindeling
}

private let boeken = Eenmalig<Boeksleutel, Vrijgegeven<Cijferboek>> { sleutel in
  let perioden = Set(Rapportinvoer.nodig(voor: sleutel.periode).flatMap(\.metOnderliggende)).sorted()
  return release(
    perioden.flatMap { Voorbeeldwerkmap.cijfers($0) }, editie: sleutel.editie, drempels: Drempels(),
    gebieden: sleutel.gebieden)
}
