/// What is said of cells that hide something, and of children that are not linked.
extension Bevindingstekst {
  static let celZonderWaarde = Bevindingstekst(
    "Een cel heeft een fout, of een formule waarvan de uitkomst niet in het bestand staat.",
    gevolg: "De rij telt niet mee.",
    herstel: "Open het bestand in Excel, wacht tot alles is uitgerekend, en sla het opnieuw op.")
  static let werkbladVerborgen = Bevindingstekst(
    "Het werkboek heeft verborgen rijen of bladen.",
    gevolg: "Verborgen rijen tellen mee. Van de bladen telt er maar één.",
    herstel: "Kijk of deze rijen erbij horen. Maak ze zichtbaar, of haal ze weg.")
  static let werkbladSamengevoegd = Bevindingstekst(
    "Het werkblad heeft samengevoegde cellen.",
    gevolg: "Elke rij onder zo'n cel krijgt de inhoud ervan.",
    herstel: "Vul liever elke rij zelf in. Dan is er geen twijfel.")
  static let koppelingDubbelzinnig = Bevindingstekst(
    "Twee nummers van één organisatie hebben dezelfde naam en geboortedatum.",
    gevolg: "De rij telt mee. Deze kinderen worden niet gekoppeld.",
    herstel: "Is het één kind? Voeg de nummers dan samen in de registratie.")
  static let koppelingTegenstrijdig = Bevindingstekst(
    "Eén kindnummer heeft twee namen of twee geboortedatums.",
    gevolg: "De rij telt mee. Dit kind wordt niet gekoppeld.",
    herstel: "Verbeter de naam of de geboortedatum in de registratie.")
}
