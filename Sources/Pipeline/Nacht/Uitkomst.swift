/// How a command that finished ended; the CLI turns it into an exit code. A world that broke is thrown instead.
package enum Uitkomst: String, Codable, Sendable {
  case goed
  /// Done, and something needs a person.
  case mensNodig
  /// Done, and the figures miss something: a delivery that did not come, or a file that could not be read.
  case verlies
  /// Nothing done: wrong usage or configuration.
  case verkeerdeOpdracht
  /// Refused for safety.
  case geweigerd
  /// The work could not be finished, or what there is contradicts itself.
  case mislukt

  /// The exit code.
  package var rang: Int {
    switch self {
    case .goed: 0
    case .mensNodig: 1
    case .verkeerdeOpdracht: 2
    case .geweigerd: 3
    case .mislukt: 4
    case .verlies: 5
    }
  }

  /// From good to grave: what is missing weighs more than what waits, and less than what was not done.
  private var ernst: Int {
    switch self {
    case .goed: 0
    case .mensNodig: 1
    case .verlies: 2
    case .verkeerdeOpdracht: 3
    case .geweigerd: 4
    case .mislukt: 5
    }
  }

  /// The graver of the two.
  package func combined(with ander: Uitkomst) -> Uitkomst { ernst >= ander.ernst ? self : ander }
}
