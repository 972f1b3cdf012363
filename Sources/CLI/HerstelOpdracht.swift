import ArgumentParser
import Pipeline

struct HerstelOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "herstel",
    abstract: "Maakt per levering een werkboek met de afgekeurde rijen, om te verbeteren.",
    discussion: helptext(
      """
      Zet het verbeterde bestand in inbox/. 'inlezen' neemt dan alleen de verbeterde rijen op.
      De bestanden bevatten gegevens van kinderen: deel ze alleen met wie de registratie bijhoudt.

      Voorbeeld: verantwoording herstel --werkmap haarlem
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Argument(help: ArgumentHelp("Leveringen; zonder: alle met afgekeurde rijen.", valueName: "LEVERING"))
  var leveringen: [String] = []

  func run() throws {
    let verslag = try makeRepairFiles(leveringen, in: try werkmapoptie.open(), peildatum: peildatum.dag)
    try uitvoer.printed(verslag, tekst: \.tekst)
  }
}
