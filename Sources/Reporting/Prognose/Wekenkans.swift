import Domain

/// What a share of weeks becomes: each week to come is a yes or a no, as often as the weeks so far were.
///
/// The beta-binomial distribution, with half a yes and half a no known beforehand (Jeffreys, 1946): twelve good weeks of twelve
/// do not promise forty.
struct Wekenkans {
  let band: Band

  /// - Parameter rest: weeks to come that count.
  init?(goed: Int, van weken: Int, rest: Double) {
    guard weken > 0 else { return nil }
    let bekend = Double(weken) + 1
    let kans = (Double(goed) + 0.5) / bekend
    let geheel = Double(weken) + rest
    // A week resembles the week before: they tell less than as many that stand apart.
    let variantie = rest * kans * (1 - kans) * (bekend + rest) / (bekend + 1)
    let half = Band.z * variantie.squareRoot() / geheel
    let midden = (Double(goed) + kans * rest) / geheel
    band = Band(
      midden, onder: max(Double(goed) / geheel, midden - half),
      boven: min((Double(goed) + rest) / geheel, midden + half))
  }
}
