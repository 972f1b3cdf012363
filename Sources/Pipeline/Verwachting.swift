import Domain

/// Which files should be there on `peildatum`: every monthly one of every bron, for each month that is over.
///
/// What is not planned cannot be missing, so 'jaarlijks' and 'incidenteel' are not expected in any month.
func expectedDeliveries(_ catalogus: Catalogus, peildatum: Dag) -> Set<Leveringsdekking.Plek> {
  let eerste = catalogus.werkmap.vanaf.volgnummer, laatste = peildatum.maand.vorige.volgnummer
  guard eerste <= laatste else { return [] }
  var verwacht: Set<Leveringsdekking.Plek> = []
  for bron in catalogus.bronnen {
    for levering in bron.leveringen where levering.ritme == .maandelijks {
      for maand in eerste...laatste {
        verwacht.insert(Leveringsdekking.Plek(bron.bron, levering.soort, Maand(volgnummer: maand)))
      }
    }
  }
  return verwacht
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
