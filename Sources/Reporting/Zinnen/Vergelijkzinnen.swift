import Domain

/// 'Dat is 6% meer dan in het eerste halfjaar van 2025.' Nil where there is nothing to say.
func changeSentence(_ vergelijking: Vergelijking, vorig: Periode) -> Zin? {
  switch vergelijking {
  case .meer(let groei): "Dat is \(groei) meer dan \(in: vorig)."
  case .meerDanDubbel: "Dat is meer dan twee keer zoveel als \(in: vorig)."
  case .minder(let groei): "Dat is \(groei) minder dan \(in: vorig)."
  case .gelijk: "Dat is ongeveer evenveel als \(in: vorig)."
  case .gewoneSchommeling: "Het verschil met \(naam: vorig.inTekst) is niet groter dan de gewone schommeling."
  case .eersteKeer: "We tellen dit nu voor het eerst."
  case .onderdrukt: nil
  case .ontbreekt: "Vergelijken met een jaar eerder kan niet: een levering ontbreekt."
  case .geenVorig: nil
  }
}

/// The same in a few words, for a tile: '6% meer dan vorig jaar'.
func shortChange(_ vergelijking: Vergelijking) -> Zin? {
  switch vergelijking {
  case .meer(let groei): "\(groei) meer dan vorig jaar"
  case .meerDanDubbel: "meer dan verdubbeld sinds vorig jaar"
  case .minder(let groei): "\(groei) minder dan vorig jaar"
  case .gelijk: "ongeveer gelijk aan vorig jaar"
  case .gewoneSchommeling: "binnen de gewone schommeling"
  case .eersteKeer: "voor het eerst geteld"
  case .onderdrukt: nil
  case .ontbreekt: "levering ontbreekt"
  case .geenVorig: nil
  }
}
