import Catalogue
import Domain
import Testing

/// The messages about one agreement; its first own line is line 6.
private func messages(_ regels: String, periode: String = "jaar") throws -> [String] {
  let yaml =
    "afspraken:\n  - id: T01\n    titel: Proef\n    periode: \(periode)\n    geldig: { van: 2026-01-01, tot: 2026-12-31 }\n"
    + regels.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
  let fouten = Foutenlijst()
  let knoop = try #require(Knoop.parse(yaml, bestand: "resultaatafspraken.yaml", fouten: fouten))
  _ = readAfspraken(knoop, try haarlem())
  return fouten.fouten.map(\.melding)
}

@Suite struct `An agreement that cannot be weighed is a Dutch error with its line` {
  @Test(arguments: [
    (
      "maat: unieke_kinderen\nnorm: { minimum: 1500 }",
      "resultaatafspraken.yaml, regel 7: De norm bij 'afspraken[1].norm.minimum' heeft geen eenheid. Schrijf erachter wat u telt, zoals 'kinderen'."
    ),
    (
      "maat: wachtlijst\nnorm: { maximum: 5% }",
      "resultaatafspraken.yaml, regel 7: De maat 'wachtlijst' is een stand op één dag; een percentage van een stand over een periode bestaat niet. Schrijf een aantal kinderen."
    ),
    (
      "maat: wachtlijst\nnorm: { groei: -10%, ten_opzichte_van: vorig_jaar }",
      "resultaatafspraken.yaml, regel 7: De maat 'wachtlijst' is een stand op één dag; een percentage van een stand over een periode bestaat niet. Spreek een minimum of maximum af."
    ),
    (
      "maat: deelnames\nnorm: { minimum: 100 deelnames }\nfasering: [25%, 30%, 20%, 20%]",
      "resultaatafspraken.yaml, regel 8: De fasering telt op tot 95%, geen 100%. Pas de delen aan tot ze samen 100% zijn."
    ),
    (
      "maat: deelnames\nnorm: { minimum: 100 deelnames }\nfasering: [20%, 20%, 20%, 20%, 20%]",
      "resultaatafspraken.yaml, regel 8: Een profiel van 5 delen past niet op deze periode. Kies een aantal delen waar de 12 maanden door te delen zijn."
    ),
    (
      "maat: aandeel_afgelast\nnorm: { maximum: 5% }\nfasering: lineair",
      "resultaatafspraken.yaml, regel 8: De maat 'aandeel_afgelast' groeit niet gedurende de periode, dus een fasering betekent niets. Haal 'fasering' weg."
    ),
    (
      "maat: bereik\nselectie: { plaats: woonplaats, leeftijd: 0-11 }\nverdeling: { per: wijk, alleen: [Meerwijk] }\nnorm: { minimum: 20% }",
      "resultaatafspraken.yaml, regel 7: Er is geen aantal inwoners van 0–11 jaar voor Meerwijk. Vul ze aan in gebieden/ met peildatum en bron; een andere leeftijd omrekenen mag niet."
    ),
    (
      "maat: bereik\nselectie: { leeftijd: 4-12 }\nnorm: { minimum: 20% }",
      "resultaatafspraken.yaml, regel 7: De maat 'bereik' deelt door inwoners, maar telt naar de plaats van de activiteit. Voeg 'plaats: woonplaats' toe aan 'selectie'."
    ),
    (
      "maat: deelnames\nselectie: { doelen: [D11] }\nnorm: { minimum: 1 deelname }",
      "resultaatafspraken.yaml, regel 7: Het doel 'D11' staat niet in doelen.yaml. Bedoelde u 'D01'?"
    ),
    (
      "maat: deelnames\nselectie: { gebieden: [Parkwijck] }\nnorm: { minimum: 1 deelname }",
      "resultaatafspraken.yaml, regel 7: Het gebied 'Parkwijck' is onbekend. Bedoelde u 'Parkwijk'?"
    ),
    (
      "maat: deelnames\nselectie: { werkvormen: [groepen] }\nnorm: { minimum: 1 deelname }",
      "resultaatafspraken.yaml, regel 7: De werkvorm 'groepen' staat niet in verantwoording.yaml. Bedoelde u 'groep'?"
    ),
    (
      "maat: activiteitsuren\nverdeling: { verdeeld: stadsdeel, delen: { Oost: 60%, Noord: 30% } }\nnorm: { minimum: 100 uren }",
      "resultaatafspraken.yaml, regel 7: De delen zijn samen 90%, geen 100%. Pas de percentages aan tot ze samen 100% zijn."
    ),
    (
      "maat: unieke_kinderen\nverdeling: { verdeeld: stadsdeel, delen: { Oost: 60%, Noord: 40% } }\nnorm: { minimum: 100 kinderen }",
      "resultaatafspraken.yaml, regel 7: De maat 'unieke_kinderen' telt niet op over gebieden, dus de norm is niet te verdelen. Gebruik 'per' met een norm voor elk deel."
    ),
    (
      "maat: deelnames\nnorm: { minimum: 20% }",
      "resultaatafspraken.yaml, regel 7: De norm staat in '%', maar de maat 'deelnames' is een aantal deelnames. Schrijf de norm als een aantal deelnames."
    ),
    (
      "maat: unieke_kinderen\nnorm: { groei: 5 procentpunt, ten_opzichte_van: vorig_jaar }",
      "resultaatafspraken.yaml, regel 7: Procentpunt past alleen bij een percentage, en 'unieke_kinderen' is een aantal kinderen. Schrijf de groei in %."
    ),
    (
      "maat: aandeel_opgepakt_binnen\ntermijn: 14\nnorm: { minimum: 90% }",
      "resultaatafspraken.yaml, regel 7: De termijn bij 'afspraken[1].termijn' heeft geen eenheid. Schrijf hele kalenderdagen of werkdagen, zoals 14 kalenderdagen: dat zijn er 10 werkdagen."
    ),
    (
      "maat: mediaan_werkdagen_opgepakt\ntermijn: 10 kalenderdagen\nnorm: { maximum: 10 werkdagen }",
      "resultaatafspraken.yaml, regel 7: De maat 'mediaan_werkdagen_opgepakt' telt werkdagen, maar de termijn staat in kalenderdagen. Schrijf de termijn in werkdagen."
    ),
    (
      "maat: deelnames\nnorm: { minimum: 100 deelnames, maximum: 200 deelnames }",
      "resultaatafspraken.yaml, regel 7: Een norm heeft een minimum of een maximum, niet allebei. Schrijf 'band: [laagste, hoogste]'."
    ),
    (
      "maat: aandeel_eens\nnorm: { band: [85%, 70%] }",
      "resultaatafspraken.yaml, regel 7: De laagste grens van de band ligt boven de hoogste. Draai de twee om."
    ),
    (
      "maat: aandeel_eens\nnorm: { minimum: 110% }",
      "resultaatafspraken.yaml, regel 7: De norm ligt buiten 0% tot 100%. Kies een haalbare norm."
    ),
    (
      "en:\n  - { maat: deelnames, norm: { minimum: 200 deelnames } }\n  - { maat: deelnames, norm: { maximum: 100 deelnames } }",
      "resultaatafspraken.yaml, regel 7: Deze delen spreken elkaar tegen: geen enkele uitkomst van 'deelnames' voldoet aan allebei. Pas een van de normen aan, of gebruik 'of'."
    ),
    (
      "maat: gepland\nselectie: { leeftijd: 4-12 }\nnorm: { minimum: 1 bijeenkomst }",
      "resultaatafspraken.yaml, regel 7: De maat 'gepland' kent geen 'leeftijd': alleen van deelnemers is de leeftijd bekend. Haal 'leeftijd' weg."
    ),
    (
      "maat: deelnames\nverdeling: { per: wijk, alleen: [Meerwijk], dekking: { ten_minste: 2 } }\nnorm: { minimum: 1 deelname }",
      "resultaatafspraken.yaml, regel 7: Ten minste 2 van 1 kan niet. Kies hoogstens 1."
    ),
    (
      "maat: deelnamen\nnorm: { minimum: 1 deelname }",
      "resultaatafspraken.yaml, regel 6: De waarde 'deelnamen' bij 'afspraken[1].maat' is onbekend. Bedoelde u 'deelnames'?"
    ),
    (
      "maat: deelnames\nnorm: { minimum: 1 deelname }\nvoorwaarden: { minimale_noemer: 20 }",
      "resultaatafspraken.yaml, regel 8: De maat 'deelnames' is een aantal en heeft geen noemer. Haal 'minimale_noemer' weg."
    ),
    (
      "maat: deelnames\nnorm: { zonder_oordeel: monitor }\nfasering: lineair",
      "resultaatafspraken.yaml, regel 8: Een norm met 'zonder_oordeel' heeft geen fasering. Haal 'fasering' weg."
    ),
    (
      "maat: deelnames\nnorm: { minimum: 1 deelname }\naddenda: [{ vanaf: 2027-04-01, artikel: a, reden: r, norm: { minimum: 2 deelnames } }]",
      "resultaatafspraken.yaml, regel 8: Dit addendum gaat in buiten de looptijd van de afspraak. Kies een dag van 2026-01-01 tot en met 2026-12-31."
    ),
    (
      "maat: verhalen\nselectie: { gebieden: [Oost] }\nnorm: { kwalitatief: 2 verhalen }",
      "resultaatafspraken.yaml, regel 7: De maat 'verhalen' kent geen 'gebieden': van een verhaal tellen alleen de dag en de doelen. Haal 'gebieden' weg."
    ),
    (
      "maat: signalen\nselectie: { locaties: [Speelhuis] }\nnorm: { zonder_oordeel: monitor }",
      "resultaatafspraken.yaml, regel 7: De maat 'signalen' kent geen 'locaties': er is geen locatie bij bekend. Haal 'locaties' weg."
    ),
    (
      "maat: gepland\nverdeling: { per: leeftijdsband }\nnorm: { minimum: 1 bijeenkomst }",
      "resultaatafspraken.yaml, regel 7: De maat 'gepland' is niet te verdelen naar leeftijdsband. Kies uit: stadsdeel, wijk, locatie, doel, werkvorm, organisatie."
    ),
    (
      "maat: deelnames\nselectie: { gebieden: [Oost] }\nverdeling: { per: wijk, alleen: [Meerwijk, Parkwijk] }\nnorm: { minimum: 1 deelname }",
      "resultaatafspraken.yaml, regel 8: 'Meerwijk' ligt niet in de gekozen gebieden, dus dit deel blijft leeg. Haal het deel weg, of pas 'gebieden' aan."
    ),
    (
      "maat: deelnames\nverdeling: { per: wijk, alleen: [Meerwijk, Meerwijk] }\nnorm: { minimum: 1 deelname }",
      "resultaatafspraken.yaml, regel 7: 'Meerwijk' staat hier twee keer. Haal er één weg."
    ),
    (
      "maat: deelnames\nverdeling: { per: stadsdeel, dekking: { ten_minste: 6 } }\nnorm: { minimum: 1 deelname }",
      "resultaatafspraken.yaml, regel 7: Ten minste 6 van 5 kan niet. Kies hoogstens 5."
    ),
    (
      "maat: deelnames\nselectie: { activiteiten: [A1, A2], zonder: { activiteiten: [A2] } }\nnorm: { minimum: 1 deelname }",
      "resultaatafspraken.yaml, regel 7: 'A2' staat bij 'activiteiten' en ook bij 'zonder'. Haal de naam op één van de twee plaatsen weg."
    ),
    (
      "maat: deelnames\nnorm: { minimum: 1 deelname }\nvoorwaarden: { zonder_vakanties: ja }",
      "resultaatafspraken.yaml, regel 8: De maat 'deelnames' telt geen weken, dus er zijn geen vakantieweken om over te slaan. Haal 'zonder_vakanties' weg."
    ),
    (
      "maat: langste_gat_weken\nnorm: { maximum: 3 weken }\nvoorwaarden: { minimale_noemer: 20 }",
      "resultaatafspraken.yaml, regel 8: De maat 'langste_gat_weken' is een aantal en heeft geen noemer. Haal 'minimale_noemer' weg."
    ),
    (
      "maat: deelnames\nnorm: { mijlpaal: { minstens: 1 deelname, uiterlijk: 2027-03-01 } }",
      "resultaatafspraken.yaml, regel 7: De mijlpaal van 2027-03-01 valt buiten de looptijd van de afspraak. Kies een dag van 2026-01-01 tot en met 2026-12-31."
    ),
    (
      "maat: deelnames\nnorm: { minimum: 1 deelname }\naddenda:\n  - { vanaf: 2026-04-01, artikel: a, reden: r, norm: { minimum: 2 deelnames } }\n  - { vanaf: 2026-04-01, artikel: b, reden: r, norm: { minimum: 3 deelnames } }",
      "resultaatafspraken.yaml, regel 10: Twee addenda wijzigen hetzelfde per 2026-04-01. Houd er één over, of geef ze een andere dag."
    ),
    (
      "maat: deelnames\nnorm: { minimum: 1 deelname }\naddenda: [{ vanaf: 2026-04-01, onderdeel: 2, artikel: a, reden: r, norm: { minimum: 2 deelnames } }]",
      "resultaatafspraken.yaml, regel 8: Bij 'afspraken[1].addenda[1].onderdeel' staat 2. Kies een getal van 1 tot en met 1."
    ),
    (
      "deadline: 2025-12-01\nmaat: deelnames\nnorm: { minimum: 1 deelname }",
      "resultaatafspraken.yaml, regel 6: De deadline ligt voor het begin van de afspraak. Kies een dag na 2026-01-01."
    ),
    (
      "norm: { minimum: 1 deelname }",
      "resultaatafspraken.yaml, regel 2: Hier staat niet wat er gemeten wordt. Voeg een regel 'maat: …' toe."
    ),
  ])
  func `with what is wrong and what helps`(regels: String, melding: String) throws {
    #expect(try messages(regels) == [melding])
  }

  @Test(arguments: [
    (
      "kwartaal",
      "maat: aandeel_afgelast\nnorm: { maximum: 5% }\nvoorwaarden: { bij_ontbreken: { minstens_maanden: 10 } }",
      "resultaatafspraken.yaml, regel 8: De periode heeft 3 maanden, dus 10 maanden zijn er nooit. Kies hoogstens 3."
    ),
    (
      "2025-K3", "maat: deelnames\nnorm: { minimum: 1 deelname }",
      "resultaatafspraken.yaml, regel 4: De periode 2025-K3 ligt buiten de looptijd van de afspraak. Kies een periode van 2026-01-01 tot en met 2026-12-31."
    ),
    (
      "2026-K3", "deadline: 2026-05-01\nmaat: deelnames\nnorm: { minimum: 1 deelname }",
      "resultaatafspraken.yaml, regel 6: De deadline ligt voor het begin van de afspraak. Kies een dag na 2026-07-01."
    ),
  ])
  func `also when it does not fit its period`(periode: String, regels: String, melding: String) throws {
    #expect(try messages(regels, periode: periode) == [melding])
  }

  @Test func `and all problems are told at once`() throws {
    let gevonden = try messages(
      "maat: deelnames\nselectie: { doelen: [D11], kleur: rood }\nnorm: { minimum: 100 }\nfasering: [50%, 40%]")
    #expect(gevonden.count == 4)
  }
}
