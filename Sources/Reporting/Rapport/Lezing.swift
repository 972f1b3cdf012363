import Domain

/// For which moment a report is shaped. Each is made from the same value, so that no two can say something else.
package enum Lezing: String, CaseIterable, Sendable {
  /// Page one with the whole answer, then at most four parts.
  case heel
  /// Two pages: page one, and the agreements and goals in short tables.
  case kort
  /// For who lives there: the figures, the goals and the stories, without the account of files and what is unfinished.
  case publiek
  /// What the others rest on: the tables in full, definitions, deliveries, and every figure with its id.
  case bijlage
  /// For a wall: one sheet for the whole gemeente and for each stadsdeel, and slides for the talk.
  case beeld
  /// What the gemeente can come and see in the weeks to come.
  case bezoek

  /// Behind the name of the file.
  package var achtervoegsel: String { self == .heel ? "" : "-\(rawValue)" }
}

extension Rapport {
  package func read(_ lezing: Lezing) -> Rapport {
    switch lezing {
    case .heel: replacing(titel, parts, cijfers: [], .heel)
    case .kort: kort
    case .publiek: publiek
    case .bijlage: replacing("\(titel), bijlage", appendix, cijfers: cijfers, .bijlage)
    // Posters and slides are made from the whole.
    case .beeld: replacing(titel, hoofdstukken, cijfers: [], .beeld)
    case .bezoek: replacing("Kom kijken: kinderwerk in \(gemeente)", bezoek, cijfers: [], .bezoek)
    }
  }

  /// The same report on two pages. Its numbers lead nowhere: the appendix stays with the whole report.
  package var kort: Rapport {
    replacing("\(titel), in het kort", hoofdstukken.compactMap { $0.kort }, cijfers: [], .kort)
  }

  /// The report for publication: what the organisation and the gemeente settle between themselves stays out.
  package var publiek: Rapport {
    replacing(
      "\(titel), voor iedereen",
      parts.filter { $0.id != "uw-tekst" }.map { hoofdstuk in
        hoofdstuk.dropping { blok in
          switch blok {
          case .checklist: true
          case .noot: hoofdstuk.id == "afspraken"
          case .kop, .alinea, .vondsten, .strook, .aandacht, .kaart, .uitgelicht, .vraag, .naast, .lijst, .tegels,
            .tabel,
            .afspraken, .doelen, .grafiek, .keten, .mensentekst, .verhaal, .kaarten, .cijfers:
            false
          }
        }
      }, cijfers: [], .publiek)
  }

  /// Page one and at most four parts: chapters that belong together become one, their full tables go to the appendix.
  private var parts: [Hoofdstuk] {
    func chapter(_ id: String) -> Hoofdstuk? { hoofdstukken.first { $0.id == id } }
    func part(_ id: String, _ titel: String, _ delen: [String]) -> Hoofdstuk? {
      let gevonden = delen.compactMap(chapter).map { ($0.titel ?? "", $0.dropping(\.isForAppendix)) }
        .filter { !$0.1.blokken.isEmpty }
      guard !gevonden.isEmpty else { return nil }
      let stukken = gevonden.map { titel, deel in
        (
          id: deel.id,
          blokken: (gevonden.count > 1 ? [Blok.kop(titel, id: "deel-\(deel.id)")] : []) + deel.questionsBeside
        )
      }
      // A chart stands beside the text.
      if let beeld = stukken.dropFirst().first(where: { $0.id == "verloop" }) {
        return Hoofdstuk(
          id, titel,
          [
            .naast(
              stukken[0].blokken, beeld.blokken + stukken.dropFirst().filter { $0.id != beeld.id }.flatMap(\.blokken))
          ])
      }
      return Hoofdstuk(id, titel, stukken.flatMap(\.blokken))
    }
    return [
      chapter("samenvatting"), chapter("uw-tekst"), chapter("afspraken"),
      part("werk", "Wat we deden, en voor wie", ["omvang", "bereik", "verloop"]), chapter("doelen"),
      part("samen", "Wat we horen, en waarover we praten", ["signalen", "stem", "gesprek"]),
    ].compactMap(\.self)
  }

  /// The tables that the parts leave out, each under the heading of its chapter, then where the figures come from.
  private var appendix: [Hoofdstuk] {
    hoofdstukken.compactMap { hoofdstuk in
      if hoofdstuk.id == "cijfers" { return hoofdstuk }
      let tabellen = hoofdstuk.dropping { !$0.isForAppendix && !$0.hasFigures }
      return tabellen.blokken.isEmpty ? nil : tabellen
    }
  }
}

extension Blok {
  /// A table or map with a place per wijk or organisation is looked up, not read.
  fileprivate var isForAppendix: Bool {
    switch self {
    case .tabel(let tabel): Self.opTeZoeken.contains(tabel.id)
    case .kaart(let kaart): Self.opTeZoeken.contains(kaart.id)
    case .kop, .alinea, .vondsten, .strook, .aandacht, .uitgelicht, .vraag, .naast, .lijst, .tegels, .afspraken,
      .doelen, .grafiek, .keten, .mensentekst, .verhaal, .noot, .kaarten, .cijfers, .checklist:
      false
    }
  }

  /// The numbers behind a picture are looked up too.
  fileprivate var hasFigures: Bool { if case .grafiek = self { true } else { false } }

  private static let opTeZoeken: Set = [
    "aanbod-per-wijk", "naar-inwoners", "kaart-bereik", "organisaties", "jaar-tot-nu", "leeftijd",
  ]
}

extension Hoofdstuk {
  /// The three questions with what belongs to each, as parts of equal weight; any other chapter as it is.
  fileprivate var questionsBeside: [Blok] {
    guard id == "gesprek" else { return blokken }
    var voor: [Blok] = []
    var kaarten: [[Blok]] = []
    for blok in blokken {
      if case .kop = blok {
        kaarten.append([blok])
      } else if kaarten.isEmpty {
        voor.append(blok)
      } else {
        kaarten[kaarten.count - 1].append(blok)
      }
    }
    return voor + (kaarten.isEmpty ? [] : [.kaarten(kaarten)])
  }

  fileprivate func dropping(_ weg: (Blok) -> Bool) -> Hoofdstuk {
    Hoofdstuk(id, titel, blokken.filter { !weg($0) })
  }

  /// What of it belongs on two pages; nil for nothing.
  fileprivate var kort: Hoofdstuk? {
    switch id {
    case "samenvatting": self
    case "doelen": goals
    case "gesprek": Hoofdstuk(id, titel, talk)
    default: nil
    }
  }

  private var goals: Hoofdstuk {
    Hoofdstuk(
      id, titel,
      blokken.compactMap { blok in
        guard case .doelen(var tabel) = blok else { return nil }
        tabel.isKort = true
        return .doelen(tabel)
      })
  }

  /// Under each question the first thing that the organisation wrote; where it wrote nothing, the first points from the
  /// figures.
  private var talk: [Blok] {
    var uit: [Blok] = []
    var punten: Blok?
    func close() {
      if let punten, case .kop? = uit.last { uit.append(punten) }
    }
    for blok in blokken.dropFirst() {
      switch blok {
      case .kop:
        close()
        punten = nil
        uit.append(blok)
      case .lijst(let alle): punten = punten ?? .lijst(Array(alle.prefix(3)))
      case .alinea(let zinnen): punten = punten ?? .alinea(zinnen)
      case .mensentekst(let kop, let alineas): uit.append(.mensentekst(kop: kop, Array(alineas.prefix(1))))
      default: uit.append(blok)
      }
    }
    close()
    return uit.enumerated().filter { plek, blok in
      guard case .kop = blok else { return true }
      guard plek + 1 < uit.count else { return false }
      if case .kop = uit[plek + 1] { return false }
      return true
    }.map(\.element)
  }
}
