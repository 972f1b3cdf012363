/// What is said of the period that a file is about.
extension Bevindingstekst {
  static let periodeTegenstrijdig = Bevindingstekst(
    "Het bestand spreekt zichzelf tegen over de maand waar het over gaat.",
    gevolg: "Er is niets ingelezen.",
    herstel: "Geef het bestand de naam van de maand waar de rijen over gaan. Of verbeter de datums in de bron.")
  static let datumAlleen = Bevindingstekst(
    "Een enkele rij ligt maanden van alle andere rijen.",
    gevolg: "De rij telt mee. De maanden ertussen gelden niet als geleverd.",
    herstel: "Kijk of het jaar en de maand kloppen. Verbeter de datum in de bron en lever het bestand opnieuw.")
  static let datumToekomst = Bevindingstekst(
    "De datum ligt na vandaag.",
    gevolg: "De rij telt niet mee.",
    herstel: "Verbeter de datum in de bron, vaak is het jaar of de maand verkeerd getypt. Lever het bestand opnieuw.")
}
