extension Leveringsoort {
  /// Fields without which a file of this kind cannot be counted: each needs a column or a fixed value.
  package var nodigeVelden: [Veld] {
    switch self {
    case .activiteiten: [.activiteit, .doelen]
    case .planning: [.bijeenkomst, .datum, .activiteit, .wijk, .uitkomst]
    case .aanwezigheid: [.bijeenkomst, .datum, .activiteit, .wijk, .kind, .status]
    case .signalen: [.signaal, .datum, .wijk]
    case .evaluaties: [.evaluatie, .datum, .doelgroep, .vraag, .antwoorden, .som]
    case .wachtlijsten: [.peildatum, .locatie, .wachtenden]
    case .praktijkbezoeken: [.datum, .locatie]
    }
  }
}
