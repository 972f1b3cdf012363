import Domain

extension Maat {
  /// What the rows are together, added up by hand; nil for a measure that is no simple sum: then the count alone is asked.
  func som(_ presentie: Presentiespoor, _ registers: Registers, in periode: Periode) -> Breuk? {
    if let kindstroom { return Breuk(presentie.kinderen(kindstroom, in: periode)) }
    if let som = Maat.veldsommen.first(where: { $0.maat == self }) {
      let rijen = registers.veldrijen[som.soort, default: []]
      return Breuk(teller: rijen.reduce(0) { $0 + ($1.getallen[som.veld] ?? 0) }, noemer: som.per)
    }
    if let telling = Maat.veldkinderen.first(where: { $0.maat == self }) {
      return Breuk(telling.children(registers.veldrijen[telling.soort, default: []]).count)
    }
    return Maat.sommen[self]?(presentie, registers)
  }

  private static let sommen: [Maat: @Sendable (Presentiespoor, Registers) -> Breuk?] = [
    .bijeenkomsten: { presentie, _ in Breuk(presentie.bijeenkomsten.count) },
    .deelnames: { presentie, _ in Breuk(presentie.deelnames) },
    .anoniemeDeelnames: { presentie, _ in Breuk(presentie.anoniem) },
    .uniekeKinderen: { presentie, _ in Breuk(presentie.kinderen()) },
    .groepsgrootte: { presentie, _ in Breuk(teller: presentie.deelnames, noemer: presentie.metDeelname) },
    .kinderen4Keer: { presentie, _ in Breuk(presentie.kinderen(minstens: 4)) },
    .activiteitsuren: { presentie, _ in Breuk(teller: presentie.minuten, noemer: 60) },
    .ouders: { presentie, _ in
      presentie.metOuders > 0 || presentie.bijeenkomsten.isEmpty ? Breuk(presentie.ouders) : nil
    },
    .bijeenkomstenMetOuders: { presentie, _ in Breuk(presentie.metOuders) },
    .activiteiten: { presentie, _ in Breuk(presentie.activiteiten) },
    .gepland: { _, registers in Breuk(registers.planregels.count) },
    .afgelast: { _, registers in
      Breuk(registers.planregels.count { [.afgelast, .afgelastOvermacht].contains($0.uitkomst) })
    },
    .afgelastOvermacht: { _, registers in Breuk(registers.planregels.count { $0.uitkomst == .afgelastOvermacht }) },
    .signalen: { _, registers in Breuk(registers.signalen.count) },
    .evaluatieAntwoorden: { _, registers in Breuk(registers.evaluaties.reduce(0) { $0 + $1.antwoorden }) },
    .praktijkbezoeken: { _, registers in Breuk(registers.praktijkbezoeken.count) },
  ]
}
