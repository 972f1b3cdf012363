import Domain

/// The measures, per kind of delivery that they are made of.
extension NaieveTelling {
  var presence: Uitkomst {
    let keren = keren(van, tot)
    let deelnames = keren.flatMap { keer in keer.kinderen.map { (kind: $0, dag: keer.sessie.dag) } }
    let perKind = Dictionary(grouping: deelnames) { $0.kind.nummer }
    // A month looks at three months, a quarter at itself, what is longer at each of its quarters.
    let vensters = vensters.map { Dictionary(grouping: self.keren($0, min(tot, $1)).flatMap(\.kinderen)) { $0.nummer } }
    let vast = Set(vensters.flatMap { $0.filter { $0.value.count >= 4 }.keys }).count
    switch maat {
    case "bijeenkomsten", "momenten": return count(keren.count)
    case "deelnames": return count(deelnames.count)
    case "anonieme_deelnames": return count(keren.map(\.hoofden).reduce(0, +))
    case "ouders":
      let zietKind = !banden.isEmpty || (keuze.woonplaats && kiestGebied)
      let geteld = zietKind ? [] : keren.compactMap(\.sessie.ouders)
      return geteld.isEmpty && !keren.isEmpty ? Uitkomst() : count(geteld.reduce(0, +))
    case "unieke_kinderen": return count(perKind.count)
    case "kinderen_4_keer": return count(perKind.values.filter { $0.count >= 4 }.count)
    case "aandeel_kinderen_4_keer": return share(perKind.values.filter { $0.count >= 4 }.count, perKind.count)
    case "vaste_kinderen": return count(vast)
    case "aandeel_vaste_kinderen": return share(vast, Set(vensters.flatMap(\.keys)).count)
    case "kinderen_met_deelnames":
      return count(
        perKind.values.filter { eigen in
          Self.maanden(van, tot).contains { begin in
            guard let eerste = Maand(code: begin) else { return false }
            let tel = eigen.filter {
              $0.dag.maand >= eerste && $0.dag.maand.volgnummer < eerste.volgnummer + toets.maanden
            }
            return tel.count >= toets.minimaal
          }
        }.count)
    case "groepsgrootte": return share(deelnames.count, keren.filter { !$0.kinderen.isEmpty }.count)
    case "deelnames_per_begeleider":
      let bekend = keren.filter { $0.sessie.begeleiders > 0 && !$0.kinderen.isEmpty }
      return share(bekend.map(\.kinderen.count).reduce(0, +), bekend.map(\.sessie.begeleiders).reduce(0, +))
    case "activiteitsuren":
      return Uitkomst(waarde: Deel(boven: keren.map { $0.sessie.minuten ?? 0 }.reduce(0, +), onder: 60))
    case "activiteitsdagen": return count(Set(keren.map(\.sessie.dag)).count)
    case "activiteiten": return count(Set(keren.map { $0.sessie.bron.code + $0.sessie.activiteit }).count)
    case "weken_met_aanbod", "schoolweken_met_aanbod": return count(gezieneWeken.intersection(geteldeWeken).count)
    case "aandeel_weken_met_aanbod", "aandeel_schoolweken_met_aanbod":
      return share(gezieneWeken.intersection(geteldeWeken).count, geteldeWeken.count)
    case "langste_gat_weken", "langste_gat_schoolweken":
      let gezien = gezieneWeken
      var (langste, gat) = (0, 0)
      for week in geteldeWeken {
        gat = gezien.contains(week) || isOnbekend(week) ? 0 : gat + 1
        langste = max(langste, gat)
      }
      return geteldeWeken.contains { gezien.contains($0) || !isOnbekend($0) } ? count(langste) : Uitkomst()
    case "bereik":
      let wijken = wereld.gebieden.wijken.map(\.code).filter { isGekozen($0) }
      return share(perKind.count, wijken.map { wereld.inwoners[$0] ?? 0 }.reduce(0, +))
    case "aandeel_uit_aandachtswijken":
      let bekend = perKind.values.filter { $0.contains { $0.kind.woonwijk != nil } }
      let uit = perKind.values.filter { $0.contains { wereld.aandachtswijken.contains($0.kind.woonwijk ?? "") } }
      return share(uit.count, bekend.count)
    case "doelen_met_activiteiten":
      let gehouden = Set(keren.map { $0.sessie.activiteit })
      return count(
        wereld.doelen.filter { doel in
          wereld.registers.activiteiten.filter { $0.doelen.contains(doel.id) && gehouden.contains($0.code) }.count
            >= toets.minimaal
        }.count)
    default: return Uitkomst()
    }
  }

  var signals: Uitkomst {
    func known(_ dag: Dag?) -> Dag? { dag.flatMap { $0 <= peildatum ? $0 : nil } }
    func inTime(_ signaal: Signaal, _ gedaan: Dag?, _ termijn: Int) -> Bool {
      guard let gedaan = known(gedaan), gedaan >= signaal.dag else { return false }
      return dagen(signaal.dag, gedaan) <= termijn
    }
    func censored(_ teller: Int, _ noemer: Int, _ jong: Int) -> Uitkomst {
      var uit = share(teller, noemer)
      if jong > 0 {
        uit.open = (Deel(boven: teller, onder: noemer + jong), Deel(boven: teller + jong, onder: noemer + jong))
      }
      return uit
    }
    func onTime(_ gedaan: (Signaal) -> Dag?, _ termijn: Int) -> Uitkomst {
      let jong = signalen.filter { known(gedaan($0)) == nil && dagen($0.dag, peildatum) <= termijn }
      return censored(
        signalen.filter { inTime($0, gedaan($0), termijn) }.count, signalen.count - jong.count, jong.count)
    }
    func median(_ gedaan: (Signaal) -> Dag?) -> Uitkomst {
      var klaar: [Int] = [], lopend: [Int] = []
      for signaal in signalen {
        guard let eind = known(gedaan(signaal)) else {
          lopend.append(dagen(signaal.dag, peildatum))
          continue
        }
        if eind >= signaal.dag { klaar.append(dagen(signaal.dag, eind)) }
      }
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
    switch toets.maat {
    case "signalen": return count(signalen.count)
    case "aandeel_doorgespeeld_14d": return onTime(\.doorgespeeld, 14)
    case "aandeel_doorgespeeld_binnen": return onTime(\.doorgespeeld, toets.termijn)
    case "aandeel_opgepakt_binnen": return onTime(\.opgepakt, toets.termijn)
    case "aandeel_afgerond_binnen": return onTime(\.afgerond, toets.termijn)
    case "mediaan_dagen_doorgespeeld": return median(\.doorgespeeld)
    case "mediaan_werkdagen_opgepakt", "mediaan_dagen_opgepakt": return median(\.opgepakt)
    case "mediaan_dagen_afgerond": return median(\.afgerond)
    case "aandeel_warm_teruggekoppeld":
      let warm = signalen.filter { $0.warm == true && known($0.doorgespeeld) != nil }
      let jong = warm.filter { signaal in
        known(signaal.teruggekoppeld) == nil
          && (signaal.doorgespeeld.map { $0.dagen(tot: peildatum) <= 14 } ?? false)
      }
      return censored(
        warm.filter { known($0.teruggekoppeld) != nil }.count, warm.count - jong.count, jong.count)
    default: return Uitkomst()
    }
  }

  var evaluations: Uitkomst {
    var rijen = evaluaties
    if toets.maat == "tevredenheid" { rijen.removeAll { $0.vraag != "tevredenheid" } }
    // No mean over different questions.
    let opSchaal = rijen.filter { $0.schaal == 0...1 }
    if toets.maat == "aandeel_eens", Set(opSchaal.map(\.vraag)).count > 1 { rijen = [] }
    let gevraagd = rijen.map(\.uitgenodigd).reduce(0, +)
    var uit: Uitkomst
    switch toets.maat {
    case "tevredenheid", "aandeel_eens":
      let eigen = rijen.filter { $0.schaal == (toets.maat == "tevredenheid" ? 1...10 : 0...1) }
      uit = share(eigen.map(\.som).reduce(0, +), eigen.map(\.antwoorden).reduce(0, +))
    case "respons": uit = share(rijen.map(\.antwoorden).reduce(0, +), gevraagd)
    default: uit = count(rijen.map(\.antwoorden).reduce(0, +))
    }
    uit.respons = gevraagd > 0 ? Deel(boven: rijen.map(\.antwoorden).reduce(0, +), onder: gevraagd) : nil
    return uit
  }
}

extension NaieveTelling {
  /// The stretches within which a child must come four times, first and last day.
  private var vensters: [(Dag, Dag)] {
    let maanden = Self.maanden(van, eind)
    guard let laatste = maanden.last.flatMap({ Maand(code: $0) }) else { return [] }
    if maanden.count < 3 { return [(Maand(volgnummer: laatste.volgnummer - 2).eersteDag, eind)] }
    if maanden.count == 3 { return [(van, eind)] }
    var uit: [(Dag, Dag)] = []
    for code in maanden {
      guard let maand = Maand(code: code) else { continue }
      let stuk = (max(van, maand.eersteDag), min(eind, maand.laatsteDag))
      if let vorig = uit.last, vorig.0.maand.jaar == maand.jaar,
        (vorig.0.maand.nummer - 1) / 3 == (maand.nummer - 1) / 3
      {
        uit[uit.count - 1].1 = stuk.1
      } else {
        uit.append(stuk)
      }
    }
    return uit
  }
}
