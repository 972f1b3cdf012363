package import Disclosure
package import Domain

/// Weighs every agreement in every window of the report, in the order of the agreements.
///
/// Takes released figures only: a verdict on a hidden number would give it away.
package func weigh(
  _ afspraken: [Resultaatafspraak], against metingen: Vrijgegeven<[Afspraakmeting]>, _ opdracht: Weegopdracht
) -> [Afspraakuitkomst] {
  let perAfspraak = Dictionary(grouping: metingen.inhoud, by: \.sleutel.afspraak)
  return afspraken.flatMap { afspraak in
    let vensters = afspraak.periode.vensters(
      in: opdracht.periode, geldig: afspraak.geldig, kalender: opdracht.kalender)
    if vensters.isEmpty, let wachtend = waiting(afspraak, opdracht) { return [wachtend] }
    return vensters.map { venster in
      let eigen = perAfspraak[afspraak.id, default: []].filter {
        $0.sleutel.moment == .vorigJaar || $0.sleutel.venster.periode == venster.periode
      }
      return Afspraakweging(afspraak: afspraak, venster: venster, metingen: eigen, opdracht: opdracht).weigh()
    }
  }
}

/// An agreement that holds now and has nothing to weigh in this period: it keeps its row, with the reason. Nil when it does not
/// hold now.
private func waiting(_ afspraak: Resultaatafspraak, _ opdracht: Weegopdracht) -> Afspraakuitkomst? {
  let tot = min(opdracht.periode.laatsteDag, opdracht.peildatum)
  let begin = max(opdracht.periode.eersteDag, afspraak.geldig.lowerBound)
  guard begin <= min(tot, afspraak.geldig.upperBound) else { return nil }
  let venster = Meetvenster(periode: opdracht.periode, tot: tot)
  var uitkomst = Afspraakweging(afspraak: afspraak, venster: venster, metingen: [], opdracht: opdracht).weigh()
  let reden = Oordeel.Reden.geenMoment(afspraak.periode)
  (uitkomst.oordeel, uitkomst.redenen) = (.nietTeBeoordelen(reden), [.reden(reden)])
  return uitkomst
}

/// One agreement in one window.
private struct Afspraakweging {
  let afspraak: Resultaatafspraak
  let venster: Meetvenster
  let metingen: [Afspraakmeting]
  let opdracht: Weegopdracht

  func weigh() -> Afspraakuitkomst {
    let eis = afspraak.eis(op: venster.tot)
    let delen = eis.toetsen.enumerated().map { weigh($1, nummer: $0 + 1) }
    var plek = 0
    let oordeel = judge(eis, delen, &plek)
    let alle = delen.flatMap(\.self)
    var gronden = alle.count == 1 ? alle[0].redenen : summary(eis, delen, oordeel)
    if let addendum = afspraak.addenda.last(where: { $0.vanaf <= venster.tot }) {
      gronden.append(.normGewijzigd(addendum))
    }
    if case .nietTeBeoordelen(let reden) = oordeel, !gronden.contains(.reden(reden)) {
      gronden.insert(.reden(reden), at: 0)
    }
    return Afspraakuitkomst(
      afspraak: afspraak, venster: venster, oordeel: oordeel, nagestreefd: nagestreefd(eis, delen),
      gerealiseerd: gerealiseerd(eis, delen), verschil: alle.count == 1 ? alle[0].verschil : nil, gronden: gronden,
      delen: alle, prognose: prognose(eis, delen))
  }

  private func weigh(_ toets: Toets, nummer: Int) -> [Deeluitkomst] {
    let eigen = metingen.filter { $0.sleutel.onderdeel == nummer }
    return eigen.filter { $0.sleutel.moment == .nu }.map { meting in
      let eerder = eigen.first {
        $0.sleutel.moment == .vorigJaar && $0.sleutel.item == meting.sleutel.item
          && $0.sleutel.venster == meting.sleutel.venster.vorigJaar
      }
      return Deelweging(toets: toets, meting: meting, nulpunt: eerder, opdracht: opdracht).weigh()
    }
  }

  private func judge(_ eis: Eis, _ delen: [[Deeluitkomst]], _ plek: inout Int) -> Oordeel {
    switch eis {
    case .toets(let toets):
      defer { plek += 1 }
      let oordelen = delen[plek].map(\.oordeel)
      if case .per(_, _, .tenMinste(let aantal)) = toets.verdeling { return judgeAtLeast(aantal, of: oordelen) }
      return judgeAll(oordelen)
    case .alle(let onderdelen): return judgeAll(onderdelen.map { judge($0, delen, &plek) })
    case .een(let onderdelen): return judgeAtLeast(1, of: onderdelen.map { judge($0, delen, &plek) })
    case .inspanning: return .geenNorm
    case .mijlpaal(let uiterlijk, let bereikt):
      if let bereikt, bereikt <= opdracht.peildatum { return bereikt <= uiterlijk ? .gehaald : .nietGehaald }
      return opdracht.peildatum > uiterlijk ? .nietGehaald : .nietTeBeoordelen(.pasAanHetEind(uiterlijk))
    }
  }

  private func nagestreefd(_ eis: Eis, _ delen: [[Deeluitkomst]]) -> String {
    switch eis {
    case .inspanning(let tekst): return tekst
    case .mijlpaal(let uiterlijk, _): return "uiterlijk \(uiterlijk.inTekst)"
    case .toets, .alle, .een:
      let voegwoord = if case .een = eis { "; of " } else { "; en " }
      return zip(named(eis), delen).map { toets, uitkomsten in
        let norm =
          uitkomsten.count == 1
          ? uitkomsten[0].nagestreefd
          : describe(toets.toets.norm, toets.toets.gemeten.maat.eenheid) + toets.toets.speling
        return toets.label
          + ([norm] + [describe(toets.toets.verdeling, aantal: uitkomsten.count)].compactMap(\.self))
          .joined(separator: ", ")
      }.joined(separator: voegwoord)
    }
  }

  /// The tests with what each is called before its figure: nothing when there is only one.
  private func named(_ eis: Eis) -> [(label: String, toets: Toets)] {
    eis.toetsen.enumerated().map { plek, toets in (eis.naam(onderdeel: plek + 1).map { "\($0): " } ?? "", toets) }
  }

  private func gerealiseerd(_ eis: Eis, _ delen: [[Deeluitkomst]]) -> String {
    switch eis {
    case .inspanning: return "geen telling"
    case .mijlpaal(_, let bereikt):
      return bereikt.flatMap { $0 <= opdracht.peildatum ? "bereikt op \($0.inTekst)" : nil } ?? "nog niet bereikt"
    case .toets, .alle, .een:
      return zip(named(eis), delen).map { $0.label + gerealiseerd($0.toets, $1) }.joined(separator: "; ")
    }
  }

  private func gerealiseerd(_ toets: Toets, _ uitkomsten: [Deeluitkomst]) -> String {
    guard case .per(let dimensie, _, _) = toets.verdeling else { return uitkomsten.first?.gerealiseerd ?? "–" }
    guard !uitkomsten.isEmpty else { return "geen \(dimensie.meervoud) in de gegevens" }
    switch toets.norm {
    case .monitor, .nulmeting: return followed(dimensie, uitkomsten)
    case .minimum, .maximum, .band, .groei, .mijlpaal:
      let goed = uitkomsten.count { $0.oordeel == .gehaald || $0.oordeel == .opSchema }
      let woord = venster.isAf ? "gehaald" : "op schema", alle = "\(uitkomsten.count) \(dimensie.meervoud)"
      return goed == 0
        ? "\(woord) \(dimensie.voorzetsel) geen van de \(alle)" : "\(woord) \(dimensie.voorzetsel) \(goed) van \(alle)"
    }
  }

  /// Each part that has a number, then those that have none, together: a row of dots says nothing.
  private func followed(_ dimensie: Verdeling.Dimensie, _ uitkomsten: [Deeluitkomst]) -> String {
    var delen = uitkomsten.filter { $0.meting.waarde.isGetal }.map { "\($0.naam) \($0.gerealiseerd)" }
    let zonder: [(String, (Deeluitkomst) -> Bool)] = [
      ("verborgen (\(Cel.onderdruktTeken))", { $0.meting.waarde == .onderdrukt }),
      ("ontbreekt", { if case .ontbreekt = $0.meting.waarde { true } else { false } }),
      ("geen cijfer", { $0.meting.waarde == .geen }),
    ]
    for (woord, geldt) in zonder {
      let namen = uitkomsten.filter(geldt).map(\.naam)
      guard !namen.isEmpty else { continue }
      let alle = namen.count == uitkomsten.count && namen.count > 1 ? "alle \(namen.count) \(dimensie.meervoud)" : nil
      delen.append("\(woord): \(alle ?? enumerated(namen))")
    }
    return delen.joined(separator: ", ")
  }

  /// Which parts stand apart, by verdict; then why there is none, then what the parts say.
  private func summary(_ eis: Eis, _ delen: [[Deeluitkomst]], _ oordeel: Oordeel) -> [Grond] {
    let alle = delen.flatMap(\.self)
    var uit: [Grond] = []
    for stand in Grond.Delenstand.allCases {
      let namen = alle.filter { stand.covers($0.oordeel) }.map { deel in
        !deel.naam.isEmpty ? deel.naam : eis.naam(onderdeel: deel.onderdeel).map { "‘\($0)’" } ?? "het geheel"
      }
      var gezien: Set<String> = []
      let eenmaal = namen.filter { gezien.insert($0).inserted }
      guard !eenmaal.isEmpty else { continue }
      // A list of every wijk says less than that it holds for all.
      let isAlles = eenmaal.count > 5 && eenmaal.count == Set(alle.map(\.naam)).count
      uit.append(isAlles ? .alleDelen(stand, eenmaal.count) : .delen(stand, eenmaal))
    }
    if case .nietTeBeoordelen(let reden) = oordeel { uit.append(.reden(reden)) }
    var gezien = Set(uit)
    for deel in alle {
      for grond in deel.redenen where !grond.isVanEenDeel && gezien.insert(grond).inserted { uit.append(grond) }
    }
    return uit
  }

  private func prognose(_ eis: Eis, _ delen: [[Deeluitkomst]]) -> Prognose? {
    guard !venster.isAf else { return nil }
    if case .toets(let toets) = eis, let geheel = delen[0].first(where: { $0.item == .geheel }) {
      return predict(toets, geheel, vakanties: opdracht.kalender.vakanties)
    }
    return Samenstelling(eis, delen, vakanties: opdracht.kalender.vakanties).prognose
  }
}
