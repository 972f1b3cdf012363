/// Whom the figure of a goal shows that is about parents: they are not counted everywhere.
package enum Publieksgrond: String, CaseIterable, Hashable, Sendable {
  /// At every bijeenkomst the parents were counted.
  case ouders
  /// At some they were: the parents are at least so many.
  case deels = "deels ouders"
  /// Nobody counted a parent: what stands there are children.
  case kinderen

  /// Nil where nothing was held.
  package init?(bijeenkomsten: Int, metOuders: Int) {
    guard bijeenkomsten > 0 else { return nil }
    self = metOuders == 0 ? .kinderen : metOuders < bijeenkomsten ? .deels : .ouders
  }
}
