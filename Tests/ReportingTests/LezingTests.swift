import Disclosure
import Domain
import TestSupport
import Testing

@testable import Reporting

@Suite struct `One report in three shapes` {
  private func rapport() throws -> Rapport {
    var catalogus = Voorbeeldwerkmap.catalogus()
    catalogus.toelichtingen = [
      Toelichting(
        bestand: "toelichting/2026-02.md", periode: februari, banier: nil,
        stukken: [("Wat gaat er goed?", ["Veel gaat goed.", "En dit ook nog."])])
    ]
    var invoer = wholeInput("2026-02", catalogus: catalogus)
    invoer.isConcept = true
    return try makeRapport(invoer)
  }

  @Test func `keeps in the short one the core, the goals and the talk`() throws {
    let kort = try rapport().read(.kort)
    #expect(kort.titel.hasSuffix(", in het kort") && kort.cijfers.isEmpty)
    #expect(kort.hoofdstukken.map(\.id) == ["samenvatting", "doelen", "gesprek"])
    for blok in kort.hoofdstukken.flatMap(\.blokken) {
      if case .doelen(let tabel) = blok { #expect(tabel.isKort && tabel.rijen.count == 10) }
      if case .mensentekst(_, let alineas) = blok { #expect(alineas == [.tekst([.gewoon("Veel gaat goed.")])]) }
    }
  }

  @Test func `says the same numbers in each`() throws {
    let heel = try rapport()
    func numbers(_ rapport: Rapport) -> Set<String> {
      Set(
        rapport.hoofdstukken.flatMap(\.blokken).flatMap(\.zinnen).flatMap(\.delen).compactMap {
          if case .cijfer(let tekst, let id) = $0 { "\(id)=\(tekst)" } else { nil }
        })
    }
    for lezing in Lezing.allCases { #expect(numbers(heel.read(lezing)).isSubset(of: numbers(heel))) }
  }

  @Test func `leaves out of the public one what is unfinished and which files came`() throws {
    let heel = try rapport(), publiek = heel.read(.publiek)
    func has(_ rapport: Rapport, _ woord: String) -> Bool { "\(rapport.hoofdstukken)".contains(woord) }
    for woord in ["checklist", "\"gegevens\"", "Alle bestanden die we verwachtten"] {
      #expect(has(heel, woord) && !has(publiek, woord), "\(woord)")
    }
    let bijlage = heel.read(.bijlage)
    #expect(bijlage.cijfers == heel.cijfers && has(bijlage, "alle-cijfers") && has(bijlage, "drempels"))
  }

  @Test func `says on every page which version it is`() {
    #expect(Rapportstatus.werkversie.inTekst == "versie 1" && Rapportstatus.werkversie.banier == nil)
    #expect(Rapportstatus.vastgesteld(2).inTekst == "versie 2, vastgesteld")
    #expect(Rapportstatus.naVaststelling(2).inTekst == "versie 3")
    #expect(Rapportstatus.naVaststelling(2).banier == "WERKVERSIE — versie 2 is vastgesteld en gaat voor")
  }
}

@Suite struct `The check of our own sentences` {
  private func findings(_ zin: Zin) throws -> [String] {
    let rapport = try makeRapport(wholeInput("2026-02"))
    let proef = Rapport(
      titel: "", organisatie: "", gemeente: "", editie: .gemeente, periode: februari, standPer: rapport.standPer,
      status: .werkversie, isConcept: false, banier: nil, stijl: Huisstijl(),
      hoofdstukken: [Hoofdstuk("proef", "Proef", [.alinea([zin, "Dit is goed."])])], cijfers: [])
    return checkTaal(proef).bevindingen
  }

  @Test(arguments: [
    ("Dit wordt door ons gedaan.", "lijdende vorm 'wordt'"), ("Wij zijn trots.", "lof over eigen werk: 'trots'"),
    ("We doen dit middels spel.", "'middels': liever 'met'"), ("Er zijn ideeen.", "'ideeen': schrijf 'ideeën'"),
    ("Dit is \"goed\".", "recht aanhalingsteken"), ("Dat kost 5 euro per kind.", "euro: zet €"),
    ("Er zijn twee  spaties.", "twee spaties"),
    ("De kinderopvangorganisatiemedewerkers helpen.", "lang woord"),
    (
      "Een zin met een komma, en nog een komma, en nog een bijzin, en nog een bijzin, die maar niet wil eindigen en die niemand uitleest tot en met het laatste woord.",
      "zin van 32 woorden"
    ),
  ])
  func `finds`(zin: String, bevinding: String) throws {
    let gevonden = try findings(Zin(delen: [.tekst(zin)]))
    #expect(gevonden.contains { $0.hasPrefix("Proef: \(bevinding)") }, "\(gevonden)")
  }

  @Test func `leaves names, figures and plain sentences alone`() throws {
    #expect(
      try findings(
        "In \(naam: "Wordt & \"Trots\"") deden \(Getoond("1.284", id: "x", waarde: Breuk(1284))) kinderen mee.") == [])
  }

  @Test func `finds nothing in the whole example`() throws {
    for code in ["2026-H1", "2026-02", "2025", "2026-K2"] {
      let verslag = checkTaal(try makeRapport(wholeInput(code)))
      #expect(verslag.bevindingen == [] && verslag.zinnen > 30)
    }
  }
}
