import Domain

/// Which files should be there on `peildatum`: those that the bronprofielen promise for each month that is over.
func expectedDeliveries(_ catalogus: Catalogus, peildatum: Dag) -> Set<Leveringsdekking.Plek> {
  let eerste = catalogus.werkmap.vanaf.volgnummer, laatste = peildatum.maand.vorige.volgnummer
  guard eerste <= laatste else { return [] }
  let verwacht = (eerste...laatste).flatMap { catalogus.verwachteLeveringen(Maand(volgnummer: $0)) }
  return Set(verwacht.map { Leveringsdekking.Plek($0.bron, $0.soort, $0.maand) })
}
