/// An exact figure: every measure is a whole number over a whole number, so that a norm is met or not met by arithmetic
/// and never by a rounding (DOMEIN §4, rule 6: 'compare the unrounded value with the norm').
///
/// A count has denominator 1, hours are minutes over 60, a share keeps its own numerator and denominator so that it can
/// be shown ('56 van 60') and merged (ratio of totals, never a mean of ratios).
package struct Breuk: Hashable, Sendable {
  package let teller: Int
  /// Always positive.
  package let noemer: Int

  package init(_ aantal: Int) { (teller, noemer) = (aantal, 1) }

  /// Nil for a denominator that is not positive: there is no figure then.
  package init?(teller: Int, noemer: Int) {
    guard noemer > 0 else { return nil }
    (self.teller, self.noemer) = (teller, noemer)
  }

  /// For charts and spreadsheet cells only; comparisons use the exact order below.
  package var kommagetal: Double { Double(teller) / Double(noemer) }

  /// Rounded half up, away from zero, to `decimalen` places, as an integer of that unit: 8,25 to 1 decimal is 83.
  package func afgerond(decimalen: Int) -> Int {
    var schaal = 1
    for _ in 0..<decimalen { schaal *= 10 }
    let (breed, teken) = (teller.magnitude, teller.signum())
    let product = breed.multipliedFullWidth(by: UInt(schaal) * 2)
    let (laag, over) = product.low.addingReportingOverflow(UInt(noemer))
    let helft = UInt(noemer) * 2
    precondition(product.high + (over ? 1 : 0) < helft, "figure outside the supported range")
    let (quotient, _) = helft.dividingFullWidth((product.high + (over ? 1 : 0), laag))
    return teken * Int(quotient)
  }
}

extension Breuk: Comparable {
  /// Exact, by cross-multiplication in double width.
  package static func < (links: Breuk, rechts: Breuk) -> Bool {
    let a = links.teller.multipliedFullWidth(by: rechts.noemer)
    let b = rechts.teller.multipliedFullWidth(by: links.noemer)
    return (a.high, a.low) < (b.high, b.low)
  }

  /// Two fractions of the same size are not `==` unless their terms are: 1/2 and 2/4 show differently. Use this for size.
  package func isEvenGroot(als ander: Breuk) -> Bool { !(self < ander) && !(ander < self) }
}
