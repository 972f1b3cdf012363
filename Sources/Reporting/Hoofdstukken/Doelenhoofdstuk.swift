import Domain

/// The heart of the report: the ten goals, each with its figures, its trend, its coverage and its story.
extension Rapportinvoer {
  static let verloopmaanden = 14

  var doelenhoofdstuk: Hoofdstuk {
    let tabel = doelentabel
    let kaarten = catalogus.doelen.doelen.map(section).filter { !$0.isEmpty }
    guard !tabel.rijen.isEmpty || !kaarten.isEmpty else { return Hoofdstuk("doelen", doelentitel, []) }
    return Hoofdstuk(
      "doelen", doelentitel,
      [.alinea(doelenzinnen)] + (tabel.rijen.isEmpty ? [] : [.doelen(tabel)]) + [.kaarten(kaarten)])
  }

  /// The short name is ours, so it follows the words that the gemeente prefers.
  func kort(_ doel: Doel) -> String { Woordkeus(catalogus.werkmap.woordkeus).applied(to: doel.kort) }

  private var doelentitel: String {
    catalogus.doelen.naam == "tien-doelen" ? "De tien doelen" : catalogus.doelen.titel
  }

  private var doelenzinnen: [Zin] {
    var zinnen: [Zin] = ["Een activiteit is een middel: ze werkt aan een of meer doelen."]
    let standen = catalogus.doelen.doelen.filter(isAboutChildren).compactMap { doel in
      cijfer(.uniekeKinderen, doel: doel.id).map { (doel, $0, vergelijk($0)) }
    }
    let omhoog = standen.compactMap { $0.2.isMeer ? inSentence($0.0) : nil }
    let omlaag = standen.compactMap { if case .minder = $0.2 { inSentence($0.0) } else { nil } }
    let niets = standen.filter { $0.1.getal?.teller == 0 }.map { inSentence($0.0) }
    if !omhoog.isEmpty { zinnen.append("Meer kinderen dan een jaar eerder zagen we bij \(namen: omhoog).") }
    if !omlaag.isEmpty { zinnen.append("Minder kinderen dan een jaar eerder waren er bij \(namen: omlaag).") }
    if !niets.isEmpty { zinnen.append("Voor \(namen: niets) was er geen activiteit.") }
    let lacune = isGedeeldeLacune ? standen.first.flatMap { incomplete($0.1) } : nil
    zinnen += [lacune].compactMap(\.self)
    if omhoog.isEmpty, omlaag.isEmpty { zinnen += [commonComparison(standen.map(\.2))].compactMap(\.self) }
    return zinnen
  }

  /// What its figure counts are children.
  private func isAboutChildren(_ doel: Doel) -> Bool {
    switch publiek(doel) {
    case .kinderen, nil: true
    case .ouders, .deels: false
    }
  }

  /// What holds for every goal is said once, and not ten times.
  private func commonComparison(_ standen: [Vergelijking]) -> Zin? {
    guard let eerste = standen.first else { return nil }
    if standen.allSatisfy({ $0 == eerste }), let waarom = withoutComparison(eerste) { return waarom }
    return standen.allSatisfy(\.isGewoon)
      ? "Bij geen enkel doel is het verschil met een jaar eerder groter dan gewoonlijk." : nil
  }

  /// 'participatie', as it stands inside a sentence; a name with two capitals keeps them.
  private func inSentence(_ doel: Doel) -> String {
    let naam = kort(doel)
    return naam.dropFirst().contains { $0.isUppercase } ? naam : naam.prefix(1).lowercased() + naam.dropFirst()
  }

  private var doelentabel: Doelentabel {
    let maanden = maandreeks(Rapportinvoer.verloopmaanden)
    let rijen: [Doelentabel.Rij] = catalogus.doelen.doelen.compactMap { doel in
      guard let nu = mainFigure(doel) else { return nil }
      return .init(
        code: doel.id.code, naam: doel.tekst, kort: kort(doel).metHoofdletter, aantal: Cel(nu, isVet: true),
        open: cijfer(.anoniemeDeelnames, doel: doel.id).map { Cel($0) } ?? Cel(.geen),
        vorigJaar: vergelijkperiode == nil ? Cel(.geen) : vorig(nu).map { Cel($0) } ?? Cel(.geen),
        verschil: change(nu), verloop: verloop(nu.sleutel, maanden: Rapportinvoer.verloopmaanden),
        dekking: dekking[doel.id] ?? [],
        landelijk: doel.landelijkAandeel, werk: examples(doel))
    }
    return Doelentabel(
      id: "tien-doelen",
      bijschrift:
        "Unieke kinderen per doel. Een activiteit telt bij elk doel waaraan zij werkt; de rijen tellen dus niet op.",
      maanden: maanden.count > 1 ? [maanden.first, maanden.last].compactMap { $0?.inTekst } : [],
      stadsdelen: dekking.isEmpty ? [] : catalogus.gebieden.stadsdelen, rijen: rijen,
      legenda: dekkinglegenda + audienceLegend(catalogus.doelen.doelen)
        + legend(rijen.map { [$0.aantal] + ($0.vorigJaar.inhoud == .geen ? [] : [$0.vorigJaar]) }),
      openLegenda: "Open aanbod: hoe vaak een kind meedeed zonder dat iemand de naam opschreef.",
      landelijkeLegenda: "Landelijk: aandeel kinderwerkers dat aan het doel werkt (NJi 2021, 228 kinderwerkers).")
  }

  /// 'Sport en spel, dinsdag in Gymzaal De Waterlelie': two of the activities that work on a goal, with who helps.
  private func examples(_ doel: Doel) -> [String] {
    werk.filter { $0.doelen.contains(doel.id) }.spread(2).map { plek in
      let met = plek.partners.isEmpty ? "" : ", met \(enumerated(plek.partners))"
      return "\(plek.kort): \(plek.dag), \(plek.locatie.isEmpty ? plek.wijknaam : plek.locatie)\(met)"
    }
  }

  private var dekkinglegenda: [String] {
    dekking.isEmpty ? [] : Dekkingteken.allCases.map { "\($0.teken) \($0.woord)" }
  }

  /// One goal: its figures, where it is served, what the manager adds, and its story.
  private func section(_ doel: Doel) -> [Blok] {
    let eigen = written(doel.id.code, kop: nil) + (story(doel.id).map { [.verhaal(block($0))] } ?? [])
    // The table has the figures of every goal: a card stands only where there is more to tell.
    let zinnen = goalSentences(doel)
    guard !eigen.isEmpty || tells(doel), !zinnen.isEmpty else { return [] }
    return [.kop("\(doel.id.code) \(doel.tekst)", id: "doel-\(doel.id.code.lowercased())"), .alinea(zinnen)] + eigen
  }

  /// A change beyond the ordinary, or a goal that nobody worked on, is worth a sentence beside the table.
  private func tells(_ doel: Doel) -> Bool {
    guard let kinderen = mainFigure(doel) else { return false }
    switch vergelijk(kinderen) {
    case .meer, .meerDanDubbel, .minder, .vanNul: return true
    case .gelijk, .gewoneSchommeling, .eersteKeer, .looptNog, .onderdrukt, .ontbreekt, .geenVorig: return false
    }
  }

  /// '+6%', or a word where there is no comparison.
  private func change(_ nu: Cijfer) -> Cel {
    switch vergelijk(nu) {
    case .meer, .meerDanDubbel, .minder, .gelijk, .gewoneSchommeling:
      guard let groei = Afleiding.groei.waarde(nu.waarde, vorig: vorig(nu)?.waarde) else { return Cel(.geen) }
      let tekst = Notatie.procent(0).tekst(groei)
      return Cel(.tekst(groei.teller > 0 ? "+" + tekst : tekst), cijfer: Afleiding.groei.id(nu.sleutel))
    case .vanNul: return Cel(.tekst("was nul"))
    case .eersteKeer, .looptNog: return Cel(.geen)
    case .onderdrukt: return Cel(.onderdrukt)
    case .ontbreekt: return Cel(.ontbreekt)
    case .geenVorig: return Cel(.geen)
    }
  }
}
