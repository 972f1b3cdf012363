import ArgumentParser
import Pipeline

struct ReservekopieOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reservekopie",
    abstract: "Maakt een kopie van de werkmap die is nagekeken; de sleutel zit er niet in.",
    discussion: """
      De kopie komt in een eigen map met de datum in de naam. Versleutel de plek waar zij ligt: er staan gegevens van
      kinderen in.

      Voorbeeld: verantwoording reservekopie --werkmap haarlem --naar /backup
      """)

  @OptionGroup var werkmapoptie: Werkmapoptie

  @Option(
    help: ArgumentHelp("De map waarin de kopie komt, buiten de werkmap; anders die van het rooster.", valueName: "MAP"))
  var naar: String?

  func run() throws {
    let pad = try backUp(try werkmapoptie.open(), naar: naar, tijdstip: Peildatumoptie.tijdstip)
    print("De reservekopie is gemaakt en nagekeken: \(pad)")
  }
}

struct TerugzetOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terugzetten",
    abstract: "Zet een reservekopie terug, als zij heel is.",
    discussion: """
      Kijkt eerst elk bestand na. Wat er stond, blijft bewaard in .vorige van de werkmap. De inbox blijft zoals zij is.

      Voorbeeld: verantwoording terugzetten --werkmap haarlem --uit /backup/haarlem-20260301T060000
      """)

  @OptionGroup var werkmapoptie: Werkmapoptie

  @Option(help: ArgumentHelp("De map van de reservekopie.", valueName: "MAP"))
  var uit: String

  func run() throws {
    print(
      try restore(try werkmapoptie.open(), uit: uit, tijdstip: Peildatumoptie.tijdstip), terminator: "")
  }
}
