package import Domain

/// With whom the work is done: numbers of activities, so no persons.
package struct Partnertelling: Hashable, Sendable {
  package let activiteiten: Int
  package let zonderPartner: Int
  /// Kind of partner to the number of activities that name it.
  package let perSoort: [String: Int]

  package init(_ activiteiten: [Activiteit]) {
    self.activiteiten = activiteiten.count
    zonderPartner = activiteiten.count { $0.partners.isEmpty }
    perSoort = Dictionary(activiteiten.flatMap(\.partners).map { ($0, 1) }, uniquingKeysWith: +)
  }
}
