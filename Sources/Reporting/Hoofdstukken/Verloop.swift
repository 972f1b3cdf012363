import Domain

/// The course of the year: deelnames by month, last year dashed.
extension Rapportinvoer {
  var verloophoofdstuk: Hoofdstuk? {
    let laatste = looptijd.laatsteMaand
    let jaar = laatste.jaar
    let maanden = (1...12).map { Maand(jaar: jaar, nummer: $0) }
    let nu = maanden.map { $0 <= laatste ? value($0) : nil }
    let vorige = maanden.map { Maand(jaar: jaar - 1, nummer: $0.nummer) }
    let toen = vorige.map { $0 < catalogus.werkmap.vanaf ? nil : value($0) }
    let heeftToen = toen.contains { $0 != nil }
    // One dot has no course.
    guard heeftToen || nu.count(where: { $0 != nil }) > 1 else { return nil }
    var reeksen: [Grafiek.Reeks] = []
    if heeftToen { reeksen.append(.init("\(jaar - 1)", .vorigJaar, toen, gaten: gaps(vorige))) }
    if nu.contains(where: { $0 != nil }) {
      reeksen.append(.init("\(jaar)", .nu, nu, gaten: gaps(maanden.filter { $0 <= laatste })))
    }
    let plan = Maandnorm(self).map { norm in maanden.map { norm[$0] } } ?? []
    if plan.contains(where: { $0 != nil }) { reeksen.insert(.init("plan", .norm, plan), at: 0) }
    var grafiek = Grafiek(
      id: "verloop-deelnames", titel: "Deelnames per maand",
      alt: courseInWords(nu, maanden) + lastYearInWords(toen, vorige), soort: .lijn,
      xTitel: "Maand", yTitel: "Deelnames", notatie: .aantal, categorieen: maanden.map(\.kort), reeksen: reeksen)
    grafiek.vakken = holidays(jaar)
    grafiek.onderschrift =
      "Deelnames per maand." + (heeftToen ? " Stippellijn: \(jaar - 1)." : "")
      + (grafiek.vakken.isEmpty ? "" : " Grijs: schoolvakantie.")
    return Hoofdstuk(
      "verloop", "Verloop door het jaar",
      [.alinea(courseSentences(nu, maanden.filter { $0 <= laatste })), .grafiek(grafiek)]
        + (Jaarstand(self).map { [.tabel($0.tabel)] } ?? []))
  }

  /// The school holidays of the year, as stretches of the axis of months.
  private func holidays(_ jaar: Int) -> [Grafiek.Vak] {
    func plek(_ dag: Dag) -> Double {
      let maand = dag.maand
      return Double(maand.nummer - 1) + Double(dag.nummer - maand.eersteDag.nummer)
        / Double(maand.laatsteDag.nummer - maand.eersteDag.nummer + 1) - 0.5
    }
    let (eerste, laatste) = (Periode.jaar(jaar).eersteDag, Periode.jaar(jaar).laatsteDag)
    return catalogus.vakanties.filter { eerste <= $0.tot && $0.van <= laatste }.map {
      Grafiek.Vak(van: max(0, plek(max($0.van, eerste))), tot: min(11, plek(min($0.tot, laatste))))
    }.filter { $0.van < $0.tot }
  }

  /// The finding of the chart: the period beside the same one a year earlier.
  private var courseFinding: Zin? {
    guard let nu = cijfer(.deelnames), nu.ontbrekend.isEmpty, let aantal = nu.getoond else { return nil }
    let begin: Zin = "\(naam: periode.inZin.metHoofdletter) deden kinderen \(aantal) keer mee"
    switch vergelijk(nu) {
    case .meer(let verschil): return "\(begin): \(verschil) meer dan een jaar eerder."
    case .minder(let verschil): return "\(begin): \(verschil) minder dan een jaar eerder."
    case .meerDanDubbel: return "\(begin), meer dan twee keer zo vaak als een jaar eerder."
    case .gelijk: return "\(begin), ongeveer even vaak als een jaar eerder."
    case .gewoneSchommeling(let verschil, let isMeer):
      return "\(begin): \(verschil) \(isMeer ? "meer" : "minder") dan een jaar eerder. Zo’n verschil komt vaker voor."
    case .vanNul, .eersteKeer, .looptNog, .onderdrukt, .ontbreekt, .geenVorig: return "\(begin)."
    }
  }

  private func value(_ maand: Maand) -> Breuk? {
    guard let cijfer = cijfer(.deelnames, .maand(maand)), cijfer.ontbrekend.isEmpty else { return nil }
    return cijfer.getal
  }

  /// What the table under the chart says of a month without a dot, by its place in the year.
  private func gaps(_ maanden: [Maand]) -> [Int: Cel] {
    var uit: [Int: Cel] = [:]
    for (plek, maand) in maanden.enumerated() {
      guard let cijfer = cijfer(.deelnames, .maand(maand)), value(maand) == nil else { continue }
      uit[plek] = cijfer.getal != nil ? .tekst("niet volledig") : Cel(cijfer)
    }
    return uit
  }

  private func courseInWords(_ nu: [Breuk?], _ maanden: [Maand]) -> String {
    let punten = zip(maanden, nu).compactMap { maand, waarde in waarde.map { (maand, $0) } }
    guard let eerste = punten.first, let laatste = punten.last, let hoogste = punten.max(by: { $0.1 < $1.1 }) else {
      return "Dit jaar zijn er nog geen cijfers."
    }
    let tekst = { (punt: (Maand, Breuk)) in "\(Notatie.aantal.tekst(punt.1)) in \(punt.0.inTekst)" }
    guard punten.count > 1 else { return "\(tekst(eerste).metHoofdletter)." }
    let top = punten.count > 2 ? " De hoogste maand van dit jaar: \(tekst(hoogste))." : ""
    return "Van \(tekst(eerste)) naar \(tekst(laatste)).\(top)"
  }

  /// The dashed line is in the picture too, and may hold its highest point.
  private func lastYearInWords(_ toen: [Breuk?], _ maanden: [Maand]) -> String {
    let punten = zip(maanden, toen).compactMap { maand, waarde in waarde.map { (maand, $0) } }
    guard let hoogste = punten.max(by: { $0.1 < $1.1 }), let laagste = punten.min(by: { $0.1 < $1.1 }) else {
      return ""
    }
    return " Een jaar eerder, de stippellijn: van \(Notatie.aantal.tekst(laagste.1)) in \(laagste.0.inTekst)"
      + " tot \(Notatie.aantal.tekst(hoogste.1)) in \(hoogste.0.inTekst)."
  }

  private func courseSentences(_ nu: [Breuk?], _ maanden: [Maand]) -> [Zin] {
    let punten = zip(maanden, nu).compactMap { maand, waarde in waarde.map { (maand, $0) } }
    var zinnen: [Zin] = [courseFinding].compactMap(\.self)
    if punten.count == 1, let punt = punten.first {
      zinnen.append("De stippellijn is van \(naam: String(punt.0.jaar - 1)). De punt is \([punt.0]).")
    }
    if punten.count > 2, let top = punten.max(by: { $0.1 < $1.1 }), let dal = punten.min(by: { $0.1 < $1.1 }),
      let hoog = cijfer(.deelnames, .maand(top.0))?.getoond, let laag = cijfer(.deelnames, .maand(dal.0))?.getoond
    {
      zinnen.append("Het drukst was het \(in: .maand(top.0)), met \(hoog) deelnames.")
      zinnen.append("Het rustigst was het \(in: .maand(dal.0)), met \(laag) deelnames.")
    }
    let leeg = zip(maanden, nu).filter { $0.0 >= catalogus.werkmap.vanaf && $0.1 == nil }.map(\.0)
    if !leeg.isEmpty { zinnen.append("Bij \(naam: list(leeg)) staat geen punt: daar is geen volledig cijfer.") }
    return zinnen
  }
}
