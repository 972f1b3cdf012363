import Domain

/// Weighs one figure: the verdict, its texts and its grounds.
struct Deelweging {
  let toets: Toets
  let meting: Afspraakmeting
  let nulpunt: Afspraakmeting?
  let opdracht: Weegopdracht

  private var eenheid: Eenheid { toets.gemeten.maat.eenheid }
  private var venster: Meetvenster { meting.sleutel.venster }
  /// The day on which the verdict is final.
  private var eind: Dag {
    if case .mijlpaal(_, let uiterlijk) = toets.norm {
      min(uiterlijk, venster.periode.laatsteDag)
    } else {
      venster.periode.laatsteDag
    }
  }

  func weigh() -> Deeluitkomst {
    let norm = Normwaarde(toets.norm, deel: deel, nulpunt: vorigeWaarde)
    let (oordeel, extra) = verdict(norm)
    let getal: Breuk? = if case .getal(let getal) = meting.waarde { getal } else { nil }
    var nuVerwacht: Breuk?
    if let norm, let lijn = norm.lijn, let stuk = norm.fasering.deel(venster), !venster.isAf {
      nuVerwacht = lijn * stuk
    }
    return Deeluitkomst(
      onderdeel: meting.sleutel.onderdeel, item: meting.sleutel.item, naam: opdracht.naam(meting.sleutel.item),
      oordeel: oordeel, meting: meting, nulpunt: nulpunt, norm: norm?.lijn, nuVerwacht: nuVerwacht,
      nagestreefd: nagestreefd(norm), gerealiseerd: gerealiseerd(getal, norm, nuVerwacht),
      verschil: oordeel.toontVerschil ? getal.flatMap { verschil($0, norm) } : nil,
      gronden: gronden(oordeel, extra, nuVerwacht))
  }

  /// The share of the norm that this part must do.
  private var deel: Breuk {
    guard let stuk = venster.deel, toets.rekenwijze.isOptelbaar else { return verdeeld }
    if case .mijlpaal = toets.norm { return verdeeld }
    return verdeeld * stuk
  }

  private var verdeeld: Breuk {
    guard case .verdeeld(_, let delen) = toets.verdeling, meting.sleutel.item != .geheel,
      let eigen = delen.first(where: { meting.sleutel.item.code.hasSuffix("=\($0.item)") })
    else { return Breuk(1) }
    return Breuk(teller: eigen.procent, noemer: 100) ?? Breuk(1)
  }

  /// Last year's value, when it is whole.
  private var vorigeWaarde: Breuk? {
    guard let nulpunt, nulpunt.ontbrekend.isEmpty, case .getal(let getal) = nulpunt.waarde, getal.teller > 0
    else { return nil }
    return getal
  }

  private func verdict(_ norm: Normwaarde?) -> (Oordeel, Grond?) {
    switch toets.norm {
    case .monitor, .nulmeting: return (.geenNorm, nil)
    case .minimum, .maximum, .band, .groei, .mijlpaal: break
    }
    if meting.mistLeefgebieden { return (.nietTeBeoordelen(.leefgebiedOnbekend), nil) }
    let getal: Breuk
    switch meting.waarde {
    case .onderdrukt: return (.nietTeBeoordelen(.onderdrukt), nil)
    case .ontbreekt(let maanden): return (.nietTeBeoordelen(.ontbrekendeLevering(Array(maanden))), nil)
    case .geen:
      if let open = meting.open { return (verdict(open, norm), nil) }
      if case .verhouding(_, per: .inwoners) = toets.rekenwijze { return (.nietTeBeoordelen(.geenInwoners), nil) }
      return (.nietTeBeoordelen(.geenGegevens), nil)
    case .getal(let waarde): getal = waarde
    }
    guard let norm else {
      return (.nietTeBeoordelen(nulpunt?.waarde == .onderdrukt ? .onderdrukt : .geenNulpunt), nil)
    }
    guard !isAfgekapt else { return (.nietTeBeoordelen(.afgekapt), nil) }
    let gewogen = judge(allowed(getal), norm, toets, venster, eind: eind)
    if let reden = unfit(getal) { return (.nietTeBeoordelen(reden), nil) }
    guard !meting.ontbrekend.isEmpty else {
      return canStillTurn(gewogen, norm) ? (.nietTeBeoordelen(.nogOpen), nil) : (gewogen, nil)
    }
    if isCertain(gewogen, getal, norm) { return (gewogen, .staatVast) }
    let maanden = venster.maanden.count, aanwezig = maanden - meting.ontbrekend.count
    if case .opBasisVan(let minstens) = toets.voorwaarden.bijOntbreken, aanwezig >= minstens {
      return (gewogen, .opBasisVan(aanwezig, van: maanden))
    }
    return (.nietTeBeoordelen(.ontbrekendeLevering(meting.ontbrekend)), nil)
  }

  /// Whether what is missing cannot change the verdict. More rows can only add to a total or to the weeks with an offer: met
  /// stays met, too much stays too much, and what falls short even with every missing week in it stays short.
  private func isCertain(_ gewogen: Oordeel, _ getal: Breuk, _ norm: Normwaarde) -> Bool {
    let groeitAlleen = toets.rekenwijze.isTotaal || meting.hoogstens != nil
    if groeitAlleen, let boven = norm.boven, boven < getal { return true }
    guard groeitAlleen, norm.boven == nil else { return false }
    switch gewogen {
    case .gehaald: return true
    case .opSchema: return meting.hoogstens != nil
    case .nietGehaald:
      guard let hoogstens = meting.hoogstens, let onder = norm.onder else { return false }
      return allowed(hoogstens) < onder
    case .looptAchter, .nietTeBeoordelen, .geenNorm: return false
    }
  }

  /// A verdict is final only when nothing that is open can change it (DOMEIN §4, rule 15): however the open cases end, it must
  /// be the same.
  private func canStillTurn(_ gewogen: Oordeel, _ norm: Normwaarde) -> Bool {
    guard venster.tot >= eind, let open = meting.open else { return false }
    switch gewogen {
    case .gehaald, .nietGehaald: break
    case .opSchema, .looptAchter, .nietTeBeoordelen, .geenNorm: return false
    }
    let isGehaald = gewogen == .gehaald
    let laagst = open.laagst.map { norm.isMet(by: allowed($0)) } ?? isGehaald
    // Without an upper end anything above is possible.
    let hoogst = open.hoogst.map { norm.isMet(by: allowed($0)) } ?? (norm.boven == nil)
    return laagst != isGehaald || hoogst != isGehaald
  }

  /// Of a figure that is not to be said yet: when it falls short however the open cases end, that is certain.
  private func verdict(_ open: Afspraakmeting.Open, _ norm: Normwaarde?) -> Oordeel {
    guard meting.ontbrekend.isEmpty, let norm, let laagst = open.laagst else { return .nietTeBeoordelen(.nogOpen) }
    let hoogst = open.hoogst.map { norm.isMet(by: $0) } ?? (norm.boven == nil)
    guard norm.isMet(by: laagst) == hoogst, unfit(laagst) == nil else { return .nietTeBeoordelen(.nogOpen) }
    return judge(laagst, norm, toets, venster, eind: eind)
  }

  /// A period that the validity of the agreement cuts off has its norm pro rata, or none: unique children of five months are
  /// not five twelfths of those of a year. A share, a mean or a wait needs no division.
  private var isAfgekapt: Bool {
    guard venster.deel != nil, !toets.rekenwijze.isOptelbaar else { return false }
    switch toets.norm {
    case .minimum, .maximum, .band: break
    case .groei, .mijlpaal, .monitor, .nulmeting: return false
    }
    switch toets.rekenwijze {
    case .som, .verhouding(_, per: .inwoners): return true
    case .verhouding, .mediaan, .stand, .langsteGat: return false
    }
  }

  /// With the slack that was agreed: two weeks without an activity are still met.
  private func allowed(_ getal: Breuk) -> Breuk {
    guard toets.voorwaarden.toegestaneUitval > 0 else { return getal }
    let teller = min(getal.noemer, getal.teller + toets.voorwaarden.toegestaneUitval)
    return Breuk(teller: max(teller, getal.teller), noemer: getal.noemer) ?? getal
  }

  /// A condition that is not fulfilled.
  private func unfit(_ getal: Breuk) -> Oordeel.Reden? {
    let rust = meting.waarnemingen ?? getal.noemer
    if let minstens = toets.voorwaarden.minimaleNoemer, rust < minstens {
      return .noemerTeKlein(rust, minstens: minstens)
    }
    if let minstens = toets.voorwaarden.minimaleRespons {
      guard let respons = meting.respons else { return .geenGegevens }
      if respons < minstens { return .responsTeLaag(respons, minstens: minstens) }
    }
    return nil
  }

  private func nagestreefd(_ norm: Normwaarde?) -> String {
    let basis: String
    switch toets.norm {
    case .minimum(let grens, let fasering): basis = describe(.minimum(grens * deel, fasering), eenheid)
    case .maximum(let grens, let fasering): basis = describe(.maximum(grens * deel, fasering), eenheid)
    case .band(let laag, let hoog): basis = describe(.band(laag * deel, hoog * deel), eenheid)
    case .groei, .mijlpaal, .monitor, .nulmeting: basis = describe(toets.norm, eenheid)
    }
    return basis + toets.speling
  }

  private func gerealiseerd(_ getal: Breuk?, _ norm: Normwaarde?, _ nuVerwacht: Breuk?) -> String {
    guard let getal else {
      if meting.waarde == .geen, let open = meting.open {
        return "nog niet te zeggen"
          + (open.laagst.map { ", ten minste \(Afspraakgetal.text($0, eenheid))" } ?? "")
      }
      return Cel.text(of: meting.waarde)
    }
    // With agreed slack the verdict is on the numerator, and both terms are printed.
    let grens = toets.voorwaarden.toegestaneUitval > 0 ? nil : norm?.nearest(to: getal)
    let tekst = Afspraakgetal.text(getal, eenheid, against: grens ?? nuVerwacht)
    switch meting.soort {
    case .aandeel:
      return "\(tekst) (\(Notatie.aantal.tekst(Breuk(getal.teller))) van \(Notatie.aantal.tekst(Breuk(getal.noemer))))"
    case .gemiddelde:
      return meting.waarnemingen.map { "\(tekst) (\(eenheid.observed($0)))" } ?? tekst
    case .aantal, .kinderen, .signalen: return meting.mistLeefgebieden ? "ten minste \(tekst)" : tekst
    }
  }

  private func verschil(_ getal: Breuk, _ norm: Normwaarde?) -> String? {
    guard let norm else { return nil }
    if let onder = norm.onder, getal < onder {
      return "\(Afspraakgetal.verschil(onder - getal, eenheid)) \(venster.tot < eind ? "tot de norm" : "onder de norm")"
    }
    if let boven = norm.boven, boven < getal {
      return "\(Afspraakgetal.verschil(getal - boven, eenheid)) boven de norm"
    }
    guard norm.onder == nil || norm.boven == nil, let lijn = norm.lijn else { return nil }
    if getal.isEvenGroot(als: lijn) { return "precies de norm" }
    return "\(Afspraakgetal.verschil(getal - lijn, eenheid)) \(norm.boven == nil ? "boven" : "onder") de norm"
  }

  private func gronden(_ oordeel: Oordeel, _ extra: Grond?, _ nuVerwacht: Breuk?) -> [Grond] {
    var uit: [Grond] = []
    if case .nietTeBeoordelen(let reden) = oordeel { uit.append(.reden(reden)) }
    if let extra { uit.append(extra) }
    if !meting.ontbrekend.isEmpty, extra != nil { uit.append(.leveringOntbreekt(meting.ontbrekend)) }
    if venster.deel != nil, toets.rekenwijze.isOptelbaar { uit.append(.naarVerhouding) }
    if !venster.isAf { uit.append(.geteldTot(venster.tot)) }
    if let nuVerwacht { uit.append(.volgensPlan(nuVerwacht, eenheid)) }
    if let noemer = meting.noemerbron { uit.append(.noemer(noemer)) }
    if eenheid == .kinderen, meting.steuntOp == [.aanwezigheid], !opdracht.losseBronnen.isEmpty {
      uit.append(.nietTeKoppelen(opdracht.losseBronnen))
    }
    if let vorig = vorigeWaarde { uit.append(.vorigJaar(vorig, eenheid)) }
    uit += meting.uitgesloten.map { .nietMeegeteld($0.aantal, $0.reden) }
    if let respons = meting.respons { uit.append(.respons(respons)) }
    return uit
  }
}

extension Oordeel {
  /// A distance to the norm beside a figure that may not be weighed would be a verdict after all.
  fileprivate var toontVerschil: Bool {
    switch self {
    case .gehaald, .opSchema, .looptAchter, .nietGehaald, .nietTeBeoordelen(.pasAanHetEind): true
    case .nietTeBeoordelen, .geenNorm: false
    }
  }
}

extension Afspraakmeting {
  /// Signals that nobody can place were left out: there may be more.
  var mistLeefgebieden: Bool { uitgesloten.contains { $0.reden == .leefgebiedOnbekend } }
}

extension Cel {
  /// What a reader sees where there is no number.
  static func text(of waarde: Waarde) -> String {
    switch waarde {
    case .getal(let getal): Notatie.aantal.tekst(getal)
    case .onderdrukt: onderdruktTeken
    case .ontbreekt: "ontbreekt"
    case .geen: "–"
    }
  }
}
