internal import Domain

/// Which names of columns may be shown: those of which every word is one that heads are made of.
///
/// A file without a head has a child where a head should be, and a list with children as columns has nothing else. So a name
/// is shown because it is known to be harmless, never because it is not known to be a person's.
package enum Kopwoord {
  /// The name itself, or the place of the column as a spreadsheet names it.
  package static func shown(_ naam: String, _ kolom: Int) -> String {
    isHarmless(naam) ? naam : "kolom \(columnName(kolom))"
  }

  /// The same for the name of a sheet: months and words, never somebody's name.
  static func shownSheet(_ naam: String, _ nummer: Int) -> String {
    let isMaand = naam.split { !$0.isLetter }.allSatisfy {
      Kopdatum.month($0) != nil || ["k", "blad", "sheet"].contains(folded($0))
    }
    return isMaand || isHarmless(naam) ? "'\(naam)'" : "blad \(nummer + 1)"
  }

  static func isHarmless(_ naam: String) -> Bool {
    if Celvorm(naam) == .datum || Leveringsoort.allCases.contains(where: { Kolomnamen.veld(naam, in: $0) != nil }) {
      return true
    }
    if Kopdatum.resembles(naam), Celvorm(naam) == .tekst,
      naam.split(whereSeparator: { !$0.isLetter }).allSatisfy(isTime)
    {
      return true
    }
    let delen = naam.split { !$0.isLetter && !$0.isNumber }
    guard !delen.isEmpty, delen.contains(where: { $0.contains(where: \.isLetter) }) else { return false }
    return delen.allSatisfy { deel in
      // 'vraag 2' and 'D03' are heads; longer numbers are somebody's.
      if deel.allSatisfy(\.isNumber) { return deel.count <= 2 }
      let letters = deel.prefix(while: \.isLetter), cijfers = deel.dropFirst(letters.count)
      guard cijfers.count <= 2, cijfers.allSatisfy(\.isNumber) else { return false }
      return isWord(folded(letters))
    }
  }

  private static func isTime(_ woord: Substring) -> Bool {
    Kopdatum.month(woord) != nil || Kopdatum.weekday(woord) != nil || ["wk", "week", "u"].contains(folded(woord))
  }

  private static func isWord(_ woord: String) -> Bool {
    if woorden.contains(woord) { return true }
    // Words run together, as systems write them: 'datumactiviteit', 'kind_id'.
    return woord.count >= 6
      && woord.indices.dropFirst(2).contains { plek in
        woorden.contains(String(woord[..<plek])) && woorden.contains(String(woord[plek...]))
      }
  }

  private static let woorden: Set<String> = Set(
    """
    aan aanmelding aantal aanvang aanwezig aanwezigen aanwezigheid achternaam activiteit activiteiten activiteitcode adres af
    afgemeld afgerond afwezig alle allergie anoniem anonieme antwoord antwoorden begeleider begeleiders begeleiding begin
    begintijd beoordeling bezoek bezoeken bezoeker bezoekers bij bijeenkomst bijeenkomsten bijeenkomstnr bijzonderheden bron bsn
    buurt categorie cijfer client code contact contactpersoon coordinator d datum deelname deelnamen deelnames deelnemer
    deelnemers deelnemernummer deelnr details dag dagdeel doel doelen doelgroep domein door doorgespeeld doorgezet duur e een
    eigen eind einde eindtijd en evaluatie export formulier foto functie gebied geboorte geboortedatum geboren gehouden
    geplande gem gemeente geslacht gespeeld getal goed groep groepen groepsnaam handtekening hoe hoeveel id ingevoerd
    ingevuld inloop instelling intern invoer ja jaar jeugd jongens keren kind kinderen kindcode kindnr kindnummer kinderwerker
    klas koppen langste laatste leefgebied leeftijd leerkracht leerling leiding lid lidnr lidnummer lijst locatie locatienaam
    maand mail medewerker meisjes melder melding meldingen met min mobiel moment naam nee nieuw nieuwe nieuwkomers niet nog
    notitie nr num nummer nummers om omschrijving onbekend onderdeel onderwerp op opgepakt opkomst opmerking opmerkingen
    organisatie ouder ouders paraaf partner partners pc peildatum per periode persoon plaats plek postcode presentie programma
    project reden regel registratie reeks relatie respons resultaat roepnaam ronde rubriek samen samenwerking schaal school
    score scores sessie signaal signalen soort speeltuin stadsdeel stand start starttijd status stem straat tel telefoon
    telling teruggekoppeld terugkoppeling thema tijd tijden tijdstip titel tm toelichting toestemming tot totaal tussenvoegsel
    type uitgenodigd uitgevoerd uitkomst uren uur van vast veld verhaal verslag vervolg verzorger volgnummer voor voornaam
    voorstel vorm vraag vrijwilliger vrijwilligers waar waarde wachtend wachtenden wachtlijst wachttijd warm warme was wat week
    weken wel werker werkvorm werksoort weekdag wie wijk wijkcode wijknaam woonplaats zonder
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
