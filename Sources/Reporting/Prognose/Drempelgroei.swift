import Domain

/// How many children will still come often enough: those that are on their way, and those that must still come for a first time.
///
/// From the week in which a child was first seen, time runs until it came often enough; who did not is right-censored. The
/// estimator of Kaplan and Meier (1958) gives the chance per week, for a child that has been on its way for so long: who stayed
/// away weighs in by itself, for the chance falls with the weeks. Beyond the longest time seen that chance falls on as one over
/// time, as it does when children differ in how often they come (Lomax, 1954).
struct Drempelgroei {
  /// Children that came often enough so far, needed to say anything.
  static let minstens = 20
  /// Children at risk that a chance must rest on.
  static let bodem = 10
  static let vakantiedeel = 0.4
  /// Who is first seen late comes less often than who was there at once, so the chance of all together is too high for the
  /// rest of the year; it is taken by these parts, unless last year tells how much it is off. Set on simulated years
  /// (docs/prognose.md) apart from those of the backtest, as is what follows.
  static let liftOnderweg = 0.6
  static let liftNieuw = 0.8
  /// How much last year's growth by size weighs beside this year's chances.
  static let gewicht = 0.75
  /// Relative and absolute spread; with last year, of children that must come often in few months, and without last year.
  static let relatief = 0.12
  static let relatiefBinnenMaanden = 0.22
  static let relatiefAlleen = 0.195
  static let toeval = 2.2
  /// How much of the difference between the two counts as doubt.
  static let meningsverschil = 0.25
  /// What brings more children makes both terms of a share larger: this part of the spread is left.
  static let alsAandeel = 0.8

  /// Children that will still come often enough.
  let band: Band
  /// Variance apart from how many new children come, and the part of those that will come often enough.
  private let variantie: Double
  private let deelVanNieuw: Double

  init?(_ drempel: Drempelverloop, _ kinderen: Kindverloop, nieuw: Band, _ patroon: Weekpatroon) {
    guard drempel.na.reduce(0, +) >= Self.minstens else { return nil }
    let nu = Self.expected(drempel.na, drempel.nogNiet, nieuw: nieuw.verwacht, patroon)
    let samen = nu.onderweg + nu.nieuw
    var verwacht = Self.liftOnderweg * nu.onderweg + Self.liftNieuw * nu.nieuw
    var verschil = 0.0
    var (relatief, viaNieuw) = (Self.relatiefAlleen, 1.0)
    if let toen = drempel.vorigJaar, toen.na.reduce(0, +) >= Self.minstens {
      let bijgekomen = Double(kinderen.vorigJaarPerWeek.dropFirst(patroon.voorbij).reduce(0, +))
      let model = Self.expected(toen.na, toen.nogNiet, nieuw: bijgekomen, patroon)
      let modelToen = model.onderweg + model.nieuw
      let naarModel = modelToen > 0 ? samen * min(3, max(0.33, Double(toen.later) / modelToen)) : samen
      let gezien = kinderen.gezien.reduce(0, +), eerder = kinderen.vorigJaarGezien.reduce(0, +)
      let naarOmvang = eerder > 0 ? Double(toen.later) * Double(gezien) / Double(eerder) : naarModel
      verwacht = Self.gewicht * naarOmvang + (1 - Self.gewicht) * naarModel
      verschil = Self.meningsverschil * (naarOmvang - naarModel)
      // Last year's growth by size does not ask how many new children come.
      viaNieuw = 1 - Self.gewicht
      relatief = drempel.maanden == nil ? Self.relatief : Self.relatiefBinnenMaanden
    }
    variantie = Self.toeval * verwacht + (relatief * verwacht) * (relatief * verwacht) + verschil * verschil
    deelVanNieuw = samen > 0 && nieuw.verwacht > 0 ? verwacht * nu.nieuw / samen / nieuw.verwacht : 0
    let vanNieuw = viaNieuw * deelVanNieuw * nieuw.spreiding
    band = Band(maalOfGedeeld: verwacht, half: Band.z * (variantie + vanNieuw * vanNieuw).squareRoot())
  }

  /// The share of all children that come often enough. More new children make both larger, so that much of what is not known of
  /// them drops out.
  func share(teller: Int, noemer: Int, nieuw: Band) -> Band {
    let geheel = Double(noemer) + nieuw.verwacht
    let midden = (Double(teller) + band.verwacht) / geheel
    let vanNieuw = (deelVanNieuw - midden) * nieuw.spreiding
    let half = Band.z * Self.alsAandeel * (variantie + vanNieuw * vanNieuw).squareRoot() / geheel
    return Band(midden, onder: max(0, midden - half), boven: min(1, midden + half))
  }

  /// Of the children on their way, and of the new ones.
  /// - Parameter nieuw: children that will come for a first time.
  private static func expected(
    _ na: [Int], _ nogNiet: [Int], nieuw: Double, _ patroon: Weekpatroon
  ) -> (onderweg: Double, nieuw: Double) {
    let kans = Weekkans(na, nogNiet)
    let (straks, drukte) = patroon.pace(vakantiedeel)
    var komt = (onderweg: 0.0, nieuw: 0.0)
    for (leeftijd, aantal) in nogNiet.enumerated() where aantal > 0 {
      komt.onderweg += Double(aantal) * (1 - kans.remaining(after: leeftijd + 1, weeks: straks, drukte))
    }
    // New children come in proportion to what is done each week.
    let inspanning = patroon.effort(vakantiedeel)
    var over = straks
    for week in patroon.nogTeGaan.indices where patroon.nogTeGaan[week] > 0 {
      let deel = patroon.nogTeGaan[week] * (patroon.isVakantie[week] ? vakantiedeel : 1) / inspanning
      komt.nieuw += nieuw * deel * (1 - kans.remaining(after: 0, weeks: over, drukte))
      over -= patroon.nogTeGaan[week]
    }
    return komt
  }

  /// The chance to come often enough in a week, by the number of weeks since a child was first seen.
  private struct Weekkans {
    private var kansen: [Double] = []
    /// Of the last weeks together, and how long ago their children were first seen on average.
    private var staart = (kans: 0.0, leeftijd: 1.0)

    init(_ na: [Int], _ nogNiet: [Int]) {
      var over = (na + nogNiet).reduce(0, +)
      var laatste: [(bereikt: Int, over: Int)] = []
      for week in na.indices {
        guard over >= Drempelgroei.bodem else { break }
        kansen.append(Double(na[week]) / Double(over))
        laatste.append((na[week], over))
        over -= na[week] + nogNiet[week]
      }
      let eind = laatste.suffix(6)
      let noemer = eind.reduce(0) { $0 + $1.over }
      guard noemer > 0 else { return }
      staart = (
        Double(eind.reduce(0) { $0 + $1.bereikt }) / Double(noemer),
        max(1, Double(laatste.count) - Double(eind.count) / 2)
      )
    }

    /// The chance that a child which was on its way for so many weeks still is after so many more.
    func remaining(after leeftijd: Int, weeks weken: Double, _ drukte: Double) -> Double {
      var blijft = 1.0
      for stap in 0..<Int(weken.rounded(.up)) {
        let week = leeftijd + stap
        let kans =
          week < kansen.count ? kansen[week] : staart.kans * min(1, staart.leeftijd / Double(week + 1))
        blijft *= 1 - min(1, kans * drukte) * min(1, weken - Double(stap))
      }
      return blijft
    }
  }
}
