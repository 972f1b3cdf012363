/// A band of completed years on the day of the activity. An unknown birth date is a band of its own (DOMEIN §4, rule 3).
package enum Leeftijdsband: Hashable, Sendable {
  /// Both ends included.
  case jaren(ClosedRange<Int>)
  case onbekend

  /// '4-8' or 'onbekend'; what `cijfers` prints in the column `leeftijd`.
  package var code: String {
    switch self {
    case .jaren(let jaren):
      jaren.upperBound >= Leeftijdsband.hoogste
        ? "\(jaren.lowerBound)+" : "\(jaren.lowerBound)-\(jaren.upperBound)"
    case .onbekend: "onbekend"
    }
  }

  /// A band up to this age has no upper end.
  package static let hoogste = 120

  /// The same bands with one for every age that lies in none, and one for the unknown: everyone stands in some band, so that
  /// bands add up to deelnames.
  package static func sluitend(_ banden: [Leeftijdsband]) -> [Leeftijdsband] {
    var uit = banden
    var leeftijd = 0
    while leeftijd <= hoogste {
      guard !banden.contains(where: { $0.bevat(leeftijd) }) else { leeftijd += 1; continue }
      let tot =
        (leeftijd...hoogste).first { volgende in banden.contains { $0.bevat(volgende) } }.map { $0 - 1 } ?? hoogste
      uit.append(.jaren(leeftijd...tot))
      leeftijd = tot + 1
    }
    if !banden.contains(.onbekend) { uit.append(.onbekend) }
    return uit
  }

  package init?(code: String) {
    if code == "onbekend" { self = .onbekend; return }
    if code.hasSuffix("+") {
      guard let van = digits(code.dropLast().utf8), van < Leeftijdsband.hoogste else { return nil }
      self = .jaren(van...Leeftijdsband.hoogste)
      return
    }
    let delen = code.split(separator: "-", omittingEmptySubsequences: false)
    guard delen.count == 2, let van = digits(delen[0].utf8), let tot = digits(delen[1].utf8), van <= tot,
      tot <= Leeftijdsband.hoogste
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
