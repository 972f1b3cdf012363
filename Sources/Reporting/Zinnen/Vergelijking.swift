import Domain

/// How a figure stands against the same period a year earlier. Every sentence about change must answer every case.
enum Vergelijking: Hashable {
  case meer(Getoond)
  /// More than twice as many: then a percentage says nothing to a reader.
  case meerDanDubbel
  case minder(Getoond)
  /// The difference is no larger than what differs between months anyhow, and under 5%.
  case gelijk
  /// A difference that a reader sees, and that is no larger than what differs between months anyhow: how large, and which way.
  case gewoneSchommeling(Getoond, isMeer: Bool)
  /// There was no registration yet a year earlier.
  case eersteKeer
  /// The period is not over: half of it beside a whole one would be no comparison.
  case looptNog
  case onderdrukt
  /// These months were not delivered, now or a year earlier.
  case ontbreekt([Maand])
  /// Last year there were none: a percentage of nothing is nothing.
  case vanNul(Getoond)
  /// Last year there was nothing to compare with.
  case geenVorig
}

extension Vergelijking {
  var isMeer: Bool {
    switch self {
    case .meer, .meerDanDubbel, .vanNul: true
    case .minder, .gelijk, .gewoneSchommeling, .eersteKeer, .looptNog, .onderdrukt, .ontbreekt, .geenVorig: false
    }
  }
}

extension Vergelijking {
  /// No larger than what differs between months anyhow.
  var isGewoon: Bool {
    switch self {
    case .gelijk, .gewoneSchommeling: true
    case .meer, .meerDanDubbel, .minder, .vanNul, .eersteKeer, .looptNog, .onderdrukt, .ontbreekt, .geenVorig: false
    }
  }
}

extension Rapportinvoer {
  /// Compares with last year. A change is called a change only beyond the ordinary variation between months.
  func vergelijk(_ nu: Cijfer) -> Vergelijking {
    guard !looptijd.looptNog else { return .looptNog }
    guard vergelijkperiode != nil else { return .eersteKeer }
    guard let vorig = vorig(nu) else { return .geenVorig }
    let ontbrekend = Set(nu.ontbrekend).union(vorig.ontbrekend).sorted()
    guard ontbrekend.isEmpty else { return .ontbreekt(ontbrekend) }
    switch (nu.waarde, vorig.waarde) {
    case (.onderdrukt, _), (_, .onderdrukt): return .onderdrukt
    case (.ontbreekt(let maanden), _), (_, .ontbreekt(let maanden)): return .ontbreekt(Array(maanden))
    case (.geen, _), (_, .geen): return .geenVorig
    case (.getal(let a), .getal(let b)):
      if b.teller == 0, a.teller > 0, !nu.sleutel.maat.isVerhouding, let getoond = nu.getoond {
        return .vanNul(getoond)
      }
      let soort: Afleiding = nu.sleutel.maat.isVerhouding ? .verschil : .groei
      guard let verandering = soort.waarde(nu.waarde, vorig: vorig.waarde), b.teller > 0 else { return .geenVorig }
      let groot = Breuk(teller: abs(verandering.teller), noemer: verandering.noemer) ?? verandering
      let tekst = soort.notatie(nu.sleutel.maat).tekst(groot)
      let getoond = Getoond(tekst, id: soort.id(nu.sleutel), waarde: groot)
      guard isMoreThanOrdinary(nu.sleutel, a, b), groot.afgerond(decimalen: soort == .groei ? 2 : 1) > 0 else {
        let isZichtbaar = abs(a.kommagetal / b.kommagetal - 1) >= Rapportinvoer.standaardvariatie
        guard isZichtbaar, let verschil = Afleiding.verschil.waarde(nu.waarde, vorig: vorig.waarde) else {
          return .gelijk
        }
        let grootte = Breuk(teller: abs(verschil.teller), noemer: verschil.noemer) ?? verschil
        return .gewoneSchommeling(
          Getoond(
            Afleiding.verschil.notatie(nu.sleutel.maat).tekst(grootte), id: Afleiding.verschil.id(nu.sleutel),
            waarde: grootte), isMeer: verschil.teller > 0)
      }
      if soort == .groei, verandering.teller > verandering.noemer { return .meerDanDubbel }
      return verandering.teller > 0 ? .meer(getoond) : .minder(getoond)
    }
  }

  /// The ordinary variation of a measure: the median step between one month and the next, relative to the mean month, over the
  /// last two years. A period of n months varies less, by the root of n. Without enough months the limit is 5%.
  private func isMoreThanOrdinary(_ sleutel: Cijfersleutel, _ nu: Breuk, _ vorig: Breuk) -> Bool {
    let groei = abs(nu.kommagetal / vorig.kommagetal - 1)
    let maanden = Double(max(1, periode.maanden.count))
    return groei > (ordinaryVariation(sleutel) ?? Rapportinvoer.standaardvariatie) / maanden.squareRoot()
  }

  static let standaardvariatie = 0.05
  private static let minstensMaanden = 8

  func ordinaryVariation(_ sleutel: Cijfersleutel) -> Double? {
    let reeks = verloop(sleutel, maanden: 24).compactMap { $0?.kommagetal }
    guard reeks.count >= Rapportinvoer.minstensMaanden else { return nil }
    let gemiddelde = reeks.reduce(0, +) / Double(reeks.count)
    guard gemiddelde > 0 else { return nil }
    let stappen = zip(reeks, reeks.dropFirst()).map { abs($1 - $0) }.sorted()
    return stappen[stappen.count / 2] / gemiddelde
  }

  /// The measure by month, the last `aantal` months up to the last whole one, oldest first and none from
  /// before the registration; nil is a gap.
  func verloop(_ sleutel: Cijfersleutel, maanden aantal: Int) -> [Breuk?] {
    maandreeks(aantal).map { maand in
      var van = sleutel
      van.periode = .maand(maand)
      guard let cijfer = self[van], cijfer.ontbrekend.isEmpty else { return nil }
      return cijfer.getal
    }
  }

  func maandreeks(_ aantal: Int) -> [Maand] {
    let laatste = looptijd.laatsteMaand.volgnummer
    let eerste = max(laatste - aantal + 1, catalogus.werkmap.vanaf.volgnummer)
    return eerste <= laatste ? (eerste...laatste).map(Maand.init(volgnummer:)) : []
  }
}
