package import Domain

/// A month of invented data, small enough to read by eye and large enough for a report: so that a newcomer sees one at once.
///
/// No child or worker in it exists. It has no clock and no chance in it: the same bytes each time.
package enum Voorbeeldmaand {
  package static let maand = Maand(jaar: 2026, nummer: 1)
  /// The day to which its report reaches: the month is over, and everything came.
  package static let peildatum = maand.laatsteDag + 5

  private struct Activiteit {
    let code: String
    let naam: String
    let werkvorm: String
    let doelen: String
    let partner: String
    let locatie: String
    let wijk: String
    /// From Monday, 0.
    let weekdag: Int
    let tijd: (begin: String, eind: String)
  }

  /// Nothing serves D09 and D10, so that the coverage shows a gap.
  private static let activiteiten = [
    Activiteit(
      code: "A01", naam: "Open inloop Oude Stad", werkvorm: "groep", doelen: "D02", partner: "buurt",
      locatie: "Buurthuis Voorbeeld", wijk: "Oude Stad", weekdag: 0, tijd: ("15:00", "17:00")),
    Activiteit(
      code: "A02", naam: "Sport op het plein", werkvorm: "groep", doelen: "D02,D06", partner: "sport",
      locatie: "Voorbeeldplein", wijk: "Slachthuiswijk", weekdag: 1, tijd: ("15:30", "17:00")),
    Activiteit(
      code: "A03", naam: "Muziekclub Parkwijk", werkvorm: "groep", doelen: "D03,D07", partner: "cultuur",
      locatie: "Voorbeeldzaal", wijk: "Parkwijk", weekdag: 2, tijd: ("13:30", "15:30")),
    Activiteit(
      code: "A04", naam: "Huiswerk en meer", werkvorm: "groep", doelen: "D01,D05", partner: "onderwijs",
      locatie: "Voorbeeldschool", wijk: "Boerhaavewijk", weekdag: 3, tijd: ("15:00", "16:30")),
    Activiteit(
      code: "A05", naam: "Samen koken", werkvorm: "ouders", doelen: "D04,D06", partner: "GGD",
      locatie: "Voorbeeldkeuken", wijk: "Meerwijk", weekdag: 4, tijd: ("15:30", "17:30")),
    Activiteit(
      code: "A06", naam: "Kinderraad Molenwijk", werkvorm: "participatie", doelen: "D08", partner: "onderwijs",
      locatie: "Voorbeeldkamer", wijk: "Molenwijk", weekdag: 2, tijd: ("15:45", "17:00")),
  ]

  private static let kinderen = 60, perActiviteit = 14

  /// The settings, sources and texts of a fresh werkmap with the month put in.
  static func filled(_ bestanden: [(bestand: String, tekst: String)]) -> [(bestand: String, tekst: String)] {
    let naam = "Kinderwerk Voorbeeld"
    var uit = bestanden.map { bestand, tekst in
      switch bestand {
      case "verantwoording.yaml":
        (
          bestand,
          tekst.replacing("organisatie: Naam van uw organisatie", with: "organisatie: \(naam)")
            .replacing("# banier: PROEF — nog niet vastgesteld", with: "banier: VOORBEELD — verzonnen gegevens")
        )
      case "bronnen/organisatie.yaml":
        (bestand, tekst.replacing("organisatie: Naam van uw organisatie", with: "organisatie: \(naam)"))
      case "resultaatafspraken.yaml": (bestand, afspraken)
      default: (bestand, tekst)
      }
    }
    uit += [
      ("schrijfwijzen.yaml", schrijfwijzen), ("inbox/activiteiten-2026.csv", register),
      ("inbox/aanwezigheid-\(maand.code).csv", presentie), ("toelichting/\(maand.code).md", toelichting),
      ("verhalen/\(maand.code)-de-trommel.md", verhaal),
    ]
    return uit
  }

  private static var register: String {
    "Activiteitcode;Naam;Werkvorm;Doelen;Partners\r\n"
      + activiteiten.map { "\($0.code);\($0.naam);\($0.werkvorm);\($0.doelen);\($0.partner)\r\n" }.joined()
  }

  /// Four weeks from Monday 5 January, each activity once a week.
  private static var presentie: String {
    var uit =
      "Bijeenkomstnummer;Datum;Begin;Eind;Activiteitcode;Locatie;Wijk;Kindnummer;Geboortedatum;Status\r\n"
    for week in 0..<4 {
      for (plek, activiteit) in activiteiten.enumerated() {
        let dag = 5 + week * 7 + activiteit.weekdag
        for nummer in 0..<perActiviteit {
          let kind = (plek * 9 + nummer) % kinderen
          let isAanwezig = (nummer * 7 + week * 5 + plek * 3) % 10 < 7
          uit +=
            "B\(week + 1)\(plek + 1);\(padded(dag, 2))-01-2026;\(activiteit.tijd.begin);\(activiteit.tijd.eind);"
            + "\(activiteit.code);\(activiteit.locatie);\(activiteit.wijk);V\(padded(kind + 1, 3));"
            + "\(padded(kind % 28 + 1, 2))-\(padded(kind % 12 + 1, 2))-\(2014 + kind % 8);"
            + (isAanwezig ? "aanwezig" : "afgemeld") + "\r\n"
        }
      }
    }
    return uit
  }

  private static var schrijfwijzen: String {
    "# VOORBEELD — verzonnen gegevens.\nlocatie:\n" + activiteiten.map { "  \"\($0.locatie)\": []\n" }.joined()
  }

  private static let afspraken = """
    # VOORBEELD — verzonnen gegevens. Zo ziet een afspraak eruit; vervang ze door die in uw beschikking.
    versie: "1"
    afspraken:
      - id: R01
        titel: Unieke kinderen
        periode: jaar
        geldig: { van: 2026-01-01, tot: 2026-12-31 }
        maat: unieke_kinderen
        norm: { minimum: 250 kinderen }
      - id: R02
        titel: Deelnames
        periode: kwartaal
        geldig: { van: 2026-01-01, tot: 2026-12-31 }
        maat: deelnames
        fasering: lineair
        norm: { minimum: 600 deelnames }

    """

  private static let toelichting = """
    ---
    banier: VOORBEELD — verzonnen gegevens
    periode: \(maand.code)
    ---

    # Samenvatting

    Zes activiteiten draaiden elke week. De kinderraad in Molenwijk is nieuw.

    # R02

    Januari begon een week later, door de kerstvakantie.

    # Wat gaat er goed?

    Elke groep had elke week genoeg kinderen.

    # Wat kan er beter?

    Twee doelen hebben nog geen activiteit.

    # Hoe kunnen uitvoerder en gemeente elkaar daarin ondersteunen en versterken?

    Wie kent een plek waar kinderen hun stem kunnen laten horen?

    """

  private static let verhaal = """
    ---
    banier: VOORBEELD — verzonnen gegevens
    titel: De trommel
    doel: D03
    gebied: Parkwijk
    datum: 2026-01-21
    verteller: muziekdocent in Parkwijk
    toestemming: 2026-01-28
    ---

    In de eerste week wilde niemand de grote trommel. Nu staat er een rij.

    """
}
