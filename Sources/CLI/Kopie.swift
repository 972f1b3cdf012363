import ArgumentParser
import Pipeline

struct ReservekopieOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reservekopie",
    abstract: "Maakt een kopie van de werkmap die is nagekeken; de sleutel zit er niet in.",
    discussion: helptext(
      """
      De kopie komt in een eigen map met de datum in de naam. Er staan gegevens van kinderen in. Geef met
      --versleuteld-voor de openbare sleutel van wie haar mag lezen, of versleutel de plek waar zij ligt.

      Voorbeeld: verantwoording reservekopie --werkmap haarlem --naar /backup
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie

  @Option(
    help: ArgumentHelp("De map waarin de kopie komt, buiten de werkmap; anders die van het rooster.", valueName: "MAP"))
  var naar: String?

  @Option(
    name: .customLong("versleuteld-voor"),
    help: ArgumentHelp(
      "Een openbare sleutel van age, mag vaker; anders die van het rooster. De kopie wordt dan één bestand.",
      valueName: "AGE1…"))
  var versleuteldVoor: [String] = []

  func run() throws {
    let pad = try backUp(
      try werkmapoptie.open(), naar: naar, versleuteldVoor: versleuteldVoor.isEmpty ? nil : versleuteldVoor,
      tijdstip: Peildatumoptie.tijdstip)
    print("De reservekopie is gemaakt en nagekeken: \(pad)")
  }
}

struct TerugzetOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terugzetten",
    abstract: "Zet een reservekopie terug, als zij heel is.",
    discussion: helptext(
      """
      Kijkt eerst elk bestand na. Wat er stond, blijft bewaard in .vorige van de werkmap. De inbox blijft zoals zij is.

      Voorbeeld: verantwoording terugzetten --werkmap haarlem --uit /backup/haarlem-20260301T060000
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie

  @Option(help: ArgumentHelp("De map van de reservekopie, of het versleutelde bestand.", valueName: "PAD"))
  var uit: String

  @Option(help: ArgumentHelp("Het bestand met de geheime sleutel van age.", valueName: "PAD"))
  var identiteit: String?

  func run() throws {
    print(
      try restore(try werkmapoptie.open(), uit: uit, identiteit: identiteit, tijdstip: Peildatumoptie.tijdstip),
      terminator: "")
  }
}
