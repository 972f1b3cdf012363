import Domain

/// What is counted on presentielijsten.
extension NaieveTelling {
  /// The bijeenkomsten of some days.
  private func keren(_ van: Dag, _ tot: Dag) -> [Proefrijen.Keer] {
    rijen.keren.filter { $0.sessie.dag >= van && $0.sessie.dag <= tot }
  }
  private var keren: [Proefrijen.Keer] { keren(van, tot) }
  private var deelnames: Int { keren.map(\.kinderen.count).reduce(0, +) }

  /// How often each child came in some days.
  private func komst(_ van: Dag, _ tot: Dag) -> [UInt32: Int] {
    var uit: [UInt32: Int] = [:]
    for keer in keren(van, tot) { for kind in keer.kinderen { uit[kind.nummer, default: 0] += 1 } }
    return uit
  }

  private func children(_ keren: Int, _ van: Dag, _ tot: Dag) -> Set<UInt32> {
    Set(komst(van, tot).filter { $0.value >= keren }.keys)
  }

  /// The stretches within which a child must come four times: the three months up to and including a month, a quarter itself,
  /// and of what is longer each of its quarters.
  private var vensters: [(Dag, Dag)] {
    let maanden = Self.maanden(van, eind)
    guard let laatste = maanden.last, maanden.count != 3 else { return [(van, eind)] }
    if maanden.count < 3 { return [(Maand(volgnummer: laatste.volgnummer - 2).eersteDag, eind)] }
    let kwartalen = Set(maanden.map { ($0.volgnummer - Maand(jaar: 2000, nummer: 1).volgnummer) / 3 })
    return kwartalen.sorted().map { kwartaal in
      let eerste = Maand(jaar: 2000, nummer: 1 + kwartaal * 3)
      return (max(van, eerste.eersteDag), min(eind, Maand(jaar: 2000, nummer: 3 + kwartaal * 3).laatsteDag))
    }
  }

  private var vasteKinderen: Set<UInt32> {
    vensters.reduce(into: []) { $0.formUnion(children(4, $1.0, min(tot, $1.1))) }
  }

  /// Children who came so often in some run of so many months.
  private var vaakKortNaElkaar: Set<UInt32> {
    Self.maanden(van, tot).reduce(into: []) { uit, begin in
      let slot = Maand(volgnummer: begin.volgnummer + maat.maanden - 1)
      uit.formUnion(children(maat.minimaal, max(van, begin.eersteDag), min(tot, slot.laatsteDag)))
    }
  }

  private var langsteGat: Uitkomst {
    let gezien = gezien, onbekend = onbekendeWeken
    var (langste, gat) = (0, 0)
    for week in weken {
      gat = gezien.contains(week) || onbekend.contains(week) ? 0 : gat + 1
      langste = max(langste, gat)
    }
    return onbekend.count < weken.count ? Self.count(langste) : Uitkomst()
  }

  private func activities(serving doel: DoelID) -> Int {
    Set(
      keren.map(\.sessie).filter { sessie in
        rijen.form(sessie.bron, sessie.activiteit, sessie.dag)?.doelen.contains(doel) ?? false
      }.map { $0.bron.code + "/" + $0.activiteit }
    ).count
  }

  static let presentie: [String: Regel] = [
    "bijeenkomsten": Regel(.aanwezigheid) { count($0.keren.count) },
    "momenten": Regel(.aanwezigheid) { count($0.keren.count) },
    "deelnames": Regel(.aanwezigheid) { count($0.deelnames) },
    "anonieme_deelnames": Regel(.aanwezigheid) { count($0.keren.map(\.hoofden).reduce(0, +)) },
    "ouders": Regel(.aanwezigheid) { telling in
      let keren = telling.keren, geteld = keren.compactMap(\.sessie.ouders)
      return geteld.isEmpty && !keren.isEmpty ? Uitkomst() : count(geteld.reduce(0, +))
    },
    "bijeenkomsten_met_ouders": Regel(.aanwezigheid) { count($0.keren.filter { $0.sessie.ouders != nil }.count) },
    "unieke_kinderen": Regel(.aanwezigheid) { count($0.komst($0.van, $0.tot).count) },
    "kinderen_4_keer": Regel(.aanwezigheid) { count($0.children(4, $0.van, $0.tot).count) },
    "aandeel_kinderen_4_keer": Regel(.aanwezigheid) {
      share($0.children(4, $0.van, $0.tot).count, $0.komst($0.van, $0.tot).count)
    },
    "vaste_kinderen": Regel(.aanwezigheid) { count($0.vasteKinderen.count) },
    "aandeel_vaste_kinderen": Regel(.aanwezigheid) { telling in
      let alle = telling.vensters.reduce(into: Set<UInt32>()) {
        $0.formUnion(telling.children(1, $1.0, min(telling.tot, $1.1)))
      }
      return share(telling.vasteKinderen.count, alle.count)
    },
    "kinderen_met_deelnames": Regel(.aanwezigheid) { count($0.vaakKortNaElkaar.count) },
    "groepsgrootte": Regel(.aanwezigheid) { share($0.deelnames, $0.keren.filter { !$0.kinderen.isEmpty }.count) },
    "deelnames_per_begeleider": Regel(.aanwezigheid) { telling in
      let bekend = telling.keren.filter { $0.sessie.begeleiders > 0 && !$0.kinderen.isEmpty }
      return share(bekend.map(\.kinderen.count).reduce(0, +), bekend.map(\.sessie.begeleiders).reduce(0, +))
    },
    "activiteitsuren": Regel(.aanwezigheid) {
      Uitkomst(waarde: Deel(boven: $0.keren.map { $0.sessie.minuten ?? 0 }.reduce(0, +), onder: 60))
    },
    "activiteitsdagen": Regel(.aanwezigheid) { count(Set($0.keren.map(\.sessie.dag)).count) },
    "activiteiten": Regel(.aanwezigheid) {
      count(Set($0.keren.map { "\($0.sessie.bron.code)/\($0.sessie.activiteit)" }).count)
    },
    "weken_met_aanbod": Regel(.aanwezigheid) { count($0.gezien.intersection($0.weken).count) },
    "schoolweken_met_aanbod": Regel(.aanwezigheid) { count($0.gezien.intersection($0.weken).count) },
    "aandeel_weken_met_aanbod": Regel(.aanwezigheid) { share($0.gezien.intersection($0.weken).count, $0.weken.count) },
    "aandeel_schoolweken_met_aanbod": Regel(.aanwezigheid) {
      share($0.gezien.intersection($0.weken).count, $0.weken.count)
    },
    "schoolweken": Regel(.aanwezigheid) { count($0.weken.count) },
    "langste_gat_weken": Regel(.aanwezigheid) { $0.langsteGat },
    "langste_gat_schoolweken": Regel(.aanwezigheid) { $0.langsteGat },
    "bereik": Regel(.aanwezigheid) { share($0.komst($0.van, $0.tot).count, $0.rijen.inwoners) },
    "aandeel_uit_aandachtswijken": Regel(.aanwezigheid) { telling in
      let kinderen = telling.keren.flatMap(\.kinderen).filter { $0.woonwijk != nil }
      let uit = kinderen.filter { telling.rijen.wereld.aandachtswijken.contains($0.woonwijk ?? "") }
      return share(Set(uit.map(\.nummer)).count, Set(kinderen.map(\.nummer)).count)
    },
    "doelen_met_activiteiten": Regel(.aanwezigheid) { telling in
      count(telling.rijen.wereld.doelen.filter { telling.activities(serving: $0.id) >= telling.maat.minimaal }.count)
    },
  ]
}
