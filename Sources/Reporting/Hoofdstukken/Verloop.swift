import Domain

/// The course of the year: deelnames by month, last year dashed.
extension Rapportinvoer {
  var verloophoofdstuk: Hoofdstuk? {
    let jaar = periode.laatsteDag.maand.jaar
    let laatste = periode.laatsteDag.maand
    let maanden = (1...12).map { Maand(jaar: jaar, nummer: $0) }
    let nu = maanden.map { $0 <= laatste ? value($0) : nil }
    let toen = maanden.map { value(Maand(jaar: jaar - 1, nummer: $0.nummer)) }
    guard nu.contains(where: { $0 != nil }) || toen.contains(where: { $0 != nil }) else { return nil }
    var reeksen: [Grafiek.Reeks] = []
    if toen.contains(where: { $0 != nil }) { reeksen.append(.init("\(jaar - 1)", .vorigJaar, toen)) }
    if nu.contains(where: { $0 != nil }) { reeksen.append(.init("\(jaar)", .nu, nu)) }
    let grafiek = Grafiek(
      id: "verloop-deelnames", titel: "Deelnames per maand", alt: courseInWords(nu, maanden), soort: .lijn,
      xTitel: "Maand", yTitel: "Deelnames", notatie: .aantal, categorieen: maanden.map(\.kort), reeksen: reeksen)
    return Hoofdstuk(
      "verloop", "Verloop door het jaar",
      [.alinea(courseSentences(nu, maanden)), .grafiek(grafiek)]
        + (Jaarstand(self).map { [.tabel($0.tabel)] } ?? []))
  }

  private func value(_ maand: Maand) -> Breuk? {
    guard let cijfer = cijfer(.deelnames, .maand(maand)), cijfer.ontbrekend.isEmpty else { return nil }
    return cijfer.getal
  }

  private func courseInWords(_ nu: [Breuk?], _ maanden: [Maand]) -> String {
    let punten = zip(maanden, nu).compactMap { maand, waarde in waarde.map { (maand, $0) } }
    guard let eerste = punten.first, let laatste = punten.last, let hoogste = punten.max(by: { $0.1 < $1.1 }) else {
      return "Dit jaar zijn er nog geen cijfers."
    }
    let tekst = { (punt: (Maand, Breuk)) in "\(Notatie.aantal.tekst(punt.1)) in \(punt.0.inTekst)" }
    guard punten.count > 1 else { return "\(tekst(eerste).metHoofdletter)." }
    return "Van \(tekst(eerste)) naar \(tekst(laatste)). Het meest: \(tekst(hoogste))."
  }

  private func courseSentences(_ nu: [Breuk?], _ maanden: [Maand]) -> [Zin] {
    let punten = zip(maanden, nu).compactMap { maand, waarde in waarde.map { (maand, $0) } }
    var zinnen: [Zin] = ["De lijn laat zien hoe vaak kinderen meededen, maand voor maand."]
    if punten.count > 2, let top = punten.max(by: { $0.1 < $1.1 }), let dal = punten.min(by: { $0.1 < $1.1 }),
      let hoog = cijfer(.deelnames, .maand(top.0))?.getoond, let laag = cijfer(.deelnames, .maand(dal.0))?.getoond
    {
      zinnen.append("Het drukst was het \(in: .maand(top.0)), met \(hoog) deelnames.")
      zinnen.append("Het rustigst was het \(in: .maand(dal.0)), met \(laag) deelnames.")
    }
    let leeg = zip(maanden, nu).filter {
      $0.0 <= periode.laatsteDag.maand && $0.0 >= catalogus.werkmap.vanaf && $0.1 == nil
    }
    if !leeg.isEmpty { zinnen.append("Geen punt staat er bij \(leeg.map(\.0)): daar is geen volledig cijfer.") }
    return zinnen
  }
}
