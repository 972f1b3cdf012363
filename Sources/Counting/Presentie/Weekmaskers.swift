import Domain

/// How often a child must come before it counts, and within how many consecutive calendar months; nil is the whole window.
struct Kinddrempel {
  let minstens: Int
  let maanden: Int?
}

/// By child number a bit for each week in which it was seen: eight bytes a child, so that two years of them stay small.
struct Weekmaskers {
  private var gezien: [UInt64] = []
  /// Seen a second and a third time in that week; only kept where it matters how often a child came.
  private var tweede: [UInt64] = []
  private var derde: [UInt64] = []
  private let metHerhaling: Bool

  init(metHerhaling: Bool) { self.metHerhaling = metHerhaling }

  var isLeeg: Bool { gezien.isEmpty }

  /// `week` is below 64.
  mutating func mark(_ kinderen: [UInt32], _ week: Int) {
    let bit: UInt64 = 1 << UInt64(week)
    let nodig = Int(kinderen.max() ?? 0) + 1
    if nodig > gezien.count {
      let erbij = Array(repeating: UInt64(0), count: max(nodig, gezien.count * 2) - gezien.count)
      gezien += erbij
      if metHerhaling { (tweede, derde) = (tweede + erbij, derde + erbij) }
    }
    guard metHerhaling else {
      for kind in kinderen { gezien[Int(kind)] |= bit }
      return
    }
    for kind in kinderen {
      let plek = Int(kind)
      if gezien[plek] & bit != 0 {
        if tweede[plek] & bit != 0 { derde[plek] |= bit }
        tweede[plek] |= bit
      }
      gezien[plek] |= bit
    }
  }

  /// Children by the week in which they were first seen.
  func firsts(_ aantal: Int) -> [Int] {
    var uit = Array(repeating: 0, count: aantal)
    for masker in gezien where masker != 0 && masker.trailingZeroBitCount < aantal {
      uit[masker.trailingZeroBitCount] += 1
    }
    return uit
  }

  /// Children by the number of weeks, of the first `aantal`, in which they were seen.
  func frequencies(_ aantal: Int) -> [Int] {
    var uit = Array(repeating: 0, count: max(1, aantal))
    for masker in gezien {
      let keren = (masker & Weekmaskers.first(aantal)).nonzeroBitCount
      if keren > 0 { uit[keren - 1] += 1 }
    }
    return uit
  }

  /// How long after it was first seen a child came often enough: as it stood after `weken` weeks, and how many of all
  /// children did so between then and the end, after `aantal` weeks. Up to three times a week count.
  func reached(
    _ drempel: Kinddrempel, weken: Int, of aantal: Int, maandag: Dag
  ) -> (na: [Int], nogNiet: [Int], later: Int) {
    var na = Array(repeating: 0, count: max(1, weken)), nogNiet = na, later = 0
    // Per week the weeks that may be added up with it.
    let bereik = (0..<max(weken, aantal)).map { week in
      Weekmaskers.first(week + 1) & ~Weekmaskers.first(firstWeek(drempel, week, maandag))
    }
    for plek in gezien.indices where gezien[plek] != 0 {
      let begin = gezien[plek].trailingZeroBitCount
      let bereikt = reached(plek, drempel.minstens, bereik)
      if let bereikt, bereikt >= weken { later += 1 }
      guard begin < weken else { continue }
      if let bereikt, bereikt < weken { na[bereikt - begin] += 1 } else { nogNiet[weken - 1 - begin] += 1 }
    }
    return (na, nogNiet, later)
  }

  /// The week in which one child came often enough; nil when it did not.
  private func reached(_ plek: Int, _ minstens: Int, _ bereik: [UInt64]) -> Int? {
    let ooit = gezien[plek].nonzeroBitCount + tweede[plek].nonzeroBitCount + derde[plek].nonzeroBitCount
    guard ooit >= minstens else { return nil }
    var over = gezien[plek]
    while over != 0 {
      let week = over.trailingZeroBitCount
      guard week < bereik.count else { return nil }
      let keren =
        (gezien[plek] & bereik[week]).nonzeroBitCount + (tweede[plek] & bereik[week]).nonzeroBitCount
        + (derde[plek] & bereik[week]).nonzeroBitCount
      if keren >= minstens { return week }
      over &= over - 1
    }
    return nil
  }

  /// The first week of the run of months that ends with the month of this week.
  private func firstWeek(_ drempel: Kinddrempel, _ week: Int, _ maandag: Dag) -> Int {
    guard let maanden = drempel.maanden else { return 0 }
    let maand = (maandag + week * 7 + 3).maand
    return max(0, maandag.dagen(tot: Maand(jaar: maand.jaar, nummer: maand.nummer - maanden + 1).eersteDag) / 7)
  }

  /// The bits of the first weeks.
  private static func first(_ aantal: Int) -> UInt64 { aantal >= 64 ? .max : (1 << UInt64(max(0, aantal))) - 1 }
}
