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
}
