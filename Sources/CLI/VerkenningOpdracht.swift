import ArgumentParser
import Domain
import Pipeline

struct VerkenningOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verkenning",
    abstract: "Schrijft de cijfers van een periode voor uw eigen gereedschap: een SQLite-bestand en een datapakket.",
    discussion: helptext(
      """
      DB Browser, Datasette, R, Python, Power BI en Excel openen het zonder instellingen. Zonder namen en pseudoniemen.
      Voorbeeld: verantwoording verkenning --periode 2026 --map verkenning
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Option(help: ArgumentHelp("2026-03, 2026-K1, 2026-H1, 2026 of schooljaar-2025-2026.", valueName: "P"))
  var periode: Periode

  @Option(help: ArgumentHelp("Waar de bestanden komen.", valueName: "MAP"))
  var map = "verkenning"

  func run() throws {
    let verslag = try explore(periode, in: try werkmapoptie.open(), peildatum: peildatum.dag, naar: map)
    try uitvoer.printed(verslag, tekst: \.tekst)
  }
}
