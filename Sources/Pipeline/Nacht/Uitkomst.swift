/// How a command that finished ended; the CLI turns it into an exit code. A world that broke is thrown instead.
package enum Uitkomst: String, Codable, Sendable {
  case goed
  /// Done, and something needs a person.
  case mensNodig
  /// Nothing done: wrong usage or configuration.
  case verkeerdeOpdracht
  /// Refused for safety.
  case geweigerd
  /// The work could not be finished, or what there is contradicts itself.
  case mislukt

  /// 0 is best; also the exit code.
  package var rang: Int {
    switch self {
    case .goed: 0
    case .mensNodig: 1
    case .verkeerdeOpdracht: 2
    case .geweigerd: 3
    case .mislukt: 4
    }
  }

  /// The graver of the two.
  func combined(with ander: Uitkomst) -> Uitkomst { rang >= ander.rang ? self : ander }
}
