import Domain

/// What a share or a mean becomes when the rest of the period is added: a ratio of totals, never a mean of ratios.
///
/// The circular block bootstrap (Politis and Romano, 1992) on weeks: numerator and denominator of a week are drawn together, so
/// that what belongs together stays together. What is counted already is certain; only the rest varies.
struct Verhoudingherhaling {
  static let blok = 4
  static let trekkingen = 800
  /// A holiday week is this part of a school week where none was seen yet.
  static let vakantiedeel = 0.4
  /// Width of the draws times this, and spread of the level between now and the rest of the year, in spreads of what stays from
  /// week to week. Both set on simulated years (docs/prognose.md), apart from those of the backtest.
  static let rekAandeel = 1.08
  /// The fewer weeks, the less of what can happen was in them: so many weeks more, in weeks that were.
  static let kort = 5.0
  static let rekGemiddelde = 1.0
  static let verschuiving = 0.7
  /// Of a mean at least this part of the variance between weeks stays: within a week it has little chance in it.
  static let blijvend = 0.5
  let band: Band

  /// - Parameter teller: of the whole figure so far; the weeks leave out the running one.
  /// - Parameter isAandeel: cannot pass 0 or 1, and from a few times nothing follows that it will stay nothing.
  init?(_ boven: [Int], per onder: [Int], teller: Int, noemer: Int, _ patroon: Weekpatroon, isAandeel: Bool) {
    let weken = patroon.voorbij
    guard weken == onder.count, weken == boven.count, noemer > 0 else { return nil }
    let totaal = Double(onder.reduce(0, +))
    guard totaal > 0 else { return nil }
    func mean(_ isVakantie: Bool) -> Double? {
      let eigen = (0..<weken).filter { patroon.isVakantie[$0] == isVakantie }.map { Double(onder[$0]) }
      return eigen.isEmpty ? nil : Weekpatroon.mean(eigen)
    }
    let school = mean(false) ?? totaal / Double(weken)
    let vakantie = mean(true) ?? school * Self.vakantiedeel
    let gemiddeld = totaal / Double(weken)
    // How large each week to come is, in mean weeks.
    let straks = patroon.nogTeGaan.indices.filter { patroon.nogTeGaan[$0] > 0 }
      .map { patroon.nogTeGaan[$0] * (patroon.isVakantie[$0] ? vakantie : school) / gemiddeld }
    let rest = straks.reduce(0, +) * gemiddeld
    if isAandeel, onder.allSatisfy({ $0 <= 1 }), let kans = Wekenkans(goed: teller, van: noemer, rest: rest) {
      band = kans.band
      return
    }
    let geheel = Double(noemer) + rest
    let deel = Double(boven.reduce(0, +)) / totaal
    var trekking = Trekking(zaad: 1_992)
    var uitkomsten: [Double] = []
    uitkomsten.reserveCapacity(Self.trekkingen)
    for _ in 0..<Self.trekkingen {
      // The level of the weeks to come is as uncertain as these weeks are few: drawn once more.
      let niveau = trekking.weeks(weken, of: weken, inBlocksOf: Self.blok).reduce(into: (0.0, 0.0)) { som, week in
        som = (som.0 + Double(boven[week]), som.1 + Double(onder[week]))
      }
      var (bij, per) = (0.0, 0.0)
      for (omvang, week) in zip(straks, trekking.weeks(straks.count, of: weken, inBlocksOf: Self.blok)) {
        bij += omvang * Double(boven[week])
        per += omvang * Double(onder[week])
      }
      let schuif = niveau.1 > 0 && deel > 0 ? niveau.0 / niveau.1 / deel : 1
      uitkomsten.append((Double(teller) + bij * schuif) / (Double(noemer) + per))
    }
    uitkomsten.sort()
    func quantile(_ plek: Double) -> Double { uitkomsten[Int(plek * Double(uitkomsten.count - 1))] }
    let midden = (Double(teller) + deel * rest) / geheel
    // A share of 0 of 30 so far does not promise 0 of the next 30 (the rule of succession; Laplace).
    let glad = (Double(teller) + 1) / (Double(noemer) + 2)
    let bodem = isAandeel ? Band.z * (glad * (1 - glad) * rest).squareRoot() / geheel : 0
    let rek = isAandeel ? Self.rekAandeel * (1 + Self.kort / Double(weken)) : Self.rekGemiddelde
    let herhaald = rek * (quantile(0.9) - quantile(0.1)) / 2
    // Few weeks show less than there is: their mean went along with the drift.
    let kort = isAandeel ? 1 : 1 + 4 / Double(weken)
    let verschoven = Band.z * Self.verschuiving * kort * Self.lasting(boven, onder, deel, isAandeel) * rest / geheel
    let half = max((herhaald * herhaald + verschoven * verschoven).squareRoot(), bodem)
    band = Band(
      midden, onder: isAandeel ? max(Double(teller) / geheel, midden - half) : midden - half,
      boven: isAandeel ? min((Double(teller) + rest) / geheel, midden + half) : midden + half)
  }

  /// Spread of what one week has in common with the next: chance within a week is not in it.
  private static func lasting(_ boven: [Int], _ onder: [Int], _ deel: Double, _ isAandeel: Bool) -> Double {
    var (som, variantie, gewicht) = (0.0, 0.0, 0.0)
    for (eerste, tweede) in zip(boven.indices, boven.indices.dropFirst()) where onder[eerste] > 0 && onder[tweede] > 0 {
      let zwaarte = Double(min(onder[eerste], onder[tweede]))
      let af = Double(boven[eerste]) / Double(onder[eerste]) - deel
      let bij = Double(boven[tweede]) / Double(onder[tweede]) - deel
      (som, gewicht) = (som + zwaarte * af * bij, gewicht + zwaarte)
      variantie += zwaarte * (af * af + bij * bij) / 2
    }
    return gewicht > 0 ? (max(som, isAandeel ? 0 : blijvend * variantie) / gewicht).squareRoot() : 0
  }
}
