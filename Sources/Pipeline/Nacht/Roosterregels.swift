/// When the work is done without anybody, as lines for cron or units for systemd. Everything in it can be given twice: a run that finds
/// nothing new changes nothing.
package struct Roosterregels: Sendable {
  let programma: String
  let werkmap: String
  let dag: Int
  let uur: Int
  let minuut: Int
  let reservekopie: String?

  package init(programma: String, werkmap: String, dag: Int, uur: Int, minuut: Int, reservekopie: String?) {
    (self.programma, self.werkmap, self.reservekopie) = (programma, werkmap, reservekopie)
    (self.dag, self.uur, self.minuut) = (dag, uur, minuut)
  }

  /// Each with its moment in both languages.
  private var taken: [(naam: String, cron: String, kalender: String, opdracht: [String])] {
    let klok = String(("0\(uur)").suffix(2)) + ":" + String(("0\(minuut)").suffix(2))
    var uit = [
      ("maandrun", "\(minuut) \(uur) \(dag) * *", "*-*-\(String(("0\(dag)").suffix(2))) \(klok)", ["maand"]),
      ("status", "30 7 * * *", "*-*-* 07:30", ["status", "--stil"]),
    ]
    if let reservekopie {
      uit.append(("reservekopie", "15 4 * * 0", "Sun *-*-* 04:15", ["reservekopie", "--naar", reservekopie]))
    }
    return uit
  }

  /// For `crontab -e`; `%` ends a command there.
  package var crontab: String {
    "MAILTO=beheer@example.org\n"
      + taken.map { taak in
        let woorden = [programma, taak.opdracht[0], "--werkmap", werkmap] + taak.opdracht.dropFirst()
        return "\(taak.cron)  \(woorden.map(quoted).joined(separator: " ").replacing("%", with: "\\%"))\n"
      }.joined()
  }

  private func quoted(_ woord: String) -> String {
    woord.allSatisfy { $0.isLetter || $0.isNumber || "/._-:".contains($0) }
      ? woord : "'" + woord.replacing("'", with: "'\\''") + "'"
  }

  /// Two files for each task, one behind the other with their names.
  package var systemd: String {
    taken.map { taak in
      let woorden = [programma, taak.opdracht[0], "--werkmap", werkmap] + taak.opdracht.dropFirst()
      let regel = woorden.map {
        "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("%", with: "%%") + "\""
      }
      return """
        # /etc/systemd/system/verantwoording-\(taak.naam).service
        [Unit]
        Description=Verantwoording kinderwerk: \(taak.naam)
        AssertPathIsDirectory=\(werkmap.replacing("%", with: "%%"))

        [Service]
        Type=oneshot
        ExecStart=\(regel.joined(separator: " "))
        SuccessExitStatus=1
        UMask=0077

        # /etc/systemd/system/verantwoording-\(taak.naam).timer
        [Unit]
        Description=Verantwoording kinderwerk: \(taak.naam)

        [Timer]
        OnCalendar=\(taak.kalender)
        Persistent=true

        [Install]
        WantedBy=timers.target

        """
    }.joined(separator: "\n")
  }
}
