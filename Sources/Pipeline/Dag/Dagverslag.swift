package import Domain

/// What was asked of a daily run.
package struct Dagopdracht: Sendable {
  package let peildatum: Dag
  package let tijdstip: String
  /// Of the concept and of an approved version; nil are html and xlsx for the first, all for the second.
  package let formaten: String?

  package init(peildatum: Dag, tijdstip: String, formaten: String?) {
    (self.peildatum, self.tijdstip, self.formaten) = (peildatum, tijdstip, formaten)
  }
}

/// What the daily run did, and what waits.
package struct Dagverslag: Encodable, Sendable {
  package var ingelezen: [String] = []
  /// What a person had filled in: taken over, or why not.
  package var gebeurd: [String] = []
  package var taken: [String] = []
  package var bladzijde = ""
  package var uitkomst = Uitkomst.goed

  package var tekst: String {
    (ingelezen.isEmpty ? "De inbox was leeg.\n" : "Ingelezen: \(enumerated(ingelezen))\n")
      + gebeurd.map { "\($0)\n" }.joined()
      + (taken.isEmpty ? "Er wacht niets op een mens.\n" : "Wacht op een mens\n" + taken.map { "  \($0)\n" }.joined())
      + "Alles staat in \(bladzijde)\n"
  }

  enum CodingKeys: CodingKey { case ingelezen, gebeurd, taken, bladzijde, uitkomst }
}
