import Domain

/// The course of one figure by ISO week, over the window and the same stretch a year earlier.
struct Afspraakverloop {
  /// First day that is followed: the begin of last year's stretch.
  let begin: Dag
  private let eind: Dag
  private var perWeek: [Week: Int] = [:]
  /// Per child a bit for each week of the window in which it was seen, and for last year likewise.
  private var nu: [UInt32: UInt64] = [:]
  private var toen: [UInt32: UInt64] = [:]

  init(begin: Dag, eind: Dag) { (self.begin, self.eind) = (begin, eind) }

  mutating func add(_ aantal: Int, on dag: Dag) { if aantal > 0 { perWeek[Week(dag), default: 0] += aantal } }

  mutating func see(_ kind: UInt32, on dag: Dag) {
    let grens = begin + 364
    let eerste = Afspraakverloop.firstWeek(dag < grens ? begin : grens)
    let week = max(0, eerste.maandag.dagen(tot: dag) / 7)
    guard week < 64 else { return }
    if dag < grens { toen[kind, default: 0] |= 1 << UInt64(week) } else { nu[kind, default: 0] |= 1 << UInt64(week) }
  }

  /// The week of the first Thursday: days before it count with it.
  private static func firstWeek(_ dag: Dag) -> Week { Week(dag).maandag + 3 >= dag ? Week(dag) : Week(dag).volgende }

  /// The finished course: whole weeks of the window up to `tot`, and all weeks of last year.
  func finished(van: Dag, tot: Dag, isKinderen: Bool) -> Verloop {
    // A week that is not over yet says nothing about a week.
    let weken = Week.weken(van: van, tot: tot).filter { $0.maandag + 6 <= tot }
    let eerder = Week.weken(van: van - 364, tot: eind - 364)
    guard isKinderen else {
      return Verloop(
        begin: Week(van), perWeek: weken.map { perWeek[$0, default: 0] },
        vorigJaarPerWeek: eerder.allSatisfy { perWeek[$0] == nil } ? [] : eerder.map { perWeek[$0, default: 0] })
    }
    func firsts(_ maskers: [UInt32: UInt64], _ aantal: Int) -> [Int] {
      var uit = Array(repeating: 0, count: aantal)
      for masker in maskers.values where masker.trailingZeroBitCount < aantal { uit[masker.trailingZeroBitCount] += 1 }
      return uit
    }
    var gezien = Array(repeating: 0, count: max(1, weken.count))
    let geheel: UInt64 = weken.count >= 64 ? .max : (1 << UInt64(weken.count)) - 1
    for masker in nu.values {
      let keren = (masker & geheel).nonzeroBitCount
      if keren > 0 { gezien[keren - 1] += 1 }
    }
    return Verloop(
      begin: Week(van), perWeek: firsts(nu, weken.count), gezienInWeken: gezien,
      vorigJaarPerWeek: toen.isEmpty ? [] : firsts(toen, eerder.count))
  }
}
