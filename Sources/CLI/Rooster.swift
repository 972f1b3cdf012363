import ArgumentParser
import Foundation
import Pipeline

struct Rooster: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rooster",
    abstract: "Toont de regels waarmee cron of systemd het werk vanzelf doet.",
    discussion: helptext(
      """
      Wat er gebeurt en wanneer, staat onder 'rooster' in verantwoording.yaml. Schrijft niets: zet de regels zelf op hun plek.
      beheer.md zegt waar.

      Voorbeelden:
        verantwoording rooster --werkmap haarlem --crontab
        verantwoording rooster --werkmap haarlem --systemd
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie

  @Flag(help: "Regels voor crontab; dit is de gewone vorm.")
  var crontab = false

  @Flag(help: "Timers voor systemd.")
  var systemd = false

  func run() throws {
    if crontab, systemd { throw Opdrachtfout("Kies één van de twee: --crontab of --systemd.") }
    let programma = CommandLine.arguments.first.flatMap { realpath($0) } ?? "/usr/local/bin/verantwoording"
    let regels = try Roosterregels(programma: programma, werkmap: try werkmapoptie.open())
    print(systemd ? regels.systemd : regels.crontab, terminator: "")
  }

  private func realpath(_ pad: String) -> String? {
    pad.contains("/") ? URL(fileURLWithPath: pad).resolvingSymlinksInPath().path : nil
  }
}
