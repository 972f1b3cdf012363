import Domain

/// What the rest of a period adds to a total: weeks that were, drawn again in blocks, on the pattern of last year.
///
/// The circular block bootstrap (Politis and Romano, 1992) keeps what neighbouring weeks have in common. What is drawn is the
/// ratio of a week to its usual size, so that season and holidays stay in place.
struct Weekherhaling {
  /// Neighbouring weeks that are drawn together.
  static let blok = 4
  static let trekkingen = 800
  /// What is drawn carries the chance of last year as well as of this one; this part of its width is left.
  static let demping = 0.5
  /// The fewer weeks, the less of what can happen was in them: so many weeks more, in weeks that were.
  static let kort = 8.0
  /// Spread of the level between now and the rest of the period, as a share of that rest: what the weeks of one part of a
  /// year cannot show. Both set on simulated years (docs/prognose.md), apart from those of the backtest.
  static let verschuiving = 0.155
  let band: Band

  init?(perWeek: [Int], usual: [Double], _ patroon: Weekpatroon, hoogstens: Int?) {
    let weken = patroon.voorbij
    guard weken == perWeek.count, weken <= usual.count else { return nil }
    let gewoon = usual[..<weken].reduce(0, +)
    let geteld = Double(perWeek.reduce(0, +))
    guard gewoon > 0, geteld > 0 else { return nil }
    let niveau = geteld / gewoon
    let afwijking = (0..<weken).map { min(6, Double(perWeek[$0]) / (niveau * usual[$0])) }
    let straks = patroon.nogTeGaan.indices.filter { patroon.nogTeGaan[$0] > 0 && $0 < usual.count }
    var trekking = Trekking(zaad: 2_021)

    func draw(_ aantal: Int) -> [Double] {
      trekking.weeks(aantal, of: weken, inBlocksOf: Self.blok).map { afwijking[$0] }
    }
    var sommen: [Double] = []
    for _ in 0..<Self.trekkingen {
      // The level itself is uncertain: it was measured on these weeks only.
      let terug = draw(weken)
      let zwaarte = (0..<weken).reduce(0.0) { $0 + usual[$1] * terug[$1] } / gewoon
      let vooruit = draw(straks.count)
      sommen.append(
        zip(straks, vooruit).reduce(0.0) { som, week in
          som + niveau * zwaarte * usual[week.0] * patroon.nogTeGaan[week.0] * week.1
        })
    }
    sommen.sort()
    let midden = straks.reduce(0.0) { $0 + niveau * usual[$1] * patroon.nogTeGaan[$1] }
    func quantile(_ deel: Double) -> Double { sommen[Int(deel * Double(sommen.count - 1))] }
    let herhaald = Self.demping * (1 + Self.kort / Double(weken)) * (quantile(0.9) - quantile(0.1)) / 2
    let vol = hoogstens.map { geteld / Double($0 * weken) } ?? 0
    let verschoven = Band.z * Self.verschuiving * Self.elasticity(vol) * midden
    let band = Band(maalOfGedeeld: midden, half: (herhaald * herhaald + verschoven * verschoven).squareRoot())
    // Of days there are no more than the calendar has.
    self.band =
      hoogstens.map { top in
        let hoogste = Double(top) * patroon.nogTeGaan.reduce(0, +)
        return Band(min(band.verwacht, hoogste), onder: min(band.onder, hoogste), boven: min(band.boven, hoogste))
      } ?? band
  }

  /// How much of a busier year shows in days, when they are filled for this part: more bijeenkomsten fall on days that have one.
  private static func elasticity(_ vol: Double) -> Double {
    guard vol > 0 else { return 1 }
    guard vol < 1 else { return 0 }
    return -logarithm(1 - vol) * (1 - vol) / vol
  }
}
