package import Domain

/// How a figure of an agreement is written. It never contradicts its verdict: 89,6% against a norm of 90% is '89,6%', not '90%'
/// (DOMEIN §4, rule 6).
package enum Afspraakgetal {
  /// The number with its unit: '1.284 kinderen', '89,6%', '1 kind'.
  package static func text(_ waarde: Breuk, _ eenheid: Eenheid, against norm: Breuk? = nil) -> String {
    let notatie = notatie(waarde, eenheid, against: norm)
    let getal = notatie.tekst(waarde)
    guard eenheid != .procent else { return getal }
    return "\(getal) \(getal == "1" ? eenheid.enkelvoud : eenheid.meervoud)"
  }

  /// The usual notation of a unit, with as many more decimals as it takes to stay on the right side of the norm.
  package static func notatie(_ waarde: Breuk, _ eenheid: Eenheid, against norm: Breuk? = nil) -> Notatie {
    let begin = decimalen(waarde, eenheid)
    guard let norm else { return make(eenheid, begin) }
    let goed = (begin...(begin + 8)).first { side(rounded(waarde, eenheid, $0), norm) == side(waarde, norm) }
    return make(eenheid, goed ?? begin + 8)
  }

  /// A norm as it was agreed, with just the decimals it needs.
  package static func normtekst(_ norm: Breuk, _ eenheid: Eenheid) -> String {
    let getal = normgetal(norm, eenheid)
    guard eenheid != .procent else { return getal }
    return "\(getal) \(getal == "1" ? eenheid.enkelvoud : eenheid.meervoud)"
  }

  /// The same without its unit, except for a percentage.
  static func normgetal(_ norm: Breuk, _ eenheid: Eenheid) -> String {
    let begin = eenheid == .punten ? 1 : 0
    let exact = (begin...6).first { rounded(norm, eenheid, $0).isEvenGroot(als: norm) } ?? 2
    return make(eenheid, exact).tekst(norm)
  }

  /// A difference: of two percentages in procentpunt, never in percent (DOMEIN §4, rule 7).
  static func verschil(_ verschil: Breuk, _ eenheid: Eenheid) -> String {
    let grootte = Breuk(teller: abs(verschil.teller), noemer: verschil.noemer) ?? verschil
    let notatie = notatie(grootte, eenheid, against: Breuk(0))
    switch notatie {
    case .procent(let decimalen): return Notatie.procentpunt(decimalen).tekst(grootte)
    case .aantal, .decimaal, .procentpunt:
      let getal = notatie.tekst(grootte)
      return "\(getal) \(getal == "1" ? eenheid.enkelvoud : eenheid.meervoud)"
    }
  }

  private static func decimalen(_ waarde: Breuk, _ eenheid: Eenheid) -> Int {
    switch eenheid {
    case .punten, .deelnamesPerBegeleider, .deelnamesPerBijeenkomst: 1
    case .werkdagen, .kalenderdagen: waarde.teller.isMultiple(of: waarde.noemer) ? 0 : 1
    case .kinderen, .deelnames, .bijeenkomsten, .activiteiten, .uren, .dagen, .weken, .signalen, .momenten, .verhalen,
      .doelen, .bezoeken, .antwoorden, .ouders, .procent:
      0
    }
  }

  private static func make(_ eenheid: Eenheid, _ decimalen: Int) -> Notatie {
    eenheid == .procent ? .procent(decimalen) : decimalen == 0 ? .aantal : .decimaal(decimalen)
  }

  /// The value as it would be printed.
  private static func rounded(_ waarde: Breuk, _ eenheid: Eenheid, _ decimalen: Int) -> Breuk {
    let plaatsen = decimalen + (eenheid == .procent ? 2 : 0)
    let schaal = (0..<plaatsen).reduce(1) { product, _ in product * 10 }
    return Breuk(teller: waarde.afgerond(decimalen: plaatsen), noemer: schaal) ?? waarde
  }

  private static func side(_ waarde: Breuk, _ norm: Breuk) -> Int { waarde < norm ? -1 : norm < waarde ? 1 : 0 }
}
