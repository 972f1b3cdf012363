import Domain

/// The day and the time in the Netherlands of a time stamp with its zone, as forms and web systems write it:
/// '2026-02-03T14:30:00.000+01:00', '2026-02-03T23:30:00Z'.
///
/// A stamp in UTC of half past eleven at night is a day later here; the rule is that of the European Union (Directive
/// 2000/84/EC): summer time from the last Sunday of March to the last Sunday of October, at one o'clock UTC.
enum Tijdstempel {
  /// Minutes after midnight of the time, and what the zone adds to UTC; nil for anything else. `zone` is nil without one.
  static func read(_ veld: Bytestuk) -> (minuten: Int, zone: Int?)? {
    let bytes = veld.bytes
    guard bytes.count >= 5, bytes[2] == UInt8(ascii: ":"), let uur = digits(bytes[0..<2]),
      let minuut = digits(bytes[3..<5]),
      uur < 24, minuut < 60
    else { return nil }
    var rest = bytes[5...]
    if rest.first == UInt8(ascii: ":") {
      guard rest.count >= 3, let seconde = digits(rest.dropFirst().prefix(2)), seconde < 61 else { return nil }
      rest = rest.dropFirst(3)
      if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
        let breuk = rest.dropFirst().prefix { $0 >= 48 && $0 <= 57 }
        guard !breuk.isEmpty else { return nil }
        rest = rest.dropFirst(1 + breuk.count)
      }
    }
    while rest.first == 0x20 { rest = rest.dropFirst() }
    if rest.isEmpty { return (uur * 60 + minuut, nil) }
    return zone(rest).map { (uur * 60 + minuut, $0) }
  }

  /// 'Z', '+01:00', '+0100', '+01'.
  private static func zone(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    if bytes.elementsEqual("Z".utf8) || bytes.elementsEqual("z".utf8) { return 0 }
    guard let teken = bytes.first, teken == UInt8(ascii: "+") || teken == UInt8(ascii: "-") else { return nil }
    let cijfers = bytes.dropFirst().filter { $0 != UInt8(ascii: ":") }
    guard cijfers.count == 2 || cijfers.count == 4, let uren = digits(cijfers.prefix(2)), uren <= 14 else { return nil }
    let minuten = cijfers.count == 4 ? digits(cijfers.suffix(2)) : 0
    guard let minuten, minuten < 60 else { return nil }
    return (uren * 60 + minuten) * (teken == UInt8(ascii: "+") ? 1 : -1)
  }

  /// What the clock on the wall said here.
  static func local(_ dag: Dag, _ minuten: Int, zone: Int) -> (dag: Dag, minuten: Int) {
    let utc = Int(dag.nummer) * 1_440 + minuten - zone
    let hier = utc + (isSummer(utc) ? 120 : 60)
    let nummer = hier >= 0 ? hier / 1_440 : (hier - 1_439) / 1_440
    return (Dag(nummer: Int32(nummer)), hier - nummer * 1_440)
  }

  private static func isSummer(_ utc: Int) -> Bool {
    let jaar = Dag(nummer: Int32(utc / 1_440)).delen.jaar
    guard let begin = lastSunday(jaar, 3), let einde = lastSunday(jaar, 10) else { return false }
    return utc >= Int(begin.nummer) * 1_440 + 60 && utc < Int(einde.nummer) * 1_440 + 60
  }

  private static func lastSunday(_ jaar: Int, _ maand: Int) -> Dag? {
    Dag(jaar: jaar, maand: maand, dag: 31).map { $0 + -($0.weekdag % 7) }
  }
}
