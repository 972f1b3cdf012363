import Domain

/// How far a period has come on the day to which the data reach. Half a year is not compared with a whole one, and nothing is
/// said of months that are still to come.
struct Looptijd {
  let periode: Periode
  let standPer: Dag

  /// The period is not over yet.
  var looptNog: Bool { standPer < periode.laatsteDag }

  /// The last month of the period of which the figures can be whole.
  var laatsteMaand: Maand { min(periode.laatsteDag.maand, standPer.laatsteHeleMaand) }

  func comparison(since vanaf: Maand) -> Periode? {
    looptNog || periode.vorigJaar.eersteDag < vanaf.eersteDag ? nil : periode.vorigJaar
  }

  /// 'het kwartaal loopt nog'.
  var inZin: String {
    switch periode {
    case .maand: "de maand loopt nog"
    case .kwartaal: "het kwartaal loopt nog"
    case .halfjaar: "het halfjaar loopt nog"
    case .jaar: "het jaar loopt nog"
    case .schooljaar: "het schooljaar loopt nog"
    case .week: "de week loopt nog"
    case .vrij: "de periode loopt nog"
    }
  }
}

extension Rapportinvoer {
  var looptijd: Looptijd { Looptijd(periode: periode, standPer: standPer) }

  /// The period beside which this one stands; nil while it still runs, and before a year of registration.
  var vergelijkperiode: Periode? { looptijd.comparison(since: catalogus.werkmap.vanaf) }

  /// Before the first month of the registration there is nothing to report.
  var isVoorRegistratie: Bool { periode.laatsteDag < catalogus.werkmap.vanaf.eersteDag }
}
