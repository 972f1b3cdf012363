import Domain
import Foundation
import Pipeline
import Testing

@Suite struct `What status asks for` {
  private static let register = [
    "een-activiteiten-2026.csv": Proefwerkmap.register,
    "twee-activiteiten-2026.csv": Proefwerkmap.register,
  ]

  private func list(_ maand: Int, _ kinderen: String..., bron: String = "een") -> [String: String] {
    let rijen = kinderen.enumerated().map { nummer, kind in
      "b\(nummer);06-0\(maand)-2026;;;A1;Hal;WK039201;\(kind);;;;aanwezig;\n"
    }
    return ["\(bron)-aanwezigheid-2026-0\(maand).csv": Proefwerkmap.presentiekop + rijen.joined()]
  }

  private func dag(_ maand: Int, _ dag: Int) -> Dag { Dag(jaar: 2026, maand: maand, dag: dag) ?? Dag(nummer: 0) }

  @Test func `is what is late, since when and from whom, apart from what may still come`() throws {
    let proef = try Proefwerkmap()
    for maand in 1...2 { try proef.ingest(Self.register.merging(list(maand, "k1")) { $1 }) }
    try proef.ingest(list(1, "k2", bron: "twee"))
    // Up to and including the tenth it may still come.
    let optijd = try proef.status(dag(3, 10))
    #expect(optijd.uitkomst == .goed)
    #expect(
      optijd.verwacht.map { [$0.bron, $0.soort, $0.periode, $0.uiterlijk] } == [
        ["twee", "aanwezigheid", "2026-02", "2026-03-10"]
      ])
    #expect(
      optijd.tekst.contains(
        "Nog te verwachten\n  aanwezigheid van Organisatie twee (twee) over 2026-02: uiterlijk 10 maart 2026"))
    #expect(!optijd.tekst.contains("Te laat"))
    let telaat = try proef.status(dag(4, 5))
    #expect(telaat.uitkomst == .mensNodig)
    #expect(telaat.verwacht.filter(\.isTeLaat).map(\.dagenTeLaat) == [26])
    #expect(
      telaat.tekst.contains(
        "Te laat\n  aanwezigheid van Organisatie twee (twee) over 2026-02: te laat sinds 10 maart 2026 (26 dagen)"))
    // March may come until the tenth of April, from both.
    #expect(telaat.verwacht.filter { !$0.isTeLaat }.map(\.periode) == ["2026-03", "2026-03"])
  }

  @Test func `is the register of a year that has begun`() throws {
    let proef = try Proefwerkmap()
    let verwacht = try proef.status(dag(1, 2)).verwacht
    #expect(verwacht.map(\.soort) == ["activiteiten", "activiteiten"])
    #expect(verwacht.allSatisfy { $0.periode == "2026" && $0.uiterlijk == "2026-01-01" && $0.dagenTeLaat == 1 })
  }

  @Test func `is a document that the gemeente expects soon, without asking for a person`() throws {
    let proef = try Proefwerkmap()
    try proef.ingest(Self.register.merging(list(1, "k1")) { $1 }.merging(list(1, "k1", bron: "twee")) { $1 })
    let stand = try proef.status(dag(2, 5))
    #expect(stand.termijnen == ["jaarverantwoording: 1 april 2026 (over 55 dagen)"])
    #expect(stand.uitkomst == .goed)
    #expect(try proef.status(dag(1, 20)).termijnen == [])
  }

  @Test func `is to make a report again when its months changed after it, and no other`() throws {
    let proef = try Proefwerkmap()
    try proef.ingest(Self.register.merging(list(1, "k1", "k2")) { $1 }.merging(list(2, "k1", "k2")) { $1 })
    for maand in 1...2 { _ = try proef.report(.maand(Maand(jaar: 2026, nummer: maand))) }
    #expect(try proef.status().verouderd == [])
    // The same rows in other bytes change nothing.
    try proef.ingest(list(2, "k1", "k2").mapValues { $0.replacing("\n", with: "\r\n") })
    #expect(try proef.status().verouderd == [])
    // Another status of one child in February does not touch the report of January.
    let anders = try proef.ingest(
      list(2, "k1", "k2").mapValues { $0.replacing("k2;;;;aanwezig", with: "k2;;;;afwezig") })
    #expect(try proef.status().verouderd.map(\.periode) == ["2026-02"])
    _ = try proef.report(.maand(Maand(jaar: 2026, nummer: 2)))
    #expect(try proef.status().verouderd == [])
    // A row of January in the file of March is a late correction, and the agreements of February rest on January too.
    try proef.ingest(list(3, "k1").mapValues { $0 + "b7;20-01-2026;;;A1;Hal;WK039201;k9;;;;aanwezig;\n" })
    let laat = try proef.status()
    #expect(laat.verouderd.map(\.periode) == ["2026-01", "2026-02"])
    #expect(laat.verouderd.map(\.maanden) == [["2026-01"], ["2026-01"]])
    #expect(laat.uitkomst == .mensNodig)
    #expect(
      laat.tekst.contains(
        "Rapportage 2026-01 is gemaakt vóór een nalevering van januari 2026. "
          + "Maak die opnieuw met: verantwoording rapportage --periode 2026-01"
      ))
    for maand in 1...2 { _ = try proef.report(.maand(Maand(jaar: 2026, nummer: maand))) }
    #expect(try proef.status().verouderd == [])
    // Undoing changes its months as well.
    _ = try proef.undo(try #require(anders.bestanden[0].levering))
    #expect(try proef.status().verouderd.map(\.periode) == ["2026-02"])
    // The edition that stays inside is one of its reports, in whatever folder it lies.
    _ = try proef.report(.maand(Maand(jaar: 2026, nummer: 2)), editie: "gemeente")
    #expect(try proef.status().verouderd.map(\.periode) == ["2026-02"])
    _ = try proef.report(.maand(Maand(jaar: 2026, nummer: 2)), editie: "intern")
    #expect(try proef.status().verouderd == [])
  }

  @Test func `keeps in the ledger what was taken in, and why a person overruled a stop`() throws {
    let proef = try Proefwerkmap()
    try proef.ingest(Self.register.merging(list(1, "k1", "k2", "k3")) { $1 })
    try proef.write(
      String(contentsOf: proef.map.appending(path: "verantwoording.yaml"), encoding: .utf8)
        .replacing("daling_stopt_bij_procent: 100", with: "daling_stopt_bij_procent: 10"), to: "verantwoording.yaml")
    let minder = list(1, "k1")
    #expect(try proef.ingest(minder).bestanden.map(\.lot) == [.geweigerd])
    var opdracht = Inleesronde.Opdracht()
    opdracht.akkoord = Akkoord(bestand: "een-aanwezigheid-2026-01.csv", reden: "De tweede groep stopte.")
    let verslag = try ingestOnRequest(
      opdracht, in: proef.werkmap, peildatum: proef.peildatum, voortgang: Voortgang { _ in })
    #expect(verslag.bestanden.map(\.lot) == [.ingelezen])
    let grootboek = try String(contentsOf: proef.map.appending(path: "grootboek.jsonl"), encoding: .utf8)
    let levering = try #require(verslag.bestanden[0].levering)
    #expect(grootboek.contains("De tweede groep stopte.") && grootboek.contains(levering))
  }
}
