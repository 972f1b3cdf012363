/// Texts of what the readers find before a row is looked at: what the file is, how it is cut, how its numbers are written.
extension Bevindingstekst {
  static let coderingAnders = Bevindingstekst(
    "Het bestand heeft een andere codering dan het bronprofiel zegt.",
    gevolg: "Het bestand is gelezen zoals het is. Alle rijen tellen mee.",
    herstel: "Pas 'codering' in het bronprofiel aan, of haal die regel daar weg.")
  static let bestandAndereSoort = Bevindingstekst(
    "Het bestand is iets anders dan zijn naam of het bronprofiel zegt.",
    gevolg: "Er is niets ingelezen.",
    herstel: "Open het bestand, sla het op als xlsx of csv en lever dat.")
  static let kopDatumOnleesbaar = Bevindingstekst(
    "Een kolom lijkt naar een datum te heten, maar die datum is niet te lezen.",
    gevolg: "Er is niets ingelezen. Anders was een hele bijeenkomst weg.",
    herstel: "Maak alle koppen met een datum gelijk, of pas 'notatie' onder 'breed' aan.")
  static let rijTegenstrijdig = Bevindingstekst(
    "Twee rijen gaan over hetzelfde en spreken elkaar tegen.",
    gevolg: "Geen van beide rijen telt mee. Welke klopt, weet alleen de bron.",
    herstel: "Laat de rij staan die klopt en haal de andere weg.")
  static let bijeenkomstOneens = Bevindingstekst(
    "De rijen van deze bijeenkomst noemen niet dezelfde tijden, begeleiders of aantallen.",
    gevolg:
      "Alle rijen tellen mee. Wat de meeste rijen zeggen, geldt. Is er geen meerderheid, dan is dat gegeven onbekend.",
    herstel: "Maak de rijen van de bijeenkomst gelijk in de bron.")
  static let kindPlaatshouder = Bevindingstekst(
    "Het kindnummer is een woord of teken dat geen nummer is, zoals 'onbekend' of 0.",
    gevolg: "De rij telt niet mee.",
    herstel: "Vul het kindnummer in. Is het kind onbekend? Tel het dan mee in de kolom voor anonieme deelnemers.")
  static let nummerOnbetrouwbaar = Bevindingstekst(
    "Het kindnummer is door een rekenblad afgerond: meer kinderen kunnen nu hetzelfde nummer hebben.",
    gevolg: "De rij telt niet mee.",
    herstel: "Maak de kolom in de bron tekst en lever het bestand opnieuw.")
  static let nummerVoorloopnul = Bevindingstekst(
    "Hetzelfde kindnummer staat elders in dit bestand met nullen ervoor.",
    gevolg: "De rij telt niet mee. Of het hetzelfde kind is, weet alleen de bron.",
    herstel: "Zet 'nummer' met het aantal cijfers in het bronprofiel, zoals 'nummer: { cijfers: 5 }'.")
  static let nummerSchrijfwijze = Bevindingstekst(
    "Hetzelfde kindnummer is op meer dan één manier geschreven.",
    gevolg: "De schrijfwijzen tellen als één kind.",
    herstel: "Er hoeft niets. Kies in de bron liever één schrijfwijze.")
  static let afgelastMetKinderen = Bevindingstekst(
    "Een bijeenkomst is volgens de planning afgelast, en er staan kinderen op haar lijst.",
    gevolg: "De deelnames tellen mee. In de planning blijft zij afgelast.",
    herstel: "Vraag de bron of de planning klopt, of de presentielijst.")
  static let gehoudenZonderLijst = Bevindingstekst(
    "Een bijeenkomst is volgens de planning gehouden, en er is geen presentielijst van.",
    gevolg: "De planning telt mee. Er zijn geen deelnames.",
    herstel: "Lever de presentielijst na, of verbeter de planning.")
  static let bijeenkomstNacht = Bevindingstekst(
    "De bijeenkomst begint 's avonds en eindigt in de ochtend erna.",
    gevolg: "De rij telt mee. De uren lopen door tot de volgende ochtend.",
    herstel: "Er hoeft niets. Klopt de tijd niet? Verbeter haar dan in de bron.")
  static let werkbladOvergeslagen = Bevindingstekst(
    "Een blad van het werkboek heeft geen kop uit het bronprofiel.",
    gevolg: "Dit blad is overgeslagen. De andere bladen zijn gelezen.",
    herstel: "Hoort het blad erbij? Geef het dan dezelfde kop. Zo niet, dan hoeft er niets.")
}
