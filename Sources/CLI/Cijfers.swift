import ArgumentParser
import Domain
import Glibc
import Pipeline

struct Cijfers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cijfers",
    abstract: "Drukt elk cijfer af, één per regel; de interne editie.",
    discussion: helptext(
      """
      Leeg betekent 'alle'. Ook de maanden, kwartalen en halfjaren binnen de periode komen mee.

      Voorbeeld: verantwoording cijfers --periode 2026-K1 --formaat csv > cijfers.csv
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie

  @Option(help: ArgumentHelp("2026-03, 2026-K1, 2026-H1, 2026 of schooljaar-2025-2026.", valueName: "P"))
  var periode: Periode

  @Option(help: ArgumentHelp("csv of json.", valueName: "FORMAAT"))
  var formaat = Cijfervorm.csv

  @Option(help: ArgumentHelp("Deelt in naar de doelen van een andere catalogus, zoals ivrk.", valueName: "NAAM"))
  var catalogus: String?

  func run() throws {
    let bytes = try figures(
      of: periode, als: formaat, in: try werkmapoptie.open(), peildatum: peildatum.dag, doelen: catalogus)
    try bytes.withUnsafeBytes { buffer in
      var plek = 0
      while plek < buffer.count {
        let geschreven = write(STDOUT_FILENO, buffer.baseAddress.map { $0 + plek }, buffer.count - plek)
        if geschreven < 0, errno == EINTR { continue }
        guard geschreven > 0 else { throw Wereldfout("Kan de cijfers niet schrijven: de uitvoer is dicht of vol.") }
        plek += geschreven
      }
    }
  }
}

extension Cijfervorm: ExpressibleByArgument {}
