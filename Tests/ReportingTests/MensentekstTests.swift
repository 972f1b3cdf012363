import Domain
import Reporting
import TestSupport
import Testing

@Suite struct `What people write` {
  private func verhaal(_ titel: String, toestemming: String?) throws -> Verhaal {
    Verhaal(
      bestand: "verhalen/\(titel).md", titel: titel, doel: DoelID("D03"), gebied: nil,
      datum: try #require(Dag(iso: "2026-02-10")), verteller: "vader in Parkwijk",
      toestemming: toestemming.flatMap { Dag(iso: $0) }, banier: nil, alineas: ["Hij danst nu elke week."])
  }

  private func stories(_ rapport: Rapport) -> [String] {
    rapport.hoofdstukken.flatMap(\.blokken).flatMap(\.metInhoud).compactMap {
      switch $0 {
      case .verhaal(let verhaal), .uitgelicht(let verhaal, _): verhaal.titel
      default: nil
      }
    }
  }

  @Test func `a story without consent never appears`() throws {
    var catalogus = Voorbeeldwerkmap.catalogus()
    catalogus.verhalen = [try verhaal("Geheim", toestemming: nil), try verhaal("Dansen", toestemming: "2026-02-11")]
    let rapport = try makeRapport(wholeInput("2026-02", catalogus: catalogus))
    #expect(stories(rapport) == ["Dansen"])
    #expect(!"\(rapport)".contains("Geheim"))
  }

  @Test func `what stays away is said to the manager with its reason, and to nobody else`() throws {
    var catalogus = Voorbeeldwerkmap.catalogus()
    var metFoto = try verhaal("Dansen", toestemming: "2026-02-11")
    metFoto.fotobezwaar = "er is geen toestemming voor de foto"
    catalogus.verhalen = [try verhaal("Geheim", toestemming: nil), metFoto]
    var invoer = wholeInput("2026-02", catalogus: catalogus)
    #expect(!"\(try makeRapport(invoer))".contains("Geheim"))
    invoer.isConcept = true
    let zinnen = texts(try makeRapport(invoer), "samenvatting")
    #expect(zinnen.contains("Het verhaal ‘Geheim’ blijft weg: er is geen toestemming."))
    #expect(zinnen.contains("De foto bij ‘Dansen’ blijft weg: er is geen toestemming voor de foto."))
  }

  @Test func `the manager's words stand with the goal, the stadsdeel and the questions`() throws {
    var catalogus = Voorbeeldwerkmap.catalogus()
    catalogus.toelichtingen = [
      Toelichting(
        bestand: "toelichting/2026-02.md", periode: februari, banier: nil,
        stukken: [("D03", ["Bij talent."]), ("Noord", ["In Noord."]), ("Wat gaat er goed?", ["Veel."])])
    ]
    let rapport = try makeRapport(wholeInput("2026-02", catalogus: catalogus))
    let plekken = rapport.hoofdstukken.filter { hoofdstuk in
      hoofdstuk.blokken.flatMap(\.metInhoud).contains { if case .mensentekst = $0 { true } else { false } }
    }
    #expect(plekken.map(\.id) == ["omvang", "doelen", "gesprek"])
  }

  @Test func `a draft opens with what is still to do`() throws {
    var invoer = wholeInput("2026-02")
    invoer.isConcept = true
    let zinnen = texts(try makeRapport(invoer), "samenvatting")
    #expect(zinnen.contains("Maak het bestand toelichting/2026-02.md."))
    #expect(zinnen.contains("Vul aan: Wat gaat er goed?"))
  }
}

@Suite struct `Markdown of people` {
  @Test func `keeps paragraphs, lists, emphasis and links`() {
    #expect(
      Opmaak.parse("Een *mooi* en **sterk** stuk.\n\n- een\n- [twee](https://voorbeeld.nl)") == [
        .tekst([.gewoon("Een "), .nadruk("mooi"), .gewoon(" en "), .sterk("sterk"), .gewoon(" stuk.")]),
        .lijst([[.gewoon("een")], [.koppeling("twee", adres: "https://voorbeeld.nl")]]),
      ])
  }

  @Test(arguments: [
    ("<script>x</script>", "<script>x</script>"), ("![kaart](http://spion.nl/x.png)", "kaart"),
    ("[klik](javascript:alert)", "klik"), ("2 * 3 * 4", "2 * 3 * 4"), ("**open", "**open"), ("[los", "[los"),
  ])
  func `leaves nothing that a page would run or load`(tekst: String, gewoon: String) {
    #expect(Opmaak.parse(tekst) == [.tekst([.gewoon(gewoon)])])
  }
}
