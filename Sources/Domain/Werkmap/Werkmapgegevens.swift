/// `verantwoording.yaml`: who reports to whom, and by which settings.
package struct Werkmapgegevens: Hashable, Sendable {
  package var organisatie: String
  package var gemeente: String
  /// A line above every page, such as 'VOORBEELD — verzonnen gegevens'; nil for real work.
  package var banier: String?
  package var huisstijl: Huisstijl
  /// Bands of the column `leeftijd`, in order, without overlap.
  package var leeftijdsbanden: [Leeftijdsband]
  package var werkvormen: [String]
  package var drempels: Drempels
  /// Word in our texts to the word this gemeente prefers: 'preventie' to 'vroeg signaleren en vroeg doen'.
  package var woordkeus: [String: String]
  /// First month of the registration; nothing is expected before it.
  package var vanaf: Maand
  /// Where the HMAC key lies, relative to the werkmap; nil: beside the werkmap, under its name.
  package var sleutelbestand: String?
  /// Group of this machine that reaches inbox, forms, explanations and reports; nil: nobody but the user of the program.
  package var managergroep: String?
  /// By what children of different organisations are recognised; nil: by their key alone.
  package var koppeling: Koppeling?
  /// Folded spelling in an export to the function it means: 'speeltuin toezichter' to 'speeltuintoezichthouder'.
  package var functies: [String: String] = [:]
  package var partnersoorten: [Partnersoort] = []
  /// Areas of life that a signal can be about, in the order of the reports; empty accepts any.
  package var leefgebieden: [String] = []
  package var termijnen: [Inlevertermijn] = []
  /// The question of which the answers on a scale of 1 to 10 are the measure `tevredenheid`.
  package var tevredenheidsvraag = "tevredenheid"
  package var bewaren = Bewaartermijnen()
  package var publicatieplan = Publicatieplan()
  /// Nil: nothing was said about when work is done by itself.
  package var rooster: Taakrooster?

  package init(
    organisatie: String, gemeente: String, banier: String?, huisstijl: Huisstijl = Huisstijl(),
    leeftijdsbanden: [Leeftijdsband], werkvormen: [String], drempels: Drempels, woordkeus: [String: String],
    vanaf: Maand
  ) {
    (self.organisatie, self.gemeente, self.banier) = (organisatie, gemeente, banier)
    (self.huisstijl, self.leeftijdsbanden) = (huisstijl, leeftijdsbanden)
    (self.werkvormen, self.drempels, self.woordkeus, self.vanaf) = (werkvormen, drempels, woordkeus, vanaf)
  }
}

/// A kind of partner, with the share of kinderwerkers nationally that works with it (NJi 2021, n=228).
package struct Partnersoort: Hashable, Sendable {
  package let naam: String
  /// 0–100; nil: there is no national figure.
  package let landelijk: Int?
  /// What exactly was measured: 'basisscholen, meer dan 90%'.
  package let toelichting: String?

  package init(naam: String, landelijk: Int?, toelichting: String?) {
    (self.naam, self.landelijk, self.toelichting) = (naam, landelijk, toelichting)
  }
}

/// A day of every year on which a document is due. It differs per gemeente, so it is data and never code (DOMEIN §4).
package struct Inlevertermijn: Hashable, Sendable {
  package let stuk: String
  /// 1–12 and 1–31.
  package let maand: Int
  package let dag: Int

  package init(stuk: String, maand: Int, dag: Int) { (self.stuk, self.maand, self.dag) = (stuk, maand, dag) }
}

/// How long things are kept after a report was approved (DOMEIN §6).
package struct Bewaartermijnen: Hashable, Sendable {
  package var bronbestandenMaanden = 3
  package var rijenJaren = 2
  /// Awb 4:69: the administration is kept for seven years.
  package var totalenJaren = 7

  package init() {}
}
