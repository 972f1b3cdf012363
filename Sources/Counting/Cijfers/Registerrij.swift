import Domain

/// Turns the rows of the registers into the figures of one period.
struct Registerrij {
  let opdracht: Telopdracht
  let tijd: Tijdsindeling
  let cellen: Cellenlijst
  let registers: Registerstand
  /// Place of the period in `tijd`.
  let periode: Int
  private(set) var cijfers: [Cijfer] = []

  init(_ opdracht: Telopdracht, tijd: Tijdsindeling, cellen: Cellenlijst, registers: Registerstand, periode: Int) {
    (self.opdracht, self.tijd, self.cellen) = (opdracht, tijd, cellen)
    (self.registers, self.periode) = (registers, periode)
  }

  mutating func write() {
    let stukken = tijd.stukken(periode)
    let dekking = Periodedekking(
      opdracht.dekking, maanden: stukken.map { tijd.stukken[$0].maand }, cellen: cellen)
    for cel in cellen.alle { write(cel, cellen.sleutel(cel, tijd.perioden[periode]), dekking, stukken) }
  }

  /// `waarde` nil: there is nothing to divide by, or it is not to be said yet.
  private mutating func append(
    _ maat: Maat, _ sleutel: Cijfersleutel, _ stand: Dekkingsstand, _ waarde: Breuk?, n: Int? = nil
  ) {
    var sleutel = sleutel
    sleutel.maat = maat
    var cijfer = Cijfer(
      sleutel, stand.isGeleverd ? waarde.map { .getal($0) } ?? .geen : .ontbreekt(stand.leeg),
      ontbrekend: stand.ontbrekend)
    cijfer.waarnemingen = n
    cijfers.append(cijfer)
  }

  private mutating func write(
    _ cel: Cel, _ sleutel: Cijfersleutel, _ dekking: Periodedekking, _ stukken: Range<Int>
  ) {
    if let stand = dekking.stand(.planning, cel), stand.isAanDeOrde { writePlanning(cel, sleutel, stand, stukken) }
    if let stand = dekking.stand(.evaluaties, cel), stand.isAanDeOrde { writeEvaluaties(cel, sleutel, stand, stukken) }
    for som in Maat.veldsommen {
      if let stand = dekking.stand(som.soort, cel), stand.isAanDeOrde { writeVeld(som, cel, sleutel, stand, stukken) }
    }
    // The rest has a place and a bron, and no goal or form.
    switch cel {
    case .totaal, .stadsdeel, .wijk, .organisatie: break
    case .doel, .wijkDoel, .band, .werkvorm: return
    }
    let plek = cellen.plek(cel)
    for telling in Maat.veldkinderen {
      guard let stand = dekking.stand(telling.soort, cel), stand.isAanDeOrde else { continue }
      let kinderen = registers.kinderen[telling.maat]?.sum(stukken, plek) { $0.formUnion($1) } ?? []
      append(telling.maat, sleutel, stand, Breuk(kinderen.count))
    }
    if let stand = dekking.stand(.signalen, cel), stand.isAanDeOrde { writeSignalen(plek, sleutel, stand, stukken) }
    if let stand = dekking.stand(.wachtlijsten, cel), stand.isAanDeOrde { writeWachtlijst(cel, sleutel, stand) }
    if let stand = dekking.stand(.praktijkbezoeken, cel), stand.isAanDeOrde {
      append(.praktijkbezoeken, sleutel, stand, Breuk(registers.bezoeken.sum(stukken, plek, +=)))
    }
  }

  private mutating func writePlanning(
    _ cel: Cel, _ sleutel: Cijfersleutel, _ stand: Dekkingsstand, _ stukken: Range<Int>
  ) {
    if case .band = cel { return }
    let som = registers.planning.sum(stukken, cellen.plek(cel), +=)
    if !cellen.isVolledigGetoond(cel), som.gepland == 0 || !stand.isGeleverd { return }
    append(.gepland, sleutel, stand, Breuk(som.gepland))
    append(.afgelast, sleutel, stand, Breuk(som.afgelast))
    append(.afgelastOvermacht, sleutel, stand, Breuk(som.overmacht))
  }

  private mutating func writeVeld(
    _ som: Veldsom, _ cel: Cel, _ sleutel: Cijfersleutel, _ stand: Dekkingsstand, _ stukken: Range<Int>
  ) {
    switch cel {
    case .band: return
    case .doel, .wijkDoel, .werkvorm: guard som.soort.vorm.kent.contains(.activiteit) else { return }
    case .totaal, .stadsdeel, .wijk, .organisatie: break
    }
    let getallen = registers.velden[som.soort]?.sum(stukken, cellen.plek(cel)) { $0.merge($1, uniquingKeysWith: +) }
    let getal = getallen?[som.veld] ?? 0
    if !cellen.isVolledigGetoond(cel), getal == 0 || !stand.isGeleverd { return }
    append(som.maat, sleutel, stand, Breuk(teller: getal, noemer: som.per))
  }

  private mutating func writeEvaluaties(
    _ cel: Cel, _ sleutel: Cijfersleutel, _ stand: Dekkingsstand, _ stukken: Range<Int>
  ) {
    switch cel {
    case .band, .wijkDoel: return
    case .totaal, .stadsdeel, .wijk, .doel, .werkvorm, .organisatie: break
    }
    let rijen = registers.evaluaties.rows(stukken, cellen.plek(cel))
    let antwoorden = rijen.reduce(0) { $0 + $1.antwoorden }
    if !cellen.isVolledigGetoond(cel), antwoorden == 0 || !stand.isGeleverd { return }
    append(.evaluatieAntwoorden, sleutel, stand, Breuk(antwoorden))
    // One question on one scale: nothing is averaged over different ones, and nothing is converted (DOMEIN §4, rule 13).
    let eigen = rijen.filter { $0.vraag == opdracht.tevredenheidsvraag && $0.schaal == 1...10 }
    append(
      .tevredenheid, sleutel, stand,
      Breuk(teller: eigen.reduce(0) { $0 + $1.som }, noemer: eigen.reduce(0) { $0 + $1.antwoorden }))
  }

  private mutating func writeSignalen(
    _ plek: Int, _ sleutel: Cijfersleutel, _ stand: Dekkingsstand, _ stukken: Range<Int>
  ) {
    let rijen = registers.signalen.rows(stukken, plek), aantal = rijen.count
    let peiling = Peiling(
      peildatum: opdracht.kalender.peildatum, termijn: Termijn(14, .kalenderdagen), feestdagen: Feestdagen())
    let opTijd = rijen.count { peiling.isOpTijd($0, $0.doorgespeeld) }
    let teJong = rijen.count { peiling.isTeJongOpen($0, $0.doorgespeeld) }
    append(.signalen, sleutel, stand, Breuk(aantal))
    append(.signalenDoorgespeeld14d, sleutel, stand, Breuk(opTijd))
    append(.aandeelDoorgespeeld14d, sleutel, stand, Breuk(teller: opTijd, noemer: aantal - teJong))
    append(.signalenDoorgespeeld, sleutel, stand, Breuk(rijen.count { $0.doorgespeeld != nil }))
    append(.signalenOpgepakt, sleutel, stand, Breuk(rijen.count { $0.opgepakt != nil }))
    append(.signalenAfgerond, sleutel, stand, Breuk(rijen.count { $0.afgerond != nil }))
    let tijden: [(Maat, (Signaal) -> Dag?)] = [
      (.mediaanDagenDoorgespeeld, \.doorgespeeld), (.mediaanDagenOpgepakt, \.opgepakt),
      (.mediaanDagenAfgerond, \.afgerond),
    ]
    for (maat, gedaan) in tijden {
      let uitkomst = Doorlooptijd(rijen, peiling, tot: gedaan)
      append(maat, sleutel, stand, uitkomst.mediaan, n: uitkomst.aantal)
    }
  }

  private mutating func writeWachtlijst(_ cel: Cel, _ sleutel: Cijfersleutel, _ stand: Dekkingsstand) {
    let (van, tot) = (sleutel.periode.eersteDag, sleutel.periode.laatsteDag)
    let lijst = Wachtlijst(registers.wachtlijsten[cellen.plek(cel), default: []], van: van, tot: tot)
    var eigen = stand
    if lijst.isOnvolledig, let laatste = Periode.vrij(van, min(tot, opdracht.kalender.peildatum)).maanden.last {
      eigen.ontbrekend = Maandenlijst(Set(stand.ontbrekend).union([laatste]).sorted())
    }
    append(.wachtlijst, sleutel, eigen, lijst.wachtenden.map { Breuk($0) })
    // Its locations used to be counted, and none of them was: that is missing, and not nothing.
    if stand.isGeleverd, lijst.isOnvolledig, lijst.wachtenden == nil {
      cijfers[cijfers.count - 1].waarde = .ontbreekt(eigen.ontbrekend)
    }
  }
}
