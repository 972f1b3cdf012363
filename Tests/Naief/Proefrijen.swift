package import Domain

/// Which rows somebody asks for, in the words of an agreement. A cell of `cijfers` is asked for by its `delen` alone.
package struct Proefkeuze: Sendable {
  /// Areas are where the child lives, and not where the activity is.
  package var woonplaats = false
  /// Names of stadsdelen and codes of wijken.
  package var gebieden: [String] = []
  package var aandachtswijken = false
  package var leeftijd: String?
  /// Sleutel to names: doelen, werkvormen, organisaties, locaties, activiteiten, leefgebieden.
  package var lijsten: [String: [String]] = [:]
  package var doelgroep: String?
  /// What is left out: activiteiten, locaties, werkvormen.
  package var zonder: [String: [String]] = [:]
  /// Parts by what the whole is divided by: wijk, stadsdeel, locatie, doel, werkvorm, organisatie, leefgebied, leeftijdsband.
  package var delen: [String: String] = [:]

  package init(woonplaats: Bool = false, leeftijd: String? = nil) {
    (self.woonplaats, self.leeftijd) = (woonplaats, leeftijd)
  }

  /// The same of one part.
  package func with(_ wat: String, _ code: String) -> Proefkeuze {
    var uit = self
    uit.delen[wat] = code
    return uit
  }
}

/// The rows of a world that belong to a choice, as they were known on the peildatum: what is dated after it is not there.
package struct Proefrijen: Sendable {
  let wereld: Proefwereld
  package let keuze: Proefkeuze
  let peildatum: Dag
  private let stadsdeel: [String: String]

  /// One bijeenkomst that was held, with who counts of it.
  struct Keer { let sessie: Proefwereld.Sessie, kinderen: [Proefwereld.Kind], hoofden: Int }
  private(set) var keren: [Keer] = []
  private(set) var signalen: [Signaal] = []
  private(set) var planregels: [Planregel] = []
  private(set) var evaluaties: [Evaluatie] = []
  private(set) var wachtlijsten: [Wachtlijststand] = []
  private(set) var bezoeken: [Praktijkbezoek] = []
  private(set) var uren: [Veldrij] = []
  private(set) var doorstroom: [Veldrij] = []
  private(set) var verhalen: [Proefwereld.Verhaal] = []
  /// Who is asked to deliver, and who of them works in the chosen areas.
  let bronnen: [BronID]
  private(set) var bronnenHier: [BronID] = []

  package init(_ wereld: Proefwereld, _ keuze: Proefkeuze = Proefkeuze(), peildatum: Dag) {
    (self.wereld, self.keuze, self.peildatum) = (wereld, keuze, peildatum)
    stadsdeel = Dictionary(
      wereld.gebieden.wijken.map { ($0.code, $0.stadsdeel) }, uniquingKeysWith: { eerste, _ in eerste })
    bronnen = wereld.bronnen
      .filter { Proefrijen.staatIn(keuze, "organisaties", "organisatie", $0.code) }
    bronnenHier = bronnen.filter(werkt)
    let registers = wereld.registers
    for sessie in wereld.sessies where sessie.dag <= peildatum { addHeld(sessie) }
    for rij in registers.signalen where rij.dag <= peildatum && isRij(rij.bron, rij.wijk) {
      guard staatIn("leefgebieden", "leefgebied", rij.leefgebied) else { continue }
      var signaal = rij
      if rij.doorgespeeld ?? .eerste > peildatum { signaal.doorgespeeld = nil }
      if rij.opgepakt ?? .eerste > peildatum { signaal.opgepakt = nil }
      if rij.afgerond ?? .eerste > peildatum { signaal.afgerond = nil }
      if rij.teruggekoppeld ?? .eerste > peildatum { signaal.teruggekoppeld = nil }
      signalen.append(signaal)
    }
    planregels = registers.planregels.filter {
      $0.dag <= peildatum && isRij($0.bron, $0.wijk) && isLocatie($0.locatie)
        && isActiviteit($0.bron, $0.activiteit, $0.dag)
    }
    evaluaties = registers.evaluaties.filter {
      $0.dag <= peildatum && isRij($0.bron, $0.wijk) && isActiviteit($0.bron, $0.activiteit, $0.dag)
        && (keuze.doelgroep == nil || keuze.doelgroep == $0.doelgroep)
    }
    wachtlijsten = registers.wachtlijsten.filter {
      $0.peildatum <= peildatum && isRij($0.bron, $0.wijk) && isLocatie($0.locatie)
    }
    bezoeken = registers.praktijkbezoeken.filter {
      $0.dag <= peildatum && isRij($0.bron, $0.wijk) && isLocatie($0.locatie)
    }
    uren = registers.veldrijen[.vrijwilligersuren, default: []].filter {
      $0.dag <= peildatum && isRij($0.bron, $0.wijk) && isLocatie($0.locatie)
        && isActiviteit($0.bron, $0.activiteit, $0.dag)
    }
    doorstroom = registers.veldrijen[.doorstroom, default: []].filter {
      $0.dag <= peildatum && isRij($0.bron, $0.wijk) && isLocatie($0.locatie)
    }
    verhalen = wereld.verhalen.filter { $0.dag <= peildatum && dient($0.doelen) }
  }

  // MARK: places

  private func isGekozen(_ wijk: String) -> Bool {
    let deel = stadsdeel[wijk] ?? ""
    if keuze.aandachtswijken, !wereld.aandachtswijken.contains(wijk) { return false }
    if !keuze.gebieden.isEmpty, !keuze.gebieden.contains(wijk), !keuze.gebieden.contains(deel) { return false }
    if let code = keuze.delen["wijk"], code != wijk { return false }
    if let naam = keuze.delen["stadsdeel"], naam != deel { return false }
    return true
  }

  /// Whether anything is said about areas.
  private var kiestGebied: Bool {
    keuze.aandachtswijken || !keuze.gebieden.isEmpty || keuze.delen["wijk"] != nil || keuze.delen["stadsdeel"] != nil
  }

  private static func staatIn(_ keuze: Proefkeuze, _ lijst: String, _ wat: String, _ waarde: String) -> Bool {
    if let namen = keuze.lijsten[lijst], !namen.contains(waarde) { return false }
    if let deel = keuze.delen[wat], deel != waarde { return false }
    return true
  }

  private func staatIn(_ lijst: String, _ wat: String, _ waarde: String) -> Bool {
    Proefrijen.staatIn(keuze, lijst, wat, waarde)
  }

  private func isRij(_ bron: BronID, _ wijk: String) -> Bool {
    (keuze.woonplaats || !kiestGebied || isGekozen(wijk)) && staatIn("organisaties", "organisatie", bron.code)
  }

  private func isLocatie(_ locatie: String) -> Bool {
    staatIn("locaties", "locatie", locatie) && !keuze.zonder["locaties", default: []].contains(locatie)
  }

  /// A bron tells something of the places where it ever held or planned something; of one without any nobody knows.
  private func werkt(_ bron: BronID) -> Bool {
    guard kiestGebied, !keuze.woonplaats, wereld.kentWerkgebied else { return true }
    guard let plaatsen = wereld.werkplekken[bron] else { return true }
    return plaatsen.contains { isGekozen($0) }
  }

  // MARK: activities and children

  /// What an activity was on a day; nil where no register names it.
  func form(_ bron: BronID, _ code: String, _ dag: Dag) -> Activiteit? {
    wereld.registers.activiteiten.last {
      $0.bron == bron && $0.code == code && $0.van ?? .eerste <= dag && dag <= $0.tot ?? .laatste
    }
  }

  /// Residents of the chosen areas.
  var inwoners: Int { stadsdeel.keys.filter(isGekozen).map { wereld.inwoners[$0] ?? 0 }.reduce(0, +) }

  /// By its activity as it was on the day: goals, form and code.
  private func isActiviteit(_ bron: BronID, _ code: String, _ dag: Dag) -> Bool {
    let vorm = form(bron, code, dag)
    guard staatIn("werkvormen", "werkvorm", vorm?.werkvorm ?? "") else { return false }
    if keuze.zonder["werkvormen", default: []].contains(vorm?.werkvorm ?? "") { return false }
    if let codes = keuze.lijsten["activiteiten"], !codes.contains(code) { return false }
    if keuze.zonder["activiteiten", default: []].contains(code) { return false }
    if keuze.delen["doel"] == "geen" { return !code.isEmpty && (vorm?.doelen ?? []).isEmpty }
    return dient(vorm?.doelen ?? [])
  }

  private func dient(_ doelen: [DoelID]) -> Bool {
    let codes = doelen.map(\.code)
    if let lijst = keuze.lijsten["doelen"], !lijst.contains(where: codes.contains) { return false }
    return keuze.delen["doel"].map(codes.contains) ?? true
  }

  /// A child must be looked at, so that who was counted without a name cannot belong.
  private var kijktNaarKind: Bool {
    keuze.leeftijd != nil || keuze.delen["leeftijdsband"] != nil || (keuze.woonplaats && kiestGebied)
  }

  private func telt(_ kind: Proefwereld.Kind) -> Bool {
    guard kind.status == .aanwezig else { return false }
    for band in [keuze.leeftijd, keuze.delen["leeftijdsband"]] {
      if let band, !Proefrijen.isIn(kind.leeftijd, band) { return false }
    }
    guard keuze.woonplaats, kiestGebied else { return true }
    return kind.woonwijk.map { isGekozen($0) } ?? false
  }

  /// '4-12', '19+' or 'onbekend'.
  private static func isIn(_ leeftijd: Int?, _ band: String) -> Bool {
    guard let leeftijd else { return band == "onbekend" }
    guard let laag = Int(band.prefix { $0.isNumber }) else { return false }
    if band.hasSuffix("+") { return leeftijd >= laag }
    return leeftijd >= laag && leeftijd <= Int(band.drop { $0 != "-" }.dropFirst()) ?? laag
  }

  /// With a child on the list, a head-count or a parent.
  private mutating func addHeld(_ sessie: Proefwereld.Sessie) {
    guard isRij(sessie.bron, sessie.wijk), isLocatie(sessie.locatie),
      isActiviteit(sessie.bron, sessie.activiteit, sessie.dag)
    else { return }
    let kinderen = sessie.kinderen.filter(telt), hoofden = kijktNaarKind ? 0 : sessie.anoniem
    var sessie = sessie
    if kijktNaarKind { sessie.ouders = nil }
    guard !kinderen.isEmpty || hoofden + (sessie.ouders ?? 0) > 0 else { return }
    keren.append(Keer(sessie: sessie, kinderen: kinderen, hoofden: hoofden))
  }
}
