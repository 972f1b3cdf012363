import Domain

/// What could serve a gap: facts about what is elsewhere, nearest first. No advice, no ranking of wijken, no worker.
extension Dekkingsblad {
  func chances(_ plek: Plek) -> [Vakuitleg.Regel] { elsewhere(plek) + quiet(plek) + partners(plek) }

  /// Activities with this goal in other areas; those of the same stadsdeel first, then what is held most.
  private func elsewhere(_ plek: Plek) -> [Vakuitleg.Regel] {
    let eigen = wijken(of: plek.gebied), stadsdeel = stadsdeel(of: plek.gebied)
    let rest = activiteiten.filter { activiteit in
      !eigen.contains(activiteit.sleutel.wijk) && activiteit.doelen.contains(plek.doel.id) && isHeld(activiteit)
    }
    let maanden = overzicht.periode.maanden
    func rank(_ activiteit: Dekkingsactiviteit) -> (Int, Int, Dekkingsactiviteit.Sleutel) {
      let isBuur = self.stadsdeel(of: Gebied(.wijk, activiteit.sleutel.wijk)) == stadsdeel
      return (isBuur ? 0 : 1, -activiteit.telling(maanden).gehouden, activiteit.sleutel)
    }
    return rest.sorted { rank($0) < rank($1) }.prefix(3).map { activiteit in
      let wijk = Gebied(.wijk, activiteit.sleutel.wijk)
      let waar = [
        "\(naam(wijk)), \(self.stadsdeel(of: wijk) ?? "")", usualMoment(activiteit)?.inTekst,
      ].compactMap(\.self).joined(separator: " · ")
      return .init("\(activiteit.naam) heeft dit doel al", waar)
    }
  }

  /// Places in the area, and the working days on which we plan nothing there: whether they are free, we do not know.
  private func quiet(_ plek: Plek) -> [Vakuitleg.Regel] {
    let wijken = wijken(of: plek.gebied)
    var perLocatie: [String: [Int: Int]] = [:]
    for activiteit in activiteiten where wijken.contains(activiteit.sleutel.wijk) && activiteit.locaties.count == 1 {
      guard let locatie = activiteit.locaties.keys.first else { continue }
      for (moment, keer) in activiteit.momenten {
        perLocatie[locatie, default: [:]][moment.weekdag, default: 0] += keer
      }
    }
    let drukste = perLocatie.sorted {
      ($1.value.values.reduce(0, +), $0.key) < ($0.value.values.reduce(0, +), $1.key)
    }
    return drukste.compactMap { locatie, dagen -> Vakuitleg.Regel? in
      let stil = (1...5).filter { dagen[$0] == nil }.map { weekdagnamen[$0 - 1] }
      return stil.isEmpty ? nil : .init(locatie, "Wij plannen daar niets op \(enumerated(stil)).")
    }.prefix(2).map { $0 }
  }

  /// Kinds of partners of this goal, and whether we have them here.
  private func partners(_ plek: Plek) -> [Vakuitleg.Regel] {
    let wijken = wijken(of: plek.gebied)
    let bijDoel = Set(activiteiten.filter { $0.doelen.contains(plek.doel.id) && isHeld($0) }.flatMap(\.partners))
    let hier = Set(activiteiten.filter { wijken.contains($0.sleutel.wijk) && isHeld($0) }.flatMap(\.partners))
    let wel = bijDoel.intersection(hier).sorted(), niet = bijDoel.subtracting(hier).sorted()
    var uit: [Vakuitleg.Regel] = []
    if !wel.isEmpty { uit.append(.init("Partners bij dit doel die hier al meedoen", enumerated(wel))) }
    if !niet.isEmpty { uit.append(.init("Partners bij dit doel die hier nog niet meedoen", enumerated(niet))) }
    return uit
  }

  private func stadsdeel(of gebied: Gebied) -> String? {
    switch gebied.soort {
    case .gemeente: nil
    case .stadsdeel: gebied.code
    case .wijk: overzicht.gebieden.wijken.first { $0.code == gebied.code }?.stadsdeel
    }
  }
}
