package import Domain

/// What to count and for whom: everything the count needs to know beside the blocks.
package struct Telopdracht: Sendable {
  /// Counted together with every `metOnderliggende`.
  package var periode: Periode
  package var gebieden: Gebiedsindeling
  /// In the order of the catalogue.
  package var doelen: [DoelID]
  /// The band of unknown birth dates is added when it is not among them.
  package var leeftijdsbanden: [Leeftijdsband]
  package var werkvormen: [String]
  /// Every bron that is an organisation of its own in the report.
  package var organisaties: [BronID]
  package var vakanties: [Vakantie]
  package var registers: Registers
  package var dekking: Leveringsdekking

  package init(
    periode: Periode, gebieden: Gebiedsindeling, doelen: [DoelID], leeftijdsbanden: [Leeftijdsband],
    werkvormen: [String], organisaties: [BronID], vakanties: [Vakantie], registers: Registers, dekking: Leveringsdekking
  ) {
    (self.periode, self.gebieden, self.doelen) = (periode, gebieden, doelen)
    (self.leeftijdsbanden, self.werkvormen, self.organisaties) = (leeftijdsbanden, werkvormen, organisaties)
    (self.vakanties, self.registers, self.dekking) = (vakanties, registers, dekking)
  }

  /// The order that follows from the configuration of a werkmap.
  package init(periode: Periode, catalogus: Catalogus, registers: Registers, dekking: Leveringsdekking) {
    self.init(
      periode: periode, gebieden: catalogus.gebieden, doelen: catalogus.doelen.doelen.map(\.id),
      leeftijdsbanden: catalogus.werkmap.leeftijdsbanden, werkvormen: catalogus.werkmap.werkvormen,
      organisaties: catalogus.bronnen.map(\.bron), vakanties: catalogus.vakanties, registers: registers,
      dekking: dekking)
  }
}

/// An activity by what identifies it: codes are the bron's own.
package struct Activiteitsleutel: Hashable, Comparable, Sendable {
  package let bron: BronID
  package let code: String

  package init(_ bron: BronID, _ code: String) { (self.bron, self.code) = (bron, code) }

  package static func < (links: Activiteitsleutel, rechts: Activiteitsleutel) -> Bool {
    (links.bron, links.code) < (rechts.bron, rechts.code)
  }
}
