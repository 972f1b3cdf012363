import Disclosure
import Domain

/// Where the figures come from: definitions, thresholds, and every figure that the text prints.
extension Rapportinvoer {
  func bijlage(_ cijfers: [Rapportcijfer]) -> Hoofdstuk {
    var blokken: [Blok] = [
      .alinea(["Elk getal in de tekst heeft een kenmerk. Daarmee is het tot de bron te herleiden."]),
      .kop("Wat betekenen de woorden?", id: "begrippen"), .tabel(definities(cijfers)),
      .kop("Wat tonen we niet?", id: "drempels"), .lijst(thresholds),
      .kop("Wanneer noemen we iets een verandering?", id: "verandering"),
      .alinea([
        "Cijfers wisselen van maand tot maand, ook als er niets verandert.",
        "Daarom vergelijken we een verschil met de gewone schommeling van de laatste twee jaar.",
        "Is het verschil kleiner, dan schrijven we 'ongeveer evenveel'.",
      ]),
    ]
    if !cijfers.isEmpty {
      blokken += [.kop("Alle cijfers in de tekst", id: "alle-cijfers"), .cijfers(cijfers)]
    }
    return Hoofdstuk("cijfers", "Waar komen de cijfers vandaan?", blokken)
  }

  /// The measures that the report uses, in the order of the catalogue.
  private func definities(_ cijfers: [Rapportcijfer]) -> Tabel {
    let gebruikt = Maat.allCases.filter { isOpen($0) }
    return Tabel(
      id: "definities", bijschrift: "Elke rij is één begrip uit dit rapport.",
      kolommen: [.init("Begrip"), .init("Betekenis")],
      rijen: gebruikt.map { [.tekst($0.kop), .tekst($0.uitleg)] })
  }

  private var thresholds: [[Zin]] {
    guard boek.inhoud.editie == .gemeente else {
      return [["Dit is de editie voor intern gebruik. Er is niets verborgen."]]
    }
    let tonen = { (getal: Int) in Notatie.aantal.tekst(Breuk(getal)) }
    return [
      ["Niemand mag een kind herkennen. Daarom staat er soms \(Cel.onderdruktTeken) in plaats van een getal."],
      ["Dat gebeurt bij één tot en met \(naam: tonen(drempels.kinderenVerborgenTotEnMet)) kinderen."],
      [
        "Het gebeurt ook bij minder dan \(naam: tonen(drempels.signalenVerborgenOnder)) signalen, en bij signalen per wijk."
      ],
      ["Een percentage tonen we pas vanaf \(naam: tonen(drempels.kleinsteNoemer)) kinderen of signalen."],
      ["Soms verbergen we een tweede getal, als het eerste anders is uit te rekenen."],
    ]
  }
}
