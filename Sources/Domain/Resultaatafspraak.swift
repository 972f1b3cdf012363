/// What was agreed with the gemeente: an indicator, a norm, a period and a scope.
package struct Resultaatafspraak: Hashable, Sendable {
  /// 'R05'.
  package let id: String
  package let titel: String

  package init(id: String, titel: String) { (self.id, self.titel) = (id, titel) }
}
