import Domain

/// A norm filled in for one part and one window: a number, or a band of numbers.
struct Normwaarde {
  /// At least and at most; nil where there is no such limit.
  var onder: Breuk?
  var boven: Breuk?
  var fasering: Fasering

  /// Nil when the norm asks for no verdict, or its earlier value is not known.
  init?(_ norm: Norm, deel: Breuk, nulpunt: Breuk?) {
    switch norm {
    case .minimum(let grens, let fasering): (onder, boven, self.fasering) = (grens * deel, nil, fasering)
    case .maximum(let grens, let fasering): (onder, boven, self.fasering) = (nil, grens * deel, fasering)
    case .band(let laag, let hoog): (onder, boven, fasering) = (laag * deel, hoog * deel, .eind)
    case .mijlpaal(let minstens, _): (onder, boven, fasering) = (minstens * deel, nil, .eind)
    case .groei(let groei, let vanaf):
      let basis: Breuk? = if case .vast(let waarde, _) = vanaf { waarde } else { nulpunt }
      guard let basis else { return nil }
      fasering = .eind
      let doel: Breuk
      let omlaag: Bool
      switch groei {
      case .procent(let deel): (doel, omlaag) = (basis + basis * deel, deel.teller < 0)
      case .procentpunt(let punt): (doel, omlaag) = (basis + punt, punt.teller < 0)
      }
      // Agreed shrinkage is a maximum.
      (onder, boven) = omlaag ? (nil, doel) : (doel, nil)
    case .monitor, .nulmeting: return nil
    }
  }

  func isMet(by waarde: Breuk) -> Bool {
    if let onder, waarde < onder { return false }
    if let boven, boven < waarde { return false }
    return true
  }

  /// The one number to draw as a line and to measure the distance to.
  var lijn: Breuk? { onder ?? boven }

  /// The limit that a value is nearest to missing: what a printed value must stay on the right side of.
  func nearest(to waarde: Breuk) -> Breuk? {
    if let boven, let onder { return boven < waarde || (waarde - onder) > (boven - waarde) ? boven : onder }
    return lijn
  }
}

/// The verdict on a number. Exact, unrounded (DOMEIN §4, rule 6).
func judge(_ waarde: Breuk, _ norm: Normwaarde, _ toets: Toets, _ venster: Meetvenster, eind: Dag) -> Oordeel {
  let gehaald = norm.isMet(by: waarde)
  let rekenwijze = toets.rekenwijze
  if venster.tot >= eind { return gehaald ? .gehaald : .nietGehaald }
  if case .groei(_, vanaf: .vorigJaar) = toets.norm { return gehaald ? .opSchema : .looptAchter }
  if rekenwijze.isTotaal {
    if let boven = norm.boven, boven < waarde { return .nietGehaald }
    if norm.onder != nil, gehaald, norm.boven == nil { return .gehaald }
    if let deel = norm.fasering.deel(venster) {
      if let onder = norm.onder { return waarde < onder * deel ? .looptAchter : .opSchema }
      if let boven = norm.boven { return boven * deel < waarde ? .looptAchter : .opSchema }
    }
    return norm.onder == nil ? .opSchema : .nietTeBeoordelen(.pasAanHetEind(eind))
  }
  if !gehaald, isIrreparable(rekenwijze, norm) { return .nietGehaald }
  return gehaald ? .opSchema : .looptAchter
}

/// What went wrong cannot be made up for: a missed week, a wait that was too long.
private func isIrreparable(_ rekenwijze: Rekenwijze, _ norm: Normwaarde) -> Bool {
  switch rekenwijze {
  case .stand(.langsteWeken), .langsteGat: norm.boven != nil
  case .verhouding(_, per: .geteldeWeken): norm.onder.map { Breuk(1).isEvenGroot(als: $0) } ?? false
  case .som, .verhouding, .mediaan, .stand(.wachtenden): false
  }
}

/// All must hold: EN, 'elke wijk', a norm that is divided. What is known to be wrong outweighs what is not known.
func judgeAll(_ oordelen: [Oordeel]) -> Oordeel {
  judgeAtLeast(oordelen.count { $0 != .geenNorm }, of: oordelen)
}

/// At least `aantal` must hold: OF, 'ten minste k van n'.
func judgeAtLeast(_ aantal: Int, of oordelen: [Oordeel]) -> Oordeel {
  let gewogen = oordelen.filter { $0 != .geenNorm }
  guard !gewogen.isEmpty else { return oordelen.isEmpty ? .nietTeBeoordelen(.geenGegevens) : .geenNorm }
  let gehaald = gewogen.count { $0 == .gehaald }
  let opSchema = gewogen.count { $0 == .opSchema }
  let gemist = gewogen.count { $0 == .nietGehaald }
  let onbekend = gewogen.compactMap { if case .nietTeBeoordelen(let reden) = $0 { reden } else { nil } }
  if gehaald >= aantal { return .gehaald }
  if gewogen.count - gemist < aantal { return .nietGehaald }
  if gehaald + opSchema >= aantal { return .opSchema }
  if let reden = onbekend.first, gehaald + opSchema + onbekend.count >= aantal { return .nietTeBeoordelen(reden) }
  return .looptAchter
}
