import ArgumentParser
import Domain
import Pipeline

struct Dekking: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Laat zien welk doel waar bediend wordt, dun is, gepland was of ontbreekt.",
    discussion: "Voorbeeld: verantwoording dekking --periode 2026-K1")

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Option(help: ArgumentHelp("2026-03, 2026-K1, 2026-H1, 2026 of schooljaar-2025-2026.", valueName: "P"))
  var periode: Periode

  func run() throws {
    let verslag = try coverage(of: periode, in: try werkmapoptie.open(), peildatum: peildatum.dag)
    try uitvoer.printed(verslag, tekst: \.tekst)
  }
}
