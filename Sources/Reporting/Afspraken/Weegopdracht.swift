package import Domain

/// What weighing needs beside the agreements and their figures.
package struct Weegopdracht: Sendable {
  package var periode: Periode
  package var kalender: Weekkalender
  package var peildatum: Dag { kalender.peildatum }
  package var gebieden: Gebiedsindeling
  package var doelen: [Doel]
  /// Names of organisations by their bron.
  package var organisaties: [BronID: String]
  /// Organisations whose children cannot be linked to those of others (DOMEIN §4, rule 10).
  package var losseBronnen: [String] = []

  package init(
    periode: Periode, kalender: Weekkalender, gebieden: Gebiedsindeling, doelen: [Doel],
    organisaties: [BronID: String] = [:]
  ) {
    (self.periode, self.kalender) = (periode, kalender)
    (self.gebieden, self.doelen, self.organisaties) = (gebieden, doelen, organisaties)
  }

  package init(periode: Periode, peildatum: Dag, catalogus: Catalogus) {
    self.init(
      periode: periode, kalender: catalogus.kalender(peildatum: peildatum), gebieden: catalogus.gebieden,
      doelen: catalogus.doelen.doelen,
      organisaties: Dictionary(
        catalogus.bronnen.map { ($0.bron, $0.organisatie) }, uniquingKeysWith: { eerste, _ in eerste }))
    if catalogus.bronnen.count > 1 {
      losseBronnen = catalogus.bronnen.filter { !$0.deeltKindsleutels }.map(\.organisatie)
    }
  }

  /// The name of a part of a scope for a reader; empty for the whole.
  package func naam(_ item: Bereikitem) -> String {
    switch item {
    case .geheel: ""
    case .gebied(let gebied): gebieden.naam(gebied)
    case .locatie(let naam), .werkvorm(let naam), .leefgebied(let naam): naam
    case .doel(let doel): doelen.first { $0.id == doel }.map { "\($0.id.code) \($0.kort)" } ?? doel.code
    case .organisatie(let bron): organisaties[bron] ?? bron.code
    case .leeftijd(.jaren(let jaren)) where jaren.upperBound >= Leeftijdsband.hoogste:
      "\(jaren.lowerBound) jaar en ouder"
    case .leeftijd(.jaren(let jaren)): "\(jaren.lowerBound)–\(jaren.upperBound) jaar"
    case .leeftijd(.onbekend): "leeftijd onbekend"
    }
  }
}
