/// The contributions of an umbrella, one of each gemeente and organisation. Merging is a union, so neither order nor grouping nor
/// repetition matters: of two reports of one place the newest version stays.
package struct Koepelstand: Hashable, Sendable {
  private var perPlek: [Koepelbijdrage.Plek: Koepelbijdrage] = [:]

  package init(_ bijdragen: [Koepelbijdrage] = []) {
    for bijdrage in bijdragen { add(bijdrage) }
  }

  /// By gemeente and organisation.
  package var bijdragen: [Koepelbijdrage] { perPlek.sorted { $0.key < $1.key }.map(\.value) }

  package mutating func merge(_ ander: Koepelstand) {
    for bijdrage in ander.perPlek.values { add(bijdrage) }
  }

  private mutating func add(_ bijdrage: Koepelbijdrage) {
    guard let eerder = perPlek[bijdrage.plek] else {
      perPlek[bijdrage.plek] = bijdrage
      return
    }
    if Koepelstand.rang(eerder).lexicographicallyPrecedes(Koepelstand.rang(bijdrage)) {
      perPlek[bijdrage.plek] = bijdrage
    }
  }

  /// Newest last. Two different reports of one version and day are a mistake of somebody; which stays depends on what they say, and
  /// never on which came first.
  private static func rang(_ bijdrage: Koepelbijdrage) -> [String] {
    let cijfers = bijdrage.cijfers.map { "\($0.key.id)=\($0.value.waarde)" }.sorted()
    return [padded(bijdrage.versie, 6), bijdrage.standPer.iso] + cijfers
      + bijdrage.afspraken.map { "\($0.id) \($0.oordeel.rawValue)" }
  }
}
