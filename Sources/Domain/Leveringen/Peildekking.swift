extension Leveringsdekking {
  /// As it was known on a day: a month that has not begun is neither expected nor delivered, whatever arrived about it.
  package func bekend(op peildatum: Dag) -> Leveringsdekking {
    var uit = self
    uit.verwacht = verwacht.filter { $0.maand.eersteDag <= peildatum }
    uit.geleverd = geleverd.filter { $0.maand.eersteDag <= peildatum }
    return uit
  }

  /// Deliveries about these months that are not due yet and did not come: of every bron that was expected in the last month
  /// that is due. What happened in such a month is not known.
  package func nogNietGeleverd(_ maanden: Set<Maand>) -> Set<Plek> {
    var uit: Set<Plek> = []
    for soort in Set(verwacht.map(\.soort)) {
      let eigen = verwacht.filter { $0.soort == soort }
      guard let laatste = eigen.map(\.maand).max() else { continue }
      for plek in eigen where plek.maand == laatste {
        for maand in maanden where maand > laatste { uit.insert(Plek(plek.bron, soort, maand)) }
      }
    }
    return uit.subtracting(geleverd)
  }
}
