import Domain

/// `publicatieplan` in `verantwoording.yaml`: per edition that leaves the organisation, from which period on each table goes out.
func readPublicatieplan(_ knoop: Knoop) -> Publicatieplan {
  knoop.onlyKeys(Bestandssleutel.publicatieplan)
  var plan = Publicatieplan()
  for naam in Bestandssleutel.publicatieplan {
    guard let editie = Editie(rawValue: naam), let blok = knoop.veld(naam) else { continue }
    blok.onlyKeys(Tabelsoort.allCases.map(\.rawValue))
    for tabel in Tabelsoort.allCases {
      guard let slag = blok.veld(tabel.rawValue)?.alsKeuze(Publicatieslag.self) else { continue }
      plan.vanaf[editie, default: [:]][tabel] = slag
    }
  }
  return plan
}
