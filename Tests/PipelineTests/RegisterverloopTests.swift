import Domain
import Foundation
import Pipeline
import Testing

/// Goals and form hold on the days that a register speaks for (DOMEIN §4, rule 14).
@Suite struct `A register of activities` {
  private static let kop = "activiteit;naam;werkvorm;doelen\n"

  private static func lists() -> [String: String] {
    var uit: [String: String] = [:]
    for (maand, dag) in [("2025-12", "09-12-2025"), ("2026-01", "13-01-2026"), ("2026-03", "10-03-2026")] {
      uit["een-aanwezigheid-\(maand).csv"] =
        Proefwerkmap.presentiekop + (1...5).map { "b1;\(dag);;;A1;Hal;WK039201;k\($0);;;;aanwezig;\n" }.joined()
    }
    return uit
  }

  /// Deelnames per goal in a month.
  private func deelnames(_ proef: Proefwerkmap, _ maand: String, doel: String) throws -> String? {
    let periode = try #require(Periode(code: maand))
    let tekst = String(
      decoding: try figures(of: periode, als: .csv, in: proef.werkmap, peildatum: proef.peildatum), as: UTF8.self)
    return tekst.split(whereSeparator: \.isNewline)
      .first { $0.hasPrefix("\(maand);;;\(doel);;;;deelnames;") }
      .map { String($0.split(separator: ";", omittingEmptySubsequences: false)[8]) }
  }

  @Test func `of a later year rewrites nothing of an earlier one, in whatever order they come`() throws {
    let registers = [
      "een-activiteiten-2025.csv": Self.kop + "A1;Club;groep;D02\n",
      "een-activiteiten-2026.csv": Self.kop + "A1;Club;groep;D01\n",
    ]
    for volgorde in [registers.keys.sorted(), registers.keys.sorted().reversed()] {
      let proef = try Proefwerkmap()
      for naam in volgorde { try proef.ingest(registers.filter { $0.key == naam }) }
      try proef.ingest(Self.lists())
      #expect(try deelnames(proef, "2025-12", doel: "D02") == "5", "\(volgorde)")
      #expect(try deelnames(proef, "2025-12", doel: "D01") == "0")
      #expect(try deelnames(proef, "2026-01", doel: "D01") == "5")
      #expect(try deelnames(proef, "2026-01", doel: "D02") == "0")
    }
  }

  @Test func `that leaves an activity out ends it, and its later bijeenkomsten are a finding`() throws {
    let proef = try Proefwerkmap()
    try proef.ingest([
      "een-activiteiten-2025.csv": Self.kop + "A1;Club;groep;D02\nA2;Spel;groep;D02\nA3;Raad;groep;D09\n"
    ])
    try proef.ingest(Self.lists())
    let verslag = try proef.ingest([
      "een-activiteiten-2026.csv": Self.kop + "A2;Spel;groep;D02\nA3;Raad;groep;D09\nA4;Kook;groep;D06\n"
    ])
    #expect(verslag.uitkomst == .mensNodig)
    #expect(
      verslag.samenhang.contains {
        $0.contains("Activiteit A1 in 2026-01 en 2026-03.") && $0.contains("BIJEENKOMST_ZONDER_ACTIVITEIT")
      })
    #expect(try deelnames(proef, "2025-12", doel: "D02") == "5")
    #expect(try deelnames(proef, "2026-01", doel: "D02") == "0")
  }

  @Test func `can say from which day a row holds`() throws {
    let proef = try Proefwerkmap()
    var profiel = try String(contentsOf: proef.map.appending(path: "bronnen/een.yaml"), encoding: .utf8)
    profiel = profiel.replacingOccurrences(
      of: "      doelen: { namen: [doelen] }\n",
      with: "      doelen: { namen: [doelen] }\n      geldig_van: { namen: [van], verplicht: nee }\n")
    try proef.write(profiel, to: "bronnen/een.yaml")
    try proef.ingest([
      "een-activiteiten-2026.csv":
        "activiteit;naam;werkvorm;doelen;van\nA1;Club;groep;D02;01-01-2026\nA1;Club;groep;D09;10-03-2026\n"
    ])
    var lijsten = Self.lists()
    lijsten["een-aanwezigheid-2026-03.csv"]? +=
      (1...3).map { "b2;09-03-2026;;;A1;Hal;WK039201;k\($0);;;;aanwezig;\n" }.joined()
    lijsten["een-aanwezigheid-2025-12.csv"] = nil
    try proef.ingest(lijsten)
    #expect(try deelnames(proef, "2026-01", doel: "D02") == "5")
    #expect(try deelnames(proef, "2026-03", doel: "D02") == "3")
    #expect(try deelnames(proef, "2026-03", doel: "D09") == "5")
  }
}
