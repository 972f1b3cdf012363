import Domain

/// What is printed of each figure, and entered in the book.
extension Vrijgavegang {
  func decide(_ plek: Int, isZichtbaar: Bool, isGeheim: Bool) -> Besluit {
    guard isZichtbaar else { return .afwezig }
    if isGeheim { return .geheim }
    let cijfer = cijfers.lijst[plek]
    if let regel = eerder[plek] {
      switch regel.stand {
      case .open:
        return .gedrukt(
          regel.waarde.map { .getal($0) } ?? .geen, ontbrekend: regel.ontbrekend, waarnemingen: regel.waarnemingen)
      case .verborgen, .ongedrukt: return .geheim
      }
    }
    if let telling = gedrukt[plek] { return .gedrukt(.getal(Breuk(telling)), ontbrekend: cijfer.ontbrekend) }
    // A mean over a sum that waits for its correction would tell what it waits for.
    if case .getal(let getal) = cijfer.waarde, cijfer.sleutel.maat == .groepsgrootte {
      var deelnames = cijfer.sleutel
      deelnames.maat = .deelnames
      if let plek = cijfers.plek(deelnames), let telling = printed(plek),
        let waarde = Breuk(teller: telling, noemer: getal.noemer),
        waarde != getal
      {
        return .gedrukt(.getal(waarde), ontbrekend: cijfer.ontbrekend)
      }
    }
    return .open
  }

  func entries(_ besluiten: [Besluit]) -> [Cijfersleutel: Vrijgaveboek.Regel] {
    guard let verband else { return [:] }
    var uit: [Cijfersleutel: Vrijgaveboek.Regel] = [:]
    for (plek, cijfer) in cijfers.lijst.enumerated() {
      guard cijfer.sleutel.maat.isOverPersonen, eerder[plek] == nil else { continue }
      let waarde: Breuk?
      switch cijfer.waarde {
      case .getal(let getal): waarde = gedrukt[plek].map { Breuk($0) } ?? getal
      case .geen: waarde = nil
      case .ontbreekt, .onderdrukt: continue
      }
      let stand: Vrijgaveboek.Stand
      var gedruktAls = waarde
      switch besluiten[plek] {
      case .open: stand = .open
      case .gedrukt(let waarde, _, _):
        stand = .open
        if case .getal(let getal) = waarde { gedruktAls = getal }
      case .geheim: stand = .verborgen
      case .afwezig:
        // Only what a later sum rests on.
        guard verband.periode.bevat(cijfer.sleutel.periode), cijfer.sleutel.maat.isSomOverTijd else { continue }
        stand = .ongedrukt
      }
      let sleutel = Vrijgaveboek.key(cijfer.sleutel, standPer: verband.standPer)
      // Of a period that still runs another one can be the same figure: what is printed counts.
      if stand == .ongedrukt, uit[sleutel] != nil { continue }
      uit[sleutel] = Vrijgaveboek.Regel(
        stand, gedruktAls, ontbrekend: cijfer.ontbrekend, waarnemingen: cijfer.waarnemingen)
    }
    return uit
  }
}

extension Cijfersleutel {
  /// How much a reader loses with this figure: the wholes by which a report begins go last.
  var rang: Int {
    if maat.kindstroom != nil { return 1 }
    let delingen = [doel != nil, leeftijd != nil, werkvorm != nil, organisatie != nil].count { $0 }
    switch (gebied?.soort, delingen) {
    case (nil, 0), (.gemeente, 0): return 3
    case (.stadsdeel, 0): return 2
    case (nil, _), (.gemeente, _): return doel == nil ? 1 : 2
    case (.wijk, 0): return 1
    case (.stadsdeel, _), (.wijk, _): return 0
    }
  }
}
