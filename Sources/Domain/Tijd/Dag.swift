/// One calendar day, as days since 1970-01-01, so that ages, lead times and weeks are plain integer arithmetic.
///
/// The calendar is the proleptic Gregorian one; no clock, locale or time zone is involved.
package struct Dag: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package let nummer: Int32

  package init(nummer: Int32) { self.nummer = nummer }

  /// Nil when the three numbers are not a day of the calendar ('31-02', '00-05').
  package init?(jaar: Int, maand: Int, dag: Int) {
    guard (1...9999).contains(jaar), (1...12).contains(maand), dag >= 1, dag <= Maand.lengte(jaar: jaar, maand: maand)
    else { return nil }
    // Days from civil, after Howard Hinnant, 'chrono-Compatible Low-Level Date Algorithms'.
    let y = maand <= 2 ? jaar - 1 : jaar
    let era = (y >= 0 ? y : y - 399) / 400
    let yoe = y - era * 400
    let doy = (153 * (maand + (maand > 2 ? -3 : 9)) + 2) / 5 + dag - 1
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
    self.nummer = Int32(era * 146_097 + doe - 719_468)
  }

  /// Year, month (1–12) and day of the month (1–31).
  package var delen: (jaar: Int, maand: Int, dag: Int) {
    let z = Int(nummer) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    let maand = mp < 10 ? mp + 3 : mp - 9
    return (yoe + era * 400 + (maand <= 2 ? 1 : 0), maand, doy - (153 * mp + 2) / 5 + 1)
  }

  package var maand: Maand {
    let delen = delen
    return Maand(jaar: delen.jaar, nummer: delen.maand)
  }

  /// Monday is 1, Sunday is 7 (ISO 8601).
  package var weekdag: Int {
    let rest = (Int(nummer) + 3) % 7
    return (rest < 0 ? rest + 7 : rest) + 1
  }

  package static func < (links: Dag, rechts: Dag) -> Bool { links.nummer < rechts.nummer }
  package static func + (dag: Dag, dagen: Int) -> Dag { Dag(nummer: dag.nummer + Int32(dagen)) }
  package static func - (dag: Dag, dagen: Int) -> Dag { Dag(nummer: dag.nummer - Int32(dagen)) }
  /// Calendar days between two days; positive when `tot` is later.
  package func dagen(tot later: Dag) -> Int { Int(later.nummer - nummer) }

  /// 'jjjj-mm-dd'.
  package var iso: String {
    let delen = delen
    return "\(padded(delen.jaar, 4))-\(padded(delen.maand, 2))-\(padded(delen.dag, 2))"
  }

  /// Reads 'jjjj-mm-dd' and nothing else.
  package init?(iso tekst: some StringProtocol) {
    let bytes = Array(tekst.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    guard let jaar = digits(bytes[0..<4]), let maand = digits(bytes[5..<7]), let dag = digits(bytes[8..<10])
    else { return nil }
    self.init(jaar: jaar, maand: maand, dag: dag)
  }

  /// Completed years on `dag` of someone born on `geboren`; negative when not yet born.
  ///
  /// Age is taken on the day of the activity (DOMEIN §4, rule 3). Born on 29 February: a year older on 1 March.
  package static func leeftijd(geboren: Dag, op dag: Dag) -> Int {
    let toen = geboren.delen, nu = dag.delen
    return nu.jaar - toen.jaar - ((nu.maand, nu.dag) < (toen.maand, toen.dag) ? 1 : 0)
  }
}

/// Decimal text with leading zeros; Domain has no Foundation to format with.
package func padded(_ getal: Int, _ breedte: Int) -> String {
  let tekst = String(getal)
  return String(repeating: "0", count: max(0, breedte - tekst.utf8.count)) + tekst
}

/// The value of ASCII digits only; nil on anything else, so that '+1' or ' 1' is never a number.
package func digits(_ bytes: some Collection<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
  var waarde = 0
  for byte in bytes {
    guard byte >= 48, byte <= 57 else { return nil }
    waarde = waarde * 10 + Int(byte - 48)
  }
  return waarde
}
