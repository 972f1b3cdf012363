import ArgumentParser
import Pipeline

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Zegt wat er is gedaan, wat ontbreekt en wat wacht op een mens.",
    discussion: helptext(
      """
      Eindigt met 0 als er niets te doen is, en met 1 als iets op een mens wacht. Met --stil zegt hij in het eerste
      geval niets: cron mailt dan alleen als er iets is.

      Voorbeelden:
        verantwoording status --werkmap haarlem --als json
        verantwoording status --werkmap haarlem --stil
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Flag(help: "Zegt alleen iets als er iets te doen is, voor cron.")
  var stil = false

  func run() throws {
    let verslag = try status(of: try werkmapoptie.open(), peildatum: peildatum.dag)
    if stil, verslag.uitkomst == .goed { return }
    try uitvoer.printed(verslag, tekst: \.tekst)
    try Afsluiting.raise(verslag.uitkomst)
  }
}
