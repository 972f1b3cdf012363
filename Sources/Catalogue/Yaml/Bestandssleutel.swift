/// Every key of the files of a werkmap, by block: the loader refuses all others and the schemas name exactly these.
///
/// The keys of `resultaatafspraken.yaml` are in `Afspraaksleutel`, those of the thresholds in `drempelregels`.
package enum Bestandssleutel {
  static let werkmap = [
    "organisatie", "gemeente", "banier", "huisstijl", "vanaf", "leeftijdsbanden", "werkvormen", "leefgebieden",
    "drempels", "woordkeus", "functies", "partners", "termijnen", "bewaren", "sleutelbestand", "koppeling",
    "tevredenheidsvraag", "rooster", "publicatieplan", "managergroep",
  ]
  /// The editions that leave the organisation.
  static let publicatieplan = ["gemeente", "open"]
  static let rooster = ["dag", "maand", "perioden", "correcties", "reservekopie", "melding"]
  static let roosterdag = ["tijd"]
  static let roostermaand = ["dag", "tijd"]
  static let roosterkopie = ["weekdag", "tijd", "naar", "versleuteld_voor"]
  static let roostermelding = ["opdracht", "seconden", "altijd"]
  static let huisstijl = ["merkkleur", "accentkleur", "lettertype", "logo"]
  static let partner = ["naam", "landelijk", "toelichting"]
  static let termijn = ["stuk", "dag", "maand"]
  static let bewaren = ["bronbestanden_maanden", "rijen_jaren", "totalen_jaren"]

  static let doelen = ["naam", "titel", "versie", "bron", "doelen", "koppeling"]
  static let doel = ["id", "kort", "tekst", "achtergrond", "landelijk", "kijkvraag", "telt"]
  static let koppeling = ["catalogus", "auteur", "datum", "reden", "doelen"]

  static let gebieden = ["jaar", "bron", "gemeente", "wijken", "inwoners"]
  static let gemeente = ["code", "naam"]
  static let wijk = ["code", "naam", "stadsdeel", "aandachtswijk", "aliassen", "postcodes", "plaats"]
  static let plaats = ["rij", "kolom"]
  static let inwoners = ["leeftijd", "peildatum", "bron", "gemeente", "wijken"]

  static let vakanties = ["regio", "bron", "vakanties", "feestdagen"]
  static let vakantie = ["naam", "van", "tot"]
  static let feestdagen = ["zonder", "extra"]
  static let feestdag = ["naam", "dag"]

  static let bron = ["bron", "organisatie", "onderaannemer", "kindsleutel", "koppeling", "contact", "leveringen"]
  static let contact = ["naam", "telefoon", "mail"]
  static let levering = [
    "soort", "bestand", "periode", "ritme", "uiterlijk", "buiten_periode", "delen", "volledig", "formaat",
    "totaalregels", "kolommen", "waarden", "vast", "breed", "nummer", "splitsen", "aangekruist", "optellen",
    "overslaan", "blad_is",
  ]
  static let formaat = ["soort", "scheiding", "codering", "blad", "bladen", "regels_voor_kop", "kopregels"]
  static let kolom = ["namen", "notatie", "verplicht"]
  static let breed = ["notatie", "weekdag"]
  static let nummer = ["cijfers"]
  static let overslaan = ["kolom", "waarden"]
}
