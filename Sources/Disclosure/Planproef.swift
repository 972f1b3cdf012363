package import Domain

/// What a plan keeps of the figures of a period that is over, were they published all at once.
package struct Planproef: Hashable, Sendable {
  package struct Tabel: Hashable, Sendable {
    package let tabel: Tabelsoort
    package let slag: Publicatieslag
    /// Numbers of children and signals in it, and those of them that are shown.
    package let cijfers: Int
    package let getoond: Int
    /// Numbers in other tables that would be shown if this one were not there.
    package let kostElders: Int
  }
  package let kinderenPerMaand: Int?
  package let cijfers: Int
  package let getoond: Int
  /// Those that the plan shows, in the order of `Tabelsoort`.
  package let tabellen: [Tabel]
}

/// Tries a plan without a memory: the whole once, and once without each of its tables.
///
/// - Parameter voortgang: told how many tables were tried, of how many.
package func rehearse(
  _ cijfers: Cijferindex, editie: Editie, drempels: Drempels, gebieden: Gebiedsindeling, verband: Vrijgaveverband,
  voortgang: (Int, Int) -> Void = { _, _ in }
) -> Planproef {
  func shown(_ plan: Publicatieplan) -> [(tabel: Tabelsoort?, sleutel: Cijfersleutel, isOpen: Bool)] {
    var verband = verband
    verband.plan = plan
    let boek = release(cijfers, editie: editie, drempels: drempels, gebieden: gebieden, verband: verband).boek.inhoud
    return boek.lijst.compactMap { cijfer in
      guard cijfer.sleutel.maat.isTelling, let plek = cijfers.plek(cijfer.sleutel),
        case .getal = cijfers.lijst[plek].waarde
      else { return nil }
      return (cijfer.sleutel.tabel, cijfer.sleutel, cijfer.waarde != .onderdrukt)
    }
  }
  let kinderen = childrenPerMonth(cijfers, tot: verband.periode.laatsteDag.maand)
  let alles = shown(verband.plan)
  let tabellen = Tabelsoort.allCases.enumerated().compactMap { nummer, tabel -> Planproef.Tabel? in
    voortgang(nummer, Tabelsoort.allCases.count)
    let eigen = alles.filter { $0.tabel == tabel }
    guard !eigen.isEmpty else { return nil }
    var zonder = verband.plan
    zonder.vanaf[editie, default: [:]][tabel] = .nooit
    let open = Set(shown(zonder).filter(\.isOpen).map(\.sleutel))
    return Planproef.Tabel(
      tabel: tabel, slag: verband.plan.slag(tabel, editie, kinderenPerMaand: kinderen), cijfers: eigen.count,
      getoond: eigen.count(where: \.isOpen),
      kostElders: alles.count { $0.tabel != tabel && !$0.isOpen && open.contains($0.sleutel) })
  }
  return Planproef(
    kinderenPerMaand: kinderen, cijfers: alles.count, getoond: alles.count(where: \.isOpen), tabellen: tabellen)
}
