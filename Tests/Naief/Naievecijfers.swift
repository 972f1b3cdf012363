package import Domain

/// Cells of `cijfers`, and what the naive recount says of them.
package struct Naievecijfers {
  private let wereld: Proefwereld
  private let peildatum: Dag
  /// The rows of each cell, whatever its period and measure.
  private var rijen: [Proefrijen] = []
  private var plek: [Cijfersleutel: Int] = [:]

  package init(_ wereld: Proefwereld, peildatum: Dag = .laatste) { (self.wereld, self.peildatum) = (wereld, peildatum) }

  package mutating func uitkomst(_ sleutel: Cijfersleutel) -> NaieveTelling.Uitkomst {
    var cel = sleutel
    (cel.maat, cel.periode) = (.bijeenkomsten, .jaar(1))
    if plek[cel] == nil {
      plek[cel] = rijen.count
      rijen.append(Proefrijen(wereld, Proefkeuze(cel), peildatum: peildatum))
    }
    return NaieveTelling(
      rijen[plek[cel] ?? 0], Proefmaat(sleutel.maat.rawValue), van: sleutel.periode.eersteDag,
      eind: sleutel.periode.laatsteDag
    ).uitkomst
  }

  /// In what a figure of the program differs; nil when it is the same.
  package mutating func difference(_ cijfer: Cijfer) -> String? {
    let verwacht = uitkomst(cijfer.sleutel)
    let isGelijk =
      switch cijfer.waarde {
      case .getal(let getal):
        !verwacht.isOntbrekend && verwacht.waarde == Deel(boven: getal.teller, onder: getal.noemer)
      case .geen: !verwacht.isOntbrekend && verwacht.waarde == nil
      case .ontbreekt(let maanden): verwacht.isOntbrekend && Set(maanden) == verwacht.leeg
      case .onderdrukt: false
      }
    guard isGelijk, Set(cijfer.ontbrekend) == verwacht.ontbrekend, cijfer.looptNog == isRunning(cijfer),
      cijfer.waarnemingen == nil || verwacht.isOntbrekend || cijfer.waarnemingen == verwacht.rust
    else {
      return """
        \(cijfer.sleutel.id): \(cijfer.waarde), without \(cijfer.ontbrekend.map(\.code)), n \(cijfer.waarnemingen ?? -1) is not \
        \(verwacht.waarde.map { "\($0.boven)/\($0.onder)" } ?? "nothing"), missing \(verwacht.isOntbrekend), empty \
        \(verwacht.leeg.map(\.code).sorted()), without \(verwacht.ontbrekend.map(\.code).sorted()), n \(verwacht.rust ?? -1)
        """
    }
    return nil
  }

  private func isRunning(_ cijfer: Cijfer) -> Bool { peildatum < cijfer.sleutel.periode.laatsteDag }
}

extension Proefkeuze {
  /// What a cell is about.
  fileprivate init(_ cel: Cijfersleutel) {
    self.init()
    if let gebied = cel.gebied, gebied.soort != .gemeente { delen[gebied.soort.rawValue] = gebied.code }
    delen["doel"] = cel.doel?.code
    delen["leeftijdsband"] = cel.leeftijd?.code
    delen["werkvorm"] = cel.werkvorm
    delen["organisatie"] = cel.organisatie?.code
  }
}
