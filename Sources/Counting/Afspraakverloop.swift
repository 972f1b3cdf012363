import Domain

/// The course of one figure by ISO week, over the window and the same stretch a year earlier.
///
/// It is kept for every deelname of two years, so days become numbers of weeks by one division and children are places in an
/// array.
struct Afspraakverloop {
  /// First day that is followed: the begin of last year's stretch, or of the window itself when that is all.
  let begin: Dag
  /// First day of the window.
  private let van: Dag
  private let eind: Dag
  /// Where weeks are counted from: for all days, for last year's children and for this year's.
  private let maandag: (eerste: Dag, toen: Dag, nu: Dag)
  /// What was counted, by number of the week.
  private var perWeek: [Int] = []
  /// By child number a bit for each week of the window in which it was seen, and for last year likewise.
  private var nu: [UInt64] = []
  private var toen: [UInt64] = []

  init(begin: Dag, van: Dag, eind: Dag) {
    (self.begin, self.van, self.eind) = (begin, van, eind)
    maandag = (
      Week(begin).maandag, Afspraakverloop.firstWeek(begin).maandag, Afspraakverloop.firstWeek(van).maandag
    )
  }

  /// `dag` is not before `begin`.
  mutating func add(_ aantal: Int, on dag: Dag) {
    guard aantal > 0 else { return }
    let week = maandag.eerste.dagen(tot: dag) / 7
    if week >= perWeek.count { perWeek += Array(repeating: 0, count: week + 1 - perWeek.count) }
    perWeek[week] += aantal
  }

  mutating func see(_ kind: UInt32, on dag: Dag) {
    let isToen = dag < van
    let week = max(0, (isToen ? maandag.toen : maandag.nu).dagen(tot: dag) / 7)
    guard week < 64 else { return }
    if isToen {
      Afspraakverloop.mark(kind, week, in: &toen)
    } else {
      Afspraakverloop.mark(kind, week, in: &nu)
    }
  }

  private static func mark(_ kind: UInt32, _ week: Int, in maskers: inout [UInt64]) {
    if Int(kind) >= maskers.count {
      let aantal = max(Int(kind) + 1, maskers.count * 2)
      maskers += Array(repeating: 0, count: aantal - maskers.count)
    }
    maskers[Int(kind)] |= 1 << UInt64(week)
  }

  private func counted(_ week: Week) -> Int {
    let plek = maandag.eerste.dagen(tot: week.maandag) / 7
    return perWeek.indices.contains(plek) ? perWeek[plek] : 0
  }

  /// The week of the first Thursday: days before it count with it.
  private static func firstWeek(_ dag: Dag) -> Week { Week(dag).maandag + 3 >= dag ? Week(dag) : Week(dag).volgende }

  /// The finished course: whole weeks of the window up to `tot`, and all weeks of last year.
  func finished(van: Dag, tot: Dag, isKinderen: Bool) -> Verloop {
    // A week that is not over yet says nothing about a week.
    let weken = Week.weken(van: van, tot: tot).filter { $0.maandag + 6 <= tot }
    let eerder = Week.weken(van: van - 364, tot: eind - 364)
    let begin = weken.first ?? Afspraakverloop.firstWeek(van)
    guard isKinderen else {
      return Verloop(
        begin: begin, perWeek: weken.map(counted),
        vorigJaarPerWeek: eerder.allSatisfy { counted($0) == 0 } ? [] : eerder.map(counted))
    }
    return Verloop(
      begin: begin, perWeek: Afspraakverloop.firsts(nu, weken.count),
      gezienInWeken: Afspraakverloop.frequencies(nu, weken.count),
      vorigJaarPerWeek: toen.isEmpty ? [] : Afspraakverloop.firsts(toen, eerder.count),
      vorigJaarGezien: toen.isEmpty ? [] : Afspraakverloop.frequencies(toen, weken.count))
  }

  /// Children by the week in which they were first seen.
  private static func firsts(_ maskers: [UInt64], _ aantal: Int) -> [Int] {
    var uit = Array(repeating: 0, count: aantal)
    for masker in maskers where masker != 0 && masker.trailingZeroBitCount < aantal {
      uit[masker.trailingZeroBitCount] += 1
    }
    return uit
  }

  /// Children by the number of weeks, of the first `aantal`, in which they were seen.
  private static func frequencies(_ maskers: [UInt64], _ aantal: Int) -> [Int] {
    var uit = Array(repeating: 0, count: max(1, aantal))
    let geheel: UInt64 = aantal >= 64 ? .max : (1 << UInt64(aantal)) - 1
    for masker in maskers {
      let keren = (masker & geheel).nonzeroBitCount
      if keren > 0 { uit[keren - 1] += 1 }
    }
    return uit
  }
}
