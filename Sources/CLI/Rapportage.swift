import ArgumentParser
import Domain
import Pipeline

struct Rapportage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapportage",
    abstract: "Maakt de rapporten van één of meer perioden.",
    discussion: helptext(
      """
      De editie gemeente verbergt kleine aantallen; de editie intern is voor de organisatie zelf; de editie open is voor
      iedereen en rondt elk aantal af. De edities kort (twee bladzijden), beeld (posters en dia's) en bezoek (wat er te
      zien is) zijn een keuze uit de editie gemeente.

      Voorbeelden:
        verantwoording rapportage --periode 2026-02
        verantwoording rapportage --periode 2026-K1 --formaat xlsx,html --editie intern
        verantwoording rapportage --periode 2026-03 --periode 2026-K1
        verantwoording rapportage --periode 2025 --catalogus ivrk
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie

  @Option(
    help: ArgumentHelp(
      "2026-03, 2026-K1, 2026-H1, 2026 of schooljaar-2025-2026. Mag vaker: samen gaat sneller.", valueName: "P"))
  var periode: [Periode]

  @OptionGroup var formaat: Formaatoptie

  @Option(help: ArgumentHelp("gemeente, intern, beide, kort, open, beeld of bezoek.", valueName: "EDITIE"))
  var editie = "gemeente"

  @Option(
    name: .customLong("uitvoer"),
    help: ArgumentHelp("Waar de rapporten komen; anders reports/ van de werkmap.", valueName: "MAP"))
  var uitvoermap: String?

  @Option(help: ArgumentHelp("Deelt in naar de doelen van een andere catalogus, zoals ivrk.", valueName: "NAAM"))
  var catalogus: String?

  @Flag(help: "Begint met een lijst van wat nog ontbreekt.")
  var concept = false

  func run() throws {
    let werkmap = try werkmapoptie.open()
    let wensen = try periode.map {
      try Rapportwens(periode: $0, formaten: formaat.gekozen, editie: editie, isConcept: concept, doelen: catalogus)
    }
    let verslag = try makeReportsOnRequest(
      wensen, in: werkmap, peildatum: peildatum.dag, uitvoermap: uitvoermap, tijdstip: Peildatumoptie.tijdstip,
      voortgang: Scherm().voortgang)
    print(verslag.tekst, terminator: "")
    try Afsluiting.raise(verslag.uitkomst)
  }
}
