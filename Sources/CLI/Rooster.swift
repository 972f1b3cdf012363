import ArgumentParser
import Foundation
import Pipeline

struct Rooster: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rooster",
    abstract: "Toont de regels waarmee cron of systemd het werk vanzelf doet.",
    discussion: """
      Schrijft niets. Zet de regels zelf op hun plek: beheer.md zegt waar.

      Voorbeelden:
        verantwoording rooster --werkmap haarlem --crontab
        verantwoording rooster --werkmap haarlem --systemd --dag 2 --tijd 05:30
      """)

  @OptionGroup var werkmapoptie: Werkmapoptie

  @Flag(help: "Regels voor crontab; dit is de gewone vorm.")
  var crontab = false

  @Flag(help: "Timers voor systemd.")
  var systemd = false

  @Option(help: ArgumentHelp("Dag van de maand voor de maandrun, 1 tot en met 28.", valueName: "DAG"))
  var dag = 1

  @Option(help: ArgumentHelp("Tijd van de dag.", valueName: "UU:MM"))
  var tijd = "06:00"

  @Option(help: ArgumentHelp("Waar elke week een reservekopie komt; anders geen.", valueName: "MAP"))
  var reservekopie: String?

  func run() throws {
    if crontab, systemd { throw Opdrachtfout("Kies één van de twee: --crontab of --systemd.") }
    let delen = tijd.split(separator: ":").compactMap { Int($0) }
    guard (1...28).contains(dag), delen.count == 2, (0...23).contains(delen[0]), (0...59).contains(delen[1]) else {
      throw Opdrachtfout("Geef een dag van 1 tot en met 28, en een tijd als 06:00.")
    }
    let programma = CommandLine.arguments.first.flatMap { realpath($0) } ?? "/usr/local/bin/verantwoording"
    let rooster = Roosterregels(
      programma: programma, werkmap: try werkmapoptie.open().map.path, dag: dag, uur: delen[0], minuut: delen[1],
      reservekopie: reservekopie)
    print(systemd ? rooster.systemd : rooster.crontab, terminator: "")
  }

  private func realpath(_ pad: String) -> String? {
    pad.contains("/") ? URL(fileURLWithPath: pad).resolvingSymlinksInPath().path : nil
  }
}
