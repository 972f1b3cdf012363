import Domain

/// Who stayed, came for the first time, came back and stopped, by the words of docs/maten.md.
extension NaieveTelling {
  /// The period before of the same length in months, and all months before that since the registration began.
  private var terugblik: (voor: [Maand], eerder: [Maand]) {
    let eigen = Self.maanden(van, eind), begin = registratie
    let voor = eigen.map { Maand(volgnummer: $0.volgnummer - eigen.count) }
    let eerder = (begin.volgnummer..<max(begin.volgnummer, voor[0].volgnummer)).map { Maand(volgnummer: $0) }
    return (voor, eerder)
  }

  /// The first month that anybody registered.
  private var registratie: Maand {
    let eerste = rijen.wereld.maanden.min() ?? van.maand
    return rijen.wereld.vanaf > eerste.eersteDag ? rijen.wereld.vanaf.maand : eerste
  }

  private func children(_ maanden: [Maand]) -> Set<UInt32> {
    let eigen = Set(maanden.filter { $0 >= registratie })
    return Set(
      rijen.keren.filter { eigen.contains($0.sessie.dag.maand) && $0.sessie.dag <= rijen.peildatum }
        .flatMap { $0.kinderen.map(\.nummer) })
  }

  /// Months of which nothing is known, and those of which not everything is.
  private func unknown(_ maanden: [Maand]) -> (niets: Set<Maand>, niet: Set<Maand>) {
    let niets = Set(maanden.filter { $0 < registratie || !delivered($0, .aanwezigheid).kwam })
    return (niets, niets.union(maanden.filter { delivered($0, .aanwezigheid).mist }))
  }

  /// - Parameters:
  ///   - eerder: whether it matters what came before the period before.
  ///   - kies: who counts, of who came now, in the period before, and before that.
  private static func stroom(
    eerder kijktEerder: Bool, kanPasAchteraf: Bool = true,
    _ kies: @escaping @Sendable (_ nu: Set<UInt32>, _ voor: Set<UInt32>, _ eerder: Set<UInt32>) -> Set<UInt32>
  ) -> Regel {
    Regel(nil) { telling in
      let (voor, eerder) = telling.terugblik, eigen = maanden(telling.van, telling.eind)
      let gehad = maanden(telling.van, telling.tot)
      var uit = count(kies(telling.children(eigen), telling.children(voor), telling.children(eerder)).count)
      if kanPasAchteraf, telling.rijen.peildatum < telling.eind { uit.waarde = nil }
      uit.ontbrekend = Set(gehad.filter { telling.delivered($0, .aanwezigheid).mist })
      uit.leeg = Set(eigen.filter { !telling.delivered($0, .aanwezigheid).kwam })
      uit.isOntbrekend = uit.leeg.isSuperset(of: gehad)
      var terug = [voor]
      if kijktEerder {
        // Nobody can have come back to where nothing was before.
        if !eerder.isEmpty {
          terug.append(eerder)
        } else if kanPasAchteraf {
          terug.append([Maand(volgnummer: voor[0].volgnummer - 1)])
        }
      }
      let wasErAl = uit.isOntbrekend
      for maanden in terug {
        let onbekend = telling.unknown(maanden)
        uit.ontbrekend.formUnion(onbekend.niet)
        guard kanPasAchteraf, !wasErAl else { continue }
        if onbekend.niets.count == maanden.count { uit.isOntbrekend = true }
      }
      if uit.isOntbrekend, !wasErAl { for maanden in terug { uit.leeg.formUnion(telling.unknown(maanden).niets) } }
      return uit
    }
  }

  static let stromen: [String: Regel] = [
    "gebleven_kinderen": stroom(eerder: false) { nu, voor, _ in nu.intersection(voor) },
    "nieuwe_kinderen": stroom(eerder: true, kanPasAchteraf: false) { nu, voor, eerder in
      nu.subtracting(voor).subtracting(eerder)
    },
    "teruggekeerde_kinderen": stroom(eerder: true) { nu, voor, eerder in nu.subtracting(voor).intersection(eerder) },
    "vertrokken_kinderen": stroom(eerder: false) { nu, voor, _ in voor.subtracting(nu) },
  ]
}
