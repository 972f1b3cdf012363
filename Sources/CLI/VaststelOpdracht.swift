import ArgumentParser
import Domain
import Pipeline

struct VaststelOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vaststellen",
    abstract: "Keurt het rapport van een periode goed en zet het vast.",
    discussion: helptext(
      """
      Weigert zolang er iets verplichts ontbreekt, en zegt wat. De bestanden en cijfers komen in reports/P/versie-1 en
      veranderen niet meer. Een nieuwe versie vraagt om een reden.

      Voorbeelden:
        verantwoording vaststellen --periode 2026-02
        verantwoording vaststellen --periode 2026-02 --reden "Speeltuinen leverden alsnog."
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie

  @Option(help: ArgumentHelp("2026-03, 2026-K1, 2026-H1, 2026 of schooljaar-2025-2026.", valueName: "P"))
  var periode: Periode

  @Option(help: ArgumentHelp("Waarom er een nieuwe versie komt; komt in het grootboek.", valueName: "TEKST"))
  var reden: String?

  @OptionGroup var formaat: Formaatoptie

  func run() throws {
    let verslag = try approve(
      Vaststelopdracht(
        periode: periode, peildatum: peildatum.dag, formaten: formaat.gekozen, reden: reden,
        tijdstip: Peildatumoptie.tijdstip),
      in: try werkmapoptie.open(), voortgang: Scherm().voortgang)
    print(verslag.tekst, terminator: "")
  }
}
