/// From which length of period on a table goes out.
package enum Publicatieslag: String, CaseIterable, Hashable, Sendable {
  case maand, kwartaal, halfjaar, jaar, nooit

  /// Whether a figure of this period may stand in the table.
  package func shows(_ periode: Periode) -> Bool {
    let maanden = periode.maanden.count
    return switch self {
    case .maand: true
    case .kwartaal: maanden >= 3
    case .halfjaar: maanden >= 6
    case .jaar: maanden >= 12
    case .nooit: false
    }
  }
}

/// Which tables an edition shows outside the organisation, and from which period on: fewer tables of few children, so that less
/// must be hidden in those that matter. What the workspace does not say follows from its size.
package struct Publicatieplan: Hashable, Sendable {
  /// As the workspace says; what it leaves out is `usual`.
  package var vanaf: [Editie: [Tabelsoort: Publicatieslag]] = [:]
  /// With fewer children than this in an ordinary month a wijk is too small for a table of every month.
  package static let kleinOnder = 500

  package init() {}

  /// - Parameter kinderenPerMaand: unique children in an ordinary month; nil: not known, and then it is no small organisation.
  package func slag(_ tabel: Tabelsoort, _ editie: Editie, kinderenPerMaand: Int?) -> Publicatieslag {
    vanaf[editie]?[tabel] ?? Publicatieplan.usual(tabel, kinderenPerMaand)
  }

  private static func usual(_ tabel: Tabelsoort, _ kinderenPerMaand: Int?) -> Publicatieslag {
    switch tabel {
    case .gemeente, .stadsdeel, .doel, .leeftijd, .werkvorm, .organisatie: .maand
    case .signalen: .kwartaal
    case .wijk: kinderenPerMaand ?? kleinOnder < kleinOnder ? .kwartaal : .maand
    // Two divisions at once are few children in a month.
    case .stadsdeelEnDoel, .wijkEnDoel: .kwartaal
    }
  }
}
