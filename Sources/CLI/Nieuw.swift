import ArgumentParser
import Foundation
import Pipeline

struct Nieuw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nieuw",
    abstract: "Maakt een nieuwe werkmap, met een eigen sleutel en uitleg in elk bestand.",
    discussion: helptext(
      """
      Zonder keuze begint u met de wijken van Haarlem. De wijken van alle 342 gemeenten van 2024 zitten in het programma
      (CBS en Kadaster, Gebiedsindelingen 2024). Nieuwer, of met inwoners: noem een bestand van het CBS met --wijken.

      Voorbeelden:
        verantwoording nieuw proef --voorbeeld
        verantwoording nieuw zaanstad --gemeente GM0479
        verantwoording nieuw zaanstad --gemeente GM0479 --wijken kwb-2024.xlsx
        verantwoording nieuw zaanstad --leeg
      """))

  @Argument(help: ArgumentHelp("De map die er nog niet is.", valueName: "MAP"))
  var map: String

  @Flag(help: "Met een kleine maand verzonnen gegevens, en meteen een rapport.")
  var voorbeeld = false

  @Flag(help: "Zonder de wijken van Haarlem: vul gebieden/ en de gemeente zelf in.")
  var leeg = false

  @Option(help: ArgumentHelp("Met de wijken van deze gemeente.", valueName: "GM0479"))
  var gemeente: String?

  @Option(help: ArgumentHelp("Het bestand van het CBS waarin die wijken staan.", valueName: "BESTAND"))
  var wijken: String?

  private func wish() throws -> Beginwens {
    guard [voorbeeld, leeg, gemeente != nil].count(where: { $0 }) <= 1 else {
      throw Opdrachtfout("Kies één van de drie: --voorbeeld, --leeg of --gemeente.")
    }
    if let gemeente { return .gemeente(code: gemeente.uppercased(), wijken: wijken) }
    if wijken != nil { throw Opdrachtfout("Noem bij --wijken ook de gemeente, zoals --gemeente GM0479.") }
    return voorbeeld ? .voorbeeld : leeg ? .leeg : .haarlem
  }

  /// Beside the program, as `make install` lays it down: bin/verantwoording and share/verantwoording/wijken.
  private static var referentie: URL {
    let programma = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return programma.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "share/verantwoording/wijken", directoryHint: .isDirectory)
  }

  func run() throws {
    let werkmap = Werkmap(map)
    let wens = try wish()
    Rechten.set(for: map)
    print(
      try start(
        werkmap, als: map, wens, referentie: Self.referentie, tijdstip: Peildatumoptie.tijdstip
      ).tekst, terminator: "")
  }
}

struct Sleutel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sleutel",
    abstract: "Maakt de sleutel van een werkmap als die er nog niet is, of vernieuwt haar.",
    discussion: helptext(
      """
      Nodig voor een kopie van een werkmap: de sleutel gaat nooit mee in een kopie of back-up.

      Vernieuwen gaat in drie stappen:
        verantwoording sleutel --werkmap haarlem --vernieuw
        verantwoording inlezen --werkmap haarlem
        verantwoording sleutel --werkmap haarlem --rond-af
      """))

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
