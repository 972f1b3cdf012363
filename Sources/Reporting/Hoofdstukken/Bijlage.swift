import Disclosure
import Domain

/// Where the figures come from: definitions, thresholds, and every figure that the text prints.
extension Rapportinvoer {
  func bijlage(_ cijfers: [Rapportcijfer]) -> Hoofdstuk {
    let begrippen = definities
    var blokken: [Blok] =
      cijfers.isEmpty
      ? [] : [.alinea(["Elk getal in de tekst heeft een kenmerk. Daarmee is het tot de bron te herleiden."])]
    if !begrippen.rijen.isEmpty {
      blokken += [.kop("Wat betekenen de woorden?", id: "begrippen"), .tabel(begrippen)]
    }
    blokken += [
      .kop("Wat tonen we niet?", id: "drempels"), .lijst(thresholds),
      .kop("Wanneer noemen we iets een verandering?", id: "verandering"),
      .alinea([
        "Cijfers wisselen van maand tot maand, ook als er niets verandert.",
        "Daarom vergelijken we een verschil met de gewone schommeling van de laatste twee jaar.",
        "Is het verschil kleiner, dan schrijven we ‘ongeveer evenveel’, of dat zo’n verschil vaker voorkomt.",
      ]),
    ]
    blokken += samenwerking + [.kop("Welke gegevens kregen we?", id: "gegevens")] + deliveries
    if !cijfers.isEmpty {
      blokken += [.kop("Alle cijfers in de tekst", id: "alle-cijfers")] + grounds(cijfers) + [.cijfers(cijfers)]
    }
    return Hoofdstuk("cijfers", "Waar komen de cijfers vandaan?", blokken)
  }

  /// The measures that the report uses, in the order of the catalogue.
  private var definities: Tabel {
    let gebruikt = Maat.allCases.filter { isOpen($0) }
    return Tabel(
      id: "definities", bijschrift: "Elke rij is één begrip uit dit rapport.",
      kolommen: [.init("Begrip"), .init("Betekenis")],
      rijen: gebruikt.map { [.tekst($0.kop), .tekst($0.uitleg)] })
  }

  /// What the mark beside each figure means, and by which definitions it was counted.
  private func grounds(_ cijfers: [Rapportcijfer]) -> [Blok] {
    guard let onderbouwing else { return [] }
    return [
      .alinea([
        "Bij elk cijfer staat hoe goed het onderbouwd is.",
        "● goed: alle bestanden zijn er. ◐ let op: er mist een deel van de gegevens. ○ onvolledig: een levering ontbreekt.",
        "We telden volgens \(naam: onderbouwing.versies).",
      ])
    ] + missed(cijfers.compactMap(\.onderbouwing))
  }

  /// What rows with 'een levering ontbreekt' stand for, once under or above their table.
  func missed(_ merken: [Onderbouwingsmerk]) -> [Blok] {
    let gemist = Onderbouwingsmerk.gemist(merken)
    return gemist.isEmpty ? [] : [.alinea(["Wat ontbreekt:"] + gemist.map { "\(naam: $0)." })]
  }

  /// A child in two organisations is one child where it can be recognised; where not, the reader must know (DOMEIN §4,
  /// rule 10).
  private func links(_ aandelen: [Koppelaandeel]) -> [Blok] {
    func cel(_ deel: Breuk?) -> Cel { Cel(deel.map { .getal($0, .procent(0)) } ?? .onderdrukt) }
    return [
      .alinea([
        "Een kind dat bij twee organisaties komt, telt één keer mee.",
        "We herkennen het aan naam en geboortedatum. Die bewaren we niet.",
        "Is er twijfel, dan koppelen we niet.",
      ]),
      .tabel(
        Tabel(
          id: "koppeling",
          bijschrift: "Elke rij is een bron. Een deel van de kinderen is ook bij een andere bron bekend.",
          kolommen: [.init("Bron"), .init("Ook elders bekend", .getal), .init("Niet te herkennen", .getal)],
          rijen: aandelen.map { aandeel in
            let bron = catalogus.bronnen.first { $0.bron == aandeel.bron }
            return [.tekst(bron?.organisatie ?? aandeel.bron.code), cel(aandeel.gekoppeld), cel(aandeel.onbekend)]
          })),
    ]
  }

  private var deliveries: [Blok] {
    var blokken: [Blok] = []
    if ontbrekend.isEmpty {
      blokken.append(
        .alinea([
          isVoorRegistratie
            ? "Over deze periode verwachtten we niets."
            : "Alle bestanden die we verwachtten \(over: periode), zijn er."
        ]))
    } else {
      blokken.append(
        .tabel(
          Tabel(
            id: "ontbrekende-leveringen", bijschrift: "Elke rij is een levering die we verwachtten en niet kregen.",
            kolommen: [.init("Organisatie"), .init("Welke gegevens"), .init("Voor welke maanden")],
            rijen: ontbrekend.map {
              [.tekst($0.organisatie), .tekst($0.soort.rawValue), .tekst(enumerated($0.maanden.map(\.inTekst)))]
            })))
    }
    func aantal(_ getal: Int) -> Cel { Cel(.getal(Breuk(getal), .aantal)) }
    if let leveringen = leveringen?.inhoud, !leveringen.isEmpty {
      blokken.append(
        .tabel(
          Tabel(
            id: "leveringen",
            bijschrift:
              "Elke rij is een geleverd bestand. De vingerafdruk is het begin van de SHA-256 van het bestand.",
            kolommen: [
              .init("Bestand"), .init("Soort"), .init("Gelezen", .getal), .init("Aangenomen", .getal),
              .init("Afgekeurd", .getal), .init("Dubbel", .getal), .init("Vervangen", .getal), .init("Vingerafdruk"),
            ],
            rijen: leveringen.map { levering in
              [.tekst(levering.naam), .tekst(levering.soort.rawValue)]
                + (levering.balans.map {
                  [$0.gelezen, $0.aangenomen, $0.afgekeurd, $0.dubbel, $0.vervangen].map(aantal)
                } ?? [.tekst(levering.graad)] + Array(repeating: Cel(.leeg), count: 4))
                + [.tekst(String(levering.sha256.prefix(12)))]
            })))
    }
    if !bevindingen.isEmpty {
      blokken.append(
        .tabel(
          Tabel(
            id: "bevindingen",
            bijschrift: "Elke rij is een soort melding over de bestanden. Bij elke soort staat of de rij meetelt.",
            kolommen: [.init("Wat er opviel"), .init("Aantal keer", .getal), .init("Gevolg"), .init("Code")],
            rijen: bevindingen.map {
              [.tekst($0.tekst), aantal($0.aantal), .tekst($0.code.gevolg), .tekst($0.code.rawValue)]
            })))
    }
    if let koppeling, !koppeling.inhoud.isEmpty { blokken += links(koppeling.inhoud) }
    return blokken
  }

  private var thresholds: [[Zin]] {
    guard boek.inhoud.editie.geheimhouding.magNaarBuiten else {
      return [["Dit is de editie voor intern gebruik. Er is niets verborgen."]]
    }
    let tonen = { (getal: Int) in Notatie.aantal.tekst(Breuk(getal)) }
    return [
      ["Niemand mag een kind herkennen. Daarom staat er soms \(Cel.onderdruktTeken) in plaats van een getal."],
      ["Dat gebeurt bij \(naam: tonen(1)) tot en met \(naam: tonen(drempels.kinderenVerborgenTotEnMet)) kinderen."],
      [
        "Het gebeurt ook bij minder dan \(naam: tonen(drempels.signalenVerborgenOnder)) signalen, en bij signalen per wijk."
      ],
      ["Een percentage tonen we pas vanaf \(naam: tonen(drempels.kleinsteNoemer)) kinderen of signalen."],
      ["Soms verbergen we een tweede getal, als het eerste anders is uit te rekenen."],
    ]
  }
}
