import ArgumentParser
import Pipeline

struct Controleer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "controleer",
    abstract: "Controleert de instellingen en de exports; schrijft niets.",
    discussion: "Noemt alle problemen tegelijk. Voorbeeld: verantwoording controleer --werkmap haarlem export.csv")

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Argument(help: ArgumentHelp("Bestanden; zonder bestanden: alles in inbox/.", valueName: "BESTAND"))
  var bestanden: [String] = []

  func run() throws {
    let verslag = try check(
      try werkmapoptie.open(), bestanden: bestanden, tijdstip: Peildatumoptie.tijdstip, voortgang: Scherm().voortgang)
    try uitvoer.printed(verslag, tekst: \.tekst)
    try Afsluiting.raise(verslag.uitkomst)
  }
}
