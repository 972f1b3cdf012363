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
  /// The weeks in which each child was seen, in the window and last year.
  private var nu: Weekmaskers
  private var toen: Weekmaskers

  /// How often a child must come before it counts; nil when once is enough.
  private let drempel: Kinddrempel?

  init(begin: Dag, van: Dag, eind: Dag, drempel: Kinddrempel? = nil) {
    (self.begin, self.van, self.eind, self.drempel) = (begin, van, eind, drempel)
    nu = Weekmaskers(metHerhaling: drempel != nil)
    toen = Weekmaskers(metHerhaling: drempel != nil)
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

  mutating func see(_ kinderen: [UInt32], on dag: Dag) {
    let isToen = dag < van
    let week = max(0, (isToen ? maandag.toen : maandag.nu).dagen(tot: dag) / 7)
    guard week < 64 else { return }
    if isToen { toen.mark(kinderen, week) } else { nu.mark(kinderen, week) }
  }

  private func counted(_ week: Week) -> Int {
    let plek = maandag.eerste.dagen(tot: week.maandag) / 7
    return perWeek.indices.contains(plek) ? perWeek[plek] : 0
  }

  /// The week of the first Thursday: days before it count with it.
  private static func firstWeek(_ dag: Dag) -> Week { Week(dag).maandag + 3 >= dag ? Week(dag) : Week(dag).volgende }

  /// Whole weeks of the window: a week that is not over yet says nothing about a week.
  private func wholeWeeks(_ van: Dag, _ tot: Dag) -> [Week] {
    Week.weken(van: van, tot: tot).filter { $0.maandag + 6 <= tot }
  }

  /// What was counted in whole weeks of the window up to `tot`.
  func perWeek(van: Dag, tot: Dag) -> [Int] { wholeWeeks(van, tot).map(counted) }

  /// A total, with all weeks of last year.
  func totalen(van: Dag, tot: Dag, hoogstens: Int?) -> Verloop {
    let weken = wholeWeeks(van, tot)
    let eerder = Week.weken(van: van - 364, tot: eind - 364)
    let vorigJaar = eerder.allSatisfy { counted($0) == 0 } ? [] : eerder.map(counted)
    return Verloop(
      begin: weken.first ?? Afspraakverloop.firstWeek(van), perWeek: weken.map(counted),
      .aantal(vorigJaar: vorigJaar, hoogstens: hoogstens))
  }

  /// Children, and how they came to come often enough where that is what counts.
  func kinderen(van: Dag, tot: Dag) -> Verloop {
    let weken = wholeWeeks(van, tot), jaarlengte = Week.weken(van: van - 364, tot: eind - 364).count
    let kinderen = Kindverloop(
      gezien: nu.frequencies(weken.count), vorigJaarPerWeek: toen.isLeeg ? [] : toen.firsts(jaarlengte),
      vorigJaarGezien: toen.isLeeg ? [] : toen.frequencies(weken.count))
    let begin = weken.first ?? Afspraakverloop.firstWeek(van)
    guard let drempel else { return Verloop(begin: begin, perWeek: nu.firsts(weken.count), .kinderen(kinderen)) }
    let nu = self.nu.reached(drempel, weken: weken.count, of: weken.count, maandag: maandag.nu)
    let toen = self.toen.reached(drempel, weken: weken.count, of: jaarlengte, maandag: maandag.toen)
    let vorigJaar =
      self.toen.isLeeg ? nil : Drempelverloop.Vorig(na: toen.na, nogNiet: toen.nogNiet, later: toen.later)
    return Verloop(
      begin: begin, perWeek: self.nu.firsts(weken.count),
      .vasteKinderen(
        kinderen, Drempelverloop(na: nu.na, nogNiet: nu.nogNiet, binnenMaanden: drempel.maanden, vorigJaar: vorigJaar)))
  }
}
