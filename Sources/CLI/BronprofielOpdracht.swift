import ArgumentParser
import Pipeline

struct BronprofielOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bronprofiel",
    abstract: "Stelt een bronprofiel voor bij een onbekend bestand; schrijft niets.",
    discussion: """
      Toont geen inhoud van cellen. Loop het voorstel na en bewaar het in bronnen/.
      Voorbeeld: verantwoording bronprofiel export.csv > haarlem/bronnen/nieuw.yaml
      """)

  @OptionGroup var uitvoer: Uitvoeroptie

  @Argument(help: ArgumentHelp("Een csv-, xlsx- of ods-bestand.", valueName: "BESTAND"))
  var bestand: String

  func run() throws {
    let voorstel = try proposeBronprofiel(bestand)
    try uitvoer.printed(voorstel, tekst: \.tekst)
    try Afsluiting.raise(voorstel.uitkomst)
  }
}
