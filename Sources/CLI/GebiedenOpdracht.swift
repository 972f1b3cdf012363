import ArgumentParser
import Pipeline

struct GebiedenOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gebieden", abstract: "Leest de wijken van een gemeente uit een bestand van het CBS.",
    subcommands: [GebiedenInlezen.self])
}

struct GebiedenInlezen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inlezen",
    abstract: "Maakt gebieden/JAAR.yaml uit de Kerncijfers wijken en buurten (StatLine csv, of het werkboek kwb).",
    discussion: helptext(
      """
      Haal het bestand bij het CBS. Het programma haalt zelf niets van internet.
      Voorbeeld: verantwoording gebieden inlezen kwb-2024.xlsx --gemeente GM0479 --jaar 2024 --werkmap zaanstad
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Argument(help: ArgumentHelp("Een csv- of xlsx-bestand van het CBS.", valueName: "BESTAND"))
  var bestand: String

  @Option(help: ArgumentHelp("De code van de gemeente.", valueName: "GM0479"))
  var gemeente: String

  @Option(help: ArgumentHelp("Het jaar van de indeling.", valueName: "JJJJ"))
  var jaar: Int

  func run() throws {
    let verslag = try takeAreas(bestand, gemeente: gemeente.uppercased(), jaar: jaar, in: try werkmapoptie.open())
    try uitvoer.printed(verslag, tekst: \.tekst)
  }
}
