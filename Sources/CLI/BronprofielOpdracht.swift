import ArgumentParser
import Domain
import Pipeline

struct BronprofielOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bronprofiel",
    abstract: "Stelt een bronprofiel voor bij onbekende bestanden, of bij een hele map.",
    discussion: helptext(
      """
      Toont geen inhoud van cellen. Zonder --werkmap schrijft het niets: bewaar het voorstel zelf in bronnen/.
      Met --werkmap leest het elk bestand met het voorstel en toont het tien rijen zoals zij zouden tellen. Met --schrijf
      komt het profiel in bronnen/. Staat het daar al, dan leest de opdracht ermee en schrijft zij niets.
      Voorbeeld: verantwoording bronprofiel export.csv > haarlem/bronnen/nieuw.yaml
      Voorbeeld: verantwoording bronprofiel exports/ --werkmap haarlem --bron buurts --organisatie "Buurts" --schrijf
      """))

  @OptionGroup var uitvoer: Uitvoeroptie

  @Argument(help: ArgumentHelp("Bestanden (csv, xlsx, ods, een webtabel), of een map.", valueName: "BESTAND"))
  var bestanden: [String]

  @Option(name: .long, help: ArgumentHelp("De werkmap waar het profiel voor is.", valueName: "MAP"))
  var werkmap: String?

  @Option(name: .long, help: ArgumentHelp("Korte code van de bron, zonder spaties.", valueName: "CODE"))
  var bron = "nieuwe-bron"

  @Option(name: .long, help: ArgumentHelp("Naam van de organisatie die levert.", valueName: "NAAM"))
  var organisatie = Beginwaarde.leverancier

  @Flag(name: .long, help: "Schrijf het profiel in bronnen/; een bestaand bestand blijft staan.")
  var schrijf = false

  func run() throws {
    if let werkmap {
      let map = Werkmap(werkmap)
      guard map.bestaat else {
        throw Opdrachtfout("\(werkmap) is geen werkmap: verantwoording.yaml ontbreekt.")
      }
      let aansluiting = try connectSource(
        bestanden, in: map, bron: bron, organisatie: organisatie, schrijf: schrijf)
      try uitvoer.printed(aansluiting, tekst: \.tekst)
      return try Afsluiting.raise(aansluiting.uitkomst)
    }
    guard bestanden.count == 1, !schrijf else {
      throw Opdrachtfout("Voor meer bestanden, een map of --schrijf is een werkmap nodig. Geef --werkmap MAP.")
    }
    let voorstel = try proposeBronprofiel(bestanden[0])
    try uitvoer.printed(voorstel, tekst: \.tekst)
    try Afsluiting.raise(voorstel.uitkomst)
  }
}
