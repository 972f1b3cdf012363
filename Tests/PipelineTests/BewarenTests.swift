import Domain
import Foundation
import Pipeline
import Testing

@Suite struct `What is kept no longer` {
  private func list(_ maand: Int, _ kinderen: [String]) -> String {
    Proefwerkmap.presentiekop
      + kinderen.enumerated().map { "b\($0 % 2);06-0\(maand)-2026;;;A1;Hal;WK039201;\($1);;;;aanwezig;\n" }.joined()
  }

  private func filled(_ kinderen: [String]) throws -> Proefwerkmap {
    let proef = try Proefwerkmap()
    try proef.ingest([
      "een-activiteiten-2026.csv": Proefwerkmap.register, "twee-activiteiten-2026.csv": Proefwerkmap.register,
      "twee-aanwezigheid-2026-01.csv": list(1, ["k8", "k9"]),
    ])
    for maand in 1...3 { try proef.ingest(["een-aanwezigheid-2026-0\(maand).csv": list(maand, kinderen)]) }
    return proef
  }

  private func approve(_ proef: Proefwerkmap, _ maand: Int, _ dag: String) throws {
    let koppen = [
      "Samenvatting", "Wat gaat er goed?", "Wat kan er beter?",
      "Hoe kunnen uitvoerder en gemeente elkaar daarin ondersteunen en versterken?",
    ]
    try proef.write(
      "---\nperiode: 2026-0\(maand)\n---\n" + koppen.map { "\n# \($0)\n\nHet ging goed.\n" }.joined(),
      to: "toelichting/2026-0\(maand).md")
    _ = try Pipeline.approve(
      Vaststelopdracht(
        periode: .maand(Maand(jaar: 2026, nummer: maand)), peildatum: proef.peildatum, formaten: "json", reden: nil,
        tijdstip: "\(dag)T0\(maand):00:00Z"),
      in: proef.werkmap, voortgang: .stil)
  }

  private func lines(_ proef: Proefwerkmap, _ begin: String) throws -> [Substring] {
    let bestand = try #require(try proef.contents(of: "archief").first { $0.key.hasPrefix(begin) })
    return String(decoding: bestand.value, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  private let kinderen = ["k1", "k2", "k3", "k4", "k5"]

  @Test func `is one child that was erased: as if never delivered, and never back`() throws {
    let proef = try filled(kinderen), zonder = try filled(kinderen.filter { $0 != "k3" })
    try approve(proef, 1, "2026-04-05")
    let vast = try proef.contents(of: "reports")
    let vraag = Kindvraag(bron: "een", nummer: " K3 ")
    let inzage = try access(vraag, in: proef.werkmap)
    #expect(inzage.rijen.map(\.dag) == ["2026-01-06", "2026-02-06", "2026-03-06"])
    #expect(inzage.rijen.allSatisfy { $0.regel == 4 && $0.wat == "aanwezig" && $0.locatie == "Hal" })

    let verslag = try forget(vraag, reden: "verzoek", in: proef.werkmap, tijdstip: "2026-04-06T00:00:00Z")
    #expect(verslag.rijen == 3 && verslag.regels == 3 && verslag.maanden == ["2026-01", "2026-02", "2026-03"])
    var verwacht = try zonder.stand()
    #expect(try proef.stand() == verwacht)
    #expect(try access(vraag, in: proef.werkmap).rijen.isEmpty)
    // Bronnen that share their numbers know her by it too.
    #expect(try access(Kindvraag(bron: "twee", nummer: "k3"), in: proef.werkmap).rijen.isEmpty)
    #expect(try access(Kindvraag(bron: "twee", nummer: "k8"), in: proef.werkmap).rijen.count == 1)
    let regels = try lines(proef, "een-aanwezigheid-2026-01")
    #expect(regels.count == 7 && regels[3].isEmpty && regels[4].contains("k4"))
    #expect(try proef.contents(of: "reports") == vast)
    let boek = try String(contentsOf: proef.map.appending(path: "grootboek.jsonl"), encoding: .utf8)
    #expect(boek.contains(verslag.bewijs) && !boek.contains("k3") && !verslag.tekst.contains("k3"))
    #expect(try proef.status().isOpslagHeel)

    // Delivered once more, and built again from the archive.
    for werkmap in [proef, zonder] {
      werkmap.klok = "2026-04-07"
      try werkmap.ingest([
        "een-aanwezigheid-2026-02.csv": list(2, werkmap === proef ? kinderen + ["k6"] : ["k1", "k2", "k4", "k5", "k6"])
      ])
    }
    verwacht = try zonder.stand()
    #expect(try proef.stand() == verwacht)
    _ = try rebuild(in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-08T00:00:00Z", voortgang: .stil)
    #expect(try proef.stand() == verwacht)
    try proef.ingest(["een-aanwezigheid-2026-03-b.csv": list(3, kinderen)])
    #expect(try proef.stand() == verwacht)
  }

  @Test func `is no child that files of people still name without a word about it`() throws {
    let proef = try filled(kinderen)
    // A row of hers that waits, with a workbook to mend it.
    let verslag = try proef.ingest([
      "een-aanwezigheid-2026-03.csv": list(3, kinderen) + "b5;07-03-2026;;;A1;Hal;NERGENS;k3;;;;aanwezig;\n"
    ])
    let levering = try #require(verslag.bestanden.first?.levering)
    _ = try makeRepairFiles([levering], in: proef.werkmap, peildatum: proef.peildatum)
    let boek = proef.map.appending(path: "quarantaine/herstel-\(levering).xlsx")
    let doen = proef.map.appending(path: "te-doen"), inbox = proef.map.appending(path: "inbox/map")
    for map in [doen, inbox] { try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true) }
    try FileManager.default.copyItem(at: boek, to: doen.appending(path: "bewerkt.xlsx"))
    try Data("nummer;naam\n7;k33\n".utf8).write(to: inbox.appending(path: "ander.csv"))
    try "nummer;naam\n7; K3 \n".data(using: .utf16)?.write(to: inbox.appending(path: "unicode.txt"))
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).write(to: inbox.appending(path: "oud.xls"))

    let vraag = Kindvraag(bron: "een", nummer: "k3")
    let wissing = try forget(vraag, reden: "verzoek", in: proef.werkmap, tijdstip: "2026-04-06T00:00:00Z")
    #expect(!FileManager.default.fileExists(atPath: boek.path))
    #expect(wissing.werkboeken == ["herstel-\(levering).xlsx"])
    #expect(wissing.noemtNog == ["inbox/map/unicode.txt", "te-doen/bewerkt.xlsx"])
    #expect(wissing.nietNagekeken == ["inbox/map/oud.xls"] && !wissing.isOveralWeg)
    #expect(
      wissing.tekst.contains("LET OP: deze bestanden noemen het kind nog: inbox/map/unicode.txt en te-doen/bewerkt"))
  }

  @Test func `goes after its term, and approved reports stay`() throws {
    let proef = try filled(kinderen)
    for maand in 1...3 { try approve(proef, maand, "2026-04-05") }
    let vast = try proef.contents(of: "reports"), stand = try proef.stand()
    func cleanUp(_ dag: String, isDroog: Bool = false) throws -> Opruimverslag {
      try Pipeline.cleanUp(
        in: proef.werkmap, peildatum: try #require(Dag(iso: dag)), tijdstip: "\(dag)T03:00:00Z", isDroog: isDroog)
    }
    #expect(try cleanUp("2026-07-04").isNiets)
    let plan = try cleanUp("2026-07-05", isDroog: true)
    #expect(plan.bestanden.count == 4 && plan.leveringen.isEmpty)
    #expect(try proef.contents(of: "archief").count == 6)
    #expect(try cleanUp("2026-07-05").bestanden == plan.bestanden)
    // What names no child stays; the rows still count.
    #expect(try proef.contents(of: "archief").keys.allSatisfy { $0.contains("activiteiten") })
    #expect(try proef.stand() == stand)
    #expect(throws: Wereldfout.self) {
      try rebuild(in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-07-06T00:00:00Z", voortgang: .stil)
    }

    let rijen = try cleanUp("2028-04-05")
    #expect(rijen.leveringen.count == 4 && rijen.totEnMet == "2026-03" && rijen.kinderen == 7)
    #expect(try access(Kindvraag(bron: "een", nummer: "k1"), in: proef.werkmap).rijen.isEmpty)
    #expect(try proef.contents(of: "reports") == vast)
    let later = try proef.status(try #require(Dag(iso: "2028-04-06")) as Dag)
    #expect(later.tegenspraak == nil && later.isOpslagHeel)
    #expect(later.verwacht.allSatisfy { $0.soort == "activiteiten" || $0.periode > "2026-03" })
    #expect(later.verantwoording.vastgesteld.map(\.veranderd) == [0, 0, 0])
    #expect(try cleanUp("2028-04-06").isNiets)
    #expect(try cleanUp("2033-04-05").rapporten == ["2026-01", "2026-02", "2026-03"])
  }
}
