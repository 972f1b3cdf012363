import ArgumentParser
import Domain
import Pipeline

extension Leveringsoort: ExpressibleByArgument {}

struct BevestigOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bevestig",
    abstract: "Legt vast dat er in een periode niets gebeurde, zodat die maand 0 is en niet ontbreekt.",
    discussion: helptext(
      """
      Een bestand dat later toch komt, gaat voor. Terugdraaien kan met 'inlezen --ongedaan'.

      Voorbeeld: verantwoording bevestig --werkmap haarlem --bron buurts --soort aanwezigheid \\
        --periode 2026-08 --geen-activiteit --reden "zomerstop"
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie

  @Option(help: ArgumentHelp("De code van de bron, zoals in bronnen/.", valueName: "BRON"))
  var bron: String

  @Option(help: ArgumentHelp("De soort levering, zoals aanwezigheid of signalen.", valueName: "SOORT"))
  var soort: Leveringsoort

  @Option(help: ArgumentHelp("De maand of maanden, zoals 2026-08 of 2026-K3.", valueName: "P"))
  var periode: Periode

  @Flag(help: "Er was geen activiteit. Zonder deze vlag gebeurt er niets.")
  var geenActiviteit = false

  @Option(help: ArgumentHelp("Waarom dit klopt; komt in het grootboek.", valueName: "TEKST"))
  var reden: String

  func run() throws {
    guard geenActiviteit else {
      throw Opdrachtfout("Zeg wat u bevestigt: --geen-activiteit. Er is niets vastgelegd.")
    }
    guard reden.contains(where: \.isLetter) else { throw Opdrachtfout("Geef bij --reden waarom dit klopt.") }
    print(
      try confirm(
        Bevestiging(bron: bron, soort: soort, periode: periode, reden: reden), in: try werkmapoptie.open(),
        peildatum: Peildatumoptie.vandaag, tijdstip: Peildatumoptie.tijdstip))
  }
}
