package import Domain

/// What kind of file an unknown file is, and how sure that is.
package struct Soortkeuze: Hashable, Sendable {
  package let soort: Leveringsoort
  /// Columns that this kind knows, of how many.
  let passend: Int
  let kolommen: Int
  /// Fields that it cannot do without and that no column is called after.
  let ontbreekt: [Veld]
  let punten: Int
  /// Dates stand across: they tell which bijeenkomst and who was there.
  let isBreed: Bool
  /// Points more than the next kind.
  var voorsprong = 0

  package enum Zekerheid: String, CaseIterable, Sendable {
    case zeker, waarschijnlijk
    case nietZeker = "niet zeker"
  }

  package var zekerheid: Zekerheid {
    if ontbreekt.isEmpty, voorsprong >= 4 { return .zeker }
    return ontbreekt.count <= 2 && voorsprong >= 3 && (passend >= 3 || isBreed) ? .waarschijnlijk : .nietZeker
  }

  /// One Dutch sentence for a person.
  var bewijs: String {
    let mist = ontbreekt.isEmpty ? "" : ", nog niet gevonden: " + ontbreekt.map(\.rawValue).joined(separator: ", ")
    return "Soort \(soort.rawValue), \(zekerheid.rawValue): \(passend) van \(kolommen) kolommen passen erbij"
      + (isBreed ? ", met datums naast elkaar" : "") + mist
  }
}
