import Domain

extension Rapportinvoer {
  /// 'Dat is 6% meer dan in het eerste halfjaar van 2025.' Nil where there is nothing to say.
  func changeSentence(_ vergelijking: Vergelijking) -> Zin? {
    let vorig = periode.vorigJaar
    return switch vergelijking {
    case .meer(let groei): "Dat is \(groei) meer dan \(in: vorig)."
    case .meerDanDubbel: "Dat is meer dan twee keer zoveel als \(in: vorig)."
    case .minder(let groei): "Dat is \(groei) minder dan \(in: vorig)."
    case .gelijk: "Dat is ongeveer evenveel als \(in: vorig)."
    case .gewoneSchommeling(let aantal, let isMeer):
      "Dat is \(aantal) \(isMeer ? "meer" : "minder") dan \(in: vorig). Zo’n verschil komt vaker voor."
    case .vanNul(let nu): "Dat ging van nul naar \(nu): \(in: vorig) was het er geen."
    case .eersteKeer, .looptNog, .ontbreekt: withoutComparison(vergelijking)
    case .onderdrukt, .geenVorig: nil
    }
  }

  /// Why this year does not stand beside last year; nil where it does, or where the reason stands elsewhere.
  func withoutComparison(_ vergelijking: Vergelijking) -> Zin? {
    switch vergelijking {
    case .eersteKeer: "Vergelijken met een jaar eerder kan nog niet: we tellen sinds \([catalogus.werkmap.vanaf])."
    case .looptNog: "Vergelijken met een jaar eerder kan nog niet: \(naam: looptijd.inZin)."
    case .ontbreekt(let maanden): "Vergelijken met een jaar eerder kan niet: over \(maanden) ontbreekt een levering."
    case .meer, .meerDanDubbel, .minder, .gelijk, .gewoneSchommeling, .vanNul, .onderdrukt, .geenVorig: nil
    }
  }

  /// The same in a few words, for a tile: '6% meer dan vorig jaar'.
  func shortChange(_ vergelijking: Vergelijking) -> Zin? {
    switch vergelijking {
    case .meer(let groei): "\(groei) meer dan vorig jaar"
    case .meerDanDubbel: "meer dan verdubbeld sinds vorig jaar"
    case .minder(let groei): "\(groei) minder dan vorig jaar"
    case .gelijk: "ongeveer gelijk aan vorig jaar"
    case .gewoneSchommeling(let aantal, let isMeer):
      "\(aantal) \(isMeer ? "meer" : "minder") dan vorig jaar, dat komt vaker voor"
    case .vanNul(let nu): "van nul naar \(nu)"
    case .eersteKeer: "nog geen cijfer van vorig jaar"
    case .looptNog: "\(naam: looptijd.inZin)"
    case .onderdrukt: nil
    case .ontbreekt(let maanden):
      maanden.contains { $0 >= periode.eersteDag.maand } ? "levering ontbreekt" : "levering van vorig jaar ontbreekt"
    case .geenVorig: nil
    }
  }
}
