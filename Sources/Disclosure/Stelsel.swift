/// The sums of published cells as equations in the hidden ones: which of those have one solution only.
///
/// Elimination modulo the prime 2³¹ − 1. Coefficients are ±1, so that a count that is fixed over the fractions is fixed here.
struct Stelsel {
  private struct Term {
    let onbekende: Int
    var factor: UInt64
  }

  private static let priem: UInt64 = (1 << 31) - 1
  /// Rows in echelon form, by the first unknown of each, whose factor is 1.
  private var rijen: [Int: [Term]] = [:]

  init(_ verbanden: [Verband], geheim: [Bool]) {
    var vergelijkingen: [[Term]] = []
    for verband in verbanden where verband.soort == .som {
      var termen = verband.delen.filter { geheim[$0] }.map { Term(onbekende: $0, factor: 1) }
      if geheim[verband.geheel] { termen.append(Term(onbekende: verband.geheel, factor: Self.priem - 1)) }
      vergelijkingen.append(termen.sorted { $0.onbekende < $1.onbekende })
    }
    // Short rows first: they fill the others least.
    for rij in vergelijkingen.sorted(by: { $0.count < $1.count }) {
      let rest = reduced(rij)
      guard let eerste = rest.first else { continue }
      let omgekeerde = Self.inverse(eerste.factor)
      rijen[eerste.onbekende] = rest.map {
        Term(onbekende: $0.onbekende, factor: $0.factor * omgekeerde % Self.priem)
      }
    }
  }

  /// Whether the equations leave this unknown one value.
  func isBepaald(_ onbekende: Int) -> Bool { reduced([Term(onbekende: onbekende, factor: 1)]).isEmpty }

  /// The row less multiples of the rows that start where it starts; it stops at the first unknown that none starts with.
  private func reduced(_ rij: [Term]) -> [Term] {
    var rij = rij
    while let eerste = rij.first, let af = rijen[eerste.onbekende] { rij = minus(rij, af, maal: eerste.factor) }
    return rij
  }

  private func minus(_ rij: [Term], _ af: [Term], maal factor: UInt64) -> [Term] {
    var uit: [Term] = []
    uit.reserveCapacity(rij.count + af.count)
    var (links, rechts) = (0, 0)
    while links < rij.count || rechts < af.count {
      if rechts == af.count || (links < rij.count && rij[links].onbekende < af[rechts].onbekende) {
        uit.append(rij[links])
        links += 1
        continue
      }
      let product = af[rechts].factor * factor % Self.priem
      var verschil = (Self.priem - product) % Self.priem
      if links < rij.count, rij[links].onbekende == af[rechts].onbekende {
        verschil = (rij[links].factor + verschil) % Self.priem
        links += 1
      }
      if verschil != 0 { uit.append(Term(onbekende: af[rechts].onbekende, factor: verschil)) }
      rechts += 1
    }
    return uit
  }

  /// By Fermat: a to the power p − 2.
  private static func inverse(_ getal: UInt64) -> UInt64 {
    var (uit, macht, rest) = (UInt64(1), getal, priem - 2)
    while rest > 0 {
      if rest & 1 == 1 { uit = uit * macht % priem }
      macht = macht * macht % priem
      rest >>= 1
    }
    return uit
  }
}
