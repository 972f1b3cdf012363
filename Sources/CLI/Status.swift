import ArgumentParser
import Pipeline

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Zegt wat er is gedaan, wat ontbreekt en wat wacht op een mens.",
    discussion: "Voorbeeld: verantwoording status --werkmap haarlem --formaat json")

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  func run() throws {
    let verslag = try status(of: try werkmapoptie.open(), peildatum: peildatum.dag)
    try uitvoer.printed(verslag, tekst: \.tekst)
    try Afsluiting.raise(verslag.uitkomst)
  }
}
