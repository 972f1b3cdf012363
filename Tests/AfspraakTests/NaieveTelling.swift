import Counting
import Domain

/// One figure by the plainest means: loops over what was written down, sets and sums. Independent of how the program counts:
/// it shares no type with it but days and the rows themselves.
struct NaieveTelling {
  let wereld: Proefwereld
  let toets: Proefafspraak.Toets
  /// The part of the scope: what it is divided by, and which.
  let item: (wat: String, code: String)?
  let van: Dag
  let tot: Dag
  /// Last day of the whole stretch.
  let eind: Dag
  let peildatum: Dag

  struct Uitkomst {
    /// Nil: nothing to count or to divide by.
    var waarde: Deel?
    /// What a share or a median rests on.
    var rust: Int?
    var respons: Deel?
    var hoogstens: Deel?
    /// Between what it ends when the open cases are done; without an upper end nobody knows how high.
    var open: (laagst: Deel?, hoogst: Deel?)?
    /// A location that used to be counted was not.
    var isOnvolledig = false
    /// Months without a delivery, and whether there was none at all.
    var ontbrekend: Set<String> = []
    var isOntbrekend = false
  }

  var keuze: Proefafspraak.Keuze { toets.selectie }

  // MARK: which rows

  func stadsdeel(_ wijk: String) -> String? { wereld.gebieden.wijken.first { $0.code == wijk }?.stadsdeel }

  func isGekozen(_ wijk: String?) -> Bool {
    guard let wijk else { return false }
    if keuze.aandachtswijken, !wereld.aandachtswijken.contains(wijk) { return false }
    if !keuze.gebieden.isEmpty, !keuze.gebieden.contains(wijk), !keuze.gebieden.contains(stadsdeel(wijk) ?? "") {
      return false
    }
    if item?.wat == "wijk", item?.code != wijk { return false }
    if item?.wat == "stadsdeel", item?.code != stadsdeel(wijk) { return false }
    return true
  }

  /// Whether the scope says anything about areas.
  var kiestGebied: Bool {
    keuze.aandachtswijken || !keuze.gebieden.isEmpty || item?.wat == "wijk" || item?.wat == "stadsdeel"
  }

  func staatIn(_ sleutel: String, _ wat: String, _ waarde: String) -> Bool {
    if let lijst = keuze.lijsten[sleutel], !lijst.contains(waarde) { return false }
    return item?.wat != wat || item?.code == waarde
  }

  func isPlaats(_ wijk: String) -> Bool { keuze.woonplaats || !kiestGebied || isGekozen(wijk) }

  func isActiviteit(_ bron: BronID, _ code: String) -> Bool {
    let activiteit = wereld.registers.activiteiten.first { $0.bron == bron && $0.code == code }
    let doelen = (activiteit?.doelen ?? []).map(\.code), vorm = activiteit?.werkvorm ?? ""
    if let lijst = keuze.lijsten["doelen"], !lijst.contains(where: doelen.contains) { return false }
    if item?.wat == "doel", !doelen.contains(item?.code ?? "") { return false }
    if let lijst = keuze.lijsten["activiteiten"], !lijst.contains(code) { return false }
    if keuze.zonder["activiteiten", default: []].contains(code) { return false }
    if keuze.zonder["werkvormen", default: []].contains(vorm) { return false }
    return staatIn("werkvormen", "werkvorm", vorm)
  }

  func isRij(_ bron: BronID, _ wijk: String) -> Bool {
    isPlaats(wijk) && staatIn("organisaties", "organisatie", bron.code)
  }

  func isLocatie(_ locatie: String) -> Bool {
    staatIn("locaties", "locatie", locatie) && !keuze.zonder["locaties", default: []].contains(locatie)
  }

  var banden: [String] { [keuze.leeftijd, item?.wat == "leeftijdsband" ? item?.code : nil].compactMap { $0 } }

  func telt(_ kind: Proefwereld.Kind) -> Bool {
    guard kind.status == .aanwezig else { return false }
    for band in banden {
      if band == "onbekend" { if kind.leeftijd != nil { return false } else { continue } }
      let grenzen = band.split(separator: "-").compactMap { Int($0) }
      guard let leeftijd = kind.leeftijd, leeftijd >= grenzen[0], leeftijd <= grenzen[1] else { return false }
    }
    return !keuze.woonplaats || !kiestGebied || isGekozen(kind.woonwijk)
  }

  typealias Keer = (sessie: Proefwereld.Sessie, kinderen: [Proefwereld.Kind], hoofden: Int)

  func keren(_ van: Dag, _ tot: Dag) -> [Keer] {
    let zietKind = !banden.isEmpty || (keuze.woonplaats && kiestGebied)
    var uit: [Keer] = []
    for sessie in wereld.sessies where sessie.dag >= van && sessie.dag <= tot {
      guard isRij(sessie.bron, sessie.wijk), isLocatie(sessie.locatie), isActiviteit(sessie.bron, sessie.activiteit)
      else { continue }
      let kinderen = sessie.kinderen.filter(telt), hoofden = zietKind ? 0 : sessie.anoniem
      let ouders = zietKind ? 0 : sessie.ouders ?? 0
      if !kinderen.isEmpty || hoofden > 0 || ouders > 0 { uit.append((sessie, kinderen, hoofden)) }
    }
    return uit
  }

  var signalen: [Signaal] {
    wereld.registers.signalen.filter {
      $0.dag >= van && $0.dag <= tot && isRij($0.bron, $0.wijk)
        && staatIn("leefgebieden", "leefgebied", $0.leefgebied)
    }
  }

  var planregels: [Planregel] {
    wereld.registers.planregels.filter {
      $0.dag >= van && $0.dag <= tot && isRij($0.bron, $0.wijk) && isLocatie($0.locatie)
        && isActiviteit($0.bron, $0.activiteit)
    }
  }

  var evaluaties: [Evaluatie] {
    wereld.registers.evaluaties.filter {
      $0.dag >= van && $0.dag <= tot && isRij($0.bron, $0.wijk) && isActiviteit($0.bron, $0.activiteit)
        && (keuze.doelgroep == nil || keuze.doelgroep == $0.doelgroep)
    }
  }

  func wachtlijsten(_ van: Dag, _ tot: Dag) -> [Wachtlijststand] {
    wereld.registers.wachtlijsten.filter {
      $0.peildatum >= van && $0.peildatum <= tot && isRij($0.bron, $0.wijk) && isLocatie($0.locatie)
    }
  }

  // MARK: weeks and days

  static func maandag(_ dag: Dag) -> Dag { dag - (dagVan("2024-01-01").dagen(tot: dag) % 7 + 7) % 7 }

  static func isVakantie(_ maandag: Dag, _ wereld: Proefwereld) -> Bool {
    (0..<5).filter { plek in wereld.vakanties.contains { $0.van <= maandag + plek && maandag + plek <= $0.tot } }.count
      > 2
  }

  /// Mondays of the weeks that belong to these days: by their Thursday, and over.
  var weken: [Dag] {
    var uit: [Dag] = []
    var dag = Self.maandag(van)
    while dag + 3 <= tot {
      if dag + 3 >= van, dag + 6 <= peildatum { uit.append(dag) }
      dag = dag + 7
    }
    return uit
  }

  /// An agreement without holidays is one about school weeks.
  var maat: String {
    guard toets.zonderVakanties else { return toets.maat }
    return toets.maat.replacing("weken", with: "schoolweken")
  }

  var geteldeWeken: [Dag] { weken.filter { !maat.contains("schoolweken") || !Self.isVakantie($0, wereld) } }

  /// Whether some day of the week was not delivered, by a bron that works there.
  func isOnbekend(_ week: Dag) -> Bool {
    let hier = bronnen.filter(werkt), gevraagd = hier.isEmpty ? bronnen : hier
    return [week.maand.code, (week + 6).maand.code].contains { maand in
      hier.contains { isGemist($0, maand) } || !gevraagd.contains { !isGemist($0, maand) }
    }
  }

  /// Mondays of weeks with a bijeenkomst, looked at in whole weeks.
  var gezieneWeken: Set<Dag> {
    guard let eerste = weken.first, let laatste = weken.last else {
      return Set(keren(van, tot).map { Self.maandag($0.sessie.dag) })
    }
    return Set(keren(eerste, laatste + 6).map { Self.maandag($0.sessie.dag) })
  }

  /// Algemene termijnenwet, of the years that occur here.
  static let feestdagen: Set<String> = [
    "2025-01-01", "2025-04-18", "2025-04-21", "2025-04-26", "2025-05-05", "2025-05-29", "2025-06-09", "2025-12-25",
    "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14", "2026-05-25",
    "2026-12-25", "2026-12-26", "2027-01-01", "2027-03-26", "2027-03-29", "2027-04-27", "2027-05-05", "2027-05-06",
    "2027-05-17",
  ]

  func dagen(_ begin: Dag, _ einde: Dag) -> Int {
    guard toets.teltWerkdagen, begin < einde else { return begin.dagen(tot: einde) }
    return (1...begin.dagen(tot: einde)).filter { plek in
      let dag = begin + plek
      return Self.maandag(dag).dagen(tot: dag) < 5 && !Self.feestdagen.contains(dag.iso)
    }.count
  }

  // MARK: the figure

  var uitkomst: Uitkomst {
    var uit = figure
    guard !soorten.isEmpty else { return uit }
    let maanden = Self.maanden(van, tot)
    let ergens = bronnen.filter(werkt)
    // Regular children of a month are looked for in three: what was not delivered before it is missed as well.
    let eigenMaanden = Self.maanden(van, eind)
    var gekeken = maanden
    if maat.hasSuffix("vaste_kinderen"), eigenMaanden.count < 3,
      let laatste = eigenMaanden.last.flatMap({ Maand(code: $0) })
    {
      gekeken += (1...2).map { Maand(volgnummer: laatste.volgnummer - $0).code }
    }
    // Where none of them works, any could have begun: then a month is missing when nothing came at all.
    let kijkNaar = ergens.isEmpty ? bronnen : ergens
    for maand in Set(gekeken) {
      let gemist = kijkNaar.filter { isGemist($0, maand) }
      if ergens.isEmpty ? gemist.count == kijkNaar.count : !gemist.isEmpty { uit.ontbrekend.insert(maand) }
    }
    uit.isOntbrekend = !maanden.contains { maand in kijkNaar.contains { !isGemist($0, maand) } }
    if uit.isOnvolledig, !uit.isOntbrekend {
      uit.ontbrekend.insert(tot.maand.code)
      if uit.waarde == nil { uit.isOntbrekend = true }
    }
    if maat.hasSuffix("weken_met_aanbod"), maat.hasPrefix("aandeel"), !uit.ontbrekend.isEmpty, let waarde = uit.waarde {
      let gezien = gezieneWeken
      let open = geteldeWeken.filter { week in
        !gezien.contains(week)
          && (uit.ontbrekend.contains(week.maand.code) || uit.ontbrekend.contains((week + 6).maand.code))
      }
      uit.hoogstens = Deel(boven: waarde.boven + open.count, onder: waarde.onder)
    }
    return uit
  }

  private var bronnen: Set<String> {
    Set(wereld.sessies.map(\.bron.code) + ["buurts"]).filter { staatIn("organisaties", "organisatie", $0) }
  }

  private func werkt(_ bron: String) -> Bool {
    guard kiestGebied, !keuze.woonplaats, soorten == ["aanwezigheid"] || soorten == ["planning"] else { return true }
    let plaatsen =
      wereld.sessies.filter { $0.bron.code == bron }.map(\.wijk)
      + wereld.registers.planregels.filter { $0.bron.code == bron }.map(\.wijk)
    return plaatsen.isEmpty || plaatsen.contains { isGekozen($0) }
  }

  private func isGemist(_ bron: String, _ maand: String) -> Bool {
    wereld.gemist.contains { $0.bron.code == bron && soorten.contains($0.soort.rawValue) && $0.maand.code == maand }
  }

  static func maanden(_ van: Dag, _ tot: Dag) -> [String] {
    var uit: [String] = []
    var dag = van
    while dag <= tot {
      if uit.last != dag.maand.code { uit.append(dag.maand.code) }
      dag = dag + 1
    }
    return uit
  }

  /// Of which deliveries it is made.
  var soorten: Set<String> {
    switch toets.maat {
    case "gepland", "afgelast", "aandeel_afgelast", "aandeel_gehouden": ["planning"]
    case "tevredenheid", "aandeel_eens", "evaluatie_antwoorden", "respons": ["evaluaties"]
    case "wachtlijst", "langste_wachttijd": ["wachtlijsten"]
    case "praktijkbezoeken": ["praktijkbezoeken"]
    case "vrijwilligersuren": ["vrijwilligersuren"]
    case "verhalen": []
    case let maat
    where maat.contains("signalen") || maat.contains("mediaan") || maat.hasPrefix("aandeel_doorgespeeld")
      || maat.hasPrefix("aandeel_opgepakt") || maat.hasPrefix("aandeel_afgerond") || maat.hasPrefix("aandeel_warm"):
      ["signalen"]
    default: ["aanwezigheid"]
    }
  }

  func count(_ aantal: Int) -> Uitkomst { Uitkomst(waarde: Deel(boven: aantal)) }

  func share(_ boven: Int, _ onder: Int) -> Uitkomst {
    Uitkomst(waarde: onder > 0 ? Deel(boven: boven, onder: onder) : nil, rust: onder)
  }

  var figure: Uitkomst {
    switch soorten.first {
    case "aanwezigheid": return presence
    case "signalen": return signals
    default: break
    }
    switch toets.maat {
    case "gepland": return count(planregels.count)
    case "afgelast": return count(planregels.filter { "\($0.uitkomst)".hasPrefix("afgelast") }.count)
    case "aandeel_afgelast":
      let meetellend = planregels.filter { $0.uitkomst != .afgelastOvermacht }
      return share(meetellend.filter { $0.uitkomst == .afgelast }.count, meetellend.count)
    case "aandeel_gehouden": return share(planregels.filter { $0.uitkomst == .gehouden }.count, planregels.count)
    case "tevredenheid", "aandeel_eens", "respons", "evaluatie_antwoorden": return evaluations
    case "wachtlijst", "langste_wachttijd":
      func plaats(_ rij: Wachtlijststand) -> String { "\(rij.bron.code)/\(rij.wijk)/\(rij.locatie)" }
      let rijen = wachtlijsten(van, tot), eerder = wachtlijsten(van - 366, van - 1)
      var uit = Uitkomst()
      if toets.maat == "langste_wachttijd" {
        uit.waarde = rijen.map(\.langsteWeken).max().map { Deel(boven: $0) }
      } else if !rijen.isEmpty {
        uit = count(
          Set(rijen.map(plaats)).reduce(0) { som, plek in
            let eigen = rijen.filter { plaats($0) == plek }, laatste = eigen.map(\.peildatum).max()
            return som + eigen.filter { $0.peildatum == laatste }.map(\.kinderen).reduce(0, +)
          })
      }
      uit.isOnvolledig = !Set(eerder.map(plaats)).subtracting(rijen.map(plaats)).isEmpty
      return uit
    case "praktijkbezoeken":
      return count(
        wereld.registers.praktijkbezoeken.filter {
          $0.dag >= van && $0.dag <= tot && isRij($0.bron, $0.wijk) && isLocatie($0.locatie)
        }.count)
    case "vrijwilligersuren":
      let rijen = wereld.registers.veldrijen[.vrijwilligersuren, default: []].filter {
        $0.dag >= van && $0.dag <= tot && isRij($0.bron, $0.wijk) && isLocatie($0.locatie)
          && isActiviteit($0.bron, $0.activiteit)
      }
      return Uitkomst(waarde: Deel(boven: rijen.reduce(0) { $0 + ($1.getallen[.uren] ?? 0) }, onder: 60))
    case "verhalen":
      return count(
        wereld.verhalen.filter { verhaal in
          let doelen = verhaal.doelen.map(\.code)
          return verhaal.dag >= van && verhaal.dag <= tot
            && (keuze.lijsten["doelen"].map { $0.contains(where: doelen.contains) } ?? true)
            && (item?.wat != "doel" || doelen.contains(item?.code ?? ""))
        }.count)
    default: return Uitkomst()
    }
  }
}
