import Domain

/// What was agreed on deelnames, month by month: as the phasing of the norm says, and not an equal part of it.
struct Maandnorm {
  private let perMaand: [Maand: Breuk]

  /// Nil when nothing of the kind was agreed for the whole gemeente, or when only the end of its period counts.
  init?(_ invoer: Rapportinvoer) {
    var uit: [Maand: Breuk] = [:]
    for uitkomst in invoer.afspraken {
      guard let deel = uitkomst.delen.first, uitkomst.delen.count == 1, let norm = deel.norm,
        let toets = uitkomst.afspraak.eis(op: uitkomst.venster.tot).toetsen.first,
        toets.gemeten.maat.standaard == .deelnames, toets.selectie == Selectie()
      else { continue }
      let fasering: Fasering
      switch toets.norm {
      case .minimum(_, let eigen), .maximum(_, let eigen): fasering = eigen
      case .band, .groei, .mijlpaal, .monitor, .nulmeting: continue
      }
      let maanden = uitkomst.venster.periode.maanden
      for (plek, maand) in maanden.enumerated() where uitkomst.afspraak.geldig.contains(maand.eersteDag) {
        if let stuk = fasering.part(of: plek, months: maanden.count) { uit[maand] = norm * stuk }
      }
    }
    guard !uit.isEmpty else { return nil }
    perMaand = uit
  }

  subscript(_ maand: Maand) -> Breuk? { perMaand[maand] }

  /// 'De afspraak is 2.000 per maand.', or between which two it lies; nil when none of the months has one.
  func inWoorden(_ maanden: [Maand]) -> String? {
    let normen = maanden.compactMap { perMaand[$0] }
    guard let laagste = normen.min(), let hoogste = normen.max() else { return nil }
    let (van, tot) = (Notatie.aantal.tekst(laagste), Notatie.aantal.tekst(hoogste))
    return van == tot ? "De afspraak is \(van) per maand." : "De afspraak ligt tussen \(van) en \(tot) per maand."
  }
}

extension Fasering {
  /// The part of the norm that belongs to one month of `months`; nil when only the end counts.
  func part(of plek: Int, months aantal: Int) -> Breuk? {
    guard let tot = reached(plek + 1, of: aantal), let voor = reached(plek, of: aantal) else { return nil }
    return tot - voor
  }

  /// The part that must be there after so many whole months.
  private func reached(_ maanden: Int, of aantal: Int) -> Breuk? {
    guard aantal > 0 else { return nil }
    switch self {
    case .eind: return nil
    case .lineair: return Breuk(teller: maanden, noemer: aantal)
    case .profiel(let delen):
      guard maanden < aantal else { return Breuk(1) }
      let plek = maanden * delen.count / aantal, binnen = maanden * delen.count - plek * aantal
      return Breuk(teller: delen.prefix(plek).reduce(0, +) * aantal + delen[plek] * binnen, noemer: 100 * aantal)
    }
  }
}
