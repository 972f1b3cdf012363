import Domain

/// What a quick look at the program's own sentences found, for every run. Spelling is for `make check`, with a dictionary.
package struct Taalverslag: Hashable, Sendable {
  package let zinnen: Int
  package let woorden: Int
  /// In words.
  package let langste: Int
  /// One line each: the rule, the chapter and the text.
  package let bevindingen: [String]

  var gemiddelde: Breuk { Breuk(teller: woorden, noemer: max(1, zinnen)) ?? Breuk(0) }

  /// '214 zinnen van gemiddeld 8,3 woorden, niets te verbeteren'.
  package var tekst: String {
    let lengte =
      "\(Notatie.aantal.tekst(Breuk(zinnen))) zinnen van gemiddeld \(Notatie.decimaal(1).tekst(gemiddelde)) woorden"
    return bevindingen.isEmpty
      ? "\(lengte), niets te verbeteren" : "\(lengte), \(bevindingen.count) keer iets te verbeteren"
  }
}

/// Holds the program's own text against the rules of Direct Duidelijk (B1): short sentences, known words, active, well set.
///
/// What people wrote and what the configuration calls things is theirs, and passes.
package func checkTaal(_ rapport: Rapport) -> Taalverslag {
  var toets = Taaltoets()
  for hoofdstuk in rapport.hoofdstukken {
    toets.hoofdstuk = hoofdstuk.titel ?? "Samenvatting"
    for blok in hoofdstuk.blokken.flatMap(\.metInhoud) {
      // What stands inside comes by itself.
      if case .kaarten = blok { continue }
      if case .naast = blok { continue }
      for zin in blok.zinnen { toets.check(zin) }
      for tekst in blok.losseTeksten { toets.check(tekst) }
    }
  }
  return toets.verslag
}

private struct Taaltoets {
  static let langsteZin = 25
  static let gemiddeldeZin = 15
  static let langsteWoord = 22

  var hoofdstuk = ""
  private var zinnen = 0
  private var woorden = 0
  private var langste = 0
  private var bevindingen: [String] = []

  var verslag: Taalverslag {
    let teLang = woorden > Taaltoets.gemiddeldeZin * zinnen
    return Taalverslag(
      zinnen: zinnen, woorden: woorden, langste: langste,
      bevindingen: (teLang ? ["De zinnen zijn gemiddeld langer dan vijftien woorden."] : []) + bevindingen)
  }

  mutating func check(_ zin: Zin) {
    let eigen = zin.delen.compactMap { if case .tekst(let tekst) = $0 { tekst } else { nil } }
    rules(eigen.joined(separator: "…"), in: zin.tekst)
    // A tile or an item of a list is no sentence.
    if zin.tekst.hasSuffix(".") || zin.tekst.hasSuffix("?") { count(zin.tekst) }
  }

  mutating func check(_ tekst: String) {
    rules(tekst, in: tekst)
    for zin in tekst.split(separator: ". ") { count(String(zin)) }
  }

  private mutating func count(_ zin: String) {
    let lengte = zin.split(separator: " ").count
    zinnen += 1
    woorden += lengte
    langste = max(langste, lengte)
    if lengte > Taaltoets.langsteZin { report("zin van \(lengte) woorden", zin) }
  }

  private mutating func rules(_ eigen: String, in zin: String) {
    for woord in eigen.split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
      let klein = woord.lowercased()
      if woord.count > Taaltoets.langsteWoord { report("lang woord '\(woord)'", zin) }
      if lijdend.contains(klein) { report("lijdende vorm '\(woord)'", zin) }
      if let liever = vermijd[klein] { report("'\(woord)': liever '\(liever)'", zin) }
      if lof.contains(klein) { report("lof over eigen werk: '\(woord)'", zin) }
      if let goed = zonderTrema[klein] { report("'\(woord)': schrijf '\(goed)'", zin) }
    }
    for (teken, uitleg) in zetfouten where eigen.contains(teken) { report(uitleg, zin) }
  }

  private mutating func report(_ regel: String, _ zin: String) {
    let tekst = "\(hoofdstuk): \(regel). Tekst: \(zin)"
    if !bevindingen.contains(tekst) { bevindingen.append(tekst) }
  }
}

private let lijdend: Set<String> = ["wordt", "worden", "werd", "werden"]

/// Words of offices, with what a reader says.
private let vermijd = [
  "middels": "met", "derhalve": "daarom", "teneinde": "om", "conform": "volgens", "betreffende": "over",
  "alsmede": "en", "inzake": "over", "aangaande": "over", "omtrent": "over", "dient": "moet", "dienen": "moeten",
  "indien": "als", "tevens": "ook", "reeds": "al", "diverse": "verschillende", "realiseren": "halen",
  "faciliteren": "helpen", "implementeren": "invoeren", "monitoren": "volgen", "t.b.v.": "voor", "d.m.v.": "met",
]

private let lof: Set<String> = [
  "succesvol", "succesvolle", "uitstekend", "trots", "geweldig", "geweldige", "prachtig", "prachtige", "fantastisch",
  "indrukwekkend", "mooie", "helaas", "gelukkig",
]

private let zonderTrema = [
  "coordinatie": "coördinatie", "coordinator": "coördinator", "ideeen": "ideeën", "beinvloed": "beïnvloed",
  "beinvloeden": "beïnvloeden", "geinteresseerd": "geïnteresseerd", "officiele": "officiële", "financien": "financiën",
  "financiele": "financiële", "cooperatie": "coöperatie", "reele": "reële", "poezie": "poëzie",
  "tweeentwintig": "tweeëntwintig",
  "zeeen": "zeeën", "kopieren": "kopiëren", "geindexeerd": "geïndexeerd", "naief": "naïef", "creeren": "creëren",
]

/// Marks that are typed, and what is set instead.
private let zetfouten = [
  ("\"", "recht aanhalingsteken: zet ‘ en ’"), ("'", "recht aanhalingsteken: zet ‘ en ’"),
  ("...", "drie punten: zet …"),
  ("  ", "twee spaties"), (" %", "spatie voor het procentteken"), (" ,", "spatie voor een komma"),
  (" - ", "kort streepje: zet –"), ("EUR", "EUR: zet €"), (" euro ", "euro: zet € voor het bedrag"),
]

extension Blok {
  /// What the program says outside sentences: captions, labels, legends, grounds and alternative texts.
  fileprivate var losseTeksten: [String] {
    switch self {
    case .tabel(let tabel): [tabel.bijschrift] + tabel.legenda
    case .afspraken(let tabel): [tabel.bijschrift] + tabel.rijen.flatMap(\.uitleg)
    case .kaart(let kaart): [kaart.titel, kaart.onderschrift]
    case .doelen(let tabel): [tabel.bijschrift]
    case .grafiek(let grafiek): [grafiek.alt]
    case .vondsten, .strook, .aandacht, .uitgelicht, .vraag, .naast, .kop, .alinea, .lijst, .tegels, .keten,
      .mensentekst, .verhaal, .noot, .kaarten, .cijfers, .checklist:
      []
    }
  }
}
