/// Every key that `resultaatafspraken.yaml` knows, by block: the loader refuses all others and the schema names exactly these.
package enum Afspraaksleutel {
  static let bestand = ["versie", "afspraken"]
  static let afspraak =
    [
      "id", "titel", "artikel", "doelen", "periode", "geldig", "deadline", "addenda", "en", "of", "mijlpaal",
      "inspanning",
    ]
    + toets
  static let toets = [
    "maat", "minimaal", "maanden", "termijn", "selectie", "verdeling", "norm", "fasering", "voorwaarden",
  ]
  /// A part of EN or OF.
  static let deel = ["naam"] + toets + ["en", "of"]
  static let geldig = ["van", "tot"]
  static let mijlpaal = ["uiterlijk", "bereikt"]
  static let selectie = [
    "plaats", "gebieden", "doelen", "werkvormen", "leeftijd", "organisaties", "locaties", "activiteiten",
    "leefgebieden", "doelgroep", "vraag", "zonder",
  ]
  static let zonder = ["activiteiten", "locaties", "werkvormen"]
  static let verdeling = ["per", "alleen", "dekking", "verdeeld", "delen"]
  static let dekking = ["ten_minste"]
  static let norm = [
    "minimum", "maximum", "band", "groei", "ten_opzichte_van", "mijlpaal", "zonder_oordeel", "kwalitatief",
  ]
  static let normmijlpaal = ["minstens", "uiterlijk"]
  static let nulpunt = ["waarde", "toelichting"]
  static let voorwaarden = [
    "minimale_noemer", "minimale_respons", "toegestane_uitval", "zonder_vakanties", "bij_ontbreken",
  ]
  static let bijOntbreken = ["minstens_maanden"]
  static let addendum = ["vanaf", "artikel", "reden", "onderdeel", "norm", "fasering"]

  /// All of them, whatever block they are in.
  package static var alle: Set<String> {
    Set(
      bestand + afspraak + deel + geldig + mijlpaal + selectie + zonder + verdeling + dekking + norm + normmijlpaal
        + nulpunt + voorwaarden + bijOntbreken + addendum)
  }
}
