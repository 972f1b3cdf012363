import ArgumentParser
import Foundation
import Pipeline

struct Nieuw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nieuw",
    abstract: "Maakt een nieuwe werkmap met de Haarlemse beginwaarden en een eigen sleutel.",
    discussion: """
      Voorbeelden:
        verantwoording nieuw /srv/kinderwerk/haarlem
        verantwoording nieuw zaanstad --leeg
      """)

  @Argument(help: ArgumentHelp("De map die er nog niet is.", valueName: "MAP"))
  var map: String

  @Flag(help: "Zonder de wijken van Haarlem: vul gebieden/ en de gemeente zelf in.")
  var leeg = false

  func run() throws {
    let werkmap = Werkmap(map)
    Rechten.set(for: map)
    try makeWerkmap(werkmap, isLeeg: leeg)
    print(
      """
      De werkmap staat klaar: \(werkmap.map.path)
      De sleutel ligt ernaast: \(werkmap.sleutel(try werkmap.loadCatalogus()).path) (alleen voor u leesbaar; bewaar een kopie in een kluis)
      Vul nu verantwoording.yaml en bronnen/ in. Zet daarna exports in inbox/ en geef:
        verantwoording controleer --werkmap \(map)
      """)
  }
}

struct Sleutel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sleutel",
    abstract: "Maakt de sleutel van een werkmap als die er nog niet is, of vernieuwt haar.",
    discussion: """
      Nodig voor een kopie van een werkmap: de sleutel gaat nooit mee in een kopie of back-up.

      Vernieuwen gaat in drie stappen:
        verantwoording sleutel --werkmap haarlem --vernieuw
        verantwoording inlezen --werkmap haarlem
        verantwoording sleutel --werkmap haarlem --rond-af
      """)

  @OptionGroup var werkmapoptie: Werkmapoptie

  @Flag(help: "Maakt een nieuwe sleutel; de oude blijft leesbaar tot u de wissel afrondt.")
  var vernieuw = false

  @Flag(help: "Vernietigt de oude sleutel en zegt welke kinderen niet terugkwamen.")
  var rondAf = false

  func run() throws {
    if vernieuw, rondAf { throw Opdrachtfout("Kies één van de twee: --vernieuw of --rond-af.") }
    let werkmap = try werkmapoptie.open()
    if vernieuw { return print(try renewKey(of: werkmap), terminator: "") }
    if rondAf { return print(try closeKeyChange(of: werkmap), terminator: "") }
    try makeKey(of: werkmap)
  }
}
