extension Bevindingscode {
  /// The one place with these texts; docs/bevindingen.md is made from it.
  package var uitleg: Bevindingstekst {
    switch self {
    case .kolommen:
      Bevindingstekst(
        "De rij heeft niet evenveel kolommen als de kop, of de laatste kolom is leeg.",
        gevolg: "De rij telt niet mee.",
        herstel: "Haal het teken weg dat een kolom te veel maakt, of vul de kolom aan. Lever het bestand opnieuw.")
    case .datumOngeldig:
      Bevindingstekst(
        "De datum bestaat niet of is anders geschreven dan het bronprofiel zegt.",
        gevolg: "De rij telt niet mee.",
        herstel:
          "Verbeter de datum in de bron, of pas de notatie in het bronprofiel aan. Staan er meer datums in één cel? "
          + "Gebruik dan 'splitsen'.")
    case .datumBuitenPeriode:
      Bevindingstekst(
        "De datum ligt buiten de periode van dit bestand.",
        gevolg: "De rij telt niet mee.",
        herstel: "Zet de rij in het bestand van de goede maand. Komen late rijen vaker voor? Zet dan "
          + "'buiten_periode: aanvullen' in het bronprofiel.")
    case .activiteitOnbekend:
      Bevindingstekst(
        "De activiteit staat niet in het register van deze bron.", gevolg: "De rij telt niet mee.",
        herstel: "Voeg de activiteit toe aan het register, of verbeter de code. Lees daarna eerst het register in.")
    case .kindLeeg:
      Bevindingstekst(
        "Het kindnummer is leeg.", gevolg: "De rij telt niet mee.",
        herstel: "Vul het kindnummer in. Gaat het om een telling zonder namen? Gebruik dan de kolom voor "
          + "anonieme deelnemers. Gaat een signaal niet over één kind? Zet dan 'verplicht: nee' bij kind in het bronprofiel."
      )
    case .statusOnbekend:
      Bevindingstekst(
        "Het woord in de statuskolom is onbekend.",
        gevolg: "De rij telt niet mee.",
        herstel: "Verbeter het woord, of voeg het toe onder 'waarden' in het bronprofiel.")
    case .dubbel:
      Bevindingstekst(
        "Dezelfde rij staat eerder in het bestand.",
        gevolg: "De eerste rij telt. Deze rij telt niet nog een keer.",
        herstel: "Er hoeft niets. Komt dit vaak voor? Kijk dan naar de export van de bron.")
    case .wijkOnbekend:
      Bevindingstekst(
        "De naam of code van de wijk is onbekend.", gevolg: "De rij telt niet mee.",
        herstel: "Verbeter de wijk, of voeg de naam toe aan de aliassen van het gebied.")
    case .bestandOnleesbaar:
      Bevindingstekst(
        "Het bestand is kapot of is iets anders dan zijn naam zegt.",
        gevolg: "Er is niets ingelezen.",
        herstel: "Open het bestand in het eigen programma, sla het opnieuw op en lever het opnieuw.")
    case .bestandVersleuteld:
      Bevindingstekst(
        "Het bestand heeft een wachtwoord.", gevolg: "Er is niets ingelezen.",
        herstel: "Haal het wachtwoord weg en stuur het bestand langs een veilige weg.")
    case .bestandOudFormaat:
      Bevindingstekst(
        "Het bestand heeft het oude formaat .xls.",
        gevolg: "Er is niets ingelezen.", herstel: "Sla het bestand op als .xlsx en lever het opnieuw.")
    case .bestandGeenWerkblad:
      Bevindingstekst(
        "Het bestand heeft geen werkblad dat past.",
        gevolg: "Er is niets ingelezen.", herstel: "Controleer de naam bij 'blad' in het bronprofiel.")
    case .bestandBladOnduidelijk:
      Bevindingstekst(
        "Het bestand heeft meer dan één gevuld werkblad.",
        gevolg: "Er is niets ingelezen.", herstel: "Zet de naam van het goede blad bij 'blad' in het bronprofiel.")
    case .bestandCoderingOnduidelijk:
      Bevindingstekst(
        "De codering van de letters is niet met zekerheid te herkennen.",
        gevolg: "Er is niets ingelezen.",
        herstel: "Zet 'codering' in het bronprofiel, bijvoorbeeld utf-8 of windows-1252.")
    case .bestandScheidingOnduidelijk:
      Bevindingstekst(
        "Het scheidingsteken is niet met zekerheid te herkennen.",
        gevolg: "Er is niets ingelezen.", herstel: "Zet 'scheiding' in het bronprofiel, bijvoorbeeld ';'.")
    case .bestandTeGroot:
      Bevindingstekst(
        "Een cel, een rij of een deel van het bestand is te groot.",
        gevolg: "Er is niets ingelezen.",
        herstel: "Zoek een aanhalingsteken dat niet sluit, of een cel met een heel lange tekst.")
    case .bestandZipbom:
      Bevindingstekst(
        "Het bestand is uitgepakt veel groter dan normaal.",
        gevolg: "Het bestand is geweigerd. Er is niets ingelezen.",
        herstel: "Vraag de bron om een gewone export. Vertrouw dit bestand niet.")
    case .bestandDoctype:
      Bevindingstekst(
        "Het bestand bevat XML die naar andere bestanden kan verwijzen.",
        gevolg: "Het bestand is geweigerd. Er is niets ingelezen.",
        herstel: "Vraag de bron om een gewone export. Vertrouw dit bestand niet.")
    case .bestandPad:
      Bevindingstekst(
        "Het bestand bevat een naam die buiten het bestand wijst.",
        gevolg: "Het bestand is geweigerd. Er is niets ingelezen.",
        herstel: "Vraag de bron om een gewone export. Vertrouw dit bestand niet.")
    case .bestandLeeg:
      Bevindingstekst(
        "Het bestand is leeg.", gevolg: "Er is niets ingelezen.",
        herstel: "Maak de export opnieuw. Was er niets te melden? Lever dan een bestand met alleen de kop.")
    case .kopOntbreekt:
      Bevindingstekst(
        "Geen enkele rij noemt de kolommen uit het bronprofiel.",
        gevolg: "Er is niets ingelezen.",
        herstel: "Zet de kop terug in het bestand, of pas de namen in het bronprofiel aan.")
    case .kolomOntbreekt:
      Bevindingstekst(
        "Een kolom die nodig is, ontbreekt in het bestand.", gevolg: "Er is niets ingelezen.",
        herstel: "Voeg de kolom toe aan de export, of voeg de nieuwe naam toe aan het bronprofiel.")
    case .kolomDubbel:
      Bevindingstekst(
        "Twee kolommen hebben dezelfde naam.",
        gevolg: "Er is niets ingelezen.", herstel: "Geef een van de twee kolommen in de export een andere naam.")
    case .periodeOnbekend:
      Bevindingstekst(
        "Over welke periode dit bestand gaat, is niet zeker.",
        gevolg: "Er is niets ingelezen.",
        herstel: "Zet één maand of week met het jaar in de naam van het bestand, zoals 2026-03 of week 3 2026. "
          + "Of geef de periode op met --periode.")
    case .periodeTegenstrijdig: .periodeTegenstrijdig
    case .datumToekomst: .datumToekomst
    case .datumAlleen: .datumAlleen
    case .registerOntbreekt:
      Bevindingstekst(
        "Deze bron leverde nog geen register van activiteiten.",
        gevolg: "Er is niets ingelezen.",
        herstel: "Lever eerst het register van activiteiten. Lees dit bestand daarna opnieuw in.")
    case .bsnKolom:
      Bevindingstekst(
        "De naam van een kolom wijst op burgerservicenummers.",
        gevolg: "Het bestand is geweigerd. Er is niets ingelezen.",
        herstel: "Haal de kolom uit de export en verwijder dit bestand. Voor een BSN is in kinderwerk geen "
          + "grondslag.")
    case .bsnWaarden:
      Bevindingstekst(
        "De waarden in een kolom zijn burgerservicenummers.",
        gevolg: "Het bestand is geweigerd. Er is niets ingelezen.",
        herstel: "Haal de kolom uit de export en verwijder dit bestand. Gebruik een eigen kindnummer.")
    case .aanhaling:
      Bevindingstekst(
        "Een aanhalingsteken sluit niet, of er staat tekst achter een gesloten aanhalingsteken.",
        gevolg: "De regel telt niet mee.",
        herstel: "Sluit het aanhalingsteken, of haal het weg. Lever het bestand opnieuw.")
    case .teken:
      Bevindingstekst(
        "De rij bevat bytes die in deze codering geen letter zijn.",
        gevolg: "De rij telt niet mee.",
        herstel: "Controleer 'codering' in het bronprofiel, of sla het bestand opnieuw op als UTF-8.")
    case .veldTeLang:
      Bevindingstekst(
        "Een nummer in deze rij is langer dan 4.096 tekens.",
        gevolg: "De rij telt niet mee.", herstel: "Verbeter de cel in de bron en lever het bestand opnieuw.")
    case .bijeenkomstLeeg:
      Bevindingstekst(
        "Het nummer van de bijeenkomst is leeg.",
        gevolg: "De rij telt niet mee.",
        herstel: "Vul het nummer van de bijeenkomst in en lever het bestand opnieuw.")
    case .getalOngeldig:
      Bevindingstekst(
        "Het aantal deelnemers of begeleiders is geen geheel getal.",
        gevolg: "De rij telt mee, zonder dit aantal.", herstel: "Verbeter het getal in de bron.")
    case .tijdOngeldig:
      Bevindingstekst(
        "De tijd is niet te lezen.",
        gevolg: "De rij telt mee. De uren van deze bijeenkomst tellen niet mee.",
        herstel: "Schrijf de tijd als uu:mm, zoals 14:30.")
    case .eindeVoorBegin:
      Bevindingstekst(
        "De eindtijd ligt voor de begintijd.",
        gevolg: "De rij telt mee. De uren van deze bijeenkomst tellen niet mee.",
        herstel: "Verbeter de begintijd of de eindtijd in de bron.")
    case .bijeenkomstLang:
      Bevindingstekst(
        "De bijeenkomst duurt langer dan de drempel in verantwoording.yaml.",
        gevolg: "De rij telt mee, ook in de uren.", herstel: "Controleer de tijden in de bron.")
    case .bijeenkomstTegenstrijdig:
      Bevindingstekst(
        "De rij noemt een andere wijk, activiteit, plek of tijd dan de meeste rijen van dezelfde bijeenkomst.",
        gevolg: "De rij telt niet mee. Waar zij bij hoort, weet alleen de bron.",
        herstel: "Maak de rijen gelijk, of geef de tweede bijeenkomst een eigen nummer.")
    case .lijstGroot:
      Bevindingstekst(
        "Op deze presentielijst staan meer kinderen dan de drempel in verantwoording.yaml.",
        gevolg: "Alle rijen tellen mee.", herstel: "Controleer of twee bijeenkomsten hetzelfde nummer kregen.")
    case .geboortedatumOngeldig:
      Bevindingstekst(
        "De geboortedatum is niet te lezen.",
        gevolg: "De rij telt mee, met onbekende leeftijd.", herstel: "Verbeter de geboortedatum in de bron.")
    case .leeftijdOnwaarschijnlijk:
      Bevindingstekst(
        "De leeftijd op de dag zelf is onder 0 of boven de drempel in verantwoording.yaml.",
        gevolg: "De rij telt mee, met deze leeftijd.", herstel: "Controleer de geboortedatum in de bron.")
    case .activiteitLeeg:
      Bevindingstekst(
        "De code van de activiteit is leeg.",
        gevolg: "De rij telt niet mee.", herstel: "Geef de activiteit een code en lever het register opnieuw.")
    case .activiteitTegenstrijdig:
      Bevindingstekst(
        "Dezelfde activiteit heeft op een andere rij een andere naam of werkvorm.",
        gevolg: "De naam en de werkvorm van de eerste rij gelden. De doelen van alle rijen gelden.",
        herstel: "Maak naam en werkvorm op alle rijen gelijk.")
    case .doelLeeg:
      Bevindingstekst(
        "De activiteit heeft geen doel.",
        gevolg: "De activiteit telt mee, maar bij geen enkel doel.",
        herstel: "Geef de activiteit een doel in de bron.")
    case .doelOnbekend:
      Bevindingstekst(
        "Een doel van de activiteit is onbekend.",
        gevolg: "De activiteit telt niet mee bij dat doel.",
        herstel: "Gebruik een code uit doelen.yaml, of voeg de schrijfwijze toe onder 'waarden' in het bronprofiel.")
    case .werkvormOnbekend:
      Bevindingstekst(
        "De werkvorm staat niet in verantwoording.yaml.",
        gevolg: "De activiteit telt mee, met de werkvorm zoals de bron die noemt.",
        herstel: "Voeg de schrijfwijze toe onder 'waarden' in het bronprofiel.")
    case .uitkomstOnbekend:
      Bevindingstekst(
        "Het woord bij de uitkomst van de planning is onbekend.",
        gevolg: "De rij telt niet mee.",
        herstel: "Gebruik gepland, gehouden, afgelast of afgelast_overmacht, of voeg het woord toe onder 'waarden'.")
    case .signaalLeeg:
      Bevindingstekst(
        "Het nummer van het signaal is leeg.",
        gevolg: "De rij telt niet mee.", herstel: "Geef het signaal een nummer en lever het bestand opnieuw.")
    case .vervolgdatumOngeldig:
      Bevindingstekst(
        "De datum van een vervolgstap is niet te lezen.",
        gevolg: "Het signaal telt mee, zonder deze stap.", herstel: "Verbeter de datum in de bron.")
    case .vervolgVoorSignaal:
      Bevindingstekst(
        "De datum van een vervolgstap ligt voor het signaal zelf.",
        gevolg: "Het signaal telt mee, met deze datum.", herstel: "Controleer beide datums in de bron.")
    case .evaluatieLeeg:
      Bevindingstekst(
        "Het nummer van de evaluatie is leeg.",
        gevolg: "De rij telt niet mee.", herstel: "Geef de evaluatie een nummer en lever het bestand opnieuw.")
    case .doelgroepOnbekend:
      Bevindingstekst(
        "De doelgroep is niet 'kinderen' of 'ouders'.",
        gevolg: "De rij telt niet mee.",
        herstel: "Verbeter de doelgroep, of voeg de schrijfwijze toe onder 'waarden' in het bronprofiel.")
    case .schaalOngeldig:
      Bevindingstekst(
        "De schaal is niet te lezen.",
        gevolg: "De rij telt niet mee.", herstel: "Schrijf de schaal als laagste en hoogste antwoord, zoals 1-10.")
    case .aantalOngeldig:
      Bevindingstekst(
        "Een aantal is leeg of geen geheel getal.",
        gevolg: "De rij telt niet mee.", herstel: "Vul een geheel getal in en lever het bestand opnieuw.")
    case .somBuitenSchaal:
      Bevindingstekst(
        "De som van de antwoorden past niet bij het aantal antwoorden en de schaal.",
        gevolg: "De rij telt niet mee.", herstel: "Controleer som, aantal en schaal in de bron.")
    case .meerAntwoordenDanGevraagd:
      Bevindingstekst(
        "Er zijn meer antwoorden dan mensen aan wie iets is gevraagd.",
        gevolg: "De rij telt mee. De respons komt boven 100%.", herstel: "Controleer beide aantallen in de bron.")
    case .locatieLeeg:
      Bevindingstekst(
        "De locatie van de wachtlijst is leeg.",
        gevolg: "De rij telt niet mee.", herstel: "Vul de locatie in en lever het bestand opnieuw.")
    case .totaalKloptNiet:
      Bevindingstekst(
        "Het totaal onderaan klopt niet met de rijen erboven.",
        gevolg: "De rijen tellen mee. Het totaal zelf telt nooit mee.",
        herstel: "Controleer of er rijen uit het bestand zijn gevallen.")
    case .kindOpTweePlekken:
      Bevindingstekst(
        "Dit kind staat op hetzelfde moment op nog een presentielijst, op een andere plek.",
        gevolg: "De rij telt mee, en de andere rij ook.",
        herstel: "Kijk in de bron waar het kind was, en of de tijden kloppen. Haal de verkeerde rij weg.")
    case .weekendPiek:
      Bevindingstekst(
        "Meer deelnames vallen op zaterdag en zondag dan de drempel in verantwoording.yaml.",
        gevolg: "Alle rijen tellen mee, op de datum die er staat.",
        herstel: "Controleer of dag en maand zijn verwisseld, en of de datum die van de bijeenkomst is.")
    case .dagPiek:
      Bevindingstekst(
        "Op één dag vallen meer deelnames van de maand dan de drempel in verantwoording.yaml.",
        gevolg: "Alle rijen tellen mee, op de datum die er staat.",
        herstel: "Controleer of de datum die van de bijeenkomst is, en niet die van het invoeren.")
    case .signaalZonderDeelname:
      Bevindingstekst(
        "Een signaal gaat over een kind dat op geen enkele presentielijst staat.",
        gevolg: "Het signaal telt mee.",
        herstel: "Controleer het kindnummer bij het signaal, en of alle presentielijsten zijn geleverd.")
    case .wachtlijstTweede:
      Bevindingstekst(
        "Bij deze locatie staat op deze dag nog een wachtlijst, met andere getallen.",
        gevolg: "De lijsten tellen bij elkaar op.",
        herstel: "Klopt dat? Dan hoeft er niets. Is het een verbetering? Haal dan de oude rij weg en lever opnieuw.")
    case .nooitGehouden:
      Bevindingstekst(
        "Een activiteit staat in de planning, en is volgens de presentielijsten nooit gehouden.",
        gevolg: "De planning telt mee. Er zijn geen deelnames.",
        herstel: "Vraag of de activiteit is vervallen, of dat haar presentielijsten ontbreken.")
    case .bijeenkomstZonderActiviteit:
      Bevindingstekst(
        "Bijeenkomsten noemen een activiteit die dan in geen register van de bron staat.",
        gevolg: "De deelnames tellen mee, maar bij geen enkel doel.",
        herstel: "Lever het register van activiteiten opnieuw, met deze activiteit erin.")
    case .woordOnbekend:
      Bevindingstekst(
        "Woorden in deze kolom staan in geen lijst van de werkmap.",
        gevolg: "De rijen tellen mee. In rapporten staat er 'overig' in plaats van het woord.",
        herstel: "Open quarantaine/schrijfwijzen.xlsx, kies per woord wat het betekent, en zet het bestand in inbox/.")
    case .kindBijTweeBronnen:
      Bevindingstekst(
        "Kinderen staan op hetzelfde moment op presentielijsten van twee bronnen.",
        gevolg: "Beide deelnames tellen mee. Het kind telt als één uniek kind.",
        herstel: "Vraag beide bronnen of hun tijden en lijsten kloppen.")
    case .celZonderWaarde: .celZonderWaarde
    case .coderingAnders: .coderingAnders
    case .bestandAndereSoort: .bestandAndereSoort
    case .kopDatumOnleesbaar: .kopDatumOnleesbaar
    case .rijTegenstrijdig: .rijTegenstrijdig
    case .bijeenkomstOneens: .bijeenkomstOneens
    case .kindPlaatshouder: .kindPlaatshouder
    case .nummerOnbetrouwbaar: .nummerOnbetrouwbaar
    case .nummerVoorloopnul: .nummerVoorloopnul
    case .nummerSchrijfwijze: .nummerSchrijfwijze
    case .afgelastMetKinderen: .afgelastMetKinderen
    case .gehoudenZonderLijst: .gehoudenZonderLijst
    case .bijeenkomstNacht: .bijeenkomstNacht
    case .werkbladOvergeslagen: .werkbladOvergeslagen
    case .werkbladVerborgen: .werkbladVerborgen
    case .werkbladSamengevoegd: .werkbladSamengevoegd
    case .koppelingDubbelzinnig: .koppelingDubbelzinnig
    case .koppelingTegenstrijdig: .koppelingTegenstrijdig
    }
  }
}
