internal import Domain

/// Dates and times in the spelling that every reader hands to the sieve.
enum Moment {
  /// Appends 'jjjj-mm-dd', 'jjjj-mm-ddTuu:mm:ss' or 'uu:mm[:ss]'; a number that is no moment stays a number.
  static func append(_ uitkomst: Serieel.Uitkomst, _ waarde: Double, to uit: inout [UInt8]) -> Rij.Celsoort {
    switch uitkomst {
    case .datum(let dag):
      append(dag, to: &uit)
      return .datum
    case .datumtijd(let dag, let seconden):
      append(dag, to: &uit)
      uit.append(UInt8(ascii: "T"))
      append(tijd: seconden, metSeconden: true, to: &uit)
      return .datum
    case .tijd(let seconden):
      append(tijd: seconden, metSeconden: seconden % 60 != 0, to: &uit)
      return .tijd
    case .geen:
      Getaltekst.append(waarde, to: &uit)
      return .getal
    }
  }

  /// Reads ISO 8601 as written in a file ('2026-01-05T14:30:00.000Z', '14:30:00'); what it does not know stays text.
  static func iso(_ bytes: [UInt8]) -> ([UInt8], Rij.Celsoort) {
    var uit: [UInt8] = []
    guard bytes.count >= 10, let dag = Dag(iso: String(decoding: bytes[..<10], as: UTF8.self)) else {
      guard let seconden = seconds(bytes[...]) else { return (bytes, .tekst) }
      append(tijd: seconden, metSeconden: seconden % 60 != 0, to: &uit)
      return (uit, .tijd)
    }
    append(dag, to: &uit)
    if bytes.count == 10 { return (uit, .datum) }
    guard bytes[10] == UInt8(ascii: "T"), let seconden = seconds(bytes[11...]) else { return (bytes, .tekst) }
    if seconden == 0 { return (uit, .datum) }
    uit.append(UInt8(ascii: "T"))
    append(tijd: seconden, metSeconden: true, to: &uit)
    return (uit, .datum)
  }

  /// Seconds of 'uu:mm:ss', rounded where there is a fraction; at most a 'Z' may follow.
  private static func seconds(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= 8, let uur = digits(bytes.prefix(2)), let minuut = digits(bytes.dropFirst(3).prefix(2)),
      let seconde = digits(bytes.dropFirst(6).prefix(2)), uur < 24, minuut < 60, seconde < 60,
      bytes[bytes.startIndex + 2] == UInt8(ascii: ":"), bytes[bytes.startIndex + 5] == UInt8(ascii: ":")
    else { return nil }
    var rest = bytes.dropFirst(8)
    if rest.last == UInt8(ascii: "Z") { rest.removeLast() }
    let heel = uur * 3_600 + minuut * 60 + seconde
    guard rest.count > 1 else { return rest.isEmpty ? heel : nil }
    guard rest.first == UInt8(ascii: "."), digits(rest.dropFirst().prefix(18)) != nil else { return nil }
    return min(86_399, heel + (rest[rest.startIndex + 1] >= UInt8(ascii: "5") ? 1 : 0))
  }

  static func append(_ dag: Dag, to uit: inout [UInt8]) {
    let delen = dag.delen
    append(delen.jaar / 100, to: &uit)
    append(delen.jaar % 100, to: &uit)
    uit.append(UInt8(ascii: "-"))
    append(delen.maand, to: &uit)
    uit.append(UInt8(ascii: "-"))
    append(delen.dag, to: &uit)
  }

  /// Hours may pass 24: elapsed time.
  static func append(tijd seconden: Int, metSeconden: Bool, to uit: inout [UInt8]) {
    let uren = seconden / 3_600
    if uren < 100 { append(uren, to: &uit) } else { uit.append(contentsOf: String(uren).utf8) }
    uit.append(UInt8(ascii: ":"))
    append(seconden / 60 % 60, to: &uit)
    guard metSeconden else { return }
    uit.append(UInt8(ascii: ":"))
    append(seconden % 60, to: &uit)
  }

  private static func append(_ getal: Int, to uit: inout [UInt8]) {
    uit.append(UInt8(ascii: "0") + UInt8(getal / 10 % 10))
    uit.append(UInt8(ascii: "0") + UInt8(getal % 10))
  }
}
