import Domain

/// What a median of lead times becomes when the cases of the rest of the period are added.
///
/// What is finished is certain. An open case is right-censored: how long it will take is drawn from the cases that took at least
/// as long as it did so far (Kaplan and Meier, 1958). The cases still to come are drawn by the week, in blocks (Künsch, 1989).
struct Duurherhaling {
  static let blok = 4
  static let trekkingen = 400
  /// Cases needed, and weeks in which there were any.
  static let minsteGevallen = 20
  static let minsteWeken = 4
  /// Width of the draws times this, and the more the fewer weeks there were: so many weeks more, in weeks that were. And the
  /// spread of the level between now and the rest of the period. Set on simulated years (docs/prognose.md), apart from those
  /// of the backtest.
  static let rek = 0.7
  static let kort = 6.0
  static let verschuiving = 0.16

  let band: Band

  init?(_ duur: Duurverloop, _ patroon: Weekpatroon) {
    let weken = patroon.voorbij
    let perWeek = Dictionary(grouping: duur.gevallen.filter { $0.week < weken }, by: \.week)
    guard duur.gevallen.count >= Self.minsteGevallen, perWeek.count >= Self.minsteWeken else { return nil }
    let blijft = Duurkans(duur.gevallen)
    let perDag = duur.termijn.soort == .werkdagen ? 5.0 : 7.0
    let rest = patroon.nogTeGaan.reduce(0, +) * perDag
    let straks = patroon.nogTeGaan.indices.filter { patroon.nogTeGaan[$0] > 0 }
    var trekking = Trekking(zaad: 1_958)
    var uitkomsten: [Double] = []
    for _ in 0..<Self.trekkingen {
      var stapel = Duurstapel(termijn: duur.termijn.dagen)
      for geval in duur.gevallen {
        if !geval.isOpen {
          stapel.add(geval.dagen)
        } else {
          stapel.add(blijft.draw(after: geval.dagen, &trekking), seenFor: geval.dagen + Int(rest))
        }
      }
      // The weeks that were are one draw of what they might have been: draw them once more.
      let verleden = trekking.weeks(weken, of: weken, inBlocksOf: Self.blok)
      let toekomst = trekking.weeks(straks.count, of: weken, inBlocksOf: Self.blok)
      var over = rest
      for (week, plek) in zip(straks, toekomst) {
        let deel = patroon.nogTeGaan[week]
        for geval in perWeek[verleden[plek]] ?? [] where deel == 1 || trekking.fraction() < deel {
          let duurt = geval.isOpen ? blijft.draw(after: geval.dagen, &trekking) : geval.dagen
          stapel.add(duurt, seenFor: Int(over - trekking.fraction() * deel * perDag))
        }
        over -= deel * perDag
      }
      if let mediaan = stapel.mediaan { uitkomsten.append(mediaan) }
    }
    guard uitkomsten.count > Self.trekkingen / 2 else { return nil }
    uitkomsten.sort()
    func quantile(_ deel: Double) -> Double { uitkomsten[Int(deel * Double(uitkomsten.count - 1))] }
    let midden = Weekpatroon.mean(uitkomsten)
    let rek = Self.rek * (1 + Self.kort / Double(weken))
    let deel = Double(straks.count) / Double(straks.count + weken)
    let verschoven = Band.z * Self.verschuiving * deel * midden
    func edge(_ afstand: Double) -> Double { (rek * rek * afstand * afstand + verschoven * verschoven).squareRoot() }
    band = Band(
      midden, onder: max(0, midden - edge(midden - quantile(0.1))), boven: midden + edge(quantile(0.9) - midden))
  }
}

/// Lead times by how often they occur, with the median as agreements count it.
private struct Duurstapel {
  let termijn: Int
  private var keren: [Int] = []
  private var aantal = 0

  init(termijn: Int) { self.termijn = termijn }

  mutating func add(_ dagen: Int) {
    if dagen >= keren.count { keren += Array(repeating: 0, count: dagen + 1 - keren.count) }
    keren[dagen] += 1
    aantal += 1
  }

  /// A case that is looked at when it is `oud` days old; nil takes longer than anyone knows. Open and young does not count.
  mutating func add(_ dagen: Int?, seenFor oud: Int) {
    if let dagen, dagen <= oud { add(dagen) } else if oud > termijn { add(oud) }
  }

  var mediaan: Double? {
    guard aantal > 0 else { return nil }
    return (value(at: (aantal - 1) / 2) + value(at: aantal / 2)) / 2
  }

  private func value(at plek: Int) -> Double {
    var over = plek
    for (dagen, keer) in keren.enumerated() {
      if over < keer { return Double(dagen) }
      over -= keer
    }
    return 0
  }
}

/// The chance that a case is still open after so many days (Kaplan and Meier).
private struct Duurkans {
  /// After 0, 1, 2… days.
  private var open: [Double] = []

  init(_ gevallen: [Duurverloop.Geval]) {
    let hoogste = gevallen.map(\.dagen).max() ?? 0
    var klaar = Array(repeating: 0, count: hoogste + 1), gestopt = klaar
    for geval in gevallen {
      if geval.isOpen { gestopt[geval.dagen] += 1 } else { klaar[geval.dagen] += 1 }
    }
    var over = gevallen.count, kans = 1.0
    for dag in 0...hoogste {
      if over > 0 { kans *= 1 - Double(klaar[dag]) / Double(over) }
      over -= klaar[dag] + gestopt[dag]
      open.append(kans)
    }
  }

  /// Days that a case takes which was open after `dagen` days; nil when none that took as long was ever finished.
  func draw(after dagen: Int, _ trekking: inout Trekking) -> Int? {
    guard dagen < open.count else { return nil }
    let grens = open[dagen] * trekking.fraction()
    // Falling: the first day on which no more than that are open.
    var (laag, hoog) = (dagen + 1, open.count)
    while laag < hoog {
      let midden = (laag + hoog) / 2
      if open[midden] <= grens { hoog = midden } else { laag = midden + 1 }
    }
    return laag < open.count ? laag : nil
  }
}
