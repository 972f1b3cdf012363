import ArgumentParser
import Domain
import Pipeline

struct VergelijkOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vergelijk",
    abstract: "Zet twee versies van een rapport naast elkaar: elk veranderd cijfer met zijn oorzaak.",
    discussion: """
      Een versie is een vastgesteld rapport, zoals 2026-02@1, of de stand van nu: 2026-02@nu. Zonder B is dat nu.
      Het zijn de interne cijfers: deel de uitkomst niet buiten de organisatie.

      Voorbeelden:
        verantwoording vergelijk 2026-02@1
        verantwoording vergelijk 2026-02@1 2026-02@2 --formaat json
      """)

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Argument(help: ArgumentHelp("De oude versie.", valueName: "A"))
  var oud: String

  @Argument(help: ArgumentHelp("De nieuwe versie; anders de stand van nu.", valueName: "B"))
  var nieuw: String?

  func run() throws {
    let verslag = try compare(oud, nieuw, in: try werkmapoptie.open(), peildatum: peildatum.dag)
    try uitvoer.printed(verslag, tekst: \.tekst)
  }
}
