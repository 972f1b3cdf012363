import Domain
import Foundation
import Pipeline
import Testing

@Suite struct `Areas that are renumbered` {
  private let proef: Proefwerkmap

  init() throws {
    proef = try Proefwerkmap()
    let instellingen = try String(contentsOf: proef.map.appending(path: "verantwoording.yaml"), encoding: .utf8)
    try proef.write(instellingen.replacing("vanaf: 2026-01", with: "vanaf: 2025-11"), to: "verantwoording.yaml")
    try proef.ingest([
      "een-activiteiten-2025.csv": Proefwerkmap.register, "een-activiteiten-2026.csv": Proefwerkmap.register,
    ])
  }

  /// Oude Stad and Duinwijk have other codes in 2026, and Oude Stad lies in a stadsdeel with another name.
  private func renumber() throws {
    let oud = try String(contentsOf: proef.map.appending(path: "gebieden/2024.yaml"), encoding: .utf8)
    try proef.write(
      oud.replacing("jaar: 2024", with: "jaar: 2026").replacing("WK039201", with: "WK039251")
        .replacing("WK039205", with: "WK039255").replacing("stadsdeel: Centrum", with: "stadsdeel: Binnen"),
      to: "gebieden/2026.yaml")
  }

  private func list(_ maand: String, wijk: String, _ kinderen: ClosedRange<Int>) -> String {
    kinderen.map { "\(wijk.suffix(4))\($0 % 3);1\($0 % 3)-\(maand);14:00;15:00;A1;Hal;\(wijk);k\($0);;;;aanwezig;\n" }
      .joined()
  }

  private func figures(_ periode: Periode) throws -> [String] {
    String(
      decoding: try Pipeline.figures(of: periode, als: .csv, in: proef.werkmap, peildatum: proef.peildatum),
      as: UTF8.self
    ).split(whereSeparator: \.isNewline).map(String.init)
  }

  private func lists(_ wijk: String = "Oude Stad") -> String {
    Proefwerkmap.presentiekop + list("12-2025", wijk: wijk, 1...12) + list("12-2025", wijk: "Delftwijk", 20...31)
  }

  @Test func `change nothing of the years before, also of what is delivered or built again later`() throws {
    let december = Periode.maand(Maand(jaar: 2025, nummer: 12))
    try proef.ingest(["een-aanwezigheid-2025-12.csv": lists()])
    let eerst = try figures(december)
    #expect(eerst.contains { $0.hasPrefix("2025-12;Centrum;;;;;;deelnames;12;") || $0.contains(";Centrum;") })
    try renumber()
    #expect(try figures(december) == eerst)
    #expect(try proef.report(december).uitgaven.count == 2)
    let weer = try proef.ingest([
      "een-aanwezigheid-2025-12.csv": lists("WK039201"),
      "een-signalen-2025.csv": Proefwerkmap.signaalkop
        + "s1;07-12-2025;WK039201;k1;thuis;\ns2;07-12-2025;WK039251;k1;thuis;\n",
    ])
    #expect(weer.bestanden.map(\.aangenomen) == [24, 1])
    #expect(try figures(december).filter { $0.contains(";deelnames;") } == eerst.filter { $0.contains(";deelnames;") })
  }

  @Test func `count a month in the areas of its own year, and a stretch over the change in both`() throws {
    try renumber()
    let verslag = try proef.ingest([
      "een-aanwezigheid-2025-12.csv": lists(),
      "een-aanwezigheid-2026-01.csv": Proefwerkmap.presentiekop + list("01-2026", wijk: "Oude Stad", 1...9)
        + list("01-2026", wijk: "WK039201", 40...40) + list("12-2025", wijk: "Oude Stad", 50...50),
    ])
    // A code that 2026 does not have is no wijk in 2026; a late row of December has the wijk of December.
    #expect(verslag.bestanden.map(\.afgekeurd) == [0, 1])
    func deelnames(_ periode: Periode, _ gebied: String) throws -> String? {
      for regel in try figures(periode) {
        let velden = regel.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        guard velden[0] == periode.code, velden[2] == gebied, velden[7] == "deelnames" else { continue }
        if velden[3...6].allSatisfy(\.isEmpty) { return velden[8] }
      }
      return nil
    }
    let december = Periode.maand(Maand(jaar: 2025, nummer: 12)), januari = Periode.maand(Maand(jaar: 2026, nummer: 1))
    #expect(try deelnames(december, "WK039201") == "13" && deelnames(december, "WK039251") == nil)
    #expect(try deelnames(januari, "WK039251") == "9")
    #expect(try deelnames(januari, "WK039201") == nil)
    let samen = Periode.vrij(december.eersteDag, januari.laatsteDag)
    #expect(try deelnames(samen, "WK039201") == "13" && deelnames(samen, "WK039251") == "9")
    #expect(try proef.report(januari).uitgaven.count == 2)
  }
}
