import Domain

/// An expected value and the ends of its 80% band.
struct Band {
  /// Half of an 80% band in standard deviations.
  static let z = 1.2816

  let verwacht: Double
  let onder: Double
  let boven: Double

  init(_ verwacht: Double, onder: Double, boven: Double) {
    (self.verwacht, self.onder, self.boven) = (verwacht, onder, boven)
  }

  /// As a standard deviation.
  var spreiding: Double { (boven - onder) / 2 / Band.z }

  /// What can be a third more is as likely a quarter less: what makes a count larger or smaller does so by a factor.
  /// - Parameter half: half of the band, in the unit of `verwacht`.
  init(maalOfGedeeld verwacht: Double, half: Double) {
    let factor = verwacht > 0 ? exponential(min(3, half / verwacht)) : 1
    self.init(verwacht, onder: verwacht / factor, boven: verwacht > 0 ? verwacht * factor : half)
  }

  /// The same with ends at least `half` away: the past that never varied does not promise that the rest will not.
  func notNarrower(than half: Double, highest: Double = .infinity) -> Band {
    Band(verwacht, onder: min(onder, max(0, verwacht - half)), boven: max(boven, min(highest, verwacht + half)))
  }
}

/// e to a power between -20 and 20, by its series.
func exponential(_ macht: Double) -> Double {
  // Small enough for a few terms, then squared back.
  let klein = macht / 32
  var (term, som) = (1.0, 1.0)
  for stap in 1...12 {
    term *= klein / Double(stap)
    som += term
  }
  for _ in 0..<5 { som *= som }
  return som
}

/// The natural logarithm of a number above 0, by halving and the series of the inverse hyperbolic tangent.
func logarithm(_ getal: Double) -> Double {
  let deel = (getal.significand - 1) / (getal.significand + 1)
  var (term, som) = (deel, 0.0)
  for stap in stride(from: 1, through: 41, by: 2) {
    som += term / Double(stap)
    term *= deel * deel
  }
  return 2 * som + Double(getal.exponent) * 0.693147180559945309
}
