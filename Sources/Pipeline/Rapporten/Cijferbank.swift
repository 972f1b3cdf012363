import Counting
import Domain
import Glibc
import Reporting
import Storage

/// Everything that a figure is made of, opened once per command: configuration, blocks, registers and what was delivered.
struct Cijferbank {
  /// With the goals by which the figures are divided.
  let catalogus: Catalogus
  private let blik: Doelblik
  let peildatum: Dag
  let dekking: Leveringsdekking
  let leveringen: [Leveringstand]
  /// The registers as they stand.
  let activiteiten: [Activiteit]
  let opslag: Opslag
  let woordenboek: Woordenboek
  let blokken: Blokkenlezer
  private let tellingen = Tellingen()
  /// What every edition published before.
  let vrijgaven: Vrijgaven
  private let bewaarder: Bewaarder?

  /// - Parameters:
  ///   - doelen: name of the catalogue by whose goals to divide; nil is the tien doelen.
  ///   - bewaarder: keeps what is counted in the store, for a later run.
  init(
    _ werkmap: Werkmap, catalogus: Catalogus, peildatum: Dag, doelen: String? = nil, bewaarder: Bewaarder? = nil
  ) throws {
    self.bewaarder = bewaarder
    try werkmap.requireAgreement()
    let opslag = try werkmap.openOpslag()
    blik = try Doelblik(catalogus, doelen)
    (self.catalogus, self.peildatum, self.opslag) = (blik.gekozen, peildatum, opslag)
    vrijgaven = Vrijgaven(opslag)
    let woordenboek = Woordenboek(catalogus, geleverd: try opslag.woorden())
    self.woordenboek = woordenboek
    var blokken = try opslag.blokken(koppelend: catalogus.koppelend)
    if woordenboek.kentPlaatsnamen { blokken.plaatsnaam = { woordenboek.place($0) } }
    self.blokken = blokken
    leveringen = try opslag.leveringen()
    activiteiten = try opslag.activiteiten().map { $0.worded(woordenboek) }
    var dekking = Leveringsdekking(
      verwacht: expectedDeliveries(catalogus, peildatum: peildatum),
      geleverd: Leveringsdekking.delivered(try Deelverwachting(opslag, catalogus).standen, op: peildatum))
    dekking.onderweg = monthlyDeliveries(catalogus, peildatum.maand).subtracting(dekking.geleverd)
    // Only where something is missing it matters who works where.
    if !dekking.onderweg.isEmpty || !dekking.verwacht.isSubset(of: dekking.geleverd) {
      dekking.werkgebied = try opslag.werkgebied()
    }
    self.dekking = dekking
  }

  /// Each activity that was there in a period, as it was last.
  func activiteiten(in periode: Periode) -> [Activiteit] {
    var uit: [Activiteitsleutel: Activiteit] = [:]
    for activiteit in activiteiten where activiteit.geldt(in: periode) {
      uit[Activiteitsleutel(activiteit.bron, activiteit.code)] = activiteit
    }
    return uit.sorted { $0.key < $1.key }.map(\.value)
  }

  /// How many children of each bron are recognised elsewhere; empty when none links.
  var koppelstanden: [Koppelstand] { blokken.koppeling?.standen ?? [] }

  /// Unreleased: for the gate only.
  func count(_ periode: Periode) throws -> Telstaat {
    try tellingen.once(.alles, periode) {
      var zonderRijen = order(periode, Registers())
      zonderRijen.registers.activiteiten = blik.turned(activiteiten)
      let presentie = try kept("alles \(catalogus.doelen.naam)", zonderRijen)
      return Counting.countRegisters(try orderWithRegisters(periode), beside: presentie)
    }
  }

  /// A count of presentielijsten as an earlier run left it in the store, or a new one.
  private func kept(_ wat: String, _ opdracht: Telopdracht) throws -> Telstaat {
    // Who is whom in another bron can change with every file.
    guard blokken.koppeling == nil else {
      return try Counting.countPresentie(opdracht, blokken: blokken, draden: cores)
    }
    let vraag = Telvraag(
      wat, opdracht.periode, vanaf: opdracht.eersteMaand,
      grond: "\(programmastand)\n\(woordenboek.grond)\n\(opdracht.grond)")
    if let eerder = opslag.telstand(vraag) { return Telstaat(cijfers: eerder.cijfers, vulling: eerder.vulling) }
    let staat = try Counting.countPresentie(opdracht, blokken: blokken, draden: cores)
    bewaarder?.keep(Geteld(cijfers: staat.cijfers, vulling: staat.vulling), vraag, in: opslag)
    return staat
  }

  /// Everything that a report over `periode` prints, with how full the columns were that it was counted from: its years with
  /// everything inside, and the trend of 24 months. Nothing is counted before the registration began, rather than as 0.
  func count(forReportOn periode: Periode) throws -> (
    cijfers: Cijferindex, vulling: [Leveringsdekking.Plek: Kolomvulling]
  ) {
    let begin = catalogus.werkmap.vanaf
    let perioden = Rapportinvoer.nodig(voor: periode).filter { begin.eersteDag <= $0.laatsteDag }
    var delen: [[Cijfer]] = []
    var vulling: [Leveringsdekking.Plek: Kolomvulling] = [:]
    for periode in perioden {
      let staat: Telstaat = try count(periode)
      delen.append(staat.cijfers)
      // Periods overlap, and each counts whole months: what two of them say of a month is the same.
      vulling.merge(staat.vulling) { eerste, _ in eerste }
    }
    delen.append(try countTotals(Rapportinvoer.trendmaanden(voor: periode).filter { $0 >= begin }))
    return (Cijferindex(delen: delen), vulling)
  }

  /// What the figures rest on. Unreleased: for the gate only.
  func foundation(_ vulling: [Leveringsdekking.Plek: Kolomvulling]) -> Onderbouwingsgrond {
    Onderbouwingsgrond(
      bestanden: leveringen.map { .init($0.levering, maanden: $0.geldigeMaanden) }, dekking: dekking, vulling: vulling)
  }

  /// Deelnames, children and bijeenkomsten of the whole gemeente, month by month, and nothing else: a fraction of a full count.
  private func countTotals(_ maanden: [Maand]) throws -> [Cijfer] {
    var cijfers: [Cijfer] = []
    let gevraagd = Set(maanden.map { Periode.maand($0) })
    for jaar in Set(maanden.map(\.jaar)).sorted() {
      let staat = try tellingen.once(.totalen, .jaar(jaar)) { try countTotals(.jaar(jaar)) }
      for cijfer in staat.cijfers where gevraagd.contains(cijfer.sleutel.periode) && isTotal(cijfer.sleutel) {
        cijfers.append(cijfer)
      }
    }
    return cijfers
  }

  private func countTotals(_ periode: Periode) throws -> Telstaat {
    // Activities that a register has are bits; unknown ones are kept by name.
    var registers = Registers()
    registers.activiteiten = activiteiten
    var opdracht = Telopdracht(
      periode: periode, gebieden: catalogus.gebieden, doelen: [], leeftijdsbanden: [], werkvormen: [],
      organisaties: [],
      kalender: catalogus.kalender(peildatum: peildatum), registers: registers, dekking: dekking)
    opdracht.teltStroom = false
    return try kept("totalen", opdracht)
  }

  private func isTotal(_ sleutel: Cijfersleutel) -> Bool {
    sleutel.gebied == nil && sleutel.doel == nil && sleutel.leeftijd == nil
      && [.deelnames, .uniekeKinderen, .bijeenkomsten].contains(sleutel.maat)
  }

  /// The part of a period over which agreements are weighed: of one that still runs, the months that are over. Of a month that
  /// has just begun nothing was delivered yet, and beside the same days of last year or its share of the norm it would always
  /// fall behind.
  func weighed(_ periode: Periode) -> Periode {
    let tot = peildatum.laatsteHeleMaand
    guard peildatum < periode.laatsteDag, periode.eersteDag <= tot.laatsteDag,
      !dekking.geleverd.contains(where: { $0.soort == .aanwezigheid && tot < $0.maand && $0.maand <= peildatum.maand })
    else { return periode }
    return .vrij(periode.eersteDag, tot.laatsteDag)
  }

  /// What the agreements ask for, beside figures that were counted already.
  func measure(_ periode: Periode, beside cijfers: Cijferindex) throws -> [Afspraakmeting] {
    let metingen = try Counting.measure(
      try measureOrder(periode), blokken: blokken, bekend: tellingen.metingen
    ) { cijfers[$0] }
    tellingen.keep(metingen)
    return metingen
  }

  /// What the measuring of the agreements asks for.
  func measureOrder(_ periode: Periode) throws -> Afspraakopdracht {
    let eigen = blik.eigen
    let verhalen = eigen.verhalen.filter { $0.toestemming != nil }
      .map { Verhaalfeit(dag: $0.datum, doelen: [$0.doel]) }
    let telling = Telopdracht(
      periode: weighed(periode), catalogus: eigen, peildatum: peildatum,
      registers: try registers(agreementSpan(periode)),
      dekking: dekking)
    return Afspraakopdracht(
      afspraken: eigen.afspraken, peildatum: peildatum, telling: telling, feestdagen: eigen.feestdagen,
      verhalen: verhalen)
  }

  /// Unreleased: for the gate only.
  func coverageCounts(_ periode: Periode) throws -> Dekkingstelling {
    try Counting.cover(try order(periode), blokken: blokken)
  }

  /// What a count of a period asks for, with the rows of its registers.
  func order(_ periode: Periode) throws -> Telopdracht { try order(periode, rows: periode) }

  /// With the year before, so that a location that was counted then is missed now.
  private func orderWithRegisters(_ periode: Periode) throws -> Telopdracht {
    try order(periode, rows: .vrij(periode.eersteDag - 366, periode.laatsteDag))
  }

  private func order(_ periode: Periode, rows dagen: Periode) throws -> Telopdracht {
    var registers = try registers(dagen)
    registers.activiteiten = blik.turned(registers.activiteiten)
    return order(periode, registers)
  }

  /// With words from the lists only: no count, and so no writer, ever sees another.
  private func registers(_ periode: Periode) throws -> Registers {
    try opslag.registers(periode).worded(woordenboek).linked(blokken.koppeling)
  }

  private func order(_ periode: Periode, _ registers: Registers) -> Telopdracht {
    Telopdracht(
      periode: periode, catalogus: catalogus, peildatum: peildatum, registers: registers, dekking: dekking)
  }

  /// Agreements look at whole years around the period, and a year back for growth.
  private func agreementSpan(_ periode: Periode) -> Periode {
    let jaar = periode.eersteDag.delen.jaar
    return .vrij(
      Periode.jaar(jaar - 2).eersteDag, max(periode.laatsteDag, Periode.jaar(periode.laatsteDag.delen.jaar).laatsteDag))
  }

  /// How often each finding occurred in the current deliveries about the period.
  func findings(_ periode: Periode) throws -> [Bevindingtelling] {
    let maanden = Set(periode.maanden)
    var aantallen: [Bevindingscode: Int] = [:]
    for stand in leveringen where !maanden.isDisjoint(with: stand.geldigeMaanden) {
      for (code, aantal) in try opslag.bevindingen(stand.levering.id) { aantallen[code, default: 0] += aantal }
    }
    return aantallen.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { Bevindingtelling($0.key, tekst: $0.key.tekst, aantal: $0.value) }
  }

  /// Whom we asked for a mark in the period and who answered: no number, so nothing that the gate must release.
  func markGivers(_ periode: Periode) throws -> [String] {
    let vraag = catalogus.werkmap.tevredenheidsvraag
    let vragen = try registers(periode).bekend(op: peildatum).evaluaties.filter {
      periode.bevat($0.dag) && $0.vraag == vraag && $0.schaal == 1...10 && $0.antwoorden > 0
    }
    return Set(vragen.map(\.doelgroep)).sorted()
  }

  /// Monthly files that were expected in the period and did not come.
  func missing(_ periode: Periode) -> [Leveringsdekking.Plek] {
    dekking.ontbrekend.filter { periode.bevat($0.maand.eersteDag) }
  }
}

/// Cores of this machine.
let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

/// This build of the program: another one may count otherwise.
private let programmastand: String = {
  var stand = stat()
  guard stat("/proc/self/exe", &stand) == 0 else { return "\(getpid())" }
  return "\(stand.st_size) \(stand.st_mtim.tv_sec).\(stand.st_mtim.tv_nsec) \(stand.st_ino)"
}()
