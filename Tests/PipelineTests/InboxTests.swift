import Domain
import Foundation
import Glibc
import Pipeline
import Testing

@Suite struct `The inbox` {
  private let goed = ["een-activiteiten-2026.csv": Proefwerkmap.register]

  private func told(_ verslag: Inleesverslag, _ naam: String) -> Bool {
    verslag.bestanden.contains { $0.lot == .nietGelezen && $0.bestand.contains(naam) && !$0.meldingen.isEmpty }
  }

  @Test func `takes only plain files and tells of everything else, while the others are read`() throws {
    let proef = try Proefwerkmap()
    let inbox = proef.map.appending(path: "inbox").path
    mkfifo(inbox + "/een-aanwezigheid-2026-01.csv", 0o600)
    symlink("/dev/zero", inbox + "/een-aanwezigheid-2026-02.csv")
    symlink("/etc", inbox + "/map")
    var naam = Array((inbox + "/caf").utf8CString.dropLast()) + [CChar(bitPattern: 0xe9), 0]
    close(open(&naam, O_CREAT | O_WRONLY, 0o600))
    try proef.write("half", to: "inbox/een-aanwezigheid-2026-03.csv.part")
    let verslag = try proef.ingest(goed)
    #expect(verslag.bestanden.contains { $0.lot == .ingelezen })
    for naam in ["2026-01.csv", "2026-02.csv", "map", "caf\\xe9", ".part"] { #expect(told(verslag, naam), "\(naam)") }
    // And once more next month, without blocking anything.
    #expect(
      try proef.ingest(["twee-activiteiten-2026.csv": Proefwerkmap.register]).bestanden.contains {
        $0.lot == .ingelezen
      })
  }

  @Test func `reads sub-folders and passes over what computers leave behind`() throws {
    let proef = try Proefwerkmap()
    for naam in ["Thumbs.db", "desktop.ini", "~$lijst.xlsx", ".DS_Store"] { try proef.write("x", to: "inbox/\(naam)") }
    let verslag = try proef.ingest(["van de mail/een-activiteiten-2026.csv": Proefwerkmap.register])
    #expect(verslag.bestanden.map(\.lot) == [.ingelezen])
    #expect(try proef.contents(of: "archief").count == 1)
  }

  @Test func `leaves a file that somebody still writes in for the next run`() throws {
    let proef = try Proefwerkmap()
    try proef.write(Proefwerkmap.register, to: "inbox/een-activiteiten-2026.csv")
    let schrijver = open(proef.map.appending(path: "inbox/een-activiteiten-2026.csv").path, O_WRONLY | O_APPEND)
    #expect(told(try proef.ingestInbox(), "een-activiteiten"))
    close(schrijver)
    #expect(try proef.ingestInbox().bestanden.map(\.lot) == [.ingelezen])
  }

  @Test func `takes a name of any length`() throws {
    let proef = try Proefwerkmap()
    let naam = "een-activiteiten-2026-" + String(repeating: "a", count: 225) + ".csv"
    let verslag = try proef.ingest([naam: Proefwerkmap.register + "A9;x;onbekende vorm;D99\n"])
    #expect(verslag.bestanden.map(\.lot) == [.ingelezen])
  }

  @Test func `gives what it makes to nobody else`() throws {
    let proef = try Proefwerkmap()
    Rechten.set(for: proef.map.path)
    chmod(proef.map.appending(path: "inbox").path, 0o777)
    try proef.ingest(goed)
    for naam in ["verantwoording.sqlite", "grootboek.jsonl"]
      + (try proef.contents(of: "archief").keys.map { "archief/\($0)" })
    {
      var gegevens = stat()
      #expect(stat(proef.map.appending(path: naam).path, &gegevens) == 0 && gegevens.st_mode & 0o077 == 0, "\(naam)")
    }
  }
}
