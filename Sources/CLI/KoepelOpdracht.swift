import ArgumentParser
import Domain
import Pipeline

struct KoepelOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "koepel",
    abstract: "Maakt één beeld van veel gemeenten, uit de vrijgegeven cijfers van hun rapporten.",
    discussion: helptext(
      """
      Leest van elke werkmap alleen het vastgestelde rapport voor de gemeente: geen rijen, geen kinderen, niets van INTERN.
      Een map mag een werkmap zijn, of een map met werkmappen erin.

      Voorbeelden:
        verantwoording koepel haarlem zaanstad utrecht --periode 2026-K1
        verantwoording koepel /srv/kinderwerk --periode 2026 --uitvoer beeld
      """))

  @Argument(help: ArgumentHelp("De werkmappen, of mappen met werkmappen.", valueName: "MAP"))
  var mappen: [String]

  @Option(help: ArgumentHelp("2026-03, 2026-K1, 2026-H1, 2026 of schooljaar-2025-2026.", valueName: "P"))
  var periode: Periode

  @Option(help: ArgumentHelp("Waar de bestanden komen; anders alleen op het scherm.", valueName: "MAP"))
  var uitvoer: String?

  @OptionGroup var formaat: Formaatoptie

  @Flag(help: "Neemt ook rapporten mee die nog niet zijn vastgesteld.")
  var werkversies = false

  @OptionGroup var vorm: Alsoptie

  func run() throws {
    let opdracht = try Koepelopdracht(
      periode: periode, mappen: mappen, metWerkversies: werkversies, uitvoer: uitvoer, formaten: formaat.gekozen)
    let verslag = try makeKoepel(opdracht, breedte: Scherm.breedte)
    try vorm.printed(verslag, tekst: \.tekst)
    try Afsluiting.raise(verslag.uitkomst)
  }
}
