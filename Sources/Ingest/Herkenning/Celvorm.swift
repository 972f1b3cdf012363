internal import Domain

/// What a cell looks like from outside: enough to tell a header from data, and to show a column without its content.
enum Celvorm: Hashable, Sendable {
  case leeg, getal, datum, tijd, tekst

  init(_ tekst: String) {
    let bytes = tekst.utf8.filter { $0 != 0x20 }
    if bytes.isEmpty {
      self = .leeg
    } else if Self.isTijd(bytes) {
      self = .tijd
    } else if Self.isDatum(bytes) {
      self = .datum
    } else if Self.isGetal(bytes) {
      self = .getal
    } else {
      self = .tekst
    }
  }

  private static func isCijfer(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private static func isGetal(_ bytes: [UInt8]) -> Bool {
    bytes.contains(where: isCijfer) && bytes.allSatisfy { isCijfer($0) || "+-.,%€".utf8.contains($0) }
  }

  /// '14:30', '9.05 u', '14:30:00'.
  private static func isTijd(_ bytes: [UInt8]) -> Bool {
    let delen = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return (2...3).contains(delen.count) && delen.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(isCijfer) }
  }

  /// '03-01-2026', '2026/1/3', '3 mrt 2026', '2026-01-03T14:30:00', '3-1'.
  private static func isDatum(_ bytes: [UInt8]) -> Bool {
    let dag = bytes.prefix { $0 != UInt8(ascii: "T") }
    for teken in "-/.".utf8 {
      let delen = dag.split(separator: teken, omittingEmptySubsequences: false)
      guard (2...3).contains(delen.count), delen.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(isCijfer) })
      else {
        continue
      }
      if delen.count == 3 { return delen.reduce(0) { $0 + $1.count } >= 3 }
      // '3-1' is a date, '3.1' is a number.
      if teken != UInt8(ascii: "."), delen.allSatisfy({ $0.count <= 2 }) { return true }
    }
    let letters = String(decoding: dag.filter { !isCijfer($0) }, as: UTF8.self).lowercased()
    let maanden = ["jan", "feb", "mrt", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    return dag.contains(where: isCijfer) && maanden.contains { letters.hasPrefix($0) } && letters.count <= 10
  }

  /// The shape of a value: 9 for a digit, a and A for letters. '06-12345678' becomes '99-99999999'.
  static func patroon(_ tekst: String) -> String {
    var uit = ""
    for teken in tekst.unicodeScalars.prefix(24) {
      switch teken {
      case "0"..."9": uit += "9"
      case "a"..."z": uit += "a"
      case "A"..."Z": uit += "A"
      case " "..."~": uit.unicodeScalars.append(teken)
      default: uit += teken.properties.isUppercase ? "A" : teken.properties.isAlphabetic ? "a" : "·"
      }
    }
    return tekst.unicodeScalars.count > 24 ? uit + "…" : uit
  }
}
