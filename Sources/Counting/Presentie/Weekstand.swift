import Domain

/// The weeks of one period, and what each says where there was no bijeenkomst in it.
struct Weekstand: Sendable {
  /// Per week of the `Tijdsindeling`; nil for a week of another period, or that cannot be judged.
  private let rol: [Rol?]

  private struct Rol {
    let isSchoolweek: Bool
    /// The months that its days lie in and of which something is missing. Where there are none, a week without a bijeenkomst is
    /// a gap.
    let gemist: [Maand]
    var isBekend: Bool { gemist.isEmpty }
  }

  /// - Parameter nietGeleverd: months of which something is missing, also those around the period that its weeks touch.
  init(_ periode: Periode, tijd: Tijdsindeling, kalender: Weekkalender, nietGeleverd dicht: Set<Maand>) {
    let eigen = Set(kalender.weken(van: periode.eersteDag, tot: periode.laatsteDag))
    rol = tijd.weken.map { week in
      guard eigen.contains(week) else { return nil }
      return Rol(isSchoolweek: kalender.hoortBij(.school, week), gemist: week.maanden.filter(dicht.contains))
    }
  }

  /// Places in the `Tijdsindeling`.
  private func weken(_ soort: Weeksoort) -> [(plek: Int, isBekend: Bool)] {
    rol.indices.compactMap { plek in
      guard let rol = rol[plek] else { return nil }
      switch soort {
      case .alle: return (plek, rol.isBekend)
      case .school: return rol.isSchoolweek ? (plek, rol.isBekend) : nil
      }
    }
  }

  func aantal(_ soort: Weeksoort) -> Int { weken(soort).count }

  func metAanbod(_ gezien: [Bool], _ soort: Weeksoort) -> Int { weken(soort).count { gezien[$0.plek] } }

  /// Nil when no week of the period can be a gap. A week that is not known ends a run: it is not known to go on.
  func langsteGat(_ gezien: [Bool], _ soort: Weeksoort) -> Int? {
    longestGap(weken(soort).map { gezien[$0.plek] ? true : $0.isBekend ? false : nil })
  }

  /// The missing months that leave a week of this kind open: it could have had a bijeenkomst that nobody delivered yet.
  func gemist(_ gezien: [Bool], _ soort: Weeksoort) -> Set<Maand> {
    weken(soort).reduce(into: []) { uit, week in
      if !gezien[week.plek] { uit.formUnion(rol[week.plek]?.gemist ?? []) }
    }
  }
}

/// The longest run of weeks without offer; `weken` says of each, in order, whether there was any, or nil when it is not known.
/// Nil when no week is known.
func longestGap(_ weken: [Bool?]) -> Int? {
  guard weken.contains(where: { $0 != nil }) else { return nil }
  var (langste, lengte) = (0, 0)
  for metAanbod in weken {
    lengte = metAanbod == false ? lengte + 1 : 0
    langste = max(langste, lengte)
  }
  return langste
}
