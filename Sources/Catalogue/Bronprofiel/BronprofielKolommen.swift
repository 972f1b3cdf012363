import Domain

/// `kolommen`: per field of ours the names its column may have, and how its values are written.
func readKolommen(_ knoop: Knoop) -> [Veld: Kolomprofiel] {
  var kolommen: [Veld: Kolomprofiel] = [:]
  var gebruikt: [String: Veld] = [:]
  for (sleutel, waarde) in knoop.verplicht("kolommen")?.alsVelden() ?? [] {
    guard let veld = sleutel.alsKeuze(Veld.self) else { continue }
    waarde.onlyKeys(Bestandssleutel.kolom)
    let namen = waarde.tekstlijst("namen")
    for naam in namen {
      if let ander = gebruikt.updateValue(veld, forKey: folded(naam)), ander != veld {
        waarde.report(
          "De kolomnaam '\(naam)' staat ook bij '\(ander.rawValue)'", "Laat elke kolomnaam bij één veld horen")
      }
    }
    let notatie = waarde.veld("notatie")?.alsTekst()
    if let notatie, !isNotatie(notatie, voor: veld) {
      waarde.veld("notatie")?.report("De notatie '\(notatie)' is onbekend", suggestion(for: notatie, among: notaties))
    }
    kolommen[veld] = Kolomprofiel(
      namen: namen, notatie: notatie, isVerplicht: waarde.jaNee("verplicht", anders: veld.isMeestalVerplicht))
  }
  return kolommen
}

/// Ways to write a date or a time that the sieve reads.
let notaties = [
  "dd-mm-jjjj", "jjjj-mm-dd", "d-m-jjjj", "dd/mm/jjjj", "d/m/jjjj", "jjjj/mm/dd", "jjjjmmdd", "dd.mm.jjjj", "dd-mm-jj",
  "d-m-jj", "d mmm jjjj", "mm/dd/jjjj", "excel-1900", "excel-1904", "dd-mm-jjjj uu:mm", "dd-mm-jjjj uu:mm:ss",
  "d-m-jjjj uu:mm", "jjjj-mm-dd uu:mm", "jjjj-mm-dd uu:mm:ss", "jjjj-mm-ddTuu:mm", "jjjj-mm-ddTuu:mm:ss", "uu:mm",
  "u:mm", "uu:mm:ss", "uu.mm", "uumm",
]

/// Delimiters by the words a person may write for them.
let scheidingen: [String: UInt8] = [
  ";": 0x3B, ",": 0x2C, "|": 0x7C, "tab": 0x09, "puntkomma": 0x3B, "komma": 0x2C,
]

private func isNotatie(_ notatie: String, voor veld: Veld) -> Bool { notaties.contains(notatie) }

/// `waarden`: per field our word with the spellings of the bron.
func readWaarden(_ knoop: Knoop?) -> [Veld: [String: String]] {
  var waarden: [Veld: [String: String]] = [:]
  for (sleutel, blok) in knoop?.alsVelden() ?? [] {
    guard let veld = sleutel.alsKeuze(Veld.self) else { continue }
    for (onze, hunne) in blok.alsVelden() {
      guard let woord = onze.alsTekst() else { continue }
      if hunne.isLeeg {
        onze.report(
          "Achter '\(woord)' staat geen schrijfwijze", "Noem de schrijfwijzen uit het bestand, of haal de regel weg")
        continue
      }
      if let woorden = veld.eigenWoorden, !woorden.contains(where: { folded($0) == folded(woord) }) {
        onze.report("Het woord '\(woord)' bij '\(veld.rawValue)' is onbekend", suggestion(for: woord, among: woorden))
      }
      let spellingen = hunne.alsTekstlijst()
      if spellingen.isEmpty, hunne.isLijst {
        hunne.report(
          "Achter '\(woord)' staat geen schrijfwijze", "Noem de schrijfwijzen uit het bestand, of haal de regel weg")
      }
      for schrijfwijze in spellingen {
        let vorm = wordform(schrijfwijze)
        if vorm.isEmpty {
          hunne.report(
            "Een lege schrijfwijze onder '\(woord)' past bij elke lege cel", "Haal het lege woord weg uit 'waarden'")
          continue
        }
        if let ander = waarden[veld, default: [:]].updateValue(woord, forKey: vorm), ander != woord {
          hunne.report(
            "De waarde '\(schrijfwijze)' staat bij '\(ander)' en bij '\(woord)'",
            "Laat elke schrijfwijze bij één waarde horen")
        }
      }
    }
  }
  return waarden
}

/// `formaat`: what the file is; left out where the file shows it itself.
func readFormaat(_ knoop: Knoop?, bestand: String) -> Bestandsformaat {
  var formaat = Bestandsformaat()
  let soorten = Bestandsformaat.Soort.allCases
  formaat.soort = soorten.first { bestand.lowercased().hasSuffix("." + $0.rawValue) } ?? .csv
  guard let knoop else { return formaat }
  knoop.onlyKeys(Bestandssleutel.formaat)
  formaat.soort = knoop.keuze("soort", anders: formaat.soort)
  if let veld = knoop.veld("scheiding") { formaat.scheiding = veld.alsScheiding() }
  formaat.codering = knoop.veld("codering")?.alsKeuze(Bestandsformaat.Codering.self)
  formaat.blad = knoop.veld("blad")?.alsTekst()
  formaat.bladen = knoop.veld("bladen")?.alsTekstlijst() ?? []
  if formaat.blad != nil, !formaat.bladen.isEmpty {
    knoop.veld("bladen")?.report("Er staan 'blad' en 'bladen'", "Noem één blad bij 'blad', of meer bij 'bladen'")
  }
  formaat.regelsVoorKop = knoop.heeft("regels_voor_kop") ? knoop.getal("regels_voor_kop", tussen: 0...1000) : nil
  formaat.kopregels = knoop.getal("kopregels", tussen: 1...5, anders: 1) ?? 1
  return formaat
}

extension Knoop {
  /// The delimiter as a byte; a tab may be written as a word.
  fileprivate func alsScheiding() -> UInt8? {
    guard let tekst = alsTekst() else { return nil }
    if let byte = scheidingen[tekst] { return byte }
    report("Het scheidingsteken '\(tekst)' is onbekend", "Kies uit: ';', ',', '|' of 'tab'")
    return nil
  }
}

extension Veld {
  /// Our words, where only these have a meaning; nil where the lists of the workspace decide, or the register.
  fileprivate var eigenWoorden: [String]? {
    switch self {
    case .status: ["aanwezig", "afgemeld", "afwezig"]
    case .uitkomst: Planregel.Uitkomst.allCases.map(\.rawValue)
    case .doelgroep: ["kinderen", "ouders"]
    case .warm: ["ja", "nee"]
    default: nil
    }
  }

  /// Without these a row cannot be counted; the others may be missing unless the bronprofiel says otherwise.
  fileprivate var isMeestalVerplicht: Bool {
    switch self {
    case .bijeenkomst, .datum, .activiteit, .wijk, .kind, .status, .signaal, .naam, .peildatum, .evaluatie, .som,
      .antwoorden, .wachtenden, .uitkomst:
      true
    default: false
    }
  }
}
