/// The tables of a report, by what they are divided by: a person chooses by these names which of them go out.
package enum Tabelsoort: String, CaseIterable, Hashable, Sendable {
  case gemeente, stadsdeel, wijk, doel, leeftijd, werkvorm, organisatie
  case stadsdeelEnDoel = "stadsdeel en doel"
  case wijkEnDoel = "wijk en doel"
  /// Whatever rests on signals, however it is divided.
  case signalen
}

extension Cijfersleutel {
  /// The table that this figure stands in; nil for a division that no report prints.
  package var tabel: Tabelsoort? {
    if maat.steuntOp == .signalen { return .signalen }
    return switch (gebied?.soort, doel != nil, leeftijd != nil, werkvorm != nil, organisatie != nil) {
    case (nil, false, false, false, false), (.gemeente, false, false, false, false): .gemeente
    case (.stadsdeel, false, false, false, false): .stadsdeel
    case (.wijk, false, false, false, false): .wijk
    case (nil, true, false, false, false), (.gemeente, true, false, false, false): .doel
    case (nil, false, true, false, false), (.gemeente, false, true, false, false): .leeftijd
    case (nil, false, false, true, false), (.gemeente, false, false, true, false): .werkvorm
    case (nil, false, false, false, true), (.gemeente, false, false, false, true): .organisatie
    case (.stadsdeel, true, false, false, false): .stadsdeelEnDoel
    case (.wijk, true, false, false, false): .wijkEnDoel
    default: nil
    }
  }

  /// 'wijk en doel, per kwartaal': what to take out of the plan, in the words of the plan.
  package var tabelnaam: String {
    "\(tabel?.rawValue ?? "overig"), per \(periode.maat)"
  }
}

extension Periode {
  fileprivate var maat: String {
    switch self {
    case .maand: "maand"
    case .kwartaal: "kwartaal"
    case .halfjaar: "halfjaar"
    case .jaar: "jaar"
    case .schooljaar: "schooljaar"
    case .week: "week"
    case .vrij: "deel van een jaar"
    }
  }
}
