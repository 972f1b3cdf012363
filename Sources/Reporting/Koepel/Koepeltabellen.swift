package import Disclosure
package import Domain

/// The national picture as tables: the same in the terminal, on the page, in the workbook and as CSV.
package struct Koepeltabellen: Sendable {
  private let beeld: Koepelbeeld
  private let doelen: [Doel]
  private let periode: Periode

  /// - Parameter doelen: in the order of their catalogue; each with its national share, where there is one.
  package init(_ beeld: Vrijgegeven<Koepelbeeld>, doelen: [Doel], periode: Periode) {
    (self.beeld, self.doelen, self.periode) = (beeld.inhoud, doelen, periode)
  }

  package var tabellen: [Tabel] { [perDoel, afspraken, bereik, gemist] }

  /// '343 gemeenten'.
  package var omvang: String {
    beeld.gemeenten == 1 ? "1 gemeente" : "\(Notatie.aantal.tekst(Breuk(beeld.gemeenten))) gemeenten"
  }

  package static let regel = [
    "• betekent: verborgen, want er staan minder dan \(kleinsteKoepelgroep) gemeenten achter het getal.",
    "Alles is geteld uit wat de gemeenten al mochten laten zien. Wat daar verborgen was, telt hier niet mee.",
  ]

  private var perDoel: Tabel {
    Tabel(
      id: "koepel-doelen", bijschrift: "Waar elk doel bediend wordt, \(periode.inTekst).",
      kolommen: [
        .init("Doel"), .init("Gemeenten", .getal), .init("Van de gemeenten", .getal),
        .init("Wijken", .getal), .init("Van de wijken", .getal), .init("Landelijk in 2021", .getal),
      ],
      rijen: doelen.map { doel in
        let stand = beeld.doelen[doel.id]
        return [
          .tekst("\(doel.id.code) \(doel.kort)"), part(stand?.gemeenten), share(stand?.gemeenten), part(stand?.wijken),
          share(stand?.wijken), doel.landelijkAandeel.map { Cel(.getal(Breuk($0).percent, .procent(0))) } ?? Cel(.geen),
        ]
      },
      legenda: [
        "Bediend: ten minste één bijeenkomst in de periode. Een gemeente telt mee als haar rapport zegt of het doel bediend is.",
        "Landelijk in 2021: welk deel van 228 kinderwerkers aan het doel werkt (NJi). Dat is iets anders dan welk deel van de gemeenten.",
        "Eén activiteit dient meer doelen: tel de rijen niet op.",
      ] + Koepeltabellen.regel)
  }

  private func part(_ breuk: Breuk?) -> Cel { breuk.map { Cel(.getal(Breuk($0.teller), .aantal)) } ?? Cel(.onderdrukt) }
  private func share(_ breuk: Breuk?) -> Cel { breuk.map { Cel(.getal($0, .procent(0))) } ?? Cel(.onderdrukt) }

  private var afspraken: Tabel {
    Tabel(
      id: "koepel-afspraken", bijschrift: "Afspraken naar soort en oordeel, \(periode.inTekst).",
      kolommen: [.init("Soort afspraak")] + Oordeelwoord.allCases.map { .init($0.rawValue.metHoofdletter, .getal) },
      rijen: Afspraaksoort.allCases.compactMap { (soort) -> [Cel]? in
        guard let stand = beeld.afspraken[soort] else { return nil }
        return [.tekst(soort.rawValue.metHoofdletter)]
          + Oordeelwoord.allCases.map { oordeel in
            stand.map { Cel(.getal(Breuk($0[oordeel, default: 0]), .aantal)) } ?? Cel(.onderdrukt)
          }
      },
      legenda: ["Gemeenten spreken verschillende dingen af: dit is geen ranglijst."] + Koepeltabellen.regel)
  }

  private var bereik: Tabel {
    let banden = Set(beeld.bereik.map(\.rij.leeftijd)).sorted()
    return Tabel(
      id: "koepel-bereik", bijschrift: "Kinderen die meededen per 100 kinderen die er wonen, \(periode.inTekst).",
      kolommen: [
        .init("Kinderen in de gemeente"), .init("Leeftijd van de inwoners"), .init("Gemeenten", .getal),
        .init("Per 100 kinderen", .getal),
      ],
      rijen: banden.flatMap { band in
        let rijen = beeld.bereik.filter { $0.rij.leeftijd == band }
        return rijen.map { rij in
          [
            .tekst(rij.rij.grootte.naam), .tekst(inWords(band)), Cel(.getal(Breuk(rij.gemeenten), .aantal)),
            hundred(rij.aandeel),
          ]
        } + [
          [
            .tekst("alle samen"), .tekst(inWords(band)),
            Cel(.getal(Breuk(rijen.reduce(0) { $0 + $1.gemeenten }), .aantal)), hundred(beeld.bereikSamen[band]),
          ]
        ]
      },
      legenda: [
        "Een kind dat in twee gemeenten meedoet, telt in beide. Gemeenten die het aantal inwoners van een andere leeftijd opgeven, staan apart."
      ] + Koepeltabellen.regel)
  }

  private func hundred(_ aandeel: Breuk?) -> Cel {
    aandeel.flatMap { Breuk(teller: $0.teller * 100, noemer: $0.noemer) }.map { Cel(.getal($0, .decimaal(1))) }
      ?? Cel(.onderdrukt)
  }

  private func inWords(_ band: String) -> String { Leeftijdsband(code: band)?.inTekst ?? band }

  private var gemist: Tabel {
    Tabel(
      id: "koepel-gemist", bijschrift: "Wat er ontbreekt.",
      kolommen: [.init("Gemeente of map"), .init("Wat ontbreekt", breedte: 60)],
      rijen: beeld.gemist.map { ($0.naam, $0.gemis.tekst) }.sorted { $0 < $1 }.map { [.tekst($0), .tekst($1)] })
  }
}

extension Breuk {
  /// A whole percentage as a share.
  fileprivate var percent: Breuk { Breuk(teller: teller, noemer: noemer * 100) ?? self }
}

extension Gemeentegrootte {
  var naam: String {
    switch self {
    case .klein: "minder dan 2.500"
    case .middel: "2.500 tot 10.000"
    case .groot: "10.000 tot 25.000"
    case .grootst: "25.000 of meer"
    }
  }
}

extension Koepeltelling.Gemis {
  package var tekst: String {
    switch self {
    case .geenRapport(let reden): reden
    case .levering: "Een levering ontbreekt. Het bereik telt niet mee."
    case .uniekeKinderenVerborgen: "Het aantal kinderen is verborgen. Het bereik telt niet mee."
    case .geenInwoners: "Het aantal inwoners is niet bekend. Het bereik telt niet mee."
    case .meerOrganisaties: "Meer organisaties in één gemeente: kinderen tellen niet op. Het bereik telt niet mee."
    case .geenWijken: "Het rapport toont geen doelen per wijk. De wijken tellen niet mee."
    }
  }
}
