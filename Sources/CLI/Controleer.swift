import ArgumentParser
import Domain
import Pipeline

struct Controleer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "controleer",
    abstract: "Controleert de instellingen en de exports; schrijft niets.",
    discussion: helptext(
      """
      Noemt alle problemen tegelijk. Met --vrijgave rekent het na of elk geheim in de gepubliceerde rapporten geheim is.

      Voorbeelden:
        verantwoording controleer --werkmap haarlem export.csv
        verantwoording controleer --vrijgave --periode 2026-02
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Argument(help: ArgumentHelp("Bestanden; zonder bestanden: alles in inbox/.", valueName: "BESTAND"))
  var bestanden: [String] = []

  @Flag(help: "Rekent het bewijs na van elke uitgave in het boek van wat is gepubliceerd.")
  var vrijgave = false

  @Option(help: ArgumentHelp("Met --vrijgave: alleen de uitgaven over deze periode.", valueName: "P"))
  var periode: Periode?

  func run() throws {
    guard !vrijgave else {
      let controle = try checkReleases(in: try werkmapoptie.open(), of: periode)
      try uitvoer.printed(controle, tekst: \.tekst)
      return try Afsluiting.raise(controle.uitkomst)
    }
    guard periode == nil else {
      throw Opdrachtfout("--periode hoort bij --vrijgave. Zet die erbij, of laat --periode weg.")
    }
    let verslag = try check(
      try werkmapoptie.open(), bestanden: bestanden, tijdstip: Peildatumoptie.tijdstip, voortgang: Scherm().voortgang)
    try uitvoer.printed(verslag, tekst: \.tekst)
    try Afsluiting.raise(verslag.uitkomst)
  }
}
