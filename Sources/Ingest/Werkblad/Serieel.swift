internal import Domain

/// A date as a spreadsheet counts it: days since an epoch, with the time as a fraction.
struct Serieel {
  /// Excel counts from 1900 and believes that 29-02-1900 existed; old Macs counted from 1904.
  let is1904: Bool

  enum Uitkomst: Equatable {
    case datum(Dag)
    case datumtijd(Dag, seconden: Int)
    /// Seconds; may pass 24 hours for elapsed time.
    case tijd(Int)
    /// Not a moment: before the epoch, after year 9999, or the day that never was.
    case geen
  }

  /// Reads a number that is shown as `soort`, to the nearest second.
  func lees(_ waarde: Double, als soort: Getalsoort) -> Uitkomst {
    // 2,958,465 is 31-12-9999 in the 1900 system.
    guard waarde >= 0, waarde < 2_958_466 else { return .geen }
    let seconden = Int((waarde * 86_400).rounded())
    let (dagen, rest) = (seconden / 86_400, seconden % 86_400)
    // Below one there is no day, and a time with a day keeps it: which part counts is for the column to say.
    if soort == .duur || (dagen == 0 && (soort == .tijd || !is1904)) { return .tijd(seconden) }
    guard let dag = dag(dagen) else { return .geen }
    return rest == 0 && soort == .datum ? .datum(dag) : .datumtijd(dag, seconden: rest)
  }

  /// The day as a spreadsheet counts it.
  func number(of dag: Dag) -> Int {
    if is1904 { return Int(dag.nummer) + 24_107 }
    let dagen = Int(dag.nummer) + 25_569
    return dagen <= 60 ? dagen - 1 : dagen
  }

  private func dag(_ dagen: Int) -> Dag? {
    if is1904 { return Dag(nummer: -24_107) + dagen }
    // Day 60 is 29-02-1900: a day that Excel shows and the calendar does not have.
    if dagen == 60 { return nil }
    return Dag(nummer: dagen < 60 ? -25_568 : -25_569) + dagen
  }
}
