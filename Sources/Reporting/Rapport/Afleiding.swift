package import Domain

/// A number that follows from released figures and is printed in a sentence: it can be recomputed from its id alone.
package enum Afleiding: String, CaseIterable, Sendable {
  /// Growth against the same period last year, as a share of last year.
  case groei
  /// Difference with last year, in the unit of the measure; of two shares in procentpunt.
  case verschil
  /// Numerator and denominator of a share: '56 van 60'.
  case teller, noemer

  /// 'groei:unieke_kinderen@2026-H1'.
  package func id(_ sleutel: Cijfersleutel) -> String { "\(rawValue):\(sleutel.id)" }

  /// Nil when one of the two is no number, or last year was zero.
  package func waarde(_ nu: Waarde, vorig: Waarde?) -> Breuk? {
    guard case .getal(let a) = nu else { return nil }
    switch (self, vorig) {
    case (.teller, _): return Breuk(a.teller)
    case (.noemer, _): return Breuk(a.noemer)
    case (.groei, .getal(let b)?):
      return Breuk(teller: a.teller * b.noemer - b.teller * a.noemer, noemer: a.noemer * b.teller)
    case (.verschil, .getal(let b)?):
      return Breuk(teller: a.teller * b.noemer - b.teller * a.noemer, noemer: a.noemer * b.noemer)
    case (.groei, _), (.verschil, _): return nil
    }
  }

  package func notatie(_ maat: Maat) -> Notatie {
    switch self {
    case .groei: .procent(0)
    case .verschil: if maat.soort == .aandeel { .procentpunt(0) } else { .van(maat) }
    case .teller, .noemer: .aantal
    }
  }
}
