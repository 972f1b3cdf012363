import Domain

/// Every threshold by its name in `verantwoording.yaml`, with the values that make sense. A new one is a line here.
let drempelregels: [(naam: String, veld: any WritableKeyPath<Drempels, Int> & Sendable, grenzen: ClosedRange<Int>)] =
  [
    ("kinderen_verborgen_tot_en_met", \.kinderenVerborgenTotEnMet, 0...100),
    ("signalen_verborgen_onder", \.signalenVerborgenOnder, 0...100),
    ("kleinste_noemer", \.kleinsteNoemer, 1...1000),
    ("zoekbeurten_voor_bewijs", \.zoekbeurtenVoorBewijs, 0...10_000_000),
    ("dun_onder_activiteiten", \.dunOnderActiviteiten, 1...100),
    ("concentratie_vanaf_procent", \.concentratieVanafProcent, 1...100),
    ("afgekeurd_vanaf_procent", \.afgekeurdVanafProcent, 1...100),
    ("vulling_onder_procent", \.vullingOnderProcent, 1...100),
    ("daling_stopt_bij_procent", \.dalingStoptBijProcent, 1...100),
    ("langste_bijeenkomst_uren", \.langsteBijeenkomstUren, 1...24),
    ("grootste_lijst", \.grootsteLijst, 1...10_000),
    ("oudste_leeftijd", \.oudsteLeeftijd, 1...120),
    ("gelijktijdig_vanaf_minuten", \.gelijktijdigVanafMinuten, 1...1440),
    ("weekend_hoogstens_procent", \.weekendHoogstensProcent, 1...100),
    ("drukste_dag_hoogstens_procent", \.drukstedagHoogstensProcent, 1...100),
    ("nooit_gehouden_vanaf", \.nooitGehoudenVanaf, 1...1000),
  ]

func readDrempels(_ knoop: Knoop) -> Drempels {
  knoop.onlyKeys(drempelregels.map(\.naam))
  var gelezen = Drempels()
  for drempel in drempelregels where knoop.heeft(drempel.naam) {
    if let getal = knoop.getal(drempel.naam, tussen: drempel.grenzen) { gelezen[keyPath: drempel.veld] = getal }
  }
  return gelezen
}
