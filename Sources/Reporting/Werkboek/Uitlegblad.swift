import Disclosure
import Domain

extension Werkblad {
  /// *Uitleg*: what a reader needs to trust and reuse the figures.
  static func uitleg(_ invoer: Rapportinvoer, maten: [Maat]) -> Werkblad {
    var delen: [Werkblad.Deel] = [
      .kop("Wat de woorden betekenen"),
      .tabel(
        Tabel(
          id: "begrippen", bijschrift: "Elke rij is een maat. De naam in Gegevens staat in de derde kolom.",
          kolommen: [
            .init("Maat", breedte: 28), .init("Wat we tellen", breedte: 96), .init("Naam in Gegevens", breedte: 30),
            .init("Eenheid", breedte: 34),
          ],
          rijen: maten.map { [.tekst($0.kop), .tekst($0.uitleg), .tekst($0.rawValue), .tekst($0.eenheid)] })),
      .kop("Hoe we tellen en afronden"),
      .tekst("De leeftijd is die op de dag van de activiteit. Zonder geboortedatum staat een kind bij 'onbekend'."),
      .tekst(
        "We rekenen met hele breuken en ronden pas af bij het tonen. Zo ziet u nooit 90% bij een norm van 90% die net niet is gehaald."
      ),
      .tekst("Een maand zonder levering heet 'ontbreekt'. Dat is iets anders dan nul."),
      .kop("Wat we verbergen"),
    ]
    delen += hidden(invoer).map { .tekst($0) }
    let gedrukt = delen.count
    delen += [.kop("Waar de cijfers vandaan komen"), .tabel(sources(invoer))]
    // A table without rows would be an empty form: then the sentence alone.
    for tabel in [deliveries(invoer), missing(invoer)] {
      delen.append(tabel.rijen.isEmpty ? .tekst(tabel.bijschrift) : .tabel(tabel))
    }
    if !invoer.bevindingen.isEmpty {
      delen.append(
        .tabel(
          Tabel(
            id: "bevindingen", bijschrift: "Elke rij is een soort bevinding bij het inlezen, met het aantal keren.",
            kolommen: [
              .init("Code", breedte: 28), .init("Wat er mis was", breedte: 96), .init("Aantal keren", .getal),
            ],
            rijen: invoer.bevindingen.map {
              [.tekst($0.code.rawValue), .tekst($0.tekst), Cel(.getal(Breuk($0.aantal), .aantal))]
            })))
    }
    delen += [
      .kop("Versies"),
      .tekst("Dit werkboek is versie \(invoer.status.versie), met gegevens tot en met \(invoer.standPer.inTekst)."),
    ]
    if let onderbouwing = invoer.onderbouwing {
      delen += [
        .tekst("We telden volgens \(onderbouwing.versies)."), .kop("Hoe goed een cijfer onderbouwd is"),
        .tekst(Onderbouwingsmerk.legenda + "."),
      ]
    }
    var blad = Werkblad(naam: "Uitleg", titel: "Uitleg, bronnen en leveringen", delen: delen)
    // Files and fingerprints are on paper in the appendix of the report.
    blad.drukdelen = gedrukt
    blad.laatsteDrukkolom = 1
    return blad
  }

  private static func hidden(_ invoer: Rapportinvoer) -> [String] {
    switch invoer.boek.inhoud.editie {
    case .intern: return ["Deze interne editie verbergt niets. Deel dit werkboek niet buiten de organisatie."]
    case .open: return [rondingsuitleg]
    case .gemeente:
      let drempels = invoer.catalogus.werkmap.drempels
      return [
        "Een aantal van 1 tot en met \(drempels.kinderenVerborgenTotEnMet) kinderen tonen we niet. U ziet dan het teken \(Cel.onderdruktTeken).",
        "Minder dan \(drempels.signalenVerborgenOnder) signalen tonen we niet, en per wijk tonen we nooit signalen.",
        "Een percentage tonen we alleen als het over minstens \(drempels.kleinsteNoemer) gaat.",
        "Soms verbergen we nog een cijfer. Anders kunt u het eerste uitrekenen.",
      ]
    }
  }

  private static func sources(_ invoer: Rapportinvoer) -> Tabel {
    let gebieden = invoer.catalogus.gebieden, doelen = invoer.catalogus.doelen
    return Tabel(
      id: "bronnen", bijschrift: "Elke rij is een bron.",
      kolommen: [.init("Bron", breedte: 28), .init("Rol"), .init("Toelichting")],
      rijen: invoer.catalogus.bronnen.map {
        [
          .tekst($0.organisatie), .tekst($0.isOnderaannemer ? "onderaannemer" : "uitvoerder"),
          .tekst($0.leveringen.map(\.soort.rawValue).joined(separator: ", ")),
        ]
      } + [
        [.tekst("Wijken en inwoners \(gebieden.jaar)"), .tekst("gebieden"), .tekst(gebieden.bron)],
        [.tekst(doelen.titel), .tekst("doelen"), .tekst("\(doelen.bron), versie \(doelen.versie)")],
      ])
  }

  private static func deliveries(_ invoer: Rapportinvoer) -> Tabel {
    func aantal(_ getal: Int) -> Cel { Cel(.getal(Breuk(getal), .aantal)) }
    let rijen = (invoer.leveringen?.inhoud ?? []).map { levering -> [Cel] in
      let periode = [levering.maanden.first, levering.maanden.last].compactMap { $0?.code }
      return [
        .tekst(levering.naam), .tekst(levering.soort.rawValue),
        .tekst(Set(periode).sorted().joined(separator: " t/m ")), .tekst(String(levering.sha256.prefix(16))),
      ]
        + (levering.balans.map {
          [$0.gelezen, $0.aangenomen, $0.afgekeurd, $0.dubbel + $0.vervangen].map(aantal)
        } ?? [.tekst(levering.graad)] + Array(repeating: Cel(.leeg), count: 3))
    }
    return Tabel(
      id: "leveringen",
      bijschrift: rijen.isEmpty
        ? "Er is voor deze periode geen bestand geleverd."
        : "Elke rij is een geleverd bestand. Elke gelezen rij staat in één van de drie kolommen erna.",
      kolommen: [
        .init("Bestand", breedte: 28), .init("Soort"), .init("Maanden"), .init("Vingerafdruk (SHA-256, begin)"),
        .init("Gelezen rijen", .getal), .init("Aangenomen", .getal), .init("Afgekeurd", .getal),
        .init("Dubbel of vervangen", .getal),
      ], rijen: rijen)
  }

  private static func missing(_ invoer: Rapportinvoer) -> Tabel {
    Tabel(
      id: "ontbrekend",
      bijschrift: invoer.ontbrekend.isEmpty
        ? "Er ontbreekt geen levering." : "Elke rij is een levering die we verwachtten en niet kregen.",
      kolommen: [.init("Organisatie", breedte: 28), .init("Welke gegevens"), .init("Voor welke maanden")],
      rijen: invoer.ontbrekend.map {
        [.tekst($0.organisatie), .tekst($0.soort.rawValue), .tekst($0.maanden.map(\.inTekst).joined(separator: ", "))]
      })
  }
}
