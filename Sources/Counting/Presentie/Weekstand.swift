import Domain

/// Weeks with and without offer in one period. School holidays are left out: weeks that lie wholly inside one.
struct Weekstand: Sendable {
  /// Per week of the `Tijdsindeling`: touched by the period and no holiday.
  private let telt: [Bool]
  /// Per week what it says about gaps.
  private let rol: [Rol]

  private enum Rol {
    /// Wholly inside the period and delivered: without a bijeenkomst it is a gap.
    case telt
    /// A holiday, or cut off by the edge of the period: neither lengthens nor ends a gap.
    case overgeslagen
    /// Not delivered: a gap is not known to go on, so it ends.
    case onbekend
  }

  init(_ periode: Periode, tijd: Tijdsindeling, vakanties: [Vakantie], nietGeleverd: [Maand]) {
    let dicht = Set(nietGeleverd)
    let vakantieweek = tijd.weken.map { week in
      (0..<7).allSatisfy { dag in vakanties.contains { $0.van <= week.maandag + dag && week.maandag + dag <= $0.tot } }
    }
    telt = tijd.weken.indices.map { plek in
      let maandag = tijd.weken[plek].maandag
      return !vakantieweek[plek] && maandag <= periode.laatsteDag && periode.eersteDag <= maandag + 6
    }
    rol = tijd.weken.indices.map { plek in
      let maandag = tijd.weken[plek].maandag, zondag = maandag + 6
      if dicht.contains(maandag.maand) || dicht.contains(zondag.maand) { return .onbekend }
      let isHeel = periode.eersteDag <= maandag && zondag <= periode.laatsteDag
      return isHeel && !vakantieweek[plek] ? .telt : .overgeslagen
    }
  }

  func metAanbod(_ weken: [Bool]) -> Int {
    weken.indices.reduce(into: 0) { aantal, plek in aantal += weken[plek] && telt[plek] ? 1 : 0 }
  }

  /// Nil when no week of the period can be a gap.
  func langsteGat(_ weken: [Bool]) -> Int? {
    guard rol.contains(.telt) else { return nil }
    var (langste, lengte) = (0, 0)
    for plek in weken.indices {
      switch rol[plek] {
      case _ where weken[plek]: lengte = 0
      case .telt: lengte += 1
      case .overgeslagen: break
      case .onbekend: lengte = 0
      }
      langste = max(langste, lengte)
    }
    return langste
  }
}
