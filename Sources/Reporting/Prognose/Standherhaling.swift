import Domain

/// What a stock, such as a waiting list, will be on the last day: it moves from where it is, by steps like those it took.
///
/// The sieve bootstrap (Bühlmann, 1997): how far a list goes back to its own mean from count to count is measured, and what is
/// left of each step is drawn again in blocks. It never falls below nothing.
struct Standherhaling {
  static let blok = 2
  static let trekkingen = 800
  /// Different days on which was counted.
  static let minsteTeldagen = 8

  /// Width of the draws times this; set on simulated years (docs/prognose.md), apart from those of the backtest.
  static let rek = 1.1

  let band: Band

  init?(_ perWeek: [Int], teldagen: Int, nu: Double, _ patroon: Weekpatroon) {
    guard teldagen >= Self.minsteTeldagen else { return nil }
    // From count to count: a list that is counted monthly does not stand still in between.
    let stap = max(1, Int((Double(perWeek.count) / Double(teldagen)).rounded()))
    let reeks =
      stride(from: perWeek.count - 1, through: 0, by: -stap).map { Double(perWeek[$0]) }.reversed() as [Double]
    guard reeks.count >= Self.minsteTeldagen else { return nil }
    let stappen = Int((patroon.nogTeGaan.reduce(0, +) / Double(stap)).rounded())
    let gemiddeld = Weekpatroon.mean(reeks)
    var (samen, kwadraat) = (0.0, 0.0)
    for (eerder, later) in zip(reeks, reeks.dropFirst()) {
      samen += (eerder - gemiddeld) * (later - gemiddeld)
      kwadraat += (eerder - gemiddeld) * (eerder - gemiddeld)
    }
    let aantal = Double(reeks.count - 1)
    // A short series seems to return to its mean faster than it does (Kendall, 1954).
    let gemeten = kwadraat > 0 ? samen / kwadraat : 1
    let blijft = min(1, max(0, gemeten + (1 + 3 * gemeten) / aantal))
    let schokken = zip(reeks, reeks.dropFirst()).map { $1 - gemiddeld - blijft * ($0 - gemiddeld) }
    let midden = Weekpatroon.mean(schokken)
    var trekking = Trekking(zaad: 1_997)
    var uitkomsten: [Double] = []
    for _ in 0..<Self.trekkingen {
      var stand = nu
      for plek in trekking.weeks(stappen, of: schokken.count, inBlocksOf: Self.blok) {
        stand = max(0, gemiddeld + blijft * (stand - gemiddeld) + schokken[plek] - midden)
      }
      uitkomsten.append(stand)
    }
    uitkomsten.sort()
    func quantile(_ deel: Double) -> Double { uitkomsten[Int(deel * Double(uitkomsten.count - 1))] }
    let verwacht = Weekpatroon.mean(uitkomsten)
    band = Band(
      verwacht, onder: max(0, verwacht - Self.rek * (verwacht - quantile(0.1))),
      boven: verwacht + Self.rek * (quantile(0.9) - verwacht))
  }
}
