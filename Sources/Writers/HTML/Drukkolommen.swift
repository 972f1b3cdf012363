import Reporting

/// The widths of the columns of a table on paper. The typesetter would find them by setting every word of it three
/// times; from lengths they are known at once.
struct Drukkolommen {
  /// Shares of the width of the page, together at most a hundred.
  let delen: [Int]

  /// Nil for a table of short texts in three columns or less, which need not be as wide as the page, and for one that does not
  /// fit it: there the words decide.
  init?(_ kolommen: [Tabel.Kolom], _ rijen: [[String]]) {
    let langste = kolommen.indices.map { plek in rijen.map { $0[plek].count }.max() ?? 0 }
    let woord = kolommen.indices.map { plek in
      rijen.reduce(Drukkolommen.longestWord(kolommen[plek].kop)) { max($0, Drukkolommen.longestWord($1[plek])) }
    }
    guard (langste.max() ?? 0) > Drukkolommen.langVanaf else {
      guard kolommen.count > 3, let delen = Drukkolommen.divided(langste, woord) else { return nil }
      self.delen = delen
      return
    }
    // A column with long texts shares what the others leave; those get room for their longest word, or for their whole text.
    let isLang = zip(langste, woord).map { $0 > Drukkolommen.kortTot && $1 <= Double(Drukkolommen.kortTot) }
    let kort = kolommen.indices.map { plek in
      let tekens = langste[plek] > Drukkolommen.kortTot ? woord[plek] : max(woord[plek], Double(langste[plek]))
      return isLang[plek] ? 0 : min(Drukkolommen.breedste, Int((tekens * Drukkolommen.perTeken).rounded(.up)) + 2)
    }
    let rest = 100 - kort.reduce(0, +)
    let lang = kolommen.indices.filter { isLang[$0] }
    let gewicht = lang.reduce(0) { $0 + min(langste[$1], Drukkolommen.langVanaf) }
    guard rest >= 20 * lang.count else { return nil }
    delen = kolommen.indices.map { plek in
      isLang[plek] ? rest * min(langste[plek], Drukkolommen.langVanaf) / max(1, gewicht) : kort[plek]
    }
  }

  /// Of columns with short texts: as wide as each needs, and what is left divided alike.
  private static func divided(_ langste: [Int], _ woord: [Double]) -> [Int]? {
    let nodig = zip(langste, woord).map { Int((max($1, Double(min($0, kortTot))) * perTeken).rounded(.up)) + 2 }
    let som = nodig.reduce(0, +)
    return som > 100 ? nil : nodig.map { $0 * 100 / som }
  }

  /// Letters from which a text takes more than one line beside others.
  private static let langVanaf = 60
  /// Letters that fit a column on one line.
  private static let kortTot = 24
  /// Share of the page that a letter of a table takes, and the most that names without spaces get.
  private static let perTeken = 0.95, breedste = 32

  /// In small letters; a capital is wider.
  private static func longestWord(_ tekst: String) -> Double {
    tekst.split { $0 == " " || $0 == "/" }
      .map { $0.reduce(0) { $0 + ($1.isUppercase ? 1.3 : 1) } }.max() ?? 0
  }
}
