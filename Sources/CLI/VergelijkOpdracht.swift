import ArgumentParser
import Domain
import Pipeline

struct VergelijkOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vergelijk",
    abstract: "Zet twee versies, perioden, gebieden of gemeenten naast elkaar, met de oorzaak van een verschil.",
    discussion: helptext(
      """
      Een versie is een vastgesteld rapport, zoals 2026-02@1, of de stand van nu: 2026-02@nu. Zonder B is dat nu.
      Twee perioden of gebieden noemt u zo: 2025-K1 en 2026-K1, of 2026-K1/Noord en 2026-K1/Oost. Voor een andere gemeente
      noemt u haar werkmap met --ander.
      Het zijn de interne cijfers: deel de uitkomst niet buiten de organisatie.

      Voorbeelden:
        verantwoording vergelijk 2026-02@1
        verantwoording vergelijk 2025-K1 2026-K1 --werkboek verschil.xlsx
        verantwoording vergelijk 2026-K1/Noord 2026-K1/Oost
        verantwoording vergelijk 2026-02@1 2026-02@2 --als json
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Argument(help: ArgumentHelp("De oude versie.", valueName: "A"))
  var oud: String

  @Argument(help: ArgumentHelp("De nieuwe versie; anders de stand van nu.", valueName: "B"))
  var nieuw: String?

  @Option(help: ArgumentHelp("De werkmap van B, voor een andere gemeente.", valueName: "MAP"))
  var ander: String?

  @Option(
    help: ArgumentHelp(
      "Schrijft de vergelijking ook als werkboek (.xlsx of .ods) of bladzijde (.html).", valueName: "PAD"))
  var werkboek: String?

  func run() throws {
    if let eerste = Zijwens(oud), let tweede = Zijwens(nieuw ?? ""), ander != nil || oud != nieuw {
      let verslag = try compareSides(
        eerste, tweede, in: try werkmapoptie.open(), ander: ander.map { Werkmap($0) }, peildatum: peildatum.dag,
        naar: werkboek, breedte: Scherm.breedte)
      return try uitvoer.printed(verslag, tekst: \.tekst)
    }
    guard ander == nil, werkboek == nil else {
      throw Opdrachtfout("Bij --ander en --werkboek noemt u twee perioden, zoals 2025-K1 en 2026-K1.")
    }
    let verslag = try compare(oud, nieuw, in: try werkmapoptie.open(), peildatum: peildatum.dag)
    try uitvoer.printed(verslag, tekst: \.tekst)
  }
}
