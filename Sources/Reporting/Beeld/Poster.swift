import Domain

/// The visual account: one sheet of A4 about the whole gemeente or one stadsdeel, for a wall and not for a file.
///
/// Nothing under ten, no percentage, no code and no signals: who passes by must be able to read it, and may not be able to
/// point at anyone.
package struct Poster: Hashable, Sendable {
  package enum Icoon: CaseIterable, Hashable, Sendable { case kind, agenda, keuze, spel, klok }
  package struct Cijfer: Hashable, Sendable {
    package let icoon: Icoon
    /// '746 keer'.
    package let getal: Zin
    package let woorden: String
    package let vorigJaar: Zin?
  }
  package struct Tegel: Hashable, Sendable {
    package enum Soort: Hashable, Sendable { case aanbod, zonder, elders }
    package let naam: String
    package let soort: Soort
    package let rij, kolom: Int
  }
  /// For the name of the file; empty for the whole gemeente.
  package let id: String
  package let naam: String
  package let kop: Zin
  package let inleiding: [Zin]
  /// What the organisation wrote of it, in one or two sentences.
  package let eigen: String?
  package let cijferkop: String
  package let cijfers: [Cijfer]
  package let kaart: [Tegel]
  package let kaarttekst: String
  package let kaartalt: String
  package let verhaal: Verhaalblok?
  package let week: [Werkplek]
  package let weektekst: String
  package let bron: String

  /// Every sentence with a number, for the check against the figures.
  var zinnen: [Zin] { [kop] + inleiding + cijfers.flatMap { [$0.getal, $0.vorigJaar].compactMap(\.self) } }

  /// The smallest number on a wall.
  static let kleinste = 10
}

extension Rapportinvoer {
  /// One for the whole gemeente, then one for each stadsdeel with something to show.
  package var posters: [Poster] {
    ([nil] + stadsdeelindeling.map { Optional($0.naam) }).compactMap { poster($0) }
  }

  private func poster(_ stadsdeel: String?) -> Poster? {
    let gebied = stadsdeel.map { Gebied(.stadsdeel, $0) }
    let naam = stadsdeel ?? catalogus.werkmap.gemeente
    let wijken = stadsdeelindeling.filter { stadsdeel == nil || $0.naam == stadsdeel }.flatMap(\.wijken)
    let cijfers = posterFigures(gebied)
    guard !cijfers.isEmpty else { return nil }
    let codes = Set(wijken.map(\.code))
    // Four rows fit the sheet: the days with most, in the order of the week.
    let week = werk.filter { codes.contains($0.wijk) }.week().sorted { $1.keren < $0.keren }.prefix(4)
      .sorted { $0.weekdag < $1.weekdag }
    let (tegels, tekst, alt) = posterMap(naam, stadsdeel, wijken)
    return Poster(
      id: stadsdeel.map { slug($0) } ?? "", naam: naam, kop: posterTitle(naam, gebied), inleiding: posterLead(gebied),
      eigen: shortened(toelichting?.alineas(onder: stadsdeel ?? "Samenvatting") ?? [], hoogstens: 120).tekst.first,
      cijferkop: posterHeading(wijken), cijfers: cijfers, kaart: tegels, kaarttekst: tekst, kaartalt: alt,
      verhaal: posterStory(stadsdeel, codes), week: week,
      weektekst: "Zo was het \(periode.inZin).",
      bron: "Bron: \(catalogus.werkmap.organisatie), kinderwerk \(periode.inZin), stand per \(standPer.inTekst)."
        + atLeast(cijfer(.deelnames, gebied: gebied), " Nog niet alle gegevens zijn er."))
  }

  /// A number that may hang on a wall.
  private func onWall(_ cijfer: Cijfer?) -> Getoond? {
    guard let cijfer, let getal = cijfer.getal, getal.noemer == 1, getal.teller >= Poster.kleinste else { return nil }
    return cijfer.getoond
  }

  /// What is known is no more than a part where a delivery is missing.
  private func atLeast(_ cijfer: Cijfer?, _ woord: String) -> String {
    cijfer?.ontbrekend.isEmpty == false ? woord : ""
  }

  private func posterTitle(_ naam: String, _ gebied: Gebied?) -> Zin {
    let aantal = cijfer(.uniekeKinderen, gebied: gebied), deelnames = cijfer(.deelnames, gebied: gebied)
    if let kinderen = onWall(aantal) {
      return "\(naam: atLeast(aantal, "Minstens "))\(kinderen) kinderen deden mee in \(naam: naam)"
    }
    if let keren = onWall(deelnames) {
      return "\(naam: atLeast(deelnames, "Minstens "))\(keren) keer deed een kind mee in \(naam: naam)"
    }
    return "Kinderwerk in \(naam: naam)"
  }

  private func posterLead(_ gebied: Gebied?) -> [Zin] {
    guard let kinderen = cijfer(.uniekeKinderen, gebied: gebied), onWall(kinderen) != nil else { return [] }
    switch vergelijk(kinderen) {
    case .meer, .meerDanDubbel: return ["Dat zijn er meer dan een jaar eerder."]
    case .minder: return ["Dat zijn er minder dan een jaar eerder."]
    case .gelijk, .gewoneSchommeling: return ["Er kwamen ongeveer evenveel kinderen als een jaar eerder."]
    case .vanNul, .eersteKeer, .looptNog, .onderdrukt, .ontbreekt, .geenVorig: return []
    }
  }

  private func posterFigures(_ gebied: Gebied?) -> [Poster.Cijfer] {
    let maten: [(Maat, Poster.Icoon, woord: String, ofMeer: String, String)] = [
      (.deelnames, .kind, "keer", "of vaker ", "deed een kind mee"),
      (.bijeenkomsten, .agenda, "keer", "of vaker ", "was er iets te doen"),
      (.activiteiten, .keuze, "activiteiten", "of meer ", "om uit te kiezen"),
      (.anoniemeDeelnames, .spel, "keer", "of vaker ", "speelde een kind vrij mee"),
      (.activiteitsuren, .klok, "uur", "of meer ", "was er iets te doen"),
    ]
    return maten.compactMap { maat, icoon, woord, ofMeer, rest -> Poster.Cijfer? in
      guard let nu = cijfer(maat, gebied: gebied), let getal = onWall(nu) else { return nil }
      let isHeel = vergelijkperiode != nil && nu.ontbrekend.isEmpty
      let toen = isHeel ? vorig(nu).flatMap { $0.ontbrekend.isEmpty ? onWall($0) : nil } : nil
      return Poster.Cijfer(
        icoon: icoon, getal: "\(getal) \(woord)",
        woorden: atLeast(nu, ofMeer) + rest,
        vorigJaar: toen.map { "een jaar eerder \($0)" })
    }.prefix(4).map(\.self)
  }

  /// Of the wijken of the sheet: in how many there was something every school week.
  private func posterHeading(_ wijken: [Wijk]) -> String {
    guard let stand = continuiteit, cijfer(.schoolweken)?.getal?.teller ?? 0 > 0 else { return "Dit was er te doen" }
    let goed = stand.elkeWeek.count { eigen in wijken.contains { $0.code == eigen.code } }
    switch goed {
    case 0: return "Dit was er te doen"
    case wijken.count:
      return wijken.count == 1 ? "Elke schoolweek iets te doen" : "Elke schoolweek iets te doen, in elke wijk"
    case 1: return "In één wijk elke schoolweek iets"
    default: return "In \(Telwoord.woord(goed)) wijken elke schoolweek iets"
    }
  }

  private func posterMap(_ naam: String, _ stadsdeel: String?, _ eigen: [Wijk]) -> ([Poster.Tegel], String, String) {
    func heeftAanbod(_ wijk: Wijk) -> Bool {
      cijfer(.bijeenkomsten, gebied: Gebied(.wijk, wijk.code))?.getal?.teller ?? 0 > 0
    }
    let opNaam = Dictionary(eigen.map { ($0.naam, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    let tegels = tiles { _ in ("", .onbekend) }.map { tegel in
      let wijk = opNaam[tegel.naam]
      return Poster.Tegel(
        naam: tegel.naam, soort: wijk.map { heeftAanbod($0) ? .aanbod : .zonder } ?? .elders, rij: tegel.rij,
        kolom: tegel.kolom)
    }
    let met = eigen.count(where: heeftAanbod)
    let tekst =
      met == eigen.count
      ? "We waren in elke wijk." : "We waren in \(Telwoord.woord(met)) van de \(Telwoord.woord(eigen.count)) wijken."
    let namen = eigen.filter(heeftAanbod).map(\.naam)
    return (
      tegels, tekst,
      "Schematische kaart van de wijken. Er was iets te doen in \(enumerated(namen.isEmpty ? ["geen wijk"] : namen))."
    )
  }

  /// The story of page one for the whole gemeente; for a stadsdeel the newest of its own.
  private func posterStory(_ stadsdeel: String?, _ codes: Set<String>) -> Verhaalblok? {
    let verhaal: Verhaal? =
      stadsdeel == nil
      ? featured
      : stories.first { verhaal in
        guard let gebied = verhaal.gebied else { return false }
        switch gebied.soort {
        case .gemeente: return false
        case .stadsdeel: return gebied.code == stadsdeel
        case .wijk: return codes.contains(gebied.code)
        }
      }
    guard let verhaal else { return nil }
    let heel = block(verhaal), (alineas, isIngekort) = shortened(verhaal.alineas, hoogstens: 340)
    return Verhaalblok(
      titel: heel.titel, alineas: alineas.flatMap { Opmaak.parse($0) },
      verteller: isIngekort
        ? heel.verteller.replacing("Opgeschreven", with: "Ingekort, en opgeschreven") : heel.verteller,
      foto: heel.foto)
  }
}

/// Whole sentences up to so many characters; a quotation that was open is closed.
func shortened(_ alineas: [String], hoogstens: Int) -> (tekst: [String], isIngekort: Bool) {
  var uit: [String] = [], over = hoogstens, isIngekort = false
  for alinea in alineas {
    let vlak = alinea.replacing("\n", with: " ")
    guard vlak.count > over else {
      uit.append(vlak)
      over -= vlak.count
      continue
    }
    isIngekort = true
    var deel = ""
    for zin in vlak.split(separator: ". ", omittingEmptySubsequences: true).map(String.init) {
      let kandidaat = deel + (deel.isEmpty ? "" : " ") + (zin.hasSuffix(".") || zin.hasSuffix("’") ? zin : zin + ".")
      if kandidaat.count > over { break }
      deel = kandidaat
    }
    if !deel.isEmpty { uit.append(deel) }
    break
  }
  let heel = uit.joined()
  if isIngekort, heel.contains("‘"), !heel.hasSuffix("’"), let laatste = uit.popLast() { uit.append(laatste + "’") }
  return (uit, isIngekort)
}

/// 'Zuid-West' becomes 'zuid-west': for the name of a file.
func slug(_ naam: String) -> String {
  var uit = ""
  for teken in folded(naam) { uit += teken.isASCII && (teken.isLetter || teken.isNumber) ? String(teken) : "-" }
  return uit
}
