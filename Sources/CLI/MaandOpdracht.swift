import ArgumentParser
import Domain
import Pipeline

struct MaandOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maand",
    abstract: "De maandrun: inlezen, rapporten maken, plaatsen en in het grootboek zetten.",
    discussion: helptext(
      """
      Zonder --periode is het de maand vóór de peildatum, en elke maand die sinds de vorige maandrun is gemist. Rapporten van
      het kwartaal, halfjaar en jaar komen erbij als die maand er de laatste van is. Rapporten waarin later iets veranderde,
      maakt hij opnieuw. Is alles gedaan, dan doet hij niets.

      Voorbeeld: verantwoording maand --werkmap haarlem --periode 2026-02
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie
  @OptionGroup var uitvoer: Alsoptie

  @Option(help: ArgumentHelp("De maand.", valueName: "JJJJ-MM"))
  var periode: Maand?

  @Option(
    name: .customLong("uitvoer"),
    help: ArgumentHelp("Waar de rapporten komen; anders reports/ van de werkmap.", valueName: "MAP"))
  var uitvoermap: String?

  @OptionGroup var formaat: Formaatoptie

  @Flag(help: "Zegt alleen wat de maandrun zou doen.")
  var droog = false

  func run() throws {
    let werkmap = try werkmapoptie.open()
    let plan = try Maandplan(
      werkmap, periode: periode, peildatum: peildatum.dag, tijdstip: Peildatumoptie.tijdstip)
    if droog { return print(plan.tekst, terminator: "") }
    if plan.isNiets { return print(Maandplan.niets, terminator: "") }
    var uitkomst = Uitkomst.goed
    for maand in plan.maanden {
      let opdracht = try Maandopdracht(
        maand: maand, peildatum: peildatum.dag, uitvoermap: uitvoermap, formaten: formaat.gekozen,
        tijdstip: Peildatumoptie.tijdstip)
      let verslag = try runMonth(opdracht, in: werkmap, voortgang: Scherm().voortgang)
      try uitvoer.printed(verslag, tekst: \.tekst)
      uitkomst = uitkomst.combined(with: verslag.uitkomst)
    }
    try Afsluiting.raise(uitkomst)
  }
}
