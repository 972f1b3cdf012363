/// Where a report stands between the run that made it and its approval.
package enum Rapportstatus: Hashable, Sendable {
  /// Made by a run; nobody approved anything of this period yet.
  case werkversie
  /// Approved and frozen under this number.
  case vastgesteld(Int)
  /// Made after the version of this number was approved: that one goes first until a next is approved.
  case naVaststelling(Int)

  package var versie: Int {
    switch self {
    case .werkversie: 1
    case .vastgesteld(let versie): versie
    case .naVaststelling(let versie): versie + 1
    }
  }

  /// 'versie 2, vastgesteld': what every page says.
  package var inTekst: String {
    switch self {
    case .werkversie, .naVaststelling: "versie \(versie)"
    case .vastgesteld: "versie \(versie), vastgesteld"
    }
  }

  /// The line above every page of a report that is not the approved one.
  package var banier: String? {
    switch self {
    case .werkversie, .vastgesteld: nil
    case .naVaststelling(let vorige): "WERKVERSIE — versie \(vorige) is vastgesteld en gaat voor"
    }
  }
}
