/// What a levering says about one month: the difference between a number, a nought and 'ontbreekt' (DOMEIN §4, rule 4).
package enum Maandstand: String, CaseIterable, Hashable, Sendable {
  /// Rows of it were accepted.
  case rijen
  /// Nothing happened: the file reaches past it, is empty and says so by its name, or a person confirmed it.
  case nihil
  /// Rows came and none could be used: the month is missing as before.
  case onbruikbaar
  /// Late rows of a month that another levering speaks for.
  case aanvulling

  /// Whether a month is delivered by it.
  package var isGeleverd: Bool {
    switch self {
    case .rijen, .nihil: true
    case .onbruikbaar, .aanvulling: false
    }
  }
}

/// How the parts of a month are told apart that a bron delivers as files beside each other.
package enum Leveringsdelen: String, CaseIterable, Hashable, Sendable {
  /// By what the name of the file says beside the period: 'noord'.
  case bestandsnaam
  /// By what stands in the rows: the file speaks for the places that it names, and for no other.
  case locatie, wijk
}
