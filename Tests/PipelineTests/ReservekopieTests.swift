import Domain
import Foundation
import Glibc
import Pipeline
import Testing
import Writers

@Suite struct `A backup` {
  private func list(_ maand: Int, _ kinderen: Int) -> String {
    Proefwerkmap.presentiekop
      + (1...kinderen).map { "b\($0 % 3);06-0\(maand)-2026;;;A1;Hal;WK039201;k\($0);;;;aanwezig;\n" }.joined()
  }

  private func filled() throws -> Proefwerkmap {
    let proef = try Proefwerkmap()
    try proef.ingest([
      "een-activiteiten-2026.csv": Proefwerkmap.register, "een-aanwezigheid-2026-01.csv": list(1, 20),
    ])
    return proef
  }

  @Test func `is put back whole, with what came since still to be read, and never holds the key`() throws {
    let proef = try filled(), plek = proef.ouder.appending(path: "kopie").path
    let stand = try proef.stand()
    let kopie = try backUp(proef.werkmap, naar: plek, tijdstip: "2026-04-02T00:00:00Z")
    let sleutel = try String(contentsOf: proef.ouder.appending(path: "w.sleutel"), encoding: .utf8)
    for case let pad as String in FileManager.default.enumerator(atPath: kopie) ?? FileManager.DirectoryEnumerator() {
      let inhoud = FileManager.default.contents(atPath: "\(kopie)/\(pad)") ?? Data()
      #expect(inhoud.range(of: Data(sleutel.prefix(64).utf8)) == nil, "\(pad)")
    }
    proef.klok = "2026-04-03"
    try proef.ingest(["een-aanwezigheid-2026-02.csv": list(2, 9)])
    #expect(try proef.stand() != stand)
    _ = try restore(proef.werkmap, uit: kopie, tijdstip: "2026-04-04T00:00:00Z")
    #expect(try proef.stand() == stand)
    #expect(try proef.contents(of: ".vorige/archief").count == 3)
    let status = try proef.status()
    #expect(status.tegenspraak == nil && status.isOpslagHeel)
    // Without a folder, and nothing in the schedule.
    #expect(throws: Opdrachtfout.self) { try backUp(proef.werkmap, naar: nil, tijdstip: "2026-04-05T00:00:00Z") }
    #expect(throws: Opdrachtfout.self) {
      try backUp(proef.werkmap, naar: proef.map.appending(path: "reports").path, tijdstip: "2026-04-05T00:00:00Z")
    }
  }

  @Test func `of which a byte changed, or a file is gone, is not put back`() throws {
    let proef = try filled(), stand = try proef.stand()
    let kopie = try backUp(
      proef.werkmap, naar: proef.ouder.appending(path: "kopie").path, tijdstip: "2026-04-02T00:00:00Z")
    let opslag = URL(fileURLWithPath: kopie).appending(path: "verantwoording.sqlite")
    let heel = try Data(contentsOf: opslag)
    var kapot = heel
    kapot[kapot.count / 2] ^= 1
    for inhoud in [kapot, heel.prefix(heel.count - 1), nil] {
      if let inhoud { try inhoud.write(to: opslag) } else { try FileManager.default.removeItem(at: opslag) }
      #expect(throws: Wereldfout.self) {
        try restore(proef.werkmap, uit: kopie, tijdstip: "2026-04-03T00:00:00Z")
      }
      #expect(try proef.stand() == stand)
    }
  }

  /// Runs where `age` is, as it is where `make check` ran; the key is made by its own program.
  @Test(.enabled(if: Hulpprogramma.isAanwezig("age-keygen")))
  func `is encrypted for who holds the secret key, opens for nobody else, and is put back the same`() throws {
    let proef = try filled(), plek = proef.ouder.appending(path: "kopie").path, stand = try proef.stand()
    let (eigen, vreemd) = (
      proef.ouder.appending(path: "eigen.age").path, proef.ouder.appending(path: "vreemd.age").path
    )
    for pad in [eigen, vreemd] { #expect(Hulpprogramma.run(["age-keygen", "-o", pad], seconden: 20) == nil) }
    let openbaar = try #require(
      String(contentsOfFile: eigen, encoding: .utf8).split(whereSeparator: { $0 == "\n" || $0 == " " })
        .last { $0.hasPrefix("age1") })
    let kopie = try backUp(
      proef.werkmap, naar: plek, versleuteldVoor: [String(openbaar)], tijdstip: "2026-04-02T00:00:00Z")
    #expect(kopie.hasSuffix(".tar.age"))
    // One file and its fingerprint, and nothing open beside it or in the workspace.
    #expect(try FileManager.default.contentsOfDirectory(atPath: plek).count == 2)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: proef.map.path).allSatisfy {
        !$0.contains("2026-04-02") && !$0.hasSuffix(".tar")
      })
    let bytes = try Data(contentsOf: URL(fileURLWithPath: kopie))
    #expect(bytes.range(of: Data("WK039201".utf8)) == nil && bytes.range(of: Data("inhoud.json".utf8)) == nil)

    proef.klok = "2026-04-03"
    try proef.ingest(["een-aanwezigheid-2026-02.csv": list(2, 9)])
    let later = try proef.stand()
    func restored(_ identiteit: String?) throws {
      _ = try restore(proef.werkmap, uit: kopie, identiteit: identiteit, tijdstip: "2026-04-04T00:00:00Z")
    }
    #expect(throws: Opdrachtfout.self) { try restored(nil) }
    #expect(throws: Wereldfout.self) { try restored(vreemd) }
    var kapot = bytes
    kapot[kapot.count / 2] ^= 1
    try kapot.write(to: URL(fileURLWithPath: kopie))
    #expect(throws: Wereldfout.self) { try restored(eigen) }
    #expect(try proef.stand() == later)
    try bytes.write(to: URL(fileURLWithPath: kopie))
    try restored(eigen)
    #expect(try proef.stand() == stand)
    #expect(throws: Opdrachtfout.self) {
      try backUp(proef.werkmap, naar: plek, versleuteldVoor: ["ssh-ed25519 AAAA"], tijdstip: "2026-04-05T00:00:00Z")
    }
  }

  @Test func `cannot be made, and nothing else done, while another command is at work or the clock went back`() throws {
    let proef = try filled()
    let slot = open(proef.map.path, O_RDONLY | O_DIRECTORY)
    flock(slot, LOCK_EX)
    #expect(throws: Wereldfout.self) { try proef.ingest([:]) }
    close(slot)
    #expect(throws: Wereldfout.self) {
      try backUp(proef.werkmap, naar: proef.ouder.path, tijdstip: "2026-01-02T00:00:00Z")
    }
    proef.klok = "2026-01-02"
    #expect(throws: Wereldfout.self) { try proef.ingest([:]) }
    // A command that began and never ended is named.
    let boek = proef.map.appending(path: "grootboek.jsonl")
    let regel =
      #"{"bestanden":[],"fase":"begin","leveringen":[],"opdracht":"maand","periode":"2026-01","tijdstip":"2026-04-02T05:00:00Z","uitkomst":"goed"}"#
    try (Data(contentsOf: boek) + Data((regel + "\n").utf8)).write(to: boek)
    #expect(
      try proef.status().tekst.contains(
        "maandrun over januari 2026: begonnen op 2 april 2026, 07.00 uur en niet afgemaakt"))
  }
}
