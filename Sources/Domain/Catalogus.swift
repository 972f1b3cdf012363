/// The whole configuration of a werkmap, read and checked: what the rest of the house may rely on.
package struct Catalogus: Sendable {
  package let werkmap: Werkmapgegevens
  /// The tien doelen: the catalogue that activities refer to.
  package let doelen: Doelcatalogus
  /// Other catalogues, each with its link from the tien doelen; sorted by name.
  package let andereCatalogi: [(catalogus: Doelcatalogus, koppeling: Doelkoppeling)]
  package let gebieden: Gebiedsindeling
  package let vakanties: [Vakantie]
  /// Sorted by bron.
  package let bronnen: [Bronprofiel]
  package let afspraken: [Resultaatafspraak]

  package init(
    werkmap: Werkmapgegevens, doelen: Doelcatalogus,
    andereCatalogi: [(catalogus: Doelcatalogus, koppeling: Doelkoppeling)], gebieden: Gebiedsindeling,
    vakanties: [Vakantie], bronnen: [Bronprofiel], afspraken: [Resultaatafspraak]
  ) {
    (self.werkmap, self.doelen, self.andereCatalogi, self.gebieden) = (werkmap, doelen, andereCatalogi, gebieden)
    (self.vakanties, self.bronnen, self.afspraken) = (vakanties, bronnen, afspraken)
  }
}

/// `verantwoording.yaml`: who reports to whom, and by which settings.
package struct Werkmapgegevens: Hashable, Sendable {
  package var organisatie: String
  package var gemeente: String
  /// A line above every page, such as 'VOORBEELD — verzonnen gegevens'; nil for real work.
  package var banier: String?
  /// '#0b5c73'. Darkened by the writers when it fails contrast.
  package var merkkleur: String
  package var accentkleur: String
  /// Bands of the column `leeftijd`, in order, without overlap.
  package var leeftijdsbanden: [Leeftijdsband]
  package var werkvormen: [String]
  package var drempels: Drempels
  /// Word in our texts to the word this gemeente prefers: 'preventie' to 'vroeg signaleren en vroeg doen'.
  package var woordkeus: [String: String]
  /// First month of the registration; nothing is expected before it.
  package var vanaf: Maand

  package init(
    organisatie: String, gemeente: String, banier: String?, merkkleur: String, accentkleur: String,
    leeftijdsbanden: [Leeftijdsband], werkvormen: [String], drempels: Drempels, woordkeus: [String: String],
    vanaf: Maand
  ) {
    (self.organisatie, self.gemeente, self.banier) = (organisatie, gemeente, banier)
    (self.merkkleur, self.accentkleur, self.leeftijdsbanden) = (merkkleur, accentkleur, leeftijdsbanden)
    (self.werkvormen, self.drempels, self.woordkeus, self.vanaf) = (werkvormen, drempels, woordkeus, vanaf)
  }
}

/// Every limit that a person may set. The defaults are those of DOMEIN §6 and ONTWERP.
package struct Drempels: Hashable, Sendable {
  /// Counts of children from 1 up to and including this are hidden in the edition for the gemeente.
  package var kinderenVerborgenTotEnMet = 4
  /// Counts of signals below this are hidden, and never shown below stadsdeel.
  package var signalenVerborgenOnder = 10
  /// A percentage needs at least this denominator.
  package var kleinsteNoemer = 20
  /// A goal with fewer activities than this in the period is 'dun'.
  package var dunOnderActiviteiten = 4
  /// A newer delivery with this percentage fewer rows than the one it replaces stops and asks.
  package var dalingStoptBijProcent = 10
  /// Hours of one bijeenkomst, children on one list, and ages outside which a row is suspicious.
  package var langsteBijeenkomstUren = 12
  package var grootsteLijst = 150
  package var oudsteLeeftijd = 18

  package init() {}
}

/// School holidays are data, not code (Rijksoverheid, schoolvakanties regio Noord).
package struct Vakantie: Hashable, Sendable {
  package let naam: String
  package let van: Dag
  package let tot: Dag

  package init(naam: String, van: Dag, tot: Dag) { (self.naam, self.van, self.tot) = (naam, van, tot) }
}
