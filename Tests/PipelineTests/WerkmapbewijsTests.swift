import Domain
import Foundation
import Glibc
import Pipeline
import Storage
import Testing

@Suite struct `A workspace that contradicts itself` {
  private func filled() throws -> Proefwerkmap {
    let proef = try Proefwerkmap()
    try proef.ingest([
      "een-activiteiten-2026.csv": Proefwerkmap.register, "een-aanwezigheid-2026-01.csv": list(1, 30),
      "een-aanwezigheid-2026-02.csv": list(2, 40),
    ])
    return proef
  }

  private func list(_ maand: Int, _ kinderen: Int) -> String {
    Proefwerkmap.presentiekop
      + (1...kinderen).map { "b\($0 % 7);06-0\(maand)-2026;;;A1;Hal;WK039201;k\($0);;;;aanwezig;\n" }.joined()
  }

  private func removeStore(_ proef: Proefwerkmap) throws {
    for naam in ["verantwoording.sqlite", "verantwoording.sqlite.zegel"] {
      try FileManager.default.removeItem(at: proef.map.appending(path: naam))
    }
    Opslag.forget()
  }

  @Test func `publishes nothing when the store is gone, and says how to build it again`() throws {
    let proef = try filled()
    _ = try proef.report(.maand(Maand(jaar: 2026, nummer: 1)))
    let eerst = try proef.contents(of: "reports"), stand = try proef.stand()
    try removeStore(proef)
    #expect(throws: Wereldfout.self) { try proef.report(.maand(Maand(jaar: 2026, nummer: 1))) }
    #expect(throws: Wereldfout.self) { try proef.ingest(["een-aanwezigheid-2026-03.csv": list(3, 5)]) }
    let status = try proef.status()
    #expect(status.uitkomst == .mislukt && status.tekst.contains("--uit-archief"))
    #expect(try proef.contents(of: "reports") == eerst)

    try FileManager.default.removeItem(at: proef.map.appending(path: "inbox/een-aanwezigheid-2026-03.csv"))
    _ = try rebuild(in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-02T00:00:00Z", voortgang: .stil)
    #expect(try proef.stand() == stand)
    _ = try proef.report(.maand(Maand(jaar: 2026, nummer: 1)))
    #expect(try proef.contents(of: "reports") == eerst)
  }

  @Test func `cuts a large file in the next round, and not while somebody waits for its figures`() throws {
    let proef = try Proefwerkmap()
    let rijen = (1...60_000).map {
      "b\($0 % 900);06-01-2026;;;A1;Hal;WK039201;k\($0);Pippi;;;aanwezig;een lange opmerking\n"
    }
    try proef.ingest([
      "een-activiteiten-2026.csv": Proefwerkmap.register,
      "een-aanwezigheid-2026-01.csv": Proefwerkmap.presentiekop + rijen.joined(),
    ])
    func isWhole() throws -> Bool {
      try proef.contents(of: "archief").contains { $0.value.count > 4 << 20 && $0.key.contains("aanwezigheid") }
    }
    #expect(try isWhole())
    let stand = try proef.stand()
    try proef.ingestInbox()
    #expect(try !isWhole() && proef.stand() == stand)
    let cut = try proef.contents(of: "archief").first { $0.key.contains("aanwezigheid") }?.value
    #expect(cut.map { String(decoding: $0, as: UTF8.self).contains("Pippi") } == false)
    #expect(try proef.contents(of: "archief").count == 2)
  }

  @Test func `keeps no column that nobody reads once no row waits, and knows the file again`() throws {
    let proef = try Proefwerkmap()
    let rij = { (kind: Int, dag: String) in "b1;\(dag);;;A1;Hal;WK039201;k\(kind);Pippi;;;aanwezig;thuis ruzie\n" }
    let goed = Proefwerkmap.presentiekop + (1...9).map { rij($0, "06-01-2026") }.joined()
    let half = Proefwerkmap.presentiekop + (1...9).map { rij($0, $0 == 4 ? "31-02-2026" : "06-02-2026") }.joined()
    try proef.ingest([
      "een-activiteiten-2026.csv": Proefwerkmap.register, "een-aanwezigheid-2026-01.csv": goed,
      "een-aanwezigheid-2026-02.csv": half,
    ])
    func archived(_ maand: String) throws -> String {
      let bestand = try #require(try proef.contents(of: "archief").first { $0.key.contains("aanwezigheid-\(maand)") })
      return String(decoding: bestand.value, as: UTF8.self)
    }
    #expect(try !archived("2026-01").contains("Pippi") && !archived("2026-01").contains("ruzie"))
    // A row of February waits: who mends it sees it whole.
    #expect(try archived("2026-02").contains("Pippi"))
    let stand = try proef.stand()
    for maand in ["2026-01", "2026-02"] {
      let verslag = try proef.ingest(["een-aanwezigheid-\(maand).csv": maand == "2026-01" ? goed : half])
      #expect(verslag.bestanden.first?.lot == .ongewijzigd)
      #expect(try archived(maand).contains("Pippi") == (maand == "2026-02"))
    }
    let eigen = try #require(try proef.contents(of: "archief").keys.first { $0.contains("aanwezigheid-2026-02") })
    let levering = URL(fileURLWithPath: eigen).deletingPathExtension().lastPathComponent
    try proef.ingest([
      "een-aanwezigheid-2026-02.csv": half.replacing("31-02-2026", with: "06-02-2026")
    ])
    #expect(try proef.contents(of: "archief").count == 4)
    let later = try proef.stand()
    #expect(later != stand)
    _ = try rebuild(in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-02T00:00:00Z", voortgang: .stil)
    #expect(try proef.stand() == later)
    // Bytes that were delivered before are known after the rebuilding too.
    let verslag = try proef.ingest(["een-aanwezigheid-2026-01.csv": goed])
    #expect(verslag.bestanden.first?.lot == .ongewijzigd, "\(levering)")
  }

  @Test func `sees that a store is an older copy`() throws {
    let proef = try filled()
    let opslag = proef.map.appending(path: "verantwoording.sqlite"), kopie = proef.ouder.appending(path: "kopie")
    try FileManager.default.copyItem(at: opslag, to: kopie)
    try proef.ingest(["een-aanwezigheid-2026-03.csv": list(3, 5)])
    try FileManager.default.removeItem(at: opslag)
    try FileManager.default.copyItem(at: kopie, to: opslag)
    Opslag.forget()
    #expect(throws: Wereldfout.self) { try proef.report(.maand(Maand(jaar: 2026, nummer: 1))) }
  }

  @Test func `finds every bit that fell over, before a figure is made of it`() throws {
    let proef = try filled()
    let opslag = proef.map.appending(path: "verantwoording.sqlite")
    let heel = try Data(contentsOf: opslag), stand = try proef.stand()
    for plek in stride(from: 0, to: heel.count, by: max(1, heel.count / 97)) {
      var stuk = heel
      stuk[plek] ^= 1 << UInt8(plek % 8)
      try stuk.write(to: opslag)
      Opslag.forget()
      // The change counter is what the seal goes by; SQLite holds it against a second one.
      if (24..<28).contains(plek) || (92..<96).contains(plek) { continue }
      #expect(throws: (any Error).self, "byte \(plek)") { try proef.stand() }
    }
    try heel.write(to: opslag)
    Opslag.forget()
    #expect(try proef.stand() == stand)
  }

  @Test func `refuses another key, and makes none where data exist`() throws {
    let proef = try filled()
    let sleutel = proef.ouder.appending(path: "w.sleutel")
    try FileManager.default.removeItem(at: sleutel)
    #expect(throws: Weigering.self) { try makeKey(of: proef.werkmap) }
    #expect(!FileManager.default.fileExists(atPath: sleutel.path))
    try Data((String(repeating: "ab", count: 32) + "\n").utf8).write(to: sleutel)
    chmod(sleutel.path, 0o600)
    #expect(throws: Weigering.self) { try proef.ingest(["een-aanwezigheid-2026-03.csv": list(3, 5)]) }
  }
}

@Suite struct `The ledger` {
  private func text(_ proef: Proefwerkmap) throws -> String {
    try String(contentsOf: proef.map.appending(path: "grootboek.jsonl"), encoding: .utf8)
  }

  @Test func `closes a torn line before the next one`() throws {
    let proef = try Proefwerkmap()
    try proef.ingest(["een-activiteiten-2026.csv": Proefwerkmap.register])
    let boek = proef.map.appending(path: "grootboek.jsonl")
    try Data((text(proef) + "{\"bestanden\":[\"x").utf8).write(to: boek)
    try proef.ingest(["twee-activiteiten-2026.csv": Proefwerkmap.register])
    let regels = try text(proef).split(separator: "\n")
    // Of each round the file and the three sums.
    #expect(regels.count == 5)
    #expect(regels[2] == "{\"bestanden\":[\"x")
    #expect(regels[3].contains("twee-activiteiten-2026") && regels[4].contains("inleesronde"))
  }

  @Test func `that is gone comes back from the store`() throws {
    let proef = try Proefwerkmap()
    try proef.ingest(["een-activiteiten-2026.csv": Proefwerkmap.register])
    let eerst = try text(proef)
    try FileManager.default.removeItem(at: proef.map.appending(path: "grootboek.jsonl"))
    try proef.ingest(["twee-activiteiten-2026.csv": Proefwerkmap.register])
    #expect(try text(proef).hasPrefix(eerst))
  }
}
