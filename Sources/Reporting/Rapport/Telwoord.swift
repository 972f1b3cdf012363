import Domain

/// When a number is a word, and when it is rounded with 'ruim' or 'bijna'. One rule for every sentence.
enum Telwoord {
  /// Things that are counted on the fingers (afspraken, wijken, doelen) are words up to twenty; more, and every number of
  /// children, is in digits.
  static func woord(_ getal: Int) -> String {
    getal >= 0 && getal < woorden.count ? woorden[getal] : Notatie.aantal.tekst(Breuk(getal))
  }

  /// 'ruim 1.200' or 'bijna 1.300': to two digits, only above 100 and only when that is nearer than 2,5%.
  static func rond(_ getal: Int) -> String {
    guard getal > 100 else { return Notatie.aantal.tekst(Breuk(getal)) }
    var schaal = 1
    while getal / schaal >= 100 { schaal *= 10 }
    let rond = (getal + schaal / 2) / schaal * schaal
    let tekst = Notatie.aantal.tekst(Breuk(rond))
    let afstand = abs(getal - rond)
    if afstand == 0 { return tekst }
    guard afstand * 40 <= getal else { return Notatie.aantal.tekst(Breuk(getal)) }
    return rond < getal ? "ruim \(tekst)" : "bijna \(tekst)"
  }

  static var hoogste: Int { woorden.count - 1 }

  private static let woorden = [
    "geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
  ]
}
