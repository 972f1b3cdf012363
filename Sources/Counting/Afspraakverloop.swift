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
    let begin = weken.first ?? Afspraakverloop.firstWeek(van)
    guard isKinderen else {
      return Verloop(
        begin: begin, perWeek: weken.map { perWeek[$0, default: 0] },
        vorigJaarPerWeek: eerder.allSatisfy { perWeek[$0] == nil } ? [] : eerder.map { perWeek[$0, default: 0] })
    }
    return Verloop(
      begin: begin, perWeek: Afspraakverloop.firsts(nu, weken.count),
      gezienInWeken: Afspraakverloop.frequencies(nu, weken.count),
      vorigJaarPerWeek: toen.isEmpty ? [] : Afspraakverloop.firsts(toen, eerder.count),
      vorigJaarGezien: toen.isEmpty ? [] : Afspraakverloop.frequencies(toen, weken.count))
  }

  /// Children by the week in which they were first seen.
  private static func firsts(_ maskers: [UInt32: UInt64], _ aantal: Int) -> [Int] {
    var uit = Array(repeating: 0, count: aantal)
    for masker in maskers.values where masker.trailingZeroBitCount < aantal { uit[masker.trailingZeroBitCount] += 1 }
    return uit
  }

  /// Children by the number of weeks, of the first `aantal`, in which they were seen.
  private static func frequencies(_ maskers: [UInt32: UInt64], _ aantal: Int) -> [Int] {
    var uit = Array(repeating: 0, count: max(1, aantal))
    let geheel: UInt64 = aantal >= 64 ? .max : (1 << UInt64(aantal)) - 1
    for masker in maskers.values {
      let keren = (masker & geheel).nonzeroBitCount
      if keren > 0 { uit[keren - 1] += 1 }
    }
    return uit
  }
}
