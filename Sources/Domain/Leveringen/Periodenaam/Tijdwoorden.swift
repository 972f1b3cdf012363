/// The words by which people name a stretch of time in a file name, Dutch and English.
enum Tijdwoorden {
  private static let maanden: [String: Int] = {
    let namen = [
      ["januari", "january", "jan"], ["februari", "february", "febuari", "febr", "feb"],
      ["maart", "march", "mrt", "mar"], ["april", "apr"], ["mei", "may"], ["juni", "june", "jun"],
      ["juli", "july", "jul"], ["augustus", "august", "aug"], ["september", "sept", "sep"],
      ["oktober", "october", "okt", "oct"], ["november", "nov"], ["december", "dec"],
    ]
    var uit: [String: Int] = [:]
    for (nummer, woorden) in namen.enumerated() { for woord in woorden { uit[woord] = nummer + 1 } }
    return uit
  }()

  static func maand(_ stuk: Naamstukken.Stuk) -> Int? { stuk.isGetal ? nil : maanden[stuk.tekst] }

  /// A part of a year that has a number: the third week, the first quarter.
  enum Jaardeel {
    case week, kwartaal, halfjaar

    func periode(_ jaar: Int, _ nummer: Int) -> Periode? {
      switch self {
      case .week: Week(jaar: jaar, nummer: nummer).map { .week($0) }
      case .kwartaal: (1...4).contains(nummer) ? .kwartaal(jaar: jaar, nummer) : nil
      case .halfjaar: (1...2).contains(nummer) ? .halfjaar(jaar: jaar, nummer) : nil
      }
    }
  }

  /// One letter counts only when its number is written against it: 'Q1', 'W03'.
  static func jaardeel(_ stuk: Naamstukken.Stuk, nummer: Naamstukken.Stuk?) -> Jaardeel? {
    switch stuk.tekst {
    case "week", "wk": return .week
    case "kwartaal", "kwart", "kw": return .kwartaal
    case "halfjaar", "hj": return .halfjaar
    case "w": return nummer?.ervoor.isEmpty == true ? .week : nil
    case "q", "k": return nummer?.ervoor.isEmpty == true ? .kwartaal : nil
    case "h": return nummer?.ervoor.isEmpty == true ? .halfjaar : nil
    default: return nil
    }
  }

  static func rangtelwoord(_ stuk: Naamstukken.Stuk) -> Int? {
    ["eerste": 1, "tweede": 2, "derde": 3, "vierde": 4][stuk.tekst]
  }

  /// Behind these a number counts something else than months: 'groep 5 2026'.
  static func telt(_ stuk: Naamstukken.Stuk) -> Bool {
    [
      "deel", "groep", "versie", "v", "nr", "nummer", "locatie", "team", "blad", "lijst", "klas", "club", "ronde",
      "cursus", "les", "blok", "reeks", "kopie", "copy",
    ].contains(stuk.tekst)
  }
}
