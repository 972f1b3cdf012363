import ArgumentParser
import Pipeline

struct DagOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dag",
    abstract: "Doet elke dag wat geen mens nodig heeft, en zet in te-doen/ klaar wat op een mens wacht.",
    discussion: helptext(
      """
      Leest wat iemand in te-doen/ heeft ingevuld: teksten, verbeterde rijen en het akkoord. Leest de inbox en vernieuwt het
      concept en reports/index.html. Wat een mens schreef, wordt nooit overschreven.

      Voorbeeld: verantwoording dag --werkmap haarlem
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie
  @OptionGroup var uitvoer: Alsoptie

  @OptionGroup var formaat: Formaatoptie

  func run() throws {
    let verslag = try runDay(
      Dagopdracht(peildatum: peildatum.dag, tijdstip: Peildatumoptie.tijdstip, formaten: formaat.gekozen),
      in: try werkmapoptie.open(), voortgang: Scherm().voortgang)
    try uitvoer.printed(verslag, tekst: \.tekst)
    try Afsluiting.raise(verslag.uitkomst)
  }
}
