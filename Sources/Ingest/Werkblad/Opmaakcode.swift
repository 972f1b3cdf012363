/// What a number means by the way it is shown: spreadsheets store dates and times as plain numbers.
enum Getalsoort: UInt8, Sendable {
  case getal
  /// A moment: a day, with its time where it has one, whatever part of it is shown.
  case datum
  case tijd
  /// Elapsed time, which may pass 24 hours: '[h]:mm'.
  case duur
}

/// Reads number formats of OOXML: the numbers that are built in (ECMA-376 part 1, 18.8.30) and codes such as 'dd-mm-yyyy'.
enum Opmaakcode {
  static func soort(ingebouwd nummer: Int) -> Getalsoort {
    switch nummer {
    case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: .datum
    case 18...21, 32, 33, 45, 47, 55, 56: .tijd
    case 46: .duur
    default: .getal
    }
  }

  static func soort(code: String) -> Getalsoort {
    let letters = plain(code)
    // Writers translate 'General', and the translations hold letters of dates.
    for woord in ["general", "standaard", "standard", "algemeen"] where letters.contains(word: woord) { return .getal }
    let heeftTijd = letters.contains { $0 == UInt8(ascii: "h") || $0 == UInt8(ascii: "s") }
    let heeftDag = letters.contains { $0 == UInt8(ascii: "y") || $0 == UInt8(ascii: "d") }
    let heeftMaand = letters.contains(UInt8(ascii: "m"))
    // An 'm' beside hours or seconds is minutes.
    if heeftDag || (heeftMaand && !heeftTijd) { return .datum }
    if letters.contains(elapsed) { return .duur }
    return heeftTijd ? .tijd : .getal
  }

  /// Stands among the letters for a unit in brackets.
  private static let elapsed = UInt8(ascii: "[")

  /// Lower-case letters of the first section that stand for something: no quoted text, escapes, colours or locales.
  private static func plain(_ code: String) -> [UInt8] {
    let bytes = Array(code.utf8)
    var uit: [UInt8] = []
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "\""):
        i += 1
        while i < bytes.count, bytes[i] != UInt8(ascii: "\"") { i += 1 }
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): i += 1
      case UInt8(ascii: "["):
        let begin = i + 1
        while i < bytes.count, bytes[i] != UInt8(ascii: "]") { i += 1 }
        let inhoud = bytes[min(begin, bytes.count)..<min(i, bytes.count)].map { $0 | 0x20 }
        // [h], [mm] and [ss] count elapsed time; anything else in brackets is a colour, a condition or a locale.
        if let eerste = inhoud.first, "hms".utf8.contains(eerste), inhoud.allSatisfy({ $0 == eerste }) {
          uit += [UInt8(ascii: "h"), elapsed]
        }
      case UInt8(ascii: ";"): return uit
      case UInt8(ascii: "a")...UInt8(ascii: "z"): uit.append(bytes[i])
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): uit.append(bytes[i] | 0x20)
      default: break
      }
      i += 1
    }
    return uit
  }
}

extension [UInt8] {
  fileprivate func contains(word: String) -> Bool {
    let zoek = Array(word.utf8)
    guard count >= zoek.count else { return false }
    return (0...(count - zoek.count)).contains { self[$0...].starts(with: zoek) }
  }
}
