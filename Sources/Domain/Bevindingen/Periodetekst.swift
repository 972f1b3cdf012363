/// What is said of the period that a file is about.
extension Bevindingstekst {
  static let periodeTegenstrijdig = Bevindingstekst(
    "Het bestand spreekt zichzelf tegen over de maand waar het over gaat.",
    gevolg: "Er is niets ingelezen.",
    herstel: "Geef het bestand de naam van de maand waar de rijen over gaan. Of verbeter de datums in de bron.")
  static let datumToekomst = Bevindingstekst(
    "De datum ligt na vandaag.",
    gevolg: "De rij telt niet mee.",
    herstel: "Verbeter de datum in de bron, vaak is het jaar of de maand verkeerd getypt. Lever het bestand opnieuw.")
}
