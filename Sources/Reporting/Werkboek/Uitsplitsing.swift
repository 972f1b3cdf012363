import Domain

extension Maat {
  /// Whether parts make up the whole over `as`. Unique children never do: one child comes in two months or wijken.
  func addsUp(over as_: Uitsplitsing) -> Bool {
    if as_.isPerDoel { return false }
    return switch regel.telt {
    case .overal: true
    case .behalveLeeftijd: as_ != .leeftijd
    case .nooit: false
    }
  }
}

/// Along what a table divides the whole: the first column of *Gegevens*.
enum Uitsplitsing: String, CaseIterable {
  case totaal, stadsdeel, wijk, doel, organisatie, werkvorm, leeftijd
  case stadsdeelEnDoel = "stadsdeel en doel"
  case wijkEnDoel = "wijk en doel"

  /// One activity serves several goals, so nothing adds up over them.
  var isPerDoel: Bool {
    switch self {
    case .doel, .stadsdeelEnDoel, .wijkEnDoel: true
    case .totaal, .stadsdeel, .wijk, .organisatie, .werkvorm, .leeftijd: false
    }
  }

  /// Nil for a combination that the workbook does not show.
  init?(_ sleutel: Cijfersleutel) {
    let anders = [sleutel.organisatie != nil, sleutel.werkvorm != nil, sleutel.leeftijd != nil].count { $0 }
    switch (sleutel.gebied?.soort, sleutel.doel != nil, anders) {
    case (nil, false, 0), (.gemeente, false, 0): self = .totaal
    case (.stadsdeel, false, 0): self = .stadsdeel
    case (.wijk, false, 0): self = .wijk
    case (nil, true, 0), (.gemeente, true, 0): self = .doel
    case (.stadsdeel, true, 0): self = .stadsdeelEnDoel
    case (.wijk, true, 0): self = .wijkEnDoel
    case (nil, false, 1):
      self = sleutel.organisatie != nil ? .organisatie : sleutel.werkvorm != nil ? .werkvorm : .leeftijd
    default: return nil
    }
  }
}
