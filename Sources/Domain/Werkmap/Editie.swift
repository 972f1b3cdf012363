/// For whom a report is. Each edition passes the gate, which answers what it hides (`Disclosure`).
package enum Editie: String, CaseIterable, Sendable {
  /// For the organisation itself: nothing hidden, marked INTERN on every page and in the file name.
  case intern
  /// For the gemeente: small counts hidden.
  case gemeente
  /// For everybody: every count of children and signals is rounded.
  case open
}
