import Domain

/// Which files should be there on `peildatum`: those that the bronprofielen promise for each month that is over.
func expectedDeliveries(_ catalogus: Catalogus, peildatum: Dag) -> Set<Leveringsdekking.Plek> {
  let eerste = catalogus.werkmap.vanaf.volgnummer, laatste = peildatum.maand.vorige.volgnummer
  guard eerste <= laatste else { return [] }
  return (eerste...laatste).reduce(into: []) { $0.formUnion(monthlyDeliveries(catalogus, Maand(volgnummer: $1))) }
}

/// What the bronprofielen promise for one month, whether it is over or not.
func monthlyDeliveries(_ catalogus: Catalogus, _ maand: Maand) -> Set<Leveringsdekking.Plek> {
  Set(catalogus.verwachteLeveringen(maand).map { Leveringsdekking.Plek($0.bron, $0.soort, $0.maand) })
}
