import Domain
import Foundation
import Glibc
@testable import Pipeline
import TestSupport
import Testing

@Suite struct `A group for the manager` {
  private static var groep: Machinegroep? { Machinegroep.alle.first }

  private func proef(_ naam: String) throws -> Proefwerkmap {
    let proef = try Proefwerkmap()
    let pad = proef.map.appending(path: "verantwoording.yaml")
    try Data((String(contentsOf: pad, encoding: .utf8) + "managergroep: \(naam)\n").utf8).write(to: pad)
    return proef
  }

  private func rights(_ proef: Proefwerkmap, _ pad: String) throws -> (modus: String, gid: gid_t) {
    var gegevens = stat()
    try #require(lstat(proef.map.appending(path: pad).path, &gegevens) == 0, "\(pad)")
    return (String(gegevens.st_mode & 0o7777, radix: 8), gegevens.st_gid)
  }

  private static let rij = "b1;06-01-2026;;;A1;Hal;WK039201;k1;;;;aanwezig;\n"
  private static let bestanden = [
    "een-activiteiten-2026.csv": Proefwerkmap.register, "een-aanwezigheid-2026-01.csv": Proefwerkmap.presentiekop + rij,
  ]

  @Test(.enabled(if: groep != nil)) func `reaches its folders and nothing else`() throws {
    let groep = try #require(Self.groep), proef = try proef(groep.naam)
    let buiten = proef.ouder.appending(path: "buiten.txt")
    try Data("x".utf8).write(to: buiten)
    chmod(buiten.path, 0o644)
    symlink(buiten.path, proef.map.appending(path: "inbox/verwijzing").path)
    mkfifo(proef.map.appending(path: "inbox/pijp").path, 0o600)
    chmod(proef.map.appending(path: "inbox").path, 0o703)
    chmod(proef.map.path, 0o2750)
    Rechten.set(for: proef.map.path)
    try proef.ingest(Self.bestanden)
    try proef.write("stil", to: "inbox/nieuw/lijst.txt")
    try proef.write("---\nperiode: 2026-01\n---\n\n# Samenvatting\n\nHet ging goed.\n", to: "toelichting/2026-01.md")
    _ = try proef.report(.maand(Maand(jaar: 2026, nummer: 1)))

    for (pad, modus) in [("inbox", "2773"), ("inbox/nieuw", "2770"), ("toelichting", "2770"), ("reports", "2750")] {
      let eigen = try rights(proef, pad)
      #expect(eigen.gid == groep.gid && (eigen.modus == modus || pad == "inbox/nieuw"), "\(pad): \(eigen.modus)")
    }
    #expect(try rights(proef, "toelichting/2026-01.md") == ("660", groep.gid))
    #expect(try rights(proef, "inbox/nieuw/lijst.txt").modus.hasPrefix("66"))
    let rapporten = try proef.contents(of: "reports").keys.sorted()
    #expect(rapporten.contains { $0.hasPrefix("INTERN/2026-01/") } && rapporten.contains { $0.hasPrefix("2026-01/") })
    for naam in rapporten { #expect(try rights(proef, "reports/\(naam)") == ("640", groep.gid), "\(naam)") }
    #expect(try rights(proef, "reports/INTERN/2026-01") == ("2750", groep.gid))

    #expect(try rights(proef, "").modus == "750")
    for dicht in ["verantwoording.sqlite", "grootboek.jsonl", "archief"] {
      let eigen = try rights(proef, dicht)
      #expect(["600", "700"].contains(eigen.modus) && eigen.gid == getegid(), "\(dicht): \(eigen.modus)")
    }
    for naam in try proef.contents(of: "archief").keys { #expect(try rights(proef, "archief/\(naam)").modus == "600") }
    // What a link leads to, and what is no file, is not touched.
    var gegevens = stat()
    #expect(stat(buiten.path, &gegevens) == 0 && gegevens.st_mode & 0o777 == 0o644 && gegevens.st_gid == getegid())
    #expect(try rights(proef, "inbox/pijp").modus == "600")
    let status = try proef.status()
    #expect(status.isGedeeld && status.tekst.contains("Rechten: de groep '\(groep.naam)' kan bij inbox/"))
    let controle = try check(proef.werkmap, bestanden: [], voortgang: .stil)
    #expect(controle.letop.contains { $0.contains("de groep '\(groep.naam)' kan bij inbox/") })
  }

  @Test(.enabled(if: groep != nil)) func `may read an approved version, and nobody may change it`() throws {
    let groep = try #require(Self.groep), proef = try proef(groep.naam)
    let versie = proef.map.appending(path: "reports/2025/versie-1")
    try FileManager.default.createDirectory(at: versie, withIntermediateDirectories: true)
    let rapport = versie.appending(path: "rapport.html")
    try Data("x".utf8).write(to: rapport)
    chmod(rapport.path, 0o400)
    try proef.ingest(Self.bestanden)
    #expect(try rights(proef, "reports/2025/versie-1/rapport.html") == ("440", groep.gid))
  }

  @Test func `that is not there stops every command before anything changed`() throws {
    let proef = try proef("bestaat-niet-79")
    try proef.write(Proefwerkmap.register, to: "inbox/een-activiteiten-2026.csv")
    let eerst = try proef.contents(of: ""), modus = try rights(proef, "inbox").modus
    let fout = #expect(throws: Wereldfout.self) { try proef.ingestInbox() }
    #expect(fout?.description.contains("groupadd bestaat-niet-79") == true)
    #expect(throws: Wereldfout.self) { try check(proef.werkmap, bestanden: [], voortgang: .stil) }
    #expect(try proef.contents(of: "") == eerst)
    #expect(try rights(proef, "inbox").modus == modus)
    let status = try proef.status()
    #expect(status.uitkomst == .mensNodig && status.tekst.contains("bestaat op deze machine niet"))
  }

  @Test func `is not given files by who is no member`() throws {
    let groep = try #require(getgrgid(0).map { String(cString: $0.pointee.gr_name) })
    let fout = #expect(throws: Wereldfout.self) {
      try Managergroep(groep, als: .init(isRoot: false, groepen: [54_321]))
    }
    #expect(fout?.description.contains("usermod -aG \(groep)") == true)
    #expect(throws: Never.self) { try Managergroep(groep, als: .init(isRoot: false, groepen: [0])) }
  }

  @Test(arguments: ["\"een groep\"", "Kinderwerk", "\"-x\"", "\"\"", "[a]"])
  func `has a name that a group can have`(naam: String) throws {
    let proef = try proef(naam), reports = proef.map.appending(path: "reports").path
    try FileManager.default.createDirectory(atPath: reports, withIntermediateDirectories: true)
    chmod(reports, 0o2750)
    defer { #expect((try? rights(proef, "reports").modus) == "2750") }
    #expect(throws: (any Error).self) { try proef.ingestInbox() }
    #expect(throws: Opdrachtfout.self) { try proef.werkmap.loadCatalogus() }
  }
}
