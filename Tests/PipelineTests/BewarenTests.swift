import Domain
import Foundation
import Ingest
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

  private func approve(_ proef: Proefwerkmap, _ maand: Int, _ dag: String, reden: String? = nil) throws {
    let koppen = [
      "Samenvatting", "Wat gaat er goed?", "Wat kan er beter?",
      "Hoe kunnen uitvoerder en gemeente elkaar daarin ondersteunen en versterken?",
    ]
    try proef.write(
      "---\nperiode: 2026-0\(maand)\n---\n" + koppen.map { "\n# \($0)\n\nHet ging goed.\n" }.joined(),
      to: "toelichting/2026-0\(maand).md")
    _ = try Pipeline.approve(
      Vaststelopdracht(
        periode: .maand(Maand(jaar: 2026, nummer: maand)), peildatum: proef.peildatum, formaten: "json", reden: reden,
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
    // Nobody misses what was meant to go.
    let laatst = try proef.status(try #require(Dag(iso: "2033-04-06")) as Dag)
    #expect(laatst.tegenspraak == nil && laatst.verantwoording.vastgesteld.isEmpty)
  }

  @Test func `is a report whose rows wait for an earlier month: then its approval still starts their term`() throws {
    let proef = try filled(kinderen)
    // January was never approved, so that no row may go.
    for maand in 2...3 { try approve(proef, maand, "2026-04-05") }
    let eerst = try ledger(proef)
    let verslag = try cleanUp(
      in: proef.werkmap, peildatum: try #require(Dag(iso: "2033-04-05")), tijdstip: "2033-04-05T03:00:00Z",
      isDroog: false)
    #expect(verslag.rapporten == ["2026-02", "2026-03"] && verslag.leveringen.isEmpty && verslag.grootboekregels > 0)
    let vast = eerst.filter { $0.contains("\"opdracht\":\"vaststellen\"") && $0.contains("\"vingerafdruk\"") }
    #expect(try vast.count == 2 && Set(vast).isSubset(of: ledger(proef)))
    let status = try proef.status(try #require(Dag(iso: "2033-04-06")) as Dag)
    #expect(status.tegenspraak == nil && status.verantwoording.vastgesteld.isEmpty)
  }

  /// The ledger as a person reads it, and as the store keeps it.
  private func ledger(_ proef: Proefwerkmap) throws -> [String] {
    let bestand = try String(contentsOf: proef.map.appending(path: "grootboek.jsonl"), encoding: .utf8)
    return bestand.split(separator: "\n").map(String.init)
  }

  @Test func `leaves of the ledger what something rests on, and the book of what was published whole`() throws {
    let proef = try filled(kinderen)
    for maand in 1...3 {
      _ = try proef.report(.maand(Maand(jaar: 2026, nummer: maand)), editie: "gemeente")
    }
    for maand in 1...3 { try approve(proef, maand, "2026-04-05") }
    try approve(proef, 1, "2027-01-02", reden: "Een late lijst.")
    func cleanUp(_ dag: String, isDroog: Bool = false) throws -> Opruimverslag {
      try Pipeline.cleanUp(
        in: proef.werkmap, peildatum: try #require(Dag(iso: dag)), tijdstip: "\(dag)T03:00:00Z", isDroog: isDroog)
    }
    func approvals(_ regels: [String], _ periode: String) -> Int {
      regels.count {
        $0.contains("\"vingerafdruk\"") && $0.contains("\"opdracht\":\"vaststellen\"")
          && $0.contains("\"periode\":\"\(periode)\"")
      }
    }
    let vrijgaven = try checkReleases(in: proef.werkmap, of: nil).tekst
    #expect(try cleanUp("2029-01-02").leveringen.count == 4)
    // A day before the term nothing goes, and looking changes nothing.
    #expect(try cleanUp("2033-03-31").grootboekregels == 0)
    let eerst = try ledger(proef), plan = try cleanUp("2033-04-05", isDroog: true)
    #expect(plan.grootboekregels > 10 && plan.tekst.contains("oude regels"))
    #expect(try ledger(proef) == eerst)

    let verslag = try cleanUp("2033-04-05"), daarna = try ledger(proef)
    #expect(verslag.grootboekregels == plan.grootboekregels && verslag.rapporten == ["2026-02", "2026-03"])
    let weg = eerst.filter { !daarna.contains($0) }
    #expect(weg.count == verslag.grootboekregels && weg.allSatisfy { $0.contains("\"tijdstip\":\"2026-04-0") })
    // Who keeps a copy can show that these are the lines that stood here.
    let som = Ingest.digest(of: weg.map { $0 + "\n" }.joined())
    #expect(daarna.count { $0.contains("\"uitGrootboek\":{\"aantal\":\(weg.count)") && $0.contains(som) } == 1)
    // Both versions of the report that is still there are proven, though one line is older than the term.
    #expect(approvals(daarna, "2026-01") == 2 && approvals(daarna, "2026-02") == 0)
    let status = try proef.status(try #require(Dag(iso: "2033-04-06")) as Dag)
    #expect(status.tegenspraak == nil && status.isOpslagHeel)
    #expect(status.verantwoording.vastgesteld.map(\.periode) == ["2026-01"])
    #expect(!status.verwacht.contains { $0.periode <= "2026-03" && $0.soort == "aanwezigheid" })
    // What names no child is still delivered, and known.
    #expect(daarna.contains { $0.contains("een-activiteiten-2026.csv") })

    // The next command completes file and store from each other, and brings nothing back.
    proef.klok = "2033-04-07"
    try proef.ingest(["een-activiteiten-2033.csv": Proefwerkmap.register])
    let later = try ledger(proef)
    #expect(weg.allSatisfy { !later.contains($0) } && later.starts(with: daarna))
    // What was the last line of a command is so no more; then there is nothing left.
    #expect(try cleanUp("2033-04-08").grootboekregels <= 2)
    #expect(try cleanUp("2033-04-09").grootboekregels == 0)
    #expect(try approvals(ledger(proef), "2026-01") == 2)
    // The book of what was published is as it was: what was hidden stays hidden, whatever is asked later.
    #expect(try checkReleases(in: proef.werkmap, of: nil).tekst == vrijgaven)
  }

  @Test func `goes from the ledger once more when a run was killed between file and store`() throws {
    let proef = try filled(kinderen)
    for maand in 1...3 { try approve(proef, maand, "2026-04-05") }
    func cleanUp(_ dag: String) throws -> Int {
      try Pipeline.cleanUp(
        in: proef.werkmap, peildatum: try #require(Dag(iso: dag)), tijdstip: "\(dag)T03:00:00Z", isDroog: false
      ).grootboekregels
    }
    _ = try cleanUp("2028-04-05")
    let eerst = try ledger(proef), aantal = try cleanUp("2033-04-05"), stand = try ledger(proef)
    // The file as it was before; the next start gives the store what it lost.
    let heel = eerst + stand.filter { !eerst.contains($0) }
    try Data(heel.map { $0 + "\n" }.joined().utf8).write(to: proef.map.appending(path: "grootboek.jsonl"))
    #expect(aantal > 10)
    #expect(try cleanUp("2033-04-06") == aantal)
    let over = try ledger(proef)
    #expect(over.starts(with: stand) && over.allSatisfy { !eerst.contains($0) || stand.contains($0) })
    #expect(try proef.status(try #require(Dag(iso: "2033-04-07")) as Dag).tegenspraak == nil)
  }
}
