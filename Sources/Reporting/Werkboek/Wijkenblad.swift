import Domain

extension Werkblad {
  /// *Wijken per maand*: unique children per wijk in the last twelve months, and a small chart per wijk on one and the same axis.
  static func wijkenPerMaand(_ invoer: Rapportinvoer) -> Werkblad? {
    let maanden = invoer.verloopmaanden.suffix(12).filter { maand in
      invoer.wijken.contains { invoer.cijfer(.uniekeKinderen, .maand(maand), gebied: Gebied(.wijk, $0.code)) != nil }
    }
    guard maanden.count > 1 else { return nil }
    let rijen = invoer.wijken.map { wijk -> [Cel] in
      [.tekst(wijk.naam), .tekst(wijk.stadsdeel)]
        + maanden.map { invoer.cel(.uniekeKinderen, .maand($0), gebied: Gebied(.wijk, wijk.code)) }
    }
    let span = "van \(maanden[maanden.startIndex].inTekst) tot en met \(maanden[maanden.endIndex - 1].inTekst)"
    var tabel = invoer.tabel(
      "wijken-maanden",
      "Unieke kinderen per wijk, \(span). Elke rij is een wijk. Tel niet op: één kind komt in meer vakken.",
      [.init("Wijk", breedte: 25), .init("Stadsdeel", breedte: 12)]
        + maanden.map { .init($0.kort, .getal, breedte: 6) }, rijen)
    tabel.isOverzicht = true
    let top = axisTop(tabel.rijen.flatMap { $0.compactMap(\.getal) })
    let metKinderen = rijen.indices.filter { rijen[$0].contains { ($0.getal?.teller ?? 0) > 0 } }
    let zonder = rijen.indices.filter { !metKinderen.contains($0) }.map { rijen[$0][0].zichtbareTekst }
    var delen: [Werkblad.Deel] = [.tabel(tabel)]
    let vlakken = hatched(tabel, metKinderen, top: top)
    if top > 0 {
      delen += [
        .kop("De wijken naast elkaar"),
        .tekst(
          "Elke grafiek is een wijk, met een staaf per maand \(span). De hoogte is overal gelijk: van 0 tot \(top) unieke kinderen."
        ),
        .tekst(
          vlakken == nil
            ? "Geen staaf? Dan is het getal nul."
            : "Gearceerd tot bovenaan: het getal is verborgen of ontbreekt. De hoogte zegt dan niets. Geen staaf? Dan is het getal nul."
        ),
      ]
      if !zonder.isEmpty {
        delen.append(.tekst("Zonder grafiek, omdat er geen getal boven nul is: \(zonder.joined(separator: ", "))."))
      }
      delen.append(.raster(metKinderen.map { chart($0, tabel, maanden, top: top, vlakken) }))
    }
    let gedrukt = delen.count
    if let index = perInwoner(invoer, Array(maanden), tabel) {
      delen += [.kop("Naar inwoners, maand voor maand"), .tabel(index)]
    }
    if let vlakken { delen += [.kop("Waar de grafieken gearceerd zijn"), .tabel(vlakken)] }
    var blad = Werkblad(naam: "Wijken per maand", titel: "Kinderen per wijk, maand voor maand", delen: delen)
    // The index of the period itself is on paper at Bereik.
    blad.drukdelen = gedrukt
    return blad
  }

  /// The same months per 100 children who live there, by formula from the table above.
  private static func perInwoner(_ invoer: Rapportinvoer, _ maanden: [Maand], _ tabel: Tabel) -> Tabel? {
    guard let index = Inwonerindex(invoer.catalogus.gebieden, op: invoer.periode.laatsteDag) else { return nil }
    let rijen = invoer.wijken.enumerated().map { nummer, wijk -> [Cel] in
      let gebied = Gebied(.wijk, wijk.code)
      return [.tekst(wijk.naam), index.cel(gebied)]
        + maanden.enumerated().map { plek, maand in
          index.perHonderd(
            invoer.cijfer(.uniekeKinderen, .maand(maand), gebied: gebied),
            .cel(tabel: tabel.id, rij: nummer, kolom: 2 + plek), door: .dezeRij(1))
        }
    }
    var uit = invoer.tabel(
      "wijken-inwoners",
      "Unieke kinderen per 100 kinderen van \(index.band) die in de wijk wonen. Elke rij is een wijk.",
      [.init("Wijk", breedte: 25), .init("Inwoners \(index.band)", .getal, breedte: 12)]
        + maanden.map { .init($0.kort, .getal, breedte: 6) }, rijen, legenda: index.legenda(metEerder: true))
    uit.isOverzicht = true
    return uit
  }

  /// What the charts hatch, in cells, because a chart draws cells. Every height is the top of the axis, whatever is hidden.
  private static func hatched(_ tabel: Tabel, _ rijen: [Int], top: Int) -> Tabel? {
    let vlakken = rijen.compactMap { rij -> [Cel]? in
      let maanden = tabel.rijen[rij].dropFirst(2).map {
        $0.getal == nil ? Cel(.getal(Breuk(top), .aantal)) : Cel(.leeg)
      }
      return maanden.contains { $0.getal != nil } ? [tabel.rijen[rij][0]] + maanden : nil
    }
    guard !vlakken.isEmpty else { return nil }
    var uit = Tabel(
      id: "wijken-gearceerd",
      bijschrift:
        "Elke rij is een wijk. In elke maand zonder getal staat de hoogte van de grafiek, \(top): dat is geen aantal kinderen.",
      kolommen: tabel.kolommen.enumerated().filter { $0.offset != 1 }.map(\.element), rijen: vlakken)
    uit.isOverzicht = true
    return uit
  }

  private static func chart(
    _ rij: Int, _ tabel: Tabel, _ maanden: [Maand], top: Int, _ vlakken: Tabel?
  ) -> Bladgrafiek {
    let cellen = zip(maanden, tabel.rijen[rij].dropFirst(2))
    let getallen = cellen.compactMap { maand, cel in cel.getal.map { (maand, $0) } }
    var alt = "Staven: unieke kinderen per maand in \(tabel.rijen[rij][0].zichtbareTekst)."
    if let meest = getallen.max(by: { $0.1 < $1.1 }), let minst = getallen.min(by: { $0.1 < $1.1 }) {
      alt += " Het meest in \(meest.0.inTekst): \(Notatie.aantal.tekst(meest.1))."
      alt += " Het minst in \(minst.0.inTekst): \(Notatie.aantal.tekst(minst.1))."
    }
    let leeg = cellen.filter { $1.getal == nil }.map { "\($0.inTekst) (\($1.zichtbareTekst))" }
    if !leeg.isEmpty { alt += " Gearceerd, want zonder getal: \(leeg.joined(separator: ", "))." }
    let arcering = vlakken.flatMap { vlakken in
      vlakken.rijen.firstIndex { $0[0] == tabel.rijen[rij][0] }.map { (rij: $0, tabel: vlakken) }
    }
    return Bladgrafiek(
      rij: rij, van: tabel, kolommen: 2..<(2 + maanden.count), alt: alt, xTitel: "Maand", yTitel: "Kinderen",
      notatie: .aantal, hoogste: top, arcering: arcering)
  }

  /// A round number just above the highest value, so that half of it is a whole number too.
  private static func axisTop(_ waarden: [Breuk]) -> Int {
    let hoogste = waarden.max()?.afgerond(decimalen: 0) ?? 0
    guard hoogste > 0 else { return 0 }
    var schaal = 1
    while true {
      for factor in [10, 12, 16, 20, 24, 30, 40, 50, 60, 80] where hoogste <= schaal * factor { return schaal * factor }
      schaal *= 10
    }
  }
}
