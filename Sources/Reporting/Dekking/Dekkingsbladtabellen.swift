import Domain

/// The page once more as tables, for the workbook and for the terminal: what is done by whom, and what explains each gap.
extension Dekkingsblad {
  package var tabellen: [Tabel] {
    let eigen = overzicht.tabellen
    return eigen.dropLast() + [explained, byActivity].compactMap(\.self) + eigen.suffix(1)
  }

  private func open(in rijen: [Gebied]) -> [Vakuitleg] {
    rijen.flatMap { gebied in
      overzicht.doelen.compactMap { uitleg(Plek($0, gebied)) }.filter { uitleg in
        switch uitleg.stand {
        case .dun, .geplandNietGehouden, .afwezig, .ontbreekt: true
        case .bediend, .looptNog: false
        }
      }
    }
  }

  /// Each stadsdeel, then its wijken.
  private var explained: Tabel? {
    let gaten = open(in: rijen.flatMap { [$0.stadsdeel] + $0.wijken })
    guard !gaten.isEmpty else { return nil }
    return Tabel(
      id: "dekking-uitleg", bijschrift: "Waarom een doel ergens dun of leeg is, en wat kan helpen.",
      kolommen: [
        .init("Gebied"), .init("Doel"), .init("Stand"), .init("Waarom", breedte: 60),
        .init("Wat kan helpen", breedte: 60),
      ],
      rijen: gaten.map { uitleg in
        [
          .tekst(naam(uitleg.plek.gebied)), .tekst("\(uitleg.plek.doel.id.code) \(uitleg.plek.doel.kort)"),
          .tekst(uitleg.stand.woord), .tekst(uitleg.waarom.joined(separator: " ")),
          .tekst(uitleg.kansen.map(said).joined(separator: " ")),
        ]
      },
      legenda: ["Dit zijn feiten, geen advies. Of een plek vrij is, weten wij niet."])
  }

  private func said(_ regel: Vakuitleg.Regel) -> String { "\(regel.naam): \(regel.waar.metPunt)" }

  private var byActivity: Tabel? {
    let maanden = overzicht.periode.maanden
    let hier = activiteiten.filter { activiteit in maanden.contains { activiteit.perMaand[$0] != nil } }
    guard !hier.isEmpty else { return nil }
    func number(_ aantal: Int) -> Cel { Cel(.getal(Breuk(aantal), .aantal)) }
    return Tabel(
      id: "dekking-activiteiten", bijschrift: "Elke activiteit per wijk \(overzicht.periode.inZin).",
      kolommen: [
        .init("Activiteit"), .init("Wijk"), .init("Stadsdeel"), .init("Organisatie"), .init("Werkvorm"),
        .init("Doelen"),
        .init("Plek"), .init("Wanneer"), .init("Partners"), .init("Leeftijden"), .init("Gehouden", .getal),
        .init("Gepland", .getal), .init("Niet doorgegaan", .getal),
      ],
      rijen: hier.map { activiteit in
        let telling = activiteit.telling(maanden)
        let wijk = overzicht.gebieden.wijken.first { $0.code == activiteit.sleutel.wijk }
        return [
          .tekst(activiteit.naam), .tekst(wijk?.naam ?? activiteit.sleutel.wijk), .tekst(wijk?.stadsdeel ?? ""),
          .tekst(organisatie(activiteit)), .tekst(activiteit.werkvorm),
          .tekst(activiteit.doelen.map(\.code).joined(separator: ", ")),
          .tekst(activiteit.locaties.keys.sorted().joined(separator: ", ")),
          .tekst(usualMoment(activiteit)?.inTekst ?? ""), .tekst(activiteit.partners.joined(separator: ", ")),
          .tekst(leeftijden(activiteit).map(\.code).joined(separator: ", ")), number(telling.gehouden),
          number(telling.gepland), number(telling.nietDoorgegaan),
        ]
      },
      legenda: ["Een leeftijd staat erbij vanaf \(kleinsteGroep) kinderen van die leeftijd."])
  }
}
