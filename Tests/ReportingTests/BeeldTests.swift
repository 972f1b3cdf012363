import Disclosure
import Domain
import TestSupport
import Testing

@testable import Reporting

private func plek(_ naam: String, _ wijk: String, _ weekdag: Int, _ keren: Int, doelen: [String] = ["D02"]) -> Werkplek
{
  Werkplek(
    naam: naam, doelen: doelen.map { DoelID($0) }, partners: ["sport"], wijk: wijk, wijknaam: wijk, stadsdeel: "Noord",
    locatie: "Buurthuis", weekdag: weekdag, begin: 15 * 60 + 30, keren: keren)
}

@Suite struct `The visual account` {
  @Test func `shows no number under ten, no percentage and no code`() throws {
    let posters = try makeRapport(wholeInput("2026-02")).posters
    #expect(!posters.isEmpty && posters[0].id.isEmpty)
    for zin in posters.flatMap(\.zinnen) {
      #expect(!zin.tekst.contains("%") && zin.tekst.firstMatch(of: /\b[DR]\d\d\b/) == nil, "\(zin.tekst)")
      for case .cijfer(let tekst, _) in zin.delen {
        #expect((Int(tekst.replacing(".", with: "")) ?? 0) >= Poster.kleinste, "\(zin.tekst)")
      }
    }
  }

  @Test func `is not made of a stadsdeel where every number is small`() throws {
    let invoer = input([figure(.uniekeKinderen, 9), figure(.bijeenkomsten, 3)], editie: .intern)
    #expect(invoer.posters.isEmpty)
  }

  @Test func `cuts a story at a sentence, and closes what was said`() {
    let (tekst, isIngekort) = shortened(
      ["‘Eerst dit. Dan dat. En nog een hele lange zin die er niet bij past.’"], hoogstens: 24)
    #expect(isIngekort && tekst == ["‘Eerst dit. Dan dat.’"])
    #expect(shortened(["Kort."], hoogstens: 24) == (["Kort."], false))
  }

  @Test func `has eight to ten slides with something to say at each`() throws {
    let dias = try makeRapport(wholeInput("2026-02")).dias
    #expect((5...9).contains(dias.count))
    #expect(dias.allSatisfy { !$0.titel.isEmpty && $0.notities.contains { $0.contains("Vraag voor het gesprek") } })
  }
}

@Suite struct `What can be seen of the work` {
  @Test func `spreads over activities and wijken`() {
    let alle = [plek("Sport", "A", 1, 9), plek("Sport", "B", 2, 8), plek("Koken", "A", 3, 7), plek("Dans", "C", 4, 6)]
    #expect(alle.spread(3).map(\.naam) == ["Sport", "Dans", "Koken"])
    #expect(alle.week().map(\.weekdag) == [1, 2, 3, 4])
  }

  @Test func `is the planning where there is one, and else the usual week`() throws {
    var invoer = input([figure(.uniekeKinderen, 60)])
    invoer.werk = [plek("Sport", "A", 1, 9)]
    func text(_ invoer: Rapportinvoer) throws -> String { "\(try makeRapport(invoer).read(.bezoek).hoofdstukken)" }
    #expect(try text(invoer).contains("Van de komende weken is er nog geen planning"))
    #expect(try text(invoer).contains("Maandag, 15.30 uur"))
    invoer.bezoeken = [Bezoekmoment(dag: invoer.standPer + 3, plek: plek("Sport", "A", 2, 1))]
    #expect(try text(invoer).contains("Dinsdag") && text(invoer).contains("U bent welkom"))
  }
}

@Suite struct `An activity at its place` {
  @Test func `is named only where ten visits were counted`() {
    var telling = Dekkingstelling(periode: februari)
    func moment(_ code: String, _ dag: Int, _ bezoeken: Int) {
      let moment = Werkmoment(activiteit: code, wijk: "A", locatie: "Zaal", weekdag: dag, begin: nil)
      telling.momenten[moment, default: .init()].keren += 1
      telling.momenten[moment, default: .init()].bezoeken += bezoeken
    }
    moment("b/1", 1, 9)
    moment("b/2", 1, 6)
    moment("b/2", 3, 4)
    moment("b/3", 1, 40)
    telling.aard["b/3"] = Werkaard(doelen: [], partners: [], isIndividueel: true)
    #expect(Set(release(telling, editie: .gemeente).inhoud.momenten.keys.map(\.activiteit)) == ["b/2"])
    #expect(release(telling, editie: .intern).inhoud.momenten.count == 4)
  }
}
