import Domain

/// How many children that were not seen yet will still come: the accumulation curve, extrapolated.
///
/// The number of children never seen follows from those seen in exactly one and two weeks (Chao2; Chao, 1987), and the curve
/// towards it from the chance that the next child is a new one (Good–Turing; Good, 1953; Colwell et al., 2012). That holds for a
/// fixed group; new children move in, above all in September. So the curve is held against last year at the same point, and
/// corrected by how far it was off then.
struct Kindgroei {
  /// Holiday weeks count for this part of a school week.
  static let vakantiedeel = 0.4
  /// Relative and absolute spread of the number of new children; set on simulated years apart from those of the backtest.
  static let relatief = 0.15
  static let toeval = 2.0
  /// Half of an 80% band in standard deviations.
  static let z = 1.2816

  let verwacht: Double
  let onder: Double
  let boven: Double

  init?(_ verloop: Verloop, _ patroon: Weekpatroon) {
    let weken = patroon.voorbij
    let gezien = verloop.gezienInWeken.reduce(0, +), eerder = verloop.vorigJaarGezien.reduce(0, +)
    guard gezien >= 30, eerder >= 30, verloop.vorigJaarPerWeek.count >= weken else { return nil }
    let inspanning = patroon.nogTeGaan.indices.reduce(0.0) { som, week in
      som + patroon.nogTeGaan[week] * (patroon.isVakantie[week] ? Self.vakantiedeel : 1)
    }
    let nieuwToen = Double(verloop.vorigJaarPerWeek[weken...].reduce(0, +))
    let curveNu = Self.curve(verloop.gezienInWeken, weken, inspanning)
    let curveToen = Self.curve(verloop.vorigJaarGezien, weken, inspanning)
    let naarOmvang = nieuwToen * Double(gezien) / Double(eerder)
    // Two views of the same thing: last year's growth by size, and this year's curve corrected by last year's.
    let naarCurve = curveToen > 0 ? curveNu * min(4, max(0.25, nieuwToen / curveToen)) : naarOmvang
    verwacht = (naarOmvang + naarCurve) / 2
    let verschil = (naarOmvang - naarCurve) / 2
    let spreiding =
      (Self.toeval * verwacht + (Self.relatief * verwacht) * (Self.relatief * verwacht) + verschil * verschil)
      .squareRoot()
    onder = max(0, verwacht - Self.z * spreiding)
    boven = verwacht + Self.z * spreiding
  }

  /// New children in the next `inspanning` weeks, after `weken` weeks, when nobody moves in.
  static func curve(_ gezienInWeken: [Int], _ weken: Int, _ inspanning: Double) -> Double {
    let eenmaal = Double(gezienInWeken.first ?? 0)
    let tweemaal = Double(gezienInWeken.dropFirst().first ?? 0)
    guard weken > 0, eenmaal > 0 else { return 0 }
    let deel = Double(weken - 1) / Double(weken)
    let ongezien = tweemaal > 0 ? deel * eenmaal * eenmaal / (2 * tweemaal) : deel * eenmaal * (eenmaal - 1) / 2
    guard ongezien > 0 else { return 0 }
    let gemist = 1 - eenmaal / (Double(weken) * ongezien + eenmaal)
    return ongezien * (1 - power(gemist, inspanning))
  }

  /// `grondtal` in 0...1 to a power of at least 0; between whole powers in a straight line.
  private static func power(_ grondtal: Double, _ macht: Double) -> Double {
    let heel = Int(macht)
    let laag = (0..<heel).reduce(1.0) { product, _ in product * grondtal }
    return laag * (1 - (macht - Double(heel)) * (1 - grondtal))
  }
}
