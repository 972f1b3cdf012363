/// What one file tells about when its children were born, and of whom it does not.
///
/// A row without a birth date is about a child of known age where another row of the same child has one, in whatever file and
/// whatever order they came. The month is kept and no day (DOMEIN §6); it lives and dies with its levering.
package struct Geboorteopgave: Hashable, Sendable {
  /// By the store's number of the child.
  package var maanden: [UInt32: Geboortemaand] = [:]
  /// Children of some row without a birth date.
  package var zonder: Set<UInt32> = []

  package init() {}

  package var isLeeg: Bool { maanden.isEmpty && zonder.isEmpty }

  /// What two files tell together.
  package mutating func add(_ ander: Geboorteopgave) {
    maanden.merge(ander.maanden) { $0.joined($1) }
    zonder.formUnion(ander.zonder)
  }
}

/// The month of a birth, as rows tell it.
package enum Geboortemaand: Hashable, Sendable {
  case bekend(Maand)
  /// Rows name different months: nobody knows which is right, so it helps no other row.
  case tegenstrijdig

  package func joined(_ ander: Geboortemaand) -> Geboortemaand { self == ander ? self : .tegenstrijdig }

  /// Completed years in a month; in the month of birth itself still those before the birthday, whose day is not kept.
  /// Nil when the month is not known.
  package func leeftijd(in maand: Maand) -> Int? {
    guard case .bekend(let geboren) = self else { return nil }
    return max(0, (maand.volgnummer - geboren.volgnummer - 1) / 12)
  }
}

extension Presentieblok {
  /// Gives rows without a birth date the age that other rows of their child tell.
  package mutating func fillAges(_ geboren: [UInt32: Geboortemaand]) {
    guard !geboren.isEmpty else { return }
    for plek in kenmerk.indices where kenmerk[plek].leeftijd == nil {
      guard let leeftijd = geboren[kind[plek]]?.leeftijd(in: maand) else { continue }
      kenmerk[plek] = Presentiekenmerk(kenmerk[plek].status, leeftijd: leeftijd)
    }
  }
}
