import Domain

/// What is said of one goal: how many children and how that compares, its course, and where it is served.
extension Rapportinvoer {
  func goalSentences(_ doel: Doel) -> [Zin] {
    if let grond = publiek(doel), grond != .kinderen { return parentSentences(doel, grond) + plannedSentences(doel) }
    guard let kinderen = cijfer(.uniekeKinderen, doel: doel.id) else { return [] }
    switch kinderen.waarde {
    case .onderdrukt: return ["Het aantal kinderen tonen we hier niet."] + coverageSentences(doel)
    case .ontbreekt: return ["Hierover is nog niets geleverd."]
    case .geen: return []
    case .getal(let getal):
      guard getal.teller > 0, let getoond = kinderen.getoond else {
        return ["\(naam: periode.inZin.metHoofdletter) was er geen activiteit voor dit doel."] + coverageSentences(doel)
      }
      let lacune = isGedeeldeLacune ? nil : incomplete(kinderen)
      // In which wijken and stadsdelen stands in the table: ten times the same sentence says less.
      let kinderenAlleen: Zin? = publiek(doel) == .kinderen ? "Ouders zijn niet geteld: dit zijn kinderen." : nil
      return [reach(getoond, kinderen), kinderenAlleen, lacune, courseSentence(kinderen)].compactMap(\.self)
        + plannedSentences(doel)
    }
  }

  /// Every goal misses the same deliveries: that is said once above them.
  var isGedeeldeLacune: Bool {
    let lacunes = catalogus.doelen.doelen.compactMap { cijfer(.uniekeKinderen, doel: $0.id)?.ontbrekend }
    return lacunes.count > 1 && Set(lacunes).count == 1
  }

  /// The number and the comparison in one breath. What holds for all goals together stands above them.
  private func reach(_ getoond: Getoond, _ kinderen: Cijfer) -> Zin {
    let wie: Zin = getoond.getal == 1 ? "Eén kind deed mee" : "\(getoond) kinderen deden mee"
    guard kinderen.ontbrekend.isEmpty else { return "\(wie)." }
    return switch vergelijk(kinderen) {
    case .meer(let groei): "\(wie): \(groei) meer dan een jaar eerder."
    case .meerDanDubbel: "\(wie), meer dan twee keer zoveel als een jaar eerder."
    case .minder(let groei): "\(wie): \(groei) minder dan een jaar eerder."
    case .gelijk: "\(wie), ongeveer evenveel als een jaar eerder."
    case .gewoneSchommeling(let aantal, let isMeer):
      "\(wie), \(aantal) \(isMeer ? "meer" : "minder") dan vorig jaar. Zo’n verschil komt vaker voor."
    case .vanNul: "\(wie). Een jaar eerder was dat er geen."
    case .eersteKeer, .looptNog, .onderdrukt, .ontbreekt, .geenVorig: "\(wie)."
    }
  }

  /// Three months in a row up or down, and together beyond the ordinary: only then it is a course.
  private func courseSentence(_ kinderen: Cijfer) -> Zin? {
    let reeks = verloop(kinderen.sleutel, maanden: 4).compactMap { $0?.kommagetal }
    guard reeks.count == 4, let eerste = reeks.first, let laatste = reeks.last, eerste > 0 else { return nil }
    let grens = ordinaryVariation(kinderen.sleutel) ?? Rapportinvoer.standaardvariatie
    guard abs(laatste / eerste - 1) > grens else { return nil }
    let stappen = zip(reeks, reeks.dropFirst())
    if stappen.allSatisfy({ $0 < $1 }) { return "Het aantal stijgt nu drie maanden op rij." }
    if stappen.allSatisfy({ $0 > $1 }) { return "Het aantal daalt nu drie maanden op rij." }
    return nil
  }

  /// In how many wijken, and in which stadsdelen it lacks.
  private func coverageSentences(_ doel: Doel) -> [Zin] {
    let tekens = dekking[doel.id] ?? []
    let afwezig = stadsdelen(doel, .afwezig)
    let isNergens = !tekens.isEmpty && afwezig.count == tekens.count
    return (isNergens ? [] : [whereServed(doel, afwezig)].compactMap(\.self)) + plannedSentences(doel)
  }

  private func stadsdelen(_ doel: Doel, _ teken: Dekkingteken) -> [String] {
    zip(catalogus.gebieden.stadsdelen, dekking[doel.id] ?? []).filter { $0.1 == teken }.map(\.0)
  }

  private func plannedSentences(_ doel: Doel) -> [Zin] {
    let gepland = stadsdelen(doel, .geplandNietGehouden)
    return gepland.isEmpty ? [] : ["In \(namen: gepland) stond het gepland, maar ging het niet door."]
  }

  private func whereServed(_ doel: Doel, _ afwezig: [String]) -> Zin? {
    guard wijkcijfersBekend(doel.id) else { return nil }
    let (deel, geheel) = deel(.wijkenMetDoel, van: .wijken, doel: doel.id)
    switch (deel.getal, afwezig.isEmpty) {
    case (0, _): return nil
    case (1, _): return "Er was alleen iets te doen in \(naam: wijken(met: doel.id)[0].naam)."
    case (geheel.getal, _): return "Er was iets te doen in alle \(geheel) wijken."
    case (_, true): return "Er was iets te doen in \(deel) van de \(geheel) wijken."
    case (_, false):
      return "Er was iets te doen in \(deel) van de \(geheel) wijken, maar niet in \(namen: afwezig)."
    }
  }

  /// Wijken where at least one bijeenkomst worked on the goal.
  func wijken(met doel: DoelID) -> [Wijk] {
    catalogus.gebieden.wijken.filter {
      cijfer(.bijeenkomsten, gebied: Gebied(.wijk, $0.code), doel: doel)?.getal?.teller ?? 0 > 0
    }
  }

  private func wijkcijfersBekend(_ doel: DoelID) -> Bool {
    catalogus.gebieden.wijken.contains { cijfer(.bijeenkomsten, gebied: Gebied(.wijk, $0.code), doel: doel) != nil }
  }
}
