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
  private let blokken: Blokkenlezer

  /// - Parameter doelen: name of the catalogue by whose goals to divide; nil is the tien doelen.
  init(_ werkmap: Werkmap, catalogus: Catalogus, peildatum: Dag, doelen: String? = nil) throws {
    let opslag = try werkmap.openOpslag()
    blik = try Doelblik(catalogus, doelen)
    (self.catalogus, self.peildatum, self.opslag) = (blik.gekozen, peildatum, opslag)
    blokken = try opslag.blokken()
    leveringen = try opslag.leveringen()
    activiteiten = try opslag.activiteiten()
    var dekking = Leveringsdekking(
      verwacht: expectedDeliveries(catalogus, peildatum: peildatum), geleverd: try opslag.geleverd())
    // Only where something is missing it matters who works where.
    if !dekking.verwacht.isSubset(of: dekking.geleverd) { dekking.werkgebied = try opslag.werkgebied() }
    self.dekking = dekking
  }

  /// Unreleased: for the gate only.
  func count(_ periode: Periode) throws -> [Cijfer] {
    try Counting.count(try order(periode), blokken: blokken, draden: cores).cijfers
  }

  /// The figures of several periods together. A period before the registration began has none, and is not counted as 0.
  func count(_ perioden: [Periode]) throws -> Cijferindex {
    let begin = catalogus.werkmap.vanaf.eersteDag
    var cijfers: [Cijfer] = []
    for periode in perioden where begin <= periode.laatsteDag {
      let eigen = try count(periode)
      if cijfers.isEmpty { cijfers = eigen } else { cijfers += eigen }
    }
    return Cijferindex(cijfers)
  }

  /// Everything that a report over `periode` prints: its years with everything inside, and the trend of 24 months.
  func count(forReportOn periode: Periode) throws -> Cijferindex {
    let begin = catalogus.werkmap.vanaf
    let maanden = Rapportinvoer.trendmaanden(voor: periode).filter { $0 >= begin }
    let trend = try countTotals(maanden)
    return Cijferindex(try count(Rapportinvoer.nodig(voor: periode)).lijst + trend)
  }

  /// Deelnames, children and bijeenkomsten of the whole gemeente, month by month, and nothing else: a fraction of a full count.
  private func countTotals(_ maanden: [Maand]) throws -> [Cijfer] {
    guard let eerste = maanden.first, let laatste = maanden.last else { return [] }
    let opdracht = Telopdracht(
      periode: .vrij(eerste.eersteDag, laatste.laatsteDag), gebieden: catalogus.gebieden, doelen: [],
      leeftijdsbanden: [], werkvormen: [], organisaties: [], vakanties: catalogus.vakanties, registers: Registers(),
      dekking: dekking)
    let gevraagd = Set(maanden.map { Periode.maand($0) })
    return try Counting.count(opdracht, blokken: blokken, draden: cores).cijfers.filter { cijfer in
      let sleutel = cijfer.sleutel
      return gevraagd.contains(sleutel.periode) && sleutel.gebied == nil && sleutel.doel == nil
        && sleutel.leeftijd == nil && [.deelnames, .uniekeKinderen, .bijeenkomsten].contains(sleutel.maat)
    }
  }

  /// What the agreements ask for, beside figures that were counted already.
  func measure(_ periode: Periode, beside cijfers: Cijferindex) throws -> [Afspraakmeting] {
    let eigen = blik.eigen
    let verhalen = eigen.verhalen.filter { $0.toestemming != nil }
      .map { Verhaalfeit(dag: $0.datum, doelen: [$0.doel]) }
    let telling = Telopdracht(
      periode: periode, catalogus: eigen, registers: try opslag.registers(agreementSpan(periode)), dekking: dekking)
    let opdracht = Afspraakopdracht(
      afspraken: eigen.afspraken, peildatum: peildatum, telling: telling, feestdagen: eigen.feestdagen,
      verhalen: verhalen)
    return try Counting.measure(opdracht, blokken: blokken) { cijfers[$0] }
  }

  /// Unreleased: for the gate only.
  func coverageCounts(_ periode: Periode) throws -> Dekkingstelling {
    try Counting.cover(try order(periode), blokken: blokken)
  }

  private func order(_ periode: Periode) throws -> Telopdracht {
    var registers = try opslag.registers(periode)
    registers.activiteiten = blik.turned(registers.activiteiten)
    return Telopdracht(periode: periode, catalogus: catalogus, registers: registers, dekking: dekking)
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

  /// Monthly files that were expected in the period and did not come.
  func missing(_ periode: Periode) -> [Leveringsdekking.Plek] {
    dekking.ontbrekend.filter { periode.bevat($0.maand.eersteDag) }
  }
}

/// Cores of this machine.
let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
