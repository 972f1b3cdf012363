import Domain

/// Aard en omvang (Awb 4:80): what was done and where.
extension Rapportinvoer {
  var omvanghoofdstuk: Hoofdstuk {
    var blokken: [Blok] = []
    blokken += written("Samenvatting", kop: nil)
    let zinnen = [scaleSentence, formSentence, cancelSentence].compactMap(\.self)
    if !zinnen.isEmpty { blokken.append(.alinea(zinnen)) }
    let regels = stadsdeelindeling.flatMap { deel in
      [(deel.naam, true, Cijfersleutel(.deelnames, periode, gebied: Gebied(.stadsdeel, deel.naam)))]
        + deel.wijken.map { ($0.naam, false, Cijfersleutel(.deelnames, periode, gebied: Gebied(.wijk, $0.code))) }
    }
    let tabel = matentabel(
      "aanbod-per-wijk", "Aanbod per stadsdeel en wijk. Een kind kan in meer wijken komen: tel de kinderen niet op.",
      kop: "Stadsdeel en wijk",
      regels: [("Hele gemeente", true, Cijfersleutel(.deelnames, periode))] + regels,
      maten: [
        .bijeenkomsten, .deelnames, .anoniemeDeelnames, .uniekeKinderen, .activiteitsuren, .schoolwekenMetAanbod,
        .langsteGatSchoolweken,
      ])
    if let tabel { blokken.append(.tabel(tabel)) }
    blokken += [gapParagraph].compactMap(\.self)
    for deel in stadsdeelindeling { blokken += written(deel.naam, kop: "Over \(deel.naam)") }
    return Hoofdstuk("omvang", "Wat deden we, en waar?", blokken)
  }

  private var scaleSentence: Zin? {
    guard let keren = cijfer(.bijeenkomsten) else { return nil }
    switch keren.waarde {
    case .getal(let getal):
      guard let getoond = keren.getoond else { return nil }
      if getal.teller == 0 { return "Er was geen enkele bijeenkomst." }
      guard let activiteiten = cijfer(.activiteiten)?.getoond else {
        return "We hielden \(getoond) \(getoond.of("bijeenkomst", "bijeenkomsten"))."
      }
      return
        "We hielden \(getoond) \(getoond.of("bijeenkomst", "bijeenkomsten")) van \(activiteiten) \(activiteiten.of("activiteit", "activiteiten"))."
    case .onderdrukt: return nil
    case .ontbreekt: return "Hoeveel bijeenkomsten er waren, weten we nog niet: een levering ontbreekt."
    case .geen: return nil
    }
  }

  /// The most common form of work.
  private var formSentence: Zin? {
    // A loop: the optimizer of Swift 6.3 fails on the same thing with nested maps over a figure.
    var meest: (vorm: String, aantal: Breuk)?
    for vorm in catalogus.werkmap.werkvormen {
      guard let aantal = cijfer(.bijeenkomsten, werkvorm: vorm)?.getal else { continue }
      if meest.map({ $0.aantal < aantal }) ?? true { meest = (vorm, aantal) }
    }
    guard let meest, meest.aantal.teller > 0, cijfer(.bijeenkomsten)?.getoond != nil,
      let getoond = cijfer(.bijeenkomsten, werkvorm: meest.vorm)?.getoond
    else { return nil }
    let waren = getoond.of("was", "waren")
    return switch folded(meest.vorm) {
    case "groep": "\(getoond) daarvan \(naam: waren) in een groep."
    case "ouders": "\(getoond) daarvan \(naam: waren) voor ouders."
    case "voorlichting": "Bij \(getoond) daarvan ging het om voorlichting."
    case "participatie": "Bij \(getoond) daarvan dachten kinderen mee."
    // The other forms are adjectives, and so is what a workspace adds to them.
    default: "\(getoond) daarvan \(naam: waren) \(naam: meest.vorm)."
    }
  }

  private var cancelSentence: Zin? {
    guard let gepland = cijfer(.gepland)?.getoond, let afgelast = cijfer(.afgelast), let aantal = afgelast.getoond
    else { return nil }
    guard gepland.getal > 0 else { return nil }
    let afgezegd: Zin? =
      switch aantal.getal {
      case 0: isAllesGehouden(gepland, aantal) ? "Alles wat gepland was, ging door." : nil
      case 1: "Van de \(gepland) geplande keren ging er één niet door."
      default: "Van de \(gepland) geplande keren gingen er \(aantal) niet door."
      }
    guard cijfer(.bijeenkomsten)?.ontbrekend.isEmpty == false, !isAllesGehouden(gepland, aantal) else {
      return afgezegd
    }
    // Whoever subtracts would miss bijeenkomsten.
    let lacune: Zin = "Van een deel van de geplande keren hebben we geen presentielijst: een levering ontbreekt."
    return afgezegd.map { "\($0) \(lacune)" } ?? lacune
  }

  private func isAllesGehouden(_ gepland: Getoond, _ afgelast: Getoond) -> Bool {
    gepland.getal - afgelast.getal <= cijfer(.bijeenkomsten)?.getal?.teller ?? 0
  }

  private var gapParagraph: Blok? {
    guard let stand = continuiteit else { return nil }
    var zinnen: [Zin] = [schoolweeksSentence].compactMap(\.self)
    if !stand.zonder.isEmpty {
      zinnen.append("Er was geen aanbod in \(namen: stand.zonder.map(\.naam)).")
    }
    if !stand.metGat.isEmpty {
      zinnen.append("Niet elke schoolweek was er iets te doen in \(namen: stand.metGat.map(\.naam)).")
    }
    if !stand.onbekend.isEmpty {
      // Twenty names are no sentence: the table has them.
      let wie: Zin =
        stand.onbekend.count > 6
        ? "\(telling(.wijkenOnbekend)) wijken" : "\(namen: stand.onbekend.map(\.naam))"
      zinnen.append("Van \(wie) weten we het niet: een levering ontbreekt.")
    }
    return zinnen.isEmpty ? nil : .alinea(zinnen)
  }
}
