import Domain
import TestSupport
import Testing

@testable import Reporting

@Suite struct `What asks for attention on page one` {
  private func uitkomst(
    _ eis: Eis, _ getal: Int, gronden: [Grond], periode: Meetperiode = .kwartaal
  ) -> Afspraakuitkomst {
    let kwartaal = Periode.kwartaal(jaar: 2026, 1)
    let venster = Meetvenster(periode: kwartaal, tot: kwartaal.laatsteDag)
    let meting = Afspraakmeting(.init(afspraak: "R20", venster: venster), .getal(Breuk(getal)), soort: .aantal)
    let deel = Deeluitkomst(
      onderdeel: 1, item: .geheel, naam: "", oordeel: .gehaald, meting: meting, nulpunt: nil, norm: Breuk(40),
      nuVerwacht: nil, nagestreefd: "", gerealiseerd: "\(getal)", verschil: nil, gronden: [])
    return Afspraakuitkomst(
      afspraak: Resultaatafspraak(
        id: "R20", titel: "Afgelaste bijeenkomsten", periode: periode,
        geldig: Periode.jaar(2026).eersteDag...Periode.jaar(2026).laatsteDag, eis: eis),
      venster: venster, oordeel: .nietGehaald, nagestreefd: "hoogstens 40", gerealiseerd: "\(getal)", verschil: nil,
      gronden: gronden, delen: [deel], prognose: nil)
  }

  private let hoogstens = Voorbeeldafspraken.alle[2].eis

  /// 'Niet gehaald: 6, hoogstens 40' would read as a mistake.
  @Test func `says when it was another time that was not met`() {
    let gemist = Periode.kwartaal(jaar: 2025, 2)
    let zin = uitkomst(hoogstens, 6, gronden: [.perioden(isGehaald: false, [gemist], van: 4)]).inKort
    #expect(zin.hasPrefix("1 van 4 keer niet gehaald; de laatste keer 6") && zin.contains("afgesproken 40"))
    let gehaald = uitkomst(hoogstens, 6, gronden: [.perioden(isGehaald: true, [gemist], van: 4)]).inKort
    #expect(gehaald.hasPrefix("6") && !gehaald.contains("keer"))
  }

  @Test func `counts parts that are too many to name by what they are`() {
    let toetsen = hoogstens.toetsen.map { toets in
      var uit = toets
      uit.verdeling = .per(.wijk, .alle, .elk)
      return uit
    }
    let namen = ["A", "B", "C", "D"]
    let per = uitkomst(.toets(toetsen[0]), 6, gronden: [.delen(.nietGehaald, namen)])
    let geheel = uitkomst(hoogstens, 6, gronden: [.delen(.nietGehaald, namen)])
    let invoer = input([], editie: .intern)
    #expect(invoer.shortReason(per) == "Niet gehaald: 4 wijken.")
    #expect(invoer.shortReason(geheel) == "Niet gehaald: 4 delen.")
  }

  @Test func `is no more than leaves room for the story and the question`() {
    func points(_ titel: String) -> [Aandachtspunt] {
      (1...20).map {
        Aandachtspunt(id: "R\($0)", titel: titel, oordeel: .nietGehaald, getal: "14 van 21 wijken", reden: "Geen plek.")
      }
    }
    let kort = Rapportinvoer.fitting(points("Elke week aanbod"))
    let lang = Rapportinvoer.fitting(points(String(repeating: "Een bijzonder lange naam ", count: 5)))
    #expect(kort.map(\.id) == (1...5).map { "R\($0)" })
    #expect(lang.map(\.id) == (1...3).map { "R\($0)" })
    #expect(Rapportinvoer.fitting(Array(points("Elke week").prefix(2))).count == 2)
  }
}
