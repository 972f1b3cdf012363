import Disclosure
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

@Suite struct `Page one where no agreement has a verdict yet` {
  private static let catalogus = Voorbeeldwerkmap.catalogus()
  private let perVakantieweek = Self.agreement("R04", .vakantieweek), perMaand = Self.agreement("R05", .maand)

  private static func agreement(_ id: String, _ periode: Meetperiode) -> Resultaatafspraak {
    Resultaatafspraak(
      id: id, titel: "Deelnames in de vakantie", periode: periode,
      geldig: Periode.jaar(2026).eersteDag...Periode.jaar(2026).laatsteDag, eis: Voorbeeldafspraken.alle[1].eis)
  }

  /// A month without a holiday, with these agreements weighed.
  private func pageOne(_ afspraken: [Resultaatafspraak], _ metingen: [Afspraakmeting] = []) throws -> [Blok] {
    var invoer = input([figure(.bijeenkomsten, 12)], catalogus: Self.catalogus)
    let drempels = Self.catalogus.werkmap.drempels
    invoer.afspraken = weigh(
      afspraken, against: release(metingen, beside: invoer.boek, drempels: drempels),
      Weegopdracht(periode: februari, peildatum: invoer.standPer, catalogus: Self.catalogus))
    return try #require(try makeRapport(invoer).hoofdstukken.first).blokken
  }

  private func headings(_ blokken: [Blok]) -> [String] {
    blokken.compactMap { if case .kop(let kop, _) = $0 { kop } else { nil } }
  }

  private func points(_ blokken: [Blok]) -> [Aandachtspunt] {
    blokken.flatMap { blok -> [Aandachtspunt] in if case .aandacht(let punten) = blok { punten } else { [] } }
  }

  @Test func `says of the only one what was agreed, and why it waits`() throws {
    let blokken = try pageOne([perVakantieweek])
    #expect(headings(blokken) == ["Eén afspraak", "Over deze afspraak is er nog geen oordeel"])
    let punt = try #require(points(blokken).first)
    #expect(points(blokken).count == 1 && punt.id == "R04" && punt.titel == "Deelnames in de vakantie")
    #expect(punt.oordeel == .nietTeBeoordelen(.geenMoment(.vakantieweek)))
    #expect(punt.getal == "–, afgesproken 16.000 deelnames of meer")
    #expect(punt.reden == "In deze periode is nog geen vakantieweek geweest.")
  }

  @Test func `counts them when there are more, and keeps silent when one of them was weighed`() throws {
    let samen = try pageOne([perVakantieweek, Self.agreement("R06", .vakantieweek)])
    #expect(
      headings(samen).last == "Over deze twee is er nog geen oordeel" && points(samen).map(\.id) == ["R04", "R06"])
    let venster = Meetvenster(periode: februari, tot: februari.laatsteDag)
    let gewogen = Afspraakmeting(
      .init(afspraak: perMaand.id, venster: venster), .getal(Breuk(17_000)), soort: .aantal)
    let naast = try pageOne([perVakantieweek, perMaand], [gewogen])
    #expect(points(naast).isEmpty && headings(naast) == ["Twee afspraken: één gehaald"])
  }
}
