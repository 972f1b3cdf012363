import ArgumentParser
import Domain
import Pipeline

struct Inlezen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inlezen",
    abstract: "Leest de inbox of de genoemde bestanden in.",
    discussion: helptext(
      """
      Elke rij komt op één plek terecht: aangenomen, afgekeurd, dubbel of vervangen.
      Twee keer hetzelfde bestand verandert niets.

      Voorbeelden:
        verantwoording inlezen --werkmap haarlem
        verantwoording inlezen --werkmap haarlem --ongedaan buurts-aanwezigheid-2026-01-3fa9c1d2
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Argument(help: ArgumentHelp("Bestanden; zonder bestanden: alles in inbox/.", valueName: "BESTAND"))
  var bestanden: [String] = []

  @Option(
    help: ArgumentHelp("De periode waarover de bestanden gaan, als de naam of een kolom dat niet zegt.", valueName: "P")
  )
  var periode: Periode?

  @Option(help: ArgumentHelp("Draait een levering terug.", valueName: "LEVERING"))
  var ongedaan: String?

  @Flag(
    name: .customLong("uit-archief"),
    help: "Bouwt de gegevens opnieuw op uit archief/, als verantwoording.sqlite weg of stuk is.")
  var uitArchief = false

  @Option(help: ArgumentHelp("Neemt een levering aan die sterk afwijkt; geef ook --reden.", valueName: "BESTAND"))
  var akkoord: String?

  @Option(help: ArgumentHelp("Waarom de afwijking klopt; komt in het grootboek.", valueName: "TEKST"))
  var reden: String?

  @Flag(help: "De bestanden horen naast andere van dezelfde maand; de naam zegt welk deel het is.")
  var alsDeel = false

  @Option(help: ArgumentHelp("Aantal rekenkernen; anders alle.", valueName: "N"))
  var draden: Int?

  func run() throws {
    if (akkoord == nil) != (reden == nil) {
      throw Opdrachtfout("--akkoord en --reden horen bij elkaar. Zeg welk bestand klopt, en waarom.")
    }
    if let draden, !(1...256).contains(draden) { throw Opdrachtfout("--draden is een getal van 1 tot en met 256.") }
    let werkmap = try werkmapoptie.open()
    if let ongedaan {
      print(try undo(ongedaan, in: werkmap, peildatum: Peildatumoptie.vandaag, tijdstip: Peildatumoptie.tijdstip))
      return
    }
    if uitArchief {
      let verslag = try rebuild(
        in: werkmap, peildatum: Peildatumoptie.vandaag, tijdstip: Peildatumoptie.tijdstip, voortgang: Scherm().voortgang
      )
      try uitvoer.printed(verslag, tekst: \.tekst)
      return try Afsluiting.raise(verslag.uitkomst)
    }
    var opdracht = Inleesronde.Opdracht()
    opdracht.bestanden = bestanden
    opdracht.periode = periode
    opdracht.akkoord = akkoord.flatMap { bestand in reden.map { Akkoord(bestand: bestand, reden: $0) } }
    opdracht.alsDeel = alsDeel
    opdracht.draden = draden
    opdracht.tijdstip = Peildatumoptie.tijdstip
    let verslag = try ingestOnRequest(
      opdracht, in: werkmap, peildatum: Peildatumoptie.vandaag, voortgang: Scherm().voortgang)
    try uitvoer.printed(verslag, tekst: \.tekst)
    try Afsluiting.raise(verslag.uitkomst)
  }
}
