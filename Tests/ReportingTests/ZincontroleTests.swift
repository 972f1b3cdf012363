import Domain
import TestSupport
import Testing

@testable import Reporting

@Suite struct `A number in a sentence` {
  private let naslag = Naslag(
    invoer: input([figure(.uniekeKinderen, 1284), figure(.uniekeKinderen, 1200, februari.vorigJaar)]))

  private func check(_ zin: Zin) -> [Zinfout.Soort] {
    checkZinnen([Hoofdstuk("proef", "Proef", [.alinea([zin])])], naslag).map(\.soort)
  }

  @Test func `that is its figure is let through, also rounded by rule or as a difference`() {
    let id = "unieke_kinderen@2026-02"
    for tekst in ["1.284", "bijna 1.300"] {
      #expect(check("We bereikten \(Getoond(tekst, id: id, waarde: Breuk(1284))) kinderen.") == [])
    }
    #expect(check("Dat is \(Getoond("7%", id: "groei:\(id)", waarde: Breuk(0))) meer.") == [])
  }

  @Test(arguments: ["1.285", "1284", "1.3", "ruim 1.200", "-1.284", ""])
  func `that differs from its figure stops the run`(tekst: String) {
    let id = "unieke_kinderen@2026-02"
    #expect(
      check("We bereikten \(Getoond(tekst, id: id, waarde: Breuk(1284))) kinderen.") == [
        .anders(getoond: tekst, id: id)
      ])
  }

  @Test func `that is tied to nothing stops the run`() {
    #expect(check("We bereikten 12 kinderen.") == [.losGetal("We bereikten 12 kinderen.")])
    #expect(check("Stand \(Dag(nummer: 20_000)) van \(DoelID("D03")) \(in: februari).") == [])
  }

  @Test(arguments: ["unieke_kinderen@2026-03", "deelnames@2026-02", "groei:deelnames@2026-02", "onzin"])
  func `of a figure that was not released stops the run`(id: String) {
    #expect(check("\(Getoond("5", id: id, waarde: Breuk(5)))") == [.onbekend(id: id)])
  }

  @Test func `in the whole example is its figure`() throws {
    for code in ["2026-H1", "2026-02", "2025", "2026-K2"] { _ = try makeRapport(wholeInput(code)) }
  }
}

@Suite struct `A number in words` {
  @Test(arguments: [(0, "geen"), (1, "één"), (20, "twintig"), (21, "21"), (1200, "1.200")])
  func `goes up to twenty`(getal: Int, tekst: String) { #expect(Telwoord.woord(getal) == tekst) }

  @Test(arguments: [
    (1284, "bijna 1.300"), (1210, "ruim 1.200"), (1250, "1.250"), (1200, "1.200"), (99, "99"), (411, "ruim 410"),
  ])
  func `is rounded only when near`(getal: Int, tekst: String) { #expect(Telwoord.rond(getal) == tekst) }
}

@Suite struct `The words that a gemeente prefers` {
  @Test func `replace whole words of ours, and nothing that a figure or a person says`() {
    let keus = Woordkeus(["preventie": "vroeg signaleren en vroeg doen"])
    let zin: Zin = "Preventie en preventiewerk: preventie in \(naam: "Wijk preventie")."
    #expect(
      keus.applied(to: zin).tekst
        == "Vroeg signaleren en vroeg doen en preventiewerk: vroeg signaleren en vroeg doen in Wijk preventie.")
  }
}
