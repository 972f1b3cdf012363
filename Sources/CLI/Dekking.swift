import ArgumentParser
import Domain
import Pipeline

struct Dekking: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dekking",
    abstract: "Laat zien welk doel waar bediend wordt, dun is, gepland was of ontbreekt.",
    discussion: helptext(
      """
      Voorbeelden:
        verantwoording dekking --periode 2026-K1
        verantwoording dekking --periode 2025 --werkboek dekking-2025.xlsx
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Option(help: ArgumentHelp("2026-03, 2026-K1, 2026-H1, 2026 of schooljaar-2025-2026.", valueName: "P"))
  var periode: Periode

  @Option(
    help: ArgumentHelp(
      "Schrijft het hele overzicht ook als werkboek (.xlsx of .ods) of bladzijde (.html).", valueName: "PAD"))
  var werkboek: String?

  @Option(help: ArgumentHelp("Deelt in naar de doelen van een andere catalogus, zoals ivrk.", valueName: "NAAM"))
  var catalogus: String?

  func run() throws {
    let verslag = try coverage(
      of: periode, in: try werkmapoptie.open(), peildatum: peildatum.dag, werkboek: werkboek, doelen: catalogus,
      breedte: Scherm.breedte)
    try uitvoer.printed(verslag, tekst: \.tekst)
  }
}
