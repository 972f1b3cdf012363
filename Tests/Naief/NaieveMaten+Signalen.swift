import Domain

/// What is counted of signals: those of the period by the day of the signal, as far as they were on the peildatum.
extension NaieveTelling {
  private var cohort: [Signaal] { rijen.signalen.filter { $0.dag >= van && $0.dag <= tot } }

  /// Algemene termijnenwet, or the years that occur here.
  private static let feestdagen: Set<String> = [
    "2025-01-01", "2025-04-18", "2025-04-21", "2025-04-26", "2025-05-05", "2025-05-29", "2025-06-09", "2025-12-25",
    "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14", "2026-05-25",
    "2026-12-25", "2026-12-26", "2027-01-01", "2027-03-26", "2027-03-29", "2027-04-27", "2027-05-05", "2027-05-06",
    "2027-05-17",
  ]

  private func days(_ begin: Dag, _ einde: Dag) -> Int {
    guard maat.naam == "mediaan_werkdagen_opgepakt", begin < einde else { return begin.dagen(tot: einde) }
    return (1...begin.dagen(tot: einde)).filter { plek in
      let dag = begin + plek
      return Self.maandag(dag).dagen(tot: dag) < 5 && !Self.feestdagen.contains(dag.iso)
    }.count
  }

  private func inTime(_ signaal: Signaal, _ gedaan: Dag?, _ termijn: Int) -> Bool {
    gedaan.map { $0 >= signaal.dag && days(signaal.dag, $0) <= termijn } ?? false
  }

  /// The young and open ones can still be in time: they are not in the denominator.
  private static func censored(_ teller: Int, _ noemer: Int, _ jong: Int) -> Uitkomst {
    var uit = share(teller, noemer)
    if jong > 0 {
      uit.open = (Deel(boven: teller, onder: noemer + jong), Deel(boven: teller + jong, onder: noemer + jong))
    }
    return uit
  }

  private func onTime(_ gedaan: (Signaal) -> Dag?, _ termijn: Int) -> Uitkomst {
    let alle = cohort
    let jong = alle.filter { gedaan($0) == nil && days($0.dag, rijen.peildatum) <= termijn }.count
    return Self.censored(alle.filter { inTime($0, gedaan($0), termijn) }.count, alle.count - jong, jong)
  }

  /// What is open takes at least as long as it took so far. What was done before the signal is a mistake.
  private func median(_ gedaan: (Signaal) -> Dag?) -> Uitkomst {
    let klaar = cohort.compactMap { signaal in gedaan(signaal).map { (signaal.dag, $0) } }.filter { $0.0 <= $0.1 }
      .map { days($0.0, $0.1) }
    let lopend = cohort.filter { gedaan($0) == nil }.map { days($0.dag, rijen.peildatum) }
    let n = klaar.count + lopend.count
    guard n > 0 else { return Uitkomst(rust: 0) }
    func middle(_ lijst: [Int]) -> Deel? {
      n / 2 < lijst.count ? Deel(boven: lijst[(n - 1) / 2] + lijst[n / 2], onder: 2) : nil
    }
    let laagst = middle((klaar + lopend).sorted()), hoogst = middle(klaar.sorted())
    var uit = Uitkomst(waarde: laagst == hoogst ? laagst : nil, rust: n)
    if !lopend.isEmpty { uit.open = (laagst, hoogst) }
    return uit
  }

  static let signalen: [String: Regel] = [
    "signalen": Regel(.signalen) { count($0.cohort.count) },
    "signalen_doorgespeeld_14d": Regel(.signalen) { telling in
      count(telling.cohort.filter { telling.inTime($0, $0.doorgespeeld, 14) }.count)
    },
    "aandeel_doorgespeeld_14d": Regel(.signalen) { $0.onTime(\.doorgespeeld, 14) },
    "signalen_doorgespeeld": Regel(.signalen) { count($0.cohort.filter { $0.doorgespeeld != nil }.count) },
    "signalen_opgepakt": Regel(.signalen) { count($0.cohort.filter { $0.opgepakt != nil }.count) },
    "signalen_afgerond": Regel(.signalen) { count($0.cohort.filter { $0.afgerond != nil }.count) },
    "mediaan_dagen_doorgespeeld": Regel(.signalen) { $0.median(\.doorgespeeld) },
    "mediaan_dagen_opgepakt": Regel(.signalen) { $0.median(\.opgepakt) },
    "mediaan_werkdagen_opgepakt": Regel(.signalen) { $0.median(\.opgepakt) },
    "mediaan_dagen_afgerond": Regel(.signalen) { $0.median(\.afgerond) },
    "aandeel_doorgespeeld_binnen": Regel(.signalen) { $0.onTime(\.doorgespeeld, $0.maat.termijn) },
    "aandeel_opgepakt_binnen": Regel(.signalen) { $0.onTime(\.opgepakt, $0.maat.termijn) },
    "aandeel_afgerond_binnen": Regel(.signalen) { $0.onTime(\.afgerond, $0.maat.termijn) },
    "aandeel_warm_teruggekoppeld": Regel(.signalen) { telling in
      let warm = telling.cohort.filter { $0.warm == true && $0.doorgespeeld != nil }
      let jong = warm.filter { signaal in
        signaal.teruggekoppeld == nil
          && (signaal.doorgespeeld.map { $0.dagen(tot: telling.rijen.peildatum) <= 14 } ?? false)
      }.count
      return censored(warm.filter { $0.teruggekoppeld != nil }.count, warm.count - jong, jong)
    },
  ]
}
