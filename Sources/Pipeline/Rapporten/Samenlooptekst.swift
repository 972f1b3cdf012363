import Disclosure
import Domain
import Reporting

extension Samenloop.Bezwaar {
  /// Why this edition did not come out, and what to do.
  func tekst(_ wens: Rapportwens) -> String {
    switch self {
    case .eerstGemeente:
      "deze werkmap geeft ook de editie gemeente uit. De editie open toont dan alleen wat daarin staat, en die is er over deze "
        + "periode nog niet. Er is niets gepubliceerd. Maak eerst: verantwoording rapportage --periode \(wens.periode.code) --editie gemeente."
    case .alleenOpen(let maanden):
      "over \(listed(maanden)) gaf deze werkmap alleen de editie open uit, met alles erin. Wie daar precieze getallen naast legt, "
        + "kan kleine aantallen uitrekenen. Deze editie is niet gepubliceerd; de vorige blijft staan. Kies een periode zonder deze maanden. "
        + "Wilt u voortaan beide edities? Maak dan steeds eerst de editie gemeente."
    }
  }

  private func listed(_ maanden: [Maand]) -> String {
    guard let eerste = maanden.first, let laatste = maanden.last, eerste != laatste else {
      return maanden.first?.inTekst ?? ""
    }
    return "\(eerste.inTekst) tot en met \(laatste.inTekst)"
  }
}
