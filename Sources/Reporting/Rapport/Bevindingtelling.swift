package import Domain

/// How often a finding occurred: numbers of rows, never their content.
package struct Bevindingtelling: Hashable, Sendable {
  package let code: Bevindingscode
  /// What is wrong, in Dutch.
  package let tekst: String
  package let aantal: Int
  package init(_ code: Bevindingscode, tekst: String, aantal: Int) {
    (self.code, self.tekst, self.aantal) = (code, tekst, aantal)
  }
}
