package import Domain

/// Proof that a value passed disclosure control. Only this module can make one.
package struct Vrijgegeven<Inhoud: Sendable>: Sendable {
  package let inhoud: Inhoud
  init(_ inhoud: Inhoud) { self.inhoud = inhoud }
}

extension Editie {
  /// What this edition hides, answered here alone: every gate asks it, and none asks which edition it is. A new edition
  /// does not compile until it has answered.
  package var geheimhouding: Geheimhouding {
    switch self {
    case .intern: .geen
    case .gemeente: .kleineAantallen
    case .open: .afgerond
    }
  }
}

/// How an edition keeps children from being recognised.
package enum Geheimhouding: Sendable {
  /// Nothing is hidden, so that every page and file says INTERN.
  case geen
  /// Small counts are hidden, with everything from which one would follow.
  case kleineAantallen
  /// Every count is a multiple of five near the true one, and what can be computed from counts is computed from those.
  case afgerond

  /// Whether what carries it has passed for readers outside the organisation.
  package var magNaarBuiten: Bool {
    switch self {
    case .geen: false
    case .kleineAantallen, .afgerond: true
    }
  }
}
