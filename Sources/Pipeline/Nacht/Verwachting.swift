import Domain

/// Which files should be there on `peildatum`: those that the bronprofielen promise for each month that is over.
func expectedDeliveries(_ catalogus: Catalogus, peildatum: Dag) -> Set<Leveringsdekking.Plek> {
  let eerste = catalogus.werkmap.vanaf.volgnummer, laatste = peildatum.maand.vorige.volgnummer
  guard eerste <= laatste else { return [] }
  let verwacht = (eerste...laatste).flatMap { catalogus.verwachteLeveringen(Maand(volgnummer: $0)) }
  return Set(verwacht.map { Leveringsdekking.Plek($0.bron, $0.soort, $0.maand) })
}

/// Whether a file name is of this kind: `*` stands for any text, capitals do not matter.
func matches(_ naam: String, patroon: String) -> Bool {
  let naam = Array(naam.lowercased().utf8), patroon = Array(patroon.lowercased().utf8)
  let ster = UInt8(ascii: "*")
  // Greedy with one step back to the last star: linear for every pattern with one star.
  var (i, j, herstart, hervat) = (0, 0, 0, -1)
  while i < naam.count {
    if j < patroon.count, patroon[j] == ster {
      (hervat, herstart, j) = (j, i, j + 1)
    } else if j < patroon.count, patroon[j] == naam[i] {
      (i, j) = (i + 1, j + 1)
    } else if hervat >= 0 {
      (herstart, i, j) = (herstart + 1, herstart + 1, hervat + 1)
    } else {
      return false
    }
  }
  return patroon[j...].allSatisfy { $0 == ster }
}
