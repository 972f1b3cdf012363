import Domain

extension Telopdracht {
  /// Everything that the figures depend on beside the blocks and the rows of registers by day, spelled out: equal texts and
  /// unchanged rows give equal figures.
  ///
  /// What a count begins to look at must be added here; a test holds the fields of `Telopdracht` against this text.
  package var grond: String {
    // The weeks at both ends can lie in another month.
    let weken = Week.weken(van: periode.eersteDag, tot: periode.laatsteDag)
    let eind = max(periode.laatsteDag, weken.last.map { $0.maandag + 6 } ?? periode.laatsteDag)
    let begin = min(periode.eersteDag, weken.first?.maandag ?? periode.eersteDag)
    let maanden = Set(
      Periode.vrij(begin, eind).maanden + periode.metOnderliggende.flatMap(\.geteldeMaanden) + stroommaanden)
    var tekst = Grondtekst()
    tekst.add("periode", [periode.code])
    tekst.add("wijken", gebieden.alleWijken.flatMap { [$0.code, $0.stadsdeel] })
    tekst.add("doelen", doelen.map(\.code))
    tekst.add("leeftijden", leeftijdsbanden.map(\.code))
    tekst.add("werkvormen", werkvormen)
    tekst.add("organisaties", organisaties.map(\.code))
    tekst.add("vakanties", kalender.vakanties.flatMap { [$0.van.iso, $0.tot.iso] })
    // A later day than that on which the last week is over makes no difference.
    tekst.add("weken", [String(kalender.vanaf.nummer), String(min(kalender.peildatum, eind).nummer)])
    tekst.add("stroom", [stroombegin?.code ?? ""])
    for activiteit in registers.activiteiten {
      tekst.add(
        "activiteit",
        [
          activiteit.bron.code, activiteit.code, activiteit.werkvorm, activiteit.van?.iso ?? "",
          activiteit.tot?.iso ?? "",
        ]
          + activiteit.doelen.map(\.code))
    }
    for (naam, plekken) in [
      ("verwacht", dekking.verwacht), ("geleverd", dekking.geleverd), ("onderweg", dekking.onderweg),
    ] {
      for plek in plekken.filter({ maanden.contains($0.maand) }).sorted() {
        tekst.add(naam, [plek.bron.code, plek.soort.rawValue, plek.maand.code])
      }
    }
    for (bron, wijken) in dekking.werkgebied.sorted(by: { $0.key < $1.key }) {
      tekst.add("werkgebied", [bron.code] + wijken.sorted())
    }
    return tekst.tekst
  }
}

/// Lists of texts that cannot run into each other: the length of each goes before it.
private struct Grondtekst {
  private(set) var tekst = ""

  mutating func add(_ naam: String, _ delen: [String]) {
    tekst += naam
    for deel in delen { tekst += " \(deel.utf8.count):\(deel)" }
    tekst += "\n"
  }
}
