/// A band of completed years on the day of the activity. An unknown birth date is a band of its own (DOMEIN §4, rule 3).
package enum Leeftijdsband: Hashable, Sendable {
  /// Both ends included.
  case jaren(ClosedRange<Int>)
  case onbekend

  /// '4-8' or 'onbekend'; what `cijfers` prints in the column `leeftijd`.
  package var code: String {
    switch self {
    case .jaren(let jaren): "\(jaren.lowerBound)-\(jaren.upperBound)"
    case .onbekend: "onbekend"
    }
  }

  package init?(code: String) {
    if code == "onbekend" { self = .onbekend; return }
    let delen = code.split(separator: "-", omittingEmptySubsequences: false)
    guard delen.count == 2, let van = digits(delen[0].utf8), let tot = digits(delen[1].utf8), van <= tot, tot <= 120
    else { return nil }
    self = .jaren(van...tot)
  }

  /// `leeftijd` nil means the birth date is unknown.
  package func bevat(_ leeftijd: Int?) -> Bool {
    switch (self, leeftijd) {
    case (.onbekend, nil): true
    case (.jaren(let jaren), let leeftijd?): jaren.contains(leeftijd)
    default: false
    }
  }
}

extension Leeftijdsband: Comparable {
  package static func < (links: Leeftijdsband, rechts: Leeftijdsband) -> Bool {
    func plek(_ band: Leeftijdsband) -> (Int, Int) {
      switch band {
      case .jaren(let jaren): (jaren.lowerBound, jaren.upperBound)
      case .onbekend: (.max, .max)
      }
    }
    return plek(links) < plek(rechts)
  }
}
