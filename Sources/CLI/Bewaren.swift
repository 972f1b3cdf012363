import ArgumentParser
import Foundation
import Pipeline

struct Opruimen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opruimen",
    abstract: "Haalt weg wat lang genoeg is bewaard, volgens 'bewaren' in verantwoording.yaml.",
    discussion: helptext(
      """
      De maandrun doet dit ook. De tijd begint als een rapport is vastgesteld. Vastgestelde rapporten blijven zoals zij zijn.

      Voorbeeld: verantwoording opruimen --werkmap haarlem --droog
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Flag(help: "Zegt alleen wat weg zou gaan.")
  var droog = false

  func run() throws {
    let verslag = try cleanUp(
      in: try werkmapoptie.open(), peildatum: peildatum.dag, tijdstip: Peildatumoptie.tijdstip, isDroog: droog)
    try uitvoer.printed(verslag, tekst: \.tekst)
  }
}

/// The number of a child comes on the input and never as an argument: those stay in the history of a shell and in the list of
/// processes.
private func readNumber() -> String {
  if isatty(STDIN_FILENO) == 1 {
    FileHandle.standardError.write(Data("Typ het nummer van het kind, zoals de bron het schrijft: ".utf8))
  }
  return readLine() ?? ""
}

struct Inzage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inzage",
    abstract: "Laat zien wat er over één kind bewaard is.",
    discussion: helptext(
      """
      Vraagt om het nummer van het kind. Typ het, of geef het door op de invoer; zet het nooit in de opdracht zelf.

      Voorbeeld: verantwoording inzage --werkmap haarlem --bron buurts
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Option(help: ArgumentHelp("De bron die het kind kent.", valueName: "BRON"))
  var bron: String

  func run() throws {
    let verslag = try access(Kindvraag(bron: bron, nummer: readNumber()), in: try werkmapoptie.open())
    try uitvoer.printed(verslag, tekst: \.tekst)
  }
}

struct Vergeet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vergeet",
    abstract: "Wist alles van één kind, met bewijs in het grootboek.",
    discussion: helptext(
      """
      Vraagt om het nummer van het kind. Typ het, of geef het door op de invoer; zet het nooit in de opdracht zelf. Kijk eerst met
      'inzage' wat er is. Wissen is niet terug te draaien.

      Voorbeeld: verantwoording vergeet --werkmap haarlem --bron buurts --reden "verzoek van de ouders, 3 maart 2026"
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Option(help: ArgumentHelp("De bron die het kind kent.", valueName: "BRON"))
  var bron: String

  @Option(help: ArgumentHelp("Waarom; zonder naam van het kind. Komt in het grootboek.", valueName: "TEKST"))
  var reden: String

  func run() throws {
    let verslag = try forget(
      Kindvraag(bron: bron, nummer: readNumber()), reden: reden, in: try werkmapoptie.open(),
      tijdstip: Peildatumoptie.tijdstip)
    try uitvoer.printed(verslag, tekst: \.tekst)
    if !verslag.isOveralWeg { throw Afsluiting(code: .mensNodig) }
  }
}
