import Domain
import Foundation
import Glibc

/// The units of systemd for one workspace: a task may read and write what it needs and nothing else, and one that fails raises the alarm.
struct Systemdeenheid {
  let werkmap: Werkmap
  let rooster: Taakrooster
  /// The group of the manager; nil when none is named.
  let groep: String?

  private static let map = "/etc/systemd/system"

  private func escaped(_ tekst: String) -> String { tekst.replacing("%", with: "%%") }

  private func quoted(_ woord: String) -> String {
    "\"" + escaped(woord.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")) + "\""
  }

  func service(_ naam: String, _ woorden: [String]) -> String {
    let pad = escaped(werkmap.map.path)
    return """
      # \(Systemdeenheid.map)/verantwoording-\(naam).service
      [Unit]
      Description=Verantwoording kinderwerk: \(naam)
      OnFailure=verantwoording-alarm.service
      AssertPathIsDirectory=\(pad)
      AssertPathExists=\(pad)/verantwoording.yaml
      RequiresMountsFor=\(quoted(werkmap.map.path))

      [Service]
      Type=oneshot
      \(eigenaar)ExecStart=\(woorden.map(quoted).joined(separator: " "))
      Environment=OPENBLAS_NUM_THREADS=1
      SuccessExitStatus=1
      TimeoutStartSec=2h
      Nice=10
      UMask=0077
      MemoryMax=4G
      TasksMax=256
      ReadWritePaths=\(schrijfbaar.map(quoted).joined(separator: " "))
      \(grendels.joined(separator: "\n"))

      """
  }

  func timer(_ naam: String, _ kalender: String) -> String {
    """
    # \(Systemdeenheid.map)/verantwoording-\(naam).timer
    [Unit]
    Description=Verantwoording kinderwerk: \(naam)

    [Timer]
    OnCalendar=\(kalender) Europe/Amsterdam
    Persistent=true

    [Install]
    WantedBy=timers.target

    """
  }

  /// What is started when a task fails; it goes to the log of the system until somebody puts something better in.
  var alarm: String {
    """
    # \(Systemdeenheid.map)/verantwoording-alarm.service
    # Zet bij ExecStart wat u zelf leest: mail, chat of een melding.
    [Unit]
    Description=Melding dat een taak van Verantwoording mislukte

    [Service]
    Type=oneshot
    DynamicUser=yes
    ProtectSystem=strict
    PrivateNetwork=yes
    ExecStart=/usr/bin/logger -p user.err -t verantwoording "Een taak voor \(escaped(werkmap.naam)) is mislukt. Kijk met: journalctl -u 'verantwoording-*'"

    """
  }

  /// Whoever owns the workspace does the work; root does not.
  private var eigenaar: String {
    var gegevens = stat()
    guard stat(werkmap.map.path, &gegevens) == 0, gegevens.st_uid != 0,
      let naam = getpwuid(gegevens.st_uid)?.pointee.pw_name
    else { return "User=verantwoording\nGroup=verantwoording\n" }
    return "User=\(String(cString: naam))\n"
  }

  /// The workspace, and the folder for backups, which may be on a disk that is not there: then only the backup fails.
  private var schrijfbaar: [String] {
    [werkmap.map.path] + (rooster.reservekopie.map { ["-" + $0] } ?? [])
  }

  private var grendels: [String] {
    Systemdeenheid.grendels + (rooster.melding == nil ? Systemdeenheid.netgrendels : [])
      + (groep.map(Systemdeenheid.groepsruimte) ?? [])
  }

  /// What giving files to a group takes: to see that group, to be in it, and to change group and setgid. The last line of a name counts.
  private static func groepsruimte(_ groep: String) -> [String] {
    ["SupplementaryGroups=\(groep)", "PrivateUsers=no", "RestrictSUIDSGID=no", "SystemCallFilter=@chown"]
  }

  /// What a task may never do. The same lines stand in `docs/systemd/verantwoording@.service`.
  static let grendels = [
    "ProtectSystem=strict", "ProtectHome=read-only", "PrivateTmp=yes", "PrivateDevices=yes", "PrivateUsers=yes",
    "PrivateIPC=yes", "ProtectClock=yes", "ProtectHostname=yes", "ProtectKernelLogs=yes", "ProtectKernelModules=yes",
    "ProtectKernelTunables=yes", "ProtectControlGroups=yes", "ProtectProc=invisible", "ProcSubset=pid",
    "NoNewPrivileges=yes", "CapabilityBoundingSet=", "AmbientCapabilities=", "RestrictNamespaces=yes",
    "RestrictRealtime=yes", "RestrictSUIDSGID=yes", "LockPersonality=yes", "RemoveIPC=yes", "DevicePolicy=closed",
    "KeyringMode=private", "SystemCallArchitectures=native", "SystemCallFilter=@system-service",
    "SystemCallFilter=~@privileged @resources @obsolete @debug @mount", "SystemCallErrorNumber=EPERM",
  ]

  /// Without network, unless a program of the organisation is told how a task ended: that one may need it.
  static let netgrendels = ["PrivateNetwork=yes", "IPAddressDeny=any", "RestrictAddressFamilies=none"]
}
