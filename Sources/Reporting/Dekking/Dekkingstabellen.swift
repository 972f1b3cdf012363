import Domain

/// The overview as tables, in the order in which a reader needs them. Terminal, workbook and page walk the same ones.
extension Dekkingsoverzicht {
  package var tabellen: [Tabel] {
    [perStadsdeel, gaten, perMaand, perWijk, steadiness, concentratie, noGoal, grounds, everything].compactMap(\.self)
  }

  private var uitleg: [String] {
    let perMaand = (dunOnder + 2) / 3
    return [
      Dekkingteken.allCases.map { "\($0.teken) \($0.woord)" }.joined(separator: " · "),
      "Dun: minder dan \(dunOnder) activiteiten in de periode. In een losse maand: minder dan \(perMaand).",
    ] + (lopend.isEmpty ? [] : [looptNog]) + [
      "Een activiteit telt bij elk doel waaraan zij werkt. De rijen tellen dus niet op."
    ]
  }

  private var looptNog: String {
    let isEen = lopend.count == 1
    return "\(enumerated(lopend.map(\.inTekst)).metHoofdletter) \(isEen ? "loopt" : "lopen") nog. "
      + "Wat er nog niet is, telt pas mee als de maand voorbij is. Tot dan is de grens voor 'dun' lager."
  }

  /// Whom the goals count that are about parents.
  private var publiek: [String] {
    doelen.compactMap { doel in vak(doel.id, gebieden.gemeente)?.publiek.map { $0.legenda(doel.id.code) } }
  }

  private func sign(_ vak: Vak?) -> Cel {
    guard let vak else { return Cel(.leeg) }
    let aantal = vak.activiteiten > 0 ? " (\(vak.activiteiten))" : ""
    let tint: Cel.Tint =
      switch vak.stand {
      case .bediend: .goed
      case .dun: .aandacht
      case .geplandNietGehouden, .afwezig: .slecht
      case .ontbreekt, .looptNog: .grijs
      }
    return Cel(.tekst("\(vak.stand.teken) \(vak.stand.woord)\(aantal)"), tint: tint)
  }

  private func number(_ aantal: Int) -> Cel { Cel(.getal(Breuk(aantal), .aantal)) }

  private func naam(_ doel: Doel) -> Cel { .tekst("\(doel.id.code) \(doel.tekst)") }

  private var perStadsdeel: Tabel {
    Tabel(
      id: "dekking-stadsdelen",
      bijschrift: "Elk doel per stadsdeel \(periode.inZin), met het aantal activiteiten en het landelijke cijfer.",
      kolommen: [.init("Doel")] + gebieden.stadsdelen.map { .init($0) }
        + [.init(gebieden.gemeentenaam), .init("Landelijk")],
      rijen: doelen.map { doel in
        let landelijk = doel.landelijkAandeel.map { "\($0)%" } ?? "geen landelijk cijfer"
        return [naam(doel)] + gebieden.stadsdelen.map { sign(vak(doel.id, Gebied(.stadsdeel, $0))) }
          + [sign(vak(doel.id, gebieden.gemeente)), .tekst(landelijk)]
      },
      legenda: uitleg + publiek
        + ["Landelijk: aandeel van de kinderwerkers dat aan het doel werkt (NJi 2021, 228 kinderwerkers)."])
  }

  private var perMaand: Tabel? {
    let maanden = periode.maanden.filter { maand in
      doelen.first.map { vak($0.id, gebieden.gemeente, .maand(maand)) != nil } ?? false
    }
    guard maanden.count > 1 else { return nil }
    return Tabel(
      id: "dekking-maanden", bijschrift: "Elk doel per maand in \(gebieden.gemeentenaam), met het aantal activiteiten.",
      kolommen: [.init("Doel")] + maanden.map { .init($0.inTekst) },
      rijen: doelen.map { doel in [naam(doel)] + maanden.map { sign(vak(doel.id, gebieden.gemeente, .maand($0))) } },
      legenda: uitleg)
  }

  private var perWijk: Tabel {
    Tabel(
      id: "dekking-wijken", bijschrift: "Elke wijk per doel \(periode.inZin), met het aantal activiteiten.",
      kolommen: [.init("Wijk"), .init("Stadsdeel")] + doelen.map { .init($0.id.code) },
      rijen: gebieden.wijken.map { wijk in
        [.tekst(wijk.naam), .tekst(wijk.stadsdeel)] + doelen.map { sign(vak($0.id, Gebied(.wijk, wijk.code))) }
      }, legenda: uitleg)
  }

  private var gaten: Tabel {
    Tabel(
      id: "dekking-gaten", bijschrift: "De wijken, met bovenaan de wijk waar het meeste ontbreekt.",
      kolommen: [
        .init("Wijk"), .init("Stadsdeel"), .init("Doelen zonder aanbod", .getal), .init("Welke"),
        .init("Dunne doelen", .getal), .init("Langste gat in schoolweken", .getal), .init("Tijden zonder aanbod"),
        .init("Leeftijden zonder kinderen"),
      ],
      rijen: wijkgaten.map { gat in
        [
          .tekst(gat.naam), .tekst(gat.stadsdeel), number(gat.zonderAanbod.count),
          .tekst(gat.zonderAanbod.map(\.code).joined(separator: ", ")), number(gat.dun.count), number(gat.langsteGat),
          .tekst(gat.nietBediendeTijden.map(\.rawValue).joined(separator: ", ")),
          .tekst(gat.nietBediendeLeeftijden.map(\.code).joined(separator: ", ")),
        ]
      },
      legenda: [
        "Een schoolweek is een week buiten de schoolvakanties.",
        "In een maand waarvan een levering ontbreekt, telt een lege week niet als gat.",
      ])
  }

  private var steadiness: Tabel {
    Tabel(
      id: "dekking-continuiteit", bijschrift: "Hoe vast het aanbod is, per wijk en per locatie.",
      kolommen: [
        .init("Wijk"), .init("Locatie"), .init("Schoolweken met aanbod", .getal), .init("Schoolweken", .getal),
        .init("Langste gat", .getal), .init("Vakantieweken met aanbod", .getal), .init("Gepland", .getal),
        .init("Gehouden", .getal), .init("Afgelast", .getal),
      ],
      rijen: continuiteit.map { rij in
        let isWijk = rij.locatie == nil
        return [
          .tekst(gebieden.naam(Gebied(.wijk, rij.wijk))), .tekst(rij.locatie ?? "hele wijk"), number(rij.weken),
          number(rij.schoolweken), number(rij.langsteGat), number(rij.vakantieweken),
          isWijk ? number(rij.gepland) : Cel(.geen), isWijk ? number(rij.gehouden) : Cel(.geen),
          isWijk ? number(rij.afgelast) : Cel(.geen),
        ]
      },
      legenda: [
        "Gepland, gehouden en afgelast komen uit de planning, per wijk.",
        "Een schoolweek is een week buiten de schoolvakanties.",
      ])
  }

  private var concentratie: Tabel? {
    guard !concentraties.isEmpty else { return nil }
    return Tabel(
      id: "dekking-concentratie",
      bijschrift: "Doelen die voor een groot deel op één plek, organisatie, partner of begeleider rusten.",
      kolommen: [.init("Doel"), .init("Rust op"), .init("Naam"), .init("Deel van de bijeenkomsten", .getal)],
      rijen: concentraties.map { rij in
        [
          doelen.first { $0.id == rij.doel }.map { naam($0) } ?? .tekst(rij.doel.code), .tekst(rij.waarop.rawValue),
          .tekst(rij.naam), Cel(.getal(rij.aandeel, .procent(0))),
        ]
      },
      legenda: [
        "Begeleider: het deel van de bijeenkomsten waarbij één begeleider alleen stond.",
        "Begeleiders staan niet bij naam in de gegevens. Of dat steeds dezelfde persoon is, is daarom niet te zien.",
      ])
  }

  private var noGoal: Tabel? {
    guard !zonderDoel.isEmpty else { return nil }
    let aantal = Notatie.aantal.tekst(Breuk(bijeenkomstenZonderDoel))
    return Tabel(
      id: "dekking-zonder-doel", bijschrift: "Activiteiten zonder doel. Bijeenkomsten samen: \(aantal).",
      kolommen: [.init("Activiteit"), .init("Code")],
      rijen: zonderDoel.map { [.tekst($0.naam), .tekst($0.sleutel)] },
      legenda: ["Vul bij deze activiteiten een doel in, in het register van activiteiten."])
  }

  private var grounds: Tabel? {
    guard !onderbouwing.isEmpty else { return nil }
    return Tabel(
      id: "dekking-onderbouwing", bijschrift: "Hoe goed deze cijfers onderbouwd zijn, per organisatie.",
      kolommen: [.init("Organisatie"), .init("Onderbouwing"), .init("Waarom", breedte: 60)],
      rijen: onderbouwing.map {
        [.tekst($0.organisatie), .tekst($0.merk.kort), .tekst($0.merk.redenen.joined(separator: "; "))]
      },
      legenda: [Onderbouwingsmerk.legenda] + [versies].compactMap { $0.map { "Geteld volgens \($0)." } })
  }

  /// A column only where some goal is about parents.
  private func audience(_ vak: Vak) -> [Cel] {
    guard doelen.contains(where: { $0.telt == .ouders }) else { return [] }
    let isOverOuders = doelen.contains { $0.id == vak.doel && $0.telt == .ouders }
    return [.tekst(isOverOuders ? vak.publiek?.rawValue ?? "" : Publieksgrond.kinderen.rawValue)]
  }

  /// One flat table to filter on.
  private var everything: Tabel {
    Tabel(
      id: "dekking-gegevens", bijschrift: "Alle cijfers: elk doel, elk gebied, elke maand en de hele periode.",
      kolommen: [
        .init("Doel"), .init("Gebiedssoort"), .init("Gebied"), .init("Periode"), .init("Stand"),
        .init("Activiteiten", .getal), .init("Bijeenkomsten", .getal), .init("Gepland", .getal),
        .init("Gehouden", .getal), .init("Afgelast", .getal), .init("Schoolweken met aanbod", .getal),
        .init("Schoolweken", .getal),
      ] + (doelen.contains { $0.telt == .ouders } ? [.init("Wie telt")] : []),
      rijen: vakken.map { vak in
        [
          .tekst(vak.doel.code), .tekst(vak.gebied.soort.rawValue), .tekst(gebieden.naam(vak.gebied)),
          .tekst(vak.periode.code), .tekst(vak.stand.woord), number(vak.activiteiten), number(vak.bijeenkomsten),
          number(vak.gepland), number(vak.gehouden), number(vak.afgelast), number(vak.weken), number(vak.schoolweken),
        ] + audience(vak)
      }, legenda: uitleg)
  }
}
