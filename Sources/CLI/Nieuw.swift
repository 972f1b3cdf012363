import ArgumentParser
import Foundation
import Pipeline

struct Nieuw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Maakt een nieuwe werkmap met de Haarlemse beginwaarden en een eigen sleutel.",
    discussion: "Voorbeeld: verantwoording nieuw /srv/kinderwerk/haarlem")

  @Argument(help: ArgumentHelp("De map die er nog niet is.", valueName: "MAP"))
  var map: String

  func run() throws {
    let werkmap = Werkmap(map)
    try makeWerkmap(werkmap)
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
    abstract: "Maakt de sleutel van een werkmap als die er nog niet is.",
    discussion: "Nodig voor een kopie van een werkmap: de sleutel gaat nooit mee in een kopie of back-up.")

  @OptionGroup var werkmapoptie: Werkmapoptie

  func run() throws {
    let werkmap = try werkmapoptie.open()
    let sleutel = werkmap.sleutel(try werkmap.loadCatalogus())
    try Sleutelbestand.create(sleutel)
    _ = try Sleutelbestand.read(sleutel)
  }
}
