/// Where a child stands between a period and the one before it: stayed, came for the first time, came back or stopped.
///
/// The one rule for it: cells, the comparison of two periods, and the sum behind a figure all ask here.
package enum Kindstroom: Hashable, CaseIterable, Sendable {
  /// Came in the period and in the one before.
  case gebleven
  /// Came in the period, and never before it since the registration began.
  case nieuw
  /// Came in the period, not in the one before, and some time before that.
  case teruggekeerd
  /// Came in the period before, and not in the period.
  case vertrokken

  /// Nil for a child of neither period.
  ///
  /// - Parameter eerder: came before the period before.
  package init?(nu: Bool, toen: Bool, eerder: Bool) {
    switch (nu, toen) {
    case (true, true): self = .gebleven
    case (true, false): self = eerder ? .teruggekeerd : .nieuw
    case (false, true): self = .vertrokken
    case (false, false): return nil
    }
  }

  package var maat: Maat {
    switch self {
    case .gebleven: .geblevenKinderen
    case .nieuw: .nieuweKinderen
    case .teruggekeerd: .teruggekeerdeKinderen
    case .vertrokken: .vertrokkenKinderen
    }
  }
}

extension Maat {
  /// Nil for a measure that is not about who came before.
  package var kindstroom: Kindstroom? { Kindstroom.allCases.first { $0.maat == self } }
}

extension Periode {
  /// The period of the same kind that ends where this one begins; nil for a week and for a free stretch.
  package var voorganger: Periode? {
    switch self {
    case .maand(let maand): .maand(Maand(volgnummer: maand.volgnummer - 1))
    case .kwartaal(let jaar, let nummer):
      nummer > 1 ? .kwartaal(jaar: jaar, nummer - 1) : .kwartaal(jaar: jaar - 1, 4)
    case .halfjaar(let jaar, let nummer): nummer > 1 ? .halfjaar(jaar: jaar, 1) : .halfjaar(jaar: jaar - 1, 2)
    case .jaar(let jaar): .jaar(jaar - 1)
    case .schooljaar(let van): .schooljaar(van: van - 1)
    case .week, .vrij: nil
    }
  }

  /// The period of which this one is the `voorganger`.
  package var opvolger: Periode? {
    switch self {
    case .maand(let maand): .maand(Maand(volgnummer: maand.volgnummer + 1))
    case .kwartaal(let jaar, let nummer):
      nummer < 4 ? .kwartaal(jaar: jaar, nummer + 1) : .kwartaal(jaar: jaar + 1, 1)
    case .halfjaar(let jaar, let nummer): nummer < 2 ? .halfjaar(jaar: jaar, 2) : .halfjaar(jaar: jaar + 1, 1)
    case .jaar(let jaar): .jaar(jaar + 1)
    case .schooljaar(let van): .schooljaar(van: van + 1)
    case .week, .vrij: nil
    }
  }
}
