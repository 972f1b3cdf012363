import Domain

/// The weeks of a period: which are over, which still come and for what part, and what last year did in weeks like them.
struct Weekpatroon {
  /// Per week of the period whether it is a holiday week.
  let isVakantie: [Bool]
  /// Whole weeks that are over.
  let voorbij: Int
  /// Per week the part of it, 0–1, that lies after the last counted day.
  let nogTeGaan: [Double]

  init(_ venster: Meetvenster, begin: Week, voorbij: Int, vakanties: [Vakantie]) {
    var vakantie: [Bool] = []
    var rest: [Double] = []
    var week = begin
    while week.maandag <= venster.periode.laatsteDag {
      vakantie.append(week.isVakantie(vakanties))
      let van = max(week.maandag, venster.tot + 1), tot = min(week.maandag + 6, venster.periode.laatsteDag)
      rest.append(van <= tot ? Double(van.dagen(tot: tot) + 1) / 7 : 0)
      week = week.volgende
    }
    (isVakantie, nogTeGaan) = (vakantie, rest)
    self.voorbij = min(voorbij, vakantie.count)
  }

  /// Whether each quarter of these weeks has something in it.
  static func isSpread(_ geteld: [Int]) -> Bool {
    guard geteld.count >= 4 else { return false }
    return (0..<4).allSatisfy { deel in
      geteld[deel * geteld.count / 4..<(deel + 1) * geteld.count / 4].contains { $0 > 0 }
    }
  }

  /// How many neighbouring weeks tell what is usual: three, and of what does not happen every week as many as hold three
  /// times that it did. A day in the month moves through the weeks, so its own week of last year says little.
  private static func neighbours(_ geteld: [Int]) -> Int {
    let gevuld = geteld.count { $0 > 0 }
    guard gevuld > 0, gevuld * 4 < geteld.count * 3 else { return 3 }
    return min(geteld.count, max(3, (3 * geteld.count + gevuld - 1) / gevuld))
  }

  /// What is usual in each week: the mean of the nearest weeks of last year of the same kind (school or holiday), so that a
  /// holiday that shifted is not missed. `vorigJaar` counts per week, 364 days earlier.
  func usual(_ vorigJaar: [Int], vakantie toen: [Bool]) -> [Double] {
    let bodem = Weekpatroon.mean(vorigJaar.map { Double($0) }) * 0.02
    return isVakantie.indices.map { plek in
      let soort = vorigJaar.indices.filter { toen[$0] == isVakantie[plek] }
      let kandidaten = soort.isEmpty ? Array(vorigJaar.indices) : soort
      let naast = kandidaten.sorted { (abs($0 - plek), $0) < (abs($1 - plek), $1) }
        .prefix(Weekpatroon.neighbours(kandidaten.map { vorigJaar[$0] }))
      return max(bodem, Weekpatroon.mean(naast.map { Double(vorigJaar[$0]) }))
    }
  }

  /// Weeks to come, a holiday week for part of a school week.
  func effort(_ vakantiedeel: Double) -> Double {
    nogTeGaan.indices.reduce(0.0) { som, week in som + nogTeGaan[week] * (isVakantie[week] ? vakantiedeel : 1) }
  }

  /// The same for children that move in: the first six school weeks after a holiday of four weeks or more count `drukte` times.
  func inflow(_ drukte: Double, _ vakantiedeel: Double) -> Double {
    var (vrij, sinds, komt) = (0, Int.max / 2, 0.0)
    for week in isVakantie.indices {
      (vrij, sinds) = isVakantie[week] ? (vrij + 1, sinds) : (0, vrij >= 4 ? 1 : sinds + 1)
      komt += nogTeGaan[week] * (isVakantie[week] ? vakantiedeel : sinds <= 6 ? drukte : 1)
    }
    return komt
  }

  /// Weeks to come, and how they compare with those that are over: above 1 when fewer of them are holidays.
  func pace(_ vakantiedeel: Double) -> (weken: Double, drukte: Double) {
    let straks = nogTeGaan.reduce(0, +)
    let nu = Weekpatroon.mean(isVakantie.prefix(voorbij).map { $0 ? vakantiedeel : 1 })
    return (straks, straks > 0 && nu > 0 ? effort(vakantiedeel) / straks / nu : 1)
  }

  static func mean(_ getallen: [Double]) -> Double {
    getallen.isEmpty ? 0 : getallen.reduce(0, +) / Double(getallen.count)
  }
}
