import Domain

/// Who was reached: ages, regular visitors, overlap between wijken, and children who were counted without a name.
extension Rapportinvoer {
  var bereikhoofdstuk: Hoofdstuk {
    var blokken: [Blok] = []
    let zinnen =
      [regularSentence, overlapSentence, anonymousSentence].compactMap(\.self) + flowSentences
      + [onwardSentence].compactMap(\.self)
    if !zinnen.isEmpty { blokken.append(.alinea(zinnen)) }
    let eigen = catalogus.werkmap.leeftijdsbanden
    // Whoever stands in none of the bands has a row as well, so that the rows add up to the deelnames.
    let alle = Leeftijdsband.sluitend(eigen).filter {
      eigen.contains($0) || $0 == .onbekend || cijfer(.deelnames, leeftijd: $0) != nil
    }.sorted()
    let leeftijden = matentabel(
      "leeftijd", "Kinderen naar leeftijd op de dag zelf. Wie jarig was, kan in twee rijen staan: tel niet op.",
      kop: "Leeftijd",
      regels: alle.map { ($0.inTekst.metHoofdletter, false, Cijfersleutel(.deelnames, periode, leeftijd: $0)) },
      maten: [.uniekeKinderen, .deelnames, .kinderen4Keer])
    if let leeftijden { blokken.append(.tabel(leeftijden)) }
    let organisaties = matentabel(
      "organisaties", "Wie het werk deed. Een kind kan bij meer organisaties komen: tel de kinderen niet op.",
      kop: "Organisatie",
      regels: catalogus.bronnen.map {
        ($0.organisatie, false, Cijfersleutel(.deelnames, periode, organisatie: $0.bron))
      },
      maten: [.bijeenkomsten, .deelnames, .uniekeKinderen])
    if let organisaties, organisaties.rijen.count > 1 { blokken.append(.tabel(organisaties)) }
    if let index = indexTable { blokken.append(.tabel(index)) }
    if let kaart = reachMap { blokken.append(.kaart(kaart)) }
    return Hoofdstuk("bereik", "Wie bereikten we?", blokken)
  }

  /// Each stadsdeel and wijk beside the children who live there, this period and a year earlier.
  private var indexTable: Tabel? {
    guard let index = Inwonerindex(catalogus.gebieden, op: periode.laatsteDag), cijfer(.uniekeKinderen) != nil else {
      return nil
    }
    let regels: [(naam: String, gebied: Gebied?, isVet: Bool)] =
      [("Hele gemeente", nil, true)]
      + stadsdeelindeling.flatMap { deel in
        [(deel.naam, Gebied(.stadsdeel, deel.naam), true)]
          + deel.wijken.map { ($0.naam, Gebied(.wijk, $0.code), false) }
      }
    // Without a year earlier there is no column for it.
    let eerder = regels.map {
      vergelijkperiode == nil ? nil : cijfer(.uniekeKinderen, gebied: $0.gebied).flatMap(vorig)
    }
    let heeftEerder = eerder.contains { $0 != nil }
    let rijen = zip(regels, eerder).map { regel, eerder -> [Cel] in
      [
        Cel(.tekst(regel.naam), isVet: regel.isVet), index.cel(regel.gebied),
        index.perHonderd(cijfer(.uniekeKinderen, gebied: regel.gebied)),
      ] + (heeftEerder ? [index.perHonderd(eerder)] : [])
        + [index.perHonderd(cijfer(.deelnames, gebied: regel.gebied))]
    }
    return Tabel(
      id: "naar-inwoners",
      bijschrift: "Per 100 kinderen van \(index.band) die er wonen. Zo zijn wijken te vergelijken.",
      kolommen: [
        .init("Stadsdeel en wijk"), .init("Inwoners \(index.band)", .getal), .init("Kinderen per 100", .getal),
      ] + (heeftEerder ? [.init("Een jaar eerder", .getal)] : []) + [.init("Deelnames per 100", .getal)],
      rijen: rijen, legenda: index.legenda(metEerder: heeftEerder) + legend(rijen))
  }

  private var regularSentence: Zin? {
    guard let vaak = cijfer(.kinderen4Keer) else { return nil }
    switch vaak.waarde {
    case .getal(let getal):
      guard let getoond = vaak.getoond else { return nil }
      switch getal.teller {
      case 0: return "Geen enkel kind kwam vier keer of vaker."
      case 1: return "Eén kind kwam vier keer of vaker."
      default: return "\(getoond) kinderen kwamen vier keer of vaker."
      }
    case .onderdrukt: return "Hoeveel kinderen vier keer of vaker kwamen, tonen we niet."
    case .ontbreekt, .geen: return nil
    }
  }

  /// Unique children do not add up (DOMEIN §4, rule 1): the overlap is shown instead of hidden.
  private var overlapSentence: Zin? {
    let wijken = catalogus.gebieden.wijken.map { cijfer(.uniekeKinderen, gebied: Gebied(.wijk, $0.code)) }
    guard wijken.contains(where: { $0?.getal?.teller ?? 0 > 0 }), cijfer(.uniekeKinderen)?.getal != nil else {
      return nil
    }
    return "Sommige kinderen komen in meer dan één wijk, en tellen in het totaal één keer."
  }

  private var anonymousSentence: Zin? {
    guard let anoniem = cijfer(.anoniemeDeelnames) else { return nil }
    switch anoniem.waarde {
    case .getal(let getal):
      guard getal.teller > 0, let rond = anoniem.rond else { return nil }
      return "Bij open aanbod telden we daarnaast \(rond) keer een kind zonder naam."
    case .onderdrukt, .ontbreekt, .geen: return nil
    }
  }
}
