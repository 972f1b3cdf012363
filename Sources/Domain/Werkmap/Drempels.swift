/// Every limit that a person may set. The defaults are those of DOMEIN §6 and ONTWERP.
package struct Drempels: Hashable, Sendable {
  /// Counts of children from 1 up to and including this are hidden in the edition for the gemeente.
  package var kinderenVerborgenTotEnMet = 4
  /// Counts of signals below this are hidden, and never shown below stadsdeel.
  package var signalenVerborgenOnder = 10
  /// A percentage needs at least this denominator.
  package var kleinsteNoemer = 20
  /// How often a release may look for other counts that print the same report. After that there is no proof, and the
  /// edition does not go out: a number and no time, so that every machine decides the same.
  package var zoekbeurtenVoorBewijs = 20_000
  /// A goal with fewer activities than this in the period is 'dun'.
  package var dunOnderActiviteiten = 4
  /// A goal rests on one place, organisation or partner when that carries at least this percentage of its bijeenkomsten.
  package var concentratieVanafProcent = 50
  /// From this percentage of refused rows, and below this percentage of an optional column filled in, a figure says 'let op'.
  package var afgekeurdVanafProcent = 5
  package var vullingOnderProcent = 90
  /// A newer delivery with this percentage fewer rows than the one it replaces stops and asks.
  package var dalingStoptBijProcent = 10
  /// Hours of one bijeenkomst, children on one list, and ages outside which a row is suspicious.
  package var langsteBijeenkomstUren = 12
  package var grootsteLijst = 150
  package var oudsteLeeftijd = 18
  /// Minutes that one child may be at two places at once: lists of bijeenkomsten that follow each other overlap a little.
  package var gelijktijdigVanafMinuten = 15
  /// Percentage of a levering's deelnames on Saturday and Sunday, and of a month's deelnames on its busiest day, above
  /// which someone should look.
  package var weekendHoogstensProcent = 50
  package var drukstedagHoogstensProcent = 50
  /// An activity that was planned this often and never held is reported.
  package var nooitGehoudenVanaf = 3

  package init() {}
}
