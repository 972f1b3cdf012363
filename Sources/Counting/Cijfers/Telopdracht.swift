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
  /// Holidays, the begin of the registration and the peildatum: nothing that is dated after it is counted.
  package var kalender: Weekkalender
  /// The question that is the measure `tevredenheid`.
  package var tevredenheidsvraag = "tevredenheid"
  package var registers: Registers
  package var dekking: Leveringsdekking
  /// Whether to count who stayed, came and stopped: that looks at every month since the registration began.
  package var teltStroom = true

  package init(
    periode: Periode, gebieden: Gebiedsindeling, doelen: [DoelID], leeftijdsbanden: [Leeftijdsband],
    werkvormen: [String], organisaties: [BronID], kalender: Weekkalender, registers: Registers,
    dekking: Leveringsdekking
  ) {
    (self.periode, self.gebieden, self.doelen) = (periode, gebieden, doelen)
    (self.leeftijdsbanden, self.werkvormen, self.organisaties) = (leeftijdsbanden, werkvormen, organisaties)
    (self.kalender, self.registers, self.dekking) = (kalender, registers, dekking)
  }

  /// The order that follows from the configuration of a werkmap.
  package init(
    periode: Periode, catalogus: Catalogus, peildatum: Dag, registers: Registers, dekking: Leveringsdekking
  ) {
    self.init(
      periode: periode, gebieden: catalogus.gebieden.geldend(in: periode), doelen: catalogus.doelen.doelen.map(\.id),
      leeftijdsbanden: catalogus.werkmap.leeftijdsbanden, werkvormen: catalogus.werkmap.werkvormen,
      organisaties: catalogus.bronnen.map(\.bron), kalender: catalogus.kalender(peildatum: peildatum),
      registers: registers, dekking: dekking)
    tevredenheidsvraag = catalogus.werkmap.tevredenheidsvraag
  }

  /// The order as it comes through the door of a count: rows and deliveries that are dated after the peildatum are not there.
  /// On which day a delivery arrived does not matter.
  var opPeildatum: Telopdracht {
    var uit = self
    uit.registers = registers.bekend(op: kalender.peildatum)
    uit.dekking = dekking.bekend(op: kalender.peildatum)
    return uit
  }
}
