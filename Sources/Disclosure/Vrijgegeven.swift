/// Proof that a value passed disclosure control. Only this module can make one.
package struct Vrijgegeven<Inhoud: Sendable>: Sendable {
  package let inhoud: Inhoud
  init(_ inhoud: Inhoud) { self.inhoud = inhoud }
}

/// For whom a report is. Each edition passes the gate; only the thresholds differ.
package enum Editie: String, CaseIterable, Sendable {
  /// For the organisation itself: nothing hidden, marked INTERN on every page and in the file name.
  case intern
  /// For the gemeente: small counts hidden.
  case gemeente
}
