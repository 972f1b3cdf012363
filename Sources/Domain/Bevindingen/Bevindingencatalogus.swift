extension Bevindingscode {
  /// docs/bevindingen.md: every code with what it means, what it does and what helps, by weight.
  package static var catalogue: String {
    var uit = """
      # Bevindingen

      Elke melding over een geleverd bestand heeft een vaste code. Dit overzicht komt uit het programma zelf.
      Een melding noemt bestand, regel en kolom, en nooit wat er in een cel staat.

      """
    for ernst in Ernst.allCases {
      let codes = allCases.filter { $0.ernst == ernst }.sorted { $0.rawValue < $1.rawValue }
      uit += "\n## \(ernst.kop)\n\n\(ernst.uitleg)\n\n| code | wat | gevolg | wat helpt |\n| --- | --- | --- | --- |\n"
      for code in codes {
        uit += "| `\(code.rawValue)` | \(code.tekst) | \(code.gevolg) | \(code.herstel) |\n"
      }
    }
    return uit
  }
}

extension Ernst {
  fileprivate var kop: String {
    switch self {
    case .geweigerd: "Geweigerd"
    case .bestand: "Bestand niet bruikbaar"
    case .rij: "Rij telt niet mee"
    case .melding: "Melding"
    case .samenhang: "Samenhang tussen bestanden"
    }
  }

  fileprivate var uitleg: String {
    switch self {
    case .geweigerd: "Het hele bestand is geweigerd om de veiligheid. Het programma stopt met code 3."
    case .bestand: "Het bestand is niet te lezen, of niet zonder te gokken. Er verandert niets."
    case .rij: "De rij wacht in quarantaine op herstel. De andere rijen tellen gewoon mee."
    case .melding: "De rij telt mee. Iemand moet er wel naar kijken."
    case .samenhang:
      "Elk bestand is op zich goed, maar samen kloppen ze niet. Het programma kijkt hiernaar als alle bestanden binnen "
        + "zijn. De volgorde van de bestanden maakt niet uit. Alle rijen tellen mee."
    }
  }
}
