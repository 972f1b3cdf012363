import Domain
import Reporting
import TestSupport
import Testing

@testable import Writers

@Suite struct `The agreements on paper` {
  /// One agreement that is weighed every quarter of a year, and where it should be by now when there is a plan.
  private func page(_ vorm: HTMLWriter.Vorm, plan: Breuk? = nil) throws -> String {
    let eis = Voorbeeldafspraken.alle[2].eis, jaar = Periode.jaar(2025)
    let uitkomsten = (1...4).map { nummer -> Afspraakuitkomst in
      let kwartaal = Periode.kwartaal(jaar: 2025, nummer)
      let venster = Meetvenster(periode: kwartaal, tot: kwartaal.laatsteDag)
      let deel = Deeluitkomst(
        onderdeel: 1, item: .geheel, naam: "", oordeel: .gehaald,
        meting: Afspraakmeting(.init(afspraak: "R20", venster: venster), .getal(Breuk(6)), soort: .aantal),
        nulpunt: nil, norm: Breuk(40), nuVerwacht: plan, nagestreefd: "", gerealiseerd: "6", verschil: nil, gronden: [])
      return Afspraakuitkomst(
        afspraak: Resultaatafspraak(
          id: "R20", titel: "Afgelaste bijeenkomsten", periode: .kwartaal, geldig: jaar.eersteDag...jaar.laatsteDag,
          eis: eis), venster: venster, oordeel: .gehaald, nagestreefd: "hoogstens 40", gerealiseerd: "6", verschil: nil,
        gronden: [], delen: [deel], prognose: nil)
    }
    return HTMLWriter.page(try exampleReport("2025", afspraken: uitkomsten), vorm)
  }

  @Test func `name the earlier periods without the year that the report has, on one line`() throws {
    let papier = try page(.druk), scherm = try page(.scherm)
    #expect(papier.contains("<li class=\"r\">Eerder:</li>") && papier.contains("kwartaal 1</li>"))
    #expect(!papier.contains("eerste kwartaal 2025</li>") && scherm.contains("eerste kwartaal 2025</li>"))
  }

  @Test func `have no column for the plan when nothing is planned any more`() throws {
    #expect(try !page(.druk).contains("volgens plan"))
    #expect(try page(.scherm).contains("Nu volgens plan") && page(.druk, plan: Breuk(10)).contains("Nu volgens plan"))
  }
}
