import Catalogue
import Domain
import Testing

@Suite struct `A checked YAML node` {
  private func read(_ tekst: String, _ body: (Knoop) -> Void) -> [String] {
    let fouten = Foutenlijst()
    if let knoop = Knoop.parse(tekst, bestand: "a.yaml", fouten: fouten) { body(knoop) }
    return fouten.fouten.map(\.melding)
  }

  @Test func `reads values and keeps silent`() {
    var dagen: [Dag?] = []
    let fouten = read("naam: Buurts\naantal: 1.500\nnorm: 8,25\nja: nee\ndag: 31-03-2026\nzelfde: 2026-03-31\n") {
      #expect($0.tekst("naam") == "Buurts")
      #expect($0.getal("aantal") == 1500)
      #expect($0.breuk("norm") == Breuk(teller: 825, noemer: 100))
      #expect($0.jaNee("ja") == false)
      #expect($0.tekst("weg", anders: "x") == "x")
      dagen = [$0.dag("dag"), $0.dag("zelfde")]
      $0.onlyKeys("naam", "aantal", "norm", "ja", "dag", "zelfde")
    }
    #expect(fouten == [])
    #expect(dagen[0] == Dag(iso: "2026-03-31") && dagen[1] == dagen[0])
  }

  @Test func `reports every problem at once, each with its line`() {
    let fouten = read("nam: Buurts\naantal: veel\nformaat:\n  soort: cvs\nleeg:\n") {
      $0.onlyKeys("naam", "aantal", "formaat", "leeg")
      #expect($0.tekst("naam") == nil)
      #expect($0.getal("aantal") == nil)
      #expect($0.veld("formaat")?.keuze("soort", Bestandsformaat.Soort.self) == nil)
      #expect($0.tekst("leeg") == nil)
    }
    #expect(
      fouten == [
        "a.yaml, regel 1: De sleutel 'naam' ontbreekt. Voeg een regel 'naam: …' toe.",
        "a.yaml, regel 1: De sleutel 'nam' is onbekend. Bedoelde u 'naam'?",
        "a.yaml, regel 2: Bij 'aantal' staat 'veel', maar hier hoort een geheel getal. "
          + "Schrijf een geheel getal, zoals 25 of 1500.",
        "a.yaml, regel 4: De waarde 'cvs' bij 'formaat.soort' is onbekend. Bedoelde u 'csv'?",
        "a.yaml, regel 5: De sleutel 'leeg' is leeg. Vul een waarde in achter 'leeg:'.",
      ])
  }

  @Test(arguments: [
    (
      "a: 1\n\tb: 2\n",
      "a.yaml, regel 2: Dit is geen geldige YAML. Gebruik spaties in plaats van tabs om in te springen."
    ),
    ("a: 1\nb: 2\na: 3\n", "a.yaml, regel 1: De sleutel 'a' staat er twee keer. Houd één van de twee over."),
    (
      "a: 1\nb: &b\n  - 1\n  - *b\n",
      "a.yaml, regel 4: Deze verwijzing met '*' leidt nergens heen, of naar zichzelf. Schrijf voluit wat hier hoort."
    ),
    ("", "a.yaml: Dit bestand is leeg. Vul het, of haal het bestand weg."),
  ])
  func `explains a file that is no YAML`(tekst: String, melding: String) {
    #expect(read(tekst) { _ in } == [melding])
  }

  @Test(arguments: [("1.50", nil), ("-3", -3), ("+3", nil), ("1.000.000", 1_000_000), ("12e3", nil), ("0x1F", nil)])
  func `takes a whole number only when it is one`(tekst: String, getal: Int?) {
    _ = read("n: \(tekst)\n") { #expect($0.getal("n") == getal) }
  }
}
