import Domain

/// What a prognosis needs of rows of the registers.
extension Afspraakregisters {
  /// The cases of a median by week. What is done after the last known day is still open.
  func doorlooptijden(_ gedaan: (Signaal) -> Dag?, _ weken: [Week]) -> Verloop? {
    guard let begin = weken.first else { return nil }
    var gevallen: [Duurverloop.Geval] = []
    var perWeek = Array(repeating: 0, count: weken.count)
    for signaal in signalen {
      let eind = gedaan(signaal).flatMap { $0 <= peiling.peildatum ? $0 : nil }
      let tot = eind ?? peiling.peildatum
      guard tot >= signaal.dag else { continue }
      let week = max(0, begin.maandag.dagen(tot: signaal.dag)) / 7
      gevallen.append(.init(week: week, dagen: peiling.dagen(van: signaal.dag, tot: tot), isOpen: eind == nil))
      if perWeek.indices.contains(week) { perWeek[week] += 1 }
    }
    return Verloop(begin: begin, perWeek: perWeek, .doorlooptijden(Duurverloop(gevallen, termijn: peiling.termijn)))
  }

  /// The stock at the end of each week, of the locations that were counted in the window and from the day on which each of
  /// them had been counted, up to a year back: a list of weeks ago tells how lists move.
  func standen() -> Verloop? {
    let gekozen = keuze.opdracht.registers.wachtlijsten.filter {
      $0.peildatum <= venster.tot && filter.passes(bron: $0.bron, wijk: $0.wijk) && filter.passes(locatie: $0.locatie)
    }
    let locaties = Set(gekozen.filter { venster.bevat($0.peildatum) }.map(\.locatie))
    let begin = Week(venster.tot - 364)
    let rijen = gekozen.filter { locaties.contains($0.locatie) && $0.peildatum >= begin.maandag }
      .sorted { ($0.peildatum, $0.locatie) < ($1.peildatum, $1.locatie) }
    var laatste: [String: (dag: Dag, kinderen: Int)] = [:]
    var perWeek: [Int] = []
    var eerste: Week?
    var plek = 0
    for week in Week.weken(van: begin.maandag, tot: venster.tot) where week.maandag + 6 <= venster.tot {
      while plek < rijen.count, rijen[plek].peildatum <= week.maandag + 6 {
        let rij = rijen[plek], eerder = laatste[rij.locatie]
        let samen = eerder?.dag == rij.peildatum ? eerder?.kinderen ?? 0 : 0
        laatste[rij.locatie] = (rij.peildatum, samen + rij.kinderen)
        plek += 1
      }
      guard laatste.count == locaties.count else { continue }
      eerste = eerste ?? week
      perWeek.append(laatste.values.reduce(0) { $0 + $1.kinderen })
    }
    guard let eerste else { return nil }
    return Verloop(begin: eerste, perWeek: perWeek, .stand(teldagen: Set(rijen.map(\.peildatum)).count))
  }
}
