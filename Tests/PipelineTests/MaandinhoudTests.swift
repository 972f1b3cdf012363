import Domain
import Foundation
import Pipeline
import Testing

/// What a month holds, driven as a user would: files in the inbox, and figures.
@Suite struct `What a month holds` {
  private let proef: Proefwerkmap

  init() throws {
    proef = try Proefwerkmap()
    try proef.ingest(["een-activiteiten-2026.csv": Proefwerkmap.register])
  }

  /// A list of one child per day.
  private func list(_ maand: Int, _ dagen: ClosedRange<Int>, wie: String = "k", status: String = "aanwezig") -> String {
    dagen.map { dag in
      "\(wie)\(maand)-\(dag);\(padded(dag, 2))-\(padded(maand, 2))-2026;14:00;15:00;A1;Hal;WK039201;\(wie)\(dag);;;;\(status);\n"
    }.joined()
  }

  /// Deelnames of the whole gemeente in a month, or the status when there is no number.
  private func deelnames(_ maand: String) throws -> String { try cijfer("deelnames", maand) }

  private func cijfer(_ maat: String, _ maand: String) throws -> String {
    let csv = String(
      decoding: try figures(of: .jaar(2026), als: .csv, in: proef.werkmap, peildatum: proef.peildatum), as: UTF8.self)
    for regel in csv.split(whereSeparator: \.isNewline) {
      let velden = regel.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      guard velden.count > 11, velden[0] == maand, velden[7] == maat else { continue }
      if velden[2...6].allSatisfy(\.isEmpty) { return velden[8].isEmpty ? velden[11] : velden[8] }
    }
    return "geen"
  }

  @Test func `keeps a late row when its month comes again`() throws {
    let kop = Proefwerkmap.presentiekop
    try proef.ingest(["een-aanwezigheid-2026-02.csv": kop + list(2, 1...4)])
    try proef.ingest(["een-aanwezigheid-2026-03.csv": kop + list(3, 1...4) + list(2, 20...20, wie: "laat")])
    #expect(try deelnames("2026-02") == "5")
    let verslag = try proef.ingest(["een-aanwezigheid-2026-02.csv": kop + list(2, 1...5)])
    #expect(try deelnames("2026-02") == "6")
    #expect(verslag.eerdere.map(\.rijen) == [4])
    // The file that brought it goes, and the row with it.
    try proef.ingest(["een-aanwezigheid-2026-03.csv": kop + list(3, 1...5)])
    #expect(try deelnames("2026-02") == "5")
  }

  @Test func `is never two files that have nothing in common, unless a person says how`() throws {
    let kop = Proefwerkmap.presentiekop, zuid = "een-aanwezigheid-2026-02-zuid.csv"
    try proef.ingest(["een-aanwezigheid-2026-02-noord.csv": kop + list(2, 1...6)])
    let gestopt = try proef.ingest([zuid: kop + list(2, 1...6, wie: "z")])
    #expect(gestopt.uitkomst == .geweigerd && gestopt.bestanden.first?.lot == .geweigerd)
    #expect(try deelnames("2026-02") == "6")
    var opdracht = Inleesronde.Opdracht()
    (opdracht.alsDeel, opdracht.tijdstip) = (true, "2026-04-02T06:00:00Z")
    let naast = try ingestOnRequest(
      opdracht, in: proef.werkmap, peildatum: proef.peildatum, voortgang: Voortgang { _ in })
    #expect(naast.bestanden.map(\.lot) == [.ingelezen])
    #expect(try deelnames("2026-02") == "12")
  }

  @Test(arguments: [
    ("14:00;15:00;A1;Hal", "14:00;15:00;A1;Hal", 1, 2), ("14:00;15:00;A1;Hal", "16:00;17:30;A1;Hal", 2, 2),
    ("14:00;15:00;A1;Hal", "15:00;16:00;A1;Hal", 2, 2), ("14:00;15:00;A1;Hal", "14:00;15:00;A1;Plein", 2, 2),
    (";;A1;", ";;A2;", 2, 2), ("14:00;15:00;A1;Hal", ";;A1;hal ", 1, 2),
  ])
  func `holds two bijeenkomsten where two parts use one number at two times or places`(
    noord: String, zuid: String, bijeenkomsten: Int, kinderen: Int
  ) throws {
    let profiel = try String(contentsOf: proef.map.appending(path: "bronnen/een.yaml"), encoding: .utf8)
    try proef.write(
      profiel.replacing("    uiterlijk: 10\n", with: "    uiterlijk: 10\n    delen: bestandsnaam\n"),
      to: "bronnen/een.yaml")
    func part(_ wat: String, _ kind: String, _ vanaf: Int) -> String {
      Proefwerkmap.presentiekop + "1;03-02-2026;\(wat);WK039201;\(kind);;;;aanwezig;\n"
        + (vanaf...(vanaf + 2)).map { "\($0);10-02-2026;\(wat);WK039201;\(kind);;;;aanwezig;\n" }.joined()
    }
    try proef.ingest(["een-aanwezigheid-2026-02-noord.csv": part(noord, "k1", 20)])
    let verslag = try proef.ingest(["een-aanwezigheid-2026-02-zuid.csv": part(zuid, "k2", 30)])
    #expect(verslag.bestanden.map(\.lot) == [.ingelezen])
    #expect(try cijfer("bijeenkomsten", "2026-02") == "\(bijeenkomsten + 6)")
    #expect(try deelnames("2026-02") == "\(kinderen + 6)")
  }

  @Test func `is missing when no row of it can be used, and what was there stays`() throws {
    let kop = Proefwerkmap.presentiekop
    let verslag = try proef.ingest(["een-aanwezigheid-2026-01.csv": kop + list(1, 1...4, status: "was er")])
    #expect(verslag.uitkomst == .mensNodig)
    #expect(try deelnames("2026-01") == "ontbreekt")
    #expect(try proef.status().verwacht.contains { $0.bron == "een" && $0.periode == "2026-01" })
    #expect(try proef.status().quarantaine.count == 1)
    try proef.ingest(["een-aanwezigheid-2026-01.csv": kop + list(1, 1...4)])
    try proef.ingest(["een-aanwezigheid-2026-01.csv": kop + list(1, 1...5, status: "was er")])
    #expect(try deelnames("2026-01") == "4")
  }

  @Test func `takes back a file that was replaced`() throws {
    let kop = Proefwerkmap.presentiekop, naam = "een-aanwezigheid-2026-01.csv"
    let (eerste, tweede) = (kop + list(1, 1...4), kop + list(1, 1...6))
    try proef.ingest([naam: eerste])
    #expect(try proef.ingest([naam: eerste]).bestanden.first?.lot == .ongewijzigd)
    try proef.ingest([naam: tweede])
    #expect(try proef.ingest([naam: eerste]).bestanden.first?.lot == .ingelezen)
    #expect(try deelnames("2026-01") == "4")
  }

  @Test func `lets a file back in that a person answered for`() throws {
    let kop = Proefwerkmap.presentiekop, naam = "een-aanwezigheid-2026-01.csv"
    let (eerste, tweede) = (kop + list(1, 1...4), kop + list(1, 10...13, wie: "n"))
    try proef.ingest([naam: eerste])
    #expect(try proef.ingest([naam: tweede]).uitkomst == .geweigerd)
    try proef.ingest([naam: tweede], akkoord: Akkoord(bestand: naam, reden: "een nieuw systeem"))
    for inhoud in [eerste, tweede] {
      let verslag = try proef.ingest([naam: inhoud])
      #expect(verslag.bestanden.map(\.lot) == [.ingelezen] && verslag.eerdere.map(\.rijen) == [4])
    }
    #expect(try deelnames("2026-01") == "4")
  }

  @Test func `tells how many rows of a register count no more`() throws {
    let verslag = try proef.ingest(["een-activiteiten-2026.csv": Proefwerkmap.register + "A4;Koken;groep;D06\n"])
    #expect(verslag.eerdere.map(\.rijen) == [3])
    #expect(verslag.bestanden.map(\.aangenomen) == [4])
  }

  @Test func `of weekly files is whole when every week is in, or a person says that nothing happened`() throws {
    let pad = proef.map.appending(path: "bronnen/een.yaml")
    let tekst = try String(contentsOf: pad, encoding: .utf8)
    try proef.write(tekst.replacing("ritme: maandelijks", with: "ritme: wekelijks"), to: "bronnen/een.yaml")
    let kop = Proefwerkmap.presentiekop
    // Of week 5 every row lies in January, of week 9 in February.
    for (week, maand, dag) in [(5, 1, 27), (7, 2, 10), (8, 2, 17), (9, 2, 24)] {
      try proef.ingest(["een-aanwezigheid-2026-W0\(week).csv": kop + list(maand, dag...dag)])
    }
    #expect(try deelnames("2026-02") == "ontbreekt")
    let dicht = Bevestiging(
      bron: "een", soort: .aanwezigheid, periode: .week(Week(maandag(2))), reden: "storm")
    _ = try confirm(dicht, in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-02T06:00:00Z")
    #expect(try deelnames("2026-02") == "3")
    #expect(throws: Opdrachtfout.self) {
      let vol = Bevestiging(bron: "een", soort: .aanwezigheid, periode: .week(Week(maandag(9))), reden: "x")
      _ = try confirm(vol, in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-02T06:00:00Z")
    }
  }

  @Test func `is whole when each kind of file came that is a part of it`() throws {
    let pad = proef.map.appending(path: "bronnen/een.yaml")
    let tekst = try String(contentsOf: pad, encoding: .utf8)
    let van = try #require(tekst.range(of: "  - soort: aanwezigheid")),
      tot = try #require(tekst.range(of: "  - soort: signalen"))
    let lijst = String(tekst[van.lowerBound..<tot.lowerBound]).replacing(
      "ritme: maandelijks", with: "ritme: maandelijks\n    delen: bestandsnaam")
    let inloop = lijst.replacing("een-aanwezigheid", with: "een-inloop")
    let nieuw = String(tekst[..<van.lowerBound]) + lijst + inloop + String(tekst[tot.lowerBound...])
    try proef.write(nieuw, to: "bronnen/een.yaml")
    let kop = Proefwerkmap.presentiekop
    for maand in 1...3 { try proef.ingest(["een-aanwezigheid-2026-0\(maand).csv": kop + list(maand, 1...4)]) }
    try proef.ingest(["een-inloop-2026-02.csv": kop + list(2, 10...12, wie: "i")])
    // What began in February was never asked for in January, and is in March.
    #expect(try ["2026-01", "2026-02", "2026-03"].map(deelnames) == ["4", "7", "ontbreekt"])
    let verwacht = try proef.status().verwacht.filter { $0.bron == "een" && $0.soort == "aanwezigheid" }
    #expect(verwacht.map(\.bestand) == ["een-inloop-*.csv"] && verwacht.map(\.periode) == ["2026-03"])
    try proef.ingest(["een-inloop-2026-03.csv": kop])
    #expect(try deelnames("2026-03") == "4")
  }

  /// A day of February 2026.
  private func maandag(_ dag: Int) -> Dag { Dag(jaar: 2026, maand: 2, dag: dag) ?? Dag(nummer: 0) }

  @Test func `is nought when a file or a person says so, and only then`() throws {
    try proef.ingest(["een-aanwezigheid-2026-01.csv": Proefwerkmap.presentiekop])
    try proef.ingest(["een-aanwezigheid-2026-02.csv": Proefwerkmap.presentiekop])
    #expect(try deelnames("2026-03") == "ontbreekt")
    let stop = Bevestiging(
      bron: "een", soort: .aanwezigheid, periode: .maand(Maand(jaar: 2026, nummer: 3)), reden: "verbouwing")
    _ = try confirm(stop, in: proef.werkmap, peildatum: proef.peildatum, tijdstip: "2026-04-02T06:00:00Z")
    let verwacht = try proef.status().verwacht.filter { $0.bron == "een" && $0.soort == "aanwezigheid" }
    #expect(verwacht.isEmpty)
    _ = try proef.undo("een-aanwezigheid-2026-03-bevestigd")
    #expect(try proef.status().verwacht.contains { $0.bron == "een" && $0.periode == "2026-03" })
  }
}
