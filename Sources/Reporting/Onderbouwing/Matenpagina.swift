import Domain

/// `docs/maten.md`: every measure with its unit, its meaning and where it can be asked, from the tables that the count uses.
package func makeMatenpagina() -> String {
  let cellen = Maat.allCases.map { maat in
    let afspraak = Afspraakmaat.named(maat.rawValue) == nil ? "" : "ja"
    return
      "| `\(maat.rawValue)` | \(maat.kop) | \(maat.eenheid) | \(maat.uitleg) | \(maat.steuntOp.rawValue) | \(afspraak) |"
  }
  let overig = Afspraakmaat.alle.filter { Maat(rawValue: $0.naam) == nil }.map { maat in
    let bron = Maatkeuze(maat).rekenwijze.steuntOp.map(\.rawValue).joined(separator: ", ")
    return "| `\(maat.naam)` | \(maat.omschrijving) | \(maat.eenheid.rawValue) | \(bron) |"
  }
  return """
    # De maten

    Deze bladzijde maakt het programma zelf, uit de tabellen waarmee het telt. De afspraken over hoe er geteld wordt, zijn
    begrippen versie \(Begrippen.versie). Een cijfer van een andere versie is een ander cijfer.

    ## Wat voor elke maat geldt

    * **Peildatum.** Wat later gedateerd is, telt niet: geen bijeenkomst, signaal, stap, telling of antwoord. Op welke dag een levering
      binnenkwam, maakt niet uit. Loopt een periode nog, dan is de status 'tot nu toe'.
    * **Week.** Een week is een ISO-week en hoort bij de maand, het kwartaal of het jaar waarin de donderdag ligt. Zij telt heel mee, ook
      over de grens van de maand. Een week die niet voorbij is, of begon voor de registratie, telt niet mee. Een vakantieweek heeft
      ten minste drie werkdagen in een schoolvakantie. Elke andere week is een schoolweek. Een vakantieweek maakt een gat in
      schoolweken niet langer en niet korter. Een week die niet heel geleverd is, is onbekend, tenzij er al iets was.
    * **Wachtlijst.** Van elke locatie telt de laatste telling in de periode. Gebieden tellen op over locaties. Is een locatie het jaar
      ervoor wel geteld en nu niet, dan is het gebied onvolledig.
    * **Evaluaties.** Een gemiddelde gaat over één vraag op één schaal. `tevredenheid` is de vraag die de werkmap zo noemt
      (`tevredenheidsvraag`), op een schaal van 1 tot 10. Er wordt niets omgerekend.
    * **Doorlooptijd.** De mediaan over de signalen van de periode, naar de dag van het signaal. Wat open is, duurt ten minste zo lang als
      tot nu toe. Hangt de mediaan nog af van wat open is, dan is zij nog niet te zeggen.
    * **Aandeel op tijd.** Wat open is en jonger dan de termijn, staat niet in de noemer. Het kan nog op tijd zijn.
    * **Leeftijd.** Op de dag zelf. Iedereen staat in een band: wie in geen band van de werkmap past, staat in een band die het programma
      erbij maakt. Zo tellen de banden op tot de deelnames.
    * **Leeftijd uit een andere rij.** Mist een rij de geboortedatum, dan telt die van een andere rij van hetzelfde kind, uit welk bestand
      ook. Daarvan is alleen de geboortemaand bewaard: in die maand zelf telt nog de leeftijd van ervoor. Noemen rijen verschillende
      maanden, dan blijft de leeftijd onbekend.
    * **Ouders.** Een doel met `telt: ouders` telt de ouders die er waren, waar zij geteld zijn. Waar ouders niet geteld zijn, staan
      er kinderen, en dat staat erbij. Een lege cel is niet geteld en dus geen nul. Een bijeenkomst met alleen ouders ging door.
    * **Ontbreekt.** Is over een maand niets geleverd, dan staat er 'ontbreekt', en nooit nul. Een levering ontbreekt alleen in wijken waar
      die bron ooit iets hield of plande. Werkt daar niemand, dan ontbreekt een maand pas als er niets kwam. Bij vaste kinderen van een
      maand horen de twee maanden ervoor. Bij maten van weken horen de maanden van een week die onbekend is, ook over de grens van de
      periode.
    * **n.** Bij een aandeel, gemiddelde of mediaan staat op hoeveel antwoorden, signalen, kinderen of bijeenkomsten het rust.

    ## De maten van `cijfers`

    | maat | kop | eenheid | betekenis | komt uit | in afspraken |
    | --- | --- | --- | --- | --- | --- |
    \(cellen.joined(separator: "\n"))

    ## Alleen in afspraken

    | maat | omschrijving | eenheid | komt uit |
    | --- | --- | --- | --- |
    \(overig.joined(separator: "\n"))

    Alles over het opschrijven van afspraken staat in [resultaatafspraken.md](resultaatafspraken.md).

    """
}
