/// How a command that finished ended; the CLI turns it into an exit code. A world that broke is thrown instead.
package enum Uitkomst: String, Codable, Sendable {
  case goed
  /// Done, and something needs a person.
  case mensNodig
  /// Nothing done: wrong usage or configuration.
  case verkeerdeOpdracht
  /// Refused for safety.
  case geweigerd

  /// The graver of the two.
  func combined(with ander: Uitkomst) -> Uitkomst {
    let orde: [Uitkomst] = [.goed, .mensNodig, .verkeerdeOpdracht, .geweigerd]
    return (orde.firstIndex(of: self) ?? 0) >= (orde.firstIndex(of: ander) ?? 0) ? self : ander
  }
}
