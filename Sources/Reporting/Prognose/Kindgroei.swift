import Domain

/// How many children that were not seen yet will still come: the accumulation curve, extrapolated.
///
/// The number of children never seen follows from those seen in exactly one and two weeks (Chao2; Chao, 1987), and the curve
/// towards it from the chance that the next child is a new one (Good–Turing; Good, 1953; Colwell et al., 2012). That holds for a
/// fixed group; new children move in, above all in September. So the curve is corrected: by how far it was off last year at the
/// same point, or, without a last year, by the pace at which new children come this year.
struct Kindgroei {
  /// Holiday weeks count for this part of a school week.
  static let vakantiedeel = 0.4
  /// Relative and absolute spread of the number of new children; set on simulated years apart from those of the backtest.
  static let relatief = 0.15
  static let toeval = 2.0
  let band: Band

  /// With last year as the example; nil with too few children then or now.
  init?(_ verloop: Kindverloop, _ patroon: Weekpatroon) {
    let weken = patroon.voorbij
    let gezien = verloop.gezien.reduce(0, +), eerder = verloop.vorigJaarGezien.reduce(0, +)
    guard gezien >= 30, eerder >= 30, verloop.vorigJaarPerWeek.count >= weken else { return nil }
    let inspanning = patroon.effort(Self.vakantiedeel)
    let nieuwToen = Double(verloop.vorigJaarPerWeek[weken...].reduce(0, +))
    let curveNu = Self.curve(verloop.gezien, weken, inspanning)
    let curveToen = Self.curve(verloop.vorigJaarGezien, weken, inspanning)
    let naarOmvang = nieuwToen * Double(gezien) / Double(eerder)
    // Two views of the same thing: last year's growth by size, and this year's curve corrected by last year's.
    let naarCurve = curveToen > 0 ? curveNu * min(4, max(0.25, nieuwToen / curveToen)) : naarOmvang
    let verwacht = (naarOmvang + naarCurve) / 2
    let verschil = (naarOmvang - naarCurve) / 2
    let half =
      Band.z
      * (Self.toeval * verwacht + (Self.relatief * verwacht) * (Self.relatief * verwacht) + verschil * verschil)
      .squareRoot()
    band = Band(maalOfGedeeld: verwacht, half: half)
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

extension Kindgroei {
  /// Weeks that must be over before this year alone says something, and weeks that tell how fast new children come.
  static let wekenAlleen = 12
  static let tempoweken = 6
  /// Without a last year: how much busier the weeks after summer are, the lift of the two views, and the spread.
  static let naDeZomer = 4.0
  static let lift = 1.65
  static let groeimacht = 0.4
  static let spreidingAlleen = 0.21
  /// What is not known of the weeks after summer while they are still to come, as a part of what they bring extra.
  static let zomertwijfel = 0.36

  /// From this year alone, as the geometric middle of two views. The curve is a lower bound: Chao2 assumes that all children come
  /// equally often, and that nobody moves in. The pace at which new children came lately, carried on, is too much, the more so
  /// the earlier in the year, when many that are new this year were there before.
  init?(alleen verloop: Kindverloop, perWeek: [Int], _ patroon: Weekpatroon) {
    let weken = patroon.voorbij
    guard verloop.gezien.reduce(0, +) >= 30, weken >= Self.wekenAlleen, perWeek.count == weken else { return nil }
    let laatste = (weken - Self.tempoweken)..<weken
    let nieuw = max(0.5, Double(perWeek[laatste].reduce(0, +)))
    let inspanning = laatste.reduce(0.0) { $0 + (patroon.isVakantie[$1] ? Self.vakantiedeel : 1) }
    let tempo = nieuw / inspanning * patroon.inflow(Self.naDeZomer, Self.vakantiedeel)
    let curve = Self.curve(verloop.gezien, weken, patroon.effort(Self.vakantiedeel))
    let voorbij = Double(weken) / Double(patroon.isVakantie.count)
    let verwacht =
      Self.lift * (max(0.5, curve) * tempo).squareRoot() * exponential(Self.groeimacht * logarithm(voorbij))
    let komt = patroon.inflow(Self.naDeZomer, Self.vakantiedeel)
    let druk = Self.zomertwijfel * (komt > 0 ? 1 - patroon.effort(Self.vakantiedeel) / komt : 0)
    let spreiding = (Self.spreidingAlleen * Self.spreidingAlleen + druk * druk + 1 / max(1, verwacht)).squareRoot()
    band = Band(maalOfGedeeld: verwacht, half: Band.z * spreiding * verwacht)
  }
}
