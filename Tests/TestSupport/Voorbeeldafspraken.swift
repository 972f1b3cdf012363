package import Domain

/// Three agreements of the invented gemeente, as they would be written in YAML.
package enum Voorbeeldafspraken {
  package static let alle: [Resultaatafspraak] = [
    afspraak("R01", "Unieke kinderen van 0 tot en met 12 jaar", "unieke_kinderen", .minimum(Breuk(1_500), .lineair)),
    afspraak("R09", "Deelnames", "deelnames", .minimum(Breuk(16_000), .lineair)),
    afspraak("R20", "Afgelaste bijeenkomsten", "afgelast", .maximum(Breuk(40))),
  ]

  /// The year so far.
  package static let venster = Meetvenster(periode: .jaar(2026), tot: Voorbeeldcijfers.periode.laatsteDag)

  private static func afspraak(_ id: String, _ titel: String, _ maat: String, _ norm: Norm) -> Resultaatafspraak {
    guard let maat = Afspraakmaat.named(maat) ?? Afspraakmaat.alle.first else { preconditionFailure("no measures") }
    let jaar = Periode.jaar(2026)
    return Resultaatafspraak(
      id: id, titel: titel, artikel: "Uitvoeringsovereenkomst 2026, artikel 4", periode: .jaar,
      geldig: jaar.eersteDag...jaar.laatsteDag, eis: .toets(Toets(Maatkeuze(maat), norm: norm)))
  }
}
