/// What the gate minds beside the size of a count. Each is a value, so that a test can leave one out and see what a reader
/// then finds.
package enum Poortregel: String, CaseIterable, Hashable, Sendable {
  /// What was open stays open, what was hidden stays hidden.
  case geheugen
  /// 'Nothing to divide by' and no signal at all tell a count as well.
  case nullen
  /// Months make school years as well as quarters.
  case schooljaar
  /// One activity serves several goals: goals are bounds of the whole.
  case meerDoelen
  /// A correction of a few children waits.
  case correcties
  /// Who came and how often they came bound each other.
  case uniekeKinderen
  case percentages
  case gemiddelden

  package static let alle = Set(allCases)
}
