/// The number of this version, in the one place where it stands: the program says it, the package and the list of parts take it from here.
/// Semantic versioning 2.0.0; what counts as the interface is in GOVERNANCE.md.
enum Versie {
  static let nummer = "0.1.0"
}
