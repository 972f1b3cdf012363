package import Domain
import Foundation

/// When the work is done without anybody, as lines for cron or units for systemd. Everything in it can be given twice: a run that finds
/// nothing new changes nothing.
package struct Roosterregels: Sendable {
  let programma: String
  let werkmap: Werkmap
  let rooster: Taakrooster
  private let groep: String?

  /// What is done when `verantwoording.yaml` says nothing about it.
  package static let gewoon = Taakrooster(regels: [
    .init(.dag, .dagelijks, uur: 6, minuut: 30), .init(.maand, .maandelijks(1), uur: 6, minuut: 0),
  ])

  /// - Throws: `Configuratiefouten`.
  package init(programma: String, werkmap: Werkmap) throws {
    (self.programma, self.werkmap) = (programma, werkmap)
    let gegevens = try werkmap.loadCatalogus().werkmap
    (rooster, groep) = (gegevens.rooster ?? Roosterregels.gewoon, gegevens.managergroep)
  }

  private struct Taak {
    let naam: String
    /// Five fields of a crontab.
    let cron: String
    /// `OnCalendar=` of a timer.
    let kalender: String
    let woorden: [String]
  }

  private var taken: [Taak] {
    let dagen = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return rooster.regels.map { regel in
      let klok = "\(padded(regel.uur, 2)):\(padded(regel.minuut, 2))"
      let (cron, kalender) =
        switch regel.ritme {
        case .dagelijks: ("* * *", "*-*-*")
        case .wekelijks(let dag): ("* * \(dag)", "\(dagen[(dag - 1) % 7]) *-*-*")
        case .maandelijks(let dag): ("\(dag) * *", "*-*-\(padded(dag, 2))")
        }
      return Taak(
        naam: regel.taak.naam, cron: "\(regel.minuut) \(regel.uur) \(cron)", kalender: "\(kalender) \(klok)",
        woorden: [programma, regel.taak.opdracht, "--werkmap", werkmap.map.path])
    }
  }

  /// For `crontab -e`; `%` ends a command there.
  package var crontab: String {
    "MAILTO=beheer@example.org\nOPENBLAS_NUM_THREADS=1\nTZ=Europe/Amsterdam\nCRON_TZ=Europe/Amsterdam\n"
      + taken.map { taak in
        "\(taak.cron)  \(taak.woorden.map(quoted).joined(separator: " ").replacing("%", with: "\\%"))\n"
      }.joined()
  }

  private func quoted(_ woord: String) -> String {
    woord.allSatisfy { $0.isLetter || $0.isNumber || "/._-:".contains($0) }
      ? woord : "'" + woord.replacing("'", with: "'\\''") + "'"
  }

  /// Two files for each task, one behind the other with their names, and one that says that a task failed.
  package var systemd: String {
    let eenheid = Systemdeenheid(werkmap: werkmap, rooster: rooster, groep: groep)
    return
      (taken.map { taak in
        eenheid.service(taak.naam, taak.woorden) + "\n" + eenheid.timer(taak.naam, taak.kalender)
      } + [eenheid.alarm]).joined(separator: "\n")
  }
}
