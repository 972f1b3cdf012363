private let voorbeeldInwoners = """
  #  - leeftijd: 4-12
  #    peildatum: 2026-01-01
  #    bron: Gemeente Haarlem, BRP
  #    wijken:
  #      WK039201: 0
  """

/// Every kind of problem once, with the message to the letter.
let vergissingen = [
  Vergissing(
    "a time that is none", "verantwoording.yaml", "dag: { tijd: \"06:30\" } ", "dag: { tijd: \"halfzeven\" } ",
    "verantwoording.yaml, regel 109: De tijd 'halfzeven' is niet te lezen. Schrijf uur en minuut, zoals \"06:30\"."),
  Vergissing(
    "a program without its path", "verantwoording.yaml", "  # melding: { opdracht: [/usr/local/bin/meld]",
    "  melding: { opdracht: [meld]",
    "verantwoording.yaml, regel 116: Het programma 'meld' heeft geen volledig pad. Schrijf het hele pad, zoals "
      + "/usr/local/bin/meld."),
  Vergissing(
    "missing key", "verantwoording.yaml", "gemeente: Haarlem\n", "",
    "verantwoording.yaml, regel 5: De sleutel 'gemeente' ontbreekt. Voeg een regel 'gemeente: …' toe."),
  Vergissing(
    "unknown key", "doelen.yaml", "{ id: D01, kort: Preventie, tekst:", "{ id: D01, korte: Preventie, tekst:",
    "doelen.yaml, regel 12: De sleutel 'kort' ontbreekt in 'doelen[1]'. Voeg een regel 'kort: …' toe.",
    "doelen.yaml, regel 12: De sleutel 'korte' in 'doelen[1]' is onbekend. Bedoelde u 'kort'?"),
  Vergissing(
    "wrong type", "doelen.yaml", "landelijk: 78", "landelijk: veel",
    "doelen.yaml, regel 14: Bij 'doelen[3].landelijk' staat 'veel', maar hier hoort een geheel getal. "
      + "Schrijf een geheel getal, zoals 25 of 1500."),
  Vergissing(
    "number out of range", "verantwoording.yaml", "kleinste_noemer: 20 ", "kleinste_noemer: 0 ",
    "verantwoording.yaml, regel 36: Bij 'drempels.kleinste_noemer' staat 0. Kies een getal van 1 tot en met 1000."),
  Vergissing(
    "list where a text belongs", "verantwoording.yaml", "gemeente: Haarlem", "gemeente: [Haarlem]",
    "verantwoording.yaml, regel 6: Bij 'gemeente' staat een lijst, maar hier hoort een tekst. Vul een tekst in."),
  Vergissing(
    "duplicate code", "doelen.yaml", "id: D02", "id: D01",
    "doelen.yaml, regel 13: Het doel 'D01' staat er al op regel 12. "
      + "Geef dit een andere waarde, of haal een van de twee weg.",
    "koppelingen/naar-beschermende-factoren.yaml, regel 10: Het doel 'D02' staat niet in doelen.yaml. Bedoelde u 'D01'?",
    "koppelingen/naar-ivrk.yaml, regel 10: Het doel 'D02' staat niet in doelen.yaml. Bedoelde u 'D01'?",
    "koppelingen/naar-positieve-gezondheid.yaml, regel 10: Het doel 'D02' staat niet in doelen.yaml. Bedoelde u 'D01'?",
    "koppelingen/naar-visie.yaml, regel 10: Het doel 'D02' staat niet in doelen.yaml. Bedoelde u 'D01'?"),
  Vergissing(
    "crosswalk to an unknown goal", "koppelingen/naar-ivrk.yaml", "D03: [IVRK02]", "D03: [IVRK2]",
    "koppelingen/naar-ivrk.yaml, regel 11: Het doel 'IVRK2' staat niet in de catalogus 'ivrk'. Bedoelde u 'IVRK02'?"),
  Vergissing(
    "crosswalk that leaves a goal out", "koppelingen/naar-visie.yaml", "  D04: [VA1]\n", "",
    "koppelingen/naar-visie.yaml, regel 9: Het doel 'D04' ontbreekt in de koppeling. "
      + "Voeg 'D04: […]' toe; schrijf [] als er niets bij past."),
  Vergissing(
    "crosswalk to an unknown catalogue", "koppelingen/naar-visie.yaml", "catalogus: visie", "catalogus: visies",
    "catalogi/visie.yaml, regel 3: De catalogus 'visie' heeft geen koppeling met de tien doelen. "
      + "Maak koppelingen/naar-visie.yaml, of zet een blok 'koppeling' in dit bestand.",
    "koppelingen/naar-visie.yaml, regel 4: De waarde 'visies' bij 'catalogus' is onbekend. Bedoelde u 'visie'?"),
  Vergissing(
    "crosswalk without an author", "koppelingen/naar-visie.yaml", "auteur: werkgroep verantwoording\n", "",
    "koppelingen/naar-visie.yaml, regel 4: De sleutel 'auteur' ontbreekt. Voeg een regel 'auteur: …' toe."),
  Vergissing(
    "overlapping age bands", "verantwoording.yaml", "[0-3, 4-7,", "[0-4, 4-7,",
    "verantwoording.yaml, regel 24: De leeftijdsbanden 0-4 en 4-7 overlappen elkaar. "
      + "Laat elke leeftijd in één band vallen."),
  Vergissing(
    "no band for an unknown age", "verantwoording.yaml", "13-18, onbekend]", "13-18]",
    "verantwoording.yaml, regel 24: De leeftijdsband 'onbekend' ontbreekt. "
      + "Voeg 'onbekend' toe: een onbekende geboortedatum is een eigen band."),
  Vergissing(
    "colour that is none", "verantwoording.yaml", "merkkleur: \"#0b5c73\"", "merkkleur: blauw",
    "verantwoording.yaml, regel 13: 'blauw' is geen kleur. Schrijf een kleur als \"#0b5c73\", met aanhalingstekens."),
  Vergissing(
    "function spelled twice", "verantwoording.yaml", "toezichthouder]", "kinder-werkster]",
    "verantwoording.yaml, regel 65: De schrijfwijze 'kinderwerkster' staat er al op regel 64. "
      + "Geef dit een andere waarde, of haal een van de twee weg."),
  Vergissing(
    "overlapping holidays", "vakanties.yaml", "van: 2025-10-18", "van: 2025-08-18",
    "vakanties.yaml, regel 12: Herfstvakantie 2025 overlapt Zomervakantie 2025 op regel 11. "
      + "Controleer de datums van beide."),
  Vergissing(
    "holiday that ends before it begins", "vakanties.yaml", "tot: 2026-03-01", "tot: 2026-02-01",
    "vakanties.yaml, regel 14: Voorjaarsvakantie 2026 eindigt op 2026-02-01, voor het begin op 2026-02-21. "
      + "Draai 'van' en 'tot' om."),
  Vergissing(
    "date that does not exist", "vakanties.yaml", "van: 2025-12-20", "van: 2025-12-32",
    "vakanties.yaml, regel 13: Bij 'vakanties[7].van' staat '2025-12-32', maar hier hoort een datum. "
      + "Schrijf de datum als jjjj-mm-dd, zoals 2026-03-31."),
  Vergissing(
    "holiday that the law does not know", "vakanties.yaml", "# feestdagen:\n#   zonder: [Goede Vrijdag]",
    "feestdagen:\n  zonder: [Goede Vrijdg]",
    "vakanties.yaml, regel 26: De waarde 'Goede Vrijdg' bij 'feestdagen.zonder[1]' is onbekend. "
      + "Bedoelde u 'Goede Vrijdag'?"),
  Vergissing(
    "residents without peildatum", "gebieden/2024.yaml", voorbeeldInwoners,
    "  - leeftijd: 4-12\n    bron: BRP\n    wijken: { WK039201: 900 }",
    "gebieden/2024.yaml, regel 175: Bij deze inwoners ontbreekt de peildatum. "
      + "Voeg 'peildatum: jjjj-mm-dd' toe: zonder dag is dit geen noemer."),
  Vergissing(
    "residents of an unknown wijk", "gebieden/2024.yaml", voorbeeldInwoners,
    "  - leeftijd: 4-12\n    peildatum: 2026-01-01\n    bron: BRP\n    wijken: { WK039222: 900 }",
    "gebieden/2024.yaml, regel 178: De wijk 'WK039222' staat niet bij 'wijken'. Bedoelde u 'WK039202'?"),
  Vergissing(
    "alias of two wijken", "gebieden/2024.yaml", "[Binnenstad, Oude Stad-Centrum]", "[Park wijk]",
    "gebieden/2024.yaml, regel 60: De naam 'Parkwijk' staat bij WK039201 en bij WK039209. "
      + "Laat elke naam bij één wijk staan."),
  Vergissing(
    "two wijken on one tile", "gebieden/2024.yaml", "plaats: { rij: 8, kolom: 4 }", "plaats: { rij: 8, kolom: 3 }",
    "gebieden/2024.yaml, regel 137: 'Meerwijk' en 'Molenwijk' staan op dezelfde plaats van de kaart. "
      + "Geef elke wijk een eigen rij en kolom."),
  Vergissing(
    "postcode that is none", "gebieden/2024.yaml", "\"2011\"", "\"2011 AB\"",
    "gebieden/2024.yaml, regel 16: '2011 AB' is geen postcode. "
      + "Schrijf vier cijfers (2034) of zes tekens (2034AB), zonder spatie."),
  Vergissing(
    "areas of another gemeente", "verantwoording.yaml", "gemeente: Haarlem", "gemeente: Zaanstad",
    "verantwoording.yaml, regel 6: De gemeente is 'Zaanstad', en de wijken in gebieden/ zijn van 'Haarlem'. "
      + "Verbeter de naam, of haal de goede wijken op met 'verantwoording gebieden inlezen'."),
  Vergissing(
    "wijk of another gemeente", "gebieden/2024.yaml", "code: WK039201", "code: WK047901",
    "gebieden/2024.yaml, regel 11: De wijk WK047901 hoort bij een andere gemeente dan GM0392. "
      + "Haal de wijk weg, of verbeter de code.",
    "gebieden/2024.yaml, regel 153: De wijk 'WK039201' staat niet bij 'wijken'. Bedoelde u 'WK039202'?"),
  Vergissing(
    "word of ours with nothing behind it", "bronnen/organisatie.yaml", "afwezig: [afwezig, nee]", "afwezig:",
    "bronnen/organisatie.yaml, regel 42: Achter 'afwezig' staat geen schrijfwijze. "
      + "Noem de schrijfwijzen uit het bestand, of haal de regel weg."),
  Vergissing(
    "unknown table, edition and period in the plan", "verantwoording.yaml", "woordkeus:",
    "publicatieplan: { gemeente: { wijken: maand, doel: week }, gemeent: {} }\nwoordkeus:",
    "verantwoording.yaml, regel 59: De sleutel 'gemeent' in 'publicatieplan' is onbekend. Bedoelde u 'gemeente'?",
    "verantwoording.yaml, regel 59: De sleutel 'wijken' in 'publicatieplan.gemeente' is onbekend. Bedoelde u 'wijk'?",
    "verantwoording.yaml, regel 59: De waarde 'week' bij 'publicatieplan.gemeente.doel' is onbekend. "
      + "Kies uit: 'maand', 'kwartaal', 'halfjaar', 'jaar', 'nooit'."),
  Vergissing(
    "unknown word of ours", "bronnen/organisatie.yaml", "afgemeld: [afgemeld, ziek]", "afgemled: [afgemeld, ziek]",
    "bronnen/organisatie.yaml, regel 42: Het woord 'afgemled' bij 'status' is onbekend. Bedoelde u 'afgemeld'?"),
  Vergissing(
    "word of ours without a spelling", "bronnen/organisatie.yaml", "afwezig: [afwezig, nee]", "afwezig: []",
    "bronnen/organisatie.yaml, regel 42: Achter 'afwezig' staat geen schrijfwijze. "
      + "Noem de schrijfwijzen uit het bestand, of haal de regel weg."),
]
